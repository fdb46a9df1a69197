"""Wrapped text: lines broken at a width of so many characters, as in mails and dumps, are joined to paragraphs again.

A line is broken where the next word had no room in it.  So a text is wrapped where lines that go on in the next one (no
full stop, then a small letter or none that has cases) leave, for one width, no room for the first word there.  Then lines
between two blank ones are one paragraph if all but the last are full and they read like one; else each full line is
joined to the next, unless that opens a list or only has a new sentence with no end.

Known misses: paragraphs with no space between, whose last line is full; scripts without spaces between words; headlines
of two lines that both begin with a capital.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

#: Widths that texts are broken at (characters).
_NARROWEST, _WIDEST = 40, 120
#: Fewer lines that go on show no width, so much of them must agree with it, and they are of so many lengths at least.
_LEAST_PAIRS, _AGREE, _LEAST_LENGTHS = 4, 0.9, 2
#: Share of the lines with room for many words that may be wider: addresses, headings.
_WIDER = 0.03
_ENDS = tuple(".!?:;…。！？؟।")
_CLOSING = "\"'”’»)]*_"
#: A sentence that ends inside a line: lists of titles have none.
_END_INSIDE = re.compile(r"[.!?؟।](?:[\"”’»)])?\s\S")
#: A word, with the marks around it.
_WORD = re.compile(r"[\"“‘'«(\[]*[^\W\d_]+(?:['’-][^\W\d_]+)*[\"”’'»)\],.;:!?…؟،।]*(?=\s|\Z)")
#: What opens an item of a list, or the line of another's letter.
_ITEM = re.compile(r"(?:[-*•·▪●‣>|+]|\d{1,2}[.)]|[a-z][.)])\s")
#: Short last lines of a paragraph end a sentence; others (buttons) are no part of it.
_SHORT = 0.6


def unwrap(text: str) -> str:
    """``text`` with a space in place of each line feed that only breaks a paragraph; of the same length."""
    lines = text.split("\n")
    width = _width_of(lines)
    if width is None:
        return text
    going_on = {
        at for first, end in _blocks(lines) for at in _inner_lines(lines, first, end, width)
    }
    return lines[0] + "".join(
        [(" " if at in going_on else "\n") + lines[at] for at in range(1, len(lines))]
    )


def _width_of(lines: Sequence[str]) -> int | None:
    """The width at which the lines are broken; None where they are not."""
    every = [lines[first:end] for first, end in _blocks(lines)]
    blocks = [(block, rooms) for block in every if (rooms := _rooms(block))]
    rooms = [room for _, own in blocks for room in own]
    if len(rooms) < _LEAST_PAIRS or len({least for least, _ in rooms}) < _LEAST_LENGTHS:
        return None
    agreeing: Counter[int] = Counter()
    for least, most in rooms:
        agreeing.update(range(max(least, _NARROWEST), min(most, _WIDEST) + 1))
    sizes = sorted(len(line.rstrip()) for block, _ in blocks for line in block)
    widest = sizes[-1 - int(_WIDER * len(sizes))]
    width = max(
        (width for width in agreeing if width >= widest),
        key=lambda width: (agreeing[width], -width),
        default=0,
    )
    return width if agreeing[width] >= max(_LEAST_PAIRS, _AGREE * len(rooms)) else None


def _rooms(block: Sequence[str]) -> list[tuple[int, int]]:
    """Of each line that goes on in the next one the least and the greatest width it can have been broken at."""
    rooms: list[tuple[int, int]] = []
    has_sentences = _is_ended(block[-1]) or any(map(_END_INSIDE.search, block))
    for line, following in pairwise(block):
        last, head = line.rstrip(), following.strip()
        if " " not in head or " " not in last.lstrip() or not _WORD.match(head):
            continue
        is_open = not (_is_ended(last) or _ITEM.match(head))
        is_inside = _is_inside_sentence(head, has_sentences=has_sentences)
        if is_open and is_inside and _indent(line) == _indent(following):
            rooms.append((len(last), len(last) + len(head.split(maxsplit=1)[0])))
    return rooms


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_inside_sentence(head: str, *, has_sentences: bool) -> bool:
    """Whether a line goes on by its first letter; without cases, where sentences end in the lines around."""
    first = next((char for char in head if char.isalpha()), "")
    return first.islower() or (has_sentences and not first.isupper())


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First line and end of each run of lines that are not blank."""
    first = None
    for at, line in enumerate((*lines, "")):
        if line.strip():
            first = at if first is None else first
        elif first is not None:
            yield first, at
            first = None


def _inner_lines(lines: Sequence[str], first: int, end: int, width: int) -> list[int]:
    """The lines of a block that go on with the one before."""
    full = [at for at in range(first + 1, end) if _is_full(lines[at - 1], lines[at], width)]
    if len(full) == end - first - 1:
        return full if _is_prose(lines[first + 1 : end]) else []
    return [at for at in full if _goes_on(lines[at], lines[at - 1], width)]


def _is_full(before: str, line: str, width: int) -> bool:
    """Whether the line ``before`` has no room for the first word of the next one."""
    last, head = before.rstrip(), line.lstrip()
    if _ITEM.match(head) or len(last) > width:
        return False
    return len(last) + len(head.split(maxsplit=1)[0]) >= width


def _is_prose(following: Sequence[str]) -> bool:
    """Whether lines behind the first go on with it: one begins inside a sentence, or the last one ends it."""
    letters = [next((char for char in line if char.isalpha()), "") for line in following]
    return any(letters) and (
        not all(char.isupper() for char in letters if char) or _is_ended(following[-1])
    )


def _goes_on(line: str, before: str, width: int) -> bool:
    """Whether a line goes on with the full one before; short ones without an end (bylines, buttons) only in small letters."""
    last = line.rstrip()
    if len(last) > _SHORT * width or _is_ended(last):
        return True
    return not _is_ended(before) and not last.lstrip()[:1].isupper()


def _is_ended(line: str) -> bool:
    return line.rstrip(_CLOSING + " ").endswith(_ENDS)
