"""Subjects: which words beside a verb of saying name who said it.

Before the verb: the words back to the start of the clause, auxiliaries left out; when a comma stands
directly before the verb an apposition or a remark lies between, and the first part of the clause that
is no adverbial is taken.  After the verb ("said X"): the words up to a comma, a relative or a preposition
of time or place.
"X, who said" is one subject with what the relative stands for; several who say something together: ``joint``.

Known misses: subjects with "and" keep only their last part when a part holds other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    BOUNDARIES,
    CALENDAR,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    POINTERS,
    PREPOSITIONS,
    PRETERITES,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_dash,
    is_end,
    is_past,
)
from wirecopy.facts.quotes.sayings.joint import INSIDE_NAMES, joint_start
from wirecopy.facts.quotes.sayings.remarks import is_title
from wirecopy.facts.quotes.units import Item
from wirecopy.text.calendar_words import WEEKDAYS
from wirecopy.text.function_words import BE, PEOPLE_BEFORE

#: Longest subject looked at, in items.
_REACH = 60
_LONGEST_INVERTED = 14
#: Longest remark between a subject and its verb, in items.
_LONGEST_REMARK = 20
_DAYS = frozenset(WEEKDAYS)
_NEAR_DAYS = frozenset("today yesterday tonight".split())
_PERIODS = frozenset("week month year night weekend".split())
#: How many words of a part between commas are looked at for what it stands under.
_OPENING = 4
#: A preposition and a noun.
_SHORTEST_PHRASE = 2
#: With "than" these open an amount.
_MORE = frozenset("more less fewer rather".split())
#: Words that make a number less exact, and words that tell of a number.
_BEFORE_AMOUNTS = frozenset("about over under near".split())
_AMOUNTS = quote_words("subjects.amounts")
#: What a subject that names nobody begins with.
_NEGATIVE = frozenset("no nobody none neither nothing".split())
#: "King" and "Ming" open names.
_SHORTEST_GERUND = 5
#: Subjects of one word.
_BARE_SUBJECTS = frozenset("he she they we i".split())
#: No noun ends with these before an article ("all the").
_NO_NOUNS = (PREPOSITIONS | BOUNDARIES | DETERMINERS | FINITE | BE | QUESTION_WORDS) | quote_words(
    "subjects.no_nouns"
)
_ARTICLES = frozenset({"a", "an", "the", "another"})
_OBJECTS = frozenset("it them him us me".split())
#: Most words between an article and the comma behind an adjective.
_MOST_ADJECTIVES = 3
_RELATIVES = frozenset({"who", "which"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a subject stands (item indices) and how its verb is put."""

    start: int
    end: int
    #: First item of the clause the subject opens.
    clause: int
    is_negated: bool = False
    is_passive: bool = False
    #: Whether an apposition stands between subject and verb.
    has_remark: bool = False
    #: Whether the subject ends with a relative ("X, who said").
    is_relative: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no words were found."""
        return self.start >= self.end


def subject_before(items: Sequence[Item], cue: int, floor: int) -> Subject:
    """The subject of the verb at ``cue``, looking back no further than ``floor``."""
    end, negated, passive = cue, False, False
    while end > floor and (is_adverb(items[end - 1]) or items[end - 1].lower in NEGATIONS):
        if items[end - 1].text[:1].isupper() and end - 1 > floor:
            break  # "July", "Sally"
        negated = negated or items[end - 1].lower in NEGATIONS
        passive = passive or (items[end - 1].lower in BE)
        end -= 1
    end = _before_day(items, end, floor)
    if end > floor and items[end - 1].text == ",":
        return _across_remark(items, end - 1, floor, negated, passive)
    if end - 1 > floor and items[end - 1].tail == "," and is_title(items, end - 1):
        return _across_remark(items, end, floor, negated, passive)
    opens = _dash_before(items, end - 1, floor)
    if opens is not None:
        inner = subject_before(items, opens, floor)
        is_off = negated or inner.is_negated, passive or inner.is_passive
        return Subject(inner.start, inner.end, inner.clause, *is_off, has_remark=True)
    start = _clause_start(items, end, floor)
    if _is_told_by_relative(items, start, end, floor):
        inner = subject_before(items, start - 1, floor)
        return replace(inner, is_negated=negated or inner.is_negated, is_passive=passive)
    clause = start
    while start < end and items[start].lower in BOUNDARIES:
        start += 1
    start = joint_start(items, start, end, floor)
    clause = min(clause, start)
    named = _past_adverbial(items, start, end)
    if named == end and start < end:
        passive = True  # "in comments posted on ...": a participle without a subject
    if not passive:
        named = _reduced_start(items, named, end)
    is_relative = end > floor and _is_relative(items[end - 1])
    if is_relative and (end - named <= 1 or any(map(is_past, items[named : end - 1]))):
        named = _antecedent(items, end - 1, floor)
    negated = negated or _is_nobody(items, named, end)
    return Subject(named, end, clause, negated, passive, is_relative=is_relative)


def _is_relative(item: Item) -> bool:
    """Whether the word is "who" or "which", and not the health body WHO."""
    return item.lower in _RELATIVES and not item.text.isupper()


def _is_told_by_relative(items: Sequence[Item], start: int, end: int, floor: int) -> bool:
    """Whether the words from ``start`` tell of the noun before a relative ("X who ran the pier said")."""
    at = start - 1
    if at <= floor or end - start < _SHORTEST_PHRASE or items[at].text.isupper():
        return False
    relative, noun = items[at].lower, items[at - 1]
    if not noun.is_word or noun.lower in PREPOSITIONS | BOUNDARIES or is_adverb(noun):
        return False
    if relative == "whose":
        return any(is_past(item) or item.lower in PRETERITES for item in items[start:end])
    if relative == "that":  # not "told the board that"
        told = items[_clause_start(items, at, floor) : at]
        return not any(i.lower in cue_words() for i in told) and _opens_verb(items, start)
    return relative in _RELATIVES and _opens_verb(items, start, with_phrase=True)


def _opens_verb(items: Sequence[Item], at: int, *, with_phrase: bool = False) -> bool:
    """Whether a verb stands there, behind adverbs: in the past, with an object, or ``with_phrase`` or an "-s"."""
    while is_adverb(items[at]) and items[at].lower not in FINITE:
        at += 1
    after = items[at + 1].lower
    is_other = items[at].lower in DETERMINERS | SUBJECT_PRONOUNS | PREPOSITIONS
    takes = after in DETERMINERS | _OBJECTS or (
        with_phrase and (after in PREPOSITIONS | {"to"} or items[at].lower.endswith("s"))
    )
    is_verb = items[at].text.islower() and not is_other and takes
    return is_past(items[at]) or items[at].lower in PRETERITES or is_verb


def _reduced_start(items: Sequence[Item], start: int, end: int) -> int:
    """The subject of a clause that a noun takes without a relative ("a deal | the army says is dead")."""
    if end - start > 1 and items[end - 1].lower in _BARE_SUBJECTS:
        return end - 1 if items[end - 2].lower not in {"and", "or"} else start
    for at in range(end - 1, start, -1):
        before = items[at - 1].lower
        is_name = items[at].text[:1].isupper() and before.endswith("s")
        is_name = is_name and before not in role_words()
        if (is_name or items[at].lower in POINTERS) and _ends_noun(items, at - 1):
            return at
    return start


def _ends_noun(items: Sequence[Item], at: int) -> bool:
    """Whether a common noun may end there, so that an article behind it opens another phrase."""
    word = items[at].lower
    is_other = word in _NO_NOUNS or is_adverb(items[at]) or is_past(items[at])
    is_word = items[at].text.isalpha() and items[at].text.islower()
    return is_word and not is_other and not word.endswith("ing")


def _dash_before(items: Sequence[Item], close: int, floor: int) -> int | None:
    """The dash that opens the remark which one at ``close`` ends ("X - a pilot - said")."""
    if close <= floor or not is_dash(items, close):
        return None
    stop = max(floor, close - _REACH)
    for at in range(close - 1, stop, -1):
        if is_dash(items, at):
            return None if is_dash(items, at - 1) else at
        if items[at].is_quote or items[at].text in {".", ";", ":"}:
            return None
    return None


def _before_day(items: Sequence[Item], end: int, floor: int) -> int:
    """Where a time between subject and verb begins ("X on Friday said", "X last week said")."""
    at = end - 1
    if at <= floor:
        return end
    if items[at].lower in _DAYS or items[at].lower in _NEAR_DAYS:
        at -= 1
    elif items[at].lower in _PERIODS and items[at - 1].lower in {"last", "this", "earlier"}:
        at -= 2
    else:
        return end
    while at > floor and items[at].lower in {"on", "late", "early", "earlier", "last"}:
        at -= 1
    return at + 1 if at >= floor else end


def _is_nobody(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether the words name nobody ("none of the officials")."""
    return start < end and items[start].lower in _NEGATIVE


