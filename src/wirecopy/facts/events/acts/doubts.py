"""Doubts: how likely words of the lexicon tell of no act where they stand.

"Sent experts to investigate the attack", "a campaign to seize the town" tell of none.  A small network
learned it from sentences written and marked for this project (``training/events``).  It sees the word and
what stands around it in the tree (``surroundings``) as vectors of words, and tells which type of act that
speaks for, or none.  It adds no acts: it only takes out what the lexicon most likely read wrongly.

Known misses: acts told by nouns, which are never doubted, and sentences parsed wrongly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.doubt_weights import DoubtWeights, load_doubt_weights
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.surroundings import MARKS, PLACES, marks_of, said, words_around
from wirecopy.facts.trees import Tree
from wirecopy.model.event import EventType

Row = NDArray[np.float32]
#: Doubt from which on an act is not told.
BAR = 0.9
#: Statuses of acts that nobody says were or will be done.
_UNCLAIMED = frozenset(("negated", "hypothetical"))
#: What the network tells apart, in the order of its outputs.
TOLD = ("none", *EventType)
#: What a mark counts for beside the whole numbers of vectors, and parts of the mean over a sentence.
_MARK, _PARTS = 64, 8
#: Most of a column: a place's sums of products (192 columns, weights up to 127) are then exact in float32.
_MOST_OF_COLUMN = 511
#: Words of a sentence that its mean is taken over.
_LONGEST = 60
#: Steps of what goes between the layers, and the most of them.
STEP, MOST = 1 / 64, 4095


def is_doubted(clause: Clause, draft: Draft) -> bool:
    """Whether the act of ``draft`` is most likely none.

    What is told as not done, or perhaps, is no claim to doubt; and where the type is that of a word about the
    act ("threatened to shell"), the words around the act do not tell it.
    """
    is_claimed = draft.status not in _UNCLAIMED and draft.act is draft.event_type
    return is_claimed and doubt_of(clause, draft) >= BAR


def doubt_of(clause: Clause, draft: Draft) -> float:
    """How likely the verb of an act tells none, 0 to 1; 0 for acts told by nouns, and without a tree."""
    tree, head = clause.tree, draft.trigger.head
    if tree is None or draft.trigger.pattern.is_noun or tree.tokens[head].upos != "VERB":
        return 0.0
    weights = load_doubt_weights()
    return chances(weights, row_of(weights, tree, head))[0]


def row_of(weights: DoubtWeights, tree: Tree, at: int) -> Row:
    """What the network sees of the word at ``at``: whole numbers, place by place, then marks."""
    width = weights.width
    vectors = weights.vectors.of(said(tree.tokens))
    row = np.zeros(len(PLACES) * width + len(MARKS), dtype=np.float32)
    places = row[: len(PLACES) * width].reshape(len(PLACES), width)
    for place, number in words_around(tree, at):
        places[place] += vectors[number]
    sentence = vectors[:_LONGEST].sum(axis=0, dtype=np.int64)
    places[-1] = sentence * _PARTS // min(len(vectors), _LONGEST)
    np.clip(places, -_MOST_OF_COLUMN, _MOST_OF_COLUMN, out=places)
    row[[len(PLACES) * width + mark for mark in marks_of(tree, at)]] = _MARK
    return row


def chances(weights: DoubtWeights, row: Row) -> Sequence[float]:
    """How likely each of ``TOLD`` is; sums are of whole numbers, so that their order changes nothing."""
    sums = np.zeros(len(weights.scale))
    for first in range(0, len(row), weights.width):
        part = row[first : first + weights.width]
        if part.any():
            sums += part @ weights.first[first : first + weights.width]
    inner = sums * weights.scale + weights.bias
    steps = np.clip(np.rint(inner / STEP), 0, MOST)
    odds = steps @ weights.second * weights.second_scale + weights.second_bias
    powers = [math.exp(value - odds.max()) for value in odds]
    whole = sum(powers)
    return [power / whole for power in powers]
