"""Sentences: where one ends, and where it only looks so."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.language import read

_TABLE = [
    # a title never ends a sentence
    ("Mr. Okoro met Gen. Silva. They spoke.", ["Mr. Okoro met Gen. Silva.", "They spoke."]),
    # a dotted abbreviation goes on before a name ...
    ("The U.S. Treasury agreed.", ["The U.S. Treasury agreed."]),
    # ... and ends before a word that opens sentences
    ("He lives in the U.S. The talks go on.", ["He lives in the U.S.", "The talks go on."]),
    # initials
    ("A. B. Marsh wrote it. Nobody read it.", ["A. B. Marsh wrote it.", "Nobody read it."]),
    # decimal numbers and amounts
    ("It rose 3.5 percent. It fell later.", ["It rose 3.5 percent.", "It fell later."]),
    # months in short form
    ("It begins on Feb. 3 in Oslo.", ["It begins on Feb. 3 in Oslo."]),
    # the closing quotation mark belongs to its sentence
    ("“We agree.” She left.", ["“We agree.”", "She left."]),
    # a question inside marks goes on into its attribution
    ("“Who pays?” Ines Vale asked.", ["“Who pays?” Ines Vale asked."]),
    # an ellipsis inside a sentence
    ("We waited... and waited.", ["We waited... and waited."]),
    # a missing space is forgiven before an opener
    ("The envoy left.The talks ended.", ["The envoy left.", "The talks ended."]),
    # a clock time before a weekday
    ("It opens at 5 p.m. Monday in Riga.", ["It opens at 5 p.m. Monday in Riga."]),
    # a numbered thing
    ("No. 7 won. No. 8 lost.", ["No. 7 won.", "No. 8 lost."]),
    # a list number
    ("1. Talks resume", ["1. Talks resume"]),
    # a line break always ends one
    ("Envoy sees\nprogress in talks", ["Envoy sees", "progress in talks"]),
    # bullets begin one
    ("Two points • First point • Second point", ["Two points", "• First point", "• Second point"]),
    # scripts with their own end marks
    ("他来了。我们走吧。", ["他来了。", "我们走吧。"]),
]


@pytest.mark.parametrize(("text", "expected"), _TABLE)
def test_sentence_ends(text: str, expected: list[str]) -> None:
    """Sentences end where a reader would end them."""
    assert [text[s.start : s.end] for s in read(text).sentences] == expected


@given(st.text(max_size=200))
def test_spans_are_in_order_and_hold_all_that_shows(text: str) -> None:
    """Sentences and tokens slice to their words, in order, and leave out only white space."""
    at = 0
    seen = []
    for sentence in read(text).sentences:
        assert at <= sentence.start < sentence.end
        at = sentence.end
        inner = sentence.start
        for token in sentence.tokens:
            assert inner <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
            inner = token.end
            seen.append(token.text)
    assert "".join("".join(seen).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "piece", ["A. ", "..", '."', "a", "“", "U.S. ", "x.y@", "a-", "\x00", "\ud800 "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    """A long hostile line is read in time that grows with its length."""
    started = time.process_time()
    read(piece * (100_000 // len(piece)))
    assert time.process_time() - started < 3.0
