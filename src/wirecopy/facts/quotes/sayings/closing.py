"""Closing clauses: "X said", "said X" where it ends or interrupts what was said.

A clause of saying closes when it opens right after a quotation, a comma or a dash and ends soon: at a
mark, a quotation or the end of the unit.  Behind a quotation that leaves its sentence open
(``"...," she told the daily Sol``) anything but "that" or a colon may stand before the next mark.  Without
a quotation, "said X," closes when X is a name and what goes before holds a verb of its own.

Known misses: a closing clause with a comma of its own that no name or quotation tells apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.saying_verbs import verbs_with
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    DASHES,
    DETERMINERS,
    FINITE,
    HEARD,
    POINTERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_past,
)
from wirecopy.facts.quotes.sayings.content import hearer_end
from wirecopy.facts.quotes.sayings.remarks import is_title
from wirecopy.facts.quotes.sayings.subjects import Subject, is_amount, subject_after, subject_before
from wirecopy.facts.quotes.units import Item

_NEVER_SUBJECTS = QUESTION_WORDS | PREPOSITIONS | quote_words("closing.never_subjects")
#: Longest run of adverbials after "X said" before its clause must end.
_LONGEST_TAIL = 20
#: The same behind a quotation that leaves its sentence open.
_LONGEST_QUOTED_TAIL = 40
#: "As they say" and "as we said" tell of nobody in the news.
_AT_LARGE = frozenset("i we you they".split())
#: A clause under one of these is part of what a quotation goes on with.
_CONDITIONS = frozenset("if unless when while because although though".split())
#: Longest subject of a clause behind a verb of saying, in items.
_LONGEST_SUBJECT = 8
_MARKS = frozenset({".", ",", "?", "!", ";", "-", "—", "–"})
#: Verbs of telling that need no hearer: ``"...?" asked X``.
_WITHOUT_HEARER = frozenset({"ask", "warn", "advise"})
#: Verbs of other acts as often, so that only quotations end with them.
_BEHIND_QUOTATIONS = frozenset({"shoot back", "fire back", "hit back", "go on"}) | frozenset(
    "continue repeat signal charge post retaliate fume object".split()
)
#: More verbs behind which "to" opens what was said.
_TAKE_TO = frozenset({"hope", "expect", "claim"})
#: Verbs of belief that no report ends with.
_NEVER_CLOSE = frozenset("know feel doubt realize worry".split())
#: Words that only link a sentence to the one before.
_LINKING = quote_words("closing.linking")
#: With adverbs these too stand before a clause of saying that opens a quotation ("Yes, X said, “...”").
_ALONE = frozenset("now today yesterday yes no well".split())
#: Words that end a time, and the longest such time.
_TIMES = frozenset("later earlier ago afterwards".split())
_LONGEST_TIME = 3
_MANY = frozenset("some many others most several both all one another".split())
_MATTERS = frozenset("of about against for".split())
_RELATIVES = frozenset("who which whose".split())
#: Behind a name these tell where its bearer belongs.
_OF_BODIES = frozenset("of at from".split())
_CURRENCIES = frozenset("$€£¥")
_SUBJECT_CLAUSES = FINITE - {"will", "may"}
_RELATIVE_WORDS = _RELATIVES | {"that", "whom"}
#: A part between commas that opens with these tells about the part before it.
APPOSITION = frozenset("a an the who whose which one another".split())


def closing_clause(items: Sequence[Item], cue: int, floor: int) -> tuple[Subject, int, int] | None:
    """Subject, first item and end of a clause ("X said") that closes what was said before it."""
    kind, base = cue_words()[items[cue].lower]
    is_participle = items[cue].lower.endswith("ing") and not _is_heard(items, cue)
    if items[cue + 1 : cue + 2] and base == "tell" and items[cue + 1].lower == "to":
        return None  # "school told to shut"
    if kind == "judge" or base in _NEVER_CLOSE or is_participle:
        return None
    stands_alone = base in verbs_with("belief") and not items[cue - 1].is_quote
    if stands_alone and cue + 1 < len(items) and items[cue + 1].text not in _MARKS:
        return None
    return _normal(items, cue, floor) or _inverted(items, cue, floor)


def _normal(items: Sequence[Item], cue: int, floor: int) -> tuple[Subject, int, int] | None:
    """``..., X said``."""
    is_heard = _is_heard(items, cue)
    subject = subject_before(items, cue - is_heard, floor)
    is_done = subject.is_passive and not is_heard
    is_other = subject.is_negated or is_done or subject.is_relative
    if subject.is_empty or is_other or subject.clause <= floor:
        return None
    first = subject.clause - (items[subject.clause - 1].lower == "as")
    is_idiom = first < subject.clause and items[subject.start].lower in _AT_LARGE
    if first <= floor or is_idiom:
        return None
    opener = items[first - 1]
    opens = opener.is_quote or opener.text == "," or opener.text in DASHES
    if not opens or subject.clause != subject.start or _holds_clause(items, subject):
        return None
    if opener.is_quote and (
        (is_title(items, first - 1) and _reports_behind(items, cue))
        or (not opener.ends_open and _is_bare_noun(items, first, subject.end))
    ):
        return None
    if (opener.is_quote and opener.ends_open) or _is_set_off(items, first, floor):
        return _with_end(subject, first, _quoted_end(items, cue + 1))
    kind, base = cue_words()[items[cue].lower]
    is_quoted = _ends_quotation(items, first, floor)
    if not is_quoted and (base in _BEHIND_QUOTATIONS or _tells_matter(items, cue)):
        return None
    if (
        not is_quoted
        and base in verbs_with("to") | _TAKE_TO
        and _tells_to(items, cue + 1, hearer=kind == "tell")
    ):
        return None
    end = clause_end(items, cue + 1, hearer=kind == "tell")
    if end is None and not is_quoted and holds_verb(items, floor, first):
        end = _colon_end(items, cue + 1, floor)
    if end is None or (not is_quoted and end < len(items) and _leads_on(items, end, floor)):
        return None
    return subject, first, end


def _is_heard(items: Sequence[Item], cue: int) -> bool:
    """Whether somebody is told to have been heard ("a man can be heard shouting")."""
    return cue > 1 and items[cue].lower.endswith("ing") and items[cue - 1].lower in HEARD


def _is_set_off(items: Sequence[Item], first: int, floor: int) -> bool:
    """Whether a whole quotation and a comma outside its marks open the sentence (``"It is late", X told Y``)."""
    at = first - 2
    return (
        at == floor
        and items[at].is_quote
        and items[at + 1].text == ","
        and items[at].head.isupper()
    )


def _holds_clause(items: Sequence[Item], subject: Subject) -> bool:
    """Whether a verb stands in what looks like the subject, and no relative before it ("Xi has calmed fears,")."""
    part = [item.lower for item in items[subject.start : subject.end]]
    return not _SUBJECT_CLAUSES.isdisjoint(part) and _RELATIVE_WORDS.isdisjoint(part)


def _tells_matter(items: Sequence[Item], cue: int) -> bool:
    """Whether a verb of telling has its matter behind the hearer ("warned the bank against lending")."""
    at = hearer_end(items, cue + 1)
    is_telling = cue_words()[items[cue].lower][0] == "tell"
    return is_telling and at < len(items) and items[at].lower in _MATTERS


def _colon_end(items: Sequence[Item], at: int, floor: int) -> int | None:
    """The colon that ends a clause of saying before a last quotation ("A, X said on Monday: “B.”")."""
    colon = next((n for n in range(at, len(items)) if items[n].text in _MARKS | {":"}), len(items))
    is_last = colon + 1 < len(items) and items[colon].text == ":" and items[colon + 1].is_quote
    first = items[floor].lower
    opens = first in PREPOSITIONS | SUBORDINATORS or first.endswith(("ed", "ing"))
    return colon if is_last and not opens and is_final(items, colon + 2) else None


def _is_bare_noun(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether one common noun without an article stands there, which the words before belong to."""
    item = items[start]
    is_other = item.lower in SUBJECT_PRONOUNS | DETERMINERS | _MANY or item.lower in role_words()
    return end - start == 1 and item.text.islower() and not is_other


