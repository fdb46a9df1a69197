"""Long words: found all at once, they are those that are found word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.articles.features.line_words import long_words
from wirecopy.articles.features.long_words import STEM, find_long_words

_TEXTS = st.text(st.sampled_from("abcdefgäßéñšжя .,-'’_7\n"), max_size=60)


@given(_TEXTS)
def test_the_same_words_as_word_by_word(text: str) -> None:
    """Each word is where it stands, and words that begin alike have equal stems."""
    folded = text.casefold()
    found = find_long_words(folded)
    assert found is not None
    spots = zip(found.starts.tolist(), found.sizes.tolist(), strict=True)
    words = [folded[start : start + size] for start, size in spots]
    assert words == long_words(text)
    cut = [word[:STEM] for word in words]
    for one, of_one in enumerate(cut):
        for other, of_other in enumerate(cut):
            assert (found.stems[one] == found.stems[other]) == (of_one == of_other)


@pytest.mark.parametrize(
    "text",
    [
        "the harbour of 東京 opened",
        "".join(chr(0x4E00 + k) for k in range(300)),
        "".join(chr(0xAC00 + k) for k in range(300)),
        "\N{MATHEMATICAL BOLD SMALL A}bcd",
    ],
    ids=["no blanks between words", "ideographs", "too many letters", "beyond the first plane"],
)
def test_what_cannot_be_read_so(text: str) -> None:
    """Such texts are read word by word."""
    assert find_long_words(text) is None
