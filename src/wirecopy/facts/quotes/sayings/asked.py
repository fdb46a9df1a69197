"""Questions that somebody was asked: ``Asked whether she would quit, ...``, ``X was asked by Y why ...``.

Who asked is whom "by" names, else nobody; who was asked does not speak.  What was asked runs to the comma where
the words open a sentence, else to its end.

Left alone: "asked about X", where no question is told, and "X said when asked why ...", which only tells how it came
to the answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import CALENDAR, PREPOSITIONS, QUESTION_WORDS, is_plain_adverb
from wirecopy.facts.quotes.sayings.content import content_end
from wirecopy.facts.quotes.sayings.later import next_saying
from wirecopy.facts.quotes.sayings.saying import Attribution, can_be_said
from wirecopy.facts.quotes.sayings.subjects import subject_before
from wirecopy.facts.quotes.sayings.subordinate import comma_in
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import BE

#: Farthest that the question may begin behind the verb, in items.
_REACH = 12
#: What may stand before the verb where it opens the sentence.
_BEFORE = frozenset({"when", "if", "and", "but"})
#: Under one of these the whole question opens another clause ("When Field was asked why, ...").
_UNDER = frozenset({"when", "if", "as", "after", "once"})


def find_asked(items: Sequence[Item]) -> dict[int, int]:
    """Where "asked" tells of a question put to somebody, and where that question begins."""
    found = {}
    for at, item in enumerate(items):
        question = _question(items, at) if item.lower == "asked" and _is_put(items, at) else None
        if question is not None:
            found[at] = question
    return found


def _is_put(items: Sequence[Item], at: int) -> bool:
    """Whether the one who was asked is the subject, or is told of in another clause."""
    while at and is_plain_adverb(items[at - 1]):
        at -= 1
    before = items[at - 1].lower if at else ""
    return before in BE or all(item.lower in _BEFORE for item in items[:at])


def _question(items: Sequence[Item], at: int) -> int | None:
    for number in range(at + 1, min(len(items), at + _REACH)):
        word = items[number].lower
        if word in QUESTION_WORDS - {"when"} and not (number > at + 1 and word in {"who", "which"}):
            return number
        if not items[number].is_word or word in {"to", "about", "for"} | BE:
            return None
    return None


def read_asked(
    items: Sequence[Item], cue: int, question: int, later: Sequence[int]
) -> Attribution | None:
    """The question at ``question``."""
    before = items[cue - 1].lower if cue else ""
    is_aside = before in _BEFORE or not items[cue - 1].is_word or items[0].lower in _UNDER
    stop = (
        _aside_end(items, question, later) if is_aside else next_saying(items, question, later)[0]
    )
    end = content_end(items, question, stop)
    if not can_be_said(items, question, end):
        return None
    asker = _asker(items, cue, question)
    return Attribution((cue, cue + 1), asker, ((question, end),), "asked")


def _aside_end(items: Sequence[Item], question: int, later: Sequence[int]) -> int:
    """The comma before who answers, where words of saying tell that; else the first."""
    for cue in later:
        if items[cue].lower in cue_words():
            clause = subject_before(items, cue, question).clause
            if clause > question + 1 and items[clause - 1].text == ",":
                return clause - 1
    return comma_in(items, question, len(items))


def _asker(items: Sequence[Item], cue: int, question: int) -> tuple[int, int] | None:
    """Whom "by" names."""
    start = cue + 2
    if items[cue + 1].lower != "by" or start >= question:
        return None
    ends = PREPOSITIONS - {"of", "for"} | CALENDAR
    end = next((n for n in range(start + 1, question) if items[n].lower in ends), question)
    return start, end
