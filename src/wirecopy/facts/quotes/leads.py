"""Leads: who a headline and a lead tell by a description alone, named where he first speaks below.

"A harbour pilot has said ...", and in the next paragraph ``"...," Ana Field said``: a name that nothing else
describes, told of for the first time where it speaks, is that of the one person whom the lead lets speak.

Known misses: names told further down, and leads that let nobody speak.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.roles import role_words
from wirecopy.model import ActorReading, Quote

#: Lines of a headline and a lead.
_LEAD = 2
#: A description behind a name; an age and a relative describe nobody else.
_DESCRIBED = re.compile(r",? (?:\(|(?:a|an|the|its|his|her|their) )|, (?:\d+, )?(?:a|an|the) ")


def with_leads_named(text: str, quotes: Sequence[Quote], actors: ActorReading) -> tuple[Quote, ...]:
    """The quotes; those of the lead have the name told below."""
    end = _end_of_lead(text)
    told = [quote for quote in quotes if quote.evidence.start < end]
    below = next((quote for quote in quotes if quote.evidence.start >= end), None)
    heads = {head for quote in told if (head := _nameless(quote))}
    if below is None or len(heads) != 1 or not _is_first_named(text, below, actors):
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
    is_new = quote.speaker.rsplit(" ", 1)[-1] not in text[: span.start]
    return kinds <= {"person"} and is_new and not _DESCRIBED.match(text, span.end)