def _reports_behind(items: Sequence[Item], cue: int) -> bool:
    """Whether words that are no adverbial follow the verb."""
    after = items[cue + 1 : cue + 2]
    return bool(after) and after[0].is_word and not _opens_tail(after[0])


def _tells_to(items: Sequence[Item], at: int, *, hearer: bool) -> bool:
    """Whether what is promised or asked follows ("vowed to leave", "asked them to leave")."""
    at = hearer_end(items, at) if hearer else at
    if at < len(items) and items[at].lower == "to":
        return True
    part = range(at + 1, min(len(items), at + _LONGEST_TAIL))
    end = next((n for n in part if items[n].text in _MARKS), len(items))
    days = (n for n in range(at + 1, end) if items[n].lower == "to")
    return any(items[n - 1].lower in CALENDAR or items[n - 1].text.isdigit() for n in days)


def _inverted(items: Sequence[Item], cue: int, floor: int) -> tuple[Subject, int, int] | None:
    """``..., said X``."""
    before = items[cue - 1] if cue > floor else None
    kind, base = cue_words()[items[cue].lower]
    # "Algeria, hit by strikes, denied any part": an object follows
    is_of_object = base == "deny" or (kind == "tell" and base not in _WITHOUT_HEARER)
    if before is None or is_of_object or (kind == "urge" and not before.is_quote):
        return None
    if not (before.is_quote or before.text == ",") or cue <= floor + 1 - before.is_quote:
        return None
    subject = subject_after(items, cue)
    if not _is_noun_phrase(items, subject):
        return None
    if not before.is_quote and base != "say" and not _can_tell(items, subject):
        return None
    if before.is_quote and before.ends_open:
        return _with_end(subject, cue, _quoted_end(items, subject.end))
    end = clause_end(items, subject.end)
    if not before.is_quote and (
        _reports_after_remark(items, cue, floor) or _holds_remark_alone(items, cue, floor)
    ):
        return None
    if end is None or not (
        _ends_quotation(items, cue, floor)
        or is_final(items, end)
        or (_adds(items, end) and holds_verb(items, floor, cue))
        or _is_named_before(items, subject, end)
        or is_role_between(items, subject, end, floor)
        or (_tells_who(items, end) and holds_verb(items, floor, cue))
        or (_is_named(items, subject) and holds_verb(items, floor, cue))
    ):
        return None
    return subject, cue, end


