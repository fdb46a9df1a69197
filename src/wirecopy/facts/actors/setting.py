"""Setting: a noun phrase with the sentence around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wirecopy.facts.actors.phrases import Phrase
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import DETERMINERS
from wirecopy.text.function_words import ARTICLES

_COMPLEMENTS = frozenset("for of at from in".split())
#: Longest complement of a role, in tags.
_LONGEST_COMPLEMENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A phrase with its sentence."""

    phrase: Phrase
    #: The apposition after it.
    rest: tuple[Tag, ...]
    tags: Sequence[Tag]
    #: Index of the phrase's first tag.
    at: int
    day: date | None
    opens_line: bool

    @property
    def complement(self) -> tuple[Tag, ...]:
        """What follows a role and says whose it is ("for the Turkish army", "in Peru")."""
        start = self.at + len(self.phrase.tags)
        if start >= len(self.tags) or self.tags[start].lower not in _COMPLEMENTS:
            return ()
        found = [self.tags[start]]
        for tag in self.tags[start + 1 : start + _LONGEST_COMPLEMENT]:
            if tag.kind == "word" and tag.lower not in DETERMINERS:
                break
            found.append(tag)
        return tuple(found)

    @property
    def has_article(self) -> bool:
        """Whether an article opens the phrase, as before a thing's name ("the Black Sea")."""
        first = self.phrase.tags[0]
        return first.lower in ARTICLES and first.end < self.phrase.core[0].start

    @property
    def after(self) -> Tag | None:
        """The tag after the phrase."""
        number = self.at + len(self.phrase.tags)
        return self.tags[number] if number < len(self.tags) else None
