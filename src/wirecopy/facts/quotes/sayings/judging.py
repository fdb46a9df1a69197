"""Judgements: who calls, blames or praises, and what of the words after the verb is judged."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import SUBJECT_PRONOUNS, is_past
from wirecopy.facts.quotes.sayings.subjects import Subject, leading_subject
from wirecopy.facts.quotes.units import Item

#: Farthest that "what" may stand before a verb of judging, in items.
_OWN_WORDS = 5
#: Verbs that also give a name, and what stands before things that bear it.
_NAMING = frozenset("call dub nickname label brand".split())
#: Verbs that say something only by what stands behind their object ("describe the plan as a farce").
PREDICATING = _NAMING | frozenset("describe depict portray characterize characterise".split())
#: Longest remark between commas, in items.
_LONGEST_REMARK = 14
#: Farthest that a name in marks may stand behind the verb, in items.
_LONGEST_NAMED = 8
_ANY_ONE = frozenset("a an one another".split())
#: Inside names.
_PARTICLES = quote_words("judging.particles")
#: Between a comma and a participle of naming.
_OFTEN = quote_words("judging.often")
#: "Called off", "called in the army".
_OTHER_CALLS = frozenset("off up back in into at home".split())


def lacks_subject(items: Sequence[Item], cue: int, subject: Subject) -> bool:
    """Whether nobody judges: a finite verb has no subject, nor one that it shares across "and".

    Who thanks for himself ("I thank ...") tells of no thanks.
    """
    first = items[subject.start].lower if not subject.is_empty else ""
    if cue_words()[items[cue].lower][1] == "thank" and (
        first in {"i", "we"} or (items[cue + 1 : cue + 2] and items[cue + 1].lower == "you")
    ):
        return True
    if not subject.is_empty or items[cue].lower.endswith("ing"):
        return False
    is_joined = cue > 0 and items[cue - 1].lower in {"and", "but"}
    return not (is_joined and leading_subject(items, cue))


def is_naming(items: Sequence[Item], cue: int, subject: Subject) -> bool:
    """Whether a thing is only named ("a fund called Bright Future"), or the verb means another act ("called off").

    Who judges has a name, an article that points at him, or a role.
    """
    if cue_words()[items[cue].lower][1] not in _NAMING:
        return False
    after = items[cue + 1].lower if cue + 1 < len(items) else ""
    before = items[cue - 1] if cue else None
    is_thing = (
        not subject.is_empty
        and before is not None
        and items[subject.start].lower in _ANY_ONE
        and before.text.islower()
        and before.lower not in role_words()
        and before.lower not in SUBJECT_PRONOUNS
    )
    is_thing = is_thing or _names_thing(items, cue, subject)
    is_thing = is_thing or _gives_name(items, cue)
    recalls = [item.lower for item in items[cue + 1 : cue + 3]] == ["to", "mind"]
    return is_thing or recalls or after in _OTHER_CALLS


def _gives_name(items: Sequence[Item], cue: int) -> bool:
    """Whether a title in marks behind what is called is its name (``Fans call the park "The Long Field"``)."""
    reach = range(cue + 1, min(len(items), cue + _LONGEST_NAMED))
    quotation = next((n for n in reach if items[n].is_quote), None)
    if quotation is None or not items[quotation].is_titled:
        return False
    return all(items[n].is_word for n in range(cue + 1, quotation)) and (
        items[quotation - 1].lower not in _ANY_ONE
    )


def _names_thing(items: Sequence[Item], cue: int, subject: Subject) -> bool:
    """Whether a name follows, and the thing that bears it is told of before ("runs a bar called Long Night")."""
    is_behind = cue > 0 and items[cue - 1].is_word and items[cue].lower.endswith("ed")
    end = _name_end(items, cue + 1)
    if end == cue + 1 or not is_behind or subject.is_empty:
        return False
    after = items[end] if end < len(items) else None
    if after is not None and (after.is_quote or after.lower in {"a", "an"}):
        return False  # "called Field a liar"
    inside = range(subject.start + 1, subject.end)
    is_told = any(is_past(items[n]) or items[n].lower in {"a", "an"} for n in inside)
    is_own = subject.end == cue and items[cue - 1].text.islower()
    is_subject = after is not None and is_past(after) and not items[end - 1].is_quote
    is_any = items[subject.start].lower in _ANY_ONE and after is not None and after.text == ","
    return is_told or (is_own and (is_subject or is_any))  # "the man called Field was seen"


def _name_end(items: Sequence[Item], at: int) -> int:
    """One past the quotation or the words in capitals at ``at``."""
    if at < len(items) and items[at].is_quote:
        return at + 1
    end = at
    while end < len(items) and (
        items[end].text[:1].isupper() or (end > at and items[end].lower in _PARTICLES)
    ):
        end += 1
    return end


def is_reduced(items: Sequence[Item], cue: int) -> bool:
    """Whether it only tells of a thing between commas (``The feast, called "the Long Night," is ...``)."""
    before = cue - 1
    before -= before > 0 and items[before].lower in _OFTEN
    if not cue or items[before].text != "," or not items[cue].lower.endswith("ed"):
        return False
    for at in range(cue + 1, min(len(items) - 1, cue + _LONGEST_REMARK)):
        if items[at].lower == "that":
            return False
        if items[at].text == "," or items[at].tail == ",":
            is_other = [item.lower for item in items[at + 2 : at + 3]] == ["by"]
            return is_past(items[at + 1]) and not is_other
    return False


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
