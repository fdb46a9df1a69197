"""Fronted words: ``Not so, replied X.``, ``Too late, say the growers.``, ``So said X: "..."``.

A few words before a comma and an inverted verb of saying that ends its sentence are what was said, though they
hold no verb.  "So" and "thus" before such a verb point at what was said, and name nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.saying_verbs import verbs_with
from wirecopy.facts.quotes.closing import is_link
from wirecopy.facts.quotes.content import content_end
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import DETERMINERS, PREPOSITIONS, SUBORDINATORS, is_adverb
from wirecopy.facts.quotes.saying import Attribution
from wirecopy.facts.quotes.subjects import Subject, subject_after
from wirecopy.facts.quotes.units import Item

_POINTERS = frozenset(("so", "thus"))
#: Most words before the comma.
_LONGEST = 4
#: Words that only tell when.
_TIMES = frozenset("today yesterday now".split())


def points_back(items: Sequence[Item], cue: int) -> bool:
    """Whether "so" or "thus" opens the unit right before the verb ("So said X")."""
    return cue == 1 and items[0].lower in _POINTERS


def read_pointed(items: Sequence[Item], cue: int) -> Attribution | None:
    """``So said X: "..."``; None where no quotation follows."""
    subject = subject_after(items, cue)
    mark = subject.end
    if subject.is_empty or mark + 1 >= len(items) or not items[mark + 1].is_quote:
        return None
    end = content_end(items, mark + 1, len(items))
    named = (subject.start, subject.end)
    return Attribution((cue, cue + 1), named, ((mark + 1, end),), "before")


def read_fronted(items: Sequence[Item], cue: int) -> Attribution | None:
    """The saying of ``Not so, replied X``; None where the words are none that are said."""
    kind, base = cue_words()[items[cue].lower]
    if kind != "say" or base in verbs_with("belief") or not 1 < cue <= _LONGEST + 1:
        return None
    part = items[: cue - 1]
    is_bare = items[cue - 1].text == "," and all(item.is_word for item in part)
    if not is_bare or not _may_be_said(part) or items[cue].lower.endswith("ing"):
        return None
    subject = subject_after(items, cue)
    is_over = subject.end >= len(items) or items[subject.end].text in {".", ","}
    if not is_over or not _names_somebody(items, subject):
        return None
    named = (subject.start, subject.end)
    return Attribution((cue, cue + 1), named, ((0, cue - 1),), "after")


def _may_be_said(part: Sequence[Item]) -> bool:
    """Whether the words are no adverbial, no link and no name that the verb belongs to ("Field, said ...")."""
    first = part[0].lower
    is_alone = len(part) == 1 and (is_adverb(part[0]) or first in _TIMES)
    is_adverbial = is_alone or is_link(part) or first in PREPOSITIONS | SUBORDINATORS
    is_name = any(item.text[:1].isupper() for item in part[1:]) or first in DETERMINERS
    return not is_adverbial and not is_name


def _names_somebody(items: Sequence[Item], subject: Subject) -> bool:
    """Whether a name or an article follows the verb, and no object of somebody named before it."""
    if subject.is_empty:
        return False
    first = items[subject.start]
    return first.text[:1].isupper() or first.lower in DETERMINERS or len(items) <= subject.end + 1
