"""Quotes: who said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wirecopy.model.span import Span

QuoteKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What a speaker said, in one or several segments; all spans are places in the text read."""

    kind: QuoteKind
    #: The content; quotation marks at its ends lie inside.
    segments: tuple[Span, ...]
    #: The parts between quotation marks.
    quoted: tuple[Span, ...]
    #: Resolved name of the speaker (a pronoun or surname resolved within the text).
    speaker: str | None
    #: The words next to the content that name the speaker; None when it is carried over.
    speaker_span: Span | None
    #: The words of saying.
    cue: Span | None
    #: Who passed the words on (``Russian news agencies``).
    via: tuple[str, ...] = ()
    #: The sentences that hold all of it.
    evidence: Span
    score: float | None = None
    why: str
