"""Quotation marks: which runs of a text stand between them.

A state machine reads each line once.  A mark opens after a space or bracket and closes after a word;
pairs may mismatch (``“ ... "``), and a mark that opens while another is open ends the first at that
place.  A quotation left open, as printers do in quotations of several paragraphs, ends before its clause
of saying (``“We left, she said. ...``), or with its line.  A mark behind a comma
or a stop, and before a clause of saying, that nothing opened closes what the line begins with.  Single marks
count only outside double ones, and only when a closing one follows on the line, so that apostrophes do
not open anything.

Known misses: two plural possessives inside single marks close them early.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from wirecopy.data.word_lists import quote_words

_OPENING = frozenset("“„«‟〝❝")
_CLOSING = frozenset("”»〞❞")
_STRAIGHT = frozenset('"＂')
#: What closes marks that other languages set the other way about, or as their opening ones.
_REVERSED = {"„": "“”‟", "»": "«", "”": "”"}
#: Two apostrophes that stand for one mark, as typewriters and some agencies set it.
_DOUBLED = frozenset({"''", "``", "‘‘", "’’"})
_SINGLE_OPENING = frozenset("‘'‚")
#: The end of "workers’ families", and marks before the end of a quotation.
_POSSESSIVE = re.compile("s[’'] [a-z]")
_ENDS = frozenset(",.!?")
_SINGLE_CLOSING = re.compile("[’']")
#: A quotation in single marks that ends with the one around it.
_TRIPLE_CLOSING = re.compile(r"(?<=\S)'''(?!')")
#: A year or decade without its century, and the words that lead to one.
_YEAR = re.compile(r".\d\ds?(?!\w)")
_BEFORE_YEAR = quote_words("marks.before_year")
_ANY_MARK = re.compile(f"[{''.join(sorted(_OPENING | _CLOSING | _STRAIGHT | _SINGLE_OPENING))}]")
_BEFORE_OPENING = frozenset("([{—–-/…:;“‘\"'")
#: Characters looked at before a year.
_LONGEST_BEFORE_YEAR = 7
#: A straight mark and a joiner that counts as part of it.
_FILLED = '"\u2060'
#: The opening of a clause of saying, and a comma before one behind a quotation that nothing closes.
CLAUSE_OF_SAYING = (
    r" (?:(?:said|says|added|told|asked|wrote|recalled) |(?:he|she|they|the \w+(?: \w+)?|[A-Z]\w+(?: [A-Z]\w+){0,2}) "
    r"(?:said|says|added|told|asked|wrote|recalled)\b(?! that))"
)
_CLAUSE = re.compile(CLAUSE_OF_SAYING)
_SAYING = re.compile(f",(?={CLAUSE_OF_SAYING})")
#: A quotation in single marks has at least this many characters between them ("rock 'n' roll").
_SHORTEST_SINGLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A run between quotation marks, the marks inside the span."""

    start: int
    end: int
    #: Whether the closing mark is there.
    is_closed: bool
    is_single: bool = False


def find_marked(text: str) -> list[Marked]:
    """Runs between marks in order, never overlapping, none crossing a line break; linear."""
    found: list[Marked] = []
    offset = 0
    for line in text.split("\n"):
        found += _read_line(_single_characters(line), offset)
        offset += len(line) + 1
    return found


def _single_characters(line: str) -> str:
    """The line with doubled apostrophes as one straight mark and a filler, its length kept."""
    if not any(pair in line for pair in _DOUBLED):
        return line
    line = _TRIPLE_CLOSING.sub(f"'{_FILLED}", line)
    for pair in sorted(_DOUBLED):
        line = line.replace(pair, _FILLED)
    return line


