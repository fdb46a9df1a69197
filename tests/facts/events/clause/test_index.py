"""Items found by the span that they overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirecopy.facts.events.clause.index import SpanIndex
from wirecopy.model import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(
    lambda pair: Span(start=pair[0], end=pair[0] + pair[1])
)


class _Counted(Span):
    """A span that counts how often it is compared."""

    looks = 0

    def overlaps(self, other: Span) -> bool:
        """As a span, counted."""
        _Counted.looks += 1
        return super().overlaps(other)


@given(st.lists(st.lists(SPANS, max_size=3).map(tuple), max_size=12), SPANS)
def test_an_index_finds_what_a_scan_finds(items: list[tuple[Span, ...]], span: Span) -> None:
    """The same items as a look at all of them, in their order, each once."""
    found = SpanIndex(items, lambda item: item).overlapping(span)
    assert found == [item for item in items if any(own.overlaps(span) for own in item)]


def test_an_index_looks_only_near_the_span() -> None:
    """A thousand sentences of a thousand spans take about as many looks, not their product."""
    spans = [_Counted(start=10 * n, end=10 * n + 8) for n in range(1000)]
    index = SpanIndex(spans, lambda span: (span,))
    _Counted.looks = 0
    assert all(index.overlapping(span) == [span] for span in spans)
    assert _Counted.looks <= 2 * len(spans)
