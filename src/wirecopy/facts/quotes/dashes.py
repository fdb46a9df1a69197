"""Dialogue after dashes: ``— I never saw him, said Field. — Nor did I.``, as some languages print it.

Where a line opens with a long dash and holds a clause of saying, what stands before the clause, and behind it
after another dash, counts as a quotation.  Lists open with dashes too, but have no clause of saying.

Known misses: turns that name nobody, and "— A, — said X" with a dash before the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirecopy.facts.quotes.marks import CLAUSE_OF_SAYING, Marked

_LINE = re.compile(r"^[ \t]*[—–][ \t]?(?P<said>\w[^\n]*)$", re.MULTILINE)
#: What ends the first part, where a clause of saying follows.
_FIRST_END = re.compile(rf"[,?!…](?={CLAUSE_OF_SAYING})")
#: Behind what the next part begins.
_LINK = re.compile(r"[.,]?[ \t]+[—–][ \t]+(?=\w)|, (?=(?:and|but|or) )")
_MARKS = re.compile('[“”«»„"]')


def find_dashed(text: str) -> list[Marked]:
    """The parts of dialogues after dashes, in order."""
    return [
        Marked(start=line.start("said") + start, end=line.start("said") + end, is_closed=True)
        for line in _LINE.finditer(text)
        if not _MARKS.search(line["said"])
        for start, end in _parts(line["said"].rstrip())
    ]


def _parts(line: str) -> Iterator[tuple[int, int]]:
    first = _FIRST_END.search(line)
    if first is None:
        return
    yield 0, first.end()
    link = _LINK.search(line, first.end() + 1)
    if link is not None:
        yield link.end(), len(line)
