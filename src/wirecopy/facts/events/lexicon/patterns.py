"""Patterns: the lexicon compiled for matching, and the triggers it finds in a sentence.

At every word the longest pattern wins.  A verb pattern needs its first word to be a verb there, a
noun pattern its last word to be none.  A gap (``*``) holds up to ``GAP`` words of a noun phrase.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from wirecopy.data.event_lexicon import LexiconRule, load_lexicon, word_list
from wirecopy.facts.events.clause.hyphens import closed_up
from wirecopy.facts.events.clause.phrases import DAYS, MONTHS
from wirecopy.facts.events.clause.verb_groups import group_start, is_passive
from wirecopy.facts.events.clause.words import Word, is_agent, is_name, noun_forms
from wirecopy.language.hyphened import VERBS, forms_of
from wirecopy.language.prefixes import PREFIXES
from wirecopy.text.inflection import singular

#: Words a gap may hold: an article, a number and three modifiers with their hyphens.
GAP = 8

_Element = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of one rule."""

    rule: LexiconRule
    words: str
    is_noun: bool
    #: Word sets after the first; None is a gap.
    rest: tuple[_Element, ...]
    #: Words before the verb: its adverb.
    before_verb: int = 0

    @property
    def literals(self) -> int:
        """Words that must stand as they are."""
        return 1 + sum(e is not None for e in self.rest)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A pattern found: words ``first`` up to ``end`` of the sentence."""

    pattern: Pattern
    first: int
    end: int
    #: Index of the word the roles hang on: the verb, or the noun's head.
    head: int
    mode: str | None

    @property
    def rule(self) -> LexiconRule:
        """The lexicon rule behind it."""
        return self.pattern.rule


@cache
def load_patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """First word form -> patterns, those with more words first; made once."""
    table: dict[str, list[Pattern]] = defaultdict(list)
    for rule in load_lexicon().rules:
        for words in rule.verbs:
            _add_verb(table, rule, words)
        for words in rule.nouns:
            _add_noun(table, rule, words)
    return {form: tuple(sorted(found, key=_order)) for form, found in table.items()}


@dataclass(frozen=True, slots=True)
class _Opened:
    """The patterns that begin with one word form, told apart by the word after it."""

    #: For a following word: all that may go on with it, in their order.
    by_next: Mapping[str, tuple[Pattern, ...]]
    #: Those that any word, or none, may follow.
    free: tuple[Pattern, ...]


@cache
def _openings() -> Mapping[str, _Opened]:
    return {form: _opened(patterns) for form, patterns in load_patterns().items()}


def _opened(patterns: tuple[Pattern, ...]) -> _Opened:
    following = sorted({word for p in patterns for word in (p.rest[0] if p.rest else None) or ()})
    return _Opened(
        {word: tuple(p for p in patterns if _allows(p, word)) for word in following},
        tuple(p for p in patterns if _allows(p, None)),
    )


#: Marks before a pattern's first word that is to stand as it is.
_ONE_FORM = ("=", "~")


def _allows(pattern: Pattern, word: str | None) -> bool:
    """Whether the word may stand right after the pattern's first."""
    element = pattern.rest[0] if pattern.rest else None
    return element is None or word in element


def _candidates(low: str, following: str | None) -> tuple[Pattern, ...]:
    """Patterns that begin with ``low`` and may go on with the word after it, in their order."""
    opened = _openings().get(low)
    if opened is None:
        return ()
    return opened.free if following is None else opened.by_next.get(following, opened.free)


def may_trigger(lows: Sequence[str]) -> bool:
    """Whether a pattern may be found among these words, whatever their classes; never wrongly False."""
    openings, last = _openings(), len(lows) - 1
    return any(
        _may_match(lows, place, pattern.rest)
        for at, low in enumerate(lows)
        if low in openings
        for place in (at + 1, *_past_adverb(lows[at + 1 : at + 3], at))
        for pattern in _candidates(low, lows[place] if place <= last else None)
    ) or any(
        taking_subject(lows, at, noun)
        for at, low in enumerate(lows)
        if low in openings and not _BEING.isdisjoint(lows[max(0, at - 3) : at])
        for noun in range(max(0, at - 5), at - 1)
    )


