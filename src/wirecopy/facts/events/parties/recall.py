"""Recall: sides that a sentence leaves to the words before it.

Phrases that count actors told before ("both governments", "the two armies", "them") are those
actors, the states named last.  A body or person without a country has that of the act told before, a
group that of the one country or place its sentence names; who is arrested or dispersed by the police
is at home where they are.  An answer goes to who acted last upon the answering side.  Known misses: three parties of which two are meant, and bodies
of a second country that has not acted yet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from wirecopy.data.countries import SEATS, countries, country_words
from wirecopy.facts.actors.belonging import acts_home, are_of_many, serves_abroad, stands_between
from wirecopy.facts.actors.strangers import is_foreign, is_of_region
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import last_of_chain
from wirecopy.facts.events.parties.abroad import REACH, is_seat, sender
from wirecopy.facts.events.parties.antecedents import (
    country_of_owner,
    was_named,
)
from wirecopy.facts.events.parties.counted import BODIES, count_of
from wirecopy.facts.events.parties.grounds import ground_of, is_unplaced
from wirecopy.facts.events.parties.guests import opposed, visiting
from wirecopy.facts.events.parties.parties import NOWHERE, Cast, Party, modifiers_of
from wirecopy.facts.events.parties.standing import (
    is_band,
    is_domestic,
    is_done_at_home,
    is_office,
    is_state,
    is_thing,
    last_word,
)
from wirecopy.model import Actor, EventMention, Place, Sentence, Span
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.model.event import EventType
from wirecopy.text.function_words import SUBJECTS_BEFORE
from wirecopy.text.inflection import singular

_DEFINITE = frozenset(("the", "both", "these", "those", "all"))
#: What stands before a state that is dealt with ("talks with the Vatican").
_WITH = (" with ", " with the ")
#: Acts before that are remembered: two paragraphs or so.
MEMORY = 8
#: Characters between an act and the next sentence that goes on telling of its day.
NEAR = 3
#: Mentions looked through for the states named last; more are another topic's.
LOOK_BACK = 60


@dataclass(slots=True)
class Recall:
    """What was told so far."""

    cast: Cast
    places: Sequence[Place] = ()
    #: Where the sentences of the text stand.
    sentences: Sequence[Span] = ()
    told: list[EventMention] = field(default_factory=list)
    #: What the sentence being read has told so far.
    here: list[EventMention] = field(default_factory=list)
    _openings: Sequence[int] = field(init=False)
    _starts: Sequence[int] = field(init=False)
    _placed: Sequence[Place] = field(init=False)
    _placed_starts: Sequence[int] = field(init=False)
    #: The state the report is about.
    homeland: str | None = field(init=False)
    #: Whether the report is from where bodies of many states sit: it is at home nowhere.
    _is_from_seat: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look up once what every question needs."""
        self._openings = [span.start for span in self.sentences]
        self._starts = [m.span.start for m in self.cast.reading.mentions]
        placed = sorted((p for p in self.places if p.country), key=lambda p: p.span)
        self._placed = [p for p in placed if p.kind != "dateline"]
        self._placed_starts = [p.span.start for p in self._placed]
        line = next((p for p in placed if p.kind == "dateline"), None)
        self._is_from_seat = line is not None and line.span.of(self.cast.text).casefold() in SEATS
        self.homeland = self.cast.reading.home

    def _places_in(self, span: Span) -> Sequence[Place]:
        first = bisect_left(self._placed_starts, span.start)
        end = bisect_left(self._placed_starts, span.end)
        return [p for p in self._placed[first:end] if span.contains(p.span)]

    def counted(self, clause: Clause, n: int, taken: frozenset[str]) -> tuple[Party, ...]:
        """The states a counting phrase means, or their bodies; empty where it counts none or too few are known."""
        phrase = clause.phrases[last_of_chain(clause, n)]
        words = clause.words[phrase.first : phrase.end]
        count = count_of(words, clause.words[: phrase.first])
        if count is None:
            return ()
        span = Span(
            start=clause.words[clause.phrases[n].first].start, end=clause.words[phrase.head].end
        )
        noun = singular(words[-1].low)
        opponents = opposed(self.told[-MEMORY:], noun, count)
        if opponents:
            return tuple(Party(actor, span) for actor in opponents)
        found = self._states_before(words[0].start, taken, count, clause.words[0].start)
        if len(found) < count:
            return ()
        meant = (self._body(actor, noun) if noun in BODIES else actor for actor in reversed(found))
        return tuple(Party(actor, span) for actor in meant)

    def _body(self, state: Actor, noun: str) -> Actor:
        """The army, president or parliament of a state; the state itself where it has no adjective."""
        adjectives = countries()[state.country or ""].adjectives
        body = self.cast.code(f"{adjectives[0]} {noun}") if adjectives else None
        return body or state

    def _states_before(
        self, at: int, taken: frozenset[str], count: int, opening: int
    ) -> list[Actor]:
        """States named before ``at``: those of the sentence if enough, else those named most."""
        mentions, actors = self.cast.reading.mentions, self.cast.reading.actors
        end = bisect_left(self._starts, at)
        named = [
            (m.span.start, country, actors[m.actor].type == "country")
            for m in mentions[max(0, end - LOOK_BACK) : end]
            if (country := actors[m.actor].country) is not None
            and country not in taken
            and is_state(country)
        ]
        near = [(c, is_whole) for start, c, is_whole in reversed(named) if start >= opening]
        states = list(dict.fromkeys(c for c, is_whole in near if is_whole))
        here = states if len(states) >= count else list(dict.fromkeys(c for c, _ in near))
        if len(here) < count:
            counts = Counter(c for _, c, _ in reversed(named))
            here = [country for country, _ in counts.most_common(count)]
        return [self._state(country) for country in here[:count]]

    def _state(self, country: str) -> Actor:
        """The state itself as the text has it, else one that stands for it."""
        known = [a for a in self.cast.reading.actors if a.country == country]
        return next((a for a in known if a.type == "country"), known[0])

    def located(
        self,
        parties: Sequence[Party],
        sentence: Sentence,
        facing: Sequence[Party] | None = None,
        *,
        is_abroad: bool = False,
    ) -> tuple[Party, ...]:
        """``parties`` with a country, where a place in their words or what was told tells it.

        ``facing`` are the recipients of acting ``parties``; None where ``parties`` are recipients.
        Who may act abroad, as diplomats do, is not of the country where he acts.
        """
        return tuple(self._located(p, sentence, facing, is_abroad=is_abroad) for p in parties)

    def _located(
        self, party: Party, sentence: Sentence, facing: Sequence[Party] | None, *, is_abroad: bool
    ) -> Party:
        actor = party.actor
        if is_unplaced(actor, self.homeland):
            ground = self._only_country(sentence) or self._where(actor, self.homeland)
            return replace(party, actor=replace(actor, country=ground))
        if actor.country is not None or is_foreign(actor.name) or is_of_region(actor.name):
            return party
        if are_of_many(actor.name):
            return party
        home = self.told_of(sentence)
        if actor.name.casefold() in _THE_COUNTRY:
            return Party(replace(actor, country=home), party.span)
        if _OWN_COUNTRY.match(actor.name):
            return Party(replace(actor, country=self._owner_of(party.span)), party.span)
        if serves_abroad(actor.name):
            return Party(replace(actor, country=self._sender_of(party.span)), party.span)
        words = f" {party.span.of(self.cast.text)}"
        is_name = actor.type == "person" and actor.name.endswith(words)
        country = None if is_name else self._country_in(party.span)
        country = country or self._same_noun(party.span)
        country = country or country_of_owner(self.cast, self.sentences, party.span)
        against = {p.actor.country for p in facing or () if p.actor.country}
        is_lone = bool(against) and actor.type in _HUMAN and not actor.sectors
        is_guest = is_abroad and bool(self.cast.reading.topics)
        if country is None and is_lone and home in against and not is_guest:
            country = home
        named = {p.actor.country for p in facing or () if self._tells_state(p)}
        if country is None and (is_office(actor) or is_lone) and not stands_between(actor.name):
            country = (None if home in named else home) or self._acting_before(against)
        is_local = facing is None and (is_thing(actor) or acts_home(actor))
        if country is None and is_local and not was_named(self.cast, actor, sentence.start):
            country = self._only_country(sentence)
        is_plain = actor.type in ("group", "person") or last_word(actor.name, raw=True).islower()
        is_again = party.span.of(self.cast.text).casefold() in SUBJECTS_BEFORE
        if country is None and facing is not None and is_plain and not (is_abroad or is_again):
            country = self._only_country(sentence)
        is_at_home = acts_home(actor) or self._are_sides_at_home(actor)
        if country is None and (is_at_home or (is_band(actor) and home not in named)):
            country = self._where(actor, home)
        return Party(replace(actor, country=country), party.span) if country else party

    def _tells_state(self, party: Party) -> bool:
        """Whether words name the state of a party, or it is that of the report itself."""
        words = party.span.of(self.cast.text)
        return not words or any(c.isupper() for c in words[1:])

    def _sender_of(self, span: Span) -> str | None:
        """The state whose embassy or envoy ``span`` names."""
        text, reading = self.cast.text, self.cast.reading
        around = Span(start=span.start, end=min(len(text), span.end + REACH))
        seats = (
            p.country for p in self._places_in(around) if is_seat(text[span.start : p.span.start])
        )
        before = reading.mentions[: bisect_left(self._starts, span.start)][-LOOK_BACK:]
        named = (reading.actors[m.actor].country for m in reversed(before))
        return sender(self.homeland, next(seats, None), named)

    def guests(self, clause: Clause, n: int) -> tuple[Party, ...]:
        """Who came last, where "the visitor" stands for him."""
        return tuple(Party(a, _span(clause, n)) for a in visiting(self.told[-MEMORY:], clause, n))

    def _are_sides_at_home(self, actor: Actor) -> bool:
        """Whether "both sides" are of the one state that a report is about."""
        return not self.cast.reading.topics and actor.name.casefold() in _SIDES

    def told_of(self, sentence: Sentence) -> str | None:
        """The state whose bodies, offices and people a sentence names without a country."""
        topics = self.cast.reading.topics
        at = bisect_left(self._openings, sentence.start) if topics else 0
        return topics[at] if at < len(topics) and topics[at] else self.homeland

    def _owner_of(self, span: Span) -> str | None:
        """The country of whom the possessive pronoun that opens ``span`` means, else of who was named last."""
        mentions, actors = self.cast.reading.mentions, self.cast.reading.actors
        end = bisect_left(self._starts, span.start + 1)
        near = mentions[max(0, end - LOOK_BACK) : end]
        meant = [
            actors[m.actor] for m in near if m.span.start == span.start and m.form == "pronoun"
        ]
        named = (actor.country for actor in (*meant, *(actors[m.actor] for m in reversed(near))))
        return next((country for country in named if is_state(country)), None)

    def _same_noun(self, span: Span) -> str | None:
        """Country of those whom the same noun named before ("the two officials")."""
        words = span.of(self.cast.text).split()
        if len(words) < 2 or words[0].casefold() not in _DEFINITE or not words[-1].islower():
            return None
        mentions, actors = self.cast.reading.mentions, self.cast.reading.actors
        end = bisect_left(self._starts, span.start)
        for mention in reversed(mentions[max(0, end - LOOK_BACK) : end]):
            country = actors[mention.actor].country
            if country and mention.span.of(self.cast.text).endswith(words[-1]):
                return country
        return None

    def _country_in(self, span: Span) -> str | None:
        """Country of a capital, people or place named inside ``span``."""
        held = self._places_in(span)
        if held:
            return held[-1].country
        words = country_words().get(span.of(self.cast.text).removeprefix("the "))
        return words[0].country if words else None

    def is_place(self, span: Span) -> bool:
        """Whether the words are the name of a place."""
        return any(p.span == span for p in self._places_in(span))

    def state_at(self, span: Span, *, named: bool = False) -> Party | None:
        """The state in whose territory the words of ``span`` lie; with ``named`` only one they name.

        None for land that several states claim.
        """
        name = span.of(self.cast.text).removeprefix("the ")
        if name.casefold() in _CONTESTED:
            return None
        country = next((w.country for w in country_words().get(name, ()) if w.kind == "name"), None)
        if country is None and not named:
            country = self._country_in(span) or next(
                (p.actor.country for p in modifiers_of(self.cast, span)), None
            )
        if country is None or country not in countries():
            return None
        state = self.cast.code(countries()[country].names[0])
        return None if state is None else Party(state, span)

    def _acting_before(self, against: Collection[str]) -> str | None:
        """Country of who acted last in what was told, none of those acted ``against``."""
        if self._is_from_seat:
            return None
        done = [m for m in self.told[-3:] if m.status == "past"] or self.told[-2:]
        acting = (a.country for m in reversed(done) for a in (*m.actors, *m.recipients))
        return next((c for c in acting if c and is_state(c) and c not in against), None)

    def _only_country(self, sentence: Sentence) -> str | None:
        """The one country that the places of a sentence lie in; those that act or are dealt with are none of these."""
        within = (p for p in self._places_in(sentence.span) if p.kind == "literal")
        at = {p.country for p in within if not self.cast.text.endswith(_WITH, 0, p.span.start)}
        return next(iter(at)) if len(at) == 1 else None

    def day_before(self, sentence: Sentence, anchor: str) -> str | None:
        """Day of the act told just before in the same paragraph, where it is not the day of writing."""
        if not self.told or self.told[-1].status != "past":
            return None
        last = self.told[-1]
        between = self.cast.text[last.evidence.end : sentence.start]
        day = last.date or ""
        is_told = len(day) == len(anchor) and day < anchor
        return day if is_told and len(between) <= NEAR and "\n" not in between else None

    def crowd(self) -> tuple[Party, ...]:
        """Who protested last in what was told: whom the police disperse."""
        acts = (m for m in reversed(self.told[-MEMORY:]) if m.event_type is EventType.PROTEST)
        return tuple(Party(a, NOWHERE) for m in acts for a in m.actors)[:1]

    def _held_by(self, country: str | None) -> str | None:
        """Whose people or goods the acting country seized or arrested last: whose it releases."""
        held = (
            recipient.country
            for m in reversed(self.told[-MEMORY:])
            if m.event_type is EventType.COERCE and country in {a.country for a in m.actors}
            for recipient in m.recipients
        )
        return None if country is None else next((c for c in held if c), None)

    def holders(self) -> tuple[Party, ...]:
        """Who abducted or arrested somebody last in what was told: who releases him."""
        told = (self.told + self.here)[-MEMORY:]
        held = (m for m in reversed(told) if m.mode in ("abduct", "arrest"))
        return tuple(Party(a, NOWHERE) for m in held for a in m.actors)[:1]

    def _acts_at_home(self, actor: Actor, sentence: Sentence) -> bool:
        """Whether an actor acts in his own country: police and courts, and all of the state the report is about.

        These do not where a sentence names a place of another state ("struck a refinery in Chad").
        """
        at = {p.country for p in self._places_in(sentence.span)}
        topics = self.cast.reading.topics
        is_of_home = actor.country in {self.homeland, *topics} - {None}
        may_fight_other = bool(topics) and "MIL" in actor.sectors
        is_of_home = is_of_home and not may_fight_other
        return is_domestic(actor) or (is_of_home and at <= {actor.country})

    def at_home(
        self,
        event_type: EventType,
        actors: Sequence[Party],
        recipients: Sequence[Party],
        sentence: Sentence,
    ) -> tuple[Party, ...]:
        """Recipients without a country: of those who act at home, there; released by who held them."""
        country = actors[0].actor.country if actors else None
        is_given_back = event_type is EventType.RETREAT
        if is_given_back:
            country = self._held_by(country)
        elif actors and (struck := self._struck_from_abroad(event_type, actors[0], sentence)):
            country = struck
        elif not actors or not self._acts_at_home(actors[0].actor, sentence):
            country = None
        if not is_state(country):
            return tuple(recipients)
        return tuple(
            replace(p, actor=replace(p.actor, country=self._where(p.actor, country)))
            if p.actor.country is None
            and (is_given_back or is_done_at_home(event_type, actors[0].actor, p.actor))
            else p
            for p in recipients
        )

    def _where(self, actor: Actor, country: str | None) -> str | None:
        return ground_of(self._placed, country) if is_band(actor) else country

    def _struck_from_abroad(
        self, event_type: EventType, party: Party, sentence: Sentence
    ) -> str | None:
        """The state of the report upon which that of ``party`` acts, if no place of a third one is told."""
        own, told = party.actor.country, self.told_of(sentence)
        struck = self.homeland if told == own else told
        is_upon = event_type in _UPON_OTHERS and not is_domestic(party.actor)
        is_other = is_state(own) and struck not in {None, own}
        at = {p.country for p in self._places_in(sentence.span)}
        return struck if is_upon and is_other and at <= {struck, own} else None

    def befallen(self, harmed: Sequence[Party], sentence: Sentence) -> tuple[Party, ...]:
        """Those harmed by nobody named: of the state a report tells of, unless words place them elsewhere."""
        found, home = self.located(harmed, sentence), self.told_of(sentence)
        if not is_state(home) or not {p.country for p in self._places_in(sentence.span)} <= {home}:
            return found
        return tuple(
            replace(p, actor=replace(p.actor, country=home))
            if p.actor.country is None and is_done_at_home(EventType.ASSAULT, UNIDENTIFIED, p.actor)
            else p
            for p in found
        )

    def names_place(self, sentence: Sentence) -> bool:
        """Whether a sentence names a place of its own."""
        return bool(self._places_in(sentence.span))


#: Who may act upon the state at home without being told to be of it.
_HUMAN = frozenset(("person", "group"))
_SIDES = frozenset(
    ("both sides", "the sides", "all sides", "the two sides", "both parties", "all parties")
)
_OWN_COUNTRY = re.compile(
    r"(?:his|her|their|its) (?:home )?(?:country|homeland|nation)\b", re.IGNORECASE
)
_THE_COUNTRY = frozenset(("the country", "country", "the nation", "nation"))

#: What a state does to the land, people and goods of another.
_UPON_OTHERS = frozenset((EventType.ASSAULT, EventType.SANCTION))


#: Land whose holder is not who the world says it belongs to: who arrests there is not told.
_CONTESTED = frozenset(
    (
        "crimea",
        "donbas",
        "gaza",
        "gaza strip",
        "golan heights",
        "kashmir",
        "west bank",
        "western sahara",
    )
)


def _span(clause: Clause, n: int) -> Span:
    phrase = clause.phrases[n]
    return Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)
