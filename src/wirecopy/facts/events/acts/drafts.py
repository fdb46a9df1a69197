"""Drafts: triggers with their types settled by what governs them and by the codebook's rules.

An operator changes the act named in its complement: promised cooperation is AGREE, promised harm is
THREATEN, what is refused is REJECT, what is asked for is REQUEST, what is stopped turns round
(aid that is stopped is SANCTION, fighting that is stopped is RETREAT).  Future cooperation is AGREE,
a future retreat CONCEDE, harm to come THREATEN, refused cooperation ("will not meet") REJECT.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirecopy.facts.events.acts.charges import is_charge
from wirecopy.facts.events.acts.complements import find_complement, find_coordinated, is_had_done
from wirecopy.facts.events.acts.conditions import CONDITIONAL, asked_by_condition
from wirecopy.facts.events.acts.gifts import is_no_gift
from wirecopy.facts.events.acts.idle import is_driven, is_to_own
from wirecopy.facts.events.acts.musings import is_mused
from wirecopy.facts.events.acts.opinions import is_missed, is_opinion
from wirecopy.facts.events.acts.orders import type_of_order
from wirecopy.facts.events.acts.replies import mode_of_reply, type_of_reply
from wirecopy.facts.events.acts.sendings import is_unfulfilled, type_of_sending
from wirecopy.facts.events.acts.spans import is_pause, is_span_of
from wirecopy.facts.events.acts.status import (
    gap_status,
    has_future,
    is_conditional_threat,
    is_foretold,
    is_not_to,
    is_undertaking,
    noun_status,
    verb_status,
)
from wirecopy.facts.events.acts.under_fire import type_under_fire
from wirecopy.facts.events.acts.untold import is_untold
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import (
    clause_end,
    find_prepositional,
    find_subject,
    opens_clause,
)
from wirecopy.facts.events.clause.phrases import SUBJECT_PRONOUNS, phrase_at
from wirecopy.facts.events.clause.slots import Roles, Slot
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.lexicon.operators import (
    ASKED,
    COOPERATION,
    HARM,
    OTHERS,
    THREATENED,
    YIELDING,
    combined_type,
    is_act_meant,
    is_anothers,
)
from wirecopy.facts.events.lexicon.patterns import Trigger, find_triggers
from wirecopy.facts.events.roles.roles import find_roles
from wirecopy.model.event import EventType, Status

#: Operators whose actors are those of the complement: what two promise each other is mutual.
_SHARING = frozenset(("promise", "intend", "refuse", "resume"))

#: What a purpose is worth ("came to discuss"): it was not promised and need not have happened.
PURPOSE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A trigger with its type, status and roles, before actors are resolved."""

    trigger: Trigger
    event_type: EventType
    mode: str | None
    status: Status
    roles: Roles
    weight: float
    why: str
    #: The act itself, where the type is that of a word about it ("threatened to shell": ASSAULT).
    act: EventType
    #: What is asked for, where an order is no act of its giver: whose the forces are is not settled yet.
    asked: Draft | None = None


def draft_events(clause: Clause) -> list[Draft]:
    """Drafts of a sentence, in the order of their triggers."""
    triggers = find_triggers(clause.words)
    drafts: list[Draft] = []
    consumed: set[int] = set()
    for index in range(len(triggers)):
        if index in consumed:
            continue
        draft, taken = _draft(clause, triggers, index)
        consumed |= taken
        if draft is None or _is_outcome(clause, draft, drafts):
            continue
        if is_unfulfilled(clause.words, triggers[index]):
            continue
        if not is_mused(clause, draft.trigger, draft.status, draft.roles.verb):
            drafts.append(_on_condition(clause, _as_charge(clause, triggers, draft)))
    return drafts


def _on_condition(clause: Clause, draft: Draft) -> Draft:
    """A refusal or threat with those whom its condition asks something of."""
    if draft.event_type not in CONDITIONAL:
        return draft
    asked = asked_by_condition(clause, draft.trigger)
    recipients = tuple(dict.fromkeys((*draft.roles.recipients, *asked)))
    return replace(draft, roles=replace(draft.roles, recipients=recipients))


