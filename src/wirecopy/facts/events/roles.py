"""Roles: where the actor and the recipient of a trigger stand in its clause.

A slot is a noun phrase (its index) or a stretch of text whose actor mentions count (the modifiers of
"US-Russian talks").  Each side is a list of alternatives, best first: the first that names an actor
is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import (
    Clause,
    clause_end,
    find_object,
    find_prepositional,
    find_subject,
    group_start,
    is_passive,
    is_time,
    verb_before,
)
from wirecopy.facts.events.mutual import takes_two
from wirecopy.facts.events.objects import (
    GIVING,
    Slot,
    asked_that,
    direct_object,
    find_objects,
    named_inside,
    owners,
    slots_of,
)
from wirecopy.facts.events.patterns import Trigger, load_patterns
from wirecopy.facts.events.phrases import POSSESSIVES, compound, owner_first, phrase_at
from wirecopy.facts.events.trees import tree_subject
from wirecopy.facts.events.words import Word
from wirecopy.model import Span
from wirecopy.model.event import EventType

_BY = frozenset(("by",))
_IN = frozenset(("in",))
_FROM = frozenset(("from",))
_FORCE = frozenset((EventType.ASSAULT, EventType.COERCE))
_SENDERS = frozenset(("from", "of", "between", "with", "to", "for"))


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
    return replace(
        found,
        is_shared=found.is_mutual or takes_two(clause, trigger, direct_object(clause, trigger)),
    )


def _verb_roles(clause: Clause, trigger: Trigger) -> Roles:
    frame = trigger.rule.frame
    if frame == "obliged":
        return _obliged_roles(clause, trigger)
    own = _subject(clause, trigger)
    subject = (*slots_of(own), *_behind(clause, own))
    passive = _is_passive(clause, trigger)
    if passive and frame in ("subject", "reciprocal"):
        by: tuple[Slot, ...] = tuple(find_prepositional(clause, trigger.end, _BY)[:1])
        if not by and trigger.rule.type in _FORCE:
            by = _in_act(clause, trigger)
        if (
            not by and own is not None and _is_sent(trigger)
        ):  # "Chadian troops were deployed in Niger"
            sent = (*owners(clause, own), own)
            to = _sent_to(clause, trigger)
            return Roles(actors=sent, recipients=to, is_passive=True, verb=trigger.head)
        inner = named_inside(clause, own) if own is not None else ()
        if own is not None:  # "a fugitive wanted by Peru was arrested"
            done_by = find_prepositional(clause, clause.phrases[own].end, _BY)
            inner = tuple(slot for slot in inner if slot not in done_by)
        if trigger.rule.type in GIVING and "to" in trigger.rule.recipient:  # "returned to Kenya"
            subject = (*find_prepositional(clause, trigger.end, frozenset(("to",)))[:1], *subject)
        return Roles(actors=by, recipients=subject + inner, is_passive=True, verb=trigger.head)
    if _only_happened(clause, trigger):
        return Roles(actors=(), recipients=subject, verb=trigger.head)
    objects = find_objects(clause, trigger)
    if frame == "patient":
        return Roles(actors=objects, recipients=subject, verb=trigger.head)
    if frame == "host":
        objects = tuple(s for s in objects if s == direct_object(clause, trigger))
        sides = (subject, objects) if passive else (objects, subject)
        return Roles(actors=sides[0], recipients=sides[1], verb=trigger.head)
    is_mutual = frame == "reciprocal"
    return Roles(actors=subject, recipients=objects, is_mutual=is_mutual, verb=trigger.head)


def _sent_to(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Where forces are sent to, or withdrawn from."""
    ends_open = clause.words[trigger.end - 1].kind == "P"  # "withdrawn from"
    held = slots_of(find_object(clause, trigger.end)) if ends_open else ()
    to = find_prepositional(clause, trigger.end, frozenset(trigger.rule.recipient))
    return (*held, *(slot for n in to for slot in (n, *owners(clause, n))))


