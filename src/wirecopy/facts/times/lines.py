"""Lines: where in a text a rule can match at all.

Most rules match nowhere in most texts.  Each tells pieces of text of which one must occur, and whether
a digit must; only the lines that hold them are searched.  A pattern that allows any white space may
run over a line break or two, and so gets the lines around them too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from wirecopy.facts.times.rule import Rule

_DIGIT = re.compile(r"\d")
#: Line breaks that a match or what it looks at may hold.
_MOST_BREAKS = 2


class Lines:
    """The lines of one text, and which hold what."""

    def __init__(self, text: str) -> None:
        self._starts = _starts(text)
        self._end = len(text)
        self._folded = text.lower()
        self._folded_starts = (
            self._starts if len(self._folded) == len(text) else _starts(self._folded)
        )
        self._holding: dict[str, list[int]] = {}
        self._digits: list[int] | None = None
        self._windows: dict[tuple[tuple[str, ...], bool, bool], list[tuple[int, int]]] = {}

    def windows(self, rule: Rule) -> list[tuple[int, int]]:
        """Stretches of whole lines, in order and apart, outside which ``rule`` cannot match."""
        gate = (rule.needs, rule.has_digit, rule.crosses_lines)
        if gate not in self._windows:
            self._windows[gate] = list(self._find_windows(rule))
        return self._windows[gate]

    def _find_windows(self, rule: Rule) -> Iterator[tuple[int, int]]:
        if not rule.needs and not rule.has_digit:
            yield 0, self._end
            return
        found: tuple[int, int] | None = None
        reach = _MOST_BREAKS if rule.crosses_lines else 0
        for number in self._lines_for(rule):
            first, last = max(0, number - reach), min(len(self._starts) - 1, number + reach)
            if found and first <= found[1]:
                found = (found[0], last)
                continue
            if found:
                yield self._window(*found)
            found = (first, last)
        if found:
            yield self._window(*found)

    def _window(self, first: int, last: int) -> tuple[int, int]:
        end = self._starts[last + 1] - 1 if last + 1 < len(self._starts) else self._end
        return self._starts[first], end

    def _lines_for(self, rule: Rule) -> list[int]:
        if not rule.needs:
            return self._with_digit()
        found: set[int] = set()
        for piece in rule.needs:
            found.update(self._with(piece))
        if found and rule.has_digit and not rule.crosses_lines:
            found.intersection_update(self._with_digit())
        return sorted(found)

    def _with(self, piece: str) -> list[int]:
        """Numbers of the lines that hold a piece of text, in any case."""
        known = self._holding.get(piece)
        if known is not None:
            return known
        found: list[int] = []
        at = self._folded.find(piece)
        while at >= 0:
            number = bisect_right(self._folded_starts, at) - 1
            found.append(number)
            if number + 1 == len(self._folded_starts):
                break
            at = self._folded.find(piece, self._folded_starts[number + 1])
        self._holding[piece] = found
        return found

    def _with_digit(self) -> list[int]:
        if self._digits is None:
            self._digits = []
            match = _DIGIT.search(self._folded)
            while match:
                number = bisect_right(self._folded_starts, match.start()) - 1
                self._digits.append(number)
                if number + 1 == len(self._folded_starts):
                    break
                match = _DIGIT.search(self._folded, self._folded_starts[number + 1])
        return self._digits


def _starts(text: str) -> list[int]:
    """Where each line begins."""
    return [0, *(match.end() for match in re.finditer("\n", text))]
