"""Home: the state that a text is about, whose government, police or parliament it means when it names none.

The state of the dateline, unless the text names another one much more often ("BANGKOK" over news of
Myanmar); without a dateline the one named most, when it leads clearly (the one named first counts once more, and
again where the first thing told happens in it).
A state is named by a word for it, and by those who are known to be of it ("the Kremlin", somebody's surname).

Bodies of a state, its parties and people told by an office are of home (``belonging``).  People and unions
without a country are at home there too, under a dateline or where the text is set in no other, or names none
as often; somebody with a name only under a dateline of that country, or where a text set in it names it more
than once and no other.  The event reader takes the same state for acts that name nobody.

In a report on several states ``topic`` tells which one is meant.  Known misses: reports from one state on
another that names itself as often.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise

from wirecopy.data.countries import SEATS, CountryWord, countries, country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.data.gazetteer import gazetteer
from wirecopy.facts.actors.belonging import serves_abroad
from wirecopy.facts.actors.counties import county_state
from wirecopy.facts.actors.metonym import is_dateline, is_travelled_to
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import LOCATIVE, PLACE_KINDS, REMARKS
from wirecopy.facts.places.lookup import readings
from wirecopy.facts.places.words import CALENDAR
from wirecopy.model import Span
from wirecopy.text.function_words import ARTICLES

#: Times that the leading country must be named as often as the next, or as that of the dateline (a plain
#: majority is too weak in stories on two countries).
_LEAD = 1.5
#: The same, where it is the one named first.
_LEAD_OF_FIRST = 1.2
#: The same over a dateline, where the lead tells of something "in" the state of the dateline.
_LEAD_OVER_SCENE = 2.5
#: What a dateline counts for beyond the word for its town: those who act upon a state are named as often as it
#: in a short report.
_DATELINE = 1
#: People a town must have to tell a text's country, in its dateline too, and how often those of the next of its name.
_TOWN, _DATELINE_TOWN, _TIMES = 50_000, 10_000, 5
#: Behind these a state is a neighbor.
_BORDERS = frozenset("border borders frontier".split())
#: Words whose place is kept between texts, and the longest run of words that can name one.
_KEPT_WORDS, _LONGEST_KEPT = 20_000, 80
#: How a name leads to a division.
_DIVISION_WAYS = ("name", "division")
#: Sectors whose acts open a sentence without making their state the one told of.
_FIGHT = frozenset(("MIL", "REB", "PRM"))
#: Times that the state named most may be named as often as another that the text is about too.
_RIVAL = 3


#: Characters behind a naming in which a word for its country may begin ("a union in Lima").
_BEHIND = 6
#: Sentences in which a text says where it is set: a headline and what follows.
_OPENING = 2
#: Times that a text without a dateline names the country that its people are of.
_AGAIN = 3


class HomeCount:
    """Counts the places and nations that a text names."""

    def __init__(self) -> None:
        self._dateline: str | None = None
        self._is_seat = False
        self._first: str | None = None
        #: Sentences counted, and where the first of them set what happens.
        self._number = 0
        self._lead_scene: str | None = None
        self._counts: Counter[str] = Counter()
        #: Namings of those who are of a country, by words that are none for it.
        self._namings: Counter[str] = Counter()
        #: Where the words for countries begin.
        self._starts: list[int] = []
        #: States that a sentence opens with, or in which something happens.
        self._scenes: set[str] = set()
        #: Whether what the sentence behind the dateline tells happens in its state.
        self._is_set_there = False

    def add(self, tags: list[Tag], *, opens_line: bool) -> None:
        """Counts one sentence."""
        is_lead = opens_line and self._dateline is None and bool(tags) and is_dateline(tags)
        if is_lead:
            self._is_seat = _is_seat(tags)
            self._dateline = _of_dateline(tags)
        for number, tag in enumerate(tags):
            country = country_at(tags, number)
            if country and not _is_aside(tags, number):
                self._counts[country] += 1
                self._starts.append(tag.start)
                is_scene = is_set_at(tags, number)
                if is_scene or not _is_from_elsewhere(tags, number):
                    self._first = self._first or country
                if is_scene and self._number < _OPENING and country == self._first:
                    self._lead_scene = country
                if number > 0 and tags[number - 1].lower in LOCATIVE:
                    self._scenes.add(country)
                    self._is_set_there |= is_lead and country == self._dateline
        if tags and (opening := opening_state(tags)):
            self._scenes.add(opening)
        if self._number < _OPENING and self._dateline is None and _meets_at_seat(tags):
            self._is_seat = True
        self._number += 1

    def add_naming(self, span: Span, country: str) -> None:
        """Counts one naming of somebody of that country, if no word for a country in it has been counted."""
        end = span.end + _BEHIND
        is_counted = bisect_left(self._starts, span.start) < bisect_left(self._starts, end)
        if country in countries() and not is_counted:
            self._namings[country] += 1

    @property
    def named(self) -> Set[str]:
        """Every country that the text names."""
        return self._counts.keys()

    @property
    def rivals(self) -> Sequence[str]:
        """The states that the text names again and again, and not much less than the one named most."""
        most = max(self._counts.values(), default=0)
        return sorted(c for c, n in self._counts.items() if n >= _AGAIN and n >= most / _RIVAL)

    @property
    def is_clear(self) -> bool:
        """Whether the text names the country at home clearly more than any other."""
        home = self.country
        others = [count for country, count in self._counts.items() if country != home]
        return self._counts[home or ""] >= _LEAD * max(others, default=0)

    @property
    def is_sure(self) -> bool:
        """Whether a dateline and the rest of the text tell the same home."""
        return self.is_clear and self._dateline is not None and self.country == self._dateline

    @property
    def is_datelined(self) -> bool:
        """Whether the home is that of a dateline."""
        return self._dateline is not None and self.country == self._dateline

    @property
    def is_settled(self) -> bool:
        """Whether a text that is clearly of one country is sure of it, names it again and again, or is set in it alone."""
        is_often = self._counts[self.country or ""] >= _AGAIN
        return self.is_sure or self._is_alone or (self.is_clear and is_often)

    @property
    def is_told_again(self) -> bool:
        """Whether a text is sure of its country, or set in it alone and names it more than once."""
        return self.is_sure or (self._is_alone and self.names_often(self.country))

    @property
    def is_scene(self) -> bool:
        """Whether something happens in the country at home, or a sentence opens with it."""
        return self.country in self._scenes

    @property
    def _is_alone(self) -> bool:
        """Whether a text is set in the only country that it names."""
        return len(self._counts) == 1 and self.country in self._scenes

    def names_often(self, country: str | None) -> bool:
        """Whether the text names a country more than once."""
        return self._counts[country or ""] > 1

    @property
    def country(self) -> str | None:
        """The country at home in the text; None when it names none, or two alike."""
        counts = self._counts + self._namings
        if self._dateline is not None and not self._is_seat:
            return self._told_from(self._dateline, counts)
        if self._is_seat:
            counts[self._dateline or ""] -= 1
        else:
            counts.update(c for c in (self._first, self._lead_scene) if c is not None)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (self._is_seat and ranked[0][1] < _AGAIN):
            return None
        opens = ranked[0][0] == self._first and self._is_named_most(ranked[0][0])
        lead = _LEAD_OF_FIRST if opens else _LEAD
        is_clear = len(ranked) == 1 or ranked[0][1] >= lead * ranked[1][1]
        return ranked[0][0] if is_clear else None

    def _is_named_most(self, country: str) -> bool:
        """Whether a country is named more often than any other, or the first thing told happens in it."""
        counts = self._counts + self._namings
        others = max((n for c, n in counts.items() if c != country), default=0)
        return counts[country] > others or country == self._lead_scene

    def _told_from(self, dateline: str, counts: Counter[str]) -> str:
        """The country of a dateline, or the one a report from elsewhere is all about."""
        country, count = max(counts.items(), key=lambda item: item[1], default=(dateline, 0))
        lead = _LEAD_OVER_SCENE if self._is_set_there else _LEAD
        return country if count >= lead * (counts[dateline] + _DATELINE) else dateline


def _of_dateline(tags: Sequence[Tag]) -> str | None:
    """The country of a dateline: that of what follows its town ("LIMA, Ohio"), else the town's."""
    behind = (_division_behind(tags) or place_of(tags[2])) if tags[1].text == "," else None
    return behind or _state_of_datelined(tags)


