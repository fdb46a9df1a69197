"""Given words: a sentence that somebody else cut into words, checked before it is read."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.errors import InputError


def check_words(words: Sequence[str], where: str) -> tuple[str, ...]:
    """The words of a sentence.

    Args:
        words: one after the other, none empty; a string is no list of words.
        where: the place to name in an error.

    Raises:
        InputError: there are none, one is empty or no string, or ``words`` is a string itself.
    """
    if isinstance(words, str):
        raise InputError(
            "a string where a list of words should be", where=where, advice="cut it into words"
        )
    found = tuple(words)
    if not found:
        raise InputError("no word", where=where, advice="give one at least")
    if not all(isinstance(word, str) and word for word in found):
        raise InputError(
            "an empty word, or one that is no string",
            where=where,
            advice="leave it out, or give text",
        )
    return found
