"""Fronted words: ``Not so, replied X.``, ``Too late, say the growers.``, ``So said X: "..."``.

A few words before a comma and an inverted verb of saying that ends its sentence are what was said, though they
hold no verb.  Where a clause follows, all of it was said (``Next year, said X, prices will rise``).  "So" and
"thus" before such a verb point at what was said, and name nobody.

Known misses: words of time alone that were said ("Next year, said X."); a subject between commas whose verb
is in the present ("The pier, said X, a nurse, closes").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.saying_verbs import verbs_with
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    PREPOSITIONS,
    PRETERITES,
    SUBORDINATORS,
    is_adverb,
    is_past,
)
from wirecopy.facts.quotes.sayings.closing import APPOSITION, is_link
from wirecopy.facts.quotes.sayings.content import content_end
from wirecopy.facts.quotes.sayings.saying import Attribution
from wirecopy.facts.quotes.sayings.subjects import Subject, subject_after
from wirecopy.facts.quotes.units import Item
from wirecopy.text.number_words import ONES, TENS

_POINTERS = frozenset(("so", "thus"))
#: Most words before the comma, and most of a subject whose verb follows.
_LONGEST, _LONGEST_SUBJECT = 4, 8
#: Words that tell a time, at the end of a phrase.
_TIMES = (CALENDAR - frozenset("late early again recently last this".split())) | quote_words(
    "fronted.times"
)
#: What a time before or after something is counted in, the words for how many, and those behind it.
_UNITS = quote_words("fronted.units")
_NUMBERS = frozenset((*ONES, *TENS))
_COUNTING = quote_words("fronted.counting")
_AROUND = frozenset("after before into since ahead".split())
_LONGEST_TIME = 6
#: Behind a comma these tell more of the speaker, or what else he did.
_REMARKS = (APPOSITION - {"the", "a", "an", "one", "another"}) | frozenset(
    "and but or where".split()
)


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
    if kind != "say" or base in verbs_with("belief") or not 1 < cue <= _LONGEST_SUBJECT + 1:
        return None
    part = items[: cue - 1]
    is_bare = items[cue - 1].text == "," and all(item.is_word for item in part)
    if not is_bare or is_link(part) or items[cue].lower.endswith("ing"):
        return None
    subject = subject_after(items, cue)
    is_over = subject.end >= len(items) or items[subject.end].text in {".", ","}
    if not is_over or not _names_somebody(items, subject):
        return None
    rest = _said_behind(items, subject.end, part)
    if rest is None and (len(part) > _LONGEST or not _may_be_said(part)):
        return None
    segments = [(0, cue - 1)]
    if rest is not None:
        segments.append((rest, content_end(items, rest, len(items))))
    named = (subject.start, subject.end)
    return Attribution((cue, cue + 1), named, tuple(segments), "after")


def is_time(part: Sequence[Item]) -> bool:
    """Whether a few words tell a time or another frame of a clause ("Next year", "Above all", "In May")."""
    if not 0 < len(part) <= _LONGEST or is_link(part) or part[0].lower in NEGATIONS:  # "Not today"
        return False
    is_framing = part[-1].lower in _TIMES or part[0].lower in PREPOSITIONS
    return is_framing and all(item.is_word for item in part)


def opens_time(items: Sequence[Item], at: int) -> bool:
    """Whether a time before or after a happening opens there ("a day after the sides met", "hours before")."""
    reach = range(at, min(len(items) - 1, at + _LONGEST_TIME))
    unit = next((n for n in reach if items[n].lower in _UNITS), None)
    if unit is None or items[unit + 1].lower not in _AROUND:
        return False
    return all(_may_count(item) for item in items[at:unit])


def _may_count(item: Item) -> bool:
    """Whether the word may tell how many days or hours."""
    word = item.lower
    is_number = word.isdigit() or word in _NUMBERS or word in _COUNTING
    return is_number or word in DETERMINERS or (item.text.islower() and is_adverb(item))


def _said_behind(items: Sequence[Item], comma: int, part: Sequence[Item]) -> int | None:
    """Where the sentence goes on behind "said X," and a remark on X; None where it does not."""
    at = _past_apposition(items, comma + 1)
    if at is None or at + 1 >= len(items) or not items[at].is_word:
        return None
    first = items[at]
    if is_time(part):
        goes_on = first.lower not in _REMARKS and first.lower not in cue_words()
        return at if goes_on else None
    is_clause = any(is_past(item) for item in part)
    is_verb = first.lower in FINITE | PRETERITES or (at > comma + 1 and is_past(first))
    return at if is_verb and not is_clause else None


def _past_apposition(items: Sequence[Item], at: int) -> int | None:
    """Past what tells who X is and its comma; ``at`` where nothing does, None where nothing follows it."""
    end = next((n for n in range(at, len(items)) if not items[n].is_word), len(items))
    opener = items[at].lower if at < len(items) else ""
    told = items[at : min(end, at + 3)]
    is_role = any(item.lower in role_words() for item in told) and not any(
        map(is_past, items[at:end])
    )
    is_told = opener in APPOSITION - {"the"} or opener.isdigit() or is_role
    if not is_told:
        return at
    return end + 1 if end < len(items) and items[end].text == "," else None


def _may_be_said(part: Sequence[Item]) -> bool:
    """Whether the words are no adverbial and no name that the verb belongs to ("Field, said ...")."""
    first = part[0].lower
    is_alone = len(part) == 1 and is_adverb(part[0])
    is_adverbial = is_alone or is_time(part) or first in SUBORDINATORS
    is_name = any(item.text[:1].isupper() for item in part[1:]) or first in DETERMINERS
    return not is_adverbial and not is_name


def _names_somebody(items: Sequence[Item], subject: Subject) -> bool:
    """Whether a name or an article follows the verb, and no object of somebody named before it."""
    if subject.is_empty:
        return False
    first = items[subject.start]
    return first.text[:1].isupper() or first.lower in DETERMINERS or len(items) <= subject.end + 1
