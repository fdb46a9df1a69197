"""Cited sources: ``The paper reported, citing two pilots, that ...``: the pilots speak, the paper passes it on.

Only of what reports: who else cites a source tells his own reasons ("He said he was leaving, citing his health"), and
so does a paper that tells of itself ("The paper said it was closing, citing documents").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.sayings.saying import Attribution
from wirecopy.facts.quotes.sayings.subjects import subject_after
from wirecopy.facts.quotes.units import Item

#: Words for what reports, at the end of who speaks, beside any name behind "reported".
_MEDIA = quote_words("cited.media")
#: Who or what is cited, beside people and bodies.
_SOURCES = quote_words("cited.sources")
#: Stands for who speaks.
_OWN = frozenset("it its we our".split())


def with_cited(items: Sequence[Item], saying: Attribution) -> Attribution:
    """The saying, of the source that is cited behind who reports it."""
    if (
        saying.via is not None
        or saying.speaker is None
        or not _reports(items, saying)
        or _tells_own(items, saying)
    ):
        return saying
    for at in range(saying.cue[1], len(items) - 1):
        if items[at].lower == "citing" and items[at - 1].text == ",":
            cited = subject_after(items, at)
            named = items[cited.start : cited.end]
            if not cited.is_empty and _is_source(named) and not _is_own(items[at + 1 :]):
                return replace(saying, speaker=(cited.start, cited.end), via=saying.speaker)
    return saying


def _reports(items: Sequence[Item], saying: Attribution) -> bool:
    cue = cue_words().get(items[saying.cue[0]].lower)
    is_report = cue is not None and cue[1] == "report"
    named = items[slice(*(saying.speaker or (0, 0)))]
    is_medium = any(item.lower in _MEDIA for item in named)
    return is_medium or (is_report and named[-1].text[:1].isupper())


def _tells_own(items: Sequence[Item], saying: Attribution) -> bool:
    """Whether what is said is of the speaker itself ("it would cut staff")."""
    for start, end in saying.segments:
        words = [item.lower for item in items[start:end] if item.is_word]
        if {*words[: 1 + (words[:1] == ["that"])]} & _OWN:
            return True
    return False


def _is_own(items: Sequence[Item]) -> bool:
    """Whether what is cited up to the next mark belongs to who cites it, or is the source of something else."""
    words = list(takewhile(str.isalnum, (item.lower for item in items)))
    is_other = ("source", "of") in pairwise(words)
    return is_other or "own" in words


def _is_source(named: Sequence[Item]) -> bool:
    return any(item.lower in _SOURCES or item.lower in role_words() for item in named)
