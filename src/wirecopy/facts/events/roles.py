"""Roles: where the actor and the recipient of a trigger stand in its clause.

A slot is a noun phrase (its index) or a stretch of text whose actor mentions count (the modifiers of
"US-Russian talks").  Each side is a list of alternatives, best first: the first that names an actor
is taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import (
    Clause,
    clause_end,
    find_object,
    find_prepositional,
    find_subject,
    is_passive,
    object_relative,
    verb_before,
)
from wirecopy.facts.events.mutual import takes_two
from wirecopy.facts.events.patterns import Trigger
from wirecopy.facts.events.phrases import phrase_at
from wirecopy.facts.events.trees import is_relative, tree_object, tree_subject
from wirecopy.model import Span
from wirecopy.model.event import EventType

Slot = int | Span

#: Words after an object that still belong to it: "the attack on Ukraine by Russia".
_INSIDE = frozenset(("by", "of", "on", "against", "from", "in", "with", "to", "between", "for"))
_BY = frozenset(("by",))
_WITH = frozenset(("with", "between", "among"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Alternatives for each side; ``is_mutual`` when all parties act."""

    actors: tuple[Slot, ...]
    recipients: tuple[Slot, ...]
    is_mutual: bool = False
    #: Whether several actors without a recipient act upon each other.
    is_shared: bool = False
    is_passive: bool = False
    #: The verb that carries tense and negation: the trigger's own, or the one that governs it.
    verb: int | None = None
    #: Whether the actor is told by more than a modifier of the noun.
    is_told: bool = True


def find_roles(clause: Clause, trigger: Trigger) -> Roles:
    """Slots of both sides of a trigger."""
    found = (_noun_roles if trigger.pattern.is_noun else _verb_roles)(clause, trigger)
    return replace(found, is_shared=found.is_mutual or takes_two(clause, trigger))


def _verb_roles(clause: Clause, trigger: Trigger) -> Roles:
    frame = trigger.rule.frame
    if frame == "obliged":
        return _obliged_roles(clause, trigger)
    own = _subject(clause, trigger)
    subject = (*_slots(own), *_behind(clause, own))
    passive = is_passive(clause.words, trigger.head)
    if passive and frame in ("subject", "reciprocal"):
        by = tuple(find_prepositional(clause, trigger.end, _BY)[:1])
        inner = _inside(clause, own) if own is not None else ()
        return Roles(actors=by, recipients=subject + inner, is_passive=True, verb=trigger.head)
    objects = _objects(clause, trigger)
    if frame == "patient":
        return Roles(actors=objects, recipients=subject, verb=trigger.head)
    if frame == "host":
        objects = tuple(s for s in objects if s == _direct(clause, trigger))
        sides = (subject, objects) if passive else (objects, subject)
        return Roles(actors=sides[0], recipients=sides[1], verb=trigger.head)
    is_mutual = frame == "reciprocal"
    return Roles(actors=subject, recipients=objects, is_mutual=is_mutual, verb=trigger.head)


def _obliged_roles(clause: Clause, trigger: Trigger) -> Roles:
    """Who says that somebody must, and who must ("X says Y must go")."""
    words = clause.words
    verb = next(
        (n for n in range(trigger.head + 1, len(words)) if words[n].kind == "V"), trigger.head
    )
    near = [n for n, p in enumerate(clause.phrases) if p.end == trigger.head]
    subject = near[0] if near else find_subject(clause, verb)
    if subject is None:
        return Roles(actors=(), recipients=(), verb=trigger.head)
    before = clause.phrases[subject].first - 1
    while before >= 0 and words[before].kind not in "VRC.":
        before -= 1
    says = (
        before >= 0
        and words[before].kind == "V"
        and words[before].lemma in load_lexicon().lists["say_verbs"]
    )
    speaker = _slots(find_subject(clause, before)) if says else ()
    return Roles(actors=speaker, recipients=(subject,), verb=before if says else None)


