"""Leads: who a headline and a lead tell by a description alone, named where he first speaks below.

"A harbour pilot has said ...", and in the next paragraph ``"...," said Ana Field, a pilot``: a name told of for
the first time where it speaks, and somewhere by the noun of the lead, is that of the one person whom it lets speak.

Known misses: names told further down, names that only what they say ties to the lead, and leads that let nobody
speak.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from wirecopy.data.roles import role_words
from wirecopy.model import ActorReading, Quote

#: Lines of a headline and a lead.
_LEAD = 2


def with_leads_named(
    text: str,
    quotes: Sequence[Quote],
    actors: ActorReading,
    is_called: Callable[[str, str], bool],
) -> tuple[Quote, ...]:
    """The quotes; those of the lead have the name told below, where that ``is_called`` by the lead's noun."""
    end = _end_of_lead(text)
    told = [quote for quote in quotes if quote.evidence.start < end]
    below = next((quote for quote in quotes if quote.evidence.start >= end), None)
    heads = {head for quote in told if (head := _nameless(quote))}
    if below is None or len(heads) != 1 or not _is_first_named(text, below, actors):
        return tuple(quotes)
    if not is_called(below.speaker or "", heads.pop()):
        return tuple(quotes)
    return tuple(
        replace(quote, speaker=below.speaker)
        if quote.evidence.start < end and _nameless(quote)
        else quote
        for quote in quotes
    )


def _end_of_lead(text: str) -> int:
    """Where the lines below the lead begin."""
    end = 0
    for line in text.splitlines(keepends=True)[:_LEAD]:
        end += len(line)
        if line.rstrip().endswith("."):
            break
    return end


def _nameless(quote: Quote) -> str | None:
    """The word for one person by which alone a speaker is told; None for others."""
    head = (quote.speaker or "").rsplit(" ", 1)[-1]
    role = role_words().get(head)
    is_one = role is not None and role.type == "person" and not role.is_plural
    return head if is_one and head.islower() else None


def _is_first_named(text: str, quote: Quote, actors: ActorReading) -> bool:
    """Whether a quotation that opens its line is of somebody named there first, and by the name alone."""
    span = quote.speaker_span
    opens = quote.kind == "direct" and text[quote.segments[0].start - 1] == "\n"
    if span is None or not opens or span.of(text) != quote.speaker or " " not in quote.speaker:
        return False
    kinds = {actor.type for actor in actors.actors if actor.name == quote.speaker}
    return kinds <= {"person"} and quote.speaker.rsplit(" ", 1)[-1] not in text[: span.start]
