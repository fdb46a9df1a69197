"""The gazetteer file: whole, sorted, and answering by any form of a name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import pytest

from wirecopy.data.gazetteer import fold_name, gazetteer


def test_names_are_sorted_and_every_row_is_there() -> None:
    """Names are in the order that bisection needs, and point at rows that exist."""
    table = gazetteer()
    keys = table.keys.split(b"\n")[:-1]
    assert keys == sorted(keys)
    assert len(keys) == len(table.rows) == len(table.starts)
    assert max(table.rows) // 2 < len(table.lats) == len(table.lons) == len(table.ids)
    assert max(table.admins) < len(table.admin_names)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("St. Petersburg", "RUS"),
        ("saint petersburg", "RUS"),
        ("São Paulo", "BRA"),
        ("Sao Paulo", "BRA"),
        ("Rostov-on-Don", "RUS"),
        ("Black Sea", None),
    ],
)
def test_any_form_of_a_name_finds_it(name: str, country: str | None) -> None:
    """Case, accents, hyphens and short forms do not matter."""
    assert gazetteer().find(name)[0].country == country


def test_every_block_of_names_is_searched() -> None:
    """All towns of a name are found, wherever in a block the name begins or the next one follows."""
    table = gazetteer()
    keys = table.keys.split(b"\n")[:-1]
    for number in [*range(200), *range(len(keys) - 200, len(keys))]:
        key = keys[number]
        towns = [entry for entry in table.find_folded(key.decode()) if entry.feature == "P"]
        assert len(towns) == bisect_right(keys, key) - bisect_left(keys, key)


@pytest.mark.parametrize("name", ["", "\n", "\x00", "\ud800", "zzzzqq", " "])
def test_unknown_names_find_nothing(name: str) -> None:
    """Names that are in no table, or are no names, find nothing."""
    assert gazetteer().find(name) == ()


def test_folding_is_stable() -> None:
    """A folded name folds to itself."""
    for name in ("St. John's", "Xi'an", "Île-de-France", "Fort Worth"):
        assert fold_name(fold_name(name)) == fold_name(name)
