"""Words as whole numbers, and lists of them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.word_codes import CodeList, code_words, letter_runs, word_codes

_WORDS = st.lists(st.text("abc", min_size=1, max_size=11), max_size=30)


@given(_WORDS, _WORDS)
def test_words_are_looked_up_as_one_by_one(words: list[str], listed: list[str]) -> None:
    """A word is on the list where its first eight letters are."""
    letters = np.frombuffer(" ".join(words).replace(" ", "\0").encode(), dtype=np.uint8)
    starts, sizes = letter_runs(letters)
    assert sizes.tolist() == list(map(len, words))
    found = CodeList(code_words(listed)).holds(word_codes(letters, starts, sizes))
    heads = {word[:8] for word in listed}
    assert found.tolist() == [word[:8] in heads for word in words]


def test_words_that_share_a_place_are_told_apart() -> None:
    """So many words cannot all have a place of their own."""
    every = code_words(f"{number:x}" for number in range(20_000))
    assert CodeList(every[::2]).holds(every).tolist() == [True, False] * 10_000


def test_fewer_letters_are_read_where_asked() -> None:
    """Words that begin alike have one code."""
    letters = np.frombuffer(b"ferry\0ferries", dtype=np.uint8)
    codes = word_codes(letters, *letter_runs(letters), most=4)
    assert codes.tolist() == code_words(["ferr", "ferr"]).tolist()
