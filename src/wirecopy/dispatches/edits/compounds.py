"""Compounds: names written by the first letters of their parts, inside one word as well ("Landeskriminalamt", "LKA").

Where a word is parted is not known.  Its letters count where each part has a few of its own; so another body whose name
happens to hold the same letters in that order passes.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import edit_words

#: Letters that each part of a compound has at least.
PART_LETTERS = 3
#: Letters of a short form: two are those of states and of bodies of states, which begin many words.
LEAST, MOST = 3, 6
#: Short forms that stand for one body, and how the last word of its name begins.
_KNOWN = dict(entry.split() for entry in edit_words("compounds.known"))


def is_compound_acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the one word of ``short``, as written, is the first letters of the words of ``long`` and of parts of them."""
    if len(short) != 1 or not short[0].isupper() or not LEAST <= len(short[0]) <= MOST:
        return False
    words = [word.casefold() for word in long if word[0].isupper()]
    letters = short[0].casefold()
    if not words or not words[-1].startswith(_KNOWN.get(letters, "")):
        return False
    return len(words) < len(letters) and _spells(letters, words)


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are those that the words begin with, and of parts of them, in their order."""
    if not words or not letters:
        return not words and not letters
    first, rest = words[0], words[1:]
    if first[0] != letters[0]:
        return False
    return any(
        _parts(letters[1:count], first[PART_LETTERS:]) and _spells(letters[count:], rest)
        for count in range(1, len(letters) - len(rest) + 1)
    )


def _parts(letters: str, word: str) -> bool:
    """Whether parts of the rest of a word begin with the letters."""
    if not letters:
        return True
    ends = len(word) - PART_LETTERS + 1
    places = (at for at in range(max(0, ends)) if word[at] == letters[0])
    return any(_parts(letters[1:], word[at + PART_LETTERS :]) for at in places)
