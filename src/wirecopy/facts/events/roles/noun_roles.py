"""Noun roles: where both sides of an act stand that a noun names ("the shelling of the town by Chad").

Its possessor, its modifiers, the phrases behind it, and the subject of the verb that carries it or tells
when it is done.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.countries import country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import (
    clause_end,
    find_object,
    find_prepositional,
    find_subject,
    verb_before,
)
from wirecopy.facts.events.clause.phrases import compound, owner_first, phrase_at
from wirecopy.facts.events.clause.slots import Roles, Slot
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger, load_patterns
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.facts.events.roles.objects import asked_for, asked_that, owners, slots_of
from wirecopy.model import Span
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

_BY = frozenset(("by",))
_FROM = frozenset(("from",))
_OF = frozenset(("of",))
_BETWEEN = frozenset(("between", "among"))


def noun_roles(clause: Clause, trigger: Trigger) -> Roles:
    """Slots of both sides of an act that a noun names."""
    at = phrase_at(clause.phrases, trigger.head)
    first = clause.phrases[at].first if at is not None else trigger.first
    between = find_prepositional(clause, trigger.end, _BETWEEN)
    between = between or _between_behind(clause, trigger.end)
    if between:
        return _both_sides(clause, between[0], _governor(clause, first))
    asked = _at_request(clause, trigger, first)
    if asked is not None:
        return asked
    verb, carried = _light(clause, trigger, first)
    if verb is None:
        verb, carried = _done_in_protest(clause, trigger, first)
    actors = _actors(clause, trigger, at, verb, is_carried=bool(carried))
    is_done = bool(carried) and (verb is None or not _is_suffered(clause, trigger, verb))
    has_doer = is_done or any(isinstance(slot, int) for slot in actors)
    has_doer = has_doer or clause.words[trigger.head].low in word_list("suffered_deeds")
    recipients = _recipients(clause, trigger, verb, has_doer=has_doer)
    recipients = [*_dead_in(clause, trigger, first), *recipients]
    if verb is not None and _is_suffered(clause, trigger, verb):
        recipients, carried = [*carried, *recipients], ()
    is_mutual = trigger.rule.frame == "reciprocal"
    if is_mutual and recipients and not carried and at is not None:
        carried = _taking_part(clause, at)
    told = [a for a in actors if isinstance(a, int)]
    return Roles(
        actors=(*actors, *carried),
        recipients=tuple(recipients),
        is_mutual=is_mutual,
        is_passive=not told and is_victims(clause, trigger),
        verb=verb,
        is_told=bool(told or carried),
    )


def _at_request(clause: Clause, trigger: Trigger, first: int) -> Roles | None:
    """At whose wish somebody acts, who was asked or invited ("the council met at the request of Chad")."""
    words, noun = clause.words, clause.words[trigger.head].low
    owner = _owner(clause, first)
    start = first if owner is None else owner_first(clause.phrases, owner)
    if noun not in _WISHES or start == 0 or words[start - 1].low != "at":
        return None
    of = find_prepositional(clause, trigger.end, _OF)[:1]
    asking = slots_of(owner) if owner is not None else tuple(s for n in of for s in slots_of(n))
    verb = verb_before(words, start - 1)
    doer = None if verb is None else find_subject(clause, verb)
    if not asking or doer is None:
        return None
    return Roles(actors=asking, recipients=slots_of(doer), is_told=True)


_WISHES = frozenset("request demand behest urging insistence invitation".split())


def _is_suffered(clause: Clause, trigger: Trigger, verb: int) -> bool:
    """Whether the subject of the verb that carries an act does not do it ("faced attacks", "Peru saw protests")."""
    lemma = clause.words[verb].lemma
    is_seen = trigger.rule.type == EventType.PROTEST and lemma in _SEEING
    return is_seen or lemma in word_list("suffered_verbs")


_SEEING = frozenset(("see", "witness", "experience", "have"))


def _done_in_protest(
    clause: Clause, trigger: Trigger, first: int
) -> tuple[int | None, tuple[Slot, ...]]:
    """What somebody does "in protest", and who does it ("shut their shops in protest at the tax")."""
    words = clause.words
    is_led = first > 0 and words[first - 1].low == "in" and words[trigger.head].low == "protest"
    verb = verb_before(words, first - 1) if is_led else None
    doer = None if verb is None or words[verb].kind != "V" else find_subject(clause, verb)
    if doer is None:
        return None, ()
    head = words[clause.phrases[doer].head]  # states protest in words
    is_people = head.upos == "NOUN" or is_agent(head.low)
    is_people = is_people and singular(head.low) not in word_list("state_bodies")
    return (verb, (doer,)) if is_people else (None, ())


def _dead_in(clause: Clause, trigger: Trigger, first: int) -> tuple[Slot, ...]:
    """Who died in an act of force ("two men died in a Chadian air strike")."""
    words = clause.words
    if trigger.rule.type != EventType.ASSAULT or first < 2 or words[first - 1].low not in _IN_IT:
        return ()
    is_dying = words[first - 2].kind == "V" and words[first - 2].lemma in _DYING
    return slots_of(find_subject(clause, first - 2)) if is_dying else ()


_IN_IT = frozenset(("in", "during"))
_DYING = frozenset(("die", "perish"))


def _both_sides(clause: Clause, n: int, verb: int | None) -> Roles:
    """Roles of an act between those of the list that phrase ``n`` opens."""
    listed = _list_span(clause, n)
    is_list = len(compound(clause.words, clause.phrases, n)) > 1
    is_plain = is_list and not _is_owned(clause, n)
    sides: tuple[Slot, ...] = (n, listed) if is_plain else (listed,)
    return Roles(actors=sides, recipients=(), is_mutual=True, verb=verb)


def _actors(
    clause: Clause, trigger: Trigger, at: int | None, verb: int | None, *, is_carried: bool
) -> list[Slot]:
    """Who does it: possessor, modifiers, "by" and "of" phrases, senders of help.

    Args:
        clause: the sentence.
        trigger: the words of the act.
        at: the phrase that holds the noun.
        verb: the verb that carries it or tells of it.
        is_carried: whether that verb's subject does it.
    """
    words, phrases = clause.words, clause.phrases
    first = phrases[at].first if at is not None else trigger.first
    found: list[Slot] = []
    if not is_victims(clause, trigger):
        found += slots_of(_owner(clause, first))
    if first < trigger.first and not _is_against(clause, first, trigger.first):
        found.append(Span(start=words[first].start, end=words[trigger.first - 1].end))
    found += _doers_of_light_noun(clause, first)
    by = find_prepositional(clause, trigger.end, _BY)
    found += [n for n in by if not _is_of_another(clause, trigger, n)]
    if is_carried:
        return found
    if verb is not None and words[first].low in POSSESSIVES:
        found = [*_doing_it(clause, trigger, verb), *found]
    is_done_to = clause.words[trigger.head].low in word_list("suffered_deeds")
    is_done_to = is_done_to or "of" in trigger.rule.recipient
    if not is_done_to and not any(isinstance(s, int) for s in found):
        found += _doers_of(clause, trigger)
    return [*found, *_senders(clause, trigger, verb)]


def _doers_of_light_noun(clause: Clause, first: int) -> list[Slot]:
    """Whose act it is by a noun that only says that it was done ("Chad's use of tear gas", "Norway's granting of asylum")."""
    words = clause.words
    if first < 2 or words[first - 1].low != "of" or words[first - 2].low not in _light_nouns():
        return []
    n = phrase_at(clause.phrases, first - 2)
    start = first - 2 if n is None else clause.phrases[n].first
    return [*slots_of(_owner(clause, start))]


def _light_nouns() -> frozenset[str]:
    """Nouns that carry the noun of an act as light verbs do."""
    return word_list("light_nouns")


def _doers_of(clause: Clause, trigger: Trigger) -> list[int]:
    """Whose act it is by an "of" that follows the noun, past times alone ("protests on Friday of teachers")."""
    for n in find_prepositional(clause, trigger.end, _OF)[:1]:
        led = owner_first(clause.phrases, n) - 1
        between = (
            m for m, p in enumerate(clause.phrases) if trigger.end <= p.first and p.end <= led
        )
        return [n] if all(is_time(clause, m) for m in between) else []
    return []


def _is_against(clause: Clause, first: int, end: int) -> bool:
    """Whether the words before a noun tell against whom it is ("anti-Vela protests")."""
    return any(
        word.low == "anti" or word.low.startswith("anti-") for word in clause.words[first:end]
    )


def _opening(clause: Clause, trigger: Trigger) -> int:
    """The first word of the phrase that holds the noun."""
    at = phrase_at(clause.phrases, trigger.head)
    return trigger.first if at is None else clause.phrases[at].first


def _owner(clause: Clause, first: int) -> int | None:
    """The possessor right before the word at ``first``."""
    before = (n for n, p in enumerate(clause.phrases) if p.is_possessor and p.end <= first)
    owner = max(before, default=None)
    return owner if owner is not None and clause.phrases[owner].end >= first - 1 else None


def is_victims(clause: Clause, trigger: Trigger) -> bool:
    """Whether the possessor of a deed suffered it ("the envoy's murder", "the girl's arrest"), not "Chad's arrest of".

    States, forces and the armed do such things; so does whoever is told with another to whom it is done.
    """
    words, owner = clause.words, _owner(clause, _opening(clause, trigger))
    if owner is None or not trigger.pattern.is_noun:
        return False
    deed, after = words[trigger.head].low, words[trigger.end : trigger.end + 1]
    if deed not in word_list("suffered_deeds") or any(w.low in ("of", "on") for w in after):
        return False
    phrase = clause.phrases[owner]
    does = word_list("state_bodies") | word_list("armed_doers")
    named = words[phrase.first : phrase.end]
    is_state = any(word.text in country_words() for word in named)
    head = words[phrase.head]
    is_state = is_state and (head.upos != "NOUN" or any(w.low == "of" for w in after))
    return not is_state and not any(are_forces(w.low) or singular(w.low) in does for w in named)


def _senders(clause: Clause, trigger: Trigger, verb: int | None) -> list[int]:
    """From whom help is ("a donation from Norway", "aid reached Chad from Norway")."""
    if trigger.rule.type != EventType.AID:
        return []
    behind = verb is not None and verb > trigger.head
    sent = find_prepositional(clause, verb + 1, _FROM) if behind and verb is not None else []
    return (find_prepositional(clause, trigger.end, _FROM) or sent)[:1]


def _recipients(
    clause: Clause, trigger: Trigger, verb: int | None, *, has_doer: bool
) -> list[Slot]:
    """To whom it is done: who is asked, who suffers it, and the phrases of the rule's prepositions."""
    accepted = frozenset(trigger.rule.recipient)
    acted_on = _suffering(clause, trigger) if has_doer else []
    if is_victims(clause, trigger):
        owner = _owner(clause, _opening(clause, trigger))
        acted_on += [] if owner is None else [owner]
    if clause.words[trigger.end - 1].kind == "P":  # "charges against"
        acted_on += [n for n in (find_object(clause, trigger.end),) if n is not None]
    behind = find_prepositional(clause, trigger.end, accepted)
    acted_on += [n for n in behind if not _is_of_other_noun(clause, trigger, n, behind)]
    if verb is not None and verb > trigger.head:
        acted_on += [
            *_reached(clause, verb),
            *find_prepositional(clause, verb + 1, accepted),
        ]
    asked = (*asked_that(clause, trigger), *asked_for(clause, trigger))
    return [*asked, *(s for n in acted_on for s in (n, *owners(clause, n)))]


