"""Compilations: texts that carry two reports or more, each whole, one behind the other.

A desk that prints a second agency's report below the first, or a page of briefs, has the fullest text of all; but it ties
together what nobody else prints together.  Such a text is told by its parts: texts of which most stands in it and that share nothing
with each other.  One of them opens as it does, and another is either of another agency than the rest, or printed by two
outlets or more, or one of three.  A text that two outlets print whole is one report, unless
its parts name several agencies, and so is one that names the agency of all its parts.

Known misses: a second report that nobody else printed, and that names no agency.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from wirecopy.dispatches.agency_evidence import agency_evidence
from wirecopy.model import Article, Overlap
from wirecopy.text.components import split

#: Share of a part's narrative that stands in the compilation, and of the compilation's that is in a part: not all of it.
HELD, MOST = 0.6, 0.8
#: Parts of more texts than this are not looked through.
MOST_PARTS = 200
#: Parts that share nothing, from which no more is asked.
MANY = 3


def find_compilations(
    near: Mapping[str, Mapping[str, Overlap]],
    articles: Mapping[str, Sequence[Article]],
    shares: Callable[[Overlap], bool],
) -> frozenset[str]:
    """The texts that carry several reports; ``shares`` says whether two texts share a part."""
    return frozenset(
        text_id for text_id in near if _is_compilation(text_id, near, articles, shares)
    )


def _is_compilation(
    text_id: str,
    near: Mapping[str, Mapping[str, Overlap]],
    articles: Mapping[str, Sequence[Article]],
    shares: Callable[[Overlap], bool],
) -> bool:
    parts = [
        other
        for other, overlap in near[text_id].items()
        if overlap.narrative_b >= HELD and overlap.narrative_a <= MOST and shares(overlap)
    ]
    if not 1 < len(parts) <= MOST_PARTS:
        return False
    known = set(parts)
    linked = (
        (part, other)
        for part in parts
        for other, overlap in near[part].items()
        if other in known and shares(overlap)
    )
    groups = split(parts, linked)
    if _is_whole(text_id, parts, near, articles):
        return False
    inner = [group for group in groups if not _opens(text_id, group, near)]
    if not inner or len(inner) == len(groups) == 1:
        return False
    if len(groups) >= MANY:
        return True
    return any(_is_report(group, groups, articles) for group in inner)


def _is_whole(
    text_id: str,
    parts: Sequence[str],
    near: Mapping[str, Mapping[str, Overlap]],
    articles: Mapping[str, Sequence[Article]],
) -> bool:
    """Whether the text is one report that others cut: two outlets print all of it, or every part names its agency, and none another."""
    alike = [
        other
        for other, overlap in near[text_id].items()
        if min(overlap.narrative_a, overlap.narrative_b) > MOST
    ]
    outlets = {article.outlet for part in (text_id, *alike) for article in articles[part]}
    named = [_agencies([part], articles) for part in (text_id, *parts)]
    agencies = set.union(*named)
    return len(agencies) < 2 and (len(outlets) > 1 or all(named))


def _opens(text_id: str, group: Iterable[str], near: Mapping[str, Mapping[str, Overlap]]) -> bool:
    """Whether one of the texts opens as the compilation does."""
    return any(near[text_id][part].lead_match for part in group)


def _is_report(
    group: tuple[str, ...],
    groups: Sequence[tuple[str, ...]],
    articles: Mapping[str, Sequence[Article]],
) -> bool:
    """Whether the texts are a report of their own: of another agency, or of several outlets."""
    outlets = {article.outlet for part in group for article in articles[part]}
    if len(outlets) > 1:
        return True
    own = _agencies(group, articles)
    others = _agencies([part for other in groups if other != group for part in other], articles)
    return bool(own and others) and own.isdisjoint(others)


def _agencies(parts: Iterable[str], articles: Mapping[str, Sequence[Article]]) -> set[str]:
    return {
        one.agency
        for part in parts
        for article in articles[part]
        for one in agency_evidence(article)
    }
