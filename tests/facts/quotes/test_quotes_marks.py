"""Quotation marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.facts.quotes.dashes import find_dashed
from wirecopy.facts.quotes.marks import find_marked


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ('“Yes," she said.', ['“Yes,"']),  # mismatched pair
        ('"A," he said, "b."', ['"A,"', '"b."']),
        ("She's the dogs' friend.", []),  # apostrophes
        ("A ‘new dawn’ rose, they said", ["‘new dawn’"]),  # single marks
        ("''Quite so,'' said he.", ["''Quite so,''"]),  # doubled apostrophes
        ("«Oui», dit-il.", ["«Oui»"]),
        ('a 6" nail and a 5" nail', []),  # inches
        ("“One. “Two.”", ["“One.", "“Two.”"]),  # a mark opens while another is open
        ("“He said ‘go’ and left.”", ["“He said ‘go’ and left.”"]),  # nested
        ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),  # German
        ("»Wir gehen«, sagte er. »Gut.«", ["»Wir gehen«", "»Gut.«"]),
        ("”Vi går”, sade hon.", ["”Vi går”"]),  # Swedish
        ("« Nous partons », dit-il.", ["« Nous partons »"]),
        ("“The pier is old, she said. It fell.", ["“The pier is old,"]),  # nothing closes it
        (
            "“It was the mayor, Ana said that day. It fell.”",
            ["“It was the mayor, Ana said that day. It fell.”"],
        ),
        ('The pier is old," said Ana Field. "It fell."', ['The pier is old,"', '"It fell."']),
        ('It is 6 foot 2," tall, and 5" wide.', []),
    ],
)
def test_find_marked(text: str, runs: list[str]) -> None:
    """Runs between marks are found with their marks."""
    assert [text[run.start : run.end] for run in find_marked(text)] == runs


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("— The pier fell, said Ana.", ["The pier fell,"]),
        ("— Who saw it? asked the pilot. – Nobody.", ["Who saw it?", "Nobody."]),
        ("– It fell, the pilot told us, and nobody saw it.", ["It fell,", "and nobody saw it."]),
        ("— Storm: two boats sank\n— The pier fell.", []),  # a list
        ("— “It fell,” said Ana.", []),  # marks tell what was said
        ("The pier — an old one, said Ana — fell.", []),
    ],
)
def test_dialogue_after_dashes(text: str, parts: list[str]) -> None:
    """What stands after a dash counts as a quotation where a clause of saying follows."""
    assert [text[run.start : run.end] for run in find_dashed(text)] == parts


def test_a_quotation_of_two_paragraphs() -> None:
    """A quotation that goes on in the next paragraph is left open in the first."""
    first, second = find_marked("“One.\n\n“Two.”")
    assert not first.is_closed
    assert second.is_closed


@given(st.text(alphabet="“”\"'‘’ab \n.,", max_size=80))
def test_runs_are_ordered_and_inside(text: str) -> None:
    """Runs lie inside the text, in order, apart, and cross no line break."""
    end = 0
    for run in find_marked(text):
        assert end <= run.start < run.end <= len(text)
        assert "\n" not in text[run.start : run.end]
        end = run.end


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "‘", '"a\n'])
def test_marks_alone(mark: str) -> None:
    """Marks alone are read in linear time."""
    start = time.process_time()
    find_marked(mark * (200_000 // len(mark)))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("‘The workers’ boats are gone,’ said Ana.", ["‘The workers’ boats are gone,’"]),
        (
            "They want ‘no more boats’ in the bay and ‘no ropes,’ he said.",
            ["‘no more boats’", "‘no ropes,’"],
        ),
    ],
)
def test_plural_possessives(text: str, runs: list[str]) -> None:
    """An owner's apostrophe closes nothing where the quotation ends later."""
    assert [text[run.start : run.end] for run in find_marked(text)] == runs
