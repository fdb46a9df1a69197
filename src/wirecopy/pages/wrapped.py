"""Wrapped text: lines broken at a width of so many characters, as in mails and dumps, are joined to paragraphs again.

A line is broken where the next word had no room in it.  So a text is wrapped where lines that go on in the next one (no
full stop, then a small letter or none that has cases) leave, for one width, no room for the first word there.  Then each
line with no room for the next word is joined to the next, unless that opens a list or only has a new sentence with no end.

Known misses: paragraphs with no space between, whose last line is full; scripts without spaces between words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

#: Widths that texts are broken at (characters).
_NARROWEST, _WIDEST = 40, 120
#: Fewer lines that go on show no width, and so much of them must agree with it.
_LEAST_PAIRS, _AGREE = 4, 0.9
#: Share of the lines with room for many words that may be wider: addresses, headings.
_WIDER = 0.03
_ENDS = tuple(".!?:;…。！？؟।")
_CLOSING = "\"'”’»)]*_"
#: What opens an item of a list, or the line of another's letter.
_ITEM = re.compile(r"(?:[-*•·▪●‣>|+]|\d{1,2}[.)]|[a-z][.)])\s")
#: Short last lines of a paragraph end a sentence; others (buttons) are no part of it.
_SHORT = 0.6
#: Share of the lines right below another that go on with it, where blank lines part the paragraphs.
_SPACED = 0.85


def unwrap(text: str) -> str:
    """``text`` with a space in place of each line feed that only breaks a paragraph; of the same length."""
    lines = text.split("\n")
    width = _width_of(lines)
    if width is None:
        return text
    full = [_is_full(lines, at, width) for at in range(len(lines))]
    is_spaced = _is_spaced(lines, full)
    joined = [lines[0]]
    for at in range(1, len(lines)):
        goes_on = full[at] and (is_spaced or _goes_on(lines, at, width))
        joined += [" " if goes_on else "\n", lines[at]]
    return "".join(joined)


def _width_of(lines: Sequence[str]) -> int | None:
    """The width at which the lines are broken; None where they are not."""
    rooms = list(_rooms(lines))
    if len(rooms) < _LEAST_PAIRS:
        return None
    agreeing: Counter[int] = Counter()
    for least, most in rooms:
        agreeing.update(range(max(least, _NARROWEST), min(most, _WIDEST) + 1))
    sizes = sorted(len(line.rstrip()) for line in lines if line.count(" ") > 1)
    widest = sizes[int((1 - _WIDER) * (len(sizes) - 1))] if sizes else 0
    width = max(
        (width for width in agreeing if width >= widest),
        key=lambda width: (agreeing[width], -width),
        default=0,
    )
    return width if agreeing[width] >= max(_LEAST_PAIRS, _AGREE * len(rooms)) else None


def _rooms(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Of each line that goes on in the next one the least and the greatest width it can have been broken at."""
    for line, following in pairwise(lines):
        head = following.lstrip()
        if not head or not line.strip() or head[0].isupper() or not head[0].isalpha():
            continue
        last = line.rstrip()
        if last[-1] not in _ENDS and not _ITEM.match(head):
            yield len(last), len(last) + len(head.split(maxsplit=1)[0])


def _is_full(lines: Sequence[str], at: int, width: int) -> bool:
    """Whether the line before ``at`` has no room for its first word."""
    before, head = lines[at - 1].rstrip() if at else "", lines[at].lstrip()
    if not head or not before.strip() or _ITEM.match(head) or len(before) > width:
        return False
    return len(before) + len(head.split(maxsplit=1)[0]) >= width


def _is_spaced(lines: Sequence[str], full: Sequence[bool]) -> bool:
    """Whether blank lines stand between the paragraphs: hardly a line that follows another has room in it."""
    pairs = [at for at in range(1, len(lines)) if lines[at].strip() and lines[at - 1].strip()]
    return sum(full[at] for at in pairs) >= _SPACED * len(pairs)


def _goes_on(lines: Sequence[str], at: int, width: int) -> bool:
    """Whether line ``at`` goes on with the full one before."""
    before = lines[at - 1].rstrip(_CLOSING + " ")
    return not before.endswith(_ENDS) or _ends_sentence(lines, at, width)


def _ends_sentence(lines: Sequence[str], at: int, width: int) -> bool:
    """Whether the lines from ``at`` on that may be one paragraph are long, or end as sentences do."""
    line = lines[at].rstrip()
    return len(line) > _SHORT * width or line.rstrip(_CLOSING).endswith(_ENDS)
