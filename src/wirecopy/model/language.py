"""Sentences and tokens: what reading a text gives, whichever reader did it."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark; ``text[start:end]``."""

    start: int
    end: int
    text: str
    #: Universal part of speech, None where the reader does not tag.
    upos: str | None = None
    lemma: str | None = None
    #: Index of the head token in the sentence, -1 for the root; None where the reader does not parse.
    head: int | None = None
    deprel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A named entity."""

    span: Span
    #: ``PERSON``, ``ORG``, ``LOC``, ``NORP`` (nationalities, religions, parties' people) and ``MISC`` from
    #: the shipped reader; other readers have their own besides (``GPE``, ``DATE``...).
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """A text read into sentences, in order, never overlapping; line breaks end a sentence."""

    text: str
    sentences: tuple[Sentence, ...]
    #: ISO 639-1 of the text, when told.
    language: str | None
    #: ``rules`` (not tagged), ``english`` (shipped), ``spacy:NAME``.
    reader: str