def _can_tell(items: Sequence[Item], subject: Subject) -> bool:
    """Whether a name, a role or a pronoun stands behind the verb, and not its object (", claimed the attack")."""
    part = items[subject.start : subject.end]
    return any(
        item.text[:1].isupper() or item.lower in role_words() or item.lower in SUBJECT_PRONOUNS
        for item in part
    )


def _reports_after_remark(items: Sequence[Item], cue: int, floor: int) -> bool:
    """Whether "X, a pilot, said" has a clause behind it, so that the words before it only name X."""
    commas = [n for n in range(floor, cue) if items[n].text == ","]
    parts = zip([floor, *(n + 1 for n in commas)], commas, strict=False)
    tells = any(items[n].is_quote for n in range(floor, cue)) or any(
        items[start].lower not in APPOSITION | PREPOSITIONS | SUBORDINATORS
        and any(is_past(item) for item in items[start + 1 : end])
        for start, end in parts
    )
    last = min(len(items), cue + 1 + _LONGEST_SUBJECT)
    stop = next((n for n in range(cue + 1, last) if items[n].lower in QUESTION_WORDS), last)
    said = any(
        is_past(items[n]) and items[n - 1].lower not in DETERMINERS for n in range(cue + 2, stop)
    )
    return len(commas) > 1 and said and not tells


