"""Judgements: who calls, blames or praises, and what of the words after the verb is judged."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.subjects import Subject, leading_subject
from wirecopy.facts.quotes.units import Item

#: Farthest that "what" may stand before a verb of judging, in items.
_OWN_WORDS = 5


def lacks_subject(items: Sequence[Item], cue: int, subject: Subject) -> bool:
    """Whether nobody judges: a finite verb has no subject, nor one that it shares across "and".

    Who thanks for himself ("I thank ...") tells of no thanks.
    """
    first = items[subject.start].lower if not subject.is_empty else ""
    if first in {"i", "we"} and cue_words()[items[cue].lower][1] == "thank":
        return True
    if not subject.is_empty or items[cue].lower.endswith("ing"):
        return False
    is_joined = cue > 0 and items[cue - 1].lower in {"and", "but"}
    return not (is_joined and leading_subject(items, cue))


def holds_judged(items: Sequence[Item], start: int, later: Sequence[int]) -> bool:
    """Whether the object holds a judgement of its own ("over what she called a farce")."""
    judging = [cue for cue in later if cue_words().get(items[cue].lower, ("say",))[0] == "judge"]
    return any(
        item.lower == "what"
        for cue in judging
        for item in items[max(start, cue - _OWN_WORDS) : cue]
    )


def is_call_for(items: Sequence[Item], cue: int) -> bool:
    """Whether the preposition of "called for", "called on" or "referred to" follows."""
    takes = {"to"} if cue_words()[items[cue].lower][1] == "refer" else {"for", "on", "upon"}
    return cue + 2 < len(items) and items[cue + 1].lower in takes
