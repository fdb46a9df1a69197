"""Outlet evidence: what speaks for one of the printing outlets as the writer of a report.

Somebody told that outlet something ("told the Harbour Times"), it printed on an earlier day than all
others, it has the fullest form, and what the others print is cut from it and nothing more.  A printing
may also say who published the text first, or have another outlet's name in its byline.  Each other kind is
weak alone: agencies' customers print in any order, and the one that cut least is not the one that wrote.

Known misses: an outlet that quotes its own name in every text; stamps of updates taken for first printings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wirecopy.dispatches.agency_evidence import first_agency
from wirecopy.model import Article, OriginEvidence
from wirecopy.text.normalise import fold

#: How sure each kind makes us that the outlet wrote the text, from 0 to 1.
OUTLET_WEIGHT = {
    "credited": 0.9,
    "author": 0.8,
    "told": 0.7,
    "first": 0.3,
    "fullest": 0.15,
    "cut": 0.1,
}
#: How much longer than the next one the fullest text must be.
FULLER = 1.03
#: Share of a printing's paragraphs that must be the lead copy's for a text that is only cut.
CUT_SHARE = 0.9
#: Texts looked through for the pattern of cuts; the first by id stand for all.
MOST_TEXTS = 50
_TOLD = re.compile(r"\b(?:told|interview with) (?:the |The )?((?:[\w.'’-]+ ){0,3}[\w'’-]+)")
_ARTICLE = re.compile(r"^the ")
_DOMAIN = re.compile(r"\.(?:com|org|net|co|news|info)(?:\.\w\w)?$|\.\w\w$")


def reliable_day(article: Article) -> str | None:
    """ISO day it was published, when a stamp says so; the day of the crawl is none."""
    for stamp in (article.published_at, article.updated_at):
        if stamp is not None and stamp.basis != "capture":
            return stamp.day
    return None


def outlet_evidence(articles: Sequence[Article], lead: Article) -> list[OriginEvidence]:
    """What speaks for single outlets, strongest first."""
    found = [*_told(articles), *_first(articles), *_fullest(articles, lead), *_cut(articles, lead)]
    return sorted(found, key=lambda one: (-one.weight, one.writer, one.kind, one.outlet or ""))


def credited_outlets(articles: Sequence[Article]) -> list[OriginEvidence]:
    """Outlets that printings name as the one that published the text first, or beside its author."""
    names = {name: outlet for a in articles if (outlet := a.outlet) for name in _names_of(outlet)}
    found = {one for article in articles for one in _credited(article, names)}
    return [_made(*one) for one in sorted(found)]


def _credited(
    article: Article, names: Mapping[str, str]
) -> Iterator[tuple[str, str, str | None, str]]:
    """Kind, outlet, whose printing shows it, and the line."""
    by = article.outlet or article.id
    for credit in article.credits:
        if credit.evidence == "first_published" and not first_agency(credit):
            outlet = next((names[n] for n in _names_of(credit.agency) if n in names), credit.agency)
            yield "credited", outlet, article.outlet, f"{by} says that {outlet} published it first"
    for author in article.authors:
        outlet = next((names[n] for n in _names_of(author) if n in names), "")
        if outlet and outlet != article.outlet:
            yield "author", outlet, article.outlet, f"{by} has {outlet} in its byline"


def _made(kind: str, writer: str, outlet: str | None, line: str) -> OriginEvidence:
    return OriginEvidence(
        kind=kind, writer=writer, outlet=outlet, weight=OUTLET_WEIGHT[kind], line=line
    )


def _told(articles: Sequence[Article]) -> Iterator[OriginEvidence]:
    """Somebody told one of the outlets; as others print it, the words came with the text."""
    names = {name: outlet for a in articles if (outlet := a.outlet) for name in _names_of(outlet)}
    heard: dict[str, set[str]] = {}
    told: set[tuple[str, str]] = set()
    for article in articles:
        if article.text_id not in heard:
            heard[article.text_id] = {names[name] for name in _heard(article.text) if name in names}
        told |= {(outlet, article.outlet or article.id) for outlet in heard[article.text_id]}
    for outlet, printed_by in sorted(told)[:MOST_TEXTS]:
        line = f"{printed_by} quotes what was told to {outlet}"
        yield _made("told", outlet, printed_by, line)


def _heard(text: str) -> Iterator[str]:
    """Phrases after "told", folded: whoever was told is one of them."""
    for match in _TOLD.finditer(text):
        words = fold(match.group(1)).split(" ")
        yield from (" ".join(words[:count]) for count in range(1, len(words) + 1))


def _names_of(outlet: str) -> Iterator[str]:
    """How a text may name an outlet: without "the" and without the end of a web address."""
    name = _ARTICLE.sub("", _DOMAIN.sub("", fold(outlet)))
    if len(name) > 2:
        yield name


def _first(articles: Sequence[Article]) -> Iterator[OriginEvidence]:
    """The only outlet of the earliest day, when every printing has a day."""
    days = sorted((day, a.outlet or "") for a in articles if (day := reliable_day(a)))
    if not days or len(days) < len(articles) or days[0][0] == days[-1][0]:
        return
    first = {outlet for day, outlet in days if day == days[0][0]}
    if len(first) == 1 and (outlet := first.pop()):
        yield _made("first", outlet, outlet, f"{outlet} printed it first ({days[0][0]})")


def _fullest(articles: Sequence[Article], lead: Article) -> Iterator[OriginEvidence]:
    others = [len(a.text) for a in articles if a.outlet != lead.outlet]
    if lead.outlet and others and len(lead.text) >= FULLER * max(others):
        yield _made(
            "fullest", lead.outlet, lead.outlet, f"{lead.outlet} has it in its fullest form"
        )


def _cut(articles: Sequence[Article], lead: Article) -> Iterator[OriginEvidence]:
    """All other outlets print paragraphs of the lead copy in its order and hardly anything else."""
    own = _paragraphs(lead)
    place = {words: n for n, words in reversed(list(enumerate(own)))}
    others = sorted((a for a in articles if a.outlet != lead.outlet), key=lambda a: a.id)
    if not lead.outlet or not others:
        return
    for article in others[:MOST_TEXTS]:
        lines = _paragraphs(article)
        found = [place[line] for line in lines if line in place]
        is_less = len(lines) < len(own)
        if not is_less or found != sorted(found) or len(found) < CUT_SHARE * len(lines):
            return
    line = f"what the others print is cut from the text of {lead.outlet}"
    yield _made("cut", lead.outlet, None, line)


def _paragraphs(article: Article) -> list[str]:
    return [fold(line) for line in article.text.split("\n") if line.strip()]
