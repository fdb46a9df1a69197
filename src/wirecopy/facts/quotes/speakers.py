"""Speakers: from the words beside a quotation to an actor of the text.

A name, role or group is looked up among the actor mentions that overlap the words; "he" and "she" go to
the person who spoke last, unless another of that gender was named since; "it" and "they" go to the body
or group that spoke last.  Words that name no known actor stand for themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from wirecopy.model import ActorMention, ActorReading, Span

_PERSONAL = frozenset("he she him her".split())
_NEUTER = frozenset("it they them".split())
_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: a name, and the actor's index when it is one of the text."""

    name: str | None
    actor: int | None = None


class SpeakerMemory:
    """Who spoke last, for pronouns and quotations without words of saying."""

    def __init__(self, text: str, actors: ActorReading) -> None:
        self._text = text
        self._actors = actors
        self._starts = [mention.span.start for mention in actors.mentions]
        self._person: Speaker | None = None
        self._body: Speaker | None = None
        self._genders: dict[str | None, str] = {}
        self.last: Speaker | None = None

    def resolve(self, span: Span) -> Speaker:
        """The speaker that the words of ``span`` name; remembered."""
        speaker = self._look_up(span)
        if speaker.name is not None:
            self.last = speaker
            if speaker.actor is None or self._actors.actors[speaker.actor].type == "person":
                self._person = speaker
            else:
                self._body = speaker
        return speaker

    def name_of(self, span: Span) -> str:
        """The name that the words of ``span`` stand for; not remembered."""
        return self._look_up(span).name or span.of(self._text)

    def person_in(self, span: Span) -> Speaker | None:
        """The first person named in ``span``; remembered as the one who speaks."""
        for mention in self._mentions(span):
            if mention.form == "name" and self._actors.actors[mention.actor].type == "person":
                return self.resolve(mention.span)
        return None

    def _look_up(self, span: Span) -> Speaker:
        words = span.of(self._text).strip()
        lower = words.lower()
        if lower in _PERSONAL:
            return self._pronoun(span, lower)
        if lower in _NEUTER:
            return self._body or self.last or Speaker(None)
        index = self._actor_at(span)
        if index is not None:
            return Speaker(self._actors.actors[index].name, index)
        for article in _ARTICLES:
            words = words.removeprefix(article)
        return Speaker(words or None)

    def _pronoun(self, span: Span, pronoun: str) -> Speaker:
        """The person who spoke last if the pronoun fits, else whom the cast takes it for."""
        gender = "f" if pronoun in {"she", "her"} else "m"
        person = self._person
        if person is None or self._genders.get(person.name, gender) != gender:
            index = next((m.actor for m in self._mentions(span) if m.form == "pronoun"), None)
            named = None if index is None else Speaker(self._actors.actors[index].name, index)
            person = named or person or self.last or Speaker(None)
        self._genders[person.name] = gender
        return person

    def _mentions(self, span: Span) -> Iterator[ActorMention]:
        number = bisect_left(self._starts, span.start)
        for mention in self._actors.mentions[number : number + _MENTIONS_IN_SUBJECT]:
            if mention.span.start >= span.end:
                return
            yield mention

    def _actor_at(self, span: Span) -> int | None:
        """The actor that heads the words: the first named that owns nothing and modifies nothing."""
        number = bisect_left(self._starts, span.start)
        fallback: int | None = None
        if number and self._actors.mentions[number - 1].span.end >= span.end:
            fallback = self._actors.mentions[number - 1].actor
        for mention in self._mentions(span):
            after = self._text[mention.span.end : mention.span.end + 2]
            if mention.form in {"pronoun", "demonym"} or after in {"'s", "’s"} or after[:1] == "’":
                continue
            return mention.actor
        return fallback


#: Longest list of mentions looked through in one subject.
_MENTIONS_IN_SUBJECT = 12
