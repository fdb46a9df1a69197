"""Told: the words that the days of acts and the codes of their parties were read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from wirecopy.corpus.articles import AMONG
from wirecopy.model import Actor
from wirecopy.store import Snapshot

Row = dict[str, Any]


def told_days(snapshot: Snapshot, mentions: Sequence[Row]) -> tuple[str, ...]:
    """Where each day of some readings of acts is from: words of a text, or the day of its article."""
    texts = sorted({row["text_id"] for row in mentions})
    times: dict[tuple[str, str | None], list[Row]] = {}
    tail = "order by t.text_id, t.anchor, t.n"
    for time in snapshot.rows("times", f"t.text_id {AMONG}", [texts], tail=tail):
        times.setdefault((time["text_id"], time["anchor"]), []).append(time)
    found = [_day(row, times.get((row["text_id"], row["anchor"]), [])) for row in mentions]
    return tuple(dict.fromkeys(found))


def _day(row: Row, times: Sequence[Row]) -> str:
    day, start = row["date"], row["start_char"]
    if day is None:
        return "day: none is told"
    near = [time for time in times if start <= time["start_char"] < row["end_char"]]
    own = [time for time in near if _value(time) == day]
    if own:
        return f"day {day}: {_words(own)}"
    if day == row["anchor"]:
        return f"day {day}: that of the report, no words tell it"
    before = [time for time in times if time["start_char"] < start and _value(time) == day]
    if before:
        return f"day {day}: told in a sentence before, {_words(before[-1:])}"
    return f"day {day}: worked out from {_words(near)}" if near else f"day {day}: told elsewhere"


def _value(time: Row) -> str:
    """The day or days of an expression, without a time of day."""
    return (time["value"] or "").split("T")[0]


def _words(times: Sequence[Row]) -> str:
    """Words of time, and the day they are counted from, if they are counted from one."""
    told = " and ".join(f"“{time['words']}”" for time in times)
    since = next((time["value_anchor"] for time in times if time["value_anchor"]), None)
    return f"{told}, counted from {since}" if since else told


def told_parties(snapshot: Snapshot, mentions: Sequence[Row]) -> tuple[str, ...]:
    """Which code each party of some readings of acts has, and the words that gave it, where they are known."""
    texts = sorted({row["text_id"] for row in mentions})
    whys = _codes(snapshot, texts)
    for row in snapshot.rows("places", f"t.text_id {AMONG}", [texts]):
        why = f"a place: {row['why']}"
        whys.setdefault((row["text_id"], row["name"]), []).append((row["country"], why))
    told = (
        line
        for row in mentions
        for actor in (*row["actors"], *row["recipients"])
        for line in _party(actor, whys.get((row["text_id"], actor.name), []))
    )
    return tuple(dict.fromkeys(told))


def told_speaker(snapshot: Snapshot, texts: Sequence[str], name: str) -> tuple[str, ...]:
    """Which codes a speaker has in the texts that quote it, and the words that gave them."""
    known = _codes(snapshot, texts)
    found = (one for text_id in texts for one in known.get((text_id, name), []))
    return tuple(dict.fromkeys(f"{name}, {code or 'no code'}: {why}" for code, why in found))


#: What is known of the names of texts, by text and name: codes, and why.
_Codes = dict[tuple[str, str], list[tuple[str | None, str]]]


def _codes(snapshot: Snapshot, texts: Sequence[str]) -> _Codes:
    found: _Codes = {}
    for row in snapshot.rows("actors", f"t.text_id {AMONG}", [list(texts)]):
        why = row["why"].removeprefix(f"{row['name']}: ")
        found.setdefault((row["text_id"], row["name"]), []).append((row["code"], why))
    return found


def _party(actor: Actor, known: Sequence[tuple[str | None, str]]) -> Iterator[str]:
    """What is known of a party: its reading in the text, or that the act's surroundings gave the country."""
    named = f"{actor.name}, {actor.code or 'no code'}"
    same = [why for code, why in known if code == actor.code]
    if same:
        yield f"{named}: {same[0]}"
    elif actor.country and known and not any(code for code, _ in known):
        yield f"{named}: {known[0][1]}; the country is that of what it is told of with"