def _is_outcome(clause: Clause, draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether it only says what an act told by its subject led to ("clashes of X and Y left ten dead")."""
    subject = next(iter(draft.roles.actors), None)
    if draft.trigger.pattern.is_noun or not isinstance(subject, int):
        return False
    head = clause.phrases[subject].head
    same = (d for d in told if d.event_type is draft.event_type and d.roles.is_mutual)
    return any(d.trigger.head == head for d in same)


def _as_charge(clause: Clause, triggers: Sequence[Trigger], draft: Draft) -> Draft:
    """An act that somebody is held or charged for is alleged, not told ("arrested for selling arms")."""
    verb = draft.roles.verb
    head = verb if draft.trigger.pattern.is_noun and verb is not None else draft.trigger.head
    if draft.status != "past" or not is_charge(clause, triggers, head):
        return draft
    return replace(draft, status="hypothetical", why=f"{draft.why}; somebody is held for it")


def _draft(
    clause: Clause, triggers: Sequence[Trigger], index: int
) -> tuple[Draft | None, set[int]]:
    trigger = triggers[index]
    if is_opinion(clause, trigger) or is_no_gift(clause, trigger) or is_driven(clause, trigger):
        return None, set()
    if is_to_own(clause, trigger) or is_missed(clause, trigger):
        advised = find_complement(clause, triggers, index)
        return None, set() if advised is None else {advised}
    plain = _plain(clause, trigger)
    turned = _turned_round(clause, triggers, index, plain)
    if turned is not None:
        return turned, {index + 1}
    if trigger.rule.operator is None or (
        trigger.pattern.is_noun and trigger.rule.operator != "promise"
    ):
        return _with_refused(clause, triggers, index, plain)
    inner_at = find_complement(clause, triggers, index)
    denies = trigger.rule.operator == "deny" and opens_clause(clause, trigger.end)
    if inner_at is None and denies:
        return None, set()
    if inner_at is None:
        return (
            None
            if trigger.rule.type is None or trigger.rule.operator in ("intend", "fail")
            else plain
        ), set()
    inner, taken = _draft(clause, triggers, inner_at)
    if inner is None:
        return plain if is_act_meant(trigger, triggers[inner_at]) else None, taken
    if trigger.rule.operator == "weigh" or is_anothers(trigger, inner.mode):  # nobody's act
        return None, set() if _is_told_done(clause, inner) else taken | {inner_at}
    if denies:
        return _denied(inner, trigger, plain), taken | {inner_at}
    is_told = trigger.rule.operator != "threaten" or inner.status != "hypothetical"
    is_own = trigger.pattern.words.endswith(" that") and _is_own_act(clause, trigger, inner)
    if is_told and is_own:  # "warned that it could pull out" threatens
        return inner, taken | {inner_at}
    is_to_nobody = trigger.end == trigger.head + len(("warned", "that"))
    if is_own and is_to_nobody and plain is not None and inner.event_type in HARM:
        threatened = THREATENED.get(inner.event_type)
        own = replace(inner, roles=replace(inner.roles, actors=plain.roles.actors))
        return _told_as(own, EventType.THREATEN, threatened, "one's own harm"), taken | {inner_at}
    also = (
        find_coordinated(clause, triggers, inner_at) if trigger.rule.operator != "resume" else set()
    )
    return _combine(clause, trigger, plain, inner), taken | also | _consumed(
        trigger, inner, inner_at
    )


def _with_refused(
    clause: Clause, triggers: Sequence[Trigger], index: int, plain: Draft | None
) -> tuple[Draft | None, set[int]]:
    """A refusal that a noun names, with whom the act refused is for ("its refusal to let in the envoy")."""
    trigger, words = triggers[index], clause.words
    is_refusal = trigger.rule.operator == "refuse" and words[trigger.head].low in _REFUSALS
    if plain is None or not is_refusal or words[trigger.end : trigger.end + 1] == []:
        return plain, set()
    inner_at = find_complement(clause, triggers, index) if words[trigger.end].kind == "T" else None
    if inner_at is None:
        return plain, set()
    inner, taken = _draft(clause, triggers, inner_at)
    refused = () if inner is None else inner.roles.recipients
    roles = replace(plain.roles, recipients=(*plain.roles.recipients, *refused))
    return replace(plain, roles=roles), taken | {inner_at}


_REFUSALS = frozenset(("refusal", "refusals"))


def _is_told_done(clause: Clause, inner: Draft) -> bool:
    """Whether a clause of its own tells an act as done ("considered reports that police beat the men")."""
    head = inner.trigger.head
    has_subject = clause.tree is not None and any(
        clause.tree.child(head, relation) is not None for relation in ("nsubj", "nsubj:pass")
    )
    return inner.status == "past" and clause.words[head].form == "past" and has_subject


def _is_own_act(clause: Clause, outer: Trigger, inner: Draft) -> bool:
    """Whether what is claimed is the claimer's own act ("the rebels claimed that they had shelled")."""
    subject = next(iter(inner.roles.actors), None)
    if inner.trigger.pattern.is_noun or not isinstance(subject, int):
        return False
    word = clause.words[clause.phrases[subject].head]
    return word.low in SUBJECT_PRONOUNS and word.start > clause.words[outer.head].start


def _denied(inner: Draft, outer: Trigger, plain: Draft | None) -> Draft:
    """The act somebody says was not done ("denied that its troops shelled the town"); by him, if by nobody."""
    actors = inner.roles.actors or (plain.roles.actors if plain else ())
    why = f"{outer.rule.id}: {outer.pattern.words} + {inner.why}"
    return replace(inner, status="negated", roles=replace(inner.roles, actors=actors), why=why)


def _turned_round(
    clause: Clause, triggers: Sequence[Trigger], index: int, plain: Draft | None
) -> Draft | None:
    """A noun that is the subject of a passive operator ("the tariffs were paused", "talks were called off")."""
    if plain is None or not plain.trigger.pattern.is_noun or index + 1 >= len(triggers):
        return None
    outer = triggers[index + 1]
    is_stopped = outer.rule.operator in ("stop", "refuse", "deny")
    is_stopped = is_stopped and is_passive(clause.words, outer.head)
    if not is_stopped and outer.rule.operator != "fail":
        return None
    subject, own = find_subject(clause, outer.head), phrase_at(clause.phrases, plain.trigger.head)
    event_type = combined_type(outer.rule.operator or "", plain.event_type)
    if subject is None or subject != own or event_type is None:
        return None
    by = find_roles(clause, outer).actors
    roles = replace(plain.roles, actors=(*by, *plain.roles.actors), verb=outer.head, is_told=True)
    status = verb_status(clause.words, outer.head)
    why = f"{outer.rule.id}: {outer.pattern.words} + {plain.why}"
    return replace(
        plain,
        event_type=event_type,
        mode=_mode(event_type, outer, plain),
        roles=roles,
        status=status,
        why=why,
    )


def _consumed(trigger: Trigger, inner: Draft, inner_at: int) -> set[int]:
    """A noun complement of blame or stopping stays an event of its own where it names its actor."""
    if trigger.rule.operator == "resume":
        return {inner_at}
    keeps = trigger.rule.operator == "accuse" and trigger.rule.mode == "disapprove"
    if keeps and inner.trigger.pattern.is_noun and inner.status == "past":
        return set()
    return {inner_at}


def _plain(clause: Clause, trigger: Trigger) -> Draft | None:
    """The draft of a trigger on its own."""
    if is_untold(clause, trigger):
        return None
    roles = find_roles(clause, trigger)
    if trigger.pattern.is_noun:
        status = noun_status(clause, trigger, roles.verb)
    else:
        status = gap_status(clause.words, trigger) or verb_status(clause.words, trigger.head)
    if trigger.rule.type is None:
        return None
    reply = type_of_reply(clause, trigger)
    blamed = type_under_fire(clause, trigger)
    event_type = reply or blamed or type_of_sending(clause, trigger) or EventType(trigger.rule.type)
    draft = Draft(
        trigger=trigger, event_type=event_type, mode=mode_of_reply(reply, trigger), status=status, roles=roles,
        weight=trigger.rule.weight, why=f"{trigger.rule.id}: {trigger.pattern.words.lstrip('=')}", act=event_type,
    )  # fmt: skip
    return _by_status(clause, draft)


def _by_status(clause: Clause, draft: Draft) -> Draft:
    """Future and refused cooperation, future yielding, harm on a condition or announced."""
    kind, verb, words = draft.event_type, draft.roles.verb, clause.words
    if draft.status == "planned":
        return _planned(words, draft)
    is_harm = draft.status == "hypothetical" and kind in HARM
    if is_harm and verb is not None and is_conditional_threat(words, verb):
        threatened = THREATENED.get(kind)
        return _told_as(draft, EventType.THREATEN, threatened, "harm on a condition")
    is_recognition = draft.trigger.pattern.words.startswith(("recognize", "recognise"))
    is_to_come = verb is not None and has_future(words, verb)
    refuses = kind is EventType.AGREE or is_recognition or is_to_come
    if draft.status == "negated" and kind in COOPERATION | YIELDING and refuses:
        asked = ASKED.get(kind, "change")
        return _told_as(draft, EventType.REJECT, asked, "negated cooperation")
    return draft


def _planned(words: Sequence[Word], draft: Draft) -> Draft:
    """What will be done is agreed to, threatened or conceded; a mere purpose weighs less."""
    kind, verb = draft.event_type, draft.roles.verb
    if verb is not None and not has_future(words, verb):
        return replace(draft, weight=round(draft.weight * PURPOSE, 3))
    if kind in COOPERATION and kind is not EventType.AGREE:
        planned = _told_as(draft, EventType.AGREE, None, "future cooperation")
        return replace(planned, status="planned")
    if verb is not None and is_undertaking(words, verb):
        if kind in YIELDING:
            return _told_as(draft, EventType.AGREE, None, "yielding that is promised")
        if kind in HARM and draft.mode != "police":
            threatened = THREATENED.get(kind)
            return _told_as(draft, EventType.THREATEN, threatened, "harm that is announced")
    if (
        kind in HARM
        and draft.mode != "police"
        and verb is not None
        and _is_own_to_come(draft, words, verb)
    ):
        threatened = THREATENED.get(kind)
        planned = _told_as(draft, EventType.THREATEN, threatened, "harm to come")
        return replace(planned, status="planned")
    if kind is EventType.RETREAT:
        planned = _told_as(draft, EventType.CONCEDE, None, "future RETREAT")
        return replace(planned, status="planned")
    return draft


def _is_own_to_come(draft: Draft, words: Sequence[Word], verb: int) -> bool:
    """Whether its doer, not others, has it told that an act will be done; a court that will sentence threatens nobody."""
    is_own = bool(draft.roles.actors) and draft.mode != "convict"
    return is_own and not is_passive(words, verb) and not is_foretold(words, verb)


def _told_as(draft: Draft, kind: EventType, mode: str | None, what: str) -> Draft:
    """The act of saying it, which is past."""
    why = f"{draft.why}; {what} is {kind.value}"
    return replace(draft, event_type=kind, mode=mode, status="past", why=why, asked=None)


def _combine(clause: Clause, outer: Trigger, plain: Draft | None, inner: Draft) -> Draft | None:
    operator = outer.rule.operator or ""
    is_done = inner.trigger.pattern.is_noun or is_had_done(clause, inner.trigger, outer)
    if (
        operator == "stop"
        and inner.event_type is EventType.CONSULT
        and is_span_of(clause.words, inner.trigger.first)
    ):
        return _as_held(clause, outer, inner)  # "ended two days of talks"
    event_type = combined_type(operator, inner.event_type, is_noun=is_done)
    is_refused = (
        operator == "promise" and plain is not None and plain.event_type is EventType.REJECT
    )
    if event_type is None or is_refused or " end to" in outer.pattern.words:
        return plain  # "could not agree on how to"
    is_calm = inner.trigger.pattern.is_noun and is_pause(clause.words, inner.trigger.first)
    if operator == "promise" and (
        is_calm or inner.mode == "investigate" or _is_agreed_move(clause, outer, inner)
    ):
        event_type = EventType.AGREE  # an inquiry is promised to those who want it
    if outer.pattern.words == OTHERS and event_type is EventType.RETREAT:
        return None
    if operator in _VOWING and is_not_to(clause.words, inner.trigger.head):
        is_denied = inner.act in COOPERATION | YIELDING
        event_type = EventType.REJECT if is_denied else EventType.AGREE
    roles = find_roles(clause, outer) if plain is None else plain.roles
    recipients = _recipients(clause, outer, roles.recipients, inner)
    status: Status = (
        verb_status(clause.words, outer.head)
        if operator in ("stop", "resume")
        else (plain or inner).status
    )
    is_unsaid = roles.is_passive and operator in _SPOKEN_TO  # "was accused of": nobody says by whom
    actors: tuple[Slot, ...] = roles.actors if is_unsaid else roles.actors or inner.roles.actors
    is_shared = roles.is_shared or (operator in _SHARING and inner.roles.is_shared)
    draft = Draft(
        trigger=outer, event_type=event_type, mode=_mode(event_type, outer, inner), status=status,
        roles=replace(roles, actors=actors, recipients=recipients, is_shared=is_shared), weight=max(outer.rule.weight, 0.7),
        why=f"{outer.rule.id}: {outer.pattern.words.lstrip('=')} + {inner.why}", act=inner.act,
    )  # fmt: skip
    done = type_of_order(clause, outer, inner.trigger, inner.event_type)
    if done is not None:
        return replace(_as_done(outer, plain, inner, done), asked=draft)
    if operator == "promise" and draft.status == "planned":
        return replace(draft, status="past")
    is_unkind = draft.event_type in HARM or draft.event_type in _SAID_TO
    if operator == "intend" and is_unkind and draft.status == "past":
        return replace(draft, status="planned")  # "wants to expel them"
    return _by_status(clause, draft) if operator in ("stop", "resume", "promise") else draft


#: Acts of words that are not done yet where somebody means to do them.
_SAID_TO = frozenset((EventType.REQUEST, EventType.ACCUSE, EventType.REJECT))
#: Operators by which one says what one will do, or will not.
_VOWING = frozenset(("promise", "intend"))


def _as_held(clause: Clause, outer: Trigger, talks: Draft) -> Draft:
    """Talks whose length is told where they end: they were held."""
    roles = replace(
        talks.roles, actors=(*find_roles(clause, outer).actors, *talks.roles.actors), is_told=True
    )
    return replace(talks, roles=roles, status=verb_status(clause.words, outer.head))


def _is_agreed_move(clause: Clause, outer: Trigger, inner: Draft) -> bool:
    """Whether forces are to move as others wish ("agreed to patrol the lake together"), or somebody is to be tried fairly."""
    if inner.trigger.pattern.words == "trial":
        return True
    end = clause_end(clause.words, inner.trigger.end)
    is_joint = any(w.low in ("together", "jointly") for w in clause.words[outer.end : end])
    is_agreed = is_joint or outer.pattern.words.startswith(("agree", "sign off"))
    return inner.event_type is EventType.MOBILIZE and is_agreed


def _as_done(outer: Trigger, plain: Draft | None, inner: Draft, kind: EventType) -> Draft:
    """What somebody's own forces are ordered to do, as his act."""
    actors = plain.roles.actors if plain is not None else inner.roles.actors
    mode = inner.mode if kind is inner.event_type else "troops"
    why = f"{outer.rule.id}: {outer.pattern.words} + {inner.why}; by one's own forces it is {kind}"
    roles = replace(inner.roles, actors=actors)
    status = plain.status if plain is not None else inner.status
    return replace(
        inner, trigger=outer, event_type=kind, mode=mode, roles=roles, status=status, why=why
    )


#: Operators whose complement is the act of the one spoken to, not of the speaker.
_SPOKEN_TO = frozenset(("request", "order", "accuse", "threaten"))


def _recipients(
    clause: Clause, outer: Trigger, own: tuple[Slot, ...], inner: Draft
) -> tuple[Slot, ...]:
    operator = outer.rule.operator or ""
    roles, is_refused = inner.roles, operator in ("refuse", "deny")
    if outer.pattern.words.endswith(("* of", "* for")) and any(isinstance(s, int) for s in own):
        return own  # "accused the bill of harming Chad"
    if outer.pattern.words == "invite" and any(isinstance(s, int) for s in own):
        return own  # "invited the envoy to visit Lima"
    if operator == "accuse" and inner.trigger.pattern.is_noun and inner.event_type in HARM:
        return _blamed(clause, inner, own)
    if operator in _SPOKEN_TO:
        return (*own, *roles.recipients)
    if is_refused and inner.trigger.pattern.is_noun and inner.event_type in _WORDS:
        return (*roles.actors, *roles.recipients, *own)
    held = next((s for s in own if isinstance(s, int)), None)
    is_held = held is not None and clause.phrases[held].end <= inner.trigger.first
    if is_refused and is_held and not inner.trigger.pattern.is_noun:
        return (*own, *roles.recipients)  # "rejected Chad's decision to close the port"
    makers = roles.actors if is_refused or operator == "stop" else ()
    return (*roles.recipients, *own, *makers)


def _blamed(clause: Clause, deed: Draft, own: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """Whom blame for a deed falls on: its doers, never who suffered it; the state where people were arrested.

    "Condemned the attack on Chad by rebels", "denounced the arrest of two nurses in Niger".
    """
    is_arrest = deed.event_type is EventType.COERCE
    places = find_prepositional(clause, deed.trigger.end, _IN) if is_arrest else []
    held = next((slot for slot in own[:1] if isinstance(slot, int)), None)
    is_deed = held is not None and clause.phrases[held].end >= deed.trigger.first - 1
    is_suffered = deed.roles.is_passive and is_deed  # "condemned the envoy's murder"
    return (*deed.roles.actors, *places, *(() if is_suffered else own[:1]))


_IN = frozenset(("in",))


#: What is put to somebody, who refuses it to its maker ("rejected Chad's demand for the release of").
_WORDS = frozenset((EventType.REQUEST, EventType.AGREE, EventType.ACCUSE, EventType.PROTEST))


def _mode(event_type: EventType, outer: Trigger, inner: Draft) -> str | None:
    if event_type in (EventType.REQUEST, EventType.REJECT):
        return ASKED.get(inner.event_type, "change")
    if event_type is EventType.THREATEN:
        return THREATENED.get(inner.event_type)
    if event_type is inner.event_type:
        return inner.mode
    if event_type is EventType.SANCTION:
        return "discontinue"
    if event_type is EventType.RETREAT:
        return "ceasefire"
    return outer.mode
