"""Marked text: nothing is lost, and every mark lies on its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.model import DyadCount, Span
from wirecopy.web.chart import HEIGHT, chart_of
from wirecopy.web.marked import KINDS, Mark, near, paragraphs, place_of

_PLACE = st.tuples(st.integers(0, 60), st.integers(1, 25), st.sampled_from(KINDS))


@given(st.text("ab \n\U0001f600ש", max_size=60), st.lists(_PLACE, max_size=6))
def test_pieces_are_the_text_and_marks_lie_on_their_words(
    text: str, places: list[tuple[int, int, str]]
) -> None:
    """Joined, the pieces are the text; a character is under a mark when the mark's span holds it."""
    marks = [Mark(Span(start=a, end=a + n), kind) for a, n, kind in places]
    lines = paragraphs(text, marks)
    assert "\n".join("".join(piece.text for piece in line) for line in lines) == text
    at = 0
    for line in lines:
        for piece in line:
            for offset in range(at, at + len(piece.text)):
                over = {m.kind for m in marks if m.span.start <= offset < m.span.end}
                assert set(piece.kinds) == over
            at += len(piece.text)
        at += 1


@given(st.text("ab \n\U0001f600ש", max_size=40), st.integers(0, 40), st.integers(0, 6))
def test_a_point_is_a_piece_without_words(text: str, at: int, n: int) -> None:
    """It stands once, at its place, whatever marks are about it."""
    at = min(at, len(text))
    marks = [Mark(Span(start=at, end=at), "here"), Mark(Span(start=0, end=n), "quote")]
    lines = paragraphs(text, marks)
    assert "\n".join("".join(piece.text for piece in line) for line in lines) == text
    before = 0
    found = []
    for line in lines:
        for piece in line:
            found += [before] if piece.is_here else []
            before += len(piece.text)
        before += 1
    assert found == [at]
    assert sum("here" in piece.kinds for line in near(lines) for piece in line) == 1


@pytest.mark.parametrize(
    ("words", "place"),
    [("left", (10, 14)), (" left\n", (11, 15)), ("", (10, 10)), (" \n ", (10, 10))],
)
def test_blanks_around_words_are_not_marked(words: str, place: tuple[int, int]) -> None:
    """Where there are only blanks, the place is a point."""
    span = Span(start=10, end=10 + len(words))
    assert place_of(span, words) == Span(start=place[0], end=place[1])


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 4), min_size=1, max_size=30))
def test_bars_are_as_high_as_their_counts(quads: list[tuple[int, int, int, int]]) -> None:
    """The bars of a period stand on each other and are as high together as its count."""
    counts = [
        DyadCount(
            actor="NOR",
            recipient="KEN",
            period=f"2026-01-{n + 1:02d}",
            event_count=sum(four),
            dispatch_count=1,
            copy_count=1,
            outlet_count=1,
            quad_counts=four,
            intensity=None,
        )
        for n, four in enumerate(quads)
    ]
    chart = chart_of(counts, [""] * len(counts))
    assert chart is not None
    assert all(period.width <= chart.width / 8 for period in chart.periods)
    assert chart.periods[-1].x + chart.periods[-1].width <= chart.width
    for count, period in zip(counts, chart.periods, strict=True):
        total = sum(bar.height for bar in period.bars)
        assert abs(total - count.event_count / chart.highest * HEIGHT) < 0.1
        assert sum(bar.height > 0 for bar in period.bars) == sum(n > 0 for n in count.quad_counts)
