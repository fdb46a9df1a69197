"""Fit the network of sentence starts and round it to whole numbers.

usage: python training/language/fit_bounds.py CORPORA OUT_FOLDER

Reads EWT train, GUM's open documents and ``data/``.  Needs ``english.xz`` in the package (the numbers of the word pieces).  Writes ``english_bounds.npz``.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as f

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import paragraphs
from encoder import pretrained_words
from paragraphs import Paragraph

from wirecopy.data.english import english_model
from wirecopy.language import bounds
from wirecopy.language.lines import line_words
from wirecopy.language.pieces import CASES

_WIDTH = 64
_ROUNDS = 9
_RATE = 2e-3
_BATCH_WORDS = 3000
_MOST = 127
_SEED = 1


@dataclass(frozen=True, slots=True)
class Example:
    """Features of a line, whether a sentence begins at each word, how many begin in truth."""

    table: NDArray[np.int64]
    begins: NDArray[np.bool_]
    sentences: int


class Net(nn.Module):
    """The network in floats; places beyond a line are zeros."""

    def __init__(self, words: Tensor) -> None:
        super().__init__()
        self.register_buffer("words", words)
        self.first = nn.Linear(words.shape[1], _WIDTH, bias=False)
        self.last = nn.Linear(words.shape[1], _WIDTH, bias=False)
        sizes = (len(CASES), len(bounds.KINDS), 3, 2, 2)
        self.small = nn.ModuleList(nn.Embedding(size, _WIDTH) for size in sizes)
        wide = 2 * bounds.SIDE + 1
        self.around = nn.ModuleList(
            nn.Conv1d(_WIDTH, _WIDTH, wide, padding=bounds.SIDE * reach, dilation=reach)
            for reach in bounds.REACHES
        )
        self.norms = nn.ModuleList(nn.LayerNorm(_WIDTH) for _ in bounds.REACHES)
        self.out = nn.Linear(_WIDTH, 1)
        self.drop = nn.Dropout(0.25)
        self.inputs: list[Tensor] = []

    def forward(self, table: Tensor, mask: Tensor) -> Tensor:
        """Scores: (lines, words)."""
        x = self.first(f.dropout(self.words[table[..., bounds.FIRST]], 0.1, self.training))
        x = x + self.last(f.dropout(self.words[table[..., bounds.LAST]], 0.1, self.training))
        for column, rows in zip(range(bounds.CASE, bounds.END + 1), self.small, strict=True):
            x = x + rows(table[..., column])
        x = f.relu(x) * mask
        self.inputs = []
        for around, norm in zip(self.around, self.norms, strict=True):
            self.inputs.append(x)
            seen = f.relu(around(x.transpose(1, 2)).transpose(1, 2))
            x = norm(x + self.drop(seen)) * mask
        self.inputs.append(x)
        return self.out(self.drop(x))[..., 0]


def example(paragraph: Paragraph) -> Example | None:
    """The features of a paragraph read as a line."""
    line, places = line_words(paragraph.text)
    if not places:
        return None
    there = set(paragraph.starts)
    begins = np.array([start in there for start, _ in places])
    return Example(bounds.features(line), begins, len(paragraph.starts))


def batches(examples: Sequence[Example], order: random.Random) -> Iterable[list[Example]]:
    """Lines of like length together, batches shuffled."""
    ranked = sorted(examples, key=lambda e: len(e.begins) + order.uniform(-3, 3))
    found: list[list[Example]] = [[]]
    for one in ranked:
        if found[-1] and len(one.begins) * (len(found[-1]) + 1) > _BATCH_WORDS:
            found.append([])
        found[-1].append(one)
    order.shuffle(found)
    return found


def padded(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Features, mask and truth of a batch."""
    longest = max(len(e.begins) for e in examples)
    table = np.zeros((len(examples), longest, 7), dtype=np.int64)
    mask = np.zeros((len(examples), longest, 1), dtype=np.float32)
    truth = np.zeros((len(examples), longest), dtype=np.float32)
    for row, one in enumerate(examples):
        table[row, : len(one.begins)] = one.table
        mask[row, : len(one.begins)] = 1
        truth[row, : len(one.begins)] = one.begins
    return torch.from_numpy(table), torch.from_numpy(mask), torch.from_numpy(truth)


