"""Scene: what the reading of one sentence needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.parties.parties import Cast
from wirecopy.facts.events.parties.recall import Recall
from wirecopy.facts.events.scene.genre import Genre
from wirecopy.model import Quote, Sentence, Span, TimeExpression


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its clauses, and what is known of the text around it."""

    cast: Cast
    recall: Recall
    sentence: Sentence
    clause: Clause
    quotes: Sequence[Quote]
    times: Sequence[TimeExpression]
    anchor: date | None
    genre: Genre | None = None


def asserted_by(scene: Scene, trigger: Span) -> str | None:
    """Speaker of the innermost quotation that holds the trigger, which begins last."""
    for quote in reversed(scene.quotes):
        if any(segment.contains(trigger) for segment in quote.segments):
            return quote.speaker
    return None
