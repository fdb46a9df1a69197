"""Quotation bounds: what a copy does to quotations without changing a word of them."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import Edit, EditClass


def _changed(a: str, b: str) -> list[Edit]:
    """The edits that matter, other marks left out."""
    return [edit for edit in compare_texts(a, b).edits if edit.risk]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('"We asked them [about the dam]," he said.', '"We asked them about the dam," he said.'),
        ('"They (the guards) slept," he said.', '"They the guards slept," he said.'),
        ('"We go to sea ... We fish there," he said.', '"We go to sea. We fish there," he said.'),
        ('She called it "a rotten" deal.', 'She called it "a rotten deal".'),
    ],
)
def test_marks_that_change_who_says_what(a: str, b: str) -> None:
    """A bracket or an omission no longer shown, or a mark moved over words, changes a quotation."""
    found = _changed(a, b)
    assert found
    assert {(edit.edit_class, edit.risk) for edit in found} == {(EditClass.QUOTE_TEXT, 1)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            '"The wall is old," she said on Monday. "It was never mended." Then she left.',
            '"The wall is old. It was never mended," she said on Monday. Then she left.',
        ),
        ('"The wall is old," she said. "It fell."', '"The wall is old. It fell."'),
        (
            'It was "very late" and "far too cold" to go on.',
            'It was "very late and far too cold" to go on.',
        ),
    ],
)
def test_quotations_joined_over_words(a: str, b: str) -> None:
    """Two quotations given as one are a join, also when the words between them moved or were drawn in."""
    for one, two in ((a, b), (b, a)):
        found = _changed(one, two)
        assert found
        assert {(edit.edit_class, edit.risk) for edit in found} == {(EditClass.QUOTE_JOIN, 1)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('"They [the guards] slept," he said.', '"They (the guards) slept," he said.'),
        ('"Well ... we sleep," he said.', '"Well, we sleep," he said.'),
        ("He said (on Monday) that they slept.", "He said on Monday that they slept."),
        ('They call it "creative".', 'They call it "creative."'),
    ],
)
def test_other_marks_are_style(a: str, b: str) -> None:
    """Another form of brackets, and brackets outside quotations, change nothing that was said."""
    assert not _changed(a, b)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (
            '"We left at dawn. We were very cold. We had no food," he said.',
            '"We left at dawn. We had no food," he said.',
            EditClass.QUOTE_TEXT,
        ),
        (
            "“We left at dawn.\n“We were very cold.\n“We had no food,” he said.",
            "“We left at dawn.\n“We had no food,” he said.",
            EditClass.QUOTE_TEXT,
        ),
        (
            'Then: "We left at dawn. We were cold," he said. "We slept in boats. We had no food."',
            'Then: "We left at dawn. We had no food."',
            EditClass.QUOTE_JOIN,
        ),
    ],
)
def test_a_quotation_that_goes_on_over_a_gap_is_altered(a: str, b: str, kind: EditClass) -> None:
    """Sentences left out, or set in, where nothing shows it change what was said in one breath."""
    for one, two in ((a, b), (b, a)):
        assert [(edit.edit_class, edit.risk) for edit in _changed(one, two)] == [(kind, 1)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            '"We left at dawn. We were very cold. We had no food," he said.',
            '"We left at dawn. [...] We had no food," he said.',
        ),
        (
            '"We left at dawn. We were very cold. We had no food," he said.',
            '"We left at dawn. ... We had no food," he said.',
        ),
        (
            '"We left at dawn."\n"We were very cold."\n"We had no food," he said.',
            '"We left at dawn."\n"We had no food," he said.',
        ),
        (
            "They left at dawn. They were very cold. They had no food, he said.",
            "They left at dawn. They had no food, he said.",
        ),
    ],
)
def test_a_gap_that_is_shown_or_between_quotations_is_a_cut(a: str, b: str) -> None:
    """A cut with the sign of an omission, of a whole quotation, or outside of any is for length."""
    cuts = [edit for edit in compare_texts(a, b).edits if edit.edit_class is EditClass.CUT]
    assert [edit.risk for edit in cuts] == [0]
