"""Names in a text that may be places, with what stands around each.

Runs of capitalised words are cut into the longest names the tables know.  Nothing is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from wirecopy.data.countries import country_words
from wirecopy.data.gazetteer import fold_name
from wirecopy.data.given_names import given_names
from wirecopy.data.word_lists import place_words
from wirecopy.facts.places.apposition import only_towns, told_around
from wirecopy.facts.places.lookup import Reading, inner_readings, is_capital, readings, state_code
from wirecopy.facts.places.words import (
    CALENDAR,
    DIRECTIONS,
    KIND_AFTER,
    KIND_BEFORE,
    PARTIES,
    REGION_SHORT,
)
from wirecopy.language.abbreviations import DOTTED, OPENERS
from wirecopy.model import Sentences, Span, Token

#: Words a name may have; "Trinidad and Tobago", "St. Vincent and the Grenadines".
_LONGEST = 6
#: People a town must have for four capitals at the start of a line to be its dateline.
_BIG_TOWN = 200_000
#: People a town must have to be named in a list with no state beside it.
_CITY = 500_000
#: The same for a town that has its name from a division, or gave it one.
_LISTED_TOWN = 50_000
_JOINTS = place_words("mentions.joints")
_AFTER_COMMA = re.compile(r",? {1,2}\(?((?:[A-Z][\w.’'-]*)(?: (?:of )?[A-Z][\w’'-]*){0,2})")
_INSIDE = re.compile(r" in ((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,2})")
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?![\w’'-]| [A-Z])"
#: More names of a list, the last behind "and" or "or", with nothing told behind it.
_LIST = re.compile(
    rf"(?=(?:,|,? and|,? or) ({_NAME}))(?:, {_NAME}){{0,4}},? (?:and|or) {_NAME}(?!, [A-Z])"
)
#: Words of kind that bodies have in their names too.
_OF_BODIES = frozenset("State City Town District Village Township Borough".split())
#: Words of direction that are a part of what a region is called; others only tell which part is meant.
_IN_NAMES = frozenset("North South East West Upper Lower Greater".split())
#: How a name leads to a division that may follow a town's.
_DIVISION_WAYS = ("name", "division")
_SMALL = frozenset("the The A An a an".split())


@dataclass(slots=True)
class Mention:
    """One name in a text and its surroundings."""

    span: Span
    text: str
    key: str
    readings: tuple[Reading, ...]
    #: The word before, the word after, the two after; "" at the ends of a sentence.
    before: str = ""
    after: str = ""
    after2: str = ""
    #: The capitalised words of the same run before and after the name.
    run_before: tuple[str, ...] = ()
    run_after: tuple[str, ...] = ()
    starts_sentence: bool = False
    #: The region or state written right after a comma ("Springfield, Ill."), as written.
    container: str | None = None
    #: Whether this name is the region after such a comma.
    is_container: bool = False
    starts_line: bool = False
    #: Whether it opens brackets behind a town in capitals at the head of a line ("AMMAN, May 5 (Petra)").
    is_behind_dateline: bool = False
    #: Whether the language reader takes the word after it for a verb.
    acts: bool = False
    #: Whether a lawmaker was elected there, told behind the party: "R-Ohio".
    is_elected: bool = False
    #: Whether words for the people, offices or money of the state of that name stand in the text.
    is_told: bool = False
    #: What the language reader takes the name for: place, person, org; with "part" where it is a part of one.
    named: str = ""


def mention_at(text: str, tokens: Sequence[Token], first: int, end: int) -> Mention:
    """The tokens from ``first`` up to ``end`` as a mention that no table knows."""
    span = Span(start=tokens[first].start, end=tokens[end - 1].end)
    name = span.of(text)
    mention = Mention(span=span, text=name, key=fold_name(name), readings=())
    mention.container = _container_at(text, span.end)
    _surround(mention, tokens, first, end)
    return mention


def find_mentions(text: str, sentences: Sentences) -> list[Mention]:
    """All candidate names of ``text``, in order."""
    found: list[Mention] = []
    for sentence in sentences.sentences:
        starts_line = sentence.start == 0 or text[sentence.start - 1] == "\n"
        found += _in_sentence(text, sentence.tokens, starts_line=starts_line)
    return found


def given_mentions(text: str, sentences: Sentences, spans: Sequence[Span]) -> list[Mention]:
    """Mentions for spans that are given; each is kept, known or not."""
    tokens = [token for sentence in sentences.sentences for token in sentence.tokens]
    starts = {token.start: n for n, token in enumerate(tokens)}
    ends = {token.end: n for n, token in enumerate(tokens)}
    found = []
    for span in sorted(spans):
        name = span.of(text)
        first, last = starts.get(span.start), ends.get(span.end)
        known = readings(name) or inner_readings(name)
        mention = Mention(span=span, text=name, key=fold_name(name), readings=known)
        if first is not None and last is not None:
            _surround(mention, tokens, first, last + 1)
        mention.container = _container_at(text, span.end, known)
        found.append(mention)
    _mark_containers(text, found)
    return found


def _in_sentence(text: str, tokens: Sequence[Token], *, starts_line: bool) -> Iterator[Mention]:
    n = 0
    found: list[Mention] = []
    while n < len(tokens):
        if not may_begin(tokens[n]):
            n += 1
            continue
        end, known = _longest_name(text, tokens, n, is_first=starts_line and n == 0)
        if end == n:
            n += 1
            continue
        bare = _without_bodys_kind(text, tokens, n, end, known)
        if bare is not None:
            end, known = bare
        key = fold_name(text[tokens[n].start : tokens[end - 1].end])
        end = _without_kind(tokens, n, end)
        span = Span(start=tokens[n].start, end=tokens[end - 1].end)
        mention = Mention(span=span, text=span.of(text), key=key, readings=known)
        mention.starts_sentence = n == 0 or all(not t.text[0].isalnum() for t in tokens[:n])
        mention.starts_line = starts_line and n == 0
        mention.is_behind_dateline = starts_line and _is_dateline(tokens[:n])
        mention.readings = only_towns(text, span.start, known)
        mention.container = _container_at(text, span.end, known) or told_around(
            text, span.start, span.end, known, _state_or_division
        )
        _surround(mention, tokens, n, end)
        found.append(mention)
        n = end
    _mark_containers(text, found)
    yield from found


def _is_dateline(before: Sequence[Token]) -> bool:
    """Whether words are those of a dateline up to a bracket: a town in capitals, and a day."""
    words = [token.text for token in before]
    is_town = len(words) > 1 and words[0].isupper() and len(words[0]) > 1
    return is_town and words[-1] == "(" and not any(word[0].islower() for word in words)


def may_begin(token: Token) -> bool:
    """Whether a name may begin with a word."""
    return (
        token.text[0].isupper()
        and (len(token.text) > 1 or token.text == "U")
        and token.text not in _SMALL
    )


def _longest_name(
    text: str, tokens: Sequence[Token], first: int, *, is_first: bool
) -> tuple[int, tuple[Reading, ...]]:
    """One past the last token of the longest known name that begins at ``first``."""
    last = first
    ends = [first + 1]
    while last + 1 < len(tokens) and last - first < _LONGEST:
        last += 1
        token = tokens[last]
        if token.text[0].isupper() or token.text in KIND_AFTER:
            ends.append(last + 1)
        elif _is_own_stop(tokens[last - 1], token):
            ends.append(last + 1)
            break
        elif token.text not in _JOINTS:
            break
    for end in reversed(ends):
        name = text[tokens[first].start : tokens[end - 1].end]
        known = readings(name)
        if known and _fits(name, known, is_first=is_first):
            return end, known
    return first, ()


def _without_bodys_kind(
    text: str, tokens: Sequence[Token], first: int, end: int, known: tuple[Reading, ...]
) -> tuple[int, tuple[Reading, ...]] | None:
    """End and readings of a name without the word of kind that opens a body's name ("Lund City Council")."""
    after = tokens[end].text if end < len(tokens) else ""
    is_body = after[:1].isupper() and after.isalpha() and after not in CALENDAR
    if end - first < 2 or tokens[end - 1].text not in _OF_BODIES or not is_body:
        return None
    bare = readings(text[tokens[first].start : tokens[end - 2].end])
    whole = known[0]
    is_same = any(reading.entry.geoname_id == whole.entry.geoname_id for reading in bare)
    is_added = whole.way in ("part", "county") or (whole.entry.is_variant and is_same)
    return (end - 1, bare) if bare and is_added else None


