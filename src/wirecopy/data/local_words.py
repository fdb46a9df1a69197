"""Local words: what reports say of offices, bodies and money that only some states have.

"The sheriff", "the tehsildar", "40 naira": such a word tells which state a report is set in when no place does.
``local_words.tsv`` has the rows of each state by kind: words of ``life`` (offices, divisions, daily life), found
in small letters and capitals alike; ``name``, of bodies, parties and peoples, and ``money``, both as written.
A word of several states stands in the row of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalWord:
    """One word, or several in a row, and the states that it is told of."""

    words: tuple[str, ...]
    countries: frozenset[str]
    #: Whether capitals make no difference.
    is_any_case: bool


@cache
def local_words() -> Mapping[str, tuple[LocalWord, ...]]:
    """Every local word by the first of its words; those in any case in small letters."""
    found: dict[tuple[str, ...], set[str]] = {}
    any_case: set[tuple[str, ...]] = set()
    text = resources.files("wirecopy.data").joinpath("local_words.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        country, kind, row = line.split("\t")
        words = [tuple(word.split(" ")) for word in row.split(";")]
        any_case.update(words if kind == "life" else ())
        for word in words:
            found.setdefault(word, set()).add(country)
    by_first: dict[str, tuple[LocalWord, ...]] = {}
    for word, codes in found.items():
        local = LocalWord(words=word, countries=frozenset(codes), is_any_case=word in any_case)
        by_first[word[0]] = (*by_first.get(word[0], ()), local)
    return MappingProxyType(by_first)
