"""Event reader: sentences to event mentions, by the lexicon.

Every sentence is read on its own, a repeated one once: triggers, their types (``drafts``), who stands
in which role (``roles``), who that is (``parties``).  A mention needs an actor: one the actor reader
knows, a group the words tell ("protesters"), or a name; talk and requests need a recipient too.
Reciprocal acts have all parties as actors.  What is said inside a quotation is asserted by its
speaker; "I" and "we" there are the speaker.  The score falls with each clause that lies over the act.

Known misses: acts told over two sentences or by descriptions without a word of the lexicon, and
verbal attacks in the words of war ("launched an attack on the plan").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wirecopy.data.plover import load_codebook
from wirecopy.facts.events.acts.doubts import is_doubted
from wirecopy.facts.events.acts.drafts import Draft, draft_events
from wirecopy.facts.events.acts.granted import is_granted
from wirecopy.facts.events.acts.loose import (
    is_asset,
    is_calamity,
    is_loose_actor,
    is_loose_doer,
    is_measure,
    loose_recipient,
)
from wirecopy.facts.events.acts.status import DENYING, is_denied_claim
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import prepare
from wirecopy.facts.events.clause.index import SpanIndex
from wirecopy.facts.events.clause.openings import without_opening
from wirecopy.facts.events.clause.words import small_letters
from wirecopy.facts.events.contexts import find_contexts
from wirecopy.facts.events.dating import date_of
from wirecopy.facts.events.harm.harmed import runs_into_bomb
from wirecopy.facts.events.harm.harms import may_harm
from wirecopy.facts.events.harm.mishaps import is_mishap
from wirecopy.facts.events.harm.murders import murderers
from wirecopy.facts.events.harm.ownerless import is_ownerless
from wirecopy.facts.events.harm.violence import doerless
from wirecopy.facts.events.lexicon.operators import COOPERATION, YIELDING
from wirecopy.facts.events.lexicon.patterns import may_trigger
from wirecopy.facts.events.parties.parties import (
    Party,
    PhraseCoder,
    is_named_here,
    is_nobody,
    make_cast,
)
from wirecopy.facts.events.parties.recall import Recall
from wirecopy.facts.events.roles.mutual import names_each_other, states_within
from wirecopy.facts.events.scene.by_actors import (
    as_air_raid,
    as_closure,
    as_exchange,
    as_gag,
    as_leaving,
    as_march,
    by_actors,
    is_beyond,
)
from wirecopy.facts.events.scene.campaigns import is_campaign
from wirecopy.facts.events.scene.genre import genre_of, is_play
from wirecopy.facts.events.scene.private import is_private_matter
from wirecopy.facts.events.scene.scene import Scene, asserted_by
from wirecopy.facts.events.sides.commanders import as_commanded
from wirecopy.facts.events.sides.custody import custodian
from wirecopy.facts.events.sides.implied import implied_doers
from wirecopy.facts.events.sides.locales import numbered, without_locales
from wirecopy.facts.events.sides.sides import as_whole_thing, find_side, unique
from wirecopy.facts.events.sides.unnamed import (
    asked_by_protest,
    land_acted_in,
    measure_at_home,
    met_with,
    thing_at_home,
    told_before,
)
from wirecopy.facts.events.sides.venues import host_of_talks, without_venue
from wirecopy.facts.trees import depth_of
from wirecopy.language import add_tags
from wirecopy.model import (
    Actor,
    ActorReading,
    EventMention,
    Place,
    Quote,
    Sentence,
    Sentences,
    Span,
    TimeExpression,
)
from wirecopy.model.event import EventType
from wirecopy.text.inflection import base_forms

#: Share of a score that each resolved side adds to the words' own weight.
SIDE_BONUS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsConfig:
    """How events are read."""

    #: Whether sentences that may tell of an act are tagged and parsed (better roles, slower).
    tag: bool = True
    #: Longest sentence read, in tokens; longer ones are tables or broken text.
    max_tokens: int = 400


#: What states do with each other, in whatever country they meet.
DIPLOMACY = frozenset((EventType.CONSULT, EventType.SUPPORT, EventType.AGREE))
#: Acts that go to others than one's own, where both are named.
_OUTWARD = COOPERATION | {EventType.SANCTION}
#: Verbal acts that without a recipient are mere talk.
NEEDS_RECIPIENT = frozenset((EventType.CONSULT, EventType.REQUEST))
#: What a score loses for each clause that lies over the act's own: background, not news.
DEPTH_LOSS = 0.12
#: Acts that take two.
NEEDS_PARTNER = frozenset((EventType.CONSULT, EventType.COOPERATE))


def read_events(  # noqa: PLR0917 (the signature all readers agreed on)
    text: str,
    sentences: Sentences,
    actors: ActorReading,
    quotes: Sequence[Quote],
    times: Sequence[TimeExpression],
    anchor: date | None,
    config: EventsConfig = EventsConfig(),
    *,
    code: PhraseCoder | None = None,
    places: Sequence[Place] = (),
) -> tuple[EventMention, ...]:
    """Event mentions of ``text`` in its order; ``code`` codes noun phrases that no mention covers."""
    cast = make_cast(text, actors, code or _phrase_coder(anchor))
    recall = Recall(cast, places, [sentence.span for sentence in sentences.sentences])
    quoted = SpanIndex(quotes, lambda quote: quote.segments)
    timed = SpanIndex(times, lambda time: (time.span,))
    telling = tuple(_telling(sentences.sentences, actors, config))
    genre = genre_of(sentences.sentences) if telling else None
    if config.tag and any(t.upos is None for s in telling for t in s.tokens[:1]):
        bare = tuple(map(without_opening, telling))
        telling = add_tags(replace(sentences, sentences=bare)).sentences
    for sentence in telling:
        clause = prepare(sentence)
        scene = Scene(
            cast,
            recall,
            sentence,
            clause,
            quoted.overlapping(sentence.span),
            _times_in(sentence, clause, timed.overlapping(sentence.span)),
            anchor,
            genre,
        )
        recall.told += _read_sentence(scene)
    return tuple(recall.told)


def _times_in(
    sentence: Sentence, clause: Clause, times: Iterable[TimeExpression]
) -> list[TimeExpression]:
    """The times of a sentence; the date in a dateline only where there is no other."""
    inside = [t for t in times if sentence.span.contains(t.span)]
    start = next((w.start for w in clause.words if w.kind != "."), sentence.start)
    return [t for t in inside if t.span.start >= start] or inside


def _telling(
    sentences: Sequence[Sentence], actors: ActorReading, config: EventsConfig
) -> Iterator[Sentence]:
    """Sentences that may tell of an act: they may name an actor and hold words of the lexicon, or of harm."""
    starts = [sentence.start for sentence in sentences]
    seen: set[str] = set()
    named = {bisect_right(starts, m.span.start) for m in actors.mentions}
    for at, sentence in enumerate(sentences, start=1):
        if len(sentence.tokens) > config.max_tokens:
            continue
        words = " ".join(token.text for token in sentence.tokens)
        lows = small_letters(words).split(" ")
        may_act = at in named or _may_name_someone(sentence, lows)
        if words not in seen and ((may_act and may_trigger(lows)) or may_harm(lows)):
            seen.add(words)
            yield sentence


def _may_name_someone(sentence: Sentence, lows: Sequence[str]) -> bool:
    """Whether a capitalised word stands after the first, or the first is a body or pronoun; a passive may name nobody."""
    is_named = any(t.text[:1].isupper() for t in sentence.tokens[1:])
    return is_named or (bool(lows) and lows[0] in _OPENINGS) or not _PASSIVE.isdisjoint(lows)


#: Words at the head of a sentence that may act, though no name stands by.
_OPENINGS = frozenset(
    "police troops soldiers courts authorities prosecutors judges protesters demonstrators rebels"
    " militants gunmen hundreds thousands dozens scores they it he she".split()
)
_PASSIVE = frozenset("was were been".split())


def _phrase_coder(day: date | None) -> PhraseCoder:
    from wirecopy.facts.actors import code_phrase

    return lambda phrase: code_phrase(phrase, day)


def _read_sentence(scene: Scene) -> list[EventMention]:
    best: dict[tuple[object, ...], EventMention] = {}
    scene.recall.here.clear()
    for read in draft_events(scene.clause):
        draft = as_commanded(scene, read)
        mention = _mention(scene, draft)
        if mention is None or is_doubted(scene.clause, draft):
            continue
        scene.recall.here.append(mention)
        key = (mention.event_type, mention.actors, mention.recipients)
        if key not in best or mention.score > best[key].score:
            best[key] = mention
    found = [asked_by_protest(met_with(m, best.values()), best.values()) for m in best.values()]
    told = [m for m in found if not _is_purpose(m, found)]
    told += [_build(scene, draft, doers, harmed) for draft, doers, harmed in doerless(scene, told)]
    return sorted(told, key=lambda m: (m.trigger, m.event_type))


def _is_purpose(mention: EventMention, others: Iterable[EventMention]) -> bool:
    """Whether it only says what another act was for ("marched to protest", "marched to demand")."""
    done = [m for m in others if m.status == "past" and m.actors == mention.actors]
    if mention.event_type is EventType.REQUEST:
        protests = (m for m in done if m.event_type is EventType.PROTEST)
        return any(m.trigger < mention.trigger for m in protests)
    is_empty = mention.status == "planned" and not mention.recipients
    return is_empty and any(m.event_type is mention.event_type for m in done)


def _mention(scene: Scene, draft: Draft) -> EventMention | None:
    if _is_nobodys(scene, draft):
        return None
    draft = as_air_raid(scene, as_march(scene, draft))
    actors, recipients, each_other = _named_sides(scene, draft)
    if not actors and (actors := implied_doers(scene, draft) or murderers(scene, draft)):
        draft = replace(draft, roles=replace(draft.roles, is_told=True))
        recipients = _others(scene, recipients, actors)
    joint = as_exchange(scene, draft, actors)
    if joint is not draft:  # "held drills near Lima": a place, no other side
        draft, recipients = joint, ()
    recipients = without_venue(scene, draft, actors, recipients)
    recipients = recipients or host_of_talks(scene, draft, actors)
    recipients = recipients or _others(scene, told_before(scene, draft, actors), actors)
    recipients = recipients or measure_at_home(scene, draft)
    if draft.event_type is EventType.CONSULT and _are_of_the_press(recipients):
        return None
    if draft.roles.is_mutual:
        actors, recipients = states_within(scene.cast, unique(actors + recipients)), ()
        if len(actors) < 2 and draft.event_type in NEEDS_PARTNER:
            return None
    draft = as_gag(as_closure(draft, recipients), actors, recipients)
    if is_private_matter(draft, actors, recipients) or is_campaign(
        scene, draft, actors, recipients
    ):
        return None
    is_mutual = not recipients and (each_other or (len(actors) > 1 and draft.roles.is_shared))
    is_headline = scene.sentence.start == 0
    if is_beyond(scene, draft, actors) or is_play(
        scene.genre, scene.clause, draft, actors, is_headline=is_headline
    ):
        return None
    if not _is_complete(draft, actors, recipients, is_mutual=is_mutual):
        return None
    recipients = recipients or (
        ()
        if is_mutual
        else land_acted_in(scene, draft, actors) or thing_at_home(scene, draft, actors)
    )
    draft = as_leaving(by_actors(scene, draft, actors), actors, recipients)
    built = _build(scene, draft, actors, recipients)
    return replace(built, is_mutual=is_mutual)


def _is_nobodys(scene: Scene, draft: Draft) -> bool:
    """Whether nobody acts or is acted upon ("no government", "arrested nobody"), or a storm or a price does it."""
    roles, clause = draft.roles, scene.clause
    sides = (next(iter(roles.actors), None), next(iter(roles.recipients), None))
    if any(isinstance(slot, int) and is_nobody(clause, slot) for slot in sides):
        return True
    doer = sides[0]
    if is_mishap(clause, draft):
        return True
    if not isinstance(doer, int):
        return False
    is_anybody = clause.words[clause.phrases[doer].head].low in ("someone", "somebody")
    is_hurt = draft.event_type is EventType.ASSAULT and runs_into_bomb(clause, doer)
    is_thing = is_calamity(clause, doer) or is_asset(clause, doer) or is_ownerless(scene, draft)
    is_thing = is_thing or is_measure(clause, doer, draft.event_type)
    return is_anybody or is_hurt or is_thing


def _named_sides(scene: Scene, draft: Draft) -> tuple[tuple[Party, ...], tuple[Party, ...], bool]:
    """Actors and recipients that the sentence names, with their countries, and whether they act upon each other."""
    named = find_side(scene, draft.roles.actors, is_loose=is_loose_doer)
    named = without_locales(scene, draft, named)
    each_other = len(named) > 1 and names_each_other(scene.clause, draft.trigger)
    is_shared = len(named) > 1 and draft.roles.is_shared
    actors = named or custodian(scene, draft)
    found = numbered(scene, draft) or find_side(
        scene,
        () if each_other else draft.roles.recipients,
        is_loose=is_loose_actor if is_shared else loose_recipient(draft),
        taken=actors,
        is_outward=draft.event_type in _OUTWARD and draft.mode != "convict",
    )
    found = as_whole_thing(scene, draft, found)
    recipients = scene.recall.located(_others(scene, found, actors), scene.sentence)
    is_abroad = draft.event_type in DIPLOMACY
    actors = scene.recall.located(actors, scene.sentence, recipients, is_abroad=is_abroad)
    return (
        actors,
        scene.recall.at_home(draft.event_type, actors, recipients, scene.sentence),
        each_other,
    )


def _others(scene: Scene, found: tuple[Party, ...], actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those found who do not act; others may be called alike ("the city government", "the president of Peru")."""
    acting = {p.actor.name: p for p in actors}
    acts = [p.actor for p in actors]
    text = scene.cast.text
    return tuple(
        p
        for p in found
        if (same := acting.get(p.actor.name)) is None
        or (p.actor not in acts and _are_of_two_states(p.actor, same.actor))
        or (p.actor.country is None and _is_named_apart(p.span.of(text), same.span.of(text)))
    )


