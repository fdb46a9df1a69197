"""Group: which articles print one dispatch.

Lead texts are those that stand whole in no fuller one, and hold most of the texts that are copies of
them, all told; of equals the fullest (characters that are no spaces, then id).  So a full text goes
before its cuts, and what all have before what one outlet wrote into it.  Each text joins the lead it copies best, or begins a group of its own; a
text is held against leads only and never joins through a third one.  A text that carries several reports leads none of them.  Of leads that hold it
(nearly) alike, one that took the passage from another is left out.  Texts that hold all
of each other, lead first, count as one.

An article whose text was partly taken over from another group's lead text is also a partial
copy there, without that being its home.  Of two groups that share a part, the one that took it is
the one without an agency, else the later one, else the one of whose text it makes up the larger share.
A text that is a copy at home draws on another dispatch only for what its home does not explain.

The result depends on the set of articles and overlaps alone, and unconnected articles never
change each other's groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from wirecopy.dispatches.compilations import find_compilations
from wirecopy.dispatches.derivation import DerivationConfig, label_pair
from wirecopy.dispatches.origin import find_origin, is_agency_copy, reliable_day
from wirecopy.dispatches.versions import Version, find_versions
from wirecopy.model import Article, Copy, Dispatch, Overlap
from wirecopy.text.components import split
from wirecopy.text.shingles import read_words

#: Raised when the same articles may give other dispatches or house forms.
VERSION = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupConfig:
    """How articles are grouped into dispatches."""

    derivation: DerivationConfig = field(default_factory=DerivationConfig)
    #: A partial copy must explain this share of what its home dispatch leaves unexplained.
    unexplained: float = 0.5


#: Shares of narrative that differ by less say nothing on whose copy a text is: house style alone does that.
NEAR_EQUAL = 0.05
#: Words that a cut may lack and still stand whole in a fuller text: one changed word hides up to as
#: many beside it, which in an item of 30 words is more than ``NEAR_EQUAL``.
FEW_WORDS = 5


@dataclass(slots=True)
class _Texts:
    """The distinct texts, those that hold all of each other under one name, and their overlaps."""

    #: Articles of each text, sorted by id.
    articles: dict[str, list[Article]]
    length: dict[str, int]
    #: Overlaps of a text with others, seen from its side (``a`` is the text).
    near: dict[str, dict[str, Overlap]]


def group_dispatches(
    articles: Sequence[Article], overlaps: Iterable[Overlap], config: GroupConfig | None = None
) -> tuple[Dispatch, ...]:
    """The dispatches of ``articles``; overlaps may name texts or articles.

    Every article is at home in exactly one dispatch.  Sorted by id.
    """
    config = config or GroupConfig()
    texts = _read(articles, overlaps)
    compiled = find_compilations(texts.near, texts.articles, _shares_by(config))
    homes = _find_homes(texts, config, compiled)
    partials = _find_partials(texts, homes, config, compiled)
    groups: dict[str, list[str]] = {}
    for text_id in sorted(homes):
        groups.setdefault(homes[text_id], []).append(text_id)
    ids = {lead: _dispatch_id(texts, members) for lead, members in groups.items()}
    found = [
        _build(lead, members, partials.get(lead, []), texts, ids)
        for lead, members in groups.items()
    ]
    return tuple(sorted(found, key=lambda dispatch: dispatch.id))


def _read(articles: Sequence[Article], overlaps: Iterable[Overlap]) -> _Texts:
    unique = {article.id: article for article in articles}
    by_text: dict[str, list[Article]] = {}
    for article in sorted(unique.values(), key=lambda article: article.id):
        by_text.setdefault(article.text_id, []).append(article)
    known = [_of_texts(overlap, unique) for overlap in overlaps]
    known = [o for o in known if o.a_id in by_text and o.b_id in by_text and o.a_id != o.b_id]
    name = _merge_equal(by_text, known)
    merged: dict[str, list[Article]] = {}
    for text_id, group in by_text.items():
        merged.setdefault(name[text_id], []).extend(group)
    near: dict[str, dict[str, Overlap]] = {text_id: {} for text_id in merged}
    for overlap in sorted(known, key=lambda o: (o.a_id, o.b_id)):
        a, b = name[overlap.a_id], name[overlap.b_id]
        if a != b:
            near[a].setdefault(b, overlap)
            near[b].setdefault(a, _turned(overlap))
    length = {t: len("".join(group[0].text.split())) for t, group in merged.items()}
    for group in merged.values():
        group.sort(key=lambda article: article.id)
    return _Texts(merged, length, near)


def _of_texts(overlap: Overlap, articles: dict[str, Article]) -> Overlap:
    """The overlap, its sides named for their texts."""
    if overlap.a_id not in articles and overlap.b_id not in articles:
        return overlap
    a, b = (articles.get(one) for one in (overlap.a_id, overlap.b_id))
    return replace(
        overlap,
        a_id=a.text_id if a else overlap.a_id,
        b_id=b.text_id if b else overlap.b_id,
    )


def _merge_equal(by_text: dict[str, list[Article]], overlaps: list[Overlap]) -> dict[str, str]:
    """For each text the smallest text id among those that hold all of it and no more."""
    equal = ((overlap.a_id, overlap.b_id) for overlap in overlaps if _is_equal(overlap))
    return {text_id: same[0] for same in split(by_text, equal) for text_id in same}


def _same_words(one: Article, two: Article) -> bool:
    """Whether two articles have the same words in the same order."""
    if one.text_id == two.text_id:
        return True
    words, others = read_words(one.text), read_words(two.text)
    return words.hashes.tobytes() == others.hashes.tobytes()


def _is_equal(overlap: Overlap) -> bool:
    """Whether each holds all of the other; the order may differ, and the words between quotations."""
    shares = (overlap.narrative_a, overlap.narrative_b, overlap.quote_a, overlap.quote_b)
    return overlap.lead_match and all(share is None or share >= 1 for share in shares)


def _turned(overlap: Overlap) -> Overlap:
    return Overlap(
        a_id=overlap.b_id,
        b_id=overlap.a_id,
        narrative_a=overlap.narrative_b,
        narrative_b=overlap.narrative_a,
        quote_a=overlap.quote_b,
        quote_b=overlap.quote_a,
        longest_run=overlap.longest_run,
        lead_match=overlap.lead_match,
        shared_words=overlap.shared_words,
    )


def _find_homes(texts: _Texts, config: GroupConfig, compiled: frozenset[str]) -> dict[str, str]:
    """For each text the lead text of its home group; one that is ``compiled`` leads last."""
    copies = {
        text_id: {
            other: overlap
            for other, overlap in near.items()
            if label_pair(overlap, config.derivation) == "copy"
        }
        for text_id, near in texts.near.items()
    }
    rank = {
        text_id: (
            text_id in compiled,
            any(map(_is_part, found.values())),
            -round(sum(overlap.narrative_b for overlap in found.values()), 1),
            -texts.length[text_id],
            text_id,
        )
        for text_id, found in copies.items()
    }
    home: dict[str, str] = {}
    for text_id in sorted(texts.articles, key=rank.__getitem__):
        leads = {o: found for o, found in copies[text_id].items() if home.get(o) == o}
        home[text_id] = _nearest(texts, leads) if leads else text_id
    return home


def _shares_by(config: GroupConfig) -> Callable[[Overlap], bool]:
    """Whether two texts share a part."""
    return lambda overlap: label_pair(overlap, config.derivation) != "none"


def _is_part(overlap: Overlap) -> bool:
    """Whether a text stands whole in a fuller one: a cut of it."""
    share = overlap.narrative_a
    if not share or overlap.narrative_b >= share - NEAR_EQUAL:
        return False
    return share >= 1 - NEAR_EQUAL or overlap.shared_words * (1 / share - 1) <= FEW_WORDS


def _nearest(texts: _Texts, leads: dict[str, Overlap]) -> str:
    """The lead that holds most of a text; of near equals, one that took it from another is none."""
    best = max(overlap.narrative_a for overlap in leads.values())
    near = {o: found for o, found in leads.items() if found.narrative_a >= best - NEAR_EQUAL}
    if len(near) == 1:
        return next(iter(near))
    signs = {lead: _signs(texts, [lead]) for lead in near}
    givers = {
        lead
        for lead in near
        if not any(
            other in texts.near[lead] and _took(signs[lead], signs[other], texts.near[lead][other])
            for other in near
        )
    }
    return min(
        givers or near, key=lambda lead: (-near[lead].narrative_a, -near[lead].narrative_b, lead)
    )


def _find_partials(
    texts: _Texts, homes: dict[str, str], config: GroupConfig, compiled: frozenset[str]
) -> dict[str, list[str]]:
    """For each group's fullest text the texts of other groups that took part of it over."""
    found: dict[str, list[str]] = {}
    own: dict[str, dict[str, _Signs]] = {}
    for text_id in sorted(texts.articles):
        home = homes[text_id]
        open_share = 1.0
        if home != text_id:
            open_share = 1.0 - texts.near[text_id][home].narrative_a
        signs = _signs_of_sharers(texts, text_id, homes, config) if open_share > 0 else {}
        for other, overlap in sorted(texts.near[text_id].items()):
            if homes[other] != other or other == home or other not in signs:
                continue
            if label_pair(overlap, config.derivation) == "none":
                continue
            is_asked = home != text_id and text_id not in compiled
            if is_asked and overlap.narrative_a < config.unexplained * open_share:
                continue
            if other not in own:
                own[other] = _signs_of_sharers(texts, other, homes, config)
            if _took(own[other][home], signs[other], overlap):
                found.setdefault(other, []).append(text_id)
    return found


