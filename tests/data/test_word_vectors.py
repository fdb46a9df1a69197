"""Word vectors: pieces, memory, words nobody knows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.data.word_vectors import WordVectors, find_pieces, load_word_vectors

_PIECES = {"har": 0, "harbour": 1, "##bour": 2, "##s": 3, "s": 4}
_TABLE = np.array([[1, 0], [5, 5], [0, 1], [-7, 2], [9, 9]], dtype=np.int8)


def _likeness(one: str, other: str) -> float:
    left, right = load_word_vectors().of((one, other)).astype(float)
    return float(left @ right / np.sqrt((left @ left) * (right @ right)))


def test_the_longest_piece_is_taken_first() -> None:
    """A piece inside a word is another than the same letters at its head."""
    assert find_pieces(_PIECES, "harbours") == [1, 3]
    assert find_pieces(_PIECES, "s") == [4]
    assert find_pieces(_PIECES, "harx") == []
    assert find_pieces(_PIECES, "") == []


@given(
    st.lists(st.sampled_from(["harbour", "harbours", "hars", "xyz", "", "s", "hár"]), max_size=9)
)
def test_a_word_has_one_vector_however_often_memory_is_cleared(words: list[str]) -> None:
    """Sums of pieces; accents do not count; zeros for what is not known."""
    expected = {"harbour": [5, 5], "harbours": [-2, 7], "hars": [-6, 2], "s": [9, 9], "hár": [1, 0]}
    vectors = WordVectors(_PIECES, _TABLE, keep=2)
    for _ in range(2):
        found = vectors.of(words)
        assert found.shape == (len(words), 2)
        assert found.tolist() == [expected.get(word, [0, 0]) for word in words]


def test_words_of_one_field_are_nearer_than_others() -> None:
    """The shipped table knows what goes with what."""
    fields = (("minister", "government"), ("goal", "striker"), ("inflation", "prices"))
    for own, other in pairwise((*fields, fields[0])):
        assert _likeness(*own) > 0.15 + _likeness(own[0], other[1])
