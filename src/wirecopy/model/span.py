"""Spans and evidence: places in a text that never changes, counted in code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """``text[start:end]`` of the text it belongs to."""

    #: First code point.
    start: int
    #: One past the last code point.
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same span in a text where ``by`` code points stand before this one's."""
        return Span(start=self.start + by, end=self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """The words a fact came from: ``text.text[start:end]`` of the Text named."""

    text_id: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place without the text's id."""
        return Span(start=self.start, end=self.end)
