"""Train the shipped English tagger, parser and lemmatiser on open treebanks.

usage: python training/language/train.py TREEBANK_FOLDER OUT.npz.xz [--rounds N]

Reads the training part of EWT and the open part of GUM; nothing else is trained on.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent))

import arcs
import lemma_rules
import treebank
from pack import pack
from perceptron import Table, prune

from wirecopy.language import features, tagger

Trees = list[treebank.Tree]
_BATCH = 192
_RARE_TAG = 20
_FILES = ("ewt_train.conllu", "gum_open.conllu")


def log(message: str) -> None:
    """One line with the time."""
    print(f"{time.strftime('%H:%M:%S')} {message}", flush=True)


def tag_names(trees: Trees) -> list[str]:
    """Joint tags, commonest first; rare ones fall back to the commonest of their UPOS."""
    counts: dict[str, int] = {}
    for tree in trees:
        for upos, xpos in zip(tree.upos, tree.xpos, strict=True):
            counts[f"{upos}|{xpos}"] = counts.get(f"{upos}|{xpos}", 0) + 1
    return [
        n for n, c in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if c >= _RARE_TAG
    ]


def gold_tags(trees: Trees, names: list[str]) -> NDArray[np.int64]:
    """The number of each word's joint tag."""
    number = {name: n for n, name in enumerate(names)}
    by_upos: dict[str, int] = {}
    for n, name in enumerate(names):
        by_upos.setdefault(name.split("|")[0], n)
    return np.array(
        [
            number.get(f"{upos}|{xpos}", by_upos.get(upos, 0))
            for tree in trees
            for upos, xpos in zip(tree.upos, tree.xpos, strict=True)
        ],
        dtype=np.int64,
    )


def fit(
    table: Table, rows: NDArray[np.int64], gold: NDArray[np.int64], rounds: int, seed: int
) -> None:
    """Averaged perceptron over examples given as rows."""
    order = np.random.default_rng(seed)
    for _ in range(rounds):
        for batch in np.array_split(order.permutation(len(gold)), max(1, len(gold) // _BATCH)):
            scores = table.scores(rows[batch])
            scores[np.arange(len(batch)), gold[batch]] -= 1.0  # a margin
            found = scores.argmax(axis=1)
            wrong = found != gold[batch]
            if wrong.any():
                table.update(rows[batch][wrong], gold[batch][wrong], found[wrong])


def spread_tags(
    trees: Trees, tags: NDArray[np.int64]
) -> tuple[features.Hashes, NDArray[np.int64], features.Hashes]:
    """Word rows, places and tag hashes of all sentences."""
    rows, at = features.word_rows([tree.words for tree in trees])
    return rows, at, tagger.tag_hashes(tags, at, len(rows))


def train_tagger(trees: Trees, names: list[str], rounds: int) -> dict[str, NDArray[np.float32]]:
    """Both looks; the second sees first-look tags given by models that had not seen the sentence."""
    gold = gold_tags(trees, names)
    rows, at = features.word_rows([tree.words for tree in trees])
    one = features.table_rows(tagger.first_look(rows, at), tagger.TABLE_BITS)
    part = np.repeat(np.arange(len(trees)) % 4, [len(tree.words) for tree in trees])
    guessed = np.zeros_like(gold)
    for fold in range(4):
        table = Table(tagger.TABLE_BITS, len(names))
        fit(table, one[part != fold], gold[part != fold], 3, fold)
        averaged = table.averaged()
        for chunk in np.array_split(np.flatnonzero(part == fold), 50):
            guessed[chunk] = averaged[one[chunk]].sum(axis=1).argmax(axis=1)
        log(f"first look, fold {fold}: {100 * (guessed == gold)[part == fold].mean():.2f}")
    first = Table(tagger.TABLE_BITS, len(names))
    fit(first, one, gold, 5, 11)
    mixed = tagger.second_look(rows, at, tagger.tag_hashes(guessed, at, len(rows)))
    second = Table(tagger.TABLE_BITS, len(names))
    fit(second, features.table_rows(mixed, tagger.TABLE_BITS), gold, rounds, 12)
    log("second look done")
    return {"first": first.averaged(), "second": second.averaged(), "guessed": guessed}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    trees = [tree for file in _FILES for tree in treebank.read_trees(options.folder / file)]
    if options.limit:
        trees = trees[:: len(trees) // options.limit]
    names = tag_names(trees)
    log(f"{len(trees)} sentences, {len(names)} tags")
    tables = train_tagger(trees, names, options.rounds)
    tags = cross_tags(trees, names, tables)
    moves = arcs.train_moves(trees, tags, names, options.rounds, log)
    labels, label_table = arcs.train_labels(trees, tags, options.rounds, log)
    arrays = {
        "first": prune(tables["first"], 24_000, 6),
        "second": prune(tables["second"], 36_000, 6),
        "moves": prune(moves, 240_000),
        "labels": prune(label_table, 40_000, 6),
    }
    pack(options.out, arrays, names, labels, lemma_rules.learn(trees))
    log(f"{options.out.stat().st_size} bytes")


def cross_tags(
    trees: Trees, names: list[str], tables: dict[str, NDArray[np.float32]]
) -> NDArray[np.int64]:
    """Tags as good and as bad as the parser will meet: a second look trained on the other half."""
    gold = gold_tags(trees, names)
    rows, at = features.word_rows([tree.words for tree in trees])
    hashes = tagger.tag_hashes(tables["guessed"].astype(np.int64), at, len(rows))
    two = features.table_rows(tagger.second_look(rows, at, hashes), tagger.TABLE_BITS)
    part = np.repeat(np.arange(len(trees)) % 4, [len(tree.words) for tree in trees])
    found = np.zeros_like(gold)
    for fold in range(4):
        table = Table(tagger.TABLE_BITS, len(names))
        fit(table, two[part != fold], gold[part != fold], 3, fold + 20)
        averaged = table.averaged()
        for chunk in np.array_split(np.flatnonzero(part == fold), 50):
            found[chunk] = averaged[two[chunk]].sum(axis=1).argmax(axis=1)
    log(f"cross-tagged: {100 * (found == gold).mean():.2f}")
    return found


if __name__ == "__main__":
    main()
