"""Reading again: when a stage or its configuration changed, the stored bytes are read anew.

The pages are marked stale first, in one commit that also drops all that was made of them; a stale page
goes only after it was read and committed.  A kill in between loses nothing, and a page that cannot be
read stays stale: every run tries it again until one can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from wirecopy.model import RawPage
from wirecopy.pages import page_id
from wirecopy.store import PartEntry, Writer
from wirecopy.store.partitions import STALE
from wirecopy.store.tables import table_spec


def mark_stale(writer: Writer, signature: str) -> None:
    """Mark all pages stale unless everything was made under ``signature``."""
    manifest = writer.manifest
    if manifest.signature == signature:
        return
    logs = [p for p in manifest.parts if table_spec(p.table).layout == "log"]
    # A page that stayed stale and was given again stands in two parts, which may be equal.
    stale = {part.key: part for p in manifest.of("pages") for part in [replace(p, partition=STALE)]}
    writer.rewrite([*logs, *stale.values()], signature)


def stale_parts(writer: Writer) -> tuple[PartEntry, ...]:
    """The parts of stale pages."""
    return writer.manifest.partition("pages", STALE)


def stale_pages(writer: Writer, part: PartEntry) -> Iterator[RawPage]:
    """The captures of a part of stale pages that are still to be read."""
    for row in writer.rows([part], columns=_COLUMNS):
        raw = _raw_page(row)
        if not writer.is_known(page_id(raw)):
            yield raw


def drop_read_pages(writer: Writer, part: PartEntry) -> None:
    """Publish a part of stale pages anew, without those that were read; an older version may have named them otherwise."""
    gone = {
        row["id"]
        for row in writer.rows([part], columns=_COLUMNS)
        if writer.is_known(page_id(_raw_page(row)))
    }
    writer.drop_pages(part, gone)


def captures(writer: Writer, found: Mapping[str, str]) -> Iterator[RawPage]:
    """Captures of stored pages by id, given the digest of the part that holds each."""
    return map(_raw_page, writer.rows_at("pages", found, columns=_COLUMNS))


_COLUMNS = ("id", "captured_at", "locator", "text", "raw", "envelope")


def _raw_page(row: Mapping[str, Any]) -> RawPage:
    envelope, raw = row["envelope"], row["raw"]
    return RawPage(
        data=row["text"].encode() if raw is None else raw,
        media=envelope.media,
        url=envelope.url,
        outlet=envelope.outlet,
        captured_at=row["captured_at"],
        locator=row["locator"],
        declared_encoding=envelope.declared_encoding,
        metadata=envelope.metadata,
    )
