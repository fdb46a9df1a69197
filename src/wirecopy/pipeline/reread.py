"""Reading again: when a stage or its configuration changed, the stored bytes are read anew.

The pages are marked stale first, in one commit that also drops all that was made of them; each part
of stale pages goes only after its pages were read and committed.  A kill in between loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from wirecopy.model import RawPage
from wirecopy.store import PartEntry, Writer
from wirecopy.store.partitions import STALE
from wirecopy.store.tables import table_spec


def mark_stale(writer: Writer, signature: str) -> None:
    """Mark all pages stale unless everything was made under ``signature``."""
    manifest = writer.manifest
    if manifest.signature == signature:
        return
    logs = [p for p in manifest.parts if table_spec(p.table).layout == "log"]
    stale = [replace(p, partition=STALE) for p in manifest.of("pages")]
    writer.rewrite([*logs, *stale], signature)


def stale_pages(writer: Writer) -> Iterator[tuple[PartEntry, Iterator[RawPage]]]:
    """Every part of stale pages with its captures."""
    for part in writer.manifest.partition("pages", STALE):
        yield part, _captures(writer, part)


def _captures(writer: Writer, part: PartEntry) -> Iterator[RawPage]:
    for row in writer.rows([part], columns=_COLUMNS):
        if not writer.is_known(row["id"]):
            yield _raw_page(row)


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
