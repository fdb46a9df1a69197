"""Examples as batches of numbers: pieces, cases, gold columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from corpora import NAME_TYPES, Example
from encoder import Sizes
from torch import Tensor

from wirecopy.language.pieces import Pieces, case_of

#: Pieces of a batch, padding included.
BATCH_PIECES = 900
#: Sentences longer than this are left out of training.
LONGEST = 120
#: A class seen less often is not told apart.
_RARE = 20
_IGNORED = -100
#: How often a sentence is read in other letters: capitals, small letters, capitals first, no end mark.
_UPPER, _LOWER, _TITLE, _UNENDED = 0.06, 0.04, 0.04, 0.06
#: Share of pieces that are hidden in training.
_HIDDEN = 0.04


@dataclass(frozen=True, slots=True)
class Classes:
    """The names of every head's classes."""

    upos: tuple[str, ...]
    joint: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def sizes(self) -> Sizes:
        """How many of each."""
        return Sizes(len(self.upos), len(self.joint), len(self.relations), len(self.names))


@dataclass(frozen=True, slots=True)
class Batch:
    """``words``: rows, words + 1 (the sentence's start); gold of the start is ignored."""

    ids: Tensor
    cases: Tensor
    first: Tensor
    last: Tensor
    upos: Tensor
    joint: Tensor
    heads: Tensor
    relations: Tensor
    #: Which classes each word's name may be: (rows, words + 1, classes); none: not annotated.
    names: Tensor


def classes_of(examples: Sequence[Example]) -> Classes:
    """The classes that occur often enough, commonest first."""
    return Classes(
        upos=_common(Counter(t for e in examples if e.upos for t in e.upos), 1),
        joint=_common(Counter(t for e in examples if e.joint for t in e.joint), _RARE),
        relations=_common(Counter(t for e in examples if e.deprels for t in e.deprels), _RARE),
        names=("O", *(f"{mark}-{kind}" for kind in NAME_TYPES for mark in "BI")),
    )


def _common(counts: Counter[str], least: int) -> tuple[str, ...]:
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(name for name, count in order if count >= least)


class Batcher:
    """Turns examples into batches."""

    def __init__(self, classes: Classes, vocabulary: dict[str, int]) -> None:
        self._classes = classes
        self._pieces = Pieces(vocabulary)
        self._mask = vocabulary["[MASK]"]
        self._upos = {name: n for n, name in enumerate(classes.upos)}
        self._joint = {name: n for n, name in enumerate(classes.joint)}
        self._relations = {name: n for n, name in enumerate(classes.relations)}
        self._names = {name: n for n, name in enumerate(classes.names)}

    def epoch(self, examples: Sequence[Example], order: np.random.Generator) -> Iterator[Batch]:
        """All examples once, shuffled and changed a little; sentences of like length together."""
        usable = [_changed(e, order) for e in examples if len(e.words) <= LONGEST]
        lengths = [self._length(e) + order.uniform(-2, 2) for e in usable]
        ranked = sorted(range(len(usable)), key=lambda n: lengths[n])
        batches: list[list[int]] = [[]]
        for n in ranked:
            longest = lengths[n] + 2
            if batches[-1] and longest * (len(batches[-1]) + 1) > BATCH_PIECES:
                batches.append([])
            batches[-1].append(n)
        for place in order.permutation(len(batches)):
            batch = self.batch([usable[n] for n in batches[place]])
            hidden = order.random(batch.ids.shape) < _HIDDEN
            batch.ids[torch.from_numpy(hidden) & (batch.ids > 0)] = self._mask
            yield batch

    def _length(self, example: Example) -> int:
        return sum(len(self._pieces.of(word)) for word in example.words) + 2

    def batch(self, examples: Sequence[Example]) -> Batch:
        """One batch, padded."""
        rows, longest = len(examples), max(map(self._length, examples))
        words = max(len(e.words) for e in examples) + 1
        ids = np.zeros((rows, longest), dtype=np.int64)
        cases = np.zeros((rows, longest), dtype=np.int64)
        places = np.zeros((2, rows, words), dtype=np.int64)
        gold = np.full((4, rows, words), _IGNORED, dtype=np.int64)
        names = np.zeros((rows, words, len(self._classes.names)), dtype=np.bool_)
        for row, example in enumerate(examples):
            at = 1
            ids[row, 0] = self._pieces.start
            for number, word in enumerate(example.words, 1):
                pieces = self._pieces.of(word)
                ids[row, at : at + len(pieces)] = pieces
                cases[row, at : at + len(pieces)] = case_of(word)
                places[0, row, number], places[1, row, number] = at, at + len(pieces) - 1
                at += len(pieces)
            ids[row, at] = self._pieces.end
            self._gold(example, gold[:, row, 1 : len(example.words) + 1])
            if example.names:
                for number, tag in enumerate(example.names, 1):
                    names[row, number, self._allowed(tag, example)] = True
        tensors = map(torch.from_numpy, (ids, cases, *places, *gold, names))
        return Batch(*tensors)

    def _gold(self, example: Example, columns: np.ndarray) -> None:
        if example.upos:
            columns[0] = [self._upos[tag] for tag in example.upos]
        if example.joint:
            columns[1] = [self._joint.get(tag, _IGNORED) for tag in example.joint]
        if example.heads and example.deprels:
            columns[2] = example.heads
            columns[3] = [self._relation(name) for name in example.deprels]

    def _relation(self, name: str) -> int:
        number = self._relations.get(name)
        return self._relations.get(name.partition(":")[0], _IGNORED) if number is None else number

    def _allowed(self, tag: str, example: Example) -> list[int]:
        mark, _, kind = tag.partition("-")
        allowed = [self._names[tag]]
        for other in example.also.get(kind or tag, ()):
            marks = "BI" if tag == "O" else mark
            allowed += [self._names[f"{one}-{other}"] for one in marks]
        return allowed


def _changed(example: Example, order: np.random.Generator) -> Example:
    """The sentence as a headline, a line in capitals or a careless writer might have it."""
    draw = order.random()
    words = example.words
    if draw < _UPPER:
        words = tuple(word.upper() for word in words)
    elif draw < _UPPER + _LOWER:
        words = tuple(word.lower() for word in words)
    elif draw < _UPPER + _LOWER + _TITLE:
        words = tuple(word[:1].upper() + word[1:] for word in words)
    example = replace(example, words=words)
    return _unended(example) if order.random() < _UNENDED else example


def _unended(example: Example) -> Example:
    """Without its full stop, as headlines are printed."""
    last = len(example.words)
    if last < 3 or example.words[-1] != "." or (example.heads and last in example.heads):
        return example
    cut = {
        name: value[:-1] if (value := getattr(example, name)) else value
        for name in ("words", "upos", "joint", "heads", "deprels", "names")
    }
    return replace(example, **cut)