def _slots(phrase: int | None) -> tuple[Slot, ...]:
    return () if phrase is None else (phrase,)


def _objects(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """The object, what stands inside it, then the phrases of the rule's prepositions."""
    rule, words = trigger.rule, clause.words
    ends_open = words[trigger.end - 1].kind in "PT"
    found: list[Slot] = []
    if "obj" in rule.recipient or ends_open:
        direct = _direct(clause, trigger)
        if direct is not None:
            found += [direct, *_inside(clause, direct)]
    found = [*_gap_slot(clause, trigger), *found]
    relative = object_relative(clause, trigger.head)
    # "diplomats it accused of spying": where the pattern has a gap, what follows is not its object
    has_gap = None in trigger.pattern.rest
    if relative is not None and (has_gap or find_object(clause, trigger.end) is None):
        found = [relative[1], *found]
    found += find_prepositional(clause, trigger.end, frozenset(rule.recipient))
    return tuple(dict.fromkeys(found))


def _direct(clause: Clause, trigger: Trigger) -> int | None:
    """The object right after the trigger, else the parser's."""
    found = find_object(clause, trigger.end)
    if found is None and clause.tree is not None:
        word = tree_object(clause.tree, trigger.head)
        if word is not None and (word >= trigger.end or is_relative(clause.tree, trigger.head)):
            found = phrase_at(clause.phrases, word)
    return found


def _subject(clause: Clause, trigger: Trigger) -> int | None:
    """The subject; that of the verb before for words that are no verb ("remained on alert")."""
    if not trigger.pattern.words.startswith("~"):
        return find_subject(clause, trigger.head)
    word = None if clause.tree is None else tree_subject(clause.tree, trigger.end - 1)
    own = None if word is None else phrase_at(clause.phrases, word)
    if own is not None:
        return own
    verb = verb_before(clause.words, trigger.first)
    return find_subject(clause, trigger.head if verb is None else verb)


def _behind(clause: Clause, subject: int | None) -> tuple[Slot, ...]:
    """Who stands behind a subject that is no actor ("A Kenyan airstrike killed"; "it" after "Kenya said")."""
    if subject is None:
        return ()
    word = clause.words[clause.phrases[subject].head]
    if word.kind == "O":
        verb = verb_before(clause.words, clause.phrases[subject].first)
        teller = None if verb is None else find_subject(clause, verb)
        return _slots(teller) if teller != subject else ()
    end = clause.phrases[subject].end
    fired = clause.words[end + 1 : end + 2]
    if fired and fired[0].low == "by" and clause.words[end].form == "past":
        return _slots(find_object(clause, end + 2))
    return _inside(clause, subject)[:2]


def _gap_slot(clause: Clause, trigger: Trigger) -> list[Slot]:
    """What the pattern's gap holds: "accused Kenya of", "gave Kenya a loan", "summoned the Turkish envoy"."""
    words, rest = clause.words, trigger.pattern.rest
    gap = next((n for n, element in enumerate(rest) if element is None), None)
    if gap is None or trigger.end - trigger.head <= len(rest):
        return []
    first, last = trigger.head + 1 + gap, trigger.end - len(rest) + gap
    held = find_object(clause, first)
    if held is not None and clause.phrases[held].end <= last + 1:
        return [held]
    inside = Span(start=words[first].start, end=words[last].end)
    own_means = trigger.rule.type == EventType.MOBILIZE
    return [inside] if held is None or own_means else [held, inside]


def _inside(clause: Clause, slot: Slot) -> tuple[Slot, ...]:
    """Who is named inside an object that is no actor: possessors, modifiers, "by" and "on" phrases."""
    if not isinstance(slot, int):
        return ()
    phrase = clause.phrases[slot]
    found: list[Slot] = []
    if (
        slot > 0
        and clause.phrases[slot - 1].is_possessor
        and clause.phrases[slot - 1].end >= phrase.first - 1
    ):
        found.append(slot - 1)
    found.append(Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end))
    found += find_prepositional(clause, phrase.end, _BY)
    found += find_prepositional(clause, phrase.end, _INSIDE)
    found.append(
        Span(
            start=clause.words[phrase.first].start,
            end=clause.words[clause_end(clause.words, phrase.end) - 1].end,
        )
    )
    return tuple(found)


