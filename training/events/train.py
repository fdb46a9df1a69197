"""Make the weights of the doubts about acts: ``python training/events/train.py``.

With ``--folds`` nothing is written: what is doubted is told for sentences held out by report and by line.
Needs jax, optax and onnx beside wirecopy.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import sys
import zipfile
from collections import Counter
from pathlib import Path

import numpy as np
from examples import Example, Reading, examples
from fit import SEEDS, Weights, fit, rounded, scale_of
from marked import Marked, load_marked

sys.path.append(str(Path(__file__).resolve().parents[1] / "pages"))
from word_vectors import DOUBT, piece_table

from wirecopy.data.doubt_weights import DoubtWeights, read_doubt_weights
from wirecopy.data.english import english_model
from wirecopy.data.word_vectors import WordVectors, find_pieces
from wirecopy.facts.events.acts.doubts import BAR, TOLD, chances
from wirecopy.language import read

HERE = Path(__file__).resolve().parent
FILE = HERE.parents[1] / "src/wirecopy/data/doubt_weights.npz"
#: Directions that word pieces are reduced to.
WIDTH = 192
FOLDS = 5


def reduced_pieces(marked: list[Marked]) -> np.ndarray:
    """The main directions of the reader's word pieces, each weighing as often as it occurs, as whole numbers."""
    pieces = english_model().pieces
    counts: Counter[int] = Counter()
    for text in sorted({sentence.text for sentence in marked}):
        tokens = (token for sentence in read(text).sentences for token in sentence.tokens)
        words = ((token.lemma or token.text).casefold() for token in tokens)
        counts.update(piece for word in words for piece in find_pieces(pieces, word))
    often = np.array([counts[number] for number in range(len(pieces))]) + DOUBT
    shares = often / often.sum()
    rows = piece_table()
    rows -= (rows * shares[:, None]).sum(axis=0)
    _, _, directions = np.linalg.svd(rows * np.sqrt(shares)[:, None], full_matrices=False)
    reduced = rows @ directions[:WIDTH].T
    reduced /= np.maximum(np.linalg.norm(reduced, axis=1, keepdims=True), 1e-9)
    return np.rint(reduced * (127 / np.abs(reduced).max())).astype(np.int8)


def trained(found: list[Example]) -> Weights:
    """The averaged, rounded network for these examples."""
    rows = np.array([one.row for one in found], dtype=np.float32)
    scale = scale_of(rows.shape[1], WIDTH)
    targets = np.array([TOLD.index(one.told[0]) for one in found])
    return rounded([fit(rows * scale, targets, seed) for seed in SEEDS], scale)


def packed(vectors: np.ndarray, weights: Weights) -> bytes:
    """The file; the same arrays give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, array in sorted({"vectors": vectors, **weights}.items()):
            buffer = io.BytesIO()
            np.save(buffer, array)
            info = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            file.writestr(info, buffer.getvalue(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def held_out(vectors: np.ndarray, found: list[Example]) -> np.ndarray:
    """How likely each example tells of no act, by networks that have seen nothing of its group."""
    groups = sorted({one.group for one in found})
    drawn = np.random.default_rng(0).permutation(len(groups))
    fold = {groups[k]: number % FOLDS for number, k in enumerate(drawn)}
    doubts = np.zeros(len(found))
    for number in range(FOLDS):
        rest = trained([one for one in found if fold[one.group] != number])
        weights = read_doubt_weights(packed(vectors, rest))
        for k, one in enumerate(found):
            if fold[one.group] == number:
                doubts[k] = chances(weights, one.row)[0]
    return doubts


def report(readings: list[Reading], doubts: np.ndarray) -> None:
    """Of the acts that the lexicon reads, right and wrong, how many are doubted, by bar."""
    for kind in ("reports", "sentences"):
        of = [one for one in readings if one.group.startswith(kind)]
        doubt = doubts[[one.example for one in of]]
        right = np.array([one.is_right for one in of])
        for bar in (0.5, 0.7, 0.8, BAR, 0.95):
            wrongly = f"{(doubt[right] >= bar).sum()} of {right.sum()} right"
            print(
                f"{kind} {bar}: {(doubt[~right] >= bar).sum()} of {(~right).sum()} wrong, {wrongly}"
            )


def main() -> None:
    """Read, fit, write; or hold out and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true")
    asked = parser.parse_args()
    marked = load_marked(HERE)
    vectors = reduced_pieces(marked)
    nothing = np.zeros(0)
    blank = DoubtWeights(
        vectors=WordVectors(english_model().pieces, vectors), width=WIDTH,
        first=nothing, scale=nothing, bias=nothing, second=nothing, second_scale=0.0, second_bias=nothing,
    )  # fmt: skip
    found, readings = examples(marked, blank)
    print(f"{len(marked)} sentences, {len(found)} verbs, {len(readings)} acts read")
    if asked.folds:
        report(readings, held_out(vectors, found))
        return
    FILE.write_bytes(packed(vectors, trained(found)))
    print(FILE.stat().st_size, hashlib.sha256(FILE.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