def _is_of_other_noun(clause: Clause, trigger: Trigger, n: int, accepted: Sequence[int]) -> bool:
    """Whether an "of" hangs on a noun that is no recipient ("an occupation by men angry at the death of")."""
    first = owner_first(clause.phrases, n)
    led = clause.words[first - 1].low if first else ""
    over = None if clause.tree is None else clause.tree.tokens[clause.phrases[n].head].head
    is_deed = trigger.rule.type in _DEEDS and led == "of"
    if not is_deed or over is None or over < trigger.end:
        return False
    above = phrase_at(clause.phrases, over)
    is_doers = above in find_prepositional(clause, trigger.end, _BY)
    is_done_to = is_doers and not is_name(clause.words[clause.phrases[n].head])
    return above not in accepted and not is_done_to  # "the killing by gunmen of a nurse"


#: Acts upon bodies and places.
_DEEDS = frozenset((EventType.ASSAULT, EventType.COERCE, EventType.PROTEST))


def _suffering(clause: Clause, trigger: Trigger) -> list[int]:
    """Who is done something by an act with another doer ("the expulsion of envoys by Chad")."""
    words, end = clause.words, trigger.end
    is_done_to = "obj" in trigger.rule.recipient and trigger.rule.frame == "subject"
    is_of = end < len(words) and words[end].low == "of"
    n = find_object(clause, end + 1) if is_done_to and is_of else None
    return [] if n is None else [n]


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
    if verb >= len(clause.words):
        return []
    is_made = clause.words[verb].lemma in _MAKING and is_passive(clause.words, verb)
    if not is_made and clause.words[verb].lemma not in word_list("begin_verbs"):
        return []
    return find_prepositional(clause, verb + 1, frozenset(("between",)))


