"""Chart: counts of a dyad over time as stacked bars, a colour a quad class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wirecopy.model import DyadCount

#: Size of the drawing, in its own units.
WIDTH, HEIGHT, FOOT = 960, 200, 18
#: Left of the first bar, where the scale stands, and the most that one period takes: few make no walls.
_SCALE, _WIDEST = 32, 96
#: Share of a period's width that its bar takes.
_FILLED = 0.8
#: Periods under the drawing that have their name written.
_LABELS = 8
#: What the four quad classes are called.
QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of one quad class in one period."""

    x: float
    y: float
    width: float
    height: float
    quad: int


@dataclass(frozen=True, slots=True)
class Period:
    """One period: its bars, and what is told of it."""

    x: float
    width: float
    bars: tuple[Bar, ...]
    title: str
    #: Written under it; empty where there is no room.
    label: str
    is_observed: bool
    href: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of counts."""

    periods: tuple[Period, ...]
    highest: int
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = FOOT


def chart_of(counts: Sequence[DyadCount], hrefs: Sequence[str]) -> Chart | None:
    """The drawing of one pair's counts, a period each, in order; None without any."""
    if not counts:
        return None
    highest = max(count.event_count for count in counts) or 1
    step = min(_WIDEST, (WIDTH - _SCALE) / len(counts))
    every = -(-len(counts) // _LABELS)
    return Chart(
        periods=tuple(
            Period(
                x=round(_SCALE + n * step, 2),
                width=round(step, 2),
                bars=tuple(_bars(count, _SCALE + n * step, step, highest)),
                title=_title(count),
                label=count.period if n % every == 0 else "",
                is_observed=count.observed,
                href=href,
            )
            for n, (count, href) in enumerate(zip(counts, hrefs, strict=True))
        ),
        highest=highest,
    )


def _bars(count: DyadCount, x: float, step: float, highest: int) -> list[Bar]:
    bars, top = [], float(HEIGHT)
    for quad, events in enumerate(count.quad_counts, 1):
        if events:
            height = events / highest * HEIGHT
            top -= height
            bars.append(
                Bar(round(x, 2), round(top, 2), round(step * _FILLED, 2), round(height, 2), quad)
            )
    return bars


def _title(count: DyadCount) -> str:
    if not count.observed:
        return f"{count.period}: not observed, no articles of these days"
    parts = [f"{n} {QUADS[i]}" for i, n in enumerate(count.quad_counts) if n]
    return f"{count.period}: {', '.join(parts) or 'no event'}"