def _may_match(lows: Sequence[str], at: int, rest: tuple[_Element, ...]) -> bool:
    for index, element in enumerate(rest):
        if element is None:
            ahead = range(at, min(at + GAP, len(lows)) + 1)
            return any(_may_match(lows, place, rest[index + 1 :]) for place in ahead)
        if at >= len(lows) or lows[at] not in element:
            return False
        at += 1
    return True


def _order(pattern: Pattern) -> tuple[int, int, bool, str, str]:
    """The longer pattern first, then that of one form."""
    any_form = not pattern.words.startswith(_ONE_FORM)
    return (-pattern.literals, len(pattern.rest), any_form, pattern.rule.id, pattern.words)


def _parts(words: str) -> list[str]:
    """Words and hyphens of a pattern, as they stand in a sentence."""
    return [
        part
        for element in words.split()
        for part in _cut("|".join(map(closed_up, element.split("|"))))
    ]


def _cut(word: str) -> list[str]:
    is_one = word in VERBS or word.partition("-")[0] in PREFIXES
    return [word] if is_one else word.replace("-", " - ").split()


def _rest(parts: Sequence[str]) -> tuple[_Element, ...]:
    return tuple(None if p == "*" else frozenset(p.split("|")) for p in parts)


def _rest_of_verb(parts: Sequence[str]) -> tuple[_Element, ...]:
    """The same; the noun after a gap also in its plural."""
    found = list(_rest(parts))
    for at in range(1, len(parts)):
        if parts[at - 1] == "*" and parts[at] not in word_list("prepositions"):
            found[at] = frozenset(f for p in parts[at].split("|") for f in _numbers(p))
    return tuple(found)


def _numbers(noun: str) -> tuple[str, ...]:
    """Singular and plural, whichever is given."""
    single = (
        (noun[:-1],) if len(noun) > 4 and noun.endswith("s") and not noun.endswith("ss") else ()
    )
    return (*noun_forms(noun), *single)


def _add_verb(table: dict[str, list[Pattern]], rule: LexiconRule, words: str) -> None:
    first, *rest = _parts(words)
    if first in _ADVERBS:
        table[first].append(_behind_adverb(rule, words, rest))
        return
    pattern = Pattern(rule, words, False, _rest_of_verb(rest))
    exact = first.startswith(_ONE_FORM)
    forms = [first[1:]] if exact else list(forms_of(first))
    for form in forms:
        table[form].append(pattern)


def _behind_adverb(rule: LexiconRule, words: str, parts: Sequence[str]) -> Pattern:
    """A verb that an adverb leads in ("jointly build"), in all its forms."""
    forms = frozenset(form for verb in parts[0].split("|") for form in forms_of(verb))
    return Pattern(rule, words, False, (forms, *_rest_of_verb(parts[1:])), 1)


#: Adverbs that stand before verbs of acts.
_ADVERBS = frozenset(("jointly", "forcibly", "sexually"))


def _add_noun(table: dict[str, list[Pattern]], rule: LexiconRule, words: str) -> None:
    parts = _parts(words)
    head = len(parts) - 1
    while head > 0 and parts[head] in word_list("prepositions"):
        head -= 1
    if head == 0:
        for form in dict.fromkeys(noun_forms(parts[0])):
            table[form].append(Pattern(rule, words, True, _rest(parts[1:])))
        return
    rest = [*_rest(parts[1:])]
    rest[head - 1] = frozenset(noun_forms(parts[head]))
    table[parts[0]].append(Pattern(rule, words, True, tuple(rest)))


def find_triggers(words: Sequence[Word]) -> list[Trigger]:
    """Triggers in order; none overlap, but a noun inside a verb pattern lends it its mode."""
    found: list[Trigger] = []
    openings = _openings()
    at = 0
    while at < len(words):
        if words[at].low not in openings or _is_month(words, at):
            at += 1
            continue
        trigger = _passive_at(words, at, _match_at(words, at), found)
        if trigger is None:
            at += 1
            continue
        found.append(_with_mode(trigger, words))
        at = trigger.end
    return found


