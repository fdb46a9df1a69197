"""Stories: one happening and all dispatches on it, by whoever wrote them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One happening and the dispatches on it."""

    #: ``st_`` and the digest of the smallest dispatch id.
    id: str
    headline: str | None
    dispatch_ids: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    outlets: tuple[str, ...]
    copy_count: int
    #: Terms and actors that hold it together.
    why: str
