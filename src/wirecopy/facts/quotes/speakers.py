"""Speakers: from the words beside a quotation to an actor of the text.

A name, role or group is looked up among the actor mentions that overlap the words; "he" and "she" go to
the person who spoke last, unless another of that gender was named since; "it" and "they" go to the body
or group that spoke last.  Words that name no known actor stand for themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from wirecopy.model import ActorReading, Span

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

    def _look_up(self, span: Span) -> Speaker:
        words = span.of(self._text).strip()
        lower = words.lower()
        if lower in _PERSONAL:
            return self._pronoun(span) or self._person or self.last or Speaker(None)
        if lower in _NEUTER:
            return self._body or self.last or Speaker(None)
        index = self._actor_at(span, pronouns=False)
        if index is not None:
            return Speaker(self._actors.actors[index].name, index)
        for article in _ARTICLES:
            words = words.removeprefix(article)
        return Speaker(words or None)

    def _pronoun(self, span: Span) -> Speaker | None:
        index = self._actor_at(span, pronouns=True)
        if index is None:
            return None
        return Speaker(self._actors.actors[index].name, index)

    def _actor_at(self, span: Span, *, pronouns: bool) -> int | None:
        """The actor named by the last mention that lies in the span, adjectives aside."""
        number = bisect_left(self._starts, span.start)
        found: int | None = None
        if number and self._actors.mentions[number - 1].span.end >= span.end and not pronouns:
            found = self._actors.mentions[number - 1].actor
        for mention in self._actors.mentions[number : number + _MENTIONS_IN_SUBJECT]:
            if mention.span.start >= span.end:
                break
            if (mention.form == "pronoun") == pronouns and (
                mention.form != "demonym" or found is None
            ):
                found = mention.actor
                if self._actors.actors[found].type == "person":
                    break
        return found


#: Longest list of mentions looked through in one subject.
_MENTIONS_IN_SUBJECT = 12
