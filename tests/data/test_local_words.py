"""The table of local words is well formed."""

from __future__ import annotations

from importlib import resources

from wirecopy.data.countries import countries
from wirecopy.data.local_words import local_words


def _rows() -> list[list[str]]:
    table = resources.files("wirecopy.data").joinpath("local_words.tsv").read_text("utf-8")
    return [line.split("\t") for line in table.splitlines()[1:]]


def test_rows_are_sorted_and_known() -> None:
    """Rows stand by state and kind, each once, and words by the alphabet."""
    keys = [(country, kind) for country, kind, _ in _rows()]
    assert keys == sorted(set(keys))
    for country, kind, words in _rows():
        assert country in countries(), country
        assert kind in ("life", "money", "name"), kind
        assert words.split(";") == sorted(set(words.split(";"))), words


def test_a_word_of_several_states_tells_of_each() -> None:
    """Words of daily life stand in small letters, names as they are written."""
    crore = local_words()["crore"][0]
    assert crore.countries == {"BGD", "IND", "PAK"}
    assert not crore.is_any_case
    (sheriff,) = local_words()["sheriff"]
    assert sheriff.is_any_case
    assert all(
        word == word.lower()
        for _, kind, row in _rows()
        if kind != "name"
        for word in row.split(";")
    )
