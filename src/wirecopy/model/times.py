"""Times: intervals in UTC with their precision, and time expressions with TIMEX3 values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from wirecopy.model.span import Span

#: From fine to coarse.
Precision = Literal["second", "minute", "hour", "day", "month", "year"]
StampBasis = Literal["absolute", "relative", "neighbour", "metadata", "capture", "text"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When something was published or updated: ``start <= t < end``, aware, in UTC."""

    start: datetime
    end: datetime
    precision: Precision
    #: How it was read: written out on the page, relative to the capture, taken from stamps on
    #: the same page, from metadata, or from the time of capture itself.
    basis: StampBasis
    #: The words it was read from, when there are any.
    raw: str | None = None
    #: Their place on the page.
    span: Span | None = None
    #: The ISO day as the page writes it, in its own time zone; None when only the interval is known.
    local_day: str | None = None

    @property
    def day(self) -> str:
        """The ISO day the page writes, else the day the interval starts on."""
        return self.local_day or self.start.date().isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """One time expression in a text."""

    span: Span
    type: TimeType
    #: TIMEX3 value (``2025-04-03``, ``2025-W13``, ``P3Y``, ``PRESENT_REF``); None when it cannot be told.
    value: str | None
    #: TIMEX3 modifier (``MORE_THAN``, ``START`` ...), when there is one.
    mod: str | None = None
    #: The anchor day (ISO) the value was computed from, when it needed one.
    anchor: str | None = None
    #: The rule that gave the value.
    why: str
