"""Tags: what the tables say about each run of words of a sentence.

One left-to-right pass, the longest match first: organizations and country words as written, leaders'
names, then roles without regard to case.  A run of capitalised words that no table knows is a name.
Possessive endings are tags of their own.  Linear in the number of words.

Known misses: a country word used as a first name after a verb ("met Jordan"), names in lower case,
and text in capitals throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from wirecopy.data.countries import CountryWord, country_words
from wirecopy.data.given_names import given_names
from wirecopy.data.leaders import Term, leaders
from wirecopy.data.organizations import Organization, organizations
from wirecopy.data.roles import Role, role_words
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.words import (
    BELONGS,
    COMPANY_ENDINGS,
    DETERMINERS,
    LOCATIVE,
    PARTICLES,
    PREFIXES,
    ROLE_ADJECTIVES,
    THINGS,
    TITLES,
    is_function_word,
)
from wirecopy.language.hyphened import whole_verbs
from wirecopy.text.normalise import fold_marks
from wirecopy.text.tokens import token_spans

TagKind = Literal[
    "country", "organization", "leader", "role", "name", "title", "possessive", "word"
]

#: Words whose reading is kept between texts, and the longest word that is kept.
_KEPT_WORDS, _LONGEST_KEPT = 20_000, 40
#: Words for a body only where they are written as its name ("the House", not "a house").
_NAMED_BODIES = frozenset(("house", "houses"))
#: Most tags of a nickname with its marks.
_NICKNAME = 5
#: Offices that newspapers write as letters.
_SHORT_OFFICES = {"PM": "prime minister", "CM": "chief minister", "FM": "foreign minister"}
#: Letters of "'s": a word that ends in it has more.
_SHORTEST_OWNER = 2
#: Letters of a short form that may also be a word for somebody ("COP").
_SHORT_LETTERS = 3
#: Words that headlines in title case write without a capital, and the fewest capitals of one.
_SMALL_WORDS = actor_words("tags.small_words")
_SHORTEST_HEADLINE = 3
_PLACES = frozenset("name capital unit town dependency".split())
#: Words behind a place's name that make no person of it.
_NO_SURNAMES = THINGS | COMPANY_ENDINGS
_POSSESSIVES = frozenset(("'s", "'S", "'"))
_PRONOUN_AND_ARTICLE = frozenset("IA")


class Tag(NamedTuple):
    """A run of words with the readings its tables give (a tuple: one is made for every word)."""

    start: int
    end: int
    #: As written, apostrophes folded.
    text: str
    #: The text without capitals.
    lower: str
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
    def is_town(self) -> bool:
        """Whether it can only be the name of a town, of one word."""
        kinds = {word.kind for word in self.countries}
        return self.kind == "country" and " " not in self.text and kinds <= {"capital", "town"}

    @property
    def is_company(self) -> bool:
        """Whether it is the name of a company, of one word."""
        body = self.organization
        return body is not None and body.sector == "BUS" and self.text.isalpha()

    @property
    def is_office(self) -> bool:
        """Whether it names an office that one person holds."""
        return self.role is not None and self.role.type == "person" and not self.role.is_plural

    @property
    def country(self) -> CountryWord | None:
        """The likeliest country reading."""
        return self.countries[0] if self.countries else None

    @property
    def is_capital(self) -> bool:
        """Whether the first letter is a capital."""
        return self.text[:1].isupper()


class _Word(NamedTuple):
    start: int
    end: int
    text: str


class _Reading(NamedTuple):
    """What a word is by itself."""

    lower: str
    #: Most words of a phrase of the tables that begins with it.
    longest: int
    #: ``title``, ``name`` or ``word``.
    kind: TagKind
    sector: str | None
    #: Whether a full stop right after it belongs to it.
    takes_stop: bool


def make_tag(start: int, end: int, text: str, kind: TagKind) -> Tag:
    """A tag that no table gives."""
    return Tag(start, end, text, text.lower(), kind)


def tag_words(text: str, start: int, end: int) -> list[Tag]:
    """Tags of ``text[start:end]`` in order, every word in exactly one."""
    piece = fold_marks(text[start:end])
    words = _split(piece, start)
    tags: list[Tag] = []
    at = 0
    while at < len(words):
        reading = _reading_of(words[at].text)
        found = _longest(words, at, reading.longest, piece, start) if reading.longest else None
        tag, used = found or _name_or_word(words, at, reading, piece, start)
        tags.append(tag)
        at += used
    tags = _with_short_offices(_without_brackets(tags) if "(" in piece else tags)
    return _join_names(_without_nicknames(tags) if '"' in piece else tags)


def _reading_of(word: str) -> _Reading:
    return _kept_reading(word) if len(word) <= _LONGEST_KEPT else _read_word(word)


def _read_word(word: str) -> _Reading:
    lower, lengths = word.lower(), _phrases().lengths
    is_letter = len(word) == 1
    is_title = lower in TITLES
    takes_stop = is_title or (is_letter and word.isupper())
    longest = max(lengths.get(word, 0), lengths.get(lower, 0))
    if not word[0].isupper():
        return _Reading(lower, longest, "word", None, takes_stop)
    if is_title:
        return _Reading(lower, longest, "title", TITLES[lower] or None, takes_stop)
    return _Reading(lower, longest, "name", None, takes_stop)


_kept_reading = lru_cache(maxsize=_KEPT_WORDS)(_read_word)


def _without_brackets(tags: list[Tag]) -> list[Tag]:
    """Brackets that an editor put around one word of a name or phrase ("(Joe) Biden") left out."""
    kept = [True] * len(tags)
    for at in range(len(tags) - 3):
        if tags[at].text == "(" and tags[at + 2].text == ")" and tags[at + 3].kind != "possessive":
            is_name = tags[at + 1].kind in {"name", "leader"} and tags[at + 3].kind != "word"
            is_adjective = tags[at + 1].kind == "word" and tags[at + 3].kind == "role"
            if is_name or is_adjective:
                kept[at] = kept[at + 2] = False
                tags[at + 1] = tags[at + 1]._replace(start=tags[at].start)
    return [tag for tag, keep in zip(tags, kept, strict=True) if keep]


def _without_nicknames(tags: list[Tag]) -> list[Tag]:
    """Quoted nicknames inside a name (``Carlos "Tito" Lara``) left out."""
    kept: list[Tag] = []
    at = 0
    while at < len(tags):
        after = _after_nickname(tags, at) if tags[at].text == '"' else None
        at = after if after is not None else at + 1
        if after is None:
            kept.append(tags[at - 1])
    return kept


def _after_nickname(tags: list[Tag], at: int) -> int | None:
    """Where a name goes on behind the nickname whose opening mark is ``tags[at]``; None when it is none."""
    if not at or tags[at - 1].kind != "name":
        return None
    for end in range(at + 2, min(at + _NICKNAME, len(tags) - 1)):
        if tags[end].text == '"':
            is_inside = tags[end + 1].kind == "name" and tags[at + 1].is_capital
            return end + 1 if is_inside else None
    return None


def _split(piece: str, offset: int) -> list[_Word]:
    """Words and marks of text with folded marks that begins at ``offset``; ``Russia's`` in two."""
    words: list[_Word] = []
    for start, end in whole_verbs(piece, token_spans(piece)):
        word = piece[start:end]
        if word[-1] in "sS" and len(word) > _SHORTEST_OWNER and word[-2] == "'":
            words.append(_Word(offset + start, offset + end - 2, word[:-2]))
            words.append(_Word(offset + end - 2, offset + end, word[-2:]))
        else:
            words.append(_Word(offset + start, offset + end, word))
    return words


