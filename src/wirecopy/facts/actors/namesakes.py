"""Namesakes: people and places of a text that bear the name of a listed leader or state.

A surname of the tables means the leader unless the text has given it to somebody else by a first name
("John Macron") and never told of the leader by first name or office before; with a title of the other gender
("Ms. Macron") it never does.  A state's name is that of a division where the text calls it one ("Niger
State") and has no other word for the state.

Surnames that are words of the tables are told in ``surnames``.  Known misses: two bearers of a leader's surname beside the leader.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from wirecopy.data.countries import CountryWord, country_words
from wirecopy.data.gazetteer import gazetteer
from wirecopy.data.given_names import given_names
from wirecopy.facts.actors.counties import towns_near_counties
from wirecopy.facts.actors.gender import gender_of, gender_of_name
from wirecopy.facts.actors.home import state_around
from wirecopy.facts.actors.surnames import as_surname, bearers
from wirecopy.facts.actors.tags import Tag, make_tag
from wirecopy.facts.actors.words import BELONGS, LOCATIVE
from wirecopy.facts.places.lookup import state_code

#: Kinds of words for a part of a state.
_PARTS = frozenset(("town", "unit"))
#: Pairs of a town and a division that are kept between texts.
_KEPT_PAIRS = 2_000


def without_namesakes(sentences: Sequence[list[Tag]]) -> list[list[Tag]]:
    """The tags of a text's sentences, in which whom or what only bears a listed name is a name itself."""
    sentences = _with_surnames_alone(sentences)
    sentences = _with_towns(sentences)
    others = _other_bearers(sentences)
    divisions = _divisions(sentences)
    if not divisions and not any(tag.kind == "leader" for tags in sentences for tag in tags):
        return list(sentences)
    return [_read_anew(tags, others, divisions) for tags in sentences]


def _with_surnames_alone(sentences: Sequence[list[Tag]]) -> Sequence[list[Tag]]:
    """The tags with words of the tables that are surnames of people of the text."""
    named = bearers(sentences)
    if not any(tag.text in named for tags in sentences for tag in tags if tag.kind != "name"):
        return sentences
    states = _words_for_states(sentences)
    found: list[list[Tag]] = []
    for tags in sentences:
        kept = list(tags)
        for at, tag in enumerate(tags):
            if tag.text in named and tag.kind != "name":
                is_told = bool(tag.countries) and _is_state_told(states, tag)
                kept[at] = as_surname(tags, at, is_state_told=is_told) or tag
        found.append(kept)
    return found


def _other_bearers(sentences: Sequence[list[Tag]]) -> frozenset[str]:
    """Surnames of leaders that the text gives to somebody else, and not to the leader before."""
    leaders, others = set[str](), set[str]()
    for tags in sentences:
        for number, tag in enumerate(tags):
            if tag.kind != "leader":
                continue
            surname = tag.lower.rsplit(" ", 1)[-1]
            if not _is_other(tags[max(0, number - 2) : number], tag):
                leaders.add(surname)
            elif surname not in leaders:
                others.add(surname)
    return frozenset(others)


def _is_other(before: Sequence[Tag], tag: Tag) -> bool:
    """Whether a first name or a title shows that a surname is not the leader's."""
    if " " in tag.text or not before:
        return False
    first = before[-1]
    if first.kind != "name":
        return _is_other_gender(first, tag)
    is_held = len(before) > 1 and before[0].kind in {"role", "title"}
    is_first_name = first.text.partition(" ")[0] in given_names() or is_held
    return is_first_name and f"{first.text} {tag.text}" not in {term.name for term in tag.terms}


def _is_other_gender(before: Tag, tag: Tag) -> bool:
    """Whether a courtesy title tells another gender than the leader's given name."""
    told = gender_of(before.lower) if before.kind == "title" else None
    known = {gender_of_name(term.name) for term in tag.terms}
    return told is not None and None not in known and told not in known


def _read_anew(tags: list[Tag], others: frozenset[str], divisions: dict[str, Tag]) -> list[Tag]:
    """The tags of one sentence, first names joined to the surnames that are no leader's."""
    kept: list[Tag] = []
    for tag in tags:
        before = kept[-1] if kept else None
        is_title = before is not None and before.kind == "role"
        if tag.kind != "leader" or " " in tag.text:
            division = divisions.get(tag.text)
            kept.append(division._replace(start=tag.start, end=tag.end) if division else tag)
        elif before is not None and before.kind == "name" and tag.lower in others:
            kept[-1] = make_tag(before.start, tag.end, f"{before.text} {tag.text}", "name")
        elif (tag.lower in others and not is_title) or (before and _is_other_gender(before, tag)):
            kept.append(make_tag(tag.start, tag.end, tag.text, "name"))
        else:
            kept.append(tag)
    return kept


