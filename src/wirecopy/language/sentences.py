"""Sentence bounds by rules: line breaks, and end marks that no abbreviation explains.

Known misses: an abbreviation we do not list at the end of a sentence, and sentences that begin
with a lower-case name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\sa-z])|[。！？]+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|vs|No|Nos|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|approx|ca|cf|e\.g|i\.e)"
    r"|(?:^|[\s(])[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of ``text``, trimmed of white space, never crossing a line break."""
    offset = 0
    for line in text.split("\n"):
        for start, end in _split_line(line):
            yield offset + start, offset + end
        offset += len(line) + 1


def _split_line(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(line):
        if match.group().startswith(".") and _ABBREVIATION.search(line[start : match.start() + 1]):
            continue
        yield from _trimmed(line, start, match.end())
        start = match.end()
    yield from _trimmed(line, start, len(line))


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and line[start].isspace():
        start += 1
    while end > start and line[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
