"""Examples: every verb of the marked sentences, and every act that the lexicon reads in them, as rows with targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from marked import Marked

from wirecopy.data.doubt_weights import DoubtWeights
from wirecopy.facts.events.clauses import Clause, prepare, without_opening
from wirecopy.facts.events.doubts import places_of, row_of
from wirecopy.facts.events.drafts import Draft, draft_events
from wirecopy.language import add_tags, read
from wirecopy.model.event import EventType

Types = tuple[EventType, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One word that may tell of an act."""

    group: str
    row: np.ndarray
    #: What it tells (``doubts.TOLD``), the best type first.
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One act that the lexicon reads, seen at the numbers of its examples."""

    group: str
    examples: tuple[int, ...]
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
    """All verbs, marked words and words of acts that the lexicon reads; and those acts.

    Words of which nobody knows are left out.
    """
    found: list[Example] = []
    readings: list[Reading] = []
    for sentence in marked:
        for clause, types in clauses_of(sentence):
            drafts = draft_events(clause)
            numbers: dict[int, int] = {}
            for at in _words(clause, types, drafts):
                if types.get(at, (None,)):
                    numbers[at] = len(found)
                    told = tuple(str(kind) for kind in types.get(at, ())) or ("none",)
                    found.append(Example(sentence.group, row_of(weights, clause.tree, at), told))
            readings += _readings(sentence.group, clause, types, drafts, numbers)
    return found, readings


def _words(clause: Clause, types: Mapping[int, Types], drafts: Sequence[Draft]) -> Sequence[int]:
    verbs = (at for at, token in enumerate(clause.tree.tokens) if token.upos == "VERB")
    return sorted(
        {*verbs, *types, *(at for draft in drafts for at in places_of(clause.tree, draft))}
    )


def _readings(
    group: str,
    clause: Clause,
    types: Mapping[int, Types],
    drafts: Sequence[Draft],
    numbers: Mapping[int, int],
) -> Iterator[Reading]:
    for draft in drafts:
        at = [place for place in places_of(clause.tree, draft) if place in numbers]
        if at:
            is_right = any(draft.event_type in types.get(place, ()) for place in at)
            yield Reading(group, tuple(numbers[place] for place in at), is_right)