def _without_kind(tokens: Sequence[Token], first: int, end: int) -> int:
    """``end`` before a word of kind in small letters, which tells the place apart and is no part of its name."""
    last = tokens[end - 1].text
    return end - 1 if end - first > 1 and last.islower() and last in KIND_AFTER else end


def _is_own_stop(before: Token, token: Token) -> bool:
    """Whether a token is the full stop of an abbreviation that ends its sentence ("the U.S.")."""
    if token.text != "." or token.start != before.end or before.text.endswith("."):
        return False
    return "." in before.text or before.text in DOTTED


def _fits(name: str, known: tuple[Reading, ...], *, is_first: bool) -> bool:
    """No people or adjectives; short forms in capitals only when a table has them so."""
    if known[0].way == "adjective" or name in CALENDAR:
        return False
    first, _, rest = name.partition(" ")
    if known[0].way == "part" and first.lower() in DIRECTIONS and first[0].isupper():
        is_region = known[0].entry.feature in ("COUNTRY", "A", "C", "R")
        return is_region and first in _IN_NAMES
    if known[0].way == "part" and first.lower() in KIND_BEFORE and rest.startswith("of "):
        return False
    if name.isupper() and len(name) <= 4:
        known_big = known[0].entry.feature == "COUNTRY" or known[0].entry.population >= _BIG_TOWN
        dateline = is_first and len(name) == 4 and (known_big or is_capital(name.title()))
        is_short = name in ("L.A.", *REGION_SHORT) or ("." in name and state_code(name) is not None)
        return name in country_words() or is_short or dateline
    return len(name) > 2


