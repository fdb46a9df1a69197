"""The reader: text to sentences and tokens.

Splitting is by rules and needs no model.  With ``tag`` every sentence also gets parts of speech,
lemmas and heads from the shipped linear model; what a sentence gets depends on that sentence alone.
"""

from __future__ import annotations

from wirecopy.language.sentences import split_sentences
from wirecopy.language.tokens import iter_tokens
from wirecopy.model import Sentence, Sentences, Token


def read(text: str) -> Sentences:
    """Sentences of ``text`` with their tokens; a line break always ends a sentence."""
    found = tuple(
        Sentence(start=start, end=end, tokens=_tokens(text, start, end))
        for start, end in split_sentences(text)
    )
    return Sentences(text=text, sentences=found, language=None, reader="rules")


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(
        Token(start=start + a, end=start + b, text=text[start + a : start + b])
        for a, b in iter_tokens(text[start:end])
    )