def fit(examples: Sequence[Example], words: Tensor) -> Net:
    """A fitted network."""
    torch.manual_seed(_SEED)
    order = random.Random(_SEED)
    net = Net(words)
    optimiser = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=0.02)
    steps = _ROUNDS * (len(list(batches(examples, random.Random(0)))) + 3)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, _RATE, total_steps=steps, pct_start=0.1)
    for round_number in range(_ROUNDS):
        losses = []
        for batch in batches(examples, order):
            table, mask, truth = padded(batch)
            inside = mask[..., 0] > 0
            scores = net(table, mask)
            loss = f.binary_cross_entropy_with_logits(scores[inside], truth[inside])
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            rate.step()
            losses.append(float(loss.detach()))
        print(
            f"{time.strftime('%H:%M:%S')} round {round_number + 1}: {np.mean(losses):.4f}",
            flush=True,
        )
    return net.eval()


def rounded(net: Net, sample: Sequence[Example]) -> dict[str, NDArray[np.generic]]:
    """The arrays of ``english_bounds.npz``."""
    most = [0.0] * (len(bounds.REACHES) + 1)
    with torch.no_grad():
        for batch in batches(sample, random.Random(0)):
            table, mask, _ = padded(batch)
            net(table, mask)
            most = [max(old, float(x.abs().max())) for old, x in zip(most, net.inputs, strict=True)]
        first, last = net.first(net.words).numpy(), net.last(net.words).numpy()
    step = max(np.abs(first).max(), np.abs(last).max()) / _MOST
    arrays: dict[str, NDArray[np.generic]] = {
        "first": np.rint(first / step).astype(np.int8),
        "last": np.rint(last / step).astype(np.int8),
        "piece_step": np.float32(step),
    }
    state = {name: value.numpy() for name, value in net.state_dict().items()}
    arrays |= {f"small{n}": state[f"small.{n}.weight"] for n in range(len(net.small))}
    for n in range(len(bounds.REACHES)):
        arrays |= _layer(state, n, most[n] / _MOST)
    out = state["out.weight"][0]
    out_step = np.abs(out).max() / _MOST
    arrays["out"] = np.rint(out / out_step).astype(np.int8)
    arrays["out_step"] = np.float32(most[-1] / _MOST)
    arrays["out_scale"] = np.float32(out_step * most[-1] / _MOST)
    arrays["out_bias"] = state["out.bias"][0]
    return arrays


def _layer(
    state: dict[str, NDArray[np.float32]], n: int, step: float
) -> dict[str, NDArray[np.generic]]:
    weights = state[f"around.{n}.weight"]  # (out, in, places)
    steps = np.abs(weights).max(axis=(1, 2)) / _MOST
    whole = np.rint(weights / steps[:, None, None]).astype(np.int8)
    return {
        f"layer{n}.step": np.float32(step),
        f"layer{n}.weights": np.ascontiguousarray(whole.transpose(2, 1, 0)),
        f"layer{n}.scale": (steps * step).astype(np.float32),
        f"layer{n}.bias": state[f"around.{n}.bias"],
        f"layer{n}.gain": state[f"norms.{n}.weight"],
        f"layer{n}.shift": state[f"norms.{n}.bias"],
    }


def make(folder: Path, out: Path) -> None:
    """Fit on the corpora in ``folder`` and write ``english_bounds.npz`` into ``out``."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # small sums, faster on one
    read = [
        *paragraphs.of_treebank(folder / "ewt_train.conllu"),
        *paragraphs.of_treebank(folder / "gum_open.conllu"),
        *paragraphs.written(3),
    ]
    examples = [e for e in map(example, read) if e]
    net = fit(examples, pretrained_words(list(english_model().pieces)))
    np.savez_compressed(out / "english_bounds.npz", **rounded(net, examples[::10]))
    torch.set_num_threads(threads)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(Path(sys.argv[1]), Path(sys.argv[2]))