def _read_line(line: str, offset: int) -> list[Marked]:
    found: list[Marked] = []
    opened: int | None = None
    singles = _single_closings(line)
    past = 0
    for match in _ANY_MARK.finditer(line):
        char, at = match.group(), match.start()
        if at < past:
            continue  # inside single marks
        if opened is None:
            if not found and _closes_line(line, at):
                found.append(_marked(offset, len(line) - len(line.lstrip()), at + 1))
            elif char in _SINGLE_OPENING and _may_open(line, at) and not _is_year(line, at):
                end = _single_end(line, singles, at)
                if end is not None:
                    found.append(_marked(offset, at, end, is_single=True))
                    past = end
            elif char in _OPENING or (char not in _SINGLE_OPENING and _may_open(line, at)):
                opened = at
        elif _closes(line[opened], char) or (char in _STRAIGHT and _may_close(line, at)):
            end = at + 1 + (line[at + 1 : at + 2] == _FILLED[1])
            found.append(_marked(offset, opened, end))
            opened = None
        elif (char in _OPENING or char in _STRAIGHT) and _may_open(line, at):
            found.append(_left_open(line, offset, opened, at))
            opened = at
    if opened is not None and line[opened + 1 :].strip():
        saying = _SAYING.search(line, opened)
        end = saying.end() if saying else len(line)
        found.append(_left_open(line, offset, opened, end))
    return found


def _closes_line(line: str, at: int) -> bool:
    """Whether a double mark closes a quotation whose opening mark is missing before the first word of the line."""
    is_double = line[at] in _CLOSING or line[at] in _STRAIGHT
    is_behind = at > 1 and line[at - 1] in _ENDS and line[at - 2].isalnum()
    return is_double and is_behind and _CLAUSE.match(line, at + 1) is not None


def _closes(opening: str, char: str) -> bool:
    """Whether a mark closes what another one opened: „...“ and »...« do, the other way about than “...” and «...»."""
    return char in _REVERSED[opening] if opening in _REVERSED else char in _CLOSING


def _marked(offset: int, start: int, end: int, *, is_single: bool = False) -> Marked:
    return Marked(start=offset + start, end=offset + end, is_closed=True, is_single=is_single)


def _left_open(line: str, offset: int, start: int, end: int) -> Marked:
    while end > start + 1 and line[end - 1].isspace():
        end -= 1
    return Marked(start=offset + start, end=offset + end, is_closed=False)


def _may_open(line: str, at: int) -> bool:
    before = line[at - 1] if at else " "
    after = line[at + 1] if at + 1 < len(line) else " "
    if after == _FILLED[1]:
        after = line[at + 2] if at + 2 < len(line) else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _may_close(line: str, at: int) -> bool:
    before = line[at - 1] if at else " "
    after = line[at + 1] if at + 1 < len(line) else " "
    return not before.isspace() or after.isspace() or not after.isalnum()


def _is_year(line: str, at: int) -> bool:
    """Whether an apostrophe stands for a century ("in '08", "the '60s")."""
    before = line[max(0, at - _LONGEST_BEFORE_YEAR) : at].split()
    return bool(before) and before[-1] in _BEFORE_YEAR and _YEAR.match(line, at) is not None


def _single_closings(line: str) -> list[int]:
    """Places one past every mark that may close a single quotation."""
    return [
        match.end()
        for match in _SINGLE_CLOSING.finditer(line)
        if match.start()
        and not line[match.start() - 1].isspace()
        and (match.end() == len(line) or not line[match.end()].isalnum())
    ]


def _single_end(line: str, closings: list[int], at: int) -> int | None:
    """Where a quotation in single marks ends: past the first one that closes it, no plural possessive."""
    number = bisect_left(closings, at + 2 + _SHORTEST_SINGLE)
    if number >= len(closings):
        return None
    first, later = closings[number], closings[number + 1 : number + 2]
    if later and _POSSESSIVE.match(line, first - 2) and line[later[0] - 2] in _ENDS:
        between = range(first, later[0] - 1)
        is_new = any(line[n] in _SINGLE_OPENING and _may_open(line, n) for n in between)
        return first if is_new else later[0]
    return first
