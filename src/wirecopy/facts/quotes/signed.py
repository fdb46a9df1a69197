"""Signed quotations: ``"The land is ours." - Ana Field, farmer``, as set beside a text or between its paragraphs.

The dash and the name stand behind the quotation, or on the next line alone, with a role behind a comma or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.agencies import load_agencies
from wirecopy.data.given_names import given_names
from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import DASHES, FINITE, is_past
from wirecopy.facts.quotes.reading import Reading, span_of
from wirecopy.facts.quotes.sureness import explain, score
from wirecopy.facts.quotes.units import Item, Unit

#: The last word of the name of an outlet, and words of credits.
_OUTLETS = quote_words("signed.outlets")
_CREDITS = quote_words("signed.credits")
#: Longest name and longest words for who bears it, in items.
_LONGEST_NAME, _LONGEST_OFFICE = 6, 12
#: Fewest words of a name.
_FULL = 2


def read_signed(unit: Unit, reading: Reading) -> bool:
    """Whether a dash and a name stand behind the quotation of a unit, or alone below one; its speaker is then told."""
    dash = next((n for n, item in enumerate(unit.items) if not item.is_quote), 0)
    named = _signature(unit.items, dash)
    if named is None:
        return False
    span = span_of(unit.items, *named)
    if dash:
        reading.add("signed", unit, (0, dash), reading.memory.resolve(span), span)
        return True
    last = reading.quotes[-1] if reading.quotes else None
    if last is None or last.cue is not None or last.speaker_span is not None:
        return False
    gap = reading.text[last.segments[-1].end : unit.span.start]
    if gap.strip() or gap.count("\n") > 1:
        return False
    name, words = reading.memory.resolve(span).name, span.of(reading.text)
    reading.quotes[-1] = replace(
        last,
        speaker=name,
        speaker_span=span,
        score=score("signed", last.kind, named=words, speaker=name),
        why=explain("signed", None, named=words, speaker=name),
    )
    return True


def _signature(items: Sequence[Item], dash: int) -> tuple[int, int] | None:
    """The items of a name behind a dash, with nothing but a comma and an office behind it."""
    if dash + _FULL >= len(items) or items[dash].text not in DASHES:
        return None
    start = end = dash + 1
    while end < len(items) and items[end].text[:1].isupper():
        end += 1
    if not _FULL <= end - start <= _LONGEST_NAME:
        return None
    rest = items[end:]
    if rest and rest[-1].text == ".":
        rest = rest[:-1]
    is_office = not rest or rest[0].text == ","
    is_plain = not any(item.is_quote or item.lower in FINITE or is_past(item) for item in rest)
    is_told = not rest or any(
        item.lower in role_words() or item.text[:1].isupper() for item in rest[1:]
    )
    is_alone = is_office and is_plain and is_told and len(rest) <= _LONGEST_OFFICE
    is_credit = _is_credit(items[start:end]) or _is_agency(rest[1:])
    return (start, end) if is_alone and not is_credit else None


def _is_credit(named: Sequence[Item]) -> bool:
    """Whether it names an outlet or an agency, or who took or wrote something ("Photo Ana Field")."""
    words = [item.lower for item in named]
    is_outlet = words[-1] in _OUTLETS and named[0].text not in given_names()
    is_told = words[0] in load_agencies().openers or not _CREDITS.isdisjoint(words)
    return is_outlet or is_told or _is_agency(named)


def _is_agency(named: Sequence[Item]) -> bool:
    agencies = load_agencies()
    name = " ".join(item.lower for item in named)
    is_formed = any(
        name.startswith(f"{form} ") or name.endswith(f" {form}") for form in agencies.forms
    )
    return is_formed or name in agencies.folded or name in agencies.pictures
