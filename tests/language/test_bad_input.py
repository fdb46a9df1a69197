"""Any text at all is read: no exception, offsets right, time and memory in bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.language import read
from wirecopy.model import Sentences

_ODD = st.text(
    st.characters(codec=None, exclude_categories=()) | st.sampled_from("\x00\x1b\u202e\u200f\ud800\n .\"”é会ع🙂"),
    max_size=120,
)  # fmt: skip


def _check(read_back: Sentences) -> None:
    """Offsets slice to words, heads stay in their sentence, names begin and end at words."""
    text, before = read_back.text, 0
    for sentence in read_back.sentences:
        assert before <= sentence.start < sentence.end <= len(text)
        before = sentence.end
        assert "\n" not in text[sentence.start : sentence.end]
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
            assert token.head is None or -1 <= token.head < len(sentence.tokens)
        starts = {token.start for token in sentence.tokens}
        ends = {token.end for token in sentence.tokens}
        assert all(n.span.start in starts and n.span.end in ends for n in sentence.names)
        tagged = [token.head for token in sentence.tokens if token.head is not None]
        assert not tagged or tagged.count(-1) == 1


@settings(max_examples=60, deadline=None)
@given(_ODD)
def test_any_characters_are_read(text: str) -> None:
    """Control characters, lone surrogates, marks of direction, any script."""
    _check(read(text, tag=True))


@pytest.mark.parametrize(
    "text",
    [
        "", " \n\t\n", "x" * 1_000_000, "é" * 200_000, "🙂" * 3000, "\u202e" * 500, "\ud83d",
        "word " * 10_000, "A, b. " * 3000, "ﷺ" * 300, "a\u0301" * 3000, "THE TALKS ENDED",
        "22," * 3000, "\ufeff\u200b\n\u2060",
    ],
    ids=[
        "empty", "blank", "no space", "accents", "emoji", "direction", "surrogate", "10,000 words",
        "marks", "long forms", "combining", "capitals", "commas", "unseen",
    ],
)  # fmt: skip
def test_hostile_texts_are_read(text: str) -> None:
    """Long words, long sentences, one mark over and over."""
    _check(read(text, tag=True))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Gespräche in Oslo sind am Montag nach zwei Tagen ohne Ergebnis zu Ende gegangen.", "de"),
        ("Los enviados firmaron el acuerdo en Oslo y no hablaron con la prensa sobre ello.", "es"),
        ("他来了。我们走吧。会谈在奥斯陆结束。", "zh"),
    ],
)  # fmt: skip
def test_other_languages_are_said_and_not_parsed_as_english(text: str, language: str) -> None:
    """The language is told, sentences are split, and no word gets an English tag."""
    found = read(text, tag=True)
    assert found.language == language
    assert found.sentences
    assert {token.upos for sentence in found.sentences for token in sentence.tokens} == {None}


def test_a_short_text_counts_as_english() -> None:
    """Two short words of another language in a headline tell nothing."""
    found = read("Vale’s trip aiming to win over Oslo", tag=True)
    assert found.language == "en"
    assert found.sentences[0].tokens[0].upos == "PROPN"


def test_lines_in_capitals_are_read_as_sentences() -> None:
    """Case is restored for tagging: a headline in capitals gets the tags of its plain form."""
    plain = "The envoys signed an agreement in Oslo"
    capitals = read(plain.upper(), tag=True).sentences[0].tokens
    assert [t.upos for t in capitals] == [t.upos for t in read(plain, tag=True).sentences[0].tokens]
