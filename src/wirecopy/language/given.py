"""Given text and words, checked before they are read."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.errors import InputError


def check_text(text: object) -> None:
    """Raises InputError where ``text`` is no string."""
    if not isinstance(text, str):
        advice = "decode bytes first" if isinstance(text, bytes) else "give a string"
        raise InputError(f"{type(text).__name__} where a text should be", advice=advice)


def check_words(words: Sequence[str], where: str) -> tuple[str, ...]:
    """The words of a sentence.

    Args:
        words: one after the other, none empty; a string is no list of words.
        where: the place to name in an error.

    Raises:
        InputError: there are none, one is empty or no string, or ``words`` is a string itself.
    """
    if isinstance(words, str):
        raise InputError("a string where a list of words should be", where=where)
    found = tuple(words)
    if not found:
        raise InputError("no word", where=where)
    if not all(isinstance(word, str) and word for word in found):
        raise InputError("an empty word, or one that is no string", where=where)
    return found
