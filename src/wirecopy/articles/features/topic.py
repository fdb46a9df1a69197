"""Topic: how well a line's words are taken up below it and above it, and where the topic changes.

Words are counted and compared, never looked up: a headline shares words with its own article and not
with the one before.  Rare words of the page weigh more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.borders import STEPS, Numbers, Occurrences, find_occurrences, rarity
from wirecopy.articles.features.line_words import WordTable, page_words
from wirecopy.articles.lines import Lines

#: Lines of running text on each side that are compared: near, the lead of an article, the next ones.
_WINDOW, _LEAD, _NEXT = 7, 3, 1
#: Words that a line is taken to have besides its own, none of them found: the share of a short headline of two
#: words would else be all or nothing.
_DOUBT = 1.0
TOPIC_COLUMNS = 9
#: The column with the share of a line's words that come again in the lead below.
LEAD_COLUMN = 4

Table = NDArray[np.float32]
Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """The running text of a page, as words."""

    #: The words of every line of the page.
    table: WordTable
    #: Where they occur in running text.
    occurrences: Occurrences
    #: Weight of every word: log of how rare it is in the running text, in steps.
    weights: Shares
    #: How alike the windows above and below each border are: a row for near, lead and next.
    alike: Shares


def read_topics(lines: Lines, running: Numbers) -> Topics:
    """The words of the lines in ``running``."""
    return _read_topics(lines.texts, tuple(running.tolist()))


@lru_cache(maxsize=1)
def _read_topics(texts: tuple[str, ...], running: tuple[int, ...]) -> Topics:
    """Those asked for last are remembered, as a page is looked at twice."""
    table = page_words(texts)
    words, places = table.of(np.array(running, dtype=np.int64))
    counts = np.bincount(words, minlength=table.size)
    weights = rarity(counts, len(running))
    found = find_occurrences(words, places, len(running), weights)
    alike = found.windows((_WINDOW, _LEAD, _NEXT)).likeness
    return Topics(table=table, occurrences=found, weights=weights, alike=alike)


def topic_rows(topics: Topics, at: Numbers, borders: Numbers, own: Numbers) -> Table:
    """A row for each of the lines ``at``, which stands below the border of that number.

    ``own`` is 1 where the line is running text by itself, 0 elsewhere: it is then not looked for in its own words.

    How many words it has; their share by weight that is near below, near above, the difference, in the lead
    below and in the last lines above; how alike the windows above and below its border are, near, lead and next.
    """
    rows = [*_taken_up(topics, at, borders, own), *topics.alike[:, borders]]
    return np.array(rows).T.astype(np.float32)


def _taken_up(topics: Topics, spots: Numbers, borders: Numbers, own: Numbers) -> list[Shares]:
    words, places = topics.table.of(spots)
    border, below_own = borders[places], (borders + own)[places]
    last, first = topics.occurrences.nearest(words, border, own[places])
    weights = topics.weights[words]
    whole = _sums(weights, places, len(spots))
    doubt = int(_DOUBT * STEPS * math.log(1 + topics.occurrences.count))
    below, above, lead, tail = (
        _sums(weights * is_in, places, len(spots)) / np.maximum(whole + doubt, 1)
        for is_in in (
            first < below_own + _WINDOW,
            last >= border - _WINDOW,
            first < below_own + _LEAD,
            last >= border - _LEAD,
        )
    )
    count = np.bincount(places, minlength=len(spots)).astype(np.float64)
    return [count, below, above, below - above, lead, tail]


def _sums(values: Shares, places: Numbers, size: int) -> Shares:
    return np.bincount(places, values, minlength=size).astype(np.float64, copy=False)