def leading_subject(items: Sequence[Item], cue: int) -> tuple[int, int] | None:
    """The subject that a coordinated or loose verb at ``cue`` shares with the clause before it.

    "X rejected the charge and said ...": the noun phrase that opens the nearest clause, an adverbial
    before it left out; None when no name, role or pronoun opens one.  A remark between commas may stand
    behind it ("X, a lawyer, rejected the charge and said ..."); what opens that is no subject, unless nothing else is.
    """
    stop = max(0, cue - _REACH)
    inner: tuple[int, int] | None = None
    for at in range(cue - 1, stop - 1, -1):
        if at and not (items[at - 1].text in {",", ";"} or items[at - 1].lower in {"and", "but"}):
            continue
        end = _opening_phrase(items, at, cue)
        if end is None:
            continue
        if items[end].text != ",":
            return inner or (at, end)
        is_name = items[at].text[:1].isupper() and items[end - 1].text[:1].isupper()
        if is_name and _is_verb(items, end + 1) and inner is None:
            inner = (at, end)  # "Ana Field, the mayor, rejected": either names who says it
        elif _is_remark(items, end, cue):
            return at, end
    return inner


def _is_verb(items: Sequence[Item], at: int) -> bool:
    """Whether a verb in the past stands there, behind adverbs."""
    while at < len(items) and is_adverb(items[at]) and not is_past(items[at]):
        at += 1
    return at < len(items) and is_past(items[at])