def _holds_remark_alone(items: Sequence[Item], cue: int, floor: int) -> bool:
    """Whether a name and a remark, and no clause, stand before ("Field, in a last move, demanded a vote")."""
    part = items[floor : cue - 1]
    comma = next((n for n, item in enumerate(part) if item.text == ","), len(part))
    is_one = not any(item.is_quote or item.text == "," for item in part[comma + 1 :])
    if is_one and part[comma + 1 : comma + 2] and part[comma + 1].lower in _RELATIVES:
        return not any(is_past(item) or item.is_quote for item in part[:comma])
    is_remark = any(
        item.text == "," and part[n + 1].lower in PREPOSITIONS for n, item in enumerate(part[:-1])
    )
    return is_remark and not any(item.is_quote or is_past(item) for item in part)


def _with_end(subject: Subject, start: int, end: int | None) -> tuple[Subject, int, int] | None:
    return None if end is None else (subject, start, end)


def is_final(items: Sequence[Item], end: int) -> bool:
    """Whether nothing but an end mark stands at ``end``."""
    return end >= len(items) or (end == len(items) - 1 and not items[end].is_quote)


def goes_on_after(items: Sequence[Item], subject: Subject, end: int) -> bool:
    """Whether what was said goes on after "said X,": X is a name and "but" or "and" follows."""
    after = items[end + 1].lower if end + 1 < len(items) else ""
    goes_on = after in {"but", "and", "although", "though"} or after in FINITE
    is_joint = items[end].text == "," and goes_on
    return is_joint and not subject.is_empty and items[subject.start].text[:1].isupper()


def is_role_between(items: Sequence[Item], subject: Subject, end: int, floor: int) -> bool:
    """Whether "said the mayor" and commas stand in one clause ("The pier, said the mayor, will go")."""
    cue = subject.start - 1
    part = items[floor : cue - 1]
    if end + 1 >= len(items) or items[end].text != "," or any(item.text == "," for item in part):
        return False
    opens = items[subject.start].lower in POINTERS or subject.end - subject.start == 1
    is_role = items[subject.end - 1].lower in role_words() and subject.end == end
    after = items[end + 1]
    tells_more = (after.lower in APPOSITION and not is_link(part)) or _names_role(items, end)
    goes_on = after.is_word and not after.lower.endswith("ing")
    return opens and is_role and goes_on and not tells_more


def _adds(items: Sequence[Item], comma: int) -> bool:
    """Whether the same speaker goes on behind a comma (``..., said the union, adding ...``)."""
    after = items[comma + 1].lower if comma + 1 < len(items) else ""
    return items[comma].text == "," and after.endswith("ing") and after in cue_words()


def _is_named_before(items: Sequence[Item], subject: Subject, end: int) -> bool:
    """Whether "said X," names X and tells who that is, or the words go on after it."""
    is_named = not subject.is_empty and items[subject.start].text[:1].isupper()
    after = items[end + 1].lower if end + 1 < len(items) and items[end].text == "," else ""
    tells = is_named and (after in APPOSITION or after in role_words())
    return tells or goes_on_after(items, subject, end)


def _tells_who(items: Sequence[Item], comma: int) -> bool:
    """Whether a relative, or the name behind a role and its end, follow ("said the mayor, Ana Field.")."""
    if comma + 1 >= len(items) or items[comma].text != ",":
        return False
    return _names_role(items, comma) or items[comma + 1].lower in _RELATIVES


def _names_role(items: Sequence[Item], comma: int) -> bool:
    """Whether nothing but the name behind a role follows, or the name "of" or "at" something."""
    end = comma + 1
    while end < len(items) and items[end].text[:1].isupper():
        end += 1
    is_name = end > comma + 1 and items[comma - 1].lower in role_words()
    is_over = end >= len(items) or items[end].text in _MARKS or items[end].is_quote
    return is_name and (is_over or items[end].lower in _OF_BODIES)


def _is_named(items: Sequence[Item], subject: Subject) -> bool:
    """Whether the subject holds a name that is no day."""
    part = items[subject.start : subject.end]
    return any(item.text[:1].isupper() and item.lower not in CALENDAR for item in part)


