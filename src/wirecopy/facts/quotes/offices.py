"""Offices: which people of a text its own words call by which noun ("the manager, Ana Field," then "the manager").

The noun stands before the name, with a comma or as a title, or in what a comma sets off behind it.  Actors know
the offices of their tables; here any noun counts, for whoever speaks has been told of before.

Known misses: other words for the same office ("the vet", then "the doctor").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from wirecopy.data.roles import role_words
from wirecopy.facts.quotes.grammar import PREPOSITIONS
from wirecopy.model import ActorReading, Span

#: A noun and a comma before a name, and the comma that must stand behind it then.
_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w+['’]s) [\w -]*?\b([a-z]{3,}), $"
)
_BEHIND = re.compile(r"[,.;]")
#: A word right before a name.
_TITLE = re.compile(r"\b([A-Za-z]{3,}) $")
#: What commas set off behind a name, past an age.
_REMARK = re.compile(r", (?:\d+, )?(?:(?:a|an|the|its|his|her) )?([a-z][^,.;:\n]{2,60})[,.;:]")
_REACH = 60
#: Titles that are another word alone.
_ALSO = {"justice": "judge"}
#: A description ends before these.
_ENDS = PREPOSITIONS | {"who", "whose", "and"}
_THE = re.compile(r"[Tt]he (?:[\w-]+ )*?([a-z]{3,})")


class Offices:
    """The nouns that a text calls its people by, in the order of the text."""

    def __init__(self, text: str, actors: ActorReading) -> None:
        self._told = sorted(_told(text, actors))
        self._starts = [start for start, _, _ in self._told]

    def holder(self, words: str, at: int) -> int | None:
        """The one person told by the noun of ``words`` ("the manager") before ``at``; None for several."""
        noun = _THE.fullmatch(words)
        if noun is None:
            return None
        before = self._told[: bisect_left(self._starts, at)]
        held = {actor for _, word, actor in before if word == noun[1]}
        return held.pop() if len(held) == 1 else None


def _told(text: str, actors: ActorReading) -> Iterator[tuple[int, str, int]]:
    """Where each noun stands, the noun, and whom it tells of."""
    for mention in actors.mentions:
        if mention.form != "name" or actors.actors[mention.actor].type != "person":
            continue
        for word in _nouns_beside(text, mention.span, actors.actors[mention.actor].name):
            yield mention.span.start, _ALSO.get(word, word), mention.actor


def _nouns_beside(text: str, span: Span, name: str) -> Iterator[str]:
    """The nouns that stand beside a name for who bears it."""
    before, behind = text[max(0, span.start - _REACH) : span.start], text[span.end :][:_REACH]
    noun = _BEFORE.search(before)
    if noun is not None and _BEHIND.match(behind):
        yield noun[1]
    title = _TITLE.search(before)
    titles = [title[1]] if title else []
    titles += span.of(text).removesuffix(name).split()
    yield from (word.lower() for word in titles if _is_of_one(word.lower()))
    remark = _REMARK.match(behind)
    head = _head(remark[1]) if remark else None
    if head is not None and _is_of_one(head):
        yield head


def _head(remark: str) -> str | None:
    """The last word of a description before its preposition or relative."""
    words = remark.split()
    end = next((n for n, word in enumerate(words) if word in _ENDS), len(words))
    return words[end - 1] if end else None


def _is_of_one(word: str) -> bool:
    """Whether a word tells of one person."""
    role = role_words().get(word)
    return role is not None and role.type == "person" and not role.is_plural