def _are_of_two_states(one: Actor, other: Actor) -> bool:
    return None not in {one.country, other.country} and one.country != other.country


def _is_named_apart(words: str, others: str) -> bool:
    """Whether either holds a name that the other lacks ("the Tara government", "the Moro government")."""
    names, their = ({w for w in x.split() if w[:1].isupper()} for x in (words, others))
    return bool(names - their - {"The"}) and bool(their - names - {"The"})


def _are_of_the_press(parties: tuple[Party, ...]) -> bool:
    """Whether journalists are among them: who speaks to "both state and foreign media" consults nobody."""
    return any("JRN" in party.actor.sectors for party in parties)


def _is_complete(
    draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...], *, is_mutual: bool
) -> bool:
    """Whether the parties the codebook asks for are there."""
    is_mutual = is_mutual or draft.roles.is_mutual
    if not actors or not (draft.roles.is_told or recipients or is_mutual):
        return False
    if _is_background(draft) and not recipients:
        return False
    rule = draft.trigger.rule
    if rule.needs == "told" and not (draft.roles.is_told or is_mutual):
        return False
    needs = (rule.needs == "both" and draft.event_type == rule.type) or (
        draft.event_type in NEEDS_RECIPIENT
        and not (draft.event_type is EventType.REQUEST and draft.act in YIELDING)
    )
    needs = needs or load_codebook().types[draft.event_type].needs_recipient
    is_talk_meant = draft.act is EventType.CONSULT and rule.operator == "intend"
    return bool(recipients) or is_mutual or not (needs or is_talk_meant)