def _signs_of_sharers(
    texts: _Texts, text_id: str, homes: dict[str, str], config: GroupConfig
) -> dict[str, _Signs]:
    """By group the signs of those of its texts that share a part with a text.

    What one copy alone shares with a text is not its group's report: its agency says nothing of it.
    """
    sharers: dict[str, list[str]] = {}
    for other, overlap in texts.near[text_id].items():
        if label_pair(overlap, config.derivation) != "none":
            sharers.setdefault(homes[other], []).append(other)
    return {home: _signs(texts, members) for home, members in sharers.items()}


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells whether a group gave or took: an agency's name, and its first day."""

    is_agency: bool
    first_day: str | None


def _signs(texts: _Texts, members: Iterable[str]) -> _Signs:
    articles = [article for text_id in members for article in texts.articles[text_id]]
    return _Signs(any(map(is_agency_copy, articles)), _earliest(articles))


def _took(own: _Signs, others: _Signs, overlap: Overlap) -> bool:
    """Whether a text took what it shares from another, rather than gave it.

    Args:
        own: signs of the one group, the text's own.
        others: those of the other.
        overlap: seen from the text's side.
    """
    if own.is_agency != others.is_agency:
        return others.is_agency
    if own.first_day and others.first_day and own.first_day != others.first_day:
        return own.first_day > others.first_day
    if overlap.narrative_a != overlap.narrative_b:
        return overlap.narrative_a > overlap.narrative_b
    return overlap.a_id > overlap.b_id


