"""Orders to one's own forces: who commands them does what they are told to do.

"Ordered the army to free them" asks nobody for anything: the commander frees them.  What forces are told to
attack is not attacked yet: they are on the move (MOBILIZE).  Read so only where all words say it: plain words
for one's own forces ("his troops", "the army", no "rebel" or "foreign" ones), and the act right behind "to",
neither negated nor in the passive.  Anything else is asked for, as is what a court or a body of states orders.
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import find_object
from wirecopy.facts.events.clause.phrases import owner_first, phrase_at
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Acts that forces do for who commands them, and what is told when they have the order.
_DONE = {
    EventType.MOBILIZE: EventType.MOBILIZE, EventType.ASSAULT: EventType.MOBILIZE, EventType.COERCE: EventType.COERCE,
    EventType.RETREAT: EventType.RETREAT, EventType.AID: EventType.AID,
}  # fmt: skip
#: Forces that a state has but one of.
_SERVICES = frozenset("army navy military police gendarmerie".split())
_TROOPS = frozenset("jet warplane guard gendarme".split())
#: Those who fight for whoever calls them his.
_FIGHTERS = frozenset("fighter militia guerrilla militant gunman".split())
#: Forces that are sent by several.
_OF_MANY = frozenset("peacekeeper contingent".split())
_ONE = frozenset("armed security special national coast air".split())


def type_of_order(
    clause: Clause, order: Trigger, inner: Trigger, ordered: EventType
) -> EventType | None:
    """The type of an order to one's own forces to do an act of type ``ordered``; None where it is no such order."""
    is_order = order.rule.operator == "order" and clause.words[order.head].lemma == "order"
    if not is_order or order.pattern.is_noun or inner.mode == "resign":
        return None
    held = find_object(clause, order.head + 1)
    if held is None or is_passive(clause.words, order.head) or not _tells_to(clause, held, inner):
        return None
    is_left = ordered is EventType.RETREAT
    return _DONE.get(ordered) if _are_own_forces(clause, held, is_left=is_left) else None


def _tells_to(clause: Clause, held: int, inner: Trigger) -> bool:
    """Whether "to" and the act follow right behind those ordered, a day or an adverb aside."""
    words, at = clause.words, clause.phrases[held].end
    while at < inner.first and words[at].kind != "T":
        day = phrase_at(clause.phrases, at)
        is_day = day is not None and is_time(clause, day)
        if not is_day and words[at].kind not in "AP":
            return False
        if words[at].kind == "P" and words[at].low != "on":
            return False
        at += 1
    between = words[at + 1 : inner.first]
    return at < inner.first and all(w.kind == "A" for w in between) and not inner.pattern.is_noun


def _are_own_forces(clause: Clause, held: int, *, is_left: bool) -> bool:
    """Whether plain words name somebody's forces; what "the troops" give up may be another's troops' to give up."""
    words, phrase = clause.words, clause.phrases[held]
    before = words[owner_first(clause.phrases, held) : phrase.head]
    lows = {w.low for w in before}
    noun = singular(words[phrase.head].low)
    if is_name(words[phrase.head]) or not all(map(_is_plain, before)):
        return False
    if lows & POSSESSIVES:
        return noun in _SERVICES | _FIGHTERS | _troops()
    is_known = bool(lows & {"the", "these", "those"}) and noun not in _SERVICES and not lows & _ONE
    return noun in _SERVICES | _troops() and not (is_known and is_left)


def _troops() -> frozenset[str]:
    return (word_list("forces") | _TROOPS) - _OF_MANY


def _is_plain(word: Word) -> bool:
    """Whether a word beside forces leaves them one's own ("the", "3,000", "security")."""
    is_count = word.kind == "D" and word.low not in _OTHERS
    return (
        is_count
        or word.kind == "'"
        or word.low in POSSESSIVES
        or singular(word.low) in word_list("plain_words")
    )


_OTHERS = frozenset("other another both your".split())
