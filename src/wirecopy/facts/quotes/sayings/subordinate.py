"""Clauses of saying that are not the main clause: what was said in them ends at their comma.

"When X said the port would close, workers left": the clause of saying stands under a word such as
"when", at the start of its sentence or behind an adverbial that opens it ("Last month, when ...").
The comma may stand inside the marks of a quotation.  "Those who say the port is shut are wrong" has none: there
the verb counts that no clause of the content needs.

Known misses: content with a comma of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    BOUNDARIES,
    CONTRACTIONS,
    FINITE,
    PRETERITES,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_past,
)
from wirecopy.facts.quotes.sayings.subjects import Subject
from wirecopy.facts.quotes.units import Item

_UNDER = SUBORDINATORS | {"as", "where", "whereas"}
_RELATIVES = frozenset({"who", "which", "what"})
#: A further clause begins with these.
_OPEN_CLAUSES = (BOUNDARIES | QUESTION_WORDS) - {"than"}
#: With "that" this opens a clause of time ("Now that X has said ...").
_NOW_THAT = ("now", "that")
#: What may stand before the word that opens the clause.
_CONNECTIVES = quote_words("subordinate.connectives")


def main_clause_start(
    items: Sequence[Item], subject: Subject, floor: int, start: int, stop: int
) -> int:
    """Where the main clause goes on behind a clause of saying with that subject.

    ``stop`` when it is the main clause itself, or when nothing between ``start`` and ``stop`` tells.
    """
    opener = items[subject.clause - 1].lower if subject.clause else ""
    if subject.is_relative or opener in _RELATIVES:
        comma = comma_in(items, start, stop)
        return main_verb(items, start, comma) if opens_sentence(items, subject, floor) else comma
    return comma_in(items, start, stop) if is_subordinate(items, subject.clause, floor) else stop


def opens_sentence(items: Sequence[Item], subject: Subject, floor: int) -> bool:
    """Whether what a relative stands for opens the sentence, so that a main verb must follow."""
    return subject.is_relative and (subject.start == floor or items[floor].lower in _CONNECTIVES)


def main_verb(items: Sequence[Item], start: int, stop: int, owed: int = 1) -> int:
    """The verb that "those who say ..." is the subject of: one more than the clauses said need; else ``stop``.

    ``owed`` counts the verbs that what was said needs at first.
    """
    for at in range(start, stop):
        word, before = items[at].lower, items[at - 1].lower
        if word in _OPEN_CLAUSES or word in cue_words():
            owed += 1
        elif word in FINITE or items[at].text in PRETERITES or word in CONTRACTIONS:
            if before in FINITE or is_adverb(items[at - 1]):
                continue
            is_verb = word in FINITE or items[at].text in PRETERITES
            if not owed and is_verb and before not in SUBJECT_PRONOUNS:
                return at
            owed -= owed > 0
    return stop


def is_subordinate(items: Sequence[Item], clause: int, floor: int) -> bool:
    """Whether the clause stands under "when" or the like at the start of its sentence."""
    if clause <= floor:
        return False
    opener = clause - 1
    if clause - 2 >= floor and (items[clause - 2].lower, items[opener].lower) == _NOW_THAT:
        opener -= 1
    elif items[opener].lower not in _UNDER:
        return False
    while opener > floor and items[opener - 1].lower in _CONNECTIVES:
        opener -= 1
    return opener == floor or _ends_adverbial(items, floor, opener - 1)


def _ends_adverbial(items: Sequence[Item], floor: int, comma: int) -> bool:
    """Whether nothing but an adverbial stands before the comma."""
    part = items[floor:comma]
    is_plain = not any(item.is_quote or item.text in {",", ";"} or is_past(item) for item in part)
    return items[comma].text == "," and is_plain


def comma_in(items: Sequence[Item], start: int, stop: int) -> int:
    """The first comma, or the first quotation's end that holds one; ``stop`` when there is none."""
    for at in range(start, stop):
        if items[at].text == ",":
            return at
        if items[at].tail == "," and at + 1 < stop and items[at + 1].is_word:
            return at + 1
    return stop
