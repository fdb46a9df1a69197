"""Problem kinds: problems that differ in numbers and quoted words alone, counted together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wirecopy.model.problem import Problem

#: What one problem has and another of its kind has not: numbers, quoted words, bytes, a column's or file's name.
_OWN_WORDS = re.compile(r"'[^']*'|\"[^\"]*\"|\(columns: [^)]*\)|\b0x[0-9a-f]+|\d[\d,.]*")
#: Kinds that are told apart; further ones of a code count as one.
_MOST_KINDS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemKind:
    """Problems of one code and wording."""

    first: Problem
    count: int


@dataclass(slots=True)
class KindCounts:
    """Counts problems by kind, in memory that does not grow with them."""

    _counts: dict[tuple[str, str], int] = field(default_factory=dict)
    _firsts: dict[tuple[str, str], Problem] = field(default_factory=dict)

    def add(self, problem: Problem, count: int = 1) -> None:
        """Count one more, or several of the same words."""
        kind = (problem.code, _OWN_WORDS.sub("#", problem.what))
        if kind not in self._counts and len(self._counts) >= _MOST_KINDS:
            kind = (problem.code, "")
        self._counts[kind] = self._counts.get(kind, 0) + count
        self._firsts.setdefault(kind, problem)

    def kinds(self) -> tuple[ProblemKind, ...]:
        """The kinds met so far, those with most problems first, else in the order they were met."""
        found = (ProblemKind(first=self._firsts[kind], count=n) for kind, n in self._counts.items())
        return tuple(sorted(found, key=lambda kind: -kind.count))
