"""Capitals, figures and small words of lines, counted all at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.articles.features import characters
from wirecopy.articles.features.characters import KINDS
from wirecopy.articles.features.word_counts import token_shares, word_shares
from wirecopy.data.language_words import load_language_words
from wirecopy.text.word_codes import MOST_LETTERS

_CHARACTERS = "aZ the ÉßǅЖж中\u0660٣²½_-,.’\u00a0\u2028𝐀𐐨\U0001f600\ud800\t"
_LINES = st.lists(
    st.text(st.sampled_from(_CHARACTERS), min_size=1).filter(lambda text: text.strip()),
    min_size=1,
    max_size=5,
)


def test_kinds_of_characters_are_those_python_sees() -> None:
    """Of any character, on first and second sight."""
    for _ in range(2):
        for char, kinds in zip(_CHARACTERS, KINDS.of(_CHARACTERS), strict=True):
            is_title = char.istitle() and not char.isupper()
            assert bool(kinds & characters.UPPER) == char.isupper()
            assert bool(kinds & characters.LOWER) == char.islower()
            assert bool(kinds & characters.TITLE) == is_title
            assert bool(kinds & characters.SPACE) == char.isspace()
            assert bool(kinds & characters.LETTER) == bool(re.match(r"[^\W\d_]", char))
            assert bool(kinds & characters.FIGURE) == (char in "0123456789")
            assert bool(kinds & characters.ASCII) == char.isascii()


@given(_LINES)
def test_tokens_are_counted_as_one_by_one(lines: list[str]) -> None:
    """Each line gives what its own tokens give."""
    heads = [line.strip() for line in lines]
    found = token_shares(heads)
    for at, head in enumerate(heads):
        tokens = head.split()
        assert found.title[at] == sum(token[0].isupper() for token in tokens) / len(tokens)
        upper = [token for token in tokens if token.isupper() and len(token) > 1]
        assert found.upper[at] == len(upper) / len(tokens)
        assert found.figures[at] == sum(char in "0123456789" for char in head) / len(head)
        assert found.commas[at] == head.count(",") / len(tokens)


@given(_LINES)
def test_words_are_counted_as_one_by_one(lines: list[str]) -> None:
    """Each line gives what its own words give."""
    found = word_shares(lines)
    for at, line in enumerate(lines):
        words = re.findall(r"[^\W\d_]+", line)
        letters = sum(map(len, words))
        plain = sum(len(word) for word in words if word.isascii())
        assert found.other_script[at] == (1 - plain / letters if letters else 0)
        small = [word for word in words if word[0].islower()]
        assert found.lower[at] == len(small) / max(1, len(words))
        assert found.length[at] == letters / max(1, len(words))


@pytest.mark.parametrize(
    ("line", "share"), [("The port is open", 0.5), ("Reeds", 0), ("der Hafen", 0.5), ("…", 0)]
)
def test_share_of_function_words(line: str, share: float) -> None:
    """Of any language, in any case, beside any other line."""
    assert word_shares(["Ж²", line, "Ob La"]).function[1] == share


def test_only_the_beginning_of_a_line_is_read() -> None:
    """A line of megabytes costs no more than a paragraph."""
    assert word_shares(["a" * 160 + " the" * 9]).length[0] == 160


def test_function_words_are_told_in_any_letters() -> None:
    """As they stand, in capitals, and with letters that folding makes two of; longer words are none."""
    lines = ["the the", "THE Que", "daß dass", "который не", "theatre thee", "ferry"]
    assert word_shares(lines).function.tolist() == [1, 1, 1, 1, 0, 0]


def test_codes_have_room_for_every_function_word() -> None:
    """Longer ones would not be found."""
    assert max(map(len, frozenset().union(*load_language_words().values()))) <= MOST_LETTERS
