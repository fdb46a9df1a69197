"""Roles: where the actor and the recipient of a trigger stand in its clause; those of a noun are in ``noun_roles``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.event_lexicon import word_list
from wirecopy.data.roles import role_words
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import (
    find_object,
    find_prepositional,
    find_subject,
    verb_before,
)
from wirecopy.facts.events.clause.phrases import owner_first, phrase_at
from wirecopy.facts.events.clause.relatives import object_relative
from wirecopy.facts.events.clause.slots import Roles, Slot
from wirecopy.facts.events.clause.verb_groups import group_start, is_passive
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.lexicon.patterns import Trigger, load_patterns
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.facts.events.roles.mutual import takes_two
from wirecopy.facts.events.roles.noun_roles import noun_roles
from wirecopy.facts.events.roles.objects import (
    GIVING,
    direct_object,
    find_objects,
    named_inside,
    owners,
    slots_of,
)
from wirecopy.facts.trees import tree_object, tree_subject
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

_BY = frozenset(("by",))
_IN = frozenset(("in",))
_FORCE = frozenset((EventType.ASSAULT, EventType.COERCE))
_SENDERS = frozenset(("from", "of", "between", "with", "to", "for"))


def find_roles(clause: Clause, trigger: Trigger) -> Roles:
    """Slots of both sides of a trigger."""
    found = (noun_roles if trigger.pattern.is_noun else _verb_roles)(clause, trigger)
    if trigger.pattern.is_noun and found.verb is not None:
        doer = next((s for s in found.actors if isinstance(s, int)), None)
        is_pronoun = doer is not None and clause.words[clause.phrases[doer].head].kind == "O"
        more = _behind(clause, doer) if is_pronoun else ()
        found = replace(found, actors=(*found.actors, *more))
    return replace(
        found,
        is_shared=found.is_mutual or takes_two(clause, trigger, direct_object(clause, trigger)),
    )


def _verb_roles(clause: Clause, trigger: Trigger) -> Roles:
    frame = trigger.rule.frame
    if frame == "obliged":
        return _obliged_roles(clause, trigger)
    own = _subject(clause, trigger)
    if own is not None and trigger.head < clause.phrases[own].first < trigger.end:
        own = None  # "freed hostage Ada Berg thanked the envoy"
    subject = (*slots_of(own), *_behind(clause, own))
    passive = _is_passive(clause, trigger)
    if passive and frame in ("subject", "reciprocal"):
        by: tuple[Slot, ...] = tuple(find_prepositional(clause, trigger.end, _BY)[:1])
        by += tuple(slot for n in by if isinstance(n, int) for slot in _senders_of(clause, n))
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
        if trigger.rule.type in _GIVEN and "to" in trigger.rule.recipient:  # "returned to Kenya"
            subject = (*_to_whom(clause, trigger), *subject)
        elif None in trigger.pattern.rest and trigger.end - trigger.head < len(
            trigger.pattern.rest
        ):
            subject = (
                *_sent_to(clause, trigger),
                *subject,
            )  # "shots were fired at Chad's soldiers"
        return Roles(actors=by, recipients=subject + inner, is_passive=True, verb=trigger.head)
    if _only_happened(clause, trigger):
        return Roles(actors=(), recipients=subject, verb=trigger.head)
    objects = find_objects(clause, trigger)
    if frame == "patient":
        return Roles(actors=objects, recipients=subject, verb=trigger.head)
    if frame == "host":
        has_gap = None in trigger.pattern.rest  # "welcomed the envoy at his office"
        held = direct_object(clause, trigger)
        objects = objects[:1] if has_gap else tuple(s for s in objects if s == held)
        sides = (subject, objects) if passive else (objects, subject)
        return Roles(actors=sides[0], recipients=sides[1], verb=trigger.head)
    is_mutual = frame == "reciprocal"
    return Roles(actors=subject, recipients=objects, is_mutual=is_mutual, verb=trigger.head)


#: Acts by which a thing that is their passive subject goes to somebody, or is promised to him.
_GIVEN = GIVING | {EventType.AGREE}


def _to_whom(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """To whom the subject of a passive goes."""
    if clause.words[trigger.end - 1].low == "to":  # "was pledged to"
        return slots_of(find_object(clause, trigger.end))
    return tuple(find_prepositional(clause, trigger.end, frozenset(("to",)))[:1])


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
    is_all = clause.words[trigger.end - 1].kind != "N"  # no "burned tyres"
    happens = is_all and trigger.pattern.words.split()[0] in word_list("happening_verbs")
    return happens and None not in trigger.pattern.rest and direct_object(clause, trigger) is None


def _is_passive(clause: Clause, trigger: Trigger) -> bool:
    """Whether the trigger's verb is passive: by its own form, its empty gap or the verb it is joined to."""
    words, head = clause.words, trigger.head
    if _is_clipped(clause, trigger) or _is_left_so(clause, trigger):
        return True
    if object_relative(clause, head) is not None and not is_passive(words, head):
        return False  # "the men a court convicted"
    if words[group_start(words, head)] is words[head] and _has_subject(clause, head):
        return _is_joined_passive(clause, trigger)  # not "spoke by phone"
    if is_passive(words, head) or (head > 0 and words[head - 1].lemma == "find"):
        return True  # also "was found shot"
    is_active = head > 0 and words[head - 1].kind in "BO"
    if (words[head].form != "past" and words[head].low not in _ONE_FORMED) or is_active:
        return False
    return (
        _lacks_person(words, trigger)
        or _is_joined_passive(clause, trigger)
        or _is_bare_participle(clause, trigger)
    )


