"""Texts for load: dispatches of invented words, and what outlets make of them.

Words are made of syllables and drawn as in language (few often, many seldom); a dispatch has about
500 of them in paragraphs, some quoted.  A printing cuts, drops, changes single words and adds
paragraphs.  The same numbers give the same texts, in any order and process.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

VOCABULARY = 30_000
#: Printings of a dispatch, on average; agency reports in the development data have two to nine.
PRINTINGS = 8
#: Days over which printings spread.
DAYS = 14

_SYLLABLES = (
    "ba be bi bo da de di do fa fe ga go ha he ja ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe "
    "ra re ri ro sa se si so ta te ti to va ve vi wo za ster men tion ing est"
).split()


@lru_cache(maxsize=1)
def vocabulary() -> tuple[list[str], NDArray[np.float64]]:
    """The words and how often each is drawn, summed up."""
    rng = np.random.default_rng(7)
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        count = int(rng.integers(1, 5))
        words["".join(_SYLLABLES[int(n)] for n in rng.integers(0, len(_SYLLABLES), count))] = None
    weights = 1 / (np.arange(VOCABULARY) + 12.0)
    return list(words), np.cumsum(weights) / weights.sum()


def _words(rng: np.random.Generator, count: int) -> list[str]:
    words, share = vocabulary()
    return [words[n] for n in np.searchsorted(share, rng.random(count)).tolist()]


def _paragraph(rng: np.random.Generator, *, is_quote: bool) -> str:
    words = _words(rng, int(rng.integers(24, 48)))
    line = " ".join(words)
    line = line[0].upper() + line[1:] + "."
    return f'"{line}" {words[3]} said on {words[5]}.' if is_quote else line


def dispatch(seed: int, number: int) -> list[str]:
    """The paragraphs of one dispatch."""
    rng = np.random.default_rng([seed, number])
    return [_paragraph(rng, is_quote=n % 4 == 2) for n in range(14)]


def printing(seed: int, number: int, which: int) -> str:
    """The text of one printing of a dispatch; the first is the dispatch as it was filed."""
    lines = dispatch(seed, number)
    if which == 0:
        return "\n".join(lines)
    rng = np.random.default_rng([seed, number, which])
    lines = lines[: int(rng.integers(8, 15))]
    if rng.random() < 0.5:
        del lines[int(rng.integers(1, len(lines)))]
    lines = [_restyled(line, rng) for line in lines]
    for _ in range(int(rng.integers(0, 4))):
        lines.insert(int(rng.integers(1, len(lines) + 1)), _paragraph(rng, is_quote=False))
    return "\n".join(lines)


def _restyled(line: str, rng: np.random.Generator) -> str:
    words = line.split(" ")
    for n in np.flatnonzero(rng.random(len(words)) < 0.015).tolist():
        words[n] = _words(rng, 1)[0]
    return " ".join(words)


def articles(count: int, *, seed: int = 1) -> Iterator[tuple[str, int, int, str]]:
    """Name, day, number of the dispatch and text of ``count`` articles."""
    for n in range(count):
        number, which = divmod(n, PRINTINGS)
        day = number % DAYS
        yield f"{number}/{which}", day, number, printing(seed, number, which)
