"""By actors: acts whose type depends on who does them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from wirecopy.data.countries import country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.actors.definite import WORLD_BODIES
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.acts.fit import head_of, is_somebody, undergoer
from wirecopy.facts.events.acts.loose import closes_border
from wirecopy.facts.events.clause.clauses import (
    clause_end,
    find_object,
    find_prepositional,
    last_of_chain,
)
from wirecopy.facts.events.clause.phrases import compound
from wirecopy.facts.events.clause.words import Word, is_agent
from wirecopy.facts.events.parties.parties import Party, phrase_span
from wirecopy.facts.events.parties.standing import is_office, is_state, last_word
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model import Actor
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Sectors that do not protest but govern.
STATE_SECTORS = frozenset(("GOV", "MIL", "COP", "JUD", "SPY"))
#: Sectors of those who take ground by force.
_ARMED = frozenset(("MIL", "REB", "UAF", "PRM"))


def by_actors(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> Draft:
    """An act that is another one by who does it.

    People in protest block a road; a state that blocks something coerces.  Police seize a house; forces that
    seize a town take it by assault.
    """
    if _attacks_in_words(scene, draft, actors):
        why = f"{draft.why}; those who oppose attack in words"
        return replace(draft, event_type=EventType.ACCUSE, mode="disapprove", why=why)
    if _is_hearing(scene, draft, actors):
        return replace(draft, mode="investigate", why=f"{draft.why}; police question")
    if _is_note(draft, actors):
        why = f"{draft.why}; a state protests in words"
        return replace(draft, event_type=EventType.ACCUSE, mode="disapprove", why=why)
    if _is_tit_for_tat(scene, draft, actors):
        why = f"{draft.why}; without arms it is SANCTION"
        return replace(draft, event_type=EventType.SANCTION, mode="discontinue", why=why)
    if _is_stoppage(draft, actors):
        why = f"{draft.why}; by workers it is PROTEST"
        return replace(draft, event_type=EventType.PROTEST, mode="strike", why=why)
    if draft.mode == "disapprove" and draft.trigger.pattern.words.startswith("clash with"):
        return _as_clash(draft, actors)
    if draft.mode == "troops" and actors and all("COP" in p.actor.sectors for p in actors):
        return replace(draft, mode="police")
    if draft.event_type is EventType.THREATEN and _is_walkout(scene, draft, actors):
        return replace(draft, mode=None, why=f"{draft.why}; workers stop work")
    return _by_force(scene, _as_expulsion(scene, draft), actors)


def _is_stoppage(draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether workers "strike", and nobody ("unions strike over pay")."""
    is_strike = draft.trigger.pattern.words == "strike" and draft.event_type is EventType.ASSAULT
    is_at_somebody = any(isinstance(slot, int) for slot in draft.roles.recipients)
    return (
        is_strike
        and not is_at_somebody
        and bool(actors)
        and all("LAB" in p.actor.sectors for p in actors)
    )


def _as_clash(draft: Draft, actors: tuple[Party, ...]) -> Draft:
    """A clash of police or forces with somebody, over whatever, is one with blows."""
    if not any((_ARMED | {"COP"}) & set(p.actor.sectors) for p in actors):
        return draft
    why = f"{draft.why}; by police it is ASSAULT"
    return replace(draft, event_type=EventType.ASSAULT, mode=None, why=why)


