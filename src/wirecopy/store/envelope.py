"""Envelope: what came with a page's bytes and is needed, with them, to read the page again."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.model import PageMetadata, RawPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The fields of a raw page that stand beside its bytes, capture time and locator."""

    url: str | None
    outlet: str | None
    media: str | None
    declared_encoding: str | None
    metadata: PageMetadata | None


def envelope_of(raw: RawPage) -> Envelope:
    """The envelope of a capture."""
    return Envelope(
        url=raw.url,
        outlet=raw.outlet,
        media=raw.media,
        declared_encoding=raw.declared_encoding,
        metadata=raw.metadata,
    )