def holds_verb(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a part between commas has a verb in the past or an auxiliary, appositions left out."""
    at = start
    while at < end:
        stop = next((n for n in range(at, end) if items[n].text == ","), end)
        tells = at > start and items[at].lower in APPOSITION
        if not tells and any(is_past(item) for item in items[at + 1 : stop]):
            return True
        at = stop + 1
    return False


def is_occasion(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether the words only tell of the occasion ("At a rally in May"): a phrase without a verb or a quotation."""
    part = items[start:end]
    is_plain = part[0].lower in PREPOSITIONS and not any(i.is_quote or i.text == "," for i in part)
    return is_plain and not holds_verb(items, start, end)


def _ends_quotation(items: Sequence[Item], at: int, floor: int) -> bool:
    """Whether a quotation ends right before ``at``, a comma inside or outside its marks."""
    last = at - 2 if items[at - 1].text == "," else at - 1
    return last >= floor and items[last].is_quote


def _leads_on(items: Sequence[Item], end: int, floor: int) -> bool:
    """Whether a quotation follows, so that "A, X said, 'B'" reports only B.

    A quotation that goes on in a sentence ("The plan, X said, 'is dead'") reports A too, unless A only links
    sentences ("But, X said, ...") or tells of the occasion.
    """
    at = end + 1 if items[end].text == "," else end
    if at >= len(items) or not items[at].is_quote:
        return False
    first = items[floor].lower
    if first in _CONDITIONS and items[at].goes_on:
        return False
    is_alone = is_link(items[floor : floor + 1]) or first in _ALONE or is_adverb(items[floor])
    is_word = items[floor + 1].text == "," and is_alone
    return is_word or first in PREPOSITIONS | SUBORDINATORS or not items[at].goes_on


def is_link(part: Sequence[Item]) -> bool:
    """Whether the words only link a sentence to the one before ("However", "Hours later")."""
    is_time = 0 < len(part) <= _LONGEST_TIME and part[-1].lower in _TIMES
    return is_time or (len(part) == 1 and part[0].lower in _LINKING)


def _is_noun_phrase(items: Sequence[Item], subject: Subject) -> bool:
    if subject.is_empty:
        return False
    part, first = items[subject.start : subject.end], items[subject.start]
    told = next((n for n, item in enumerate(part) if item.lower == "that"), None)
    if any(item.text in FINITE for item in part[:told]):
        return False
    is_behind = subject.start > 1 and items[subject.start - 2].ends_open
    if (told is not None and not (told and is_behind)) or part[-1].lower in DETERMINERS:
        return False
    if subject.is_negated or (first.lower in SUBJECT_PRONOUNS and len(part) > 1):
        return False
    return first.is_word and first.lower not in _NEVER_SUBJECTS


def clause_end(items: Sequence[Item], at: int, *, hearer: bool = False) -> int | None:
    """Where the clause of saying ends: at the end, a comma or a quotation; None when it goes on."""
    if hearer:
        at = hearer_end(items, at)
    steps, only_adverbs = 0, True
    while at < len(items) and steps < _LONGEST_TAIL:
        item = items[at]
        if item.text in _MARKS or item.is_quote:
            return at
        if steps == 0 and (not _opens_tail(item) or is_amount(items, at, len(items))):
            return None
        if only_adverbs and (item.text in _CURRENCIES or item.text[:1].isdigit()):
            return None  # "proposed nearly $1 billion"
        only_adverbs = only_adverbs and is_adverb(item)
        if item.lower in {"that", ":"}:
            return None
        at += 1
        steps += 1
    return at if at == len(items) else None


def _quoted_end(items: Sequence[Item], at: int) -> int | None:
    """Where a clause of saying behind an open quotation ends."""
    for end in range(at, min(len(items), at + _LONGEST_QUOTED_TAIL)):
        if items[end].text in _MARKS or items[end].is_quote:
            return end
        if end == at and items[end].lower == "that":
            return None
        if items[end].text == ":":
            return None
    return len(items) if len(items) < at + _LONGEST_QUOTED_TAIL else None


def _opens_tail(item: Item) -> bool:
    word = item.lower
    return (
        word in PREPOSITIONS
        or word in CALENDAR
        or word in {"who", "when", "while", "as"}
        or is_adverb(item)
    )