def _with_short_offices(tags: list[Tag]) -> list[Tag]:
    """Offices written as letters ("PM Ott", "the PM", no "3 PM") as the roles they are."""
    return [
        tag._replace(kind="role", role=role_words()[_SHORT_OFFICES[tag.text]])
        if tag.text in _SHORT_OFFICES and _is_short_office(tags, at)
        else tag
        for at, tag in enumerate(tags)
    ]


def _is_short_office(tags: list[Tag], at: int) -> bool:
    """Whether a name follows, or somebody's office is meant, and it is no time of day."""
    before, after = tags[at - 1] if at else None, tags[at + 1] if at + 1 < len(tags) else None
    if before is not None and before.text[-1].isdigit():
        return False
    is_named = after is not None and after.kind in {"name", "leader"} and after.is_capital
    if before is None:
        return is_named
    is_owned = before.kind in {"possessive", "country"} or before.lower in ROLE_ADJECTIVES
    is_radio = tags[at].text == "FM" and before.is_capital
    return is_owned or before.lower in DETERMINERS or (is_named and not is_radio)


def _longest(
    words: list[_Word], at: int, longest: int, piece: str, offset: int
) -> tuple[Tag, int] | None:
    table = _phrases()
    for size in range(min(longest, len(words) - at), 0, -1):
        run = words[at : at + size]
        key = " ".join([word.text for word in run])
        tag = table.exact.get(key)
        if tag is None:
            tag = table.folded.get(key.lower())
        if tag is not None and not (key.islower() and key in _NAMED_BODIES):
            is_word_of_name = tag.kind == "organization" and size == 1 and _is_in_name(words, at)
            if is_word_of_name or _opens_longer_name(key, words[at + size : at + size + 1]):
                continue
            if tag.kind == "role" and size == 1 and _is_numbered(words, at):
                continue
            start, end = run[0].start, run[-1].end
            text = piece[start - offset : end - offset]
            return tag._replace(start=start, end=end, text=text, lower=text.lower()), size
    return None


