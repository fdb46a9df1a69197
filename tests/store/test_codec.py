"""Values of the model become plain values and come back the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.model import Actor, Credit, PageMetadata, Piece, Span, Stamp
from wirecopy.store.codec import Hint, Value, arrow_type, decode, encode

_STAMP = Stamp(
    start=datetime(2026, 4, 3, tzinfo=UTC),
    end=datetime(2026, 4, 4, tzinfo=UTC),
    precision="day",
    basis="absolute",
    raw="April 3",
    span=Span(start=2, end=9),
)
_ACTOR = Actor(name="Tomas Arvik", type="person", country="NOR", sectors=("GOV", "MIL"))


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (str | None, None),
        (str, "é\u202e"),
        (tuple[str, ...], ("a", "b")),
        (tuple[str, ...], ()),
        (Stamp | None, None),
        (Stamp | None, _STAMP),  # a struct in a struct
        (tuple[Actor, ...], (_ACTOR, _ACTOR)),  # lists inside structs inside a list
        (tuple[Piece, ...], (Piece(text_start=0, page_start=4, length=2),)),
        (PageMetadata, PageMetadata(title="t", authors=("A. Writer",))),
        (datetime | None, datetime(1, 1, 1, tzinfo=UTC)),  # absurd, and kept
        (
            Credit,
            Credit(agency="Northwire", is_text=True, evidence="byline", span=Span(start=0, end=1)),
        ),
    ],
)
def test_value_survives_arrow(hint: Hint, value: Value) -> None:
    """A value that goes into an Arrow array comes out the same."""
    import pyarrow as pa

    array = pa.array([encode(hint, value)], type=arrow_type(hint))
    assert decode(hint, array.to_pylist()[0]) == value


def test_times_are_kept_in_utc() -> None:
    """A time of another zone comes back as the same moment in UTC."""
    there = datetime(2026, 4, 3, 2, tzinfo=timezone(timedelta(hours=5)))
    back = decode(datetime, encode(datetime, there))
    assert back == there
    assert back.tzinfo is UTC


@given(st.lists(st.builds(Span, start=st.integers(0, 10**6), end=st.integers(0, 10**6))))
def test_spans_survive(spans: list[Span]) -> None:
    """Lists of spans of any length come back the same."""
    hint = tuple[Span, ...]
    assert decode(hint, encode(hint, tuple(spans))) == tuple(spans)
