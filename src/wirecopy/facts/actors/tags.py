"""Tags: what the tables say about each run of words of a sentence.

One left-to-right pass, the longest match first: organizations and country words as written, leaders'
names, then roles without regard to case.  A run of capitalised words that no table knows is a name.
Possessive endings are tags of their own.  Linear in the number of words.

Known misses: a country word used as a first name after a verb ("met Jordan"), names in lower case,
and text in capitals throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from wirecopy.data.countries import CountryWord, country_words
from wirecopy.data.leaders import Term, leaders
from wirecopy.data.organizations import Organization, organizations
from wirecopy.data.roles import Role, role_words
from wirecopy.facts.actors.words import PARTICLES, TITLES, is_function_word
from wirecopy.text.normalise import fold_marks
from wirecopy.text.tokens import iter_tokens

TagKind = Literal[
    "country", "organization", "leader", "role", "name", "title", "possessive", "word"
]

_POSSESSIVE = re.compile(r"['’](?:s|S)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A run of words with the readings its tables give."""

    start: int
    end: int
    #: As written, apostrophes folded.
    text: str
    kind: TagKind
    countries: tuple[CountryWord, ...] = ()
    #: The body that the words name, and all its rows when they depend on the day.
    organization: Organization | None = None
    bodies: tuple[Organization, ...] = ()
    terms: tuple[Term, ...] = ()
    role: Role | None = None
    #: Sector a title tells (``Gen.``), on titles.
    sector: str | None = None

    @property
    def country(self) -> CountryWord | None:
        """The likeliest country reading."""
        return self.countries[0] if self.countries else None

    @property
    def lower(self) -> str:
        """The text without capitals."""
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Whether the first letter is a capital."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def tag_words(text: str, start: int, end: int) -> list[Tag]:
    """Tags of ``text[start:end]`` in order, every word in exactly one."""
    words = list(_split(text, start, end))
    tags: list[Tag] = []
    at = 0
    while at < len(words):
        tag, used = _longest(words, at) or _name_or_word(words, at)
        tags.append(replace(tag, text=fold_marks(text[tag.start : tag.end])))
        at += used
    return list(_join_names(_without_brackets(tags)))


def _without_brackets(tags: list[Tag]) -> list[Tag]:
    """Brackets that an editor put around one word of a name or phrase ("(Joe) Biden") left out."""
    kept = [True] * len(tags)
    for at in range(len(tags) - 3):
        if tags[at].text == "(" and tags[at + 2].text == ")" and tags[at + 3].kind != "possessive":
            is_name = tags[at + 1].kind in {"name", "leader"} and tags[at + 3].kind != "word"
            is_adjective = tags[at + 1].kind == "word" and tags[at + 3].kind == "role"
            if is_name or is_adjective:
                kept[at] = kept[at + 2] = False
                tags[at + 1] = replace(tags[at + 1], start=tags[at].start)
    return [tag for tag, keep in zip(tags, kept, strict=True) if keep]


def _split(text: str, start: int, end: int) -> Iterator[_Word]:
    """Words and marks; ``Russia's`` in two, ``St.`` and initials with their full stop."""
    piece = fold_marks(text[start:end])
    for a, b in iter_tokens(piece):
        word = piece[a:b]
        ending = _POSSESSIVE.search(word)
        if (
            ending
            and len(word) > 1
            and ending.start()
            and (ending.group() != "'" or word[-2] == "s")
        ):
            cut = a + ending.start()
            yield _Word(start + a, start + cut, piece[a:cut])
            yield _Word(start + cut, start + b, piece[cut:b])
        else:
            yield _Word(start + a, start + b, word)


def _longest(words: list[_Word], at: int) -> tuple[Tag, int] | None:
    table, first = _phrases(), words[at]
    longest = table.lengths.get(first.text, 0)
    longest = max(longest, table.lengths.get(first.text.lower(), 0))
    for size in range(min(longest, len(words) - at), 0, -1):
        run = words[at : at + size]
        key = " ".join(word.text for word in run)
        tag = table.exact.get(key)
        if tag is None or (tag.kind == "role" and size == 1 and is_function_word(key)):
            tag = table.folded.get(key.lower())
        if tag is not None:
            return replace(tag, start=run[0].start, end=run[-1].end), size
    return None


