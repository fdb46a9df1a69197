"""Strip: where along the lead text copies changed it, one line a copy and one for all of them.

It repeats what the tables say, as a picture: it is hidden from screen readers and from the
keyboard's way through the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.export.comparison.classes import is_hidden, risk_of, verdict
from wirecopy.export.comparison.lead_text import Names
from wirecopy.export.comparison.sheet import Sheet
from wirecopy.export.comparison.variants import Item, Variant
from wirecopy.export.markup import NOTHING, Html, joined, tag, words

#: Width of the picture in units of its own, least width of one edit, height of a line.
WIDTH, LEAST, HEIGHT = 1000.0, 4.0, 20
#: Steps along the text in the line for all copies; about one a line of print in a long report.
BINS = 100
#: Shades of that line.
SHADES = 5
#: Left edge and width.
Extent = tuple[float, float]

#: Copies that get a line of their own.
MOST_LINES = 40


_CAPTION = (
    "From the first word of the lead copy to its last. Height and colour tell the risk; "
    "what is grey was left out."
)
_MORE = " The top line is the stronger the more copies differ."


def strip(sheet: Sheet, variants: Sequence[Variant], names: Names) -> Html:
    """The picture with its caption."""
    total = max(1, len(sheet.lead.text))
    by_copy: list[list[tuple[Item, str]]] = [[] for _ in sheet.copies]
    for variant in variants:
        for item in variant.items:
            by_copy[item.copy].append((item, names.variant(variant.mark.index)))
    compared = [n for n, side in enumerate(sheet.copies) if side.is_compared]
    shades = _shades(by_copy, total, len(compared))
    lines = [_line("all copies", "all", shades, total, sheet)] if len(compared) > 1 else []
    for n in compared[:MOST_LINES]:
        rects = joined(_edit(item, target, total) for item, target in by_copy[n])
        lines.append(_line(f"{n + 1} {sheet.copies[n].name}", "one", rects, total, sheet))
    caption = tag("figcaption", words(_CAPTION + (_MORE if len(compared) > 1 else "")))
    return tag("figure", *lines, caption, class_="strip", aria_hidden="true")


def _line(name: str, kind: str, rects: Html, total: int, sheet: Sheet) -> Html:
    picture = tag(
        "svg",
        joined(_ticks(sheet.lead.text, total)),
        rects,
        viewBox=f"0 0 {WIDTH:.0f} {HEIGHT}",
        preserveAspectRatio="none",
    )
    return tag("div", tag("span", words(name)), picture, class_=f"line {kind}")


def _ticks(text: str, total: int) -> Iterator[Html]:
    """Where paragraphs end."""
    at = text.find("\n")
    while at >= 0:
        yield _rect((WIDTH * at / total, 1.0), HEIGHT, "tick")
        at = text.find("\n", at + 1)


def _edit(item: Item, target: str, total: int) -> Html:
    edit = item.edit
    extent = _extent(edit.a.start, edit.a.end, total)
    risk = risk_of(edit)
    is_gone = not edit.b_text.strip() and edit.a.end > edit.a.start
    kind = "gone" if is_gone and risk == 0 else ""
    height = HEIGHT if kind else _HEIGHTS[risk]
    classes = " ".join(filter(None, (f"r{risk}", kind, "style" if is_hidden(edit) else "")))
    shape = _rect(extent, height, classes, verdict(edit))
    return tag("a", shape, href=f"#{target}", tabindex="-1")


#: Height of an edit by risk.
_HEIGHTS = (10, 15, 20)


def _extent(start: int, end: int, total: int) -> Extent:
    width = max(LEAST, WIDTH * (end - start) / total)
    return max(0.0, min(WIDTH * start / total, WIDTH - width)), width


def _rect(extent: Extent, height: float, classes: str, title: str = "") -> Html:
    """A bar that stands on the ground of its line."""
    told = tag("title", words(title)) if title else NOTHING
    return Html(
        f'<rect x="{extent[0]:.1f}" y="{HEIGHT - height:.0f}" width="{extent[1]:.1f}"'
        f' height="{height:.0f}" class="{classes}">{told}</rect>'
    )


def _shades(by_copy: Sequence[Sequence[tuple[Item, str]]], total: int, compared: int) -> Html:
    """Each step of the text, the darker the more copies changed something there."""
    counts = [0] * BINS
    for items in by_copy:
        for step in {
            s for item, _ in items if not is_hidden(item.edit) for s in _steps(item, total)
        }:
            counts[step] += 1
    wide = WIDTH / BINS
    return joined(
        _rect(
            (n * wide, wide), HEIGHT, f"shade h{_shade(count, compared)}", f"{count} of {compared}"
        )
        for n, count in enumerate(counts)
        if count
    )


def _shade(count: int, compared: int) -> int:
    return max(1, -(-count * SHADES // max(1, compared)))


def _steps(item: Item, total: int) -> range:
    first = min(BINS - 1, item.edit.a.start * BINS // total)
    last = min(BINS - 1, max(item.edit.a.start, item.edit.a.end - 1) * BINS // total)
    return range(first, last + 1)
