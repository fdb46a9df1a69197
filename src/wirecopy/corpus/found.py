"""Found: the words of an article that a search has found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from wirecopy.corpus.column import Column
from wirecopy.corpus.columns import ARTICLES
from wirecopy.model import Article, Span

_TERM = re.compile(r'"([^"]*)"|(\S+)')
#: A letter or figure; the index parts words at ``_``.
_LETTER = r"[^\W_]"
_LETTERS = re.compile(f"{_LETTER}+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
#: Characters that are shown on either side of what was found.
_AROUND = 60


def found_span(text: str, query: str) -> Span | None:
    """Where the first word or ``"phrase"`` of ``query`` that the text holds stands; None where it holds none.

    Neither case nor accents of Latin letters matter, as in the index; what is found in the headline alone has no place.
    """
    folded = _folded(text)
    for phrase, word in _TERM.findall(query):
        parts = re.findall(_LETTERS, _folded(phrase or word))
        if not parts:
            continue
        pattern = rf"(?<!{_LETTER})" + r"[\W_]+".join(parts) + rf"(?!{_LETTER})"
        match = re.search(pattern, folded, re.IGNORECASE)
        if match:
            return Span(start=match.start(), end=match.end())
    return None


def _folded(text: str) -> str:
    """``text`` without accents, a character for a character."""
    return _NOT_ASCII.sub(lambda match: _without_accent(match[0]), text)


@cache
def _without_accent(letter: str) -> str:
    """Syllables of Hangul and voiced kana are no letters with an accent."""
    first = unicodedata.normalize("NFD", letter)[0]
    return first if unicodedata.name(first, "").startswith("LATIN ") else letter


def found_words(text: str, query: str) -> str | None:
    """What was found, with the words around it, on one line."""
    span = found_span(text, query)
    if span is None:
        return None
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, behind = text[start : span.start], text[span.end : end]
    if start:
        before = f"…{before.partition(' ')[2]}"
    if end < len(text):
        behind = f"{behind.rpartition(' ')[0]}…"
    return " ".join(f"{before}{span.of(text)}{behind}".split())


def found_columns(query: str) -> Sequence[Column[Article]]:
    """The columns of articles, with the words that a search has found."""
    words: Column[Article] = Column(
        name="words", value=lambda r: found_words(r.text, query), title="words found", ratio=5
    )
    plain = [replace(c, title=None) if c.name == "agency" else c for c in ARTICLES]
    at = next(n for n, column in enumerate(plain) if column.name == "agency")
    return (*plain[:at], words, *plain[at:])
