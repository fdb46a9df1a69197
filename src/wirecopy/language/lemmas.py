"""Lemmas: exceptions by word, then the edit of the longest known suffix, both by tag.

Names keep their spelling, capitalised adjectives inside a sentence ("American") their capital.
An edit is how many letters to take off the end and what to put there (``3y``).
"""

from __future__ import annotations

from collections.abc import Mapping

#: Letters of a word's end that a rule may look at; longer suffixes added nothing on held-out words.
LONGEST_SUFFIX = 5
_KEPT = ("PROPN", "X", "NUM", "PUNCT", "SYM")


def edit_between(word: str, lemma: str) -> str:
    """The edit that turns ``word`` into ``lemma``."""
    same = 0
    while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
        same += 1
    return f"{len(word) - same}{lemma[same:]}"


def apply_edit(word: str, edit: str) -> str:
    """``word`` after ``edit``; unchanged when the edit takes more letters than there are."""
    digits = len(edit) - len(edit.lstrip("0123456789"))
    cut = int(edit[:digits] or 0)
    if cut > len(word):
        return word
    return (word[: len(word) - cut] + edit[digits:]) or word


def lemma_of(
    word: str, tag: str, rules: Mapping[str, str], words: Mapping[str, str], *, is_first: bool
) -> str:
    """The lemma of ``word`` under the joint tag ``tag``; ``is_first``: it begins its sentence."""
    lemma = _lemma_of(word, tag, rules, words)
    if tag.startswith("PRON") and lemma == "i":
        return "I"
    if tag.startswith("ADJ") and not is_first and word.istitle():
        return lemma[:1].upper() + lemma[1:]
    return lemma


def _lemma_of(word: str, tag: str, rules: Mapping[str, str], words: Mapping[str, str]) -> str:
    lower = word.lower().replace("’", "'")
    if tag.startswith(_KEPT):
        return word[:-1] if tag == "PROPN|NNPS" and word.endswith("s") and len(word) > 3 else word
    known = words.get(f"{tag} {lower}")
    if known is not None:
        return known
    for length in range(min(LONGEST_SUFFIX, len(lower)), -1, -1):
        edit = rules.get(f"{tag} {lower[len(lower) - length :]}")
        if edit is not None:
            return apply_edit(lower, edit)
    return lower
