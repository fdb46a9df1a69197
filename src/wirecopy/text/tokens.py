"""Tokens: words and marks with their offsets, the same for every language that spaces its words.

A word may hold apostrophes and full stops inside ("don't", "U.S."), numbers their separators
("1,250.5"); scripts without spaces (Chinese, Japanese, Thai) give one token a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD = re.compile(
    rf"[{_UNSPACED}]"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*"
    rf"|[^\W\d_{_UNSPACED}]+(?:['’ʼ][^\W\d_]+)*"
    r"|_+"
    r"|[^\w\s]"
)


def token_spans(text: str) -> list[tuple[int, int]]:
    """The same as ``iter_tokens`` in one list, for readers that need them all."""
    return [match.span() for match in _WORD.finditer(text)]


def iter_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the words and marks of ``text``, in order."""
    for match in _WORD.finditer(text):
        yield match.span()


def words(text: str) -> list[str]:
    """The words (no marks) of ``text``, case-folded; for counting and comparing."""
    found = _WORD.findall(text)
    return [token.casefold().replace("’", "'") for token in found if token[0].isalnum()]
