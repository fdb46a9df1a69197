"""Units: sentences in which a quotation is one item.

A unit is a sentence, or several where a quotation holds them together; its items are the words outside
quotation marks (a verb such as "shot back" is one), and each quotation as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words, particles
from wirecopy.facts.quotes.marks import Marked
from wirecopy.model import Sentences, Span
from wirecopy.text.normalise import fold_marks
from wirecopy.text.tokens import token_spans

_ABBREVIATIONS = quote_words("units.abbreviations")

#: One of these before a closing mark, or for it, leaves open whether who said it follows.
_OPEN_ENDS = frozenset("?!…-—")
#: Characters looked at for the last mark inside a quotation.
_TAIL = 6
#: The same for the first letter.
_HEAD = 4
#: Longest title, in characters, and the longest of its words that have no capital.
_LONGEST_TITLE, _SHORT_WORD = 80, 4
_ANSWERS = quote_words("units.answers")
#: Longest parenthesis after a name, its marks counted, in items.
_LONGEST_ASIDE = 8
#: How many words of it may hold the verb, where another quotation follows in it and where none does.
_NEAR_CUE, _FAR_CUE = 4, 8
#: Most words of an attribution that stands as a sentence of its own after a question or exclamation.
_LONGEST_ATTRIBUTION = 25


class Item(NamedTuple):
    """A word, a mark, or a whole quotation (a tuple: one is made for every word)."""

    start: int
    end: int
    #: As written, apostrophes folded; a quotation's text is empty.
    text: str
    #: The word without capitals.
    lower: str
    marked: Marked | None = None
    #: Last and first character inside the marks, for quotations.
    tail: str = ""
    head: str = ""
    #: Whether it is a quotation written like a title: every word but short ones has a capital.
    is_titled: bool = False

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation in marks."""
        return self.marked is not None

    @property
    def ends_open(self) -> bool:
        """Whether it is a quotation whose last mark is no full stop, so that its sentence goes on."""
        return self.tail in {",", "?", "!", "-", "—", "–", "…"}

    @property
    def goes_on(self) -> bool:
        """Whether it is a quotation that goes on in a sentence begun before it."""
        return self.head.islower()

    @property
    def is_word(self) -> bool:
        """Whether it is a word, not a mark."""
        return self.text[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence with its items and the number of its paragraph (its line)."""

    items: tuple[Item, ...]
    line: int
    span: Span
    #: Its quotations.
    quotes: tuple[Item, ...]


def find_units(text: str, sentences: Sentences, marked: Sequence[Marked]) -> Iterator[Unit]:
    """Units of the text in order."""
    breaks = [match.start() for match in re.finditer("\n", text)]
    starts = [run.start for run in marked]
    pending: tuple[int, int] | None = None
    for sentence in sentences.sentences:
        if pending and _holds(text, marked, starts, pending[1], sentence.start):
            pending = (pending[0], sentence.end)
        else:
            if pending:
                yield _unit(text, marked, starts, pending, breaks)
            pending = (sentence.start, sentence.end)
    if pending:
        yield _unit(text, marked, starts, pending, breaks)


def _holds(text: str, marked: Sequence[Marked], starts: list[int], end: int, start: int) -> bool:
    """Whether the gap between two sentences is inside a quotation, or before its attribution."""
    if "\n" in text[end:start]:
        return False
    number = bisect_right(starts, end - 1) - 1
    if number < 0:
        return False
    run = marked[number]
    if run.start < end and start < run.end:
        return True
    if run.end != end or run.is_single or _OPEN_ENDS.isdisjoint(text[end - 2 : end]):
        return False
    stop = text.find(".", start, start + 200)
    behind = marked[number + 1] if number + 1 < len(marked) else None
    is_said = behind is not None and text[: behind.start].rstrip()[-1:] in {",", ":"}
    if behind is not None and behind.start < stop and not behind.is_single and is_said:
        return False  # "“Why?” He answered, “It rains.”"
    words = fold_marks(text[start : stop if stop >= 0 else start + 200]).lower().split()
    if len(words) > _LONGEST_ATTRIBUTION or "\n" in text[start : stop if stop >= 0 else start]:
        return False
    if behind is not None and behind.start < stop:
        words = [word for word in words[:_NEAR_CUE] if word.endswith(",")]  # "Ana remarked, ..."
    kinds = [cue_words().get(word.strip(","), ("", ""))[0] for word in words[:_FAR_CUE]]
    if any(kind and word == "that" for kind, word in zip(kinds, words[1:], strict=False)):
        return False  # "“Why?” The pilot answered that it rained."
    return "say" in kinds or "tell" in kinds


def _unit(
    text: str,
    marked: Sequence[Marked],
    starts: list[int],
    place: tuple[int, int],
    breaks: list[int],
) -> Unit:
    items: list[Item] = []
    at, end = place
    number = max(0, bisect_right(starts, at) - 1)
    while number < len(marked) and marked[number].start < end:
        run = marked[number]
        if run.end > at and run.start >= at:
            items += _words(text, at, run.start)
            items.append(_quotation(text, run, end))
            at = min(run.end, end)
        number += 1
    items = _with_asides(items + _words(text, at, end))
    span = Span(start=place[0], end=place[1])
    quotes = tuple(item for item in items if item.is_quote)
    return Unit(tuple(items), bisect_right(breaks, place[0]), span, quotes)


def _with_asides(items: list[Item]) -> list[Item]:
    """A short parenthesis after a name is part of its last word ("Ana Field (Greens)")."""
    if not any(item.text == "(" for item in items):
        return items
    found: list[Item] = []
    past = 0
    for at, item in enumerate(items):
        if at < past:
            continue
        close = _aside_end(items, at) if item.text == "(" else None
        if close is None:
            found.append(item)
        else:
            name = found[-1]
            found[-1] = Item(name.start, items[close].end, name.text, name.lower)
            past = close + 1
    return found


def _aside_end(items: Sequence[Item], at: int) -> int | None:
    """Where a parenthesis that opens after a name closes; None when it is long, quotes or reports."""
    if not at or not items[at - 1].text[:1].isupper():
        return None
    for close in range(at + 1, min(len(items), at + _LONGEST_ASIDE)):
        if items[close].text == ")":
            return close
        if items[close].is_quote or items[close].lower in cue_words():
            return None
    return None


def _quotation(text: str, run: Marked, end: int) -> Item:
    inside = text[max(run.start, run.end - _TAIL) : run.end].rstrip("\"'”’»⁠").rstrip()
    head = text[run.start : run.start + _HEAD].lstrip("\"'`“„«‘‚⁠")
    is_titled = _is_titled(text[run.start : min(run.end, run.start + _LONGEST_TITLE + _TAIL)])
    return Item(run.start, min(run.end, end), "", "", run, inside[-1:], head[:1], is_titled)


def _is_titled(quotation: str) -> bool:
    """Whether no mark ends the words, and all have a capital but short ones between others; no short answer."""
    inside = quotation.strip("\"'`“”„«»‘’‚⁠ ")
    named = inside.split() if len(inside) <= _LONGEST_TITLE and inside[-1:].isalnum() else []
    if not named or inside in _ANSWERS or not (named[0][0].isupper() and named[-1][0].isupper()):
        return False
    return all(not word[0].islower() or len(word) <= _SHORT_WORD for word in named)


def _words(text: str, start: int, end: int) -> list[Item]:
    piece = fold_marks(text[start:end])
    items: list[Item] = []
    phrasal = particles()
    for a, b in token_spans(piece):
        word = piece[a:b]
        last = items[-1] if items else None
        is_stop = last is not None and word == "." and last.end == start + a
        if last and is_stop and (_abbreviates(last.text) or _goes_on(piece, b)):
            items[-1] = Item(last.start, start + b, f"{last.text}.", f"{last.text}.".lower())
        elif last and phrasal.get(last.lower) == word:
            items[-1] = Item(last.start, start + b, f"{last.text} {word}", f"{last.lower} {word}")
        else:
            items.append(Item(start + a, start + b, word, word.lower()))
    return items


def _goes_on(piece: str, at: int) -> bool:
    """Whether a comma or a word without a capital stands after a full stop."""
    after = piece[at : at + 2]
    return after[:1] == "," or (after[:1] == " " and after[1:].islower())


def _abbreviates(word: str) -> bool:
    """Whether a full stop after the word belongs to it."""
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")
