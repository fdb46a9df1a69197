"""Lines into sentences: words of the line, rules, and for English the network of sentence starts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from wirecopy.language import bounds
from wirecopy.language.sentences import LIST_MARKS, judge, split_line
from wirecopy.language.tokens import iter_tokens
from wirecopy.language.unseen import FORMAT, FORMAT_CLASS

Span = tuple[int, int]
#: A line and its first character's offset in the text.
PlacedLine = tuple[int, str]
#: Words before one that tell whether the sentence goes on.
_SEEN = 2
_COMMAS, _QUOTATION_MARKS = ",،", "\"'“”’»"
_SHOWN = re.compile(rf"[^\s{FORMAT_CLASS}]")


def lines_of(text: str) -> list[PlacedLine]:
    """The lines of ``text`` that show something, without the breaks that ``str.splitlines`` knows."""
    found: list[PlacedLine] = []
    offset = 0
    for line, whole in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        if _SHOWN.search(line):
            found.append((offset, line))
        offset += len(whole)
    return found


def line_words(line: str) -> tuple[bounds.Line, list[Span]]:
    """A line as the network sees it, and the place of each word."""
    places = list(iter_tokens(line))
    ruled = {start for start, _ in split_line(line, "en")}
    ends = [0, *(end for _, end in places)]
    return bounds.Line(
        words=tuple([line[start:end] for start, end in places]),
        spaced=tuple(
            [
                start > end and (line[end].isspace() or line[end:start].strip(FORMAT) != "")
                for (start, _), end in zip(places, ends, strict=False)
            ]
        ),
        ruled=tuple([start in ruled for start, _ in places]),
    ), places


def _settled(line: str, places: Sequence[Span], begins: Sequence[bool]) -> list[int]:
    """Which words begin sentences: what the network says, where the rules are not sure."""
    firsts = {n for n, begin in enumerate(begins) if begin and not _goes_on(line, places, n)}
    starts = [start for start, _ in places]
    for verdict in judge(line, "en"):
        if verdict.is_sure:
            place = bisect_left(starts, verdict.cut)
            if verdict.ends and place < len(starts):
                firsts.add(place)
            elif not verdict.ends:
                firsts.discard(place)
    alone = {
        first + 1 for first in firsts if first + 1 in firsts and _is_list_mark(line, places[first])
    }
    return sorted(firsts - alone)


def _goes_on(line: str, places: Sequence[Span], number: int) -> bool:
    """Whether what stands before a word ends no sentence, whatever the word.

    A quotation that ends with a comma (",” Lee said"), a bracket that put words in before small letters ("[They] left"),
    an office that looks like a time of day ("The PM", but not "6 PM").
    """
    if number < _SEEN:
        return False
    before, last, word = (line[start:end] for start, end in places[number - _SEEN : number + 1])
    is_quoted = before in _COMMAS and last in _QUOTATION_MARKS
    is_office = last == "PM" and not before[-1].isdigit()
    return is_quoted or is_office or (last == "]" and word[0].islower())


def _is_list_mark(line: str, place: Span) -> bool:
    """Whether a word is a bullet or dash before a point of a list, which is no sentence of its own."""
    start, end = place
    return end - start == 1 and line[start] in LIST_MARKS


def sentences_by_rules(lines: Iterable[PlacedLine], language: str | None = None) -> list[Span]:
    """Spans of the sentences of ``lines``, in the text; ``language`` as for ``split_line``."""
    return [
        (offset + start, offset + end)
        for offset, line in lines
        for start, end in split_line(line, language)
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
