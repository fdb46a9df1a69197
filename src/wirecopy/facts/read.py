"""Reading facts: one pass over a text that gives its actors, quotes, times, places and events.

The text is split into sentences once.  Each reader is imported when it is first used, so that a
caller who wants one of them does not load the tables of all.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date

from wirecopy.model import ActorReading, EventMention, Facts, Place, Sentences, Text

#: Raised when the same input may give other facts, whichever of the five readers reads it otherwise.
VERSION = 43


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsConfig:
    """What to read."""

    #: Whether to read places (their table is the largest).
    read_places: bool = True
    #: Whether to read events.
    read_events: bool = True
    #: Longest text read, in code points; what lies beyond is not read for facts.
    max_chars: int = 400_000
    #: Who reads sentences, words and syntax: ``english`` (shipped), or ``spacy:NAME``, a spaCy
    #: pipeline you have installed.
    reader: str = "english"

    def __post_init__(self) -> None:
        """A reader that is not there would fail on every text; it is told before any is read."""
        if self.reader != "english":
            from wirecopy.language import check_reader

            check_reader(self.reader)


def read_facts(text: Text, anchor: date | None, config: FactsConfig = FactsConfig()) -> Facts:
    """Everything ``text`` says; relative times are read from ``anchor``.  Never raises on any text."""
    from wirecopy.facts.actors import read_actors
    from wirecopy.facts.quotes import read_quotes
    from wirecopy.facts.spelling import plain_spelling
    from wirecopy.facts.times import read_times
    from wirecopy.language import read

    words = plain_spelling(text.text[: config.max_chars])
    sentences = read(words, tag=False, reader=config.reader)
    times = read_times(words, anchor)
    actors = read_actors(words, sentences, anchor)
    quotes = read_quotes(words, sentences, actors)
    places = _without_surnames(_places(words, sentences, config), actors)
    facts = Facts(
        text_id=text.id,
        anchor=anchor.isoformat() if anchor else None,
        actors=actors,
        quotes=quotes,
        times=times,
        places=places,
        events=(),
    )
    return (
        replace(facts, events=_events(words, sentences, facts, anchor))
        if config.read_events
        else facts
    )


def _places(words: str, sentences: Sentences, config: FactsConfig) -> tuple[Place, ...]:
    if not config.read_places:
        return ()
    from wirecopy.facts.places import read_places

    return read_places(words, sentences)


def _without_surnames(places: tuple[Place, ...], actors: ActorReading) -> tuple[Place, ...]:
    """Places without those that are part of a person's name ("Mark Cuban", then "Cuban" alone)."""
    named = [
        mention
        for mention in actors.mentions
        if mention.form == "name" and actors.actors[mention.actor].type == "person"
    ]
    starts = [mention.span.start for mention in named]

    def is_surname(place: Place) -> bool:
        at = bisect_right(starts, place.span.start) - 1
        if at < 0 or not named[at].span.contains(place.span):
            return False
        return actors.actors[named[at].actor].name.count(" ") > place.name.count(" ")

    return tuple(place for place in places if not is_surname(place))


def _events(
    words: str, sentences: Sentences, facts: Facts, anchor: date | None
) -> tuple[EventMention, ...]:
    from wirecopy.facts.events import read_events
    from wirecopy.facts.events.placing import with_place

    found = read_events(
        words, sentences, facts.actors, facts.quotes, facts.times, anchor, places=facts.places
    )
    return tuple(with_place(words, mention, facts.places, facts.actors) for mention in found)


__all__ = ["VERSION", "FactsConfig", "read_facts"]