def _is_remark(items: Sequence[Item], comma: int, cue: int) -> bool:
    """Whether the words behind a comma end with another one and a verb in the past before ``cue``."""
    for end in range(comma + 1, min(cue - 1, comma + _LONGEST_REMARK)):
        if items[end].is_quote or is_end(items, end):
            return False
        if items[end].text == ",":
            return end > comma + 1 and _is_verb(items, end + 1)
    return False


def _opening_phrase(items: Sequence[Item], at: int, cue: int) -> int | None:
    """One past the name, role or pronoun at ``at`` that a verb in the past follows, or a comma.

    Where the sentence begins, any noun behind an article is one ("The owner apologised and said ...").
    """
    if items[at].lower in PEOPLE_BEFORE:
        return at + 1 if is_past(items[min(at + 1, cue)]) else None
    opens = at == 0 and items[at].lower in DETERMINERS
    end, named = at, opens
    while end < min(cue, at + _LONGEST_INVERTED):
        item = items[end]
        if is_past(item) or item.is_quote or item.text == ",":
            break
        is_role = item.lower in role_words()
        named = named or is_role or item.text[:1].isupper()
        is_inside = item.text[:1].isupper() or item.lower in INSIDE_NAMES
        is_noun = opens and item.is_word and item.lower not in PREPOSITIONS | BOUNDARIES
        if not (is_role or is_inside or is_noun):
            return None
        end += 1
    is_next = end < len(items) and (is_past(items[end]) or (items[end].text == "," and end < cue))
    return end if named and end > at and is_next else None


