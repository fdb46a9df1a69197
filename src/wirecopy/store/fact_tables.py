"""Tables of facts: what single texts say, keyed to the text and the anchor day it was read from."""

from __future__ import annotations

from wirecopy.model import Actor, Span
from wirecopy.store.definitions import Column, TableSpec, column

_TEXT = column("text_id", str, "the text it was read from")
_ANCHOR = column("anchor", str | None, "ISO day relative times were read from")
_N = column("n", int, "number within the text, from 0")
_START = column("start_char", int, "first character in `texts.text`")
_END = column("end_char", int, "one past its last character in `texts.text`")
_WORDS = column("words", str, "the words themselves")
_WHY = column("why", str, "how it was found")


def _facts(
    name: str, meaning: str, *columns: Column, key: tuple[str, ...] = ("text_id", "n")
) -> TableSpec:
    return TableSpec(name=name, meaning=meaning, layout="week", key=key, columns=columns)


READINGS = _facts(
    "readings",
    "A text that was read for facts, even where none were found.",
    _TEXT,
    _ANCHOR,
    column("quote_count", int, "quotes found"),
    column("mention_count", int, "event mentions found"),
    column("problem", str | None, "code of the problem when it could not be read"),
    key=("text_id",),
)
QUOTES = _facts(
    "quotes",
    "Who said what, as one text has it.",
    column("id", str, "`qu_` and the digest of its evidence and the reader's version"),
    _TEXT,
    _ANCHOR,
    _N,
    column("kind", str, "direct, indirect or mixed"),
    column("speaker", str | None, "resolved name of the speaker"),
    column("content", str, "what was said, segments joined with ` ... `"),
    column("sentence", str, "the sentences that hold all of it"),
    _START,
    _END,
    column("segments", tuple[Span, ...], "the content in `texts.text`"),
    column("quoted", tuple[Span, ...], "the parts between quotation marks"),
    column("speaker_span", Span | None, "the words that name the speaker"),
    column("cue", Span | None, "where the words of saying stand, in `texts.text`"),
    column("cue_words", str | None, "the words of saying: `said`, `told reporters`"),
    column("via", tuple[str, ...], "who passed the words on"),
    column("score", float | None, "how sure the reader is, 0..1"),
    _WHY,
)
MERGED_QUOTES = _facts(
    "merged_quotes",
    "One quotation of a dispatch: its readings in all copies.",
    column("id", str, "id of the reading shown first, that of the lead copy where it has it"),
    column("dispatch_id", str, "the dispatch"),
    column("day", str | None, "first day of the dispatch"),
    column("quote_ids", tuple[str, ...], "all its readings, in `quotes`"),
    column("text_ids", tuple[str, ...], "the texts they stand in, in the same order"),
    column("variants", tuple[str, ...], "other wordings in other copies"),
    key=("dispatch_id", "id"),
)
ACTORS = _facts(
    "actors",
    "Who acts in a text.",
    _TEXT,
    _N,
    column("name", str, "name as first given"),
    column("type", str, "person, organization, government, group or country"),
    column("country", str | None, "ISO 3166 alpha-3, or IGO, NGO..."),
    column("sectors", tuple[str, ...], "PLOVER sectors, primary first"),
    column("role", str | None, "office or description in the text"),
    column("code", str | None, "what counts are kept by: `RUS GOV`"),
    _WHY,
)
ACTOR_MENTIONS = _facts(
    "actor_mentions",
    "One naming of an actor in a text.",
    _TEXT,
    _N,
    column("actor_n", int, "the actor, in `actors`"),
    _START,
    _END,
    _WORDS,
    column("form", str, "name, role, demonym, metonym, pronoun..."),
)
TIMES = _facts(
    "times",
    "One time expression in a text.",
    _TEXT,
    _ANCHOR,
    _N,
    _START,
    _END,
    _WORDS,
    column("type", str, "DATE, TIME, DURATION or SET"),
    column("value", str | None, "TIMEX3 value"),
    column("mod", str | None, "TIMEX3 modifier"),
    column("value_anchor", str | None, "day the value was computed from, when it needed one"),
    _WHY,
)
PLACES = _facts(
    "places",
    "A place named in a text.",
    _TEXT,
    _N,
    _START,
    _END,
    column("name", str, "the place"),
    column("country", str | None, "ISO 3166 alpha-3"),
    column("lat", float | None, "degrees north, WGS84"),
    column("lon", float | None, "degrees east, WGS84"),
    column("geoname_id", int | None, "number at GeoNames"),
    column("feature", str | None, "GeoNames feature class"),
    column("kind", str, "literal, dateline, metonym, actor or not_on_earth"),
    column("score", float | None, "how sure the reader is, 0..1"),
    _WHY,
)
EVENT_MENTIONS = _facts(
    "event_mentions",
    "One reading of one act in one text.",
    column("id", str, "`em_` and the digest of its evidence and the reader's version"),
    _TEXT,
    _ANCHOR,
    _N,
    column("event_type", str, "PLOVER event type"),
    column("quad_code", int, "PLOVER quad class, 1..4"),
    column("mode", str | None, "PLOVER mode"),
    column("contexts", tuple[str, ...], "PLOVER contexts"),
    column(
        "actors",
        tuple[Actor, ...],
        "who did it; `unidentified`, of sector UAF, for violence that names no doer",
    ),
    column("recipients", tuple[Actor, ...], "to whom; empty for reciprocal events"),
    column("is_mutual", bool, "whether the actors act upon each other"),
    column("status", str, "past, planned, hypothetical, negated or historical"),
    column("asserted_by", str | None, "who says so, when it is said rather than reported"),
    column("date", str | None, "TIMEX3 value of the day of the act"),
    column("date_span", Span | None, "the words that tell the day, in `texts.text`"),
    column("place", str | None, "place of the act"),
    column("sentence", str, "the sentence that says so"),
    _START,
    _END,
    column("trigger", Span, "the words that name the act, in `texts.text`"),
    column("actor_spans", tuple[Span, ...], "where the actors are named"),
    column("recipient_spans", tuple[Span, ...], "where the recipients are named"),
    column("score", float, "how sure the reader is, 0..1"),
    column("reader", str, "`lexicon`, or the name of another reader"),
    column("rule", str, "what it was read by, with the pattern of words that matched"),
    column("sides", str, "the words that name its sides: who `->` to whom"),
    _WHY,
)

TABLES = (
    READINGS,
    QUOTES,
    MERGED_QUOTES,
    ACTORS,
    ACTOR_MENTIONS,
    TIMES,
    PLACES,
    EVENT_MENTIONS,
)
