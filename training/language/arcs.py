"""Train the moves of the parser with a dynamic oracle, and the labels of its arcs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import treebank
from numpy.typing import NDArray
from perceptron import Table

from wirecopy.language import features, labels, parser, setup, tagger

Trees = list[treebank.Tree]
Indexes = NDArray[np.int64]
_SENTENCES = 48
_EXPLORE_FROM = 1
_EXPLORE = 0.85
_LONGEST = 120


def costs(
    c: parser.Configuration, gold: Indexes, in_stack: NDArray[np.bool_], rows: Indexes
) -> Indexes:
    """How many gold arcs each move loses (Goldberg and Nivre 2013, arc-hybrid)."""
    s0 = parser._below(c, rows, 0)
    s1 = parser._below(c, rows, 1)
    b0 = c.front[rows]
    heads = gold[rows]
    places = np.arange(heads.shape[1])
    ahead = places >= b0[:, None]
    kids_ahead = ((heads == s0[:, None]) & ahead & (places <= c.lengths[rows][:, None])).sum(1)
    head_s0 = heads[np.arange(len(rows)), s0]
    lost = np.zeros((len(rows), 3), dtype=np.int64)
    lost[:, parser.LEFT] = kids_ahead + (head_s0 > b0) + ((head_s0 == s1) & (s1 > 0))
    lost[:, parser.RIGHT] = kids_ahead + (head_s0 >= b0)
    stacked = in_stack[rows]
    head_b0 = heads[np.arange(len(rows)), b0]
    kids_stacked = ((heads == b0[:, None]) & stacked).sum(1)
    head_stacked = stacked[np.arange(len(rows)), head_b0] & (head_b0 != s0)
    lost[:, parser.SHIFT] = kids_stacked + head_stacked
    return lost


def train_moves(
    trees: Trees, tags: Indexes, names: list[str], rounds: int, log: Callable[[str], None]
) -> NDArray[np.float32]:
    """The move table."""
    table = Table(parser.TABLE_BITS, 3)
    starts = np.concatenate([[0], np.cumsum([len(tree.words) for tree in trees])])
    order = np.random.default_rng(5)
    usable = [n for n, tree in enumerate(trees) if len(tree.words) <= _LONGEST]
    for round_number in range(rounds):
        shuffled = [usable[n] for n in order.permutation(len(usable))]
        shuffled.sort(key=lambda n: len(trees[n].words) // 6)
        batches = [shuffled[n : n + _SENTENCES] for n in range(0, len(shuffled), _SENTENCES)]
        right = total = 0
        for batch in (batches[n] for n in order.permutation(len(batches))):
            picked = [trees[n] for n in batch]
            batch_tags = np.concatenate([tags[starts[n] : starts[n + 1]] for n in batch])
            hit, seen = _train_batch(
                table, picked, batch_tags, names, order=order, number=round_number
            )
            right, total = right + hit, total + seen
        log(f"moves, round {round_number}: {100 * right / total:.2f}")
    return table.averaged()


def _train_batch(
    table: Table,
    picked: Trees,
    tags: Indexes,
    names: list[str],
    *,
    order: np.random.Generator,
    number: int,
) -> tuple[int, int]:
    sentences = [tree.words for tree in picked]
    rows, at = features.word_rows(sentences)
    c = setup.configuration(rows, at, sentences, tags, names)
    gold = np.full(c.stack.shape, -1, dtype=np.int64)
    for k, tree in enumerate(picked):
        gold[k, 1 : len(tree.heads) + 1] = [h or len(tree.heads) + 1 for h in tree.heads]
    in_stack = np.zeros(c.stack.shape, dtype=np.bool_)
    right = total = 0
    while True:
        live = np.flatnonzero(~c.done)
        if not len(live):
            return right, total
        can = parser.allowed(c, live)
        lost = np.where(can, costs(c, gold, in_stack, live), 10**6)
        found = features.table_rows(parser.features(c, live), parser.TABLE_BITS)
        scores = np.where(can, table.scores(found), -(10.0**9))
        free = lost == lost.min(axis=1, keepdims=True)
        best_free = np.where(free, scores, -(10.0**9)).argmax(axis=1)
        margin = np.where(free, scores, scores + 1.0)
        chosen = margin.argmax(axis=1)
        wrong = ~free[np.arange(len(live)), chosen]
        right, total = right + int((~wrong).sum()), total + len(live)
        if wrong.any():
            table.update(found[wrong], best_free[wrong], chosen[wrong])
        explore = order.random(len(live)) < (_EXPLORE if number >= _EXPLORE_FROM else 0.0)
        moves = np.where(explore, scores.argmax(axis=1), best_free)
        top = parser._below(c, live, 0)
        shifting = moves == parser.SHIFT
        in_stack[live[~shifting], top[~shifting]] = False
        in_stack[live[shifting], c.front[live[shifting]]] = True
        parser.apply(c, live, moves)


def train_labels(
    trees: Trees, tags: Indexes, rounds: int, log: Callable[[str], None]
) -> tuple[list[str], NDArray[np.float32]]:
    """Label names and their table, from gold heads."""
    counts: dict[str, int] = {}
    for tree in trees:
        for deprel in tree.deprels:
            counts[deprel] = counts.get(deprel, 0) + 1
    names = [n for n, c in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if c >= 20]
    number = {name: n for n, name in enumerate(names)}
    gold = np.array(
        [number.get(d, number["dep"]) for t in trees for d in t.deprels], dtype=np.int64
    )
    rows, at = features.word_rows([tree.words for tree in trees])
    heads = setup.head_places(at, [t.words for t in trees], [list(t.heads) for t in trees])
    hashes = tagger.tag_hashes(tags, at, len(rows))
    mixed = labels.arc_features(rows, hashes, at, heads)
    found = features.table_rows(mixed, labels.TABLE_BITS)
    table = Table(labels.TABLE_BITS, len(names))
    from train import fit

    fit(table, found, gold, rounds, 31)
    log("labels done")
    return names, table.averaged()