def _past_adverbial(items: Sequence[Item], start: int, end: int) -> int:
    """Past an adverbial without a comma ("In May Lavrov said"): the pronoun or name before the verb."""
    if start >= end or items[start].lower not in PREPOSITIONS or is_amount(items, start, end):
        return start
    if items[start].lower == "outside" and end - start == _SHORTEST_PHRASE:
        return start  # "outside experts"
    if items[start].lower == "with" and items[end].lower.endswith("ing"):
        return start + 1  # "with the mayor calling"
    at = end
    if items[end - 1].lower in SUBJECT_PRONOUNS:
        return end - 1
    for behind in range(end - 1, start + 1, -1):
        if items[behind].lower in DETERMINERS and _ends_adverbial(items, behind - 1):
            return behind  # "On Monday the mayor said"
    while (
        at > start and items[at - 1].text[:1].isupper() and items[at - 1].lower not in PREPOSITIONS
    ):
        at -= 1
    before = items[at - 1].lower if at > start else ""
    return at if at < end and before not in PREPOSITIONS | {"the"} else end


def _ends_adverbial(items: Sequence[Item], at: int) -> bool:
    """Whether a noun, a name, a time or a number may end there ("at the meeting | the mayor")."""
    word = items[at].lower
    if word in PREPOSITIONS | BOUNDARIES | DETERMINERS or not items[at].is_word:
        return False
    is_noun = word.endswith("ing") and items[at - 1].lower in DETERMINERS
    is_time = word in CALENDAR or word.isdigit() or items[at].text[:1].isupper()
    return is_noun or is_time or _ends_noun(items, at)


