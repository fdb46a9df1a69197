"""Problems: an input that could not be read, as a record that can be queried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that went wrong with one input; everything else goes on."""

    #: Stable code: ``empty``, ``decode``, ``format``, ``too_large``, ``timeout``, ``crash``, ``permission``...
    code: str
    what: str
    #: Locator of the input (path, line).
    where: str
    advice: str
    page_id: str | None = None
    stage: str | None = None
