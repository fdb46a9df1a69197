"""Sentences of the texts read last."""

from __future__ import annotations

from wirecopy.language import read
from wirecopy.language.recent import RecentTexts
from wirecopy.model import Sentences


def _sentences(text: str) -> Sentences:
    return Sentences(text=text, sentences=(), language=None, reader="rules")


def test_the_oldest_is_dropped_first() -> None:
    """No more code points are kept than told."""
    recent = RecentTexts(most_chars=16)
    for text in ("aaaa", "bbbb", "cccc", "dddd", "eeee"):
        recent.keep(_sentences(text), "english")
    assert len(recent) == 4
    assert recent.get("aaaa", "english") is None
    assert recent.get("eeee", "english") == _sentences("eeee")


def test_long_texts_are_not_kept() -> None:
    """A text that would fill the room of many is read anew."""
    recent = RecentTexts(most_chars=16)
    recent.keep(_sentences("a" * 5), "english")
    assert len(recent) == 0


def test_a_text_read_twice_is_split_once() -> None:
    """The same text gives the same sentences, and the very same object."""
    assert read("One. Two.") is read("One. Two.")