def is_amount(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a preposition and a number open a subject ("at least half of", "about one in five")."""
    if start + 1 >= end:
        return False
    before, after = items[start].lower, items[start + 1].lower
    if before == "at":
        return after in {"least", "most"}
    return before in _BEFORE_AMOUNTS and (after in _AMOUNTS or after[:1].isdigit())


def _antecedent(items: Sequence[Item], relative: int, floor: int) -> int:
    """The first word of what "who" or "which" stands for; the relative itself when it is unclear."""
    at = relative - 1 if relative > floor and items[relative - 1].text == "," else relative
    stop = max(floor, at - _LONGEST_INVERTED)
    start = at
    while start > stop and items[start - 1].is_word and items[start - 1].lower not in BOUNDARIES:
        if items[start - 1].lower in PREPOSITIONS | FINITE:
            break
        start -= 1
    is_age = start == at - 1 and items[start].text.isdigit() and start > stop + 1
    if is_age and items[start - 1].text == ",":
        return _antecedent(items, start - 1, floor)  # "belonging to Ana Field, 29, who"
    return start if start < at else relative


def _clause_start(items: Sequence[Item], end: int, floor: int) -> int:
    start, stop = end, max(floor, end - _REACH)
    while start > stop:
        item = items[start - 1]
        if item.is_quote or item.text == "," or is_end(items, start - 1):
            start = _adjectives_start(items, start, stop)
            break
        is_compared = item.lower == "than" and start > stop + 1 and items[start - 2].lower in _MORE
        if item.lower in QUESTION_WORDS and start < end and not item.text.isupper():
            break
        if item.lower in BOUNDARIES and not is_compared:
            break
        start -= 1
    return start


def _adjectives_start(items: Sequence[Item], start: int, stop: int) -> int:
    """Back over an article and an adjective behind a quotation (``"..." the tall, quiet pilot said``)."""
    at = start - 1
    while at > max(stop, start - 1 - _MOST_ADJECTIVES) and items[at].lower not in _ARTICLES:
        at -= 1
    part = items[at + 1 : start - 1]
    opens = at > 0 and items[at - 1].is_quote and items[at].lower in _ARTICLES
    is_plain = all(item.text.islower() and item.lower not in role_words() for item in part)
    return at if opens and part and is_plain and items[start].text.islower() else start


def _across_remark(
    items: Sequence[Item], comma: int, floor: int, negated: bool, passive: bool
) -> Subject:
    stop, start = max(floor, comma - _REACH), comma
    while start > stop and not is_end(items, start - 1):
        if items[start - 1].is_quote and not is_title(items, start - 1):
            break
        start -= 1
    start += items[start].text == ","  # "“A”, the director, Ana Field, said"
    at = start
    while at < comma:
        end = next((n for n in range(at, comma) if items[n].text == ","), comma)
        while at < end and items[at].lower in {"and", "but", "so", "that", "yet"}:
            at += 1
        opens = items[_past_adverbs(items, at, end)].lower if at < end else ""
        if at < end < comma and _tells_all(items, at, end):
            start = at = end + 1  # "Prices will rise, the director, Ana Field, said"
            continue
        if (
            at < end
            and opens not in PREPOSITIONS | SUBORDINATORS
            and not _is_adverbial(items, at, end)
        ):
            cut = next((n for n in range(at + 1, end) if _is_relative(items[n])), end)
            negated = negated or _is_nobody(items, at, cut)
            while cut > at + 1 and items[cut - 1].lower in {"did", "does", "do"}:
                cut -= 1  # "She did, however, promise"
            first = _reduced_start(items, at, cut)
            return Subject(first, cut, start, negated, passive, has_remark=True)
        at = end + 1
    return Subject(comma, comma, comma, negated, passive, has_remark=True)


def _past_adverbs(items: Sequence[Item], at: int, end: int) -> int:
    """Past the adverbs before what opens an adverbial ("almost immediately after"), where one follows."""
    first = at
    while at < end - 1 and is_adverb(items[at]):
        at += 1
    return at if items[at].lower in PREPOSITIONS | SUBORDINATORS else first


def _tells_all(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a part between commas is a clause of its own, and no remark about somebody."""
    is_under = any(
        i.lower in _RELATIVES | SUBORDINATORS for i in items[at : min(end, at + _OPENING)]
    )
    verbs = FINITE | PRETERITES
    return not is_under and any(
        items[n].lower in verbs or _takes_object(items, n) for n in range(at + 1, end)
    )


def _takes_object(items: Sequence[Item], at: int) -> bool:
    """Whether a form in "-ed" and an article or owner stand there, and no participle ("the plan approved by ...")."""
    return items[at].text.endswith("ed") and items[at + 1].lower in DETERMINERS


def _is_adverbial(items: Sequence[Item], at: int, end: int) -> bool:
    word = items[at].lower
    if end - at > 1:
        is_done = word.endswith("ed") and items[at + 1].lower in PREPOSITIONS  # "Reached by phone"
        return is_done or word in _DAYS or (word.endswith("ing") and len(word) > _SHORTEST_GERUND)
    return is_adverb(items[at]) or word in {"however", "meanwhile", "instead"}


def subject_after(items: Sequence[Item], cue: int) -> Subject:
    """The subject that follows an inverted verb (``said X``)."""
    start = end = cue + 1
    while end < len(items) and end - start < _LONGEST_INVERTED:
        item = items[end]
        if item.is_quote or item.text == "," or is_end(items, end):
            break
        if item.lower in PREPOSITIONS - {"of", "for", "to", "at"} or item.lower in {
            "who",
            "when",
            "while",
        }:
            break
        end += 1
    return Subject(start, end, cue, is_negated=_is_nobody(items, start, end))
