"""Progress: how far a run has come, for whoever wants to show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One report of a run to its caller; counts never fall within a run."""

    #: ``read`` (pages), ``compare`` (pairs of texts), ``facts`` (texts), ``stories``, ``write``.
    stage: str
    #: Pages found so far (given), and done with: read, known or failed.
    pages_found: int
    pages_done: int
    pages_failed: int
    #: Whether all pages have been found, so that ``pages_found`` is the total.
    is_total_known: bool
    #: Units of the present stage done and to do; None where it does not count.
    stage_done: int | None = None
    stage_total: int | None = None
    seconds: float = 0.0