def _noun_roles(clause: Clause, trigger: Trigger) -> Roles:
    words, phrases = clause.words, clause.phrases
    at = phrase_at(phrases, trigger.head)
    first = phrases[at].first if at is not None else trigger.first
    between = find_prepositional(clause, trigger.end, frozenset(("between", "among")))
    if between:
        listed = _list_span(clause, between[0])
        return Roles(actors=(listed,), recipients=(), is_mutual=True, verb=_governor(clause, first))
    actors: list[Slot] = []
    if (
        at is not None
        and at > 0
        and phrases[at - 1].is_possessor
        and phrases[at - 1].end >= first - 1
    ):
        actors.append(at - 1)
    if first < trigger.first:
        actors.append(Span(start=words[first].start, end=words[trigger.first - 1].end))
    actors += find_prepositional(clause, trigger.end, _BY)
    accepted = frozenset(trigger.rule.recipient)
    if "of" not in accepted:
        actors += find_prepositional(clause, trigger.end, frozenset(("of",)))[:1]
    verb, carried = _light(clause, trigger, first)
    recipients: list[Slot] = [*find_prepositional(clause, trigger.end, accepted)]
    if verb is not None and verb > trigger.head:
        recipients += find_prepositional(clause, verb + 1, accepted)
    if verb is not None and words[verb].lemma in load_lexicon().lists["suffered_verbs"]:
        recipients, carried = [*carried, *recipients], ()
    is_mutual = trigger.rule.frame == "reciprocal"
    told = [a for a in actors if isinstance(a, int)]
    return Roles(
        actors=(*actors, *carried),
        recipients=tuple(recipients),
        is_mutual=is_mutual,
        verb=verb,
        is_told=bool(told or carried),
    )


def _list_span(clause: Clause, n: int) -> Span:
    """From a phrase to the end of the list it opens, "of" phrases and possessors included."""
    words, start = clause.words, clause.words[clause.phrases[n].first].start
    while n > 0 and clause.phrases[n - 1].is_possessor:
        n -= 1
        start = words[clause.phrases[n].first].start
    at = clause.phrases[n].end
    while at < len(words) and (words[at].kind in "NDC,'-O" or words[at].low == "of"):
        at += 1
    return Span(start=start, end=words[at - 1].end)


def _governor(clause: Clause, first: int) -> int | None:
    """The verb whose object the phrase that begins at ``first`` is."""
    at = first
    while at > 0 and clause.words[at - 1].kind in "'NDA-":
        at -= 1
    return at - 1 if at > 0 and clause.words[at - 1].kind == "V" else None


def _light(clause: Clause, trigger: Trigger, first: int) -> tuple[int | None, tuple[Slot, ...]]:
    """A light verb that carries the noun, and its subject ("launched an attack")."""
    words, light = clause.words, load_lexicon().lists["light_verbs"]
    verb = _governor(clause, first)
    if verb is None:
        verb = _particle_governor(clause, first)
    if verb is not None:
        carried = _slots(find_subject(clause, verb)) if words[verb].lemma in light else ()
        return verb, carried
    end = clause_end(words, trigger.end)
    joined = end == trigger.end and words[end : end + 1] and words[end].form == "past"
    if end < len(words) and words[end].kind == "V" and (joined or is_passive(words, end)):
        by = tuple(find_prepositional(clause, end + 1, _BY)[:1])
        return end, by if words[end].lemma in light else ()
    return None, ()


def _particle_governor(clause: Clause, first: int) -> int | None:
    """The verb before a particle: "carried out an attack"."""
    words = clause.words
    if first > 1 and words[first - 1].low in ("out", "up", "on", "in", "into", "down", "off"):
        return first - 2 if words[first - 2].kind == "V" else None
    return None