def _is_month(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is an act too is a month here ("9 March", "March 9", "last March")."""
    if words[at].low not in ("march", "may") or not words[at].text[:1].isupper() or at == 0:
        return False
    beside = [words[n] for n in (at - 1, at + 1) if 0 <= n < len(words)]
    return words[at - 1].low in _MONTH_AFTER or any(w.low[:1].isdigit() for w in beside)


_MONTH_AFTER = frozenset("in of since until by last next this late early mid from".split())


def taking_subject(lows: Sequence[str], at: int, noun: int) -> Pattern | None:
    """The pattern of the verb at ``at`` whose object stands before it at ``noun`` ("troops were sent to")."""
    found = (
        pattern
        for pattern in load_patterns().get(lows[at], ())
        if not pattern.is_noun and pattern.rest[:1] == (None,) and len(pattern.rest) > 1
        and lows[noun] in (pattern.rest[1] or ()) and lows[noun] not in word_list("prepositions")
        and _may_match(lows, at + 1, pattern.rest[2:])
    )  # fmt: skip
    return next(found, None)


_BEING = frozenset("be been being is are was were 's 're get got".split())


def _past_adverb(following: Sequence[str], at: int) -> tuple[int, ...]:
    """The place behind an adverb or day that parts the verb at ``at`` from its particle; none without one.

    "Called repeatedly for", "met Monday with", "agreed on Monday to", "agreed last week to".
    """
    first = following[0] if following else ""
    second = following[1] if following[1:] else ""
    if (first == "on" and second in DAYS) or (first in _LAST and second in DAYS | _SPANS):
        return (at + 3,)
    is_adverb = first in DAYS or first in _BETWEEN or (first.endswith("ly") and first != "early")
    return (at + 2,) if is_adverb else ()


#: Words before a day, and spans of time that they stand before.
_LAST, _SPANS = frozenset(("last", "this")), frozenset(("week", "month", "year"))
_BETWEEN = frozenset("hard again also once twice later jointly".split())


def _match_at(words: Sequence[Word], at: int) -> Trigger | None:
    """The trigger that begins at ``at``: the longest pattern, an adverb before a particle passed over."""
    plain = _match_from(words, at, at + 1)
    for place in _past_adverb([w.low for w in words[at + 1 : at + 3]], at):
        if place >= len(words) or words[at].kind != "V" or words[place].kind not in "PT":
            continue
        past = _match_from(words, at, place)
        is_day = plain is not None and plain.end == place  # "called on Friday for"
        literals = 1 if plain is None or is_day else plain.pattern.literals
        if past and past.pattern.literals > literals and None not in past.pattern.rest:
            return past
    return plain


def _passive_at(
    words: Sequence[Word], at: int, plain: Trigger | None, before: Sequence[Trigger]
) -> Trigger | None:
    """The trigger of a passive verb whose object is its subject ("troops were sent to"), else ``plain``.

    A subject that is an act itself tells it ("a truce was declared"), and what is stopped or begun is told behind.
    """
    noun = group_start(words, at) - 1
    if words[at].kind != "V" or noun < 0 or noun == at - 1 or words[noun].kind != "N":
        return plain
    is_act = bool(before) and before[-1].first <= noun < before[-1].end
    is_operator = plain is not None and plain.rule.operator is not None
    if is_act or is_operator or not is_passive(words, at):
        return plain
    pattern = taking_subject([w.low for w in words], at, noun)
    if pattern is None or (plain is not None and plain.pattern.literals >= pattern.literals):
        return plain
    end = _match_rest(words, at + 1, pattern.rest[2:])
    return plain if end is None else Trigger(pattern, at, end, at, pattern.rule.mode)


def _match_from(words: Sequence[Word], at: int, after: int) -> Trigger | None:
    """The trigger whose first word stands at ``at`` and whose second at ``after``."""
    following = words[after].low if after < len(words) else None
    for pattern in _candidates(words[at].low, following):
        end = _match_rest(words, after, pattern.rest, is_naming=words[at].lemma in _NAMING)
        if end is None:
            continue
        if not pattern.is_noun and pattern.rest and _cuts_noun(words, end):
            continue
        if pattern.rest and (_opens_day(words, end) or _lacks_guest(words, pattern, at, end)):
            continue
        head = _head(words, at, end) if pattern.is_noun else at + pattern.before_verb
        if _class_fits(words, pattern, at, head):
            return Trigger(pattern, at, end, head, pattern.rule.mode)
    return None


def _cuts_noun(words: Sequence[Word], end: int) -> bool:
    """Whether a verb pattern ends inside a longer noun ("launch * war" in "launched war games")."""
    following = words[end].low if end < len(words) else None
    for pattern in _candidates(words[end - 1].low, following):
        inner = _match_rest(words, end, pattern.rest) if pattern.is_noun and pattern.rest else None
        if inner is not None and inner > end and words[inner - 1].kind in "NAS":
            return True
    return False


def _opens_day(words: Sequence[Word], end: int) -> bool:
    """Whether the "on" that ends a pattern belongs to a day ("walked out on Tuesday")."""
    after = words[end].low if end < len(words) else ""
    return words[end - 1].low == "on" and after in DAYS | MONTHS


def _lacks_guest(words: Sequence[Word], pattern: Pattern, at: int, end: int) -> bool:
    """Whether what is received somewhere is nobody ("welcomed the apology at the ministry")."""
    if pattern.rule.frame != "host" or pattern.rest[:1] != (None,):
        return False
    inside = words[at + 1 : end]
    behind = next((n for n, w in enumerate(inside) if w.kind in "PT,"), len(inside))
    held = inside[behind - 1 : behind]
    return not any(is_name(w) or is_agent(w.low) or w.low in word_list("guests") for w in held)


def _class_fits(words: Sequence[Word], pattern: Pattern, at: int, head: int) -> bool:
    if pattern.is_noun:
        return words[head].kind in "NAS" or (
            words[head].form == "gerund" and _noun_place(words, at)
        )
    is_owned = words[head].form == "gerund" and at > 0 and words[at - 1].kind == "'"
    return (words[head].kind in "VB" and not is_owned) or pattern.words.startswith("~")


def _noun_place(words: Sequence[Word], at: int) -> bool:
    """Whether a gerund stands where a noun would: after an article, a possessive or a preposition."""
    return at > 0 and words[at - 1].kind in ("D", "'", "N")


def _head(words: Sequence[Word], at: int, end: int) -> int:
    head = end - 1
    while head > at and words[head].kind == "P":
        head -= 1
    return head


#: Verbs by which one says what something is, often in quotation marks.
_NAMING = frozenset("call describe brand label term dub speak".split())


def _match_rest(
    words: Sequence[Word], at: int, rest: tuple[_Element, ...], *, is_naming: bool = False
) -> int | None:
    for index, element in enumerate(rest):
        if element is None:
            return _match_gap(words, at, rest[index + 1 :], is_naming=is_naming)
        if is_naming and at < len(words) and words[at].kind == "Q":
            at += 1  # "described it as 'cruel'"
        if at >= len(words) or words[at].low not in element:
            return None
        at += 1
    return at


def _match_gap(
    words: Sequence[Word], at: int, rest: tuple[_Element, ...], *, is_naming: bool
) -> int | None:
    for skip in range(GAP + 1):
        end = _match_rest(words, at + skip, rest, is_naming=is_naming)
        if end is not None and not _counts(words, at, at + skip):
            return end
        place = at + skip
        if place >= len(words) or not (
            _may_skip(words[place])
            or _parts_names(words, place)
            or _is_hyphened(words, place)
            or (is_naming and words[place].kind == "Q")
        ):
            return None
    return None


def _counts(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether an "of" belongs to a number in the gap ("cleared thousands of people", not "cleared her of fraud")."""
    held = words[at - 1].low
    return words[at].low == "of" and at > first and singular(held) in word_list("quantities")


def _parts_names(words: Sequence[Word], at: int) -> bool:
    """Whether a comma stands beside a name ("his Chadian counterpart, Leo Brand, to")."""
    beside = words[max(0, at - 1) : at + 2]
    return words[at].kind == "," and any(w.kind == "N" and w.text[:1].isupper() for w in beside)


def _is_hyphened(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands between the hyphens of another ("tit-for-tat")."""
    return 0 < at < len(words) - 1 and words[at - 1].kind == words[at + 1].kind == "-"


#: Prepositions inside a noun phrase: "a range of", "more than 40", "at least".
_IN_GAPS = frozenset(("of", "than", "at", "least", "around", "about", "over"))


def _may_skip(word: Word) -> bool:
    return word.kind in "NDA'-OC" or word.low in _IN_GAPS


def _with_mode(trigger: Trigger, words: Sequence[Word]) -> Trigger:
    if trigger.pattern.is_noun or trigger.mode is not None:
        return trigger
    for at in range(trigger.first + 1, trigger.end):
        inner = _match_at(words, at)
        if inner is None or not inner.pattern.is_noun or inner.rule.type != trigger.rule.type:
            continue
        if inner.mode is not None and inner.end <= trigger.end:
            return replace(trigger, mode=inner.mode)
    return trigger