def _earliest(articles: Iterable[Article]) -> str | None:
    return min((day for day in map(reliable_day, articles) if day), default=None)


def _dispatch_id(texts: _Texts, members: list[str]) -> str:
    smallest = min(article.text_id for text_id in members for article in texts.articles[text_id])
    return "di_" + smallest.partition("_")[2]


def _build(
    lead_text: str, members: list[str], partials: list[str], texts: _Texts, ids: dict[str, str]
) -> Dispatch:
    at_home = [article for text_id in members for article in texts.articles[text_id]]
    lead = min(texts.articles[lead_text], key=_lead_rank)
    origin = find_origin(at_home, lead)
    versions = find_versions(at_home)
    copies = [
        *_copies(lead_text, members, texts, ids[lead_text], lead, versions=versions),
        *_copies(lead_text, partials, texts, ids[lead_text], lead, versions=None),
    ]
    return Dispatch(
        id=ids[lead_text],
        lead_copy_id=lead.id,
        headline=lead.headline or next((a.headline for a in at_home if a.headline), None),
        agency=origin.writer if origin.is_agency else None,
        origin=origin,
        first_day=_earliest(at_home),
        copies=tuple(sorted(copies, key=lambda c: (not c.is_home, c.article_id))),
    )


def _lead_rank(article: Article) -> tuple[bool, bool, str, str]:
    """Of equal texts: with an agency's name, with a headline, the earliest, the smallest id."""
    day = reliable_day(article) or "9999"
    return not is_agency_copy(article), article.headline is None, day, article.id


def _copies(
    lead_text: str,
    members: list[str],
    texts: _Texts,
    dispatch_id: str,
    lead: Article,
    *,
    versions: dict[str, Version] | None,
) -> Iterator[Copy]:
    """The copies of one dispatch; those at home there have versions."""
    is_home = versions is not None
    is_fullest = texts.length[lead_text] >= max(
        texts.length[text_id] for text_id in members or [lead_text]
    )
    for text_id in members:
        overlap = texts.near[text_id].get(lead_text)
        for article in texts.articles[text_id]:
            version = (versions or {}).get(article.id)
            yield Copy(
                article_id=article.id,
                dispatch_id=dispatch_id,
                text_id=article.text_id,
                outlet=article.outlet,
                derivation="whole" if is_home else "partial",
                narrative_in_lead=overlap.narrative_a if overlap else 1.0,
                narrative_of_lead=overlap.narrative_b if overlap else 1.0,
                quotes_in_lead=overlap.quote_a if overlap else 1.0,
                quotes_of_lead=overlap.quote_b if overlap else 1.0,
                is_home=is_home,
                version=version.number if version else None,
                version_why=version.why if version else None,
                edition=version.edition if version else 1,
                why=_why(article, overlap, lead, is_fullest=is_fullest),
            )


def _why(article: Article, overlap: Overlap | None, lead: Article, *, is_fullest: bool) -> str:
    if article.id == lead.id and is_fullest:
        return "the fullest text of its dispatch"
    if article.id == lead.id:
        return "the lead copy: of all texts it holds most of what the others have"
    if overlap is None and _same_words(article, lead):
        return "word for word the lead copy"
    if overlap is None:
        return "the lead copy's narrative and quotations, arranged or attributed otherwise"
    quotes = "" if overlap.quote_a is None else f", {overlap.quote_a:.0%} of its quoted words"
    return (
        f"{overlap.narrative_a:.0%} of its narrative stands in the lead copy{quotes}; "
        f"{overlap.narrative_b:.0%} of the lead copy's narrative stands here; "
        f"longest shared run {overlap.longest_run} words"
        + ("; same lead" if overlap.lead_match else "")
    )
