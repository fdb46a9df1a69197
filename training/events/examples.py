"""Examples: every verb of the marked sentences as a row with what it tells, and the acts that the lexicon reads by verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from marked import Marked

from wirecopy.data.doubt_weights import DoubtWeights
from wirecopy.facts.events.acts.doubts import row_of
from wirecopy.facts.events.acts.drafts import draft_events
from wirecopy.facts.events.clause.clauses import Clause, prepare
from wirecopy.facts.events.clause.openings import without_opening
from wirecopy.language import add_tags, read
from wirecopy.model.event import EventType

Types = tuple[EventType, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One verb."""

    group: str
    row: np.ndarray
    #: What it tells (``doubts.TOLD``), the best type first.
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One act that the lexicon reads by a verb."""

    group: str
    #: The number of the verb's example.
    example: int
    #: Whether an act of that type is told there.
    is_right: bool


def clauses_of(sentence: Marked) -> Iterator[tuple[Clause, Mapping[int, Types]]]:
    """What is parsed of a marked line, with the types of its words."""
    split = read(sentence.text, tag=False)
    bare = replace(split, sentences=tuple(map(without_opening, split.sentences)))
    for parsed in add_tags(bare).sentences:
        clause = prepare(parsed)
        if clause.tree is not None:
            ends = {token.end: at for at, token in enumerate(clause.tree.tokens)}
            yield clause, {ends[end]: told for end, told in sentence.types.items() if end in ends}


def examples(
    marked: Sequence[Marked], weights: DoubtWeights
) -> tuple[list[Example], list[Reading]]:
    """All verbs but those of which nobody knows, and the acts that the lexicon reads by them."""
    found: list[Example] = []
    readings: list[Reading] = []
    for sentence in marked:
        for clause, types in clauses_of(sentence):
            numbers: dict[int, int] = {}
            for at, token in enumerate(clause.tree.tokens):
                if token.upos == "VERB" and types.get(at, (None,)):
                    numbers[at] = len(found)
                    told = tuple(str(kind) for kind in types.get(at, ())) or ("none",)
                    found.append(Example(sentence.group, row_of(weights, clause.tree, at), told))
            readings += _readings(sentence.group, clause, types, numbers)
    return found, readings


def _readings(
    group: str, clause: Clause, types: Mapping[int, Types], numbers: Mapping[int, int]
) -> Iterator[Reading]:
    for draft in draft_events(clause):
        at = draft.trigger.head
        if at in numbers and draft.act is draft.event_type:
            yield Reading(group, numbers[at], draft.event_type in types.get(at, ()))
