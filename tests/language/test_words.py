"""Words: clitics stand apart, marks that belong to a word stay."""

from __future__ import annotations

import pytest

from wirecopy.language import read

_TABLE = [
    ("They don't", ["They", "do", "n't"]),
    ("It’s Lee's", ["It", "’s", "Lee", "'s"]),
    ("We cannot", ["We", "can", "not"]),
    # a plural's possessive
    ("the crews’ pay", ["the", "crews", "’", "pay"]),
    ("Dr. Vale paid $3.5 million.", ["Dr.", "Vale", "paid", "$", "3.5", "million", "."]),
    ("the U.S. and the U.N.", ["the", "U.S.", "and", "the", "U.N."]),
    ("a three-year war", ["a", "three", "-", "year", "war"]),
    ("on the 3rd day of the 1980s...", ["on", "the", "3rd", "day", "of", "the", "1980s", "..."]),
    ("see https://example.org/a?b=1 now", ["see", "https://example.org/a?b=1", "now"]),
    ("O'Brien agreed", ["O'Brien", "agreed"]),
]


@pytest.mark.parametrize(("text", "expected"), _TABLE)
def test_words(text: str, expected: list[str]) -> None:
    """Words are split as Universal Dependencies English splits them."""
    assert [token.text for s in read(text).sentences for token in s.tokens] == expected