def _state_of_datelined(tags: Sequence[Tag]) -> str | None:
    """The country of a dateline's town, whatever follows it."""
    named = next((country for country in map(place_of, tags[:3]) if country), None)
    return named or _state_of_town(_town_of_dateline(tags), _DATELINE_TOWN)


def _is_seat(tags: Sequence[Tag]) -> bool:
    """Whether a dateline names a seat of bodies of many states, and no division elsewhere ("GENEVA, N.Y.")."""
    at = next((n for n, tag in enumerate(tags[:3]) if tag.text.casefold() in SEATS), None)
    if at is None:
        return False
    division = _division_behind(tags) if tags[1].text == "," else None
    own = place_of(tags[at]) or _state_of_town(tags[at].text, _DATELINE_TOWN)
    return division is None or own is None or division == own


def _division_behind(tags: Sequence[Tag]) -> str | None:
    """The state that has the division behind a dateline's comma."""
    behind = _behind_comma(tags)
    return _state_of_division(behind) or state_around(_town_of_dateline(tags), behind)


def _town_of_dateline(tags: Sequence[Tag]) -> str:
    """All words of the town, as they are joined ("DAR ES SALAAM", "CAP-HAITIEN")."""
    town, end = "", tags[0].start
    for tag in tags:
        is_apart = tag.start > end
        if tag.text in {",", "(", ":"} or (is_apart and tag.text == "-"):
            break
        town += " " * is_apart + tag.text
        end = tag.end
    return town[:_LONGEST_KEPT]


