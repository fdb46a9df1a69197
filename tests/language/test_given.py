"""Words that are given: what is no list of words is told, with its place."""

from __future__ import annotations

from typing import Any

import pytest

from wirecopy.errors import InputError
from wirecopy.language import read_words, tag_conllu


@pytest.mark.parametrize(
    "words",
    ["Dogs", ["Dogs bark"], [b"Dogs"], [[]], [["Dogs", ""]], [["Dogs", 1]]],
    ids=["string", "strings", "bytes", "no word", "empty word", "number"],
)
def test_what_is_no_list_of_words_is_told(words: Any) -> None:
    """A string is no list of words: its letters are not read as such."""
    with pytest.raises(InputError, match="sentence 0 of those given"):
        read_words(words)


@pytest.mark.parametrize("row", ["2", "2\t", "2\t\t_\t_", "2\r", "2\t\r"])
def test_a_row_without_form_is_told_with_its_line(row: str) -> None:
    """A line without a word is an error of the input, not a mark."""
    with pytest.raises(InputError, match="line 3"):
        tag_conllu(f"# text = It rains\n1\tIt\n{row}\n")


def test_conllu_keeps_its_line_ends() -> None:
    """Lines that end as on Windows have no mark of it in a word."""
    rows = tag_conllu("1\tDogs\r\n2\tbark\r\n\r\n").split("\r\n")
    assert [row.split("\t")[1] for row in rows[:2]] == ["Dogs", "bark"]
    assert [len(row.split("\t")) for row in rows] == [10, 10, 1, 1]
