"""Headings: a quotation alone on its line, or part of the headline, whose words somebody says in the text.

``‘Nobody asked us’`` above a section is what the text gives somebody further down; so it is his.  So are the words
in marks of a headline (``Sale ‘a mistake’, court hears``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.quotes.marks import Marked
from wirecopy.facts.quotes.sureness import explain_heading
from wirecopy.model import Quote, Span

_WORD = re.compile(r"\w+")
#: Longest heading and shortest words that tell whose it is, in words.
_LONGEST, _SHORTEST = 15, 2
#: Longest words in a headline that are a term, in words.
_TERM = 2


def name_headings(text: str, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes with the speakers of headings."""
    named = [(_words(text, quote), quote) for quote in quotes if quote.speaker_span is not None]
    return tuple(
        _named(text, quote, named) if _is_heading(text, quote) else quote for quote in quotes
    )


def with_headline_words(
    text: str, marked: Sequence[Marked], quotes: Sequence[Quote]
) -> tuple[Quote, ...]:
    """The quotes, and before them the words in marks of the first line that somebody says below."""
    end = text.find("\n")
    below = [quote for quote in quotes if quote.evidence.start > end and quote.speaker is not None]
    taken = [part for quote in quotes for part in quote.segments]
    added = []
    for run in marked:
        span = Span(start=run.start, end=run.end)
        if run.end > end or any(part.overlaps(span) for part in taken):
            continue
        said = _plain(span.of(text))
        if len(said.split()) <= _TERM:
            continue
        owner = next((quote for quote in below if said in _words(text, quote)), None)
        if owner is not None:
            added.append(_of_headline(span, end, owner))
    return (*added, *quotes)


def _of_headline(span: Span, end: int, owner: Quote) -> Quote:
    return Quote(
        kind="direct",
        segments=(span,),
        quoted=(span,),
        speaker=owner.speaker,
        speaker_span=None,
        cue=None,
        evidence=Span(start=0, end=end),
        score=owner.score,
        why=explain_heading(owner.speaker or ""),
    )


def _is_heading(text: str, quote: Quote) -> bool:
    """Whether nothing but the quotation stands on its line, and no words for its speaker beside it."""
    if quote.speaker_span is not None or quote.kind != "direct" or len(quote.segments) > 1:
        return False
    if quote.speaker is None and "\n" not in text[: quote.evidence.end]:
        return True  # "‘We lost all’: a village mourns"
    start, end = quote.segments[0].start, quote.segments[0].end
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t.")
    is_alone = before[-1:] in {"", "\n"} and after[:1] in {"", "\n"}
    return is_alone and len(text[start:end].split()) <= _LONGEST


def _named(text: str, heading: Quote, named: Sequence[tuple[str, Quote]]) -> Quote:
    words = _words(text, heading)
    if words.count(" ") < _SHORTEST + 1:
        return heading
    found = [quote for said, quote in named if words in said]
    later = [quote for quote in found if quote.evidence.start > heading.evidence.start]
    owner = next(iter(later or found), None)
    if owner is None or owner.speaker is None:
        return heading
    why = explain_heading(owner.speaker)
    return replace(heading, speaker=owner.speaker, score=owner.score, why=why)


def _words(text: str, quote: Quote) -> str:
    """The words in small letters, a blank around each."""
    return _plain(" ".join(segment.of(text) for segment in quote.segments))


def _plain(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.lower()))} "
