"""Nouns of saying, sources and clefts: "X's claim that", "in the words of X", "what X said was that"."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The union's claim that the pier was unsafe was denied by the board.",
            "The union",
            "the pier was unsafe",
        ),
        (
            "Her claim that the boats were burned drew laughter in the yard.",
            "Her",
            "the boats were burned",
        ),
        (
            "Warnings by pilots that the pier would fall were ignored.",
            "pilots",
            "the pier would fall",
        ),
        (
            "Amid warnings by pilots that the pier was old, the feast was put off.",
            "pilots",
            "the pier was old",
        ),
        (
            "Despite promises from the board to mend the pier, it is shut.",
            "the board",
            "to mend the pier",
        ),
        (
            "The mayor's pledge to mend the pier was met with cheers.",
            "The mayor",
            "to mend the pier",
        ),
        (
            "The board renewed its promise to mend the pier before winter.",
            "its",
            "to mend the pier before winter",
        ),
        ("His answer was that the port was shut.", "His", "the port was shut"),
        ("The message from Ana Field is that the port is shut.", "Ana Field", "the port is shut"),
    ],
)
def test_nouns_of_saying(text: str, speaker: str, content: str) -> None:
    """What a noun of saying tells ends before the verb the noun is the subject of, or at the comma of its phrase."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The yard's promise to the pilots was kept.",
        "The board's reports that month were late.",
        "The board's answer that the yard waits for will be short.",
        "The mayor's position on the pier is that of the board.",
    ],
)
def test_nouns_that_tell_nothing(text: str) -> None:
    """A promise to somebody, and "that" which points at a thing, tell of nothing that was said."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("What the pilot said was that the pier was shut.", "the pier was shut"),
        ("What the pilot said on Monday was that the pier was shut.", "the pier was shut"),
        ("What the pilot said was: “The pier is shut.”", "“The pier is shut.”"),
        ("All the pilot would say was that the pier was shut.", "the pier was shut"),
    ],
)
def test_clefts(text: str, content: str) -> None:
    """A form of "be" between the verb and what was said is no part of it."""
    assert said_in(text) == [("the pilot", content)]


def test_what_is_only_judged() -> None:
    """What somebody said is not told where the sentence only judges it."""
    assert said_in("What the pilot said was wrong.") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Asked whether he would sail, Ivo Camba laughed.",
            [(None, "whether he would sail")],
        ),
        (
            "When asked on Monday why the pier, which is old, was shut, Ivo Camba said it was unsafe.",
            [(None, "why the pier, which is old, was shut"), ("Ivo Camba", "it was unsafe")],
        ),
        (
            "When asked by Lea Stone on Monday if he would sail, the pilot said: “No.”",
            [("Lea Stone", "if he would sail"), ("the pilot", "“No.”")],
        ),
        (
            "When the pilot was asked if he would sail, he laughed and said: “No.”",
            [(None, "if he would sail"), ("he", "“No.”")],
        ),
        (
            "Asked by Lea Stone if he would sail, the pilot laughed and said: “No.”",
            [("Lea Stone", "if he would sail"), ("the pilot", "“No.”")],
        ),
        (
            "Ivo Camba was once asked which of his boats he liked.",
            [(None, "which of his boats he liked")],
        ),
        (
            "Asked why he had left, Ivo Camba smiled: “The pier is old and the port is shut.”",
            [
                (None, "why he had left"),
                ("Ivo Camba", "“The pier is old and the port is shut.”"),
            ],
        ),
    ],
)
def test_questions_somebody_was_asked(text: str, said: list[tuple[str | None, str]]) -> None:
    """A question put to somebody is of whom "by" names, or of nobody."""
    assert said_in(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "The pilot was asked to leave when the storm ended.",
        "The question was asked when the storm ended.",
        "When asked about the pier, Ivo Camba laughed.",
    ],
)
def test_no_question_is_told(text: str) -> None:
    """Orders, times and matters are no questions."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "In the words of one pilot, “the sea took the pier”.",
            "one pilot",
            "“the sea took the pier”",
        ),
        (
            "The pier was “a bad joke”, in the words of Ana Field.",
            "Ana Field",
            "The pier was “a bad joke”",
        ),
        ("The pier was, in Ana Field's words, “a bad joke”.", "Ana Field", "“a bad joke”"),
        (
            "In the mayor's view, the pier should close.",
            "the mayor",
            "the pier should close",
        ),
        (
            "To quote the poet Lea Stone, “the sea is long”.",
            "the poet Lea Stone",
            "“the sea is long”",
        ),
        (
            "According to Ana Field, the mayor, the pier was shut.",
            "Ana Field, the mayor",
            "the pier was shut",
        ),
        ("As his aunt used to say, the tide comes back.", "his aunt", "the tide comes back"),
    ],
)
def test_sources(text: str, speaker: str, content: str) -> None:
    """Phrases that name whose words a sentence holds stand before it, in it or behind it."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "In view of the storm, the port was shut.",
        "In other words, the port was shut.",
        "The pilot watched from her home in Alta and rolled her eyes.",
    ],
)
def test_no_sources(text: str) -> None:
    """Phrases that name nobody, and eyes that somebody has, tell of no words."""
    assert said_in(text) == []
