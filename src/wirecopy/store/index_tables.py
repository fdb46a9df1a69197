"""Index tables: which columns of which parts the index keeps, and in what shape.

The part's number is the last column of every table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

SCHEMA = """
begin;
create table parts (n integer primary key, name text, "partition" text, digest text);
create table pages (id blob primary key, part integer) without rowid;
create table articles (id blob primary key, text blob, part integer) without rowid;
create index articles_text on articles (text);
create table texts (id blob primary key, part integer) without rowid;
create table sketches (text blob, day text, part integer, primary key (text, day)) without rowid;
create table text_overlaps (a blob, b blob, part integer, primary key (a, b)) without rowid;
create index overlaps_b on text_overlaps (b);
create table dispatches (id blob primary key, part integer) without rowid;
create table briefs (dispatch blob primary key, day text, part integer) without rowid;
create index briefs_part on briefs (part);
create table copies (
    dispatch blob, article blob, text blob, part integer, primary key (dispatch, article)
) without rowid;
create index copies_text on copies (text);
create table readings (text blob primary key, anchor text, part integer) without rowid;
create table story_links (a blob, b blob, part integer, primary key (a, b)) without rowid;
create index story_links_b on story_links (b);
create table stories (
    dispatch blob, story blob, part integer, primary key (dispatch, story)
) without rowid;
create index stories_story on stories (story);
create table events (id blob primary key, story blob, part integer) without rowid;
create index events_story on events (story);
create index pages_part on pages (part);
create index articles_part on articles (part);
create index texts_part on texts (part);
create index sketches_part on sketches (part);
create index overlaps_part on text_overlaps (part);
create index dispatches_part on dispatches (part);
create index copies_part on copies (part);
create index readings_part on readings (part);
create index story_links_part on story_links (part);
create index stories_part on stories (part);
create index events_part on events (part);
create table searched (n integer primary key, article blob unique, digest blob);
create table searched_mark (mark text);
create virtual table words using fts5 (
    headline, body, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
commit;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """Columns to read of a table's parts, and the index rows they give."""

    columns: tuple[str, ...]
    #: Columns of the index table, without the part.
    width: int
    make: Callable[[Sequence[Any]], Iterable[tuple[Any, ...]]]


def pack(one: str) -> bytes:
    """The 16 bytes of an id."""
    return bytes.fromhex(one[3:])


def unpack(prefix: str, key: bytes) -> str:
    """The id of 16 bytes."""
    return f"{prefix}_{key.hex()}"


def _one(row: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    return ((pack(row[0]),),)


def _two(row: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    return ((pack(row[0]), pack(row[1])),)


def _three(row: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    return ((pack(row[0]), pack(row[1]), pack(row[2])),)


def _dated(row: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    return ((pack(row[0]), row[1] or ""),)


def _members(row: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    return ((pack(dispatch), pack(row[0])) for dispatch in row[1])


INDEXED: dict[str, Indexed] = {
    "pages": Indexed(columns=("id",), width=1, make=_one),
    "articles": Indexed(columns=("id", "text_id"), width=2, make=_two),
    "texts": Indexed(columns=("id",), width=1, make=_one),
    "sketches": Indexed(columns=("text_id", "day"), width=2, make=_dated),
    "text_overlaps": Indexed(columns=("a_id", "b_id"), width=2, make=_two),
    "dispatches": Indexed(columns=("id",), width=1, make=_one),
    "briefs": Indexed(columns=("dispatch_id", "first_day"), width=2, make=_dated),
    "copies": Indexed(columns=("dispatch_id", "article_id", "text_id"), width=3, make=_three),
    "readings": Indexed(columns=("text_id", "anchor"), width=2, make=_dated),
    "story_links": Indexed(columns=("a_id", "b_id"), width=2, make=_two),
    "stories": Indexed(columns=("id", "dispatch_ids"), width=2, make=_members),
    "events": Indexed(columns=("id", "story_id"), width=2, make=_two),
}
