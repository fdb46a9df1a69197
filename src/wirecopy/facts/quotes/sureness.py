"""Sureness: how far a quote's words and speaker can be relied on, and why, in words.

The score is the share of quotes of the same shape and kind whose words were right in hand-marked news
articles, less where the speaker had to be resolved or is unknown; for the rare shapes "labelled" and "signed" it is judged.
"""

from __future__ import annotations

from wirecopy.data.word_lists import quote_words
from wirecopy.model.quote import QuoteKind

#: Share of quotes with the right words, by shape and kind (840 news articles marked by hand, rounded).
_SHARES: dict[str, dict[QuoteKind, float]] = {
    "after": {"direct": 0.99, "mixed": 0.9, "indirect": 0.85},
    "before": {"direct": 0.9, "mixed": 0.9, "indirect": 0.8},
    "asked": {"direct": 0.8, "mixed": 0.8, "indirect": 0.8},
    "according to": {"direct": 0.95, "mixed": 0.8, "indirect": 0.85},
    "quoted as": {"direct": 0.9, "mixed": 0.8, "indirect": 0.6},
    "noun": {"direct": 0.85, "mixed": 0.85, "indirect": 0.6},
    "labelled": {"direct": 0.8, "mixed": 0.8, "indirect": 0.6},
    "unknown verb": {"direct": 0.9, "mixed": 0.2, "indirect": 0.2},
    "colon": {"direct": 0.9, "mixed": 0.7, "indirect": 0.6},
    "headline": {"direct": 0.8, "mixed": 0.7, "indirect": 0.6},
    "signed": {"direct": 0.8, "mixed": 0.7, "indirect": 0.6},
    "turn": {"direct": 0.8, "mixed": 0.8, "indirect": 0.8},
    "marks alone": {"direct": 0.8, "mixed": 0.6, "indirect": 0.4},
}
#: Factors for a pronoun, for a speaker carried over, and for none (judged by reading, not fitted).
_PRONOUN, _CARRIED, _UNKNOWN = 0.95, 0.85, 0.6
_PRONOUNS = quote_words("sureness.pronouns")
_SHAPES = {
    "after": "the clause of saying stands after or inside what was said",
    "before": "the clause of saying stands before what was said",
    "asked": "a question put to somebody",
    "according to": "a phrase such as “according to” names whose words they are",
    "quoted as": "someone is quoted as saying it",
    "noun": "a noun of saying, such as “claim” or “promise”",
    "labelled": "words behind “be” tell whose answer or saying the quotation is",
    "unknown verb": "a quotation, a comma and a short clause after it",
    "colon": "a quotation after a colon",
    "headline": "a headline that sets its speaker off by a colon or a dash",
    "signed": "a dash and a name behind the quotation",
    "turn": "a turn of an interview or a transcript that a label opens",
    "marks alone": "quotation marks without words of saying",
}


def score(shape: str, kind: QuoteKind, *, named: str | None, speaker: str | None) -> float:
    """Between 0 and 1; ``named`` are the words for the speaker, None when carried over."""
    share = _SHARES[shape][kind]
    if speaker is None:
        return round(share * _UNKNOWN, 2)
    if named is None:
        return round(share * _CARRIED, 2)
    return round(share * _PRONOUN, 2) if named.lower() in _PRONOUNS else share


def explain(shape: str, cue: str | None, *, named: str | None, speaker: str | None) -> str:
    """The shape, the words of saying and how the speaker was found, in one line."""
    parts = [_SHAPES[shape]]
    if cue:
        parts.append(f"words of saying: “{cue}”")
    if speaker is None:
        parts.append("no speaker found")
    elif named is None:
        parts.append(f"speaker carried over from the words before: {speaker}")
    elif named.strip() != speaker:
        parts.append(f"“{named}” stands for {speaker}")
    else:
        parts.append(f"“{named}” speaks")
    return "; ".join(parts)


def explain_heading(speaker: str) -> str:
    """The same for a heading that somebody's words are taken from."""
    return f"{_SHAPES['marks alone']}; {speaker} says these words in the text"
