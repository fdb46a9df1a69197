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
#: A name up to what its commas set off; words before "a judge" that tell what somebody named before is.
_OWN_REMARK = re.compile(r"[^.,;\n]*, (?:\d+, )?")
_OF_HIM = re.compile(r"\b(?:is|was|as|been|being|becomes?|became|of|like) $")
#: Titles that are another word alone.
_ALSO = {"justice": "judge"}
#: A description ends before these.
_ENDS = PREPOSITIONS | {"who", "whose", "and"}
_THE = re.compile(r"[Tt]he (?:[\w-]+ )*?([a-z]{3,})")


class Offices:
    """The nouns that a text calls its people by, in the order of the text."""

    def __init__(self, text: str, actors: ActorReading) -> None:
        self._text, self._actors = text, actors
        self._told = sorted(_told(text, actors))
        self._starts = [start for start, _, _ in self._told]

    def holder(self, words: str, at: int) -> int | None:
        """The one person told by the noun of ``words`` ("the manager") before ``at``; None for several."""
        noun = _THE.fullmatch(words)
        if noun is None:
            return None
        before = self._told[: bisect_left(self._starts, at)]
        held = {actor: start for start, word, actor in before if word == noun[1]}
        if len(held) != 1:
            return None
        ((actor, start),) = held.items()
        return None if self._tells_another(noun[1], start, at) else actor

    def _tells_another(self, noun: str, start: int, at: int) -> bool:
        """Whether somebody else is brought in by the noun between two places ("In court, a judge jailed ...")."""
        own = _OWN_REMARK.match(self._text, start, at)
        others = re.finditer(
            rf"\b(?:[Aa]n?|[Aa]nother) (?:[\w-]+ ){{0,2}}?{noun}\b", self._text[start:at]
        )
        return any(
            not (own and start + other.start() == own.end())
            and not _OF_HIM.search(self._text, start, start + other.start())
            for other in others
        )

    def is_called(self, name: str, noun: str) -> bool:
        """Whether the text, or the table of offices, tells somebody of that name by the noun."""
        actors = self._actors.actors
        bearers = {n for n, actor in enumerate(actors) if actor.name == name}
        is_told = any(word == noun and held in bearers for _, word, held in self._told)
        return is_told or any((actors[n].role or "").rsplit(" ", 1)[-1] == noun for n in bearers)


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