def _with_towns(sentences: Sequence[list[Tag]]) -> Sequence[list[Tag]]:
    """The tags with towns told as lying in a division elsewhere ("Lebanon, Ohio", then "Lebanon")."""
    towns: dict[str, tuple[CountryWord, ...]] = {}
    named: dict[str, Tag] = {}
    found: list[list[Tag]] = []
    for tags in sentences:
        kept = list(tags)
        for at, tag in enumerate(tags[:-2]):
            if (division := _division_around(tags, at)) is not None:
                town: tuple[CountryWord, ...] = (replace(division, kind="town"),)
                kept[at] = tag._replace(countries=town)
                towns[tag.text] = town
                named.setdefault(tag.text, tag)
        found.append(kept)
    states = _words_for_states(sentences)
    for name, near in towns_near_counties(sentences).items():
        tag = next(t for tags in sentences for t in tags if t.text == name and t.countries)
        towns.setdefault(name, near)
        named.setdefault(name, tag)
    if not towns:
        return sentences
    apart = {name for name, tag in named.items() if _is_state_told(states, tag)}
    if not towns.keys() - apart:
        return found
    return [[_as_town(tag, towns, apart) for tag in tags] for tags in found]


def _as_town(tag: Tag, towns: Mapping[str, tuple[CountryWord, ...]], apart: Collection[str]) -> Tag:
    is_town = tag.kind == "country" and tag.text in towns and tag.text not in apart
    return tag._replace(countries=towns[tag.text]) if is_town else tag


def _division_around(tags: Sequence[Tag], at: int) -> CountryWord | None:
    """The division behind the comma behind a state's or capital's name, where it has a town of that name.

    None where the word behind may name the state itself ("Tbilisi, Georgia") or opens a clause ("In China,
    Texas officials ...").
    """
    tag, comma, behind = tags[at : at + 3]
    is_place = tag.kind == "country" and tag.countries[0].kind in {"name", "capital"}
    if not is_place or comma.text != "," or behind.kind != "country":
        return None
    division = next((word for word in behind.countries if word.kind == "unit"), None)
    own = tag.countries[0].country
    if division is None or any(word.country == own for word in behind.countries):
        return None
    rest = tags[at + 3 : at + 5]
    is_listed = any(t.lower in {"and", "or"} for t in rest)
    is_there = at > 0 and tags[at - 1].lower in LOCATIVE | BELONGS
    is_there = is_there and not (at == 1 and rest and rest[0].text != ",")
    if is_there and not is_listed and _has_town(tag.text, behind.text, division.country):
        return division
    return division if state_around(tag.text, behind.text) == division.country else None


@lru_cache(maxsize=_KEPT_PAIRS)
def _has_town(town: str, division: str, country: str) -> bool:
    """Whether a division of a state has a town of that name."""
    known = gazetteer()
    regions = {one.region for one in known.find(division) if one.country == country}
    regions.add(state_code(division) if country == "USA" else None)
    found = {t.region for t in known.find(town) if t.country == country and t.feature == "P"}
    return bool(found & (regions - {None}))


def _namesake_divisions(words: Sequence[Tag]) -> dict[str, Tag]:
    """Names of both a state and a division, where the text names places of the division's state and no other word for the other ("Georgia", "Atlanta")."""
    found: dict[str, Tag] = {}
    for tag in words:
        state, *others = tag.countries
        division = next((word for word in others if word.kind == "unit"), None)
        if division is None or state.kind != "name":
            continue
        near = {t.countries[0] for t in words if t.text != tag.text}
        is_there = any(w.country == division.country and w.kind in _PARTS for w in near)
        if is_there and all(word.country != state.country for word in near):
            found.setdefault(tag.text, tag._replace(countries=(division,)))
    return found


def _divisions(sentences: Sequence[list[Tag]]) -> dict[str, Tag]:
    """Names of states that are those of divisions in the text, with the tags they get."""
    words = _distinct(sentences)
    found = _namesake_divisions(words)
    for tag in words:
        state = tag.text.rpartition(" ")[0]
        readings = country_words().get(state, ())
        is_division = (
            tag.countries[0].kind == "unit" and readings[:1] and readings[0].kind == "name"
        )
        if is_division and not _has_other_word(words, readings[0].country, state):
            found[state] = tag._replace(text=state, lower=state.lower())
    return found


def _has_other_word(words: Sequence[Tag], country: str, name: str) -> bool:
    """Whether the text has another word for a state than ``name``: for its people or its capital."""
    return any(tag.text != name and tag.countries[0].country == country for tag in words)


def _words_for_states(sentences: Sequence[list[Tag]]) -> Mapping[str, set[str]]:
    """The text's words for each state, its people and its seat."""
    found: dict[str, set[str]] = {}
    for tag in _country_tags(sentences):
        if tag.countries[0].kind not in _PARTS:
            found.setdefault(tag.countries[0].country, set()).add(tag.text)
    return found


def _is_state_told(states: Mapping[str, set[str]], tag: Tag) -> bool:
    """Whether the text has another word for the state, its people or its seat than a possible surname."""
    words = states.get(tag.countries[0].country, set())
    return len(words) > (tag.text in words)


def _distinct(sentences: Sequence[list[Tag]]) -> Sequence[Tag]:
    """One tag for every word for a country, as it is read."""
    found: dict[tuple[str, tuple[CountryWord, ...]], Tag] = {}
    for tag in _country_tags(sentences):
        found.setdefault((tag.text, tag.countries), tag)
    return list(found.values())


def _country_tags(sentences: Sequence[list[Tag]]) -> Iterator[Tag]:
    return (tag for tags in sentences for tag in tags if tag.countries)
