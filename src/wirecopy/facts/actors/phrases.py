"""Noun phrases that may name an actor, cut from a tagged sentence.

A phrase is an unbroken run of country words, organizations, roles, titles and names, with determiners,
numbers and up to two plain adjectives inside.  A possessive ends one phrase and begins the next, which
it owns ("Norwegian Minister Ada Berg's trade envoy Nils Dahl" gives two).  Capitalised
runs joined by "of", "for" or "and" are one name when they hold a word for a body ("Institute").

Known misses: three and more adjectives before a role, and bodies whose name holds a verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import (
    ADJECTIVE_ROLES,
    BODY_KINDS,
    DETERMINERS,
    KINDS_OF_PEOPLE,
    REMARKS,
    ROLE_ADJECTIVES,
    SPEAKS,
    is_function_word,
)

#: Plain adjectives allowed between a country word or article and a role ("local armed group").
_MOST_ADJECTIVES = 2
_JOINTS = frozenset("of for and on the &".split())
_OPENERS = _JOINTS | DETERMINERS | ROLE_ADJECTIVES | {"-"}
_VERB_ENDINGS = ("ly", "ing", "ed", "s")
_NEVER_ADJECTIVES = actor_words("phrases.never_adjectives")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase: its tags, and the phrase that owns it."""

    tags: tuple[Tag, ...]
    #: The possessor ("Putin's"), when one stands before.
    owner: Phrase | None = None
    #: Whether a possessive follows.
    is_owner: bool = False

    @property
    def start(self) -> int:
        """First code point."""
        return self.tags[0].start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.tags[-1].end

    @property
    def core(self) -> tuple[Tag, ...]:
        """The tags without determiners before them."""
        return self.tags[min(_skip_determiners(self.tags, 0), len(self.tags) - 1) :]


def find_phrases(tags: Sequence[Tag]) -> Iterator[Phrase]:
    """Phrases of a tagged sentence, in order, never overlapping."""
    at = 0
    owner: Phrase | None = None
    while at < len(tags):
        if _opens_none(tags, at):
            owner, at = None, at + 1
            continue
        end = _phrase_end(tags, at)
        if end == at:
            owner, at = None, max(at + 1, _skip_determiners(tags, at))
            continue
        owns = end < len(tags) and tags[end].kind == "possessive"
        phrase = Phrase(tuple(tags[_opening(tags, at, end) : end]), owner, owns)
        yield phrase
        owner = phrase if owns else None
        at = end + 1 if owns else end


def _opening(tags: Sequence[Tag], at: int, end: int) -> int:
    """Where the phrase from ``at`` to ``end`` begins, without a conjunction or half a compound word.

    "that" is a conjunction but before a single group or person ("that group", "said that 39 officers").
    """
    if tags[at].lower == "that" and at + 1 < end:
        return at if tags[at + 1].lower not in DETERMINERS and _is_one(tags[end - 1]) else at + 1
    if tags[at].text == "-" and at + 1 < end:
        return at + 2 if tags[at + 1].kind == "word" and at + 2 < end else at + 1
    return at


def _is_one(tag: Tag) -> bool:
    """Whether the tag is a word for one person, or for a body as "group" is."""
    role = tag.role
    if tag.kind != "role" or role is None or role.is_plural:
        return False
    return role.type == "person" or role.word.rsplit(" ", 1)[-1] in BODY_KINDS


def _opens_none(tags: Sequence[Tag], at: int) -> bool:
    """Whether the tag is a plain word that no phrase can begin with; most are."""
    tag = tags[at]
    if tag.kind != "word" or (at and tags[at - 1].kind == "possessive"):
        return False
    lower = tag.lower
    return not (lower in _OPENERS or lower.startswith("un") or lower[0].isdigit())


