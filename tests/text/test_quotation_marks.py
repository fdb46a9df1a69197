"""Quotation marks: what stands between them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.text.quotation_marks import quoted_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go" and left.', ['"we go"']),
        ("He said “we go” and “stay”.", ["“we go”", "“stay”"]),
        # Guillemets, and the German low-high pair whose closing mark opens elsewhere.
        ("Он сказал: «мы идём».", ["«мы идём»"]),
        ("Er sagte: „wir gehen“, und ging.", ["„wir gehen“"]),
        # Doubled back quotes of tokenised text.
        ("He said , `` we go . '' He left .", ["`` we go . ''"]),
        # Single marks, with apostrophes inside and outside.
        ("The port's chief said: 'We don't know.' He left.", ["'We don't know.'"]),
        ("The workers' union met the owners' club.", []),
        # Single marks inside double ones belong to the outer quotation.
        ("\"He said 'no' to me,\" she said.", ["\"He said 'no' to me,\""]),
        # Several paragraphs: opened again, closed once.
        ("“We go.\n“We go on,” he said.", ["“We go.", "“We go on,”"]),
        # Left open: up to the end of the paragraph.
        ("“We go, he said.\nHe left.", ["“We go, he said."]),
        # Inches and minutes open nothing.
        ('A pipe of 5" and 6" width.', []),
        # Tokenised straight marks.
        ('He said " we go " and left .', ['" we go "']),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    """Quotations are found by their marks alone."""
    assert [text[start:end] for start, end in quoted_spans(text)] == expected


@given(st.text(st.sampled_from("ab \n\"'“”‘’«»„`.,"), max_size=60))
def test_spans_are_ordered(text: str) -> None:
    """Spans lie in the text, in order, and never overlap."""
    end = 0
    for start, stop in quoted_spans(text):
        assert end <= start < stop <= len(text)
        end = stop


def test_marks_without_end_cost_little() -> None:
    """Hostile rows of marks are read in linear time."""
    started = time.process_time()
    for text in ('"' * 200_000, "'a " * 100_000, "“a\n" * 100_000):
        quoted_spans(text)
    assert time.process_time() - started < 5
