"""The passive of telling: "X was told by Y that ...", "Told by Y that ..., X left".

Who was told stands where the speaker would, so the one after "by" speaks.

Known misses: a subject without an auxiliary or a comma after it ("residents told by police that ...").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import PREPOSITIONS, QUESTION_WORDS
from wirecopy.facts.quotes.sayings.subjects import subject_before
from wirecopy.facts.quotes.units import Item

#: Farthest that what was said may begin after the verb, in items.
_REACH = 16
#: A relative belongs to the agent.
_OPENERS = (QUESTION_WORDS | {"that", "to"}) - {"who", "which", "whom", "whose"}
_ENDS_AGENT = PREPOSITIONS - {"of", "for", "at"}


def is_passive(items: Sequence[Item], cue: int, floor: int) -> bool:
    """Whether the verb at ``cue`` tells of one who hears.

    It is a past form of telling that opens its unit, or that "by" follows where no subject of its own
    stands right before it.
    """
    word = items[cue].lower
    kind, base = cue_words()[word]
    after = items[cue + 1].lower if cue + 1 < len(items) else ""
    if kind not in {"tell", "urge"} or word == base or word.endswith(("ing", "s")):
        return False
    if after != "by":
        return cue == 0
    subject = subject_before(items, cue, floor)
    return subject.is_empty or subject.is_passive or subject.has_remark


def find_agent(items: Sequence[Item], cue: int) -> tuple[tuple[int, int], int] | None:
    """Items that name who told, and the first item of what was said; None when either is missing."""
    if cue + 1 >= len(items) or items[cue + 1].lower != "by":
        return None
    first, end = cue + 2, None
    for at in range(first, min(len(items), first + _REACH)):
        item = items[at]
        if item.is_quote or item.lower in _OPENERS:
            agent = (first, end or at)
            start = at + (item.lower == "that")
            return (agent, start) if agent[1] > first and start < len(items) else None
        if not item.is_word and item.text not in {"'s", "'", "-"}:
            return None
        if end is None and item.lower in _ENDS_AGENT:
            end = at
    return None
