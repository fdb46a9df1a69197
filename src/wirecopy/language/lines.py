"""Lines into sentences: words of the line, rules, and for English the network of sentence starts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from wirecopy.language import bounds
from wirecopy.language.sentences import BULLETS, judge, split_line
from wirecopy.language.tokens import iter_tokens

Span = tuple[int, int]
#: A line and its first character's offset in the text.
PlacedLine = tuple[int, str]


def lines_of(text: str) -> list[PlacedLine]:
    """The lines of ``text`` that show something."""
    found: list[PlacedLine] = []
    offset = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            found.append((offset, line))
        offset += len(line) + 1
    return found


def line_words(line: str) -> tuple[bounds.Line, list[Span]]:
    """A line as the network sees it, and the place of each word."""
    places = list(iter_tokens(line))
    ruled = {start for start, _ in split_line(line)}
    ends = [0, *(end for _, end in places)]
    return bounds.Line(
        words=tuple([line[start:end] for start, end in places]),
        spaced=tuple([start > end for (start, _), end in zip(places, ends, strict=False)]),
        ruled=tuple([start in ruled for start, _ in places]),
    ), places


def _settled(line: str, places: Sequence[Span], begins: Sequence[bool]) -> list[int]:
    """Which words begin sentences: what the network says, where the rules are not sure."""
    firsts = {n for n, begin in enumerate(begins) if begin}
    starts = [start for start, _ in places]
    for verdict in judge(line):
        if verdict.is_sure:
            place = bisect_left(starts, verdict.cut)
            if verdict.ends and place < len(starts):
                firsts.add(place)
                if line[starts[place]] in BULLETS:
                    firsts.discard(place + 1)  # a bullet is no sentence of its own
            elif not verdict.ends:
                firsts.discard(place)
    return sorted(firsts)


def sentences_by_rules(lines: Iterable[PlacedLine]) -> list[Span]:
    """Spans of the sentences of ``lines``, in the text."""
    return [
        (offset + start, offset + end) for offset, line in lines for start, end in split_line(line)
    ]


def sentences_by_network(lines: Sequence[PlacedLine]) -> list[Span]:
    """The same, with the network's word."""
    read = [line_words(line) for _, line in lines]
    read_lines = [line for line, _ in read]
    found: list[Span] = []
    every = zip(lines, read, bounds.starts(read_lines), strict=True)
    for (offset, line), (_, places), begins in every:
        firsts = _settled(line, places, begins)
        for first, after in zip(firsts, [*firsts[1:], len(places)], strict=True):
            found.append((offset + places[first][0], offset + places[after - 1][1]))
    return found
