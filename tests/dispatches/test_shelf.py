"""Shelf: values made of late, kept up to a weight in all."""

from __future__ import annotations

from random import Random

from wirecopy.dispatches.shelf import Shelf


def test_what_was_not_asked_for_longest_goes_first() -> None:
    """A value is made again only when others have pushed it off the shelf."""
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key * 2

    shelf: Shelf[str, str] = Shelf(make, len, 6)
    assert [shelf(key) for key in ("a", "b", "a", "c")] == ["aa", "bb", "aa", "cc"]
    assert made == ["a", "b", "c"]
    shelf("d")
    assert [shelf("a"), shelf("b")] == ["aa", "bb"]
    assert made == ["a", "b", "c", "d", "b"]


def test_a_heavy_value_leaves_no_room_but_is_held_itself() -> None:
    """One value above the limit is held alone, and gone as soon as another is asked for."""
    made: list[int] = []

    def make(key: int) -> int:
        made.append(key)
        return key

    shelf: Shelf[int, int] = Shelf(make, lambda value: value, 10)
    for key in (3, 50, 50, 3, 50):
        shelf(key)
    assert made == [3, 50, 3, 50]
    shelf.clear()
    shelf(50)
    assert made[-2:] == [50, 50]


def test_weight_stays_under_its_limit() -> None:
    """Whatever is asked for, values held weigh no more than the limit, the last one aside."""
    random = Random(3)
    shelf: Shelf[int, int] = Shelf(lambda key: key, lambda value: value, 100)
    for _ in range(500):
        last = random.randrange(1, 60)
        shelf(last)
        held = [value for value, _ in shelf._held.values()]
        assert sum(held) == shelf._weight <= 100
        assert held[-1] == last


def test_a_value_made_elsewhere_is_held() -> None:
    """What is put on the shelf is not made again."""
    shelf: Shelf[str, str] = Shelf(str.upper, len, 4)
    shelf.put("a", "put")
    assert "a" in shelf
    assert shelf("a") == "put"
