"""Saying: what is read of one clause of saying, and where what was said before it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import CLOSERS, dateline_end, words
from wirecopy.facts.quotes.units import Item

#: A clause before ", X said" has at least this many words.
_SHORTEST_CLAUSE = 3
#: Behind these a word is enough ("a man who police said was armed").
_OPEN_VERBS = frozenset("was were is are had has".split())
#: What newsrooms set before a headline.
_LABELS = quote_words("saying.labels")
#: Longest topic before a colon, in items.
_LONGEST_TOPIC = 4


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying; indices of items."""

    #: First and one past the last item of the cue.
    cue: tuple[int, int]
    #: Items that name the speaker; None when it is carried over, or nobody is told to have asked.
    speaker: tuple[int, int] | None
    segments: tuple[tuple[int, int], ...]
    #: One of the shapes that ``sureness`` knows.
    shape: str
    #: Items that name who passed the words on.
    via: tuple[int, int] | None = None


def first_content(items: Sequence[Item], floor: int, left: int) -> int:
    """What was said begins with the unit, or after what was read before."""
    start = floor or _label_end(items) or dateline_end(items, left) or _topic_end(items, left)
    while start < left and (items[start].text in CLOSERS or items[start].lower in {"and", "but"}):
        if items[start].is_word and start == 0:
            break
        start += 1
    return start


def _label_end(items: Sequence[Item]) -> int:
    """One past the label that opens a headline and its colon (``Exclusive: ...``); else 0."""
    is_label = len(items) > 1 and items[0].lower in _LABELS and items[1].text == ":"
    return 2 if is_label else 0


def _topic_end(items: Sequence[Item], left: int) -> int:
    """One past what leads up to a quotation by a colon (``Floods: ‘We lost all’, say farmers``); else 0."""
    for at in range(1, left - 1):
        if items[at].is_quote:
            return 0
        if items[at].text == ":" and items[at + 1].is_quote:
            is_closed = at + 2 == left or at <= _LONGEST_TOPIC
            return at + 1 if is_closed else 0
    return 0


def can_be_said(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether the items hold a quotation or a clause's worth of words."""
    part = items[start:end]
    shortest = _SHORTEST_CLAUSE - (part[0].lower == "to" or part[0].lower in _OPEN_VERBS)
    return any(item.is_quote for item in part) or words(part) >= shortest
