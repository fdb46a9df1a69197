"""Dated briefs: paragraphs that each open with a dateline of another place, with no headline between them.

A report has one dateline.  Three or more paragraphs in a row with as many places are reports of their own, and a
title above them is the digest's.  A place may also stand in capitals before the sentence.  Where right above each
stands a line that may be a headline, these lines are their headlines.  So are lines above paragraphs that open with a
known town and a full stop ("Goslar. Der Rat ..."), three or more in a row, of two towns or more.

Known misses: digests whose places end in a colon, as speakers do; reports of one place under each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.articles.bounds.titles import may_be_title
from wirecopy.articles.credits.dateline import LONGEST_DATELINE, read_dateline
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores, reads_as_text
from wirecopy.articles.lines import Lines
from wirecopy.data.gazetteer import gazetteer
from wirecopy.data.given_names import given_names

#: Fewer are an article with a second dateline.
_LEAST_BRIEFS = 3
#: Words in capitals before a word that opens a sentence.
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_RUN_IN = re.compile(
    rf"((?:{_CAPITAL}(?:['’-]?{_CAPITAL})+\s){{1,3}})(?=[A-ZÀ-Þ][a-zß-ÿ]*\s[a-zß-ÿ])"
)
#: What stands in the dateline of a place that is not in capitals: a day behind a comma, or an agency in brackets.
_DAY_OR_TAG = re.compile(r"[(/\[,]")
#: What a dateline ends with; a bracket behind an agency is enough.
_MARK = re.compile("[—–―:)|-]")
#: A town and a full stop before a sentence, its people at least, and towns of such a digest.
_STOPPED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]{2,}(?: [\w'’-]+){0,2})\.\s(?=[„«“\"¿¡]?[^\W_a-zß-ÿ]\w*\s)"
)
_LEAST_PEOPLE, _LEAST_TOWNS = 5_000, 2
#: Lines from one dateline to the next, at most.
_REACH = 4

#: A paragraph that opens with a dateline, and its place, folded.
Dated = tuple[int, str]


def find_briefs(lines: Lines, dated: Sequence[Dated], heads: Sequence[int]) -> list[int]:
    """The paragraphs that open briefs, in order."""
    found: list[int] = []
    run: list[Dated] = []
    for at, place in (*dated, (len(lines) + _REACH, "")):
        if run and not _goes_on(run[-1][0], at, heads):
            found += _briefs_of(run)
            run = []
        run.append((at, place))
    return found


def find_titles(
    lines: Lines, content: Scores, dated: Sequence[Dated], heads: Sequence[int]
) -> list[int]:
    """``heads`` with the lines above dated briefs that all have one; a brief itself is no headline."""
    found = set(heads)
    run: list[Dated] = []
    for at, place in (*dated, (len(lines) + _REACH, "")):
        if run and not _goes_on(run[-1][0], at, ()):
            briefs = _briefs_of(run)
            if briefs and all(is_title(lines, content, brief - 1) for brief in briefs):
                found = found.difference(briefs).union(brief - 1 for brief in briefs)
            run = []
        run.append((at, place))
    return sorted(found)


def find_stopped_titles(
    lines: Lines, content: Scores, heads: Sequence[int]
) -> list[tuple[int, int]]:
    """Lines right above paragraphs that open with a town and a full stop, and these paragraphs."""
    found: list[tuple[int, int]] = []
    run: list[Dated] = []
    for at, place in (*_find_stopped(lines, content), (len(lines) + _REACH, "")):
        if run and not _goes_on(run[-1][0], at, ()):
            if len(run) >= _LEAST_BRIEFS and len({town for _, town in run}) >= _LEAST_TOWNS:
                found += [(brief - 1, brief) for brief, _ in run]
            run = []
        run.append((at, place))
    return found if set(heads).issubset(title for title, _ in found) else []


def _find_stopped(lines: Lines, content: Scores) -> list[Dated]:
    """Paragraphs that open with a town and a full stop, each below a line that may be a headline."""
    openings = [
        (at, opening["place"])
        for at, text in enumerate(lines.texts)
        if (opening := _STOPPED.match(text)) is not None
        and reads_as_text(lines, content, at)
        and may_be_title(lines, at - 1)
    ]
    found: list[Dated] = []
    # Towns are looked up only where there are enough: the list of them takes time to load.
    for at, place in openings if len(openings) >= _LEAST_BRIEFS else ():
        towns = gazetteer().find(place) if place.split(maxsplit=1)[0] not in given_names() else ()
        if any(town.population >= _LEAST_PEOPLE for town in towns if town.feature == "P"):
            found.append((at, place.casefold()))
    return found


def is_title(lines: Lines, content: Scores, at: int) -> bool:
    """A line of a headline's form that is no text either."""
    return at >= 0 and content[at] < CONTENT_SCORE and may_be_title(lines, at)


def find_dated(lines: Lines, content: Scores) -> list[Dated]:
    """The paragraphs of the page that open with a dateline."""
    found = []
    for at, text in enumerate(lines.texts):
        if not reads_as_text(lines, content, at) or not _may_open(text):
            continue
        place = _place_of(text)
        if place is not None:
            found.append((at, place.casefold()))
    return found


def _may_open(text: str) -> bool:
    """Whether a dateline may open the text: a cheap look at what most paragraphs lack."""
    if not text[1:3].islower():
        return True
    mark = _MARK.search(text, 0, LONGEST_DATELINE)
    return mark is not None and _DAY_OR_TAG.search(text, 0, LONGEST_DATELINE) is not None


def _place_of(text: str) -> str | None:
    """The place of a dateline, or in capitals before a sentence; none of what ends in a colon alone."""
    dateline = read_dateline(text, 0)
    if dateline is None:
        opening = _RUN_IN.match(text)
        return opening[1] if opening else None
    is_spoken = text[: dateline.span.end].endswith(":")
    return None if is_spoken and not (dateline.date or dateline.agency) else dateline.place


def _goes_on(last: int, at: int, heads: Sequence[int]) -> bool:
    return at - last <= _REACH and not any(last < head < at for head in heads)


def _briefs_of(run: Sequence[Dated]) -> list[int]:
    places = {place for _, place in run}
    is_digest = len(run) >= _LEAST_BRIEFS and len(places) == len(run)
    return [at for at, _ in run] if is_digest else []
