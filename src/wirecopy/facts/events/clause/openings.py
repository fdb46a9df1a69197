"""Openings: the words of a dateline or caption label that open a sentence and tell nothing of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.events.clause.phrases import MONTHS
from wirecopy.facts.events.clause.words import Word, class_words
from wirecopy.model import Sentence


def without_opening(sentence: Sentence) -> Sentence:
    """The sentence without the words of a dateline or caption label, which mislead a parser."""
    end = _opening_end(class_words(sentence.tokens[: MAX_OPENING + 1]))
    rest = sentence.tokens[end:]
    return replace(sentence, tokens=rest) if end and rest else sentence


def mark_opening(words: list[Word]) -> list[Word]:
    """The words with a dateline or caption label made marks."""
    end = _opening_end(words)
    return [replace(w, kind=".") for w in words[:end]] + words[end:]


def _opening_end(words: Sequence[Word]) -> int:
    """Where a dateline or caption label ("GENEVA (Agency) -", "PHOTO:") that opens a sentence ends; 0 without one."""
    is_upper = True  # the words so far are capitals, or a date stands among them
    for at, word in enumerate(words[:MAX_OPENING]):
        after_agency = word.kind == "Q" and at > 0 and words[at - 1].text == ")"
        is_end = at > 0 and word.text in _OPENING_ENDS and word.start > words[at - 1].end
        is_dated = any(w.low in MONTHS for w in words[:at])
        if (is_upper or is_dated) and (is_end or after_agency or (word.text == ":" and at > 0)):
            return at + 1
        is_mark = word.kind in ",.DB" or (at > 0 and words[at - 1].text in ",(")
        is_mark = is_mark or _is_in_brackets(words[:at])
        is_upper = is_upper and (word.text.isupper() or is_mark)
        if not is_mark and not word.text[:1].isupper():
            break
    return 0


def _is_in_brackets(before: Sequence[Word]) -> bool:
    """Whether a bracket is open behind these words, and an agency's name stands in it ("LIMA (Inca News) -")."""
    texts = [word.text for word in before]
    return "(" in texts and ")" not in texts and texts[0].isupper()


#: Words of a dateline: two places, an agency, marks.
MAX_OPENING = 12
#: Dashes that stand apart; a hyphen ("the UN-backed") does not.
_OPENING_ENDS = frozenset(("-", "–", "—", "--"))