def _is_background(draft: Draft) -> bool:
    """Whether a noun names an act that nobody is told to have done ("the crisis after the attack")."""
    is_bare = draft.trigger.pattern.is_noun and draft.roles.verb is None
    return is_bare and not draft.roles.is_mutual and draft.event_type is not EventType.PROTEST


def _build(
    scene: Scene, draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> EventMention:
    words = scene.clause.words
    trigger = Span(start=words[draft.trigger.first].start, end=words[draft.trigger.end - 1].end)
    day, status = date_of(
        trigger,
        draft.status,
        scene.times,
        scene.anchor,
        words,
        is_spoken=draft.trigger.rule.operator is not None,
    )
    denied = _is_denied(scene, draft) or is_denied_claim(words, draft.trigger.head)
    status = "negated" if status == "past" and denied else status
    if status == "past" and scene.anchor and not scene.times:
        day = scene.recall.day_before(scene.sentence, scene.anchor.isoformat()) or day
    if day is None and status == "planned" and draft.event_type in _WORDS_GIVEN and scene.anchor:
        day = scene.anchor.isoformat()
    sides = " -> ".join(
        " + ".join(p.span.of(scene.cast.text) or p.actor.name for p in side) or "?"
        for side in (actors, recipients)
    )
    return EventMention(
        event_type=draft.event_type,
        mode=draft.mode,
        contexts=find_contexts(scene.sentence.span.of(scene.cast.text), draft.mode),
        actors=tuple(p.actor for p in actors),
        recipients=tuple(p.actor for p in recipients),
        status=status,
        asserted_by=asserted_by(scene, trigger),
        date=day,
        date_span=_date_span(scene.times, trigger, day),
        evidence=scene.sentence.span,
        trigger=trigger,
        actor_spans=tuple(p.span for p in actors if is_named_here(p)),
        recipient_spans=tuple(p.span for p in recipients if is_named_here(p)),
        score=_score(scene, draft, recipients),
        reader="lexicon",
        rule=draft.why,
        sides=sides,
        why=f"{draft.why} [{sides}]",
    )


def _date_span(times: Sequence[TimeExpression], trigger: Span, day: str | None) -> Span | None:
    """The words nearest to the trigger that tell the day of the act."""
    told = [t.span for t in times if day is not None and (t.value or "").split("T")[0] == day]
    return min(told, key=lambda span: (abs(span.start - trigger.start), span), default=None)


#: Acts that are words given: what they announce is to come, they themselves are done.
_WORDS_GIVEN = frozenset((EventType.AGREE, EventType.CONCEDE, EventType.THREATEN))


def _score(scene: Scene, draft: Draft, recipients: tuple[Party, ...]) -> float:
    sides = SIDE_BONUS * (1 + bool(recipients or draft.roles.is_mutual))
    depth = (
        0
        if scene.clause.tree is None
        else depth_of(scene.clause.tree, draft.roles.verb, draft.trigger.head)
    )
    return round(max(0.05, min(1.0, draft.weight * 0.8 + sides - DEPTH_LOSS * min(depth, 3))), 3)


def _is_denied(scene: Scene, draft: Draft) -> bool:
    """Whether the words that tell of the act report it as denied ("denied claims that ...").

    A clause on somebody or of time tells what the denial takes for true ("denied helping the rebels who seized it").
    """
    words = scene.clause.words
    trigger = Span(start=words[draft.trigger.first].start, end=words[draft.trigger.end - 1].end)
    return any(
        quote.cue is not None
        and not DENYING.isdisjoint(base_forms(_first_word(quote.cue.of(scene.cast.text))))
        and quote.cue.end <= trigger.start
        and any(segment.contains(trigger) for segment in quote.segments)
        and not is_granted(scene.clause, draft.trigger.head, quote.cue.end)
        for quote in scene.quotes
    )


def _first_word(text: str) -> str:
    return text.casefold().partition(" ")[0]
