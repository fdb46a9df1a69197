"""Train the shipped English reader: tags, lemmas, heads, relations, names.

usage: python training/language/train.py CORPORA OUT_FOLDER [--epochs N] [--seed N]
           [--threads N] [--keep FILE] [--again FILE]

CORPORA holds ``ewt_train.conllu``, ``ewt_dev.conllu``, ``gum_open.conllu``, ``uner_ewt_dev.iob2`` and
``names/wikigold.conll``; with ``data/`` of this folder they are all that is trained on.  Writes
``english.onnx``, ``english.xz`` and ``english_bounds.npz``.  OUT_FOLDER must be
``src/wirecopy/data`` of an editable installation: sentence starts are fitted with the word pieces of the
package.  Needs the packages of ``requirements.txt``.  ``--threads`` is the number of threads that fit;
``--keep`` also writes the fitted weights in full precision; ``--again`` exports such weights anew.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import corpora
import fit_bounds
import lemma_rules
import treebank
from batches import Batch, Batcher, classes_of
from encoder import start_from_pretrained
from fit import Course, fit
from mean import halfway
from swaps import Swaps

from export import export

#: After the usual epochs: these, with names swapped and short surnames.
_LAST = Course(epochs=2, rates=0.3, is_falling=False, mean_from=0.25, mean_share=None)
#: Batches that ranges of activations are taken from.
_SAMPLE = 25


def log(message: str) -> None:
    """One line with the time."""
    print(f"{time.strftime('%H:%M:%S')} {message}", flush=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="also write the fitted weights to this file")
    parser.add_argument("--again", type=Path, help="export these fitted weights instead of fitting")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    examples = corpora.read_all(options.corpora)
    classes = classes_of(examples)
    log(f"{len(examples)} sentences, {sum(len(e.words) for e in examples)} words, {classes.sizes}")
    reader, vocabulary = start_from_pretrained(classes.sizes)
    batcher = Batcher(classes, vocabulary)
    if options.again:
        reader.load_state_dict(torch.load(options.again))
    else:
        common = {"seed": options.seed, "log": log}
        usual = fit(reader, batcher, examples, _usual(options.epochs), **common)
        last = [*examples, *corpora.surnames()]
        swapped = fit(reader, batcher, last, _LAST, swaps=Swaps(last), **common)
        reader.load_state_dict(halfway(usual, swapped))
    if options.keep:
        torch.save(reader.state_dict(), options.keep)
    trees = [
        tree
        for name in ("ewt_train", "ewt_dev", "gum_open")
        for tree in treebank.read_trees(options.corpora / f"{name}.conllu")
    ]
    sample = _sample(batcher, examples)
    export(reader, vocabulary, classes, lemma_rules.learn(trees), sample, options.out)
    fit_bounds.make(options.corpora, options.out)
    for name in ("english.onnx", "english.xz", "english_bounds.npz"):
        log(f"{name}: {(options.out / name).stat().st_size} bytes")


def _usual(epochs: int) -> Course:
    return Course(epochs=epochs, rates=1.0, is_falling=True, mean_from=0.6, mean_share=0.002)


def _sample(batcher: Batcher, examples: list[corpora.Example]) -> list[Batch]:
    trees = [e for e in examples if e.heads]
    epoch = batcher.epoch(trees, np.random.default_rng(7))
    return [batch for _, batch in zip(range(_SAMPLE), epoch, strict=False)]


if __name__ == "__main__":
    main()