def _phrase_end(tags: Sequence[Tag], at: int) -> int:
    """One past the last tag of the phrase that begins at ``at``; ``at`` when none does."""
    end, probe, plain, is_open = at, at, 0, True
    while probe < len(tags):
        tag = tags[probe]
        if probe > at and (_opens_next(tags[probe - 1], tag) or _opens_clause(tags, at, probe)):
            break
        if is_naming(tag, first=probe == at) and not (plain and tag.kind in {"name", "leader"}):
            end, plain, is_open = probe + 1, 0, is_open and _is_adjective(tag)
        elif _is_remark(tags, probe, at):
            is_open = True
        elif tag.kind == "word" and _joins_name(tags, probe, end):
            pass
        elif is_open and end == probe and tag.lower in DETERMINERS and probe == at:
            end_of_determiners = _skip_determiners(tags, probe)
            probe = end_of_determiners - 1
        elif is_open and plain < _MOST_ADJECTIVES and _is_modifier(tags, probe, at):
            plain += 1
        else:
            break
        probe += 1
    return end


def _skip_determiners(tags: Sequence[Tag], at: int) -> int:
    while at < len(tags) and (tags[at].lower in DETERMINERS or tags[at].text[0].isdigit()):
        at += 1
    return at


def _is_adjective(tag: Tag) -> bool:
    return tag.lower in ADJECTIVE_ROLES or any(word.kind == "adjective" for word in tag.countries)


def _opens_next(before: Tag, tag: Tag) -> bool:
    """Whether two words for people stand side by side and are two phrases ("called protesters criminals")."""
    if before.role is None or tag.role is None or before.lower in KINDS_OF_PEOPLE:
        return False
    return before.role.is_plural and before.role.type == tag.role.type == "person"


def _opens_clause(tags: Sequence[Tag], first: int, at: int) -> bool:
    """Whether those who say something of somebody follow him ("a man authorities say was shot")."""
    before, tag, *after = tags[at - 1 : at + 2]
    if (
        before.role is None
        or tag.role is None
        or not after
        or after[0].lower not in SPEAKS | {"say"}
    ):
        return False
    is_one = before.role.type == "person" and not before.role.is_plural
    return (
        is_one
        and tags[first].lower in {"a", "an"}
        and (tag.role.is_plural or tag.lower in {"police", "authorities"})
    )


def _is_remark(tags: Sequence[Tag], probe: int, at: int) -> bool:
    """``backed`` or ``based`` glued to the word before ("an Iran-backed group")."""
    is_glued = probe - 1 > at and tags[probe - 1].text == "-"
    return is_glued and tags[probe].kind == "word" and tags[probe].lower in REMARKS


def is_naming(tag: Tag, *, first: bool) -> bool:
    """Whether the tag can be part of what an actor is called."""
    if tag.kind == "name":
        return not is_function_word(tag.lower) and (not first or len(tag.text) > 1)
    return tag.kind not in {"word", "possessive"}


def _is_modifier(tags: Sequence[Tag], probe: int, at: int) -> bool:
    """Whether a plain word can be an adjective there; at the start only common ones are."""
    word = tags[probe].lower
    if tags[probe].kind != "word" or not word.isalpha():
        return False
    if probe == at and not (probe and tags[probe - 1].kind == "possessive"):
        return word in ROLE_ADJECTIVES or word.startswith("un")
    if is_function_word(word) or word in _NEVER_ADJECTIVES:
        return False
    return word.startswith("un") or not word.endswith(_VERB_ENDINGS) or word.endswith("ous")


def _joins_name(tags: Sequence[Tag], probe: int, end: int) -> bool:
    """``of``, ``for`` or ``and`` inside the capitalised name of a body."""
    if tags[probe].lower == "-":
        is_glued = tags[probe].start == tags[probe - 1].end
        return is_glued and (probe == end or tags[probe - 1].lower == "ex")
    if tags[probe].lower not in _JOINTS or not end or end < probe - 1:
        return False
    before, after = tags[probe - 1], tags[probe + 1] if probe + 1 < len(tags) else None
    body = any(is_body_word(tag) for tag in tags[max(0, probe - 4) : probe])
    return bool(body and after and before.is_capital and (after.is_capital or after.lower == "the"))


def is_body_word(tag: Tag) -> bool:
    """Whether the tag is a capitalised word for a kind of body ("Institute", "Ministry")."""
    is_name = tag.is_capital and tag.text.rsplit(" ", 1)[-1][0].isupper()
    return bool(is_name and tag.role and tag.role.type == "organization")
