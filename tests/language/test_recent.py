"""Sentences of the texts read last."""

from __future__ import annotations

import tracemalloc

import pytest
from tests.language.racing import race

from wirecopy.language import read
from wirecopy.language.lines import lines_of, sentences_by_rules
from wirecopy.language.recent import RecentTexts
from wirecopy.language.tokens import iter_tokens
from wirecopy.model import Sentence, Sentences, Token


def _sentences(text: str) -> Sentences:
    return Sentences(text=text, sentences=(), language=None, reader="rules")


def _read(text: str) -> Sentences:
    """The sentences of a text with objects of their own, as a reader makes them."""
    found = [
        Sentence(
            start=start,
            end=end,
            tokens=tuple(
                [
                    Token(start=start + a, end=start + b, text=text[start + a : start + b])
                    for a, b in iter_tokens(text[start:end])
                ]
            ),
        )
        for start, end in sentences_by_rules(lines_of(text))
    ]
    return Sentences(text=text, sentences=tuple(found), language=None, reader="rules")


def test_the_oldest_is_dropped_first() -> None:
    """No more bytes are kept than told."""
    recent = RecentTexts(most_bytes=2000)
    for text in ("aaaa", "bbbb", "cccc", "dddd", "eeee"):
        recent.keep(_sentences(text), "english")
    assert len(recent) == 4
    assert recent.get("aaaa", "english") is None
    assert recent.get("eeee", "english") == _sentences("eeee")


def test_long_texts_are_not_kept() -> None:
    """A text that would fill the room of many is read anew."""
    recent = RecentTexts(most_bytes=2000)
    recent.keep(_sentences("a" * 200), "english")
    assert len(recent) == 0


@pytest.mark.parametrize(
    "piece", ["会谈在奥斯陆结束" * 20, "Vale left. ", "a", "The envoys signed an agreement. " * 10]
)
def test_memory_stays_within_bounds(piece: str) -> None:
    """Texts of a word, of many sentences and in scripts without spaces take what was told at most."""
    most = 200_000
    recent = RecentTexts(most_bytes=most)
    _read(piece)  # what reading loads once is not the texts'
    tracemalloc.start()
    try:
        for n in range(2000):
            recent.keep(_read(f"{piece}{n}"), "english")
            if len(recent) <= n:  # full
                break
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(recent) <= n
    assert held < 1.2 * most


def test_threads_share_it() -> None:
    """Threads that keep and drop texts at once get in nobody's way."""
    recent = RecentTexts(most_bytes=2000)
    race(lambda name: [recent.keep(_sentences(f"{name} {n}"), "english") for n in range(3000)])
    assert len(recent) == 4


def test_a_text_read_twice_is_split_once() -> None:
    """The same text gives the same sentences, and the very same object."""
    assert read("One. Two.", tag=False) is read("One. Two.", tag=False)