def _surround(mention: Mention, tokens: Sequence[Token], first: int, end: int) -> None:
    mention.before = tokens[first - 1].text if first else ""
    if mention.before == "The" and first > 1:  # "in The Hague"
        mention.before = tokens[first - 2].text
    mention.after = tokens[end].text if end < len(tokens) else ""
    mention.after2 = tokens[end + 1].text if end + 1 < len(tokens) else ""
    mention.is_elected = first > 1 and mention.before == "-" and tokens[first - 2].text in PARTIES
    low = first
    while low and first - low < 4 and _is_of_run(tokens, low - 1):
        low -= 1
    high = end
    while high < len(tokens) and high - end < 4 and tokens[high].text[0].isupper():
        high += 1
    mention.run_before = tuple(token.text for token in tokens[low:first])
    mention.run_after = tuple(token.text for token in tokens[end:high])


def _is_of_run(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word may be of one name with the next: none that opens a sentence ("Later Kenya said")."""
    word = tokens[n].text
    opens = n == 0 and word in OPENERS and word not in given_names()
    return word[0].isupper() and word not in _SMALL and not opens


def _container_at(text: str, end: int, known: Sequence[Reading] = ()) -> str | None:
    """What stands after the comma that follows a name, when it is a region or a state."""
    match = _AFTER_COMMA.match(text, end, end + 60)
    if match is None or text[end] not in ", ":
        return _state_around(text, end, known)
    words = match.group(1).split(" ")
    has_comma = text[end] == ","
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        behind = match.start(1) + len(name)
        if text.startswith(" and ", behind) and _is_town(name, _CITY):
            return None
        code = state_code(name.rstrip(",")) or (state_code(name) if name.endswith(".") else None)
        is_set_off = has_comma or text[match.start(1) - 1 : behind + 1] == f"({name})"
        if code and (is_set_off or name.isupper()):
            return f"USA {code}"
        if not is_set_off:
            continue
        if (around := _state_or_division(readings(name), known)) is not None:
            is_listed = " " in around and _is_town(name, _LISTED_TOWN) and _goes_on(text, behind)
            return None if is_listed else around
    return None


def _state_around(text: str, end: int, known: Sequence[Reading]) -> str | None:
    """The state or division behind "in" that has a town of several of the name ("Birmingham in England")."""
    match = _INSIDE.match(text, end, end + 60)
    if match is None or len(known) < 2 or known[0].entry.feature != "P":
        return None
    around = _state_or_division(readings(match[1]), known)
    return around if any(_lies_in(reading, around) for reading in known) else None


def _lies_in(reading: Reading, around: str | None) -> bool:
    """Whether a place lies in a state, or in a division of one ("GBR ENG")."""
    country, _, region = (around or "").partition(" ")
    is_in = reading.entry.country == country
    return is_in and region in {"", reading.entry.region}


def _goes_on(text: str, end: int) -> bool:
    """Whether a list goes on with another place ("Trinidad, Beni and Goma")."""
    listed = _LIST.match(text, end, end + 120)
    return listed is not None and bool(readings(listed[1]))


def _state_or_division(named: Sequence[Reading], known: Sequence[Reading]) -> str | None:
    """The state or division that a name behind a comma is, if its likeliest reading is, or one that has the place before."""
    inside = {(one.entry.country, one.entry.region) for one in known}
    for number, reading in enumerate(named):
        entry = reading.entry
        if number == 0 and reading.way == "name" and entry.feature == "COUNTRY":
            return entry.country
        is_division = reading.way in _DIVISION_WAYS and entry.feature == "A" and entry.country
        is_around = entry.region is not None and (entry.country, entry.region) in inside
        if is_division and (number == 0 or is_around):
            return " ".join(filter(None, (entry.country, entry.region)))
    return None


@lru_cache(maxsize=2_000)
def _is_town(name: str, least: int) -> bool:
    """Whether a name is that of a town of ``least`` people too ("Washington, New York and Boston")."""
    return any(
        place.entry.feature == "P" and place.entry.population >= least for place in readings(name)
    )


def _mark_containers(text: str, found: Sequence[Mention]) -> None:
    for left, right in pairwise(found):
        gap = text[left.span.end : right.span.start]
        if left.container and gap.strip(" ") == ",":
            right.is_container = True
            meant = tuple(one for one in right.readings if _code_of(one) == left.container)
            right.readings = meant or right.readings


def _code_of(reading: Reading) -> str | None:
    """What a state or a division is told by behind a town ("USA TX", "PER")."""
    entry = reading.entry
    if entry.feature not in ("COUNTRY", "A") or entry.country is None:
        return None
    return f"{entry.country} {entry.region}" if entry.region else entry.country