def _is_sent(trigger: Trigger) -> bool:
    """Whether forces are moved: whose they are has them sent, or taken home."""
    return trigger.pattern.words.split()[0] in _MOVING


_MOVING = frozenset("deploy redeploy station mobilize mobilise withdraw".split())


def _only_happened(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb without an object tells what befell its subject ("a tourist drowned", "it burned down")."""
    happens = trigger.pattern.words.split()[0] in load_lexicon().lists["happening_verbs"]
    return happens and None not in trigger.pattern.rest and direct_object(clause, trigger) is None


def _is_passive(clause: Clause, trigger: Trigger) -> bool:
    """Whether the trigger's verb is passive: by its own form, its empty gap or the verb it is joined to."""
    words, head = clause.words, trigger.head
    if words[group_start(words, head)] is words[head] and _has_subject(clause, head):
        return False  # "spoke by phone"
    if is_passive(words, head):
        return True
    is_active = head > 0 and words[head - 1].kind in "BO"
    if (words[head].form != "past" and words[head].low not in _ONE_FORMED) or is_active:
        return False
    return (
        _lacks_person(words, trigger)
        or _is_joined_passive(clause, trigger)
        or _is_bare_participle(clause, trigger)
    )


#: Verbs whose participle is as their base ("people hurt in the crash").
_ONE_FORMED = frozenset("hurt hit cut shut".split())


def _has_subject(clause: Clause, verb: int) -> bool:
    """Whether the parser sees a subject of its own, and no passive."""
    tree = clause.tree
    return (
        tree is not None
        and tree.child(verb, "nsubj") is not None
        and clause.words[verb].form == "past"
    )


def _is_bare_participle(clause: Clause, trigger: Trigger) -> bool:
    """Whether a participle without an object describes a noun ("the men, arrested last week,")."""
    if clause.tree is None or None in trigger.pattern.rest or "obj" not in trigger.rule.recipient:
        return False
    held = direct_object(clause, trigger)
    ends_open = clause.words[trigger.end - 1].kind == "P"  # "a soldier killed in Chad"
    is_bare = held is None or ends_open or is_time(clause, held)
    return is_bare and clause.tree.tokens[trigger.head].deprel == "acl"


def _lacks_person(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether a bare participle lacks whom it is done to ("a man suspected of", "hackers linked to")."""
    rest = trigger.pattern.rest
    takes_person = len(rest) == 2 and rest[0] is None and words[trigger.end - 1].kind in "PT"
    return takes_person and trigger.end - trigger.head == len(rest)


def _is_joined_passive(clause: Clause, trigger: Trigger) -> bool:
    """Whether the verb shares the auxiliary of a passive before it ("was held and later released")."""
    words, at = clause.words, group_start(clause.words, trigger.head)
    if "obj" not in trigger.rule.recipient or at == 0 or words[at - 1].kind != "C":
        return False
    other = verb_before(words, at)
    is_bare = words[trigger.end - 1].kind == "P" or find_object(clause, trigger.end) is None
    joined = other is not None and is_passive(words, other) and is_bare
    return joined and not any(w.kind in "SR" for w in words[other:at])


def _obliged_roles(clause: Clause, trigger: Trigger) -> Roles:
    """Who says that somebody must, and who must ("X says Y must go")."""
    words = clause.words
    verb = next(
        (n for n in range(trigger.head + 1, len(words)) if words[n].kind == "V"), trigger.head
    )
    near = [n for n, p in enumerate(clause.phrases) if p.end == trigger.head]
    if trigger.pattern.words.startswith("~"):  # "said Chad was responsible"
        subject = _subject(clause, trigger)
    else:
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
    speaker = slots_of(find_subject(clause, before)) if says else ()
    return Roles(actors=speaker, recipients=(subject,), verb=before if says else None)


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
    if word.kind == "O" or clause.words[clause.phrases[subject].first].low in POSSESSIVES:
        verb = verb_before(clause.words, clause.phrases[subject].first)
        teller = None if verb is None else find_subject(clause, verb)
        return slots_of(teller) if teller != subject else ()
    end = clause.phrases[subject].end
    told = tuple(w.low for w in clause.words[end : end + 2])
    if (told[1:] == ("by",) and clause.words[end].form == "past") or told in _BLAMED:
        return slots_of(find_object(clause, end + 2))
    return _doers(clause, subject)[:2]


#: What leads to who is said to have done it ("a strike blamed on rebels").
_BLAMED = frozenset((("blamed", "on"), ("attributed", "to")))


def _doers(clause: Clause, slot: int) -> tuple[Slot, ...]:
    """Who may have done what a phrase names: possessors, modifiers, phrases of doing and of both sides."""
    end = clause.phrases[slot].end
    by = find_prepositional(clause, end, _BY)
    return (*owners(clause, slot), *by, *find_prepositional(clause, end, _SENDERS))


def _in_act(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Who did the act in which somebody was hurt or held ("killed in a Kenyan air strike").

    Who is arrested in a murder is not held by him who was murdered.
    """
    at, is_held = trigger.end, trigger.rule.type == EventType.COERCE
    opens = clause.words[at - 1].low in _IN  # "killed in" is a pattern itself
    for n in find_prepositional(clause, at - opens, _IN):
        head = clause.words[clause.phrases[n].head].low
        if any(not p.rest and p.rule.type in _FORCE for p in load_patterns().get(head, ())):
            by = find_prepositional(clause, clause.phrases[n].end, _BY)
            return (*owners(clause, n), *by) if is_held else _doers(clause, n)
    return ()


def _noun_roles(clause: Clause, trigger: Trigger) -> Roles:
    words, phrases = clause.words, clause.phrases
    at = phrase_at(phrases, trigger.head)
    first = phrases[at].first if at is not None else trigger.first
    between = find_prepositional(clause, trigger.end, frozenset(("between", "among")))
    between = between or _between_behind(clause, trigger.end)
    if between:
        listed = _list_span(clause, between[0])
        is_plain = len(compound(words, phrases, between[0])) > 1 and not _is_owned(
            clause, between[0]
        )
        sides: tuple[Slot, ...] = (between[0], listed) if is_plain else (listed,)
        return Roles(actors=sides, recipients=(), is_mutual=True, verb=_governor(clause, first))
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
    by = find_prepositional(clause, trigger.end, _BY)
    actors += [n for n in by if not _is_of_another(clause, trigger, n)]
    accepted = frozenset(trigger.rule.recipient)
    verb, carried = _light(clause, trigger, first)
    if verb is not None and not carried and words[first].low in POSSESSIVES:
        actors = [*_doing_it(clause, trigger, verb), *actors]
    if "of" not in accepted and not carried:
        actors += find_prepositional(clause, trigger.end, frozenset(("of",)))[:1]
    if trigger.rule.type == EventType.AID and not carried:  # "a donation from Norway"
        sent = trigger.end if verb is None or verb < trigger.head else verb + 1
        actors += (
            find_prepositional(clause, trigger.end, _FROM)
            or find_prepositional(clause, sent, _FROM)
        )[:1]
    acted_on = find_prepositional(clause, trigger.end, accepted)
    if verb is not None and verb > trigger.head:
        acted_on += _reached(clause, verb)
        acted_on += find_prepositional(clause, verb + 1, accepted)
    recipients: list[Slot] = [*asked_that(clause, trigger)]
    recipients += [s for n in acted_on for s in (n, *owners(clause, n))]
    if verb is not None and words[verb].lemma in load_lexicon().lists["suffered_verbs"]:
        recipients, carried = [*carried, *recipients], ()
    is_mutual = trigger.rule.frame == "reciprocal"
    if is_mutual and recipients and not carried and at is not None:
        carried = _taking_part(clause, at)
    told = [a for a in actors if isinstance(a, int)]
    return Roles(
        actors=(*actors, *carried),
        recipients=tuple(recipients),
        is_mutual=is_mutual,
        verb=verb,
        is_told=bool(told or carried),
    )


def _taking_part(clause: Clause, n: int) -> tuple[Slot, ...]:
    """Who does something in or after the talks that a phrase names ("Chad agreed after talks with Niger to")."""
    words, phrase, tree = clause.words, clause.phrases[n], clause.tree
    opens = words[phrase.first - 1].low if phrase.first else ""
    over = None if tree is None else tree.tokens[phrase.head].head
    if opens not in _AT_TALKS or over is None or over < 0:
        return ()
    if words[phrase.first - 2].kind == ",":  # "the envoy, in talks with Niger, agreed"
        return slots_of(phrase_at(clause.phrases, over))
    return slots_of(find_subject(clause, over)) if words[over].kind == "V" else ()


_AT_TALKS = frozenset("in at during after following before".split())


def _doing_it(clause: Clause, trigger: Trigger, verb: int) -> tuple[Slot, ...]:
    """The subject of ``verb``, whose own act is told of ("Chad continued its blockade"); not if he drops it."""
    governing = load_patterns().get(clause.words[verb].low, ())
    is_dropped = any(p.rule.operator == "stop" and not p.rest for p in governing)
    is_suffered = trigger.mode in _SUFFERED  # "confirmed his conviction"
    return () if is_dropped or is_suffered else slots_of(find_subject(clause, verb))


#: Modes of acts that a possessive before their noun suffers.
_SUFFERED = frozenset("convict arrest deport expel release abduct targeted".split())


def _reached(clause: Clause, verb: int) -> list[int]:
    """Where a thing arrives that is the subject of ``verb`` ("grain from Chad reached Niger")."""
    n = find_object(clause, verb + 1) if clause.words[verb].lemma == "reach" else None
    return [] if n is None or is_time(clause, n) else [n]


def _is_of_another(clause: Clause, trigger: Trigger, n: int) -> bool:
    """Whether the words before "by" are another act ("an attack near a rally by the mayor")."""
    at = phrase_at(clause.phrases, owner_first(clause.phrases, n) - 2)
    head = None if at is None else clause.phrases[at].head
    if head is None or head < trigger.end:
        return False
    return any(p.is_noun and not p.rest for p in load_patterns().get(clause.words[head].low, ()))


def _is_owned(clause: Clause, n: int) -> bool:
    """Whether a possessor stands before the phrase, or "of" after it."""
    after = clause.words[clause.phrases[n].end : clause.phrases[n].end + 1]
    return (n > 0 and clause.phrases[n - 1].is_possessor) or bool(after and after[0].low == "of")


def _between_behind(clause: Clause, at: int) -> list[int]:
    """Both sides of an act, behind the verb by which it begins ("fighting erupted between A and B")."""
    verb = clause_end(clause.words, at)
    if verb >= len(clause.words) or clause.words[verb].lemma not in _BEGINNINGS:
        return []
    return find_prepositional(clause, verb + 1, frozenset(("between",)))


_BEGINNINGS = frozenset("erupt break flare resume rage continue begin start ensue open".split())


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
        carried = slots_of(find_subject(clause, verb)) if words[verb].lemma in light else ()
        return verb, carried
    end = clause_end(words, trigger.end)
    joined = end == trigger.end and words[end : end + 1] and words[end].form == "past"
    arrives = end < len(words) and words[end].lemma in _ARRIVING
    joined = joined or (arrives and trigger.rule.type == EventType.AID)
    if end < len(words) and words[end].kind == "V" and (joined or is_passive(words, end)):
        by = tuple(find_prepositional(clause, end + 1, _BY)[:1])
        return end, by if words[end].lemma in light else ()
    return None, ()


#: Verbs by which help gets to where it goes.
_ARRIVING = frozenset("arrive come flow go reach".split())


def _particle_governor(clause: Clause, first: int) -> int | None:
    """The verb before a particle: "carried out an attack"."""
    words = clause.words
    if first > 1 and words[first - 1].low in ("out", "up", "on", "in", "into", "down", "off"):
        return first - 2 if words[first - 2].kind == "V" else None
    return None