def _is_aside(tags: Sequence[Tag], number: int) -> bool:
    """Whether a word for a country says who stands behind, where somebody goes or comes from, which border is meant, or whose embassy."""
    after = tags[number + 1 : number + 3]
    is_border = bool(after) and (after[0].lower in _BORDERS or serves_abroad(after[0].lower))
    before = [tag.lower for tag in tags[max(0, number - 2) : number]]
    is_birth = before == ["native", "of"]
    is_trip = before[-1:] != ["into"] and is_travelled_to(tags, number)
    return is_border or is_birth or is_remark(after) or is_trip


def is_set_at(tags: Sequence[Tag], number: int) -> bool:
    """Whether something happens in the state of a name or adjective ("in Lima", "in the Peruvian town of X")."""
    if tags[number].text.casefold() in SEATS:  # "talks in Geneva"
        return False
    if number > 0 and tags[number - 1].lower in LOCATIVE:
        return place_of(tags[number]) is not None or _is_town(tags, number)
    before = [tag.lower for tag in tags[max(0, number - 2) : number]]
    kind = any(tag.lower in PLACE_KINDS for tag in tags[number + 1 : number + 3])
    is_behind = len(before) > 1 and before[0] in LOCATIVE and before[1] in ARTICLES
    return is_behind and kind


def _meets_at_seat(tags: Sequence[Tag]) -> bool:
    """Whether a sentence tells of a meeting where bodies of many states sit ("talks in Geneva")."""
    is_there = any(
        tag.text.casefold() in SEATS and before.lower in LOCATIVE for before, tag in pairwise(tags)
    )
    return is_there and any(tag.lower in word_list("venues") for tag in tags)


def _is_from_elsewhere(tags: Sequence[Tag], number: int) -> bool:
    """Whether those told of come from the state named ("teams from Chad"), or meet where bodies of many states sit."""
    before = tags[number - 1].lower if number > 0 else ""
    is_seat = tags[number].text.casefold() in SEATS
    return before == "from" or (is_seat and before in LOCATIVE)


def country_at(tags: Sequence[Tag], number: int) -> str | None:
    """The country that a place name, a word for a nation or a big town behind "in" tells."""
    tag = tags[number]
    if tag.kind == "name" and (state := _state_of_county(tags, number)) is not None:
        return state
    return named_by(tag) or (_state_of_town(tag.text, _TOWN) if _is_town(tags, number) else None)


def _state_of_county(tags: Sequence[Tag], number: int) -> str | None:
    """The state of the county that a name is of, or that it is with the title before it ("Prince William County")."""
    before = tags[number - 1] if number else None
    is_titled = (
        before is not None and before.text[:1].isupper() and before.kind in {"role", "title"}
    )
    titled = f"{before.text} {tags[number].text}" if is_titled and before is not None else ""
    return county_state(tags[number].text) or county_state(titled)


