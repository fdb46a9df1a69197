"""About: what was read of an article, for people, with how it was read."""

from __future__ import annotations

from collections.abc import Iterator

from wirecopy.export.markup import NOTHING, Html, tag, words
from wirecopy.model import Article, Stamp
from wirecopy.model.article import SignField

#: How the time of a stamp is printed, by its precision.
_FORMS = {
    "second": "%Y-%m-%d %H:%M:%S UTC",
    "minute": "%Y-%m-%d %H:%M UTC",
    "hour": "%Y-%m-%d about %H:%M UTC",
    "day": "%Y-%m-%d",
    "month": "%Y-%m",
    "year": "%Y",
}

#: What made the cut, in words.
_CUTS = {
    "start": "its headline, chosen for the page as a whole",
    "post_stamp": "the stamp of a live post",
    "running_text_alone": "running text and nothing else",
}


def about(article: Article) -> Html:
    """A list of terms: outlet, authors, agency, place, times, section, language, address."""
    rows = [(term, value) for term, value in _rows(article) if value]
    return tag("dl", *(part for term, value in rows for part in (tag("dt", words(term)), value)))


def _rows(article: Article) -> Iterator[tuple[str, Html]]:
    yield "Kind", _plain(article.kind.replace("_", " "))
    yield "Outlet", _plain(article.outlet, _how(article, "outlet"))
    yield "Authors", _plain(", ".join(article.authors), _how(article, "authors"))
    yield "Agency", _agency(article)
    yield "Dateline", _dateline(article)
    yield "Published", stamp_words(article.published_at)
    yield "Updated", stamp_words(article.updated_at)
    yield "Section", _plain(article.section, _how(article, "section"))
    yield "Language", _plain(article.language, _how(article, "language"))
    yield "Address", _plain(article.canonical_url or article.url, _how(article, "canonical_url"))
    yield "Cut by", _plain(_CUTS.get(article.why, article.why.replace("_", " ")))


#: How a piece was read, in words; what stands on the page needs none.
_BASES = {
    "line": "",
    "text": "from its words",
    "json_ld": "linked data",
    "meta": "meta element",
    "element": "markup",
    "address": "from the address",
    "envelope": "came with the page",
    "given": "as given",
}


def _how(article: Article, field: SignField) -> str:
    return next((_BASES[sign.basis] for sign in article.signs_of(field)), "")


def _plain(value: str | None, how: str = "") -> Html:
    if not value:
        return NOTHING
    note = tag("small", words(f" ({how})")) if how else NOTHING
    return tag("dd", words(value), note, dir="auto")


def _agency(article: Article) -> Html:
    kinds = sorted({c.evidence.replace("_", " ") for c in article.credits if c.is_text})
    pictures = sorted({c.agency for c in article.credits if not c.is_text})
    told = ", ".join(kinds)
    if article.agency is None:
        return _plain(f"none; pictures by {', '.join(pictures)}") if pictures else NOTHING
    return _plain(article.agency, told or "picture credit alone")


def _dateline(article: Article) -> Html:
    found = article.dateline
    if found is None:
        return NOTHING
    return _plain(", ".join(part for part in (found.place, found.date) if part), found.agency or "")


def stamp_words(stamp: Stamp | None) -> Html:
    """A stamp: its time as far as it is known, how it was read, and the words it was read from."""
    if stamp is None:
        return NOTHING
    how = stamp.basis if stamp.raw is None else f"{stamp.basis}: “{stamp.raw}”"
    return _plain(stamp.start.strftime(_FORMS[stamp.precision]), how)
