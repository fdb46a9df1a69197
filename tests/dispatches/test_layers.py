"""Layers: own words, quoted words, set documents and page furniture."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.dispatches.layers import (
    DOCUMENT,
    FURNITURE,
    NARRATIVE,
    QUOTE,
    SCRAP_LAYER,
    _first_persons,
    word_layers,
)
from wirecopy.dispatches.set_blocks import read_marks
from wirecopy.text.shingles import read_words


def _layer_of(text: str, word: str) -> int:
    words = read_words(text)
    layers, _ = word_layers(words)
    at = [words.text[s:e] for s, e in zip(words.starts, words.ends, strict=True)].index(word)
    return int(layers[at])


LONG = "The council of the old town met for two hours on Monday and chose a new chairman."


@pytest.mark.parametrize(
    ("text", "word", "layer"),
    [
        (LONG, "chairman", NARRATIVE),
        (f'{LONG}\n"We will repair the bridge," the mayor told them.', "bridge", QUOTE),
        # An attribution between two quotations proves nothing.
        ('"We will repair it," the mayor said. "And the road too."', "mayor", SCRAP_LAYER),
        # A statement announced by a colon and set without marks.
        (f"{LONG}\nThe statement reads:\nThe bridge will be closed.\n{LONG}", "closed", DOCUMENT),
        # A letter in the first person.
        (f"{LONG}\nI write to you because we cannot repair it.\n{LONG}", "repair", DOCUMENT),
        # A column: its own voice throughout.
        ("I think we are wrong. My view is that we should wait.", "view", NARRATIVE),
        (f"{LONG}\nSign up for our newsletter", "newsletter", FURNITURE),
    ],
)
def test_layers(text: str, word: str, layer: int) -> None:
    """Every word has the layer its place in the text gives it."""
    assert _layer_of(text, word) == layer


def test_a_long_line_of_blanks_is_read_in_its_length() -> None:
    """Blanks alone make no paragraph, and twice as many cost twice the time, not four times."""
    text = "Dear Sir,\n" + " " * 100_000 + "\n1. The bridge is closed."
    begun = time.process_time()
    assert _layer_of(text, "bridge") == NARRATIVE
    assert read_marks(text).points
    assert time.process_time() - begun < 5


def test_empty_text_has_no_layers() -> None:
    """A text without words has no layers and no documents."""
    layers, openings = word_layers(read_words(""))
    assert len(layers) == len(openings) == 0


_PRONOUN = re.compile(r"(?<!\w)(?:I|we|We|my|My|our|Our|us|me)\b")
_BITS = st.sampled_from(["I", "we", "our", "us", "WE", "I'm", "we’re", "'we", "were", "out", "m", "é", " ", "\n", "-", "_"])  # fmt: skip


@settings(max_examples=300)
@given(st.lists(_BITS, max_size=12).map("".join))
def test_words_of_the_first_person_are_those_of_a_plain_pattern(text: str) -> None:
    """Looking at first letters finds what a search through the whole text finds."""
    words = read_words(text)
    assert _first_persons(words, words.text) == [m.start() for m in _PRONOUN.finditer(words.text)]