def _is_clipped(clause: Clause, trigger: Trigger) -> bool:
    """Whether a headline leaves out "was" ("Dealer arrested in raid", "Two men jailed over attack").

    Its verb would else want an object, and a preposition follows it.
    """
    words, head = clause.words, trigger.head
    is_plain = words[head].form == "past" and group_start(words, head) == head
    after = words[head + 1].low if head + 1 < len(words) else ""
    is_charged = words[head].lemma in _CHARGING and (
        after in _CHARGE or _lacks_person(words, trigger)
    )
    if is_plain and is_charged and object_relative(clause, head) is None:
        return True  # "Officer charged over death"
    if not is_plain or trigger.rule.frame != "subject" or words[head].lemma not in _upon_people():
        return False
    subject = find_subject(clause, head)
    ends_open = words[trigger.end - 1].kind == "P"  # "jailed for"
    has_object = not ends_open and direct_object(clause, trigger) is not None
    if after not in _CLIPPED or subject is None or has_object:
        return False
    noun = words[clause.phrases[subject].head]
    return noun.kind == "N" and not are_forces(noun.low) and not _has_aids(words)


def _is_left_so(clause: Clause, trigger: Trigger) -> bool:
    """Whether a participle tells in what state somebody is left or seen ("leaving the town besieged")."""
    words, head = clause.words, trigger.head
    held = phrase_at(clause.phrases, head - 1) if head > 1 else None
    if held is None or words[head].form != "past" or trigger.end != head + 1:
        return False
    verb = words[clause.phrases[held].first - 1]
    return verb.kind == "V" and verb.lemma in _LEAVING and direct_object(clause, trigger) is None


_LEAVING = frozenset("leave keep find hold see want get".split())


def _has_aids(words: Sequence[Word]) -> bool:
    """Whether an auxiliary stands anywhere, as in few headlines."""
    return any(word.kind == "B" for word in words)


def _upon_people() -> frozenset[str]:
    """Verbs of what is done to people, and always to somebody."""
    return word_list("custody_verbs")


_CHARGING = frozenset(("charge", "accuse", "suspect"))
#: What somebody is charged with, or of.
_CHARGE = frozenset(("with", "of"))
#: What follows a participle in a headline.
_CLIPPED = frozenset("in from over after for on at near during following amid outside".split())
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
    own = phrase_at(clause.phrases, at - 1) if at else None
    if own is not None:  # "one was killed and two wounded"
        at = clause.phrases[own].first
    if "obj" not in trigger.rule.recipient or at == 0 or words[at - 1].kind != "C":
        return False
    other = verb_before(words, at)
    is_bare = _lacks_its_object(clause, trigger)
    joined = other is not None and is_passive(words, other) and is_bare
    return joined and not any(w.kind in "SR" for w in words[other:at])


