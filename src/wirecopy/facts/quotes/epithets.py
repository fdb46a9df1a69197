"""Epithets: whom "the striker" or "the dinner lady" mean where the text tells nobody by that word.

A name that was just told is varied so: it is the one named last whom nothing speaks against.  Words for what somebody
does there for others ("the lawyer", "the mayor") mean another, and so does a word by which the text has brought in
somebody without a name ("an actress", "met the actress"), or any where it has "a player" who may be anybody.

Known misses: words that are in no list, and people who are told of further on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wirecopy.data.person_words import load_person_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.actors.gender import gender_of
from wirecopy.facts.actors.words import SPEAKS
from wirecopy.model import Actor

_THE = re.compile(r"the (?:[\w'’.-]+ ){0,4}?([a-z][\w-]*?)(?:(?: of |-of-)[\w-]+)?")
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
#: Words for people by what they do or study.
_TRADES = re.compile(r"...(?:[aeiou]logist|[aeiou]grapher|[tms]ician|[ai]vist|rian)$")
#: Sectors of those whose office their words are told by.
_OFFICES = frozenset("GOV LEG COP JUD MIL SPY JRN".split())
#: Words before a subject, so that it may be somebody known.
_BEFORE_SUBJECT = SPEAKS | quote_words("epithets.before_subject")
#: Characters before it in which "a player" may be meant.
_NEAR = 300
_OWNERS = "his|her|their|my|our|[\\w.-]+['’]s"


@dataclass(frozen=True, slots=True)
class Epithet:
    """A word by which somebody known is told again."""

    noun: str

    @property
    def gender(self) -> str | None:
        """Which the word tells."""
        is_mum = self.noun in {"mum", "mom", "gran", "granny"}
        is_dad = self.noun in {"dad", "grandad"}
        return "f" if is_mum else "m" if is_dad else gender_of(self.noun)

    @property
    def is_of_nameless(self) -> bool:
        """Whether a source without a name is told so."""
        return self.noun in load_person_words().nameless

    def is_new(self, before: str) -> bool:
        """Whether the text ``before`` has brought in somebody else by the word."""
        openers = "[Aa]n?|[Aa]nother|[Oo]ne"
        if self.noun in load_person_words().kin:
            openers += f"|{_OWNERS}"
        is_told = re.search(rf"\b(?:{openers}) (?:[\w-]+ ){{0,3}}?{self.noun}\b", before)
        return is_told is not None or self._is_acted_on(before) or _tells_anybody(before)

    def _is_acted_on(self, before: str) -> bool:
        """Whether somebody is told by the word, or a longer one, who is not the subject ("interviewed the goalkeeper")."""
        told = rf"([a-z]+) the (?:[\w-]+ ){{0,2}}?[\w-]*{self.noun}\b(?!,? [A-Z])"
        return any(m[1] not in _BEFORE_SUBJECT for m in re.finditer(told, before))

    def fits(self, name: str, actor: Actor | None) -> bool:
        """Whether who bears the name, an actor or not, may be called so."""
        words = load_person_words()
        if actor is None:
            return _FULL_NAME.fullmatch(name) is not None
        role = (actor.role or "").lower().rsplit(" ", 1)[-1]
        if actor.type != "person" or not actor.name[:1].isupper():
            return False
        if self.noun in words.political:
            return role not in words.serving
        return role not in words.serving and not _OFFICES & set(actor.sectors[:1])


def _tells_anybody(before: str) -> bool:
    """Whether a text brings in somebody without a name who may be meant by any word ("a player was hurt")."""
    words = "|".join(load_person_words().anybody)
    told = rf"(?<!, )(?<!\bis )(?<!\bwas )(?<!\bas )\b[Aa]n? (?:[\w-]+ ){{0,2}}?(?:{words})\b"
    return re.search(told, before[-_NEAR:]) is not None


def find_epithet(words: str) -> Epithet | None:
    """The epithet that the words are ("the Leeds striker", "the mother of two")."""
    the = _THE.fullmatch(words.lower())
    if the is None:
        return None
    lists = load_person_words()
    known: Iterable[frozenset[str]] = (lists.known, lists.political, lists.kin, lists.nameless)
    is_known = any(the[1] in nouns for nouns in known) or _TRADES.search(the[1]) is not None
    return Epithet(the[1]) if is_known else None
