"""Borders: sums over pairs of occurrences are the sums over windows."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.articles.features.borders import Occurrences, find_occurrences
from wirecopy.articles.features.line_words import page_words, stems

_WORDS = 6
_LINES = st.lists(st.frozensets(st.integers(0, _WORDS - 1)), max_size=14)
_WEIGHTS = np.array([1, 3, 10, 40, 200, 1000])
_REACH = st.integers(1, 16)


def _occurrences(lines: list[frozenset[int]]) -> Occurrences:
    pairs = [(word, at) for at, words in enumerate(lines) for word in words]
    words, at = (np.array([pair[k] for pair in pairs], dtype=np.int64) for k in (0, 1))
    return find_occurrences(words, at, len(lines), _WEIGHTS)


def _weigh(words: set[int]) -> int:
    return int(sum(_WEIGHTS[word] for word in words))


def _union(lines: list[frozenset[int]]) -> set[int]:
    return set().union(*lines)


@given(_LINES, _REACH)
def test_sums_are_those_of_the_windows(lines: list[frozenset[int]], reach: int) -> None:
    """The sums over pairs are those that windows of lines give."""
    found = _occurrences(lines)
    above, below, shared = (rows[-1] for rows in found.windows((2, reach)))
    for border in range(len(lines) + 1):
        before, after = lines[max(0, border - reach) : border], lines[border : border + reach]
        up, down = _union(before), _union(after)
        assert above[border] == _weigh(up)
        assert below[border] == _weigh(down)
        assert shared[border] == _weigh(up & down)


@given(_LINES, _REACH)
def test_counts_are_those_of_the_windows(lines: list[frozenset[int]], reach: int) -> None:
    """Words near above and below, those above that do not come again, and those below that have not been."""
    found = _occurrences(lines)
    above, below = found.count_above(reach), found.count_below(reach)
    ending, beginning = found.count_ending(reach), found.count_beginning(reach)
    for border in range(len(lines) + 1):
        up, down = lines[:border], lines[border:]
        assert above[border] == len(_union(up[-reach:]))
        assert below[border] == len(_union(down[:reach]))
        assert ending[border] == len(_union(up[-reach:]) - _union(down))
        assert beginning[border] == len(_union(down[:reach]) - _union(up))


@given(_LINES, _REACH)
def test_likeness_is_a_cosine(lines: list[frozenset[int]], reach: int) -> None:
    """What both windows hold, beside what each holds."""
    found = _occurrences(lines)
    windows = found.windows((reach,))
    likeness = windows.likeness[0]
    for border in range(len(lines) + 1):
        up = _weigh(_union(lines[max(0, border - reach) : border]))
        down = _weigh(_union(lines[border : border + reach]))
        both = int(windows.shared[0][border])
        assert likeness[border] == (both / math.sqrt(up * down) if up and down else 0)


@given(_LINES, st.integers(0, _WORDS - 1), st.data())
def test_nearest_lines_of_a_word(
    lines: list[frozenset[int]], word: int, data: st.DataObject
) -> None:
    """The nearest lines above and below a border that hold a word."""
    border = data.draw(st.integers(0, len(lines)))
    found = _occurrences(lines)
    own = border < len(lines) and word in lines[border] and data.draw(st.booleans())
    last, first = found.nearest(np.array([word]), np.array([border]), np.array([int(own)]))
    above = [at for at in range(border) if word in lines[at]]
    below = [at for at in range(border + own, len(lines)) if word in lines[at]]
    assert (last[0] < 0) if not above else (last[0] == above[-1])
    assert (first[0] > len(lines)) if not below else (first[0] == below[0])


@given(st.lists(st.text(max_size=30), max_size=8))
def test_lines_keep_their_words(texts: list[str]) -> None:
    """Lines share as many numbers as words."""
    table = page_words(tuple(texts))
    at = np.arange(len(texts))
    words, places = table.of(at)
    by_line = [set(words[places == line].tolist()) for line in at]
    for one in at:
        assert len(by_line[one]) == len(stems(texts[one]))
        for other in at:
            shared = stems(texts[one]) & stems(texts[other])
            assert len(by_line[one] & by_line[other]) == len(shared)


def test_a_word_keeps_the_form_it_is_met_in_first() -> None:
    """Words that share a stem are one, known by the first."""
    table = page_words(("The ministers met", "a ministry of harbours"))
    assert sorted(table.forms) == ["harbours", "ministers"]


def test_words_of_scripts_without_spaces_and_of_others() -> None:
    """Inflected forms meet; scripts without spaces go in pairs of letters."""
    assert stems("Ministers met the ministry in 2024") == {"minist"}
    assert stems("東京都の知事") == {"東京", "都の", "知事"}
    assert stems("Überraschung für Grüße") == {"überra", "grüsse"}