def _lacks_its_object(clause: Clause, trigger: Trigger) -> bool:
    """Whether a participle has nobody it is done to: no object, or none before its preposition.

    "Was held and accused of theft", but "was appalled and asked for calm", "was hit, and blamed Chad for it".
    """
    rest, ends_open = trigger.pattern.rest, clause.words[trigger.end - 1].kind == "P"
    if None in rest and ends_open:
        return trigger.end - trigger.head <= len(rest)
    is_asking = trigger.rule.type in _IN_WORDS or trigger.rule.type in _OF_TALK
    return not is_asking if ends_open else find_object(clause, trigger.end) is None


_OF_TALK = frozenset((EventType.CONSULT, EventType.SUPPORT))


def _obliged_roles(clause: Clause, trigger: Trigger) -> Roles:
    """Who says that somebody must, and who must ("X says Y must go")."""
    words = clause.words
    verb = next(
        (n for n in range(trigger.head + 1, len(words)) if words[n].kind == "V"), trigger.head
    )
    near = [n for n, p in enumerate(clause.phrases) if p.end == trigger.head]
    is_quality = words[trigger.head].kind != "B" and trigger.pattern.words.startswith("~")
    if is_quality:  # "said Chad was responsible"
        subject = _subject(clause, trigger)
    else:
        subject = near[0] if near else find_subject(clause, verb)
    if subject is None:
        return Roles(actors=(), recipients=(), verb=trigger.head)
    before = clause.phrases[subject].first - 1
    while before >= 0 and words[before].kind not in "VRC.":
        before -= 1
    says = (
        before >= 0 and words[before].kind == "V" and words[before].lemma in word_list("say_verbs")
    )
    if says:
        speaker = find_subject(clause, before)
        return Roles(actors=slots_of(speaker), recipients=(subject,), verb=before)
    saying, speaker = _said_behind(clause, trigger.end - 1 if is_quality else verb)
    whose = owners(clause, subject) if is_quality else ()  # "the Libyan strikes were a crime"
    return Roles(actors=slots_of(speaker), recipients=(subject, *whose), verb=saying)


def _said_behind(clause: Clause, verb: int) -> tuple[int | None, int | None]:
    """The verb of saying behind what somebody must do, and who says it ("China must leave, Japan said")."""
    tree, words = clause.tree, clause.words
    if tree is None or words[verb].lemma in _OF_CONTESTS:
        return None, None
    token = tree.tokens[verb]
    if token.deprel == "xcomp" and token.head is not None and token.head >= 0:
        verb = token.head  # "needs to stop"
        token = tree.tokens[verb]
    over = token.head if token.deprel == "ccomp" else tree.child(verb, "parataxis")
    if over is None or over <= verb or words[over].lemma not in word_list("say_verbs"):
        return None, None
    if words[over - 1].text == ",":  # "..., said Japan"
        return over, next((n for n, p in enumerate(clause.phrases) if p.first == over + 1), None)
    speaker = tree_subject(tree, over)
    return over, None if speaker is None else phrase_at(clause.phrases, speaker)


#: Who "should win" is asked for nothing.
_OF_CONTESTS = frozenset(("win", "lose", "beat", "qualify"))


def _subject(clause: Clause, trigger: Trigger) -> int | None:
    """The subject; that of the verb before for words that are no verb ("remained on alert")."""
    if not trigger.pattern.words.startswith("~"):
        over = _speaking_over(clause, trigger)
        return find_subject(clause, trigger.head if over is None else over)
    word = None if clause.tree is None else tree_subject(clause.tree, trigger.end - 1)
    own = None if word is None else phrase_at(clause.phrases, word)
    if own is not None:
        return own
    verb = verb_before(clause.words, trigger.first)
    return find_subject(clause, trigger.head if verb is None else verb)


def _speaking_over(clause: Clause, trigger: Trigger) -> int | None:
    """The verb whose subject goes on speaking in a participle behind a comma.

    That of saying right before it ("the envoy said, demanding"), else the one that an infinitive hangs on ("urged
    Chad to free them, warning of").
    """
    words, at, tree = clause.words, trigger.head, clause.tree
    is_apart = at > 1 and words[at].form == "gerund" and words[at - 1].kind == ","
    if not is_apart or tree is None or trigger.rule.type not in _IN_WORDS:
        return None
    if words[at - 2].kind == "V" and words[at - 2].lemma in word_list("say_verbs"):
        return None if _is_thrown_in(clause, at - 2) else at - 2
    over = tree.tokens[at].head
    while over is not None and 0 < over < at and _hangs_on(words, over):
        over = tree.tokens[over].head
    is_main = over is not None and 0 <= over < at and words[over].kind == "V"
    return over if is_main else None


