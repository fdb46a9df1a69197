"""Complements: the act that an operator governs ("agreed to send", "urged Chad to free", "ordered them jailed")."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.status import IF, is_denied_claim
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.verb_groups import group_start
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.lexicon.patterns import Trigger

#: Words between an operator and its complement: "urge" takes a whole noun phrase first.
REACH = {"request": 14, "order": 14, "accuse": 14, "threaten": 12}
REACH_DEFAULT = 7
#: The same, to a second complement of the same verb.
REACH_JOINED = 14


def find_complement(clause: Clause, triggers: Sequence[Trigger], index: int) -> int | None:
    """The next trigger, where it stands in the operator's reach."""
    if index + 1 >= len(triggers):
        return None
    trigger, inner, words = triggers[index], triggers[index + 1], clause.words
    reach = REACH.get(trigger.rule.operator or "", REACH_DEFAULT)
    between = words[trigger.end : inner.first]
    if trigger.rule.operator == "promise" and [w.kind for w in between[-2:]] == ["C", "T"]:
        reach = REACH_JOINED  # "agreed to set up a panel of judges and to exchange prisoners"
    opened = bool(between) and between[-1].kind == "Q" and any(w.kind == "T" for w in between)
    if not opened and (len(between) > reach or any(_ends_reach(w) for w in between)):
        return None
    if any(w.kind == "C" and w.low == "but" for w in between):
        return None
    joined = any(_joins_verb(words, at) for at in range(trigger.end, inner.first))
    if joined or _is_parted(words, trigger, inner):
        return None  # "hoped for calm and recalled that they had met"
    if between and between[-1].kind == "," and words[inner.head].form == "gerund":
        return None  # "denied them entry, claiming that": a clause of its own
    if words[trigger.end - 1].low == "to" and any(w.low in IF for w in between):
        return None  # "threatened to close the strait if Chad attacks": another's act
    if trigger.rule.operator == "stop" and between and between[-1].kind == "T":
        return None  # "cut rates to fight": a purpose
    if trigger.rule.operator in ("refuse", "deny") and is_denied_claim(words, inner.head):
        return None  # what is refused is the claim
    coordinated = bool(between) and between[-1].kind == "C" and not inner.pattern.is_noun
    if trigger.rule.frame == "obliged":
        return index + 1 if not inner.pattern.is_noun and len(between) <= 2 else None
    if coordinated or (not inner.pattern.is_noun and _is_finite(clause, inner, trigger)):
        return None
    return index + 1


def _is_parted(words: Sequence[Word], outer: Trigger, inner: Trigger) -> bool:
    """Whether another verb is what is meant ("hoped to testify in the attack", "was about to leave, Peru called").

    Also where the noun of an act only hangs on what is meant ("launched a raid in response to attacks").
    """
    operator, between = outer.rule.operator, words[outer.end : inner.first]
    if _hangs_aside(operator, between) and (inner.pattern.is_noun or between[-1].low == "from"):
        return True
    if operator not in _OWN_ACTS:
        return False
    meant = next((w for w in between if w.kind == "V"), None)
    is_other = meant is not None and _is_another(outer, meant)
    if inner.pattern.is_noun:
        return is_other
    if is_other and any(w.kind in "TP" for w in between):
        return True  # "tried to persuade them to leave"
    is_intended = operator == "intend" and any(w.kind == "," for w in between)
    return is_intended and words[inner.head].form in _TENSED


#: Operators that tell how far somebody is with an act of his own.
_OWN_ACTS = frozenset(("intend", "resume"))


def _is_another(outer: Trigger, verb: Word) -> bool:
    """Whether a verb is what somebody means or begins to do, and none whose object may be the act itself."""
    operator = outer.rule.operator or ""
    is_meant = verb.form == "base" or (operator == "resume" and verb.form == "gerund")
    return is_meant and verb.lemma not in _carrying(operator)


def _carrying(operator: str) -> frozenset[str]:
    """Verbs whose object may be the act itself."""
    light = word_list("light_verbs")
    return light | word_list("furthering_verbs") if operator == "resume" else light


def _hangs_aside(operator: str | None, between: Sequence[Word]) -> bool:
    """Whether a preposition leads away from the operator's own object before the noun of an act."""
    aside = _ASIDE.get(operator or "", ())
    return any(w.kind == "P" and w.low in aside for w in between)


#: What leads away from an object: to where and when something is, or to what is spoken of.
_WHERE = frozenset("at near outside inside during amid amidst about regarding concerning".split())
_ASIDE = {
    "resume": _WHERE | {"in", "from"},
    "stop": _WHERE,
    "intend": _WHERE,
    "promise": _WHERE | {"to", "against"},
}


def _ends_reach(word: Word) -> bool:
    """Whether an operator cannot reach past the word."""
    is_beside = word.kind == "S" and word.low in _BESIDE
    return is_beside or word.kind in "RQ" or (word.kind == "." and word.text in ".;:")


def _joins_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a conjunction at ``at`` joins another verb with a tense to the operator's."""
    after = words[at + 1 : at + 2]
    is_aided = any(
        w.kind == "B" and w.low != "be" for w in after
    )  # "charged two men and is helping"
    return words[at].kind == "C" and (
        is_aided or any(w.kind == "V" and w.form in _TENSED for w in after)
    )


_TENSED = frozenset(("past", "third"))


#: What opens a clause of time or reason, which no operator governs ("urged restraint after").
_BESIDE = frozenset("after before since because while when although though until".split())


def _is_finite(clause: Clause, inner: Trigger, outer: Trigger) -> bool:
    """Whether the inner verb has a tense of its own and no "that" ties it to the operator."""
    words = clause.words
    if words[inner.head].form == "gerund":
        return False
    if is_had_done(clause, inner, outer):
        return False
    before = words[outer.end : inner.head]
    is_tensed = words[inner.head].form in ("past", "third")
    if any(w.kind == "T" for w in before) or words[outer.end - 1].kind == "T":
        return False
    if words[outer.end - 1].low == "to" and not is_tensed:
        return False
    return not any(w.low == "that" for w in before) and words[outer.end - 1].low != "that"


def is_had_done(clause: Clause, inner: Trigger, outer: Trigger) -> bool:
    """Whether a participle behind its object tells what is ordered done ("ordered the men jailed")."""
    words, head = clause.words, inner.head
    is_bare = words[head].form == "past" and words[head - 1].kind == "N" and head > outer.end
    ordered = outer.rule.operator == "order" and is_bare and not inner.pattern.is_noun
    return ordered and clause.tree is not None and clause.tree.tokens[head].head == outer.head


def find_coordinated(clause: Clause, triggers: Sequence[Trigger], inner_at: int) -> set[int]:
    """Further complements joined to the first one ("to drop its bid and withdraw its troops")."""
    inner, words = triggers[inner_at], clause.words
    form, at, found = words[inner.head].form, inner_at + 1, set[int]()
    while at < len(triggers) and not inner.pattern.is_noun:
        trigger = triggers[at]
        start = group_start(words, trigger.head)
        start -= start > 1 and words[start - 1].low in ("of", "for")  # "of looting and of burning"
        before = words[start - 1].kind if start else "."
        same = (
            not trigger.pattern.is_noun
            and words[trigger.head].form == form
            and form in ("base", "gerund")
        )
        if same and before in "CT,":
            found.add(at)
        elif not trigger.pattern.is_noun:
            break
        at += 1
    return found