def _is_numbered(words: list[_Word], at: int) -> bool:
    """Whether a word all in capitals is told by a number, as a meeting is ("COP 30")."""
    text = words[at].text
    after = words[at + 1].text if at + 1 < len(words) else ""
    return len(text) == _SHORT_LETTERS and text.isupper() and after.isdigit()


def _opens_longer_name(key: str, after: list[_Word]) -> bool:
    """Whether a name with an article goes on ("The National" in "The National Salvation Front")."""
    return key.startswith("The ") and bool(after) and after[0].text[0].isupper()


def _is_in_name(words: list[_Word], at: int) -> bool:
    """Whether a word stands inside a name ("Liberation" in "Front for the Liberation of Oro")."""
    if at < 3 or at + 1 >= len(words):
        return False
    opening, link, article, _, of = (word.text for word in words[at - 3 : at + 2])
    return opening[0].isupper() and link in {"for", "of"} and (article, of) == ("the", "of")


def _name_or_word(
    words: list[_Word], at: int, reading: _Reading, piece: str, offset: int
) -> tuple[Tag, int]:
    start, end, text = words[at]
    lower, kind = reading.lower, reading.kind
    used = 1
    if reading.takes_stop and at + 1 < len(words):
        after = words[at + 1]
        if after.text == "." and after.start == end:
            used, end = 2, after.end
            text = piece[start - offset : end - offset]
            lower = text.lower()
    if text[0] == "'" and text in _POSSESSIVES and at and words[at - 1].end == start:
        kind = "possessive"
    elif kind == "name" and used == 1 and text in _PRONOUN_AND_ARTICLE:
        kind = "word"
    return Tag(start, end, text, lower, kind, sector=reading.sector), used


def _join_names(tags: list[Tag]) -> list[Tag]:
    """Adjacent name tags as one, with particles (``bin``, ``de``) and hyphens inside."""
    joined: list[Tag] = []
    at = 0
    is_title = is_headline(tags)
    while at < len(tags):
        tag, last = tags[at], at
        if is_title and joined and joined[-1].kind == "leader" and tag.kind == "name":
            tag = tag._replace(kind="word")  # what the leader does
        elif _begins_name(tags, at, is_headline=is_title):
            last = _name_end(tags, at)
        if last != at:
            text = "".join(_spaced(tags[at : last + 1]))
            tag = make_tag(tag.start, tags[last].end, text, "name")
        joined.append(tag)
        at = last + 1
    return joined


def is_headline(tags: list[Tag]) -> bool:
    """Whether every word but the small ones is capitalised, so that a capital tells no name."""
    words = [tag for tag in tags if tag.text[0].isalpha()]
    capitals = sum(tag.is_capital for tag in words)
    return capitals >= _SHORTEST_HEADLINE and all(
        tag.is_capital or tag.lower in _SMALL_WORDS for tag in words
    )


