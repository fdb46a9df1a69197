"""Recall: sides that a sentence leaves to the words before it.

Phrases that count actors told before ("both governments", "all three countries", "them") are those
actors, the states named last.  A body or person without a country has that of the act told before, a
group that of the one country or place its sentence names; who is arrested or dispersed by the police
is at home where they are.  An answer goes to who acted last upon the answering side, a threat to whom
its condition asks ("unless X lifts").  Known misses: three parties of which two are meant, and bodies
of a second country that has not acted yet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from wirecopy.data.countries import country_words
from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import Clause, find_subject
from wirecopy.facts.events.parties import Cast, Party, last_of_chain, singular
from wirecopy.model import Actor, EventMention, Place, Sentence, Span
from wirecopy.model.event import EventType

#: Words that count actors, and how many.
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
#: Nouns that stand for a state told before.
_STATES = frozenset(
    "government side country nation state party capital neighbour neighbor leader ally".split()
)
_PLURAL = frozenset(("they", "them"))
#: Bodies and offices that belong to a state.
_BODIES = frozenset(
    "police army government court authority judge prosecutor parliament military navy troop soldier"
    " minister president ministry officer cabinet guard force".split()
)
_OFFICES = frozenset(("GOV", "MIL", "JUD", "LEG", "COP", "SPY"))
#: Acts upon one's own people, where nobody says otherwise.
_DOMESTIC = frozenset((EventType.COERCE, EventType.SANCTION, EventType.ASSAULT))
_DOMESTIC_OFFICES = frozenset(("JUD", "COP"))
_DOMESTIC_BODIES = frozenset(("police", "court", "judge", "prosecutor", "authority", "officer"))
#: Verbal answers to an act of the other side.
_ANSWERS = frozenset(
    (EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.CONCEDE, EventType.SANCTION)
)
_CONDITIONS = frozenset(("if", "unless", "until"))
#: Acts before that are remembered: two paragraphs or so.
MEMORY = 8
#: Mentions looked through for the states named last; more are another topic's.
LOOK_BACK = 60


@dataclass(slots=True)
class Recall:
    """What was told so far."""

    cast: Cast
    places: Sequence[Place] = ()
    told: list[EventMention] = field(default_factory=list)

    def counted(self, clause: Clause, n: int, taken: frozenset[str]) -> tuple[Party, ...]:
        """The states a counting phrase means; empty where it counts none or too few are known."""
        phrase = clause.phrases[last_of_chain(clause, n)]
        words = clause.words[phrase.first : phrase.end]
        count = _count(tuple(w.low for w in words))
        if count is None:
            return ()
        found = list(self._states_before(words[0].start, taken, count))
        if len(found) < count:
            return ()
        span = Span(
            start=clause.words[clause.phrases[n].first].start, end=clause.words[phrase.head].end
        )
        return tuple(Party(actor, span) for actor in reversed(found))

    def _states_before(self, at: int, taken: frozenset[str], count: int) -> Iterator[Actor]:
        """States named before ``at``, the last first, each once."""
        mentions, actors = self.cast.reading.mentions, self.cast.reading.actors
        end = bisect_left([m.span.start for m in mentions], at)
        seen = set(taken)
        for mention in reversed(mentions[max(0, end - LOOK_BACK) : end]):
            country = actors[mention.actor].country
            if country is None or country in seen or not _is_state(country):
                continue
            seen.add(country)
            yield self._state(country)
            if len(seen) - len(taken) >= count:
                return

    def _state(self, country: str) -> Actor:
        """The state itself as the text has it, else one that stands for it."""
        known = [a for a in self.cast.reading.actors if a.country == country]
        return next((a for a in known if a.type == "country"), known[0])

    def located(
        self, parties: Sequence[Party], sentence: Sentence, *, is_actor: bool
    ) -> tuple[Party, ...]:
        """``parties`` with a country, where a place in their words or what was told tells it."""
        return tuple(self._located(p, sentence, is_actor=is_actor) for p in parties)

    def _located(self, party: Party, sentence: Sentence, *, is_actor: bool) -> Party:
        actor = party.actor
        if actor.country is not None:
            return party
        country = self._country_in(party.span)
        if country is not None:
            return Party(replace(actor, country=country), party.span)
        if _is_office(actor):
            country = self._acting_before()
        if country is None and is_actor and actor.type in ("group", "person"):
            country = self._only_country(sentence)
        return Party(replace(actor, country=country), party.span) if country else party

    def _country_in(self, span: Span) -> str | None:
        """Country of a capital, people or place named inside ``span``."""
        held = [p for p in self.places if p.country and span.contains(p.span)]
        if held:
            return held[-1].country
        words = country_words().get(span.of(self.cast.text).removeprefix("the "))
        return words[0].country if words else None

    def _acting_before(self) -> str | None:
        """Country of who acted last in what was told."""
        acting = (a.country for m in reversed(self.told[-2:]) for a in m.actors)
        return next((c for c in acting if c is not None and _is_state(c)), None)

    def _only_country(self, sentence: Sentence) -> str | None:
        """The one country that the places of a sentence lie in."""
        at = {p.country for p in self.places if p.country and sentence.span.contains(p.span)}
        return next(iter(at)) if len(at) == 1 else None

    def other_side(
        self, clause: Clause, event_type: EventType, actors: Sequence[Party]
    ) -> tuple[Party, ...]:
        """Who an act without a recipient answers."""
        own = {p.actor.country for p in actors}
        if event_type not in _ANSWERS or None in own or len(own) != 1:
            return ()
        asked = self._asked(clause) if event_type is EventType.THREATEN else ()
        if asked and not own & {p.actor.country for p in asked}:
            return asked
        for mention in reversed(self.told[-MEMORY:]):
            if own & {a.country for a in mention.recipients}:
                facing = mention.actors
            elif own & {a.country for a in mention.actors} and event_type in _ANSWERS:
                facing = mention.recipients
            else:
                continue
            found = [a for a in facing if a.country not in own and _is_state(a.country)]
            if found:
                return tuple(Party(a, _NOWHERE) for a in found)
        return ()

    def _asked(self, clause: Clause) -> tuple[Party, ...]:
        """Who must act for the condition to be met ("unless X lifts")."""
        words = clause.words
        at = next((n for n, w in enumerate(words) if w.low in _CONDITIONS), None)
        verb = next(
            (n for n in range(at or 0, len(words)) if at is not None and words[n].kind == "V"), None
        )
        subject = None if verb is None else find_subject(clause, verb)
        if subject is None or at is None or clause.phrases[subject].first < at:
            return ()
        span = _span(clause, subject)
        reading = self.cast.reading
        held = [m for m in reading.mentions if m.span.overlaps(span)]
        found = [Party(reading.actors[m.actor], m.span) for m in held]
        return tuple(p for p in found if p.actor.country is not None)[:1]

    def they(self, clause: Clause, n: int) -> tuple[Party, ...]:
        """Who "they" or "it" at the head of a sentence is: who acted in the act told before."""
        phrase = clause.phrases[n]
        word = clause.words[phrase.head]
        if word.low not in ("they", "it") or not self.told or n != 0:
            return ()
        actors = tuple(a for a in self.told[-1].actors if a.country is not None)
        span = Span(start=word.start, end=word.end)
        return tuple(Party(a, span) for a in actors)

    def at_home(
        self, event_type: EventType, actors: Sequence[Party], recipients: Sequence[Party]
    ) -> tuple[Party, ...]:
        """Recipients of police and courts without a country are at home there."""
        country = actors[0].actor.country if actors else None
        if country is None or event_type not in _DOMESTIC or not _is_domestic(actors[0].actor):
            return tuple(recipients)
        return tuple(
            replace(p, actor=replace(p.actor, country=country)) if p.actor.country is None else p
            for p in recipients
        )


#: The span of a party that no words of the sentence name.
_NOWHERE = Span(start=0, end=0)


def is_named_here(party: Party) -> bool:
    """Whether words of the sentence name the party."""
    return party.span != _NOWHERE


def _count(words: tuple[str, ...]) -> int | None:
    """How many states a phrase counts; None where it counts none."""
    if words[-1] in _PLURAL and len(words) == 1:
        return 2 if words[-1] == "them" else None
    counts = [_COUNTS[w] for w in words if w in _COUNTS]
    if not counts or words[0] not in ("both", "the", "all", "two", "these", "those"):
        return None
    bare = words[-1] in _COUNTS and words[0] != "all"
    return counts[0] if bare or singular(words[-1]) in _STATES else None


def _is_state(country: str | None) -> bool:
    return country is not None and country not in ("IGO", "NGO", "UNO", "ISM", "IMG", "MNC")


def _is_office(actor: Actor) -> bool:
    return bool(_OFFICES & set(actor.sectors)) or singular(_last(actor.name)) in _BODIES


def _is_domestic(actor: Actor) -> bool:
    held = bool(_DOMESTIC_OFFICES & set(actor.sectors))
    return held or singular(_last(actor.name)) in _DOMESTIC_BODIES


def _last(name: str) -> str:
    return name.split()[-1].casefold() if name.split() else ""


def _span(clause: Clause, n: int) -> Span:
    phrase = clause.phrases[n]
    return Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)


def is_agent_word(word: str) -> bool:
    """Whether a noun names people or a body that acts."""
    agents = load_lexicon().lists["agents"]
    return word in agents or singular(word) in agents
