"""Insets: boxes set into the text of an article, told by their form where no word of markup says so.

A chronology, an explanation, a question to readers: an element of its own among the paragraphs, named by the site, that
opens with a heading and holds little prose, and below which the paragraphs go on.  Sections of a text are as many as
their headings, and stand in elements of one kind.

Known misses: insets that close a text, or have no heading; those of sites that set every paragraph in a named element.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wirecopy.pages.html.outline import HEADING_TAGS, Frame, Outline

#: Share of the page's prose that stands in paragraphs of one element, and what an inset holds of it at most.
_HOME_SHARE, _MOST_PROSE = 0.5, 0.25
#: More of one kind are sections.
_MOST_ALIKE = 2
_BOX_TAGS = frozenset(("div", "section", "blockquote"))
#: Words of elements that hold parts of a text (closed list of habits).
_TEXT_WORDS = frozenset(
    "text texte texto testo body content contents section sections paragraph paragraphs group column columns col row"
    " wrapper wrap inner main article story entry post chapter absatz abschnitt richtext rich heading title header answer"
    " question interview qa container layout part parts page".split()
)


def find_insets(page: Outline, prose: Sequence[int]) -> list[bool]:
    """For each element whether it is, or stands in, an inset; ``prose`` is that of each line."""
    nothing = [False] * len(page.frames)
    home = _find_home(page, prose)
    if home is None:
        return nothing
    paragraphs = [
        line.frame.index
        for line, own in zip(page.lines, prose, strict=True)
        if own and line.frame.parent is home and line.frame.tag == "p"
    ]
    below = [frame for frame in page.frames if frame.parent is home and _may_be(frame)]
    kinds = Counter((frame.tag, frame.words) for frame in below)
    mass, lines = page.totals(prose), page.totals([1] * len(page.lines))
    headed = _headed(page)
    insets = [
        frame
        for frame in below
        if frame.index in headed
        and lines[frame.index] > 1
        and kinds[frame.tag, frame.words] <= _MOST_ALIKE
        and mass[frame.index] <= _MOST_PROSE * mass[0]
        and paragraphs[0] < frame.index < paragraphs[-1]
    ]
    return page.inside(insets) if insets else nothing


def _find_home(page: Outline, prose: Sequence[int]) -> Frame | None:
    """The element whose own paragraphs hold most of the page's prose."""
    chars: Counter[Frame] = Counter()
    for line, own in zip(page.lines, prose, strict=True):
        if own and line.frame.tag == "p" and line.frame.parent is not None:
            chars[line.frame.parent] += own
    home, most = next(iter(chars.most_common(1)), (None, 0))
    return home if most >= _HOME_SHARE * sum(prose) else None


def _may_be(frame: Frame) -> bool:
    return frame.tag in _BOX_TAGS and bool(frame.words) and _TEXT_WORDS.isdisjoint(frame.words)


def _headed(page: Outline) -> set[int]:
    """Numbers of the elements that open with a heading."""
    opened: set[int] = set()
    headed: set[int] = set()
    for line in page.lines:
        frame = line.frame.parent
        is_heading = line.frame.tag in HEADING_TAGS
        opened.add(line.frame.index)
        while frame is not None and frame.index not in opened:
            opened.add(frame.index)
            if is_heading:
                headed.add(frame.index)
            frame = frame.parent
    return headed
