"""Marks of several copies on one text."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from wirecopy.export.comparison.marks import Mark, fitted, walk
from wirecopy.model import Span

TEXTS = st.text(alphabet="ab \n", max_size=40)
SPANS = st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=12)


def _marks(text: str, spans: list[tuple[int, int]]) -> list[Mark]:
    return [fitted(text, Span(start=min(pair), end=max(pair)), n) for n, pair in enumerate(spans)]


@given(TEXTS, SPANS)
def test_steps_nest_and_keep_every_word(text: str, spans: list[tuple[int, int]]) -> None:
    """Whatever the marks, the steps nest in each paragraph and give back the text."""
    paragraphs = list(walk(text, _marks(text, spans)))
    assert "\n".join(text[p.span.start : p.span.end] for p in paragraphs) == text
    for paragraph in paragraphs:
        stack = []
        for step in paragraph.steps:
            if step.kind == "open":
                stack.append(step.index)
            elif step.kind == "close":
                assert stack.pop() == step.index
        assert not stack
        words = "".join(step.text for step in paragraph.steps)
        assert words == text[paragraph.span.start : paragraph.span.end]


@given(TEXTS, SPANS)
def test_marks_cover_their_words(text: str, spans: list[tuple[int, int]]) -> None:
    """A mark covers its span but for line breaks, begins once and ends once."""
    marks = _marks(text, spans)
    covered = {mark.index: "" for mark in marks}
    edges = {mark.index: 0 for mark in marks}
    for paragraph in walk(text, marks):
        stack: list[int] = []
        for step in paragraph.steps:
            if step.kind == "open":
                stack.append(step.index)
            elif step.kind == "close":
                stack.pop()
            edges[step.index] = edges.get(step.index, 0) + (
                2 * step.is_edge if step.kind == "point" else step.is_edge
            )
            for index in stack:
                covered[index] += step.text
    for mark in marks:
        assert covered[mark.index] == text[mark.start : mark.end].replace("\n", "")
        assert edges[mark.index] == 2


def test_points_stand_between_what_ends_and_what_begins() -> None:
    """Words put in where one cut ends and another begins belong to neither."""
    marks = [Mark(0, 2, 0), Mark(2, 2, 1), Mark(2, 4, 2)]
    (paragraph,) = walk("abcd", marks)
    kinds = [(step.kind, step.index) for step in paragraph.steps if step.kind != "words"]
    assert kinds == [("open", 0), ("close", 0), ("point", 1), ("open", 2), ("close", 2)]


def test_many_marks_take_linear_time() -> None:
    """A hundred thousand marks are walked in seconds."""
    text = "word " * 100_000
    marks = [Mark(n * 5, n * 5 + 4, n) for n in range(100_000)]
    started = time.process_time()
    assert sum(len(p.steps) for p in walk(text, marks)) == 400_000
    assert time.process_time() - started < 10