def _is_town(tags: Sequence[Tag], number: int) -> bool:
    """Whether a name that no table of states has stands behind "in" and before no further name."""
    tag, after = tags[number], tags[number + 1 : number + 2]
    is_alone = not after or not after[0].is_capital
    is_short = tag.kind == "name" and len(tag.text) <= _LONGEST_KEPT
    return is_short and is_alone and number > 0 and tags[number - 1].lower in {"in", "near"}


def _behind_comma(tags: Sequence[Tag]) -> str:
    """What stands behind the comma of a dateline, with the stop of a short form ("Ga.")."""
    name = tags[2]
    has_stop = len(tags) > 3 and tags[3].text == "." and tags[3].start == name.end
    return name.text + "." * has_stop


@lru_cache(maxsize=_KEPT_WORDS)
def _state_of_division(text: str) -> str | None:
    """The state that has a division of that name or short form, if no town of the name has more people."""
    found = readings(text) if len(text) <= _LONGEST_KEPT else ()
    is_division = found and found[0].way in _DIVISION_WAYS and found[0].entry.feature == "A"
    return found[0].entry.country if is_division else None


@lru_cache(maxsize=_KEPT_WORDS)
def state_around(town: str, text: str) -> str | None:
    """The state of the place of that name, if it lies in a division that has such a town ("CORDOBA, Veracruz")."""
    if not 0 < len(text) <= _LONGEST_KEPT or text in CALENDAR:
        return None
    likeliest = next((reading.entry for reading in readings(text)), None)
    if likeliest is None or likeliest.feature == "COUNTRY" or not likeliest.region:
        return None
    inside = {(one.entry.country, one.entry.region) for one in readings(town.title())}
    return likeliest.country if (likeliest.country, likeliest.region) in inside else None


@lru_cache(maxsize=_KEPT_WORDS)
def _state_of_town(text: str, least: int) -> str | None:
    """The state of the one town of that name with ``least`` people, and with many more than its namesakes."""
    towns = [entry for entry in gazetteer().find(text) if entry.feature == "P"]
    if not towns:
        return None
    largest = max(towns, key=lambda town: town.population)
    others = [t.population for t in towns if t.country != largest.country]
    is_known = largest.population >= max(least, _TIMES * max(others, default=0))
    return largest.country if is_known else None


def opening_state(tags: Sequence[Tag]) -> str | None:
    """The state that a sentence opens with ("Colombia rejected ...", "The Peruvian minister ...")."""
    at = 1 if len(tags) > 1 and tags[0].lower == "the" else 0
    if not tags[at].countries:
        return None
    after = tags[at + 1] if at + 1 < len(tags) else None
    told = place_of(tags[at])
    if told and _owns_a_thing(tags[at + 1 : at + 3]):
        return None
    if told is None and after is not None and after.kind not in {"word", "possessive"}:
        is_force = after.role is not None and after.role.sector in _FIGHT
        return None if is_force else named_by(tags[at])
    return told


def _owns_a_thing(after: Sequence[Tag]) -> bool:
    """Whether what follows a state is what it owns, and nobody ("Peru's exports")."""
    return len(after) > 1 and after[0].kind == "possessive" and after[1].kind == "word"


def named_by(tag: Tag) -> str | None:
    """The country of a place name or a word for a nation."""
    return tag.countries[0].country if tag.countries else place_of(tag)


def is_remark(after: Sequence[Tag]) -> bool:
    """Whether a word like ``based`` follows after a hyphen."""
    return len(after) > 1 and after[0].text == "-" and after[1].lower in REMARKS


def place_of(tag: Tag) -> str | None:
    """The country of a place name."""
    if tag.countries:
        return _country_of(tag.countries[0])
    if tag.text in country_words():
        return None  # somebody's surname
    return _place_written(tag.text) if len(tag.text) <= _LONGEST_KEPT else None


@lru_cache(maxsize=_KEPT_WORDS)
def _place_written(text: str) -> str | None:
    """The place named by words in any case ("RUSSIA")."""
    readings = country_words().get(text.title(), ())
    return _country_of(readings[0]) if readings else None


def _country_of(word: CountryWord) -> str | None:
    return None if word.is_of_people else word.country
