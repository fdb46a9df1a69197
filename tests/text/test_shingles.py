"""Shingles: equal words have equal numbers, whatever their case, marks and form."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.shingles import gram_hashes, read_each, read_words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # Case.
        ("Ships Left", "ships left"),
        # Apostrophes of two shapes inside a word.
        ("the port’s wall", "the port's wall"),
        # A composed and a decomposed accent.
        ("caf\u00e9 au lait", "cafe\u0301 au lait"),
        # A soft hyphen and a zero-width space show nothing.
        ("har\u00adbour wa\u200bll", "harbour wall"),
        # Marks and spaces do not count.
        ('"Ships, left."', "ships\n left"),
    ],
)
def test_equal_words_have_equal_numbers(one: str, two: str) -> None:
    """Two ways to write the same words give the same numbers."""
    assert read_words(one).hashes.tolist() == read_words(two).hashes.tolist()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("... !?", 0),
        ("don't go", 2),
        # A script without spaces: one word a character.
        ("日本語", 3),
        # Marks of Devanagari belong to their word.
        ("नमस्ते दुनिया", 2),
        # A number with separators falls apart; consistently so.
        ("1,250.5", 3),
    ],
)
def test_words_are_counted(text: str, count: int) -> None:
    """Words are cut as the docstring says."""
    assert len(read_words(text)) == count


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """No text is refused, and words are disjoint and in order."""
    words = read_words(text)
    assert (words.ends > words.starts).all()
    assert (words.starts[1:] >= words.ends[:-1]).all()
    assert len(words.hashes) == len(words.starts)
    assert len(words.text) == len(words.codes)


def test_numbers_do_not_change_between_releases() -> None:
    """Stored sketches stay readable: the numbers of given words are fixed."""
    assert read_words("harbour wall").hashes.tolist() == FIXED
    assert gram_hashes(read_words("a b c d e f").hashes, 5).tolist() == FIXED_GRAMS


@pytest.mark.parametrize("word", ["port", "é" * 70, "海", "\U00020000"])
def test_long_texts_are_read_like_short_ones(word: str) -> None:
    """However many words a text has, each has the number that it has alone."""
    lines = [f"{word} wall {n}" for n in range(9000)]
    alone = [number for line in lines for number in read_words(line).hashes.tolist()]
    assert read_words("\n".join(lines)).hashes.tolist() == alone


def test_short_texts_have_one_run() -> None:
    """A text shorter than a run gives one run of all its words, an empty text none."""
    assert len(gram_hashes(read_words("one two").hashes, 5)) == 1
    assert len(gram_hashes(np.zeros(0, np.uint64), 5)) == 0


FIXED = [10747261927544907692, 9635466355882771629]
FIXED_GRAMS = [6640012395476788578, 7554401670188541560]


_PIECES = st.sampled_from(["port", "İ", "e\u0301", "'", "’s", "\u00ad", "\u200b", "海", "\U00020000", "\n", " ", "-", "ﬁ", "ß"])  # fmt: skip


@given(
    st.lists(
        st.one_of(st.text(max_size=12), st.lists(_PIECES, max_size=6).map("".join)), max_size=5
    )
)
def test_texts_read_together_are_as_each_alone(texts: list[str]) -> None:
    """Words, places and characters of a text do not depend on its company."""
    for text, together in zip(texts, read_each(texts), strict=True):
        alone = read_words(text)
        assert together.text == alone.text
        for name in ("starts", "ends", "hashes"):
            assert np.array_equal(getattr(together, name), getattr(alone, name))
