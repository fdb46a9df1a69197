"""Later words of saying: where another saying of the sentence ends what was said.

"X said A, and Y said B" are two; so are "X said A, adding B" and "I think A and I think B".  A clause of
saying that closes the sentence passes the words on ("X said A, Y reported").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.closing import closing_clause, is_final
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.subjects import Subject, subject_after, subject_before
from wirecopy.facts.quotes.units import Item

#: Between two sayings of one sentence stands one of these.
_JOINTS = frozenset({"and", "but", "though", "although", ";"})
#: Verbs that "and" sets off without a comma.
_SHORT = frozenset({"say", "tell", "add"})


def next_saying(
    items: Sequence[Item], start: int, later: Sequence[int], said_by: Subject | None = None
) -> tuple[int, tuple[int, int] | None]:
    """Where later words of saying end the content, and who passes it on when they close it.

    ``said_by`` is the subject of the words of saying before the content.
    """
    for cue in later:
        if cue <= start:
            continue
        word = items[cue].lower
        if word in cue_words():
            if word.endswith("ing") and (items[cue - 1].text == "," or items[cue - 1].is_quote):
                return cue, None
            joint = _coordinated(items, cue, start, said_by)
            if joint is not None:
                return joint, None
            clause = closing_clause(items, cue, start)
            if clause and is_final(items, clause[2]):
                part = next((n for n in range(start, clause[1]) if items[n].text == ";"), None)
                if part is not None:
                    return part, None  # "X said A; B, he added."
                return clause[1], (clause[0].start, clause[0].end)
        elif word == "according" and (items[cue - 1].text == "," or items[cue - 1].is_quote):
            speaker = subject_after(items, cue + 1)
            return cue, None if speaker.is_empty else (speaker.start, speaker.end)
    return len(items), None


def _coordinated(
    items: Sequence[Item], cue: int, start: int, said_by: Subject | None
) -> int | None:
    """Where ", and (X) said" sets off another saying of the same kind."""
    subject = subject_before(items, cue, start)
    at = subject.clause if not subject.is_empty else subject.end
    if at <= start + 1 or subject.has_remark:
        return None
    joint = at - 1 if items[at - 1].lower in _JOINTS else None
    if joint is None:
        return None
    is_short = subject.is_empty or cue_words()[items[cue].lower][1] in _SHORT
    is_short = is_short or (said_by is not None and _is_same(items, subject, said_by))
    if not is_short and items[joint].text != ";" and items[joint - 1].text != ",":
        return None
    return joint


def _is_same(items: Sequence[Item], one: Subject, other: Subject) -> bool:
    """Whether two subjects are the same words."""
    words = [[item.lower for item in items[s.start : s.end]] for s in (one, other)]
    return not one.is_empty and words[0] == words[1]
