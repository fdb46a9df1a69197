"""Overlaps: the order in which pairs are measured."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirecopy.pipeline.derive.overlaps import in_turn

texts = st.integers(0, 30).map("tx_{}".format)


@given(st.sets(st.tuples(texts, texts).filter(lambda pair: pair[0] < pair[1]), max_size=40))
def test_every_pair_has_its_turn_once(pairs: set[tuple[str, str]]) -> None:
    """The turn is another order of the same pairs, and the same whatever order they were given in."""
    assert sorted(in_turn(sorted(pairs))) == sorted(pairs)
    assert in_turn(sorted(pairs)) == in_turn(sorted(pairs, reverse=True))


def test_texts_that_hang_together_come_together() -> None:
    """Pairs of one group are not spread among those of others; a text in all pairs comes with each other one."""
    pairs = [("tx_a", "tx_x"), ("tx_b", "tx_y"), ("tx_c", "tx_x"), ("tx_d", "tx_y")]
    assert [b for _, b in in_turn(pairs)] == ["tx_x", "tx_x", "tx_y", "tx_y"]
    hub = [("tx_a", f"tx_{n}") for n in range(9)] + [("tx_b", f"tx_{n}") for n in range(9)]
    assert [b for _, b in in_turn(hub)] == [f"tx_{n // 2}" for n in range(18)]