#: Verbs by which two make what they do together.
_MAKING = frozenset("sign hold reach conclude broker".split())


def _list_span(clause: Clause, n: int) -> Span:
    """From a phrase to the end of the list it opens, "of" phrases and possessors included."""
    words, start = clause.words, clause.words[clause.phrases[n].first].start
    while n > 0 and clause.phrases[n - 1].is_possessor:
        n -= 1
        start = words[clause.phrases[n].first].start
    at = clause.phrases[n].end
    while at < len(words) and (
        words[at].kind in "NDC,'-O" or words[at].low == "of" or _is_seated(words, at)
    ):
        at += 1
    return Span(start=start, end=words[at - 1].end)


def _is_seated(words: Sequence[Word], at: int) -> bool:
    """Whether "in" and a name tell where the first of two is ("between the authorities in Lima and the rebels")."""
    if words[at].low not in ("in", "from"):
        return False
    end = at + 1
    while end < len(words) and words[end].kind == "N" and words[end].text[:1].isupper():
        end += 1
    return end > at + 1 and end < len(words) and words[end].low == "and"


def _governor(clause: Clause, first: int) -> int | None:
    """The verb whose object the phrase that begins at ``first`` is."""
    at = first
    while at > 0 and clause.words[at - 1].kind in "'NDA-":
        at -= 1
    return at - 1 if at > 0 and clause.words[at - 1].kind == "V" else None


def _light(clause: Clause, trigger: Trigger, first: int) -> tuple[int | None, tuple[Slot, ...]]:
    """A light verb that carries the noun, and its subject ("launched an attack")."""
    words, light = clause.words, word_list("light_verbs")
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
        carries = light | word_list("giving_verbs") if trigger.rule.type == EventType.AID else light
        return end, by if words[end].lemma in carries else ()
    return None, ()


#: Verbs by which help gets to where it goes.
_ARRIVING = frozenset("arrive come flow go reach".split())


def _particle_governor(clause: Clause, first: int) -> int | None:
    """The verb before a particle: "carried out an attack"."""
    words = clause.words
    if first > 1 and words[first - 1].low in ("out", "up", "on", "in", "into", "down", "off"):
        return first - 2 if words[first - 2].kind == "V" else None
    return None