def _hangs_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word is an infinitive, or a noun that one hangs on ("calls for Chad to agree")."""
    return words[at - 1].kind == "T" or words[at].kind == "N"


def _is_thrown_in(clause: Clause, verb: int) -> bool:
    """Whether who says it stands between words that belong together ("after, police say, pointing")."""
    teller = phrase_at(clause.phrases, verb - 1) if verb else None
    comma = -1 if teller is None else owner_first(clause.phrases, teller) - 1
    return comma > 0 and clause.words[comma].kind == "," and clause.words[comma - 1].kind in "SPRBT"


#: Acts of words, which go on from what somebody says.
_IN_WORDS = frozenset(
    (EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.AGREE, EventType.REJECT)
)


def _behind(clause: Clause, subject: int | None) -> tuple[Slot, ...]:
    """Who stands behind a subject that is no actor ("A Kenyan airstrike killed"; "it" after "Kenya said")."""
    if subject is None:
        return ()
    word = clause.words[clause.phrases[subject].head]
    if word.kind == "O" or clause.words[clause.phrases[subject].first].low in POSSESSIVES:
        if word.low in _TAKEN_UP and (joined := _joined_to(clause, clause.phrases[subject].head)):
            return joined
        verb = verb_before(clause.words, clause.phrases[subject].first)
        teller = None if verb is None else find_subject(clause, verb)
        return slots_of(teller) if teller != subject else ()
    end = clause.phrases[subject].end
    told = tuple(w.low for w in clause.words[end : end + 2])
    if (told[1:] == ("by",) and clause.words[end].form == "past") or told in _BLAMED:
        return slots_of(find_object(clause, end + 2))
    return _doers(clause, subject)[:2]


_TAKEN_UP = frozenset(("it", "they"))


def _joined_to(clause: Clause, pronoun: int) -> tuple[Slot, ...]:
    """Whom the subject of a clause behind "and" or "but" takes up: who acts in the one before.

    Who refuses or replies is whom that was done to ("was to meet the miners, but they refused").
    """
    tree = clause.tree
    verb = None if tree is None else tree.tokens[pronoun].head
    if tree is None or verb is None or verb < 0 or tree.tokens[verb].deprel != "conj":
        return ()
    over = tree.tokens[verb].head
    if over is None or over < 0 or clause.words[over].kind != "V":
        return ()
    before = find_subject(clause, over)
    replies = clause.words[verb].lemma in word_list("replying_verbs")
    upon = tree_object(tree, over) if replies else None
    held = None if upon is None else phrase_at(clause.phrases, upon)
    if clause.words[pronoun].low == "it" and held is not None and _are_several(clause, held):
        held = None
    return (*slots_of(held), *slots_of(before))


def _are_several(clause: Clause, n: int) -> bool:
    """Whether a phrase names several, whom "it" cannot mean."""
    word = clause.words[clause.phrases[n].head]
    role = role_words().get(word.low)
    is_plural = singular(word.low) != word.low or (role is not None and role.is_plural)
    return word.text.islower() and is_plural


#: What leads to who is said to have done it ("a strike blamed on rebels").
_BLAMED = frozenset((("blamed", "on"), ("attributed", "to")))


def _doers(clause: Clause, slot: int) -> tuple[Slot, ...]:
    """Who may have done what a phrase names: possessors, modifiers, phrases of doing and of both sides."""
    end = clause.phrases[slot].end
    by = find_prepositional(clause, end, _BY)
    senders = (
        n
        for n in find_prepositional(clause, end, _SENDERS)
        if singular(clause.words[clause.phrases[n].first - 2].low) not in word_list("grounds")
    )  # no "town of Abeche"
    return (*owners(clause, slot), *by, *senders)


def _senders_of(clause: Clause, n: int) -> tuple[Slot, ...]:
    """Whose act or weapon somebody was struck by ("killed by a Chadian missile strike")."""
    head = singular(clause.words[clause.phrases[n].head].low)
    is_act = any(not p.rest and p.rule.type in _FORCE for p in load_patterns().get(head, ()))
    return _doers(clause, n) if is_act or head in word_list("weapons") else ()


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
