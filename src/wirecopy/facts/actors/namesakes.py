"""Namesakes: people and places of a text that bear the name of a listed leader or state.

A surname of the tables means the leader unless the text has given it to somebody else by a first name
("John Macron") and never told of the leader by first name or office before; with a title of the other gender
("Ms. Macron") it never does.  A state's name is that of a division where the text calls it one ("Niger
State") and has no other word for the state.

Surnames that are words of the tables are told in ``surnames``.  Known misses: two bearers of a leader's surname beside the leader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.data.countries import country_words
from wirecopy.data.given_names import given_names
from wirecopy.facts.actors.gender import gender_of, gender_of_name
from wirecopy.facts.actors.surnames import as_surname, bearers
from wirecopy.facts.actors.tags import Tag, make_tag

#: Kinds of words for a part of a state.
_PARTS = frozenset(("town", "unit"))


def without_namesakes(sentences: Sequence[list[Tag]]) -> list[list[Tag]]:
    """The tags of a text's sentences, in which whom or what only bears a listed name is a name itself."""
    sentences = _with_surnames_alone(sentences)
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
    found: list[list[Tag]] = []
    for tags in sentences:
        kept = list(tags)
        for at, tag in enumerate(tags):
            if tag.text in named and tag.kind != "name":
                is_told = bool(tag.countries) and _is_state_told(sentences, tag)
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


def _divisions(sentences: Sequence[list[Tag]]) -> dict[str, Tag]:
    """Names of states that are those of divisions in the text, with the tags they get."""
    found = {}
    for tag in _country_tags(sentences):
        state = tag.text.rpartition(" ")[0]
        readings = country_words().get(state, ())
        is_division = (
            tag.countries[0].kind == "unit" and readings[:1] and readings[0].kind == "name"
        )
        if is_division and not _has_other_word(sentences, readings[0].country, state):
            found[state] = tag._replace(text=state, lower=state.lower())
    return found


def _has_other_word(sentences: Sequence[list[Tag]], country: str, name: str) -> bool:
    """Whether the text has another word for a state than ``name``: for its people or its capital."""
    return any(
        tag.text != name and tag.countries[0].country == country for tag in _country_tags(sentences)
    )


def _is_state_told(sentences: Sequence[list[Tag]], tag: Tag) -> bool:
    """Whether the text has another word for the state, its people or its seat than a possible surname."""
    return any(
        other.text != tag.text
        and other.countries[0].country == tag.countries[0].country
        and other.countries[0].kind not in _PARTS
        for other in _country_tags(sentences)
    )


def _country_tags(sentences: Sequence[list[Tag]]) -> Iterator[Tag]:
    return (tag for tags in sentences for tag in tags if tag.countries)