def _name_or_word(words: list[_Word], at: int) -> tuple[Tag, int]:
    word = words[at]
    lower, has_stop = word.text.lower(), at + 1 < len(words) and words[at + 1].text == "."
    close = has_stop and words[at + 1].start == word.end
    used = 2 if close and (lower in TITLES or (len(word.text) == 1 and word.text.isupper())) else 1
    last = words[at + used - 1]
    if word.text[0].isupper() and lower in TITLES:
        sector = TITLES[lower] or None
        tag = Tag(start=word.start, end=last.end, text=word.text, kind="title", sector=sector)
    elif word.text in {"'s", "'S", "'"} and at and words[at - 1].end == word.start:
        tag = Tag(start=word.start, end=word.end, text=word.text, kind="possessive")
    else:
        named = word.text[0].isupper() and not (len(word.text) == 1 and used == 1 and lower in "ia")
        kind: TagKind = "name" if named else "word"
        tag = Tag(start=word.start, end=last.end, text=word.text, kind=kind)
    return tag, used


def _join_names(tags: Iterable[Tag]) -> Iterator[Tag]:
    """Adjacent name tags as one, with particles (``bin``, ``de``) and hyphens inside."""
    tags = list(tags)
    at = 0
    while at < len(tags):
        last = at
        if tags[at].kind == "name" and not is_function_word(tags[at].lower):
            last = _name_end(tags, at)
        if last == at:
            yield tags[at]
        else:
            text = "".join(_spaced(tags[at : last + 1]))
            yield replace(tags[at], end=tags[last].end, text=text)
        at = last + 1


def _name_end(tags: list[Tag], at: int) -> int:
    last, probe = at, at + 1
    while probe < len(tags):
        tag = tags[probe]
        glued = tag.text == "-" and tag.start == tags[probe - 1].end
        hyphened = tags[probe - 1].text == "-" and tag.start == tags[probe - 1].end
        if tag.kind == "name" and not is_function_word(tag.lower):
            last = probe
        elif hyphened and tag.kind == "word" and tag.text.isalpha():
            last = probe  # Geun-hye
        elif not (glued or tag.lower in PARTICLES):
            break
        probe += 1
    return last


def _spaced(tags: list[Tag]) -> Iterator[str]:
    for number, tag in enumerate(tags):
        if number and tag.start > tags[number - 1].end:
            yield " "
        yield tag.text


@dataclass(frozen=True, slots=True)
class _Phrases:
    exact: Mapping[str, Tag]
    folded: Mapping[str, Tag]
    #: Most words of a phrase that begins with this word.
    lengths: Mapping[str, int]


@cache
def _phrases() -> _Phrases:
    exact: dict[str, Tag] = {}
    folded = {
        _key(word): Tag(start=0, end=0, text=word, kind="role", role=role)
        for word, role in role_words().items()
    }
    for name, terms in leaders().items():
        exact[_key(name)] = Tag(start=0, end=0, text=name, kind="leader", terms=terms)
    for word, readings in country_words().items():
        exact[_key(word)] = Tag(start=0, end=0, text=word, kind="country", countries=readings)
    for name, bodies in organizations().items():
        tag = Tag(
            start=0, end=0, text=name, kind="organization", organization=bodies[0], bodies=bodies
        )
        known = folded.get(_key(name).lower())
        exact[_key(name)] = replace(tag, role=known.role) if known else tag
    lengths: dict[str, int] = {}
    for key in (*exact, *folded):
        first, size = key.split(" ", 1)[0], key.count(" ") + 1
        lengths[first] = max(lengths.get(first, 0), size)
    return _Phrases(exact=exact, folded=folded, lengths=lengths)


def _key(phrase: str) -> str:
    return " ".join(word.text for word in _split(phrase, 0, len(phrase)))