def _by_force(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> Draft:
    """An act that is another one if forces, gangs or a crowd do it."""
    is_armed = any(_ARMED & set(p.actor.sectors) for p in actors)
    is_halt = draft.event_type in _CUTS and draft.trigger.pattern.words.startswith(_HALTING)
    if is_halt and actors and all(map(_is_worker, actors)):
        why = f"{draft.why}; by workers it is PROTEST"
        return replace(draft, event_type=EventType.PROTEST, mode="strike", why=why)
    if draft.event_type is EventType.PROTEST and draft.mode in _BY_CROWDS and actors:
        return _without_crowd(draft, actors, is_armed=is_armed)
    if is_armed and draft.trigger.pattern.words.split()[0] in _UNSEATING:
        why = f"{draft.why}; by forces it is COERCE"
        return replace(draft, event_type=EventType.COERCE, mode="martial-law", why=why)
    if draft.mode == "arrest" and draft.trigger.pattern.words.startswith(_DRAGGING):
        return _as_abduction(draft, actors)
    if draft.mode == "expel" and is_armed and draft.trigger.pattern.words.startswith(_DRIVING):
        why = f"{draft.why}; by forces it is ASSAULT"
        return replace(draft, event_type=EventType.ASSAULT, mode=None, why=why)
    if draft.mode == "seize" and is_armed and _takes_people(scene, draft):
        why = f"{draft.why}; people taken by force are ASSAULT"
        return replace(draft, event_type=EventType.ASSAULT, mode="abduct", why=why)
    held = _as_held(scene, draft, actors)
    if held is not draft:
        return held
    if draft.event_type is EventType.MOBILIZE and actors and all(map(_is_crowd, actors)):
        why = f"{draft.why}; by a crowd it is PROTEST"
        return replace(draft, event_type=EventType.PROTEST, mode="demo", why=why)
    is_siege = draft.trigger.pattern.words.split()[0] in _SURROUNDING
    if (draft.mode == "seize" or is_siege) and actors and all(_is_crowd(p) for p in actors):
        mode = "obstruct" if is_siege else "vandalize"
        why = f"{draft.why}; by a crowd it is PROTEST"
        return replace(draft, event_type=EventType.PROTEST, mode=mode, why=why)
    if draft.mode == "seize" and is_armed and _takes_ground(scene, draft):
        why = f"{draft.why}; ground taken by forces is ASSAULT"
        return replace(draft, event_type=EventType.ASSAULT, mode=None, why=why)
    return draft


def _as_held(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> Draft:
    """Arms that are captured are seized; a building that students or others without arms occupy is held in protest."""
    words, slot = draft.trigger.pattern.words, find_object(scene.clause, draft.trigger.end)
    phrase = None if slot is None else scene.clause.phrases[slot]
    told = () if phrase is None else scene.clause.words[phrase.first : phrase.end]
    noun = singular(told[-1].low) if told else ""
    if words == "capture" and noun in _goods():
        why = f"{draft.why}; of arms it is COERCE"
        return replace(draft, event_type=EventType.COERCE, mode="seize", why=why)
    is_noun = words == "occupation" and draft.mode == "restrict"
    houses = word_list("targets") | word_list("rooms") | word_list("halls")
    is_house = is_noun or any(singular(word.low) in houses for word in told)
    are_unarmed = bool(actors) and not any(_may_fight(p) or is_office(p.actor) for p in actors)
    is_house = is_house or (
        words == "occupy" and all(_is_crowd(p) or _is_worker(p) for p in actors)
    )
    if words in ("occupy", "occupation") and is_house and are_unarmed:
        why = f"{draft.why}; without arms it is PROTEST"
        return replace(draft, event_type=EventType.PROTEST, mode="obstruct", why=why)
    return draft


@cache
def _goods() -> frozenset[str]:
    return word_list("weapons") | word_list("vehicles") | (word_list("military_goods") - _PEOPLE)


#: Words for people among what forces move.
_PEOPLE = frozenset("man personnel manpower reservist fighter mercenary".split())


def _is_worker(party: Party) -> bool:
    """Whether workers act, and no union of states."""
    return "LAB" in party.actor.sectors and party.actor.type in ("group", "person")


#: Types of what is cut off, by others than workers.
_CUTS = frozenset((EventType.SANCTION, EventType.COERCE))
#: Verbs of those who keep goods from moving.
_HALTING = ("halt ", "stop ", "block ", "disrupt ", "cut off ")


def _without_crowd(draft: Draft, actors: tuple[Party, ...], *, is_armed: bool) -> Draft:
    """A road that forces or a state block is closed, which is COERCE; what forces loot is ASSAULT, what police storm is raided."""
    is_state_act = all(STATE_SECTORS & set(p.actor.sectors) for p in actors)
    if not (is_state_act or is_armed):
        return draft
    if draft.mode == "riot" and is_armed:
        why = f"{draft.why}; by forces it is ASSAULT"
        return replace(draft, event_type=EventType.ASSAULT, mode="destroy", why=why)
    mode = "seize" if draft.mode == "riot" else "restrict"
    why = (
        f"{draft.why}; by a state it is COERCE"
        if is_state_act
        else f"{draft.why}; by force it is COERCE"
    )
    return replace(draft, event_type=EventType.COERCE, mode=mode, why=why)


def _as_abduction(draft: Draft, actors: tuple[Party, ...]) -> Draft:
    """People who are dragged off by nobody of the state are abducted."""
    of_state = (STATE_SECTORS & set(p.actor.sectors) or p.actor.type == "country" for p in actors)
    if not actors or any(of_state):
        return draft
    why = f"{draft.why}; by others than a state it is ASSAULT"
    return replace(draft, event_type=EventType.ASSAULT, mode="abduct", why=why)


def _as_expulsion(scene: Scene, draft: Draft) -> Draft:
    """People who are thrown out are expelled, which is SANCTION, a bill is rejected; private people are deported: COERCE."""
    words = draft.trigger.pattern.words
    is_throwing = words == "throw out" and draft.event_type is EventType.REJECT
    if is_throwing and _takes_people(scene, draft):
        why = f"{draft.why}; people thrown out are expelled"
        return replace(draft, event_type=EventType.SANCTION, mode="expel", why=why)
    if draft.mode == "expel" and words == "expel" and _private_people(scene, draft):
        why = f"{draft.why}; private people are deported"
        return replace(draft, event_type=EventType.COERCE, mode="deport", why=why)
    return draft


def _private_people(scene: Scene, draft: Draft) -> bool:
    """Whether those who are expelled speak for no state ("two aid workers", "300 Chadians")."""
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    if slot is None:
        return False
    clause, phrase = scene.clause, scene.clause.phrases[last_of_chain(scene.clause, slot)]
    head = clause.words[phrase.head]
    if singular(head.low) in word_list("private_people"):
        return True
    are_nationals = any(r.kind == "people" for r in country_words().get(head.text, ()))
    counted = clause.words[clause.phrases[slot].first : phrase.end]
    return are_nationals and any(_is_crowd_size(word.low) for word in counted)


def _is_crowd_size(word: str) -> bool:
    """Whether a word counts more people than an embassy holds; fewer who are expelled are its staff."""
    number = word.replace(",", "")
    return word in ("hundreds", "thousands") or (number.isdigit() and int(number) > _EMBASSY)


#: People that an embassy may hold.
_EMBASSY = 99


def _attacks_in_words(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether critics, lawmakers or a party "attack" somebody, and with nothing ("critics attack the bank")."""
    trigger = draft.trigger
    if trigger.pattern.words != "attack" or draft.event_type is not EventType.ASSAULT or not actors:
        return False
    is_armed = bool(find_prepositional(scene.clause, trigger.end, _WITH))
    return not is_armed and all(_is_in_politics(p.actor) for p in actors)


def _is_in_politics(actor: Actor) -> bool:
    is_member = actor.type == "person" and not _POLITICS.isdisjoint(actor.sectors)
    return is_member or singular(last_word(actor.name)) in word_list("critics")


_WITH = frozenset(("with",))
#: Sectors of those who hold a seat or want one.
_POLITICS = frozenset(("LEG", "PTY", "OPP", "ELI"))


def _is_tit_for_tat(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether words tell that a state pays back in trade or diplomacy ("retaliated with tariffs"), without arms."""
    trigger, clause = draft.trigger, scene.clause
    is_verb = trigger.pattern.words.startswith("retaliate") and not trigger.pattern.is_noun
    if draft.event_type is not EventType.ASSAULT or not is_verb:
        return False
    if any(_ARMED & set(p.actor.sectors) for p in actors):
        return False
    means = find_prepositional(clause, trigger.head + 1, _WITH)
    told = {singular(word.low) for slot in means for word in _words_listed(scene, slot)}
    return bool(told & word_list("trade_measures")) and not told & (
        word_list("war_words") | word_list("weapons") | word_list("blows")
    )


def _words_listed(scene: Scene, slot: int) -> Sequence[Word]:
    """The words of a phrase and of those that "of" and "and" join to it ("a raft of sanctions and missiles")."""
    clause = scene.clause
    phrases = clause.phrases
    last = last_of_chain(clause, compound(clause.words, phrases, last_of_chain(clause, slot))[-1])
    return clause.words[phrases[slot].first : phrases[last].end]


def _is_hearing(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether police or courts question somebody, and not something ("questioned the legality of the law")."""
    is_question = draft.trigger.pattern.words == "question"
    asked = head_of(scene.clause, undergoer(scene.clause, draft.trigger))
    is_question = is_question and (asked is None or asked.kind == "D" or is_somebody(asked))
    return is_question and bool(actors) and all(_ASKING & set(p.actor.sectors) for p in actors)


#: Sectors of those who question people for the state.
_ASKING = frozenset(("COP", "JUD", "SPY"))


def _is_note(draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether states, or those who speak for them, protest ("Peru protested")."""
    is_verb = draft.trigger.pattern.words.split()[0] == "protest"
    are_states = all("GOV" in p.actor.sectors or p.actor.country in WORLD_BODIES for p in actors)
    return is_verb and bool(actors) and are_states


def _is_crowd(party: Party) -> bool:
    """Whether people act who are no fighters and hold no office."""
    last = singular(last_word(party.actor.name))
    return last in word_list("street_crowds") and not (_ARMED | STATE_SECTORS) & set(
        party.actor.sectors
    )


def _takes_people(scene: Scene, draft: Draft) -> bool:
    """Whether those who are seized are people ("seized 20 villagers")."""
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    is_look = draft.trigger.pattern.words.split()[0] in _LOOKING
    if slot is None or draft.trigger.pattern.is_noun or is_look:
        return False
    head = scene.clause.words[scene.clause.phrases[slot].head].low
    return singular(head) in _PERSONS or (head.endswith("s") and is_agent(head))


#: Verbs that take nothing away.
_LOOKING = frozenset("search raid frisk comb inspect".split())
_PERSONS = frozenset("people person woman man child girl boy".split())


def as_leaving(draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> Draft:
    """A state that withdraws from a body of states leaves it, which is SANCTION; forces only move.

    Forces that are ordered to leave are withdrawn.
    """
    is_withdrawal = draft.event_type is EventType.RETREAT and (
        draft.trigger.pattern.words.startswith(_LEAVING)
    )
    of = {p.actor.country for p in recipients}
    is_body = bool(of) and None not in of and not any(is_state(country) for country in of)
    if not (is_withdrawal and is_body) or any(_ARMED & set(p.actor.sectors) for p in actors):
        return draft
    why = f"{draft.why}; from a body of states it is SANCTION"
    return replace(draft, event_type=EventType.SANCTION, why=why)


def is_beyond(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether its doers cannot do it: firms that "set up a base" or "stop work", tourists who "took the town".

    Fighting takes forces or another side: rescuers "fought through the night"; but "we will fight" threatens.
    Those who have no power only foretell what they warn of ("exporters warned that the strike would cost").
    """
    if not actors:
        return False
    words = draft.trigger.pattern.words
    are_private = all(_PRIVATE & set(p.actor.sectors[:1]) for p in actors)
    if draft.trigger.rule.id == "warn" and draft.trigger.end - draft.trigger.head == _UNADDRESSED:
        has_power = any(
            _may_fight(p) or "GOV" in p.actor.sectors[:1] or p.actor.country == _UNION
            for p in actors
        )
        return not (has_power or _warns_of_rising(scene, draft, actors))
    if draft.event_type is EventType.PROTEST and draft.mode == "strike":
        return all(_is_employer(p) for p in actors)
    is_alone = not any(isinstance(slot, int) for slot in draft.roles.recipients)
    if words == "cross into":
        return not any(_is_armed(scene, p) for p in actors)
    if words.startswith("mass ") and draft.event_type is EventType.PROTEST:
        return any(_may_fight(p) for p in actors)
    is_cause = words in _FIGHTING and (is_alone or are_private) and not _is_threat(scene, draft)
    if is_cause or words.startswith(_TAKING_GROUND):
        return not any(_may_fight(p) for p in actors)
    return are_private and draft.event_type is EventType.MOBILIZE


#: The bloc that fines and bars as states do.
_UNION = "EUR"
#: Words of "warned that" and "warned of", which address nobody.
_UNADDRESSED = 2


def _is_threat(scene: Scene, draft: Draft) -> bool:
    """Whether somebody threatens to fight, and for nothing ("we will fight", not "we will fight for jobs")."""
    after = scene.clause.words[draft.trigger.end : draft.trigger.end + 1]
    is_last = not any(word.text.isalpha() for word in after)
    return draft.event_type is EventType.THREATEN and is_last


def _is_employer(party: Party) -> bool:
    """Whether a body stops work that is none of workers."""
    return party.actor.type in ("organization", "country") and "LAB" not in party.actor.sectors


def _may_fight(party: Party) -> bool:
    """Whether somebody has forces."""
    return party.actor.type == "country" or bool(_FIGHTERS & set(party.actor.sectors))


def _is_armed(scene: Scene, party: Party) -> bool:
    """Whether somebody comes with arms; of a band that its words must tell ("armed smugglers")."""
    if "CRM" in party.actor.sectors[:1]:
        return "armed" in party.span.of(scene.cast.text).lower()
    return _may_fight(party)


def _warns_of_rising(scene: Scene, draft: Draft, actors: Sequence[Party]) -> bool:
    """Whether those warn of protests or strikes who call them ("the opposition warned of mass protests")."""
    after = scene.clause.words[draft.trigger.end : draft.trigger.end + 1]
    is_strike = any(singular(word.low) == "strike" for word in after)
    is_rising = is_strike or draft.act is EventType.PROTEST
    return is_rising and any(_CALLERS & set(p.actor.sectors) for p in actors)


_CALLERS = frozenset(("OPP", "LAB"))
#: Modes of what people do in a crowd.
_BY_CROWDS = frozenset(("obstruct", "riot"))
#: Verbs by which those in office lose it.
_UNSEATING = frozenset("oust depose topple overthrow unseat dissolve".split())
#: Verbs by which somebody is taken along.
_DRAGGING = ("bundle ", "drag ", "haul ", "take away", "take * away", "lead away", "march ")
_FIGHTING = frozenset(("fight", "battle"))
#: How the pattern begins by which forces take ground.
_TAKING_GROUND = "take * town"
_FIGHTERS = frozenset(("MIL", "REB", "UAF", "PRM", "COP", "CRM"))
_PRIVATE = frozenset(("BUS", "SOC", "JRN", "EDU", "MED"))
_SURROUNDING = frozenset("besiege surround encircle".split())
#: Verbs by which somebody goes from where he was.
_LEAVING = ("withdraw", "pull out", "quit")
#: Verbs by which forces put others to flight.
_DRIVING = ("drive ", "push ", "chase ")


def _is_walkout(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether those who threaten a strike are workers."""
    trigger = draft.trigger
    told = scene.clause.words[trigger.first : clause_end(scene.clause.words, trigger.end)]
    is_strike = any(w.low in ("strike", "strikes") for w in told)
    return is_strike and any("LAB" in p.actor.sectors for p in actors)


def as_exchange(scene: Scene, draft: Draft, parties: tuple[Party, ...]) -> Draft:
    """An exercise that several hold together is COOPERATE, an announced one AGREE; one's own is MOBILIZE."""
    all_words, trigger = scene.clause.words, draft.trigger
    words = all_words[trigger.first : clause_end(all_words, trigger.end)]
    drills = word_list("drills")
    is_drill = any(singular(word.low) in drills for word in words)
    is_exercise = is_drill and draft.event_type is EventType.MOBILIZE
    if not is_exercise or len({p.actor.country or p.actor.name for p in parties}) < 2:
        return draft
    event_type = EventType.AGREE if draft.status == "planned" else EventType.COOPERATE
    why = f"{draft.why}; held together it is {event_type}"
    roles = replace(draft.roles, is_shared=True)
    return replace(draft, event_type=event_type, mode=None, roles=roles, why=why)


def as_closure(draft: Draft, recipients: tuple[Party, ...]) -> Draft:
    """A border that is shut to no state in particular keeps people in: COERCE."""
    if draft.event_type is not EventType.SANCTION or recipients or not closes_border(draft):
        return draft
    why = f"{draft.why}; to nobody named it is COERCE"
    return replace(draft, event_type=EventType.COERCE, mode="restrict", why=why)


def as_gag(draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> Draft:
    """Media that a state cuts off at home are silenced: COERCE."""
    if draft.event_type is not EventType.SANCTION or not (actors and recipients):
        return draft
    by_state = all(STATE_SECTORS & set(p.actor.sectors) for p in actors)
    are_media = all("JRN" in p.actor.sectors and p.actor.type != "person" for p in recipients)
    at_home = {p.actor.country for p in recipients} <= {p.actor.country for p in actors}
    if not (by_state and are_media and at_home):
        return draft
    why = f"{draft.why}; upon media at home it is COERCE"
    return replace(draft, event_type=EventType.COERCE, mode="censor", why=why)


def as_march(scene: Scene, draft: Draft) -> Draft:
    """Forces that arrive somewhere pay no visit: they are MOBILIZEd, or AID if they keep the peace."""
    slot = next((s for s in draft.roles.actors if isinstance(s, int)), None)
    if draft.mode != "visit" or slot is None or draft.event_type is not EventType.CONSULT:
        return draft
    clause = scene.clause
    head = singular(clause.words[clause.phrases[last_of_chain(clause, slot)].head].low)
    words = frozenset(w.low for w in clause.words)
    if head not in word_list("forces") or words & _TALKING or "task" in words:
        return draft
    keeps_peace = any(w.low.startswith("peacekeep") for w in clause.words)
    event_type, mode = (EventType.AID, None) if keeps_peace else (EventType.MOBILIZE, "troops")
    return replace(draft, event_type=event_type, mode=mode, why=f"{draft.why}; forces do not visit")


def as_air_raid(scene: Scene, draft: Draft) -> Draft:
    """A raid by jets or drones searches nothing: it is ASSAULT from the air."""
    slot = next((s for s in draft.roles.actors if isinstance(s, int)), None)
    if draft.mode != "seize" or slot is None:
        return draft
    head = singular(scene.clause.words[scene.clause.phrases[slot].head].low)
    if head not in word_list("vehicles"):
        return draft
    kind, why = EventType.ASSAULT, f"{draft.why}; by aircraft it is ASSAULT"
    return replace(draft, event_type=kind, act=kind, mode="aerial", why=why)


#: What a body that is only called a force comes for.
_TALKING = frozenset("talk talks meeting meetings conference summit discussions parade".split())
_TAKING = frozenset("seize take storm capture overrun".split())


def _takes_ground(scene: Scene, draft: Draft) -> bool:
    """Whether what is seized is a place ("took over the town", "seized control of Bukavu")."""
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    verb = draft.trigger.pattern.words.split()[0]
    if slot is None or draft.trigger.pattern.is_noun or verb not in _TAKING:
        return False
    head = scene.clause.words[scene.clause.phrases[slot].head].low
    return singular(head) in word_list("grounds") or scene.recall.is_place(
        phrase_span(scene.clause, slot)
    )
