"""What rounding to whole numbers costs: the fitted network in full precision beside the shipped one.

usage: python training/language/rounding.py CORPORA READER.pt GOLD.conllu NAMES.iob2

Both read the same gold words; only the arithmetic differs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import corpora
from batches import Batcher, classes_of
from encoder import Reader, start_from_pretrained

import conllu_eval
from wirecopy.language import analyse, relations
from wirecopy.language.cache import _SHARED
from wirecopy.language.network import Scores, Words


class FullPrecision:
    """Stands in for the shipped network."""

    def __init__(self, reader: Reader, batcher: Batcher) -> None:
        self._reader, self._batcher = reader, batcher
        self._states: torch.Tensor | None = None

    def scores(self, sentences: Sequence[Words]) -> Iterator[Scores]:
        """Scores of one sentence at a time."""
        for number, words in enumerate(sentences):
            batch = self._batcher.batch([corpora.Example(words=words)])
            with torch.no_grad():
                states = self._reader.states(batch.ids, batch.cases, batch.first, batch.last)
                tags, arcs = self._reader.tags(states), self._reader.arcs(states)
            self._states = states
            empty = np.zeros((1, len(words) + 1, 2), np.float32)
            lengths = np.array([len(words)])
            yield Scores((number,), lengths, tags.numpy(), arcs.numpy(), empty, empty)

    def label(
        self, _dependents: object, _heads: object, head_of: np.ndarray, _table: object
    ) -> np.ndarray:
        """Relation scores of the sentence scored last."""
        assert self._states is not None
        with torch.no_grad():
            return self._reader.label(self._states, torch.from_numpy(head_of)).numpy()


def measure(gold: Path, names: Path) -> dict[str, float]:
    """Accuracies and F1 of names by whatever reads now."""
    _SHARED._kept.clear()
    return conllu_eval.given(gold) | conllu_eval.names(names)


def main() -> None:
    """Command line."""
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    folder, fitted, gold, names = map(Path, sys.argv[1:])
    shipped = measure(gold, names)
    classes = classes_of(corpora.read_all(folder))
    reader, vocabulary = start_from_pretrained(classes.sizes)
    reader.load_state_dict(torch.load(fitted))
    full = FullPrecision(reader.eval(), Batcher(classes, vocabulary))
    analyse.scores = full.scores
    relations.label_scores = full.label
    for name, value in measure(gold, names).items():
        print(
            f"{name:10s} full {value:6.2f}  shipped {shipped[name]:6.2f}  {shipped[name] - value:+.2f}"
        )


if __name__ == "__main__":
    main()
