"""Reading a text's places: names, which of them are places, and which place each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wirecopy.data.gazetteer import gazetteer
from wirecopy.facts.places.adjectives import adjective_mentions
from wirecopy.facts.places.evidence import SWAY, THRESHOLD, may_act, points, surnames
from wirecopy.facts.places.features import featured_places
from wirecopy.facts.places.kinds import kind_of
from wirecopy.facts.places.lists import listed_places, mark_states
from wirecopy.facts.places.lookup import Reading
from wirecopy.facts.places.mentions import Mention, find_mentions, given_mentions
from wirecopy.facts.places.named import (
    apart_from,
    mark_named,
    tag_names,
    unknown_places,
    without_inner,
)
from wirecopy.facts.places.neighbours import fits_in, locate_found, locate_given, regions_of
from wirecopy.facts.places.rank import NameGroup, settle
from wirecopy.facts.places.told import mark_told, told_states
from wirecopy.model import Place, Sentences, Span

#: Points that the best mention of a name can lend the others.
SHARED = 3.0
#: Points short of the threshold that a town of the text's own region is forgiven.
NEIGHBOURED = 2.2
_WAYS = {
    "part": "known by a part of the name",
    "inner": "known by a part of the name",
    "county": "division of a state, put amid its towns",
    "division": "division of a state, put amid its towns",
    "adjective": "word for its people",
}


def read_places(
    text: str,
    sentences: Sentences,
    *,
    spans: Sequence[Span] | None = None,
    adjectives: bool = False,
) -> tuple[Place, ...]:
    """Places named in ``text``, in order.

    Args:
        text: the words of an article.
        sentences: the same text as ``language.read`` gives it.
        spans: names known to be places: only these are located, every one of them is returned.
        adjectives: words for those who are of a place ("Kenyan") are told as well; the rest stays the same.
    """
    told = told_states(sentences)
    sure = list(listed_places(text, sentences))
    sure = without_inner(list(featured_places(text, sentences)), sure)
    if spans is None:
        mentions = _found(text, sentences, sure, told)
    else:
        mentions = _with_sure(given_mentions(text, sentences, spans), sure)
    mark_states(text, mentions)
    places = _settled(mentions, told)
    if spans is not None:
        return tuple(locate_given(places))
    found = locate_found(places, sentences)
    return tuple(_with_adjectives(text, sentences, found) if adjectives else found)


def _settled(mentions: Sequence[Mention], told: Mapping[str, float]) -> list[Place]:
    """Each mention as the place that is meant, all settled together."""
    groups = _grouped(mentions)
    settle([group for group in groups.values() if group.readings], told)
    return [_place(mention, groups[_group_key(mention)]) for mention in mentions]


def _with_adjectives(text: str, sentences: Sentences, places: list[Place]) -> list[Place]:
    """``places`` and, where none of them is, the adjectives of the text."""
    mentions = list(adjective_mentions(text, sentences))
    free = apart_from(mentions, [place.span for place in places])
    found = [replace(place, kind="adjective") for place in _settled(free, {})]
    return sorted([*places, *found], key=lambda place: place.span)


def _found(
    text: str, sentences: Sentences, sure: Sequence[Mention], told: Mapping[str, float]
) -> list[Mention]:
    """Mentions that are places, known or not, in order."""
    mentions = find_mentions(text, sentences)
    mark_told(mentions, told)
    tagged = tag_names(sentences, mentions, unsure_mentions(mentions))
    mark_named(mentions, tagged)
    unknown = without_inner(list(unknown_places(text, tagged, mentions)), sure)
    return without_inner(_places_only(mentions, told), unknown)


def _with_sure(mentions: Sequence[Mention], sure: Sequence[Mention]) -> list[Mention]:
    """``mentions`` with those that a list or a word of kind tells of read so."""
    told = {mention.span: mention for mention in sure}
    return [told.get(mention.span, mention) for mention in mentions]


def _own_points(mentions: Sequence[Mention]) -> list[float]:
    people, common = surnames(mentions), gazetteer().common_words
    return [points(mention, people, common=mention.key in common) for mention in mentions]


def _best_points(mentions: Sequence[Mention], own: Sequence[float]) -> dict[str, float]:
    best: dict[str, float] = {}
    for mention, score in zip(mentions, own, strict=True):
        best[mention.key] = max(best.get(mention.key, score), score)
    return best


def unsure_mentions(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions that what the language reader takes them for could make a place, or none."""
    own = _own_points(mentions)
    best = _best_points(mentions, own)
    found = []
    for mention, score in zip(mentions, own, strict=True):
        shared = max(score, min(best[mention.key], score + SHARED))
        if THRESHOLD - SWAY <= shared < THRESHOLD + SWAY or may_act(mention):
            found.append(mention)
    return found


def _places_only(mentions: list[Mention], told: Mapping[str, float]) -> list[Mention]:
    """Mentions that are places: by their own words, by another mention, or by their neighbours."""
    own = _own_points(mentions)
    best = _best_points(mentions, own)
    sure = [m for m in mentions if best[m.key] >= THRESHOLD]
    found = regions_of(sure, told)
    kept = []
    for mention, score in zip(mentions, own, strict=True):
        shared = max(score, min(best[mention.key], score + SHARED))
        if shared >= THRESHOLD or (shared >= THRESHOLD - NEIGHBOURED and fits_in(mention, found)):
            kept.append(mention)
    return kept


def _group_key(mention: Mention) -> str:
    return f"{mention.key}|{mention.container or ''}"


def _grouped(mentions: Sequence[Mention]) -> dict[str, NameGroup]:
    """Mentions by name; one without a region beside it joins those of the name that have one."""
    first: dict[str, str] = {}
    for mention in mentions:
        if mention.container:
            first.setdefault(mention.key, mention.container)
    groups: dict[str, NameGroup] = {}
    for mention in mentions:
        mention.container = mention.container or first.get(mention.key)
        key = _group_key(mention)
        if key in groups:
            groups[key].count += 1
            continue
        beside = {mention.container} if mention.container else set()
        groups[key] = NameGroup(key=key, readings=mention.readings, beside=frozenset(beside))
    return groups


def _place(mention: Mention, group: NameGroup) -> Place:
    if not group.readings:
        return Place(
            span=mention.span,
            name=mention.text,
            country=None,
            lat=None,
            lon=None,
            kind="literal",
            why="unknown name",
        )
    number = group.best()
    entry = group.readings[number].entry
    kind = kind_of(mention, group.readings[number])
    located = kind != "not_on_earth"
    return Place(
        span=mention.span,
        name=entry.name,
        country=entry.country,
        lat=entry.lat if located else None,
        lon=entry.lon if located else None,
        geoname_id=entry.geoname_id,
        feature=entry.feature,
        kind=kind,
        score=round(group.weight(number), 3),
        why=_why(group.readings[number], group),
    )


def _why(reading: Reading, group: NameGroup) -> str:
    """What was chosen among how many, what stood beside, and what came next."""
    count = len(group.readings)
    reasons = [
        "the only place of that name" if count == 1 else f"likeliest of {count} places of that name"
    ]
    if group.beside:
        reasons.append(f"beside {', '.join(sorted(group.beside))}")
    if reading.way in _WAYS:
        reasons.append(_WAYS[reading.way])
    if count > 1:
        second = sorted(range(count), key=lambda n: (-group.scores[n], n))[1]
        entry = group.readings[second].entry
        where = " ".join(filter(None, (entry.country, entry.region)))
        reasons.append(f"next: {entry.name} {where} ({group.weight(second):.2f})")
    return "; ".join(reasons)
