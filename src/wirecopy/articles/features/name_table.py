"""Name table: how far the names in the running text above and below a line are the same.

A name is a word in capitals amid a sentence, of any script that has capitals.  Articles share words of
every kind, but seldom the people and places they are about.

Known misses: languages that write every noun so, or none at all; names at the start of a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.borders import STEPS, Numbers, find_occurrences, rarity
from wirecopy.articles.features.line_words import WordTable, number_words
from wirecopy.articles.lines import Lines

#: Characters of a line that are read.
_LOOKED_AT = 1200
#: A word of three letters and more behind a letter, a figure, a comma or a closing bracket and a blank.
#: Most words are small: their first letter is looked at before what stands before them.
_AMID = re.compile(r" ([^\W\d_a-z](?<=[\w,;)] .)[\w’'-]{2,})")
#: Lines of running text on each side that are compared.
_REACHES = (3, 7, 12)
#: Names of so many lines are looked at for the first and the last time they occur.
_NEAR = 4
NAME_COLUMNS = 2 * len(_REACHES) + 4

Table = NDArray[np.float32]


def name_rows(lines: Lines, running: Numbers, borders: Numbers) -> Table:
    """A row for each of the ``borders`` between the lines in ``running``.

    For each reach how alike the names above and below are, 0..1, and how much of them is the same; how many names
    occur near above for the last time and near below for the first; how many there are.
    """
    return _border_rows(lines.texts, tuple(running.tolist()))[borders]


@lru_cache(maxsize=1)
def _border_rows(texts: tuple[str, ...], running: tuple[int, ...]) -> Table:
    """A row for each border; those asked for last are remembered, as a page is looked at twice."""
    table = page_names(texts)
    words, places = table.of(np.array(running, dtype=np.int64))
    weights = rarity(np.bincount(words, minlength=table.size), len(running))
    found = find_occurrences(words, places, len(running), weights)
    windows = found.windows(_REACHES)
    parts = [
        *windows.likeness,
        *(windows.shared / STEPS),
        found.count_ending(_NEAR),
        found.count_beginning(_NEAR),
        found.count_above(_REACHES[0]),
        found.count_below(_REACHES[0]),
    ]
    return np.array(parts).T.astype(np.float32)


@lru_cache(maxsize=1)
def page_names(texts: tuple[str, ...]) -> WordTable:
    """The names of the lines; those of the page read last are remembered."""
    return number_words(list(map(_names, texts)))


def _names(text: str) -> list[str]:
    return [word.casefold() for word in _AMID.findall(text[:_LOOKED_AT]) if word[0].isupper()]
