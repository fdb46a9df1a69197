"""What a search has found is shown with the words around it."""

from __future__ import annotations

import pytest

from wirecopy.corpus.found import found_span, found_words

_TEXT = (
    "The mayor of Arvik closed the harbour on Friday after a dredger sank there.\n"
    "“The attaché had seen it,” she said, and grain trucks were turned back at the harbour gate."
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("harbour", "harbour"),
        ("HARBOUR", "harbour"),  # as the index has it
        ("attache", "attaché"),
        ('"grain trucks"', "grain trucks"),
        ('"sank there the"', "sank there.\n“The"),  # the index knows no marks and lines
        ("harbor dredger", "dredger"),  # the first that is there
        ("arb", None),  # whole words alone
        ('"trucks grain"', None),
        ("( *", None),
        ("", None),
    ],
)
def test_the_first_word_asked_for_is_found(query: str, words: str | None) -> None:
    """By whole words, whatever their case and accents."""
    span = found_span(_TEXT, query)
    assert (span and span.of(_TEXT)) == words


def test_what_is_found_is_shown_on_one_line() -> None:
    """With some words on either side, none of them cut."""
    told = found_words(_TEXT, "attache")
    assert told == (
        "…the harbour on Friday after a dredger sank there. “The attaché had seen it,” she said,"
        " and grain trucks were turned back…"
    )
    assert found_words("Grain trucks.", "grain") == "Grain trucks."
    assert found_words(_TEXT, "dentist") is None


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        ("하구 마을에 물이 들었다고 한국 정부는 말했다.", "한국", "한국"),
        ("がくの前で、かく語った。 がく かく", "かく", "かく"),
        ("The under_score is a word.", "score", "score"),
        ("A scoreboard, an underscore, a score_line.", '"score line"', "score_line"),
        ("Đà Nẵng và NGOẠI Ô", "ngoai", "NGOẠI"),
        ("Łódź, Świdnica", "swidnica", "Świdnica"),
        ("Как кай, как каи.", "каи", "каи"),  # the index keeps accents of other letters
    ],
)
def test_letters_of_other_scripts_are_whole(text: str, query: str, words: str) -> None:
    """A syllable is not its first letter; words are parted as the index parts them."""
    span = found_span(text, query)
    assert span is not None
    assert span.of(text) == words
    assert span.start == text.rindex(words)