def _begins_name(tags: list[Tag], at: int, *, is_headline: bool) -> bool:
    """Whether a name begins there; a listed surname before a name is a first name ("Anwar Kabir").

    So is a place's name behind an office ("Minister Jordan Berg"), and the name of a place or body that is a
    given name too, where no preposition stands before ("Jordan Berg said").  Not in a headline in title case, nor
    behind an article ("the Biden Campaign").
    """
    tag = tags[at]
    if (tag.country is not None and tag.country.kind in _PLACES) or tag.kind == "organization":
        if is_headline or " " in tag.text or not _is_before_name(tags, at):
            return False
        return _is_given(tags, at) or (tag.kind == "country" and _is_held(tags, at))
    if tag.kind == "country" and tag.text in given_names():  # "Karen Smith", no Karen rebels
        return not is_headline and _is_before_name(tags, at) and _is_given(tags, at)
    if tag.kind == "leader" and " " not in tag.text and at + 1 < len(tags):
        if is_headline or (at and tags[at - 1].lower == "the"):
            return False
        return tags[at + 1].kind == "name" and not is_function_word(tags[at + 1].lower)
    return tag.kind == "name" and not is_function_word(tag.lower)


def _is_before_name(tags: list[Tag], at: int) -> bool:
    return (
        at + 1 < len(tags)
        and tags[at + 1].kind == "name"
        and tags[at + 1].start == tags[at].end + 1
    )


def _is_given(tags: list[Tag], at: int) -> bool:
    """Whether a listed word is the given name of the name behind it, that of no place or thing."""
    before = tags[at - 1].lower if at else ""
    is_thing = not _NO_SURNAMES.isdisjoint(tags[at + 1].lower.split())
    is_place = before == "the" or before in LOCATIVE or before in BELONGS
    return tags[at].text in given_names() and not is_thing and not is_place


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
        elif _is_surname(tags, at, probe) or (hyphened and _is_inside(tags, at, probe)):
            last = probe
        elif not (glued or tag.lower in PARTICLES):
            break
        probe += 1
    return last


def _is_inside(tags: list[Tag], first: int, at: int) -> bool:
    """Whether a word of the tables is one of several that hyphens join to a name ("Trois-AU-Chef")."""
    if tags[at].countries or tags[first].lower in PREFIXES:
        return False
    parts = tags[first : at + 3]
    glued = sum(after.text == "-" and after.start == tag.end for tag, after in pairwise(parts))
    return glued > 1


def _is_surname(tags: list[Tag], first: int, at: int) -> bool:
    """Whether the name of a town, people or company is somebody's ("Minister Carlos Santiago").

    It is behind an office or title, a town's behind an owner too, a company's behind two names.
    """
    tag, owner = tags[at], first > 0 and tags[first - 1].kind == "possessive"
    if tag.start != tags[at - 1].end + 1:
        return False
    if tag.is_town:
        return owner or _is_held(tags, first)
    if tag.is_company:
        goes_on = at + 1 < len(tags) and tags[at + 1].is_capital
        return _is_held(tags, first) or (first > 0 and at - first > 1 and not goes_on)
    of_people = [word.is_of_people for word in tag.countries]
    is_people = bool(of_people) and all(of_people) and " " not in tag.text
    return is_people and tag.is_capital and _is_held(tags, first)


def _is_held(tags: list[Tag], first: int) -> bool:
    """Whether a title or an office stands before ``tags[first]``, or before a comma there."""
    before = tags[first - 1] if first else None
    if before is not None and before.text == "," and first > 1:
        before = tags[first - 2]
        return before.is_office and not _opens_list(tags, first)
    return before is not None and (before.kind == "title" or before.is_office)


def _opens_list(tags: list[Tag], first: int) -> bool:
    """Whether more names follow that ``and`` or ``or`` joins ("the mayor, Ana Ford and others")."""
    return any(tag.lower in {"and", "or"} for tag in tags[first + 1 : first + 4])


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
        _key(word): make_tag(0, 0, word, "role")._replace(role=role)
        for word, role in role_words().items()
    }
    for name, terms in leaders().items():
        exact[_key(name)] = make_tag(0, 0, name, "leader")._replace(terms=terms)
    for word, readings in country_words().items():
        exact[_key(word)] = make_tag(0, 0, word, "country")._replace(countries=readings)
    for name, bodies in organizations().items():
        tag = make_tag(0, 0, name, "organization")
        known = folded.get(_key(name).lower())
        role = known.role if known else None
        exact[_key(name)] = tag._replace(organization=bodies[0], bodies=bodies, role=role)
    lengths: dict[str, int] = {}
    for key in (*exact, *folded):
        first, size = key.split(" ", 1)[0], key.count(" ") + 1
        lengths[first] = max(lengths.get(first, 0), size)
    return _Phrases(exact=exact, folded=folded, lengths=lengths)


def _key(phrase: str) -> str:
    return " ".join(word.text for word in _split(fold_marks(phrase), 0))
