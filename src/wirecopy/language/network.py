"""The network: sentences as word pieces in, scores of tags, names, arcs and relations out.

Scales of whole-number products are fixed in the model, and only sentences of the same padded length
share a batch; so what a sentence gets depends on its words alone, not on its company, the size of
the batch or the number of threads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english import english_model, network_bytes
from wirecopy.language.pieces import Pieces, case_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Words = tuple[str, ...]
Floats = NDArray[np.float32]
Indexes = NDArray[np.int32]
#: Pieces are padded to a multiple of this.
_ROUND = 8
#: Pieces of a batch, padding included: more gain nothing and take memory.
_BATCH_PIECES = 1024
#: Pieces that the network has places for, two of them for the ends of the sentence.
MOST_PIECES = 512


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one batch; column 0 of every row is the start of the sentence, which is the root.

    Shapes: ``tags`` (rows, words + 1, classes of all three kinds of tags); ``arcs`` (rows, words + 1
    dependents, words + 1 heads); ``dependents`` and ``heads`` (rows, words + 1, relation features).
    """

    #: Which of the sentences asked for each row is.
    rows: tuple[int, ...]
    lengths: NDArray[np.int64]
    tags: Floats
    arcs: Floats
    dependents: Floats
    heads: Floats


@cache
def _session() -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        network_bytes(), options, providers=["CPUExecutionProvider"]
    )


@cache
def pieces() -> Pieces:
    """The word pieces of the shipped model."""
    return Pieces(english_model().pieces)


def scores(sentences: Sequence[Words]) -> Iterator[Scores]:
    """Scores of all ``sentences``, in batches of like length; each of at least one word, of ``MOST_PIECES`` pieces in all."""
    of = pieces().of
    cut = [[of(word) for word in words] for words in sentences]
    lengths = [2 + sum(map(len, found)) for found in cut]
    order = sorted(range(len(sentences)), key=lambda n: (_rounded(lengths[n]), n))
    first = 0
    while first < len(order):
        padded = _rounded(lengths[order[first]])
        last = min(first + max(1, _BATCH_PIECES // padded), len(order))
        while _rounded(lengths[order[last - 1]]) != padded:
            last -= 1
        rows = tuple(order[first:last])
        yield _run([sentences[n] for n in rows], [cut[n] for n in rows], rows, padded)
        first = last


def _rounded(length: int) -> int:
    return -(-length // _ROUND) * _ROUND


def _run(
    sentences: list[Words], cut: list[list[tuple[int, ...]]], rows: tuple[int, ...], padded: int
) -> Scores:
    counts = np.array([len(words) for words in sentences])
    shape = (len(rows), padded)
    ids, cases = np.zeros(shape, np.int32), np.zeros(shape, np.int32)
    ends = np.zeros((2, len(rows), int(counts.max()) + 1), np.int32)
    lengths = np.zeros(len(rows), np.int32)
    own = pieces()
    for row, (words, found) in enumerate(zip(sentences, cut, strict=True)):
        sizes = np.fromiter(map(len, found), np.int64, len(found))
        flat = [number for word in found for number in word]
        length = len(flat) + 2
        ids[row, 0], ids[row, length - 1] = own.start, own.end
        ids[row, 1 : length - 1] = flat
        cases[row, 1 : length - 1] = np.repeat(_cases(words), sizes)
        last = np.cumsum(sizes)
        ends[0, row, 1 : len(found) + 1] = last - sizes + 1
        ends[1, row, 1 : len(found) + 1] = last
        lengths[row] = length
    ends += (np.arange(len(rows), dtype=np.int32) * padded)[None, :, None]
    feed = {"ids": ids, "letters": cases, "lengths": lengths, "first": ends[0], "last": ends[1]}
    tags, arcs, dependents, heads = _session().run(None, feed)
    return Scores(rows, counts, tags, arcs, dependents, heads)


def _cases(words: Words) -> NDArray[np.int64]:
    return np.fromiter(map(case_of, words), np.int64, len(words))
