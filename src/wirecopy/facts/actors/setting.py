"""Setting: a noun phrase with the sentence around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wirecopy.facts.actors.phrases import Phrase
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import DETERMINERS, is_function_word
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
        for at in range(start + 1, min(len(self.tags), start + _LONGEST_COMPLEMENT)):
            tag = self.tags[at]
            is_plain = tag.kind == "word" and tag.lower not in DETERMINERS
            if is_plain and not (self._is_adjective(at) or self._joins_state(at)):
                break
            found.append(tag)
        return tuple(found)

    def _joins_state(self, at: int) -> bool:
        """Whether "of" joins a body to its state ("of the Supreme Court of Kenya")."""
        before, after = self.tags[at - 1], self.tags[at + 1 : at + 2]
        is_joint = self.tags[at].lower == "of" and before.kind == "role" and before.is_capital
        return bool(is_joint and after and after[0].kind == "country")

    def _is_adjective(self, at: int) -> bool:
        """Whether a plain word only tells more of the body or the people behind it ("of the biggest party")."""
        word, after = self.tags[at].lower, self.tags[at + 1] if at + 1 < len(self.tags) else None
        is_plain = (
            word.isalpha() and not word.endswith(("ed", "ing", "ly")) and not is_function_word(word)
        )
        before = self.tags[at - 1].lower
        return is_plain and before in DETERMINERS and after is not None and after.kind == "role"

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
