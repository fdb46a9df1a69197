"""What a sentence gets does not depend on its company: bit for bit."""

from __future__ import annotations

import random
import subprocess
import sys

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.language import bounds
from wirecopy.language.lines import line_words
from wirecopy.language.network import scores

_WORDS = (
    "the envoys signed an agreement in Oslo on Monday , police said . It was not clear who U.N. "
    "talks Ms. Vale 1,200 “ ” Straße ٣ 会 🙂"
).split()
_SENTENCE = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=45).map(tuple)


def _by_sentence(sentences: list[tuple[str, ...]]) -> list[tuple[bytes, ...]]:
    """All numbers the network gives to each sentence, without its padding."""
    found: dict[int, tuple[bytes, ...]] = {}
    for batch in scores(sentences):
        for row, (n, length) in enumerate(zip(batch.rows, batch.lengths.tolist(), strict=True)):
            inside = slice(0, length + 1)
            arrays = (batch.tags, batch.dependents, batch.heads)
            own = [np.ascontiguousarray(array[row, inside]) for array in arrays]
            own.append(np.ascontiguousarray(batch.arcs[row, inside, inside]))
            found[n] = tuple(array.tobytes() for array in own)
    return [found[n] for n in range(len(sentences))]


@settings(max_examples=25, deadline=None)
@given(st.lists(_SENTENCE, min_size=2, max_size=24), st.randoms(use_true_random=False))
def test_scores_are_the_same_alone_and_in_any_batch(
    sentences: list[tuple[str, ...]], order: random.Random
) -> None:
    """Every bit of every score, whatever else is read and in whatever order."""
    alone = {words: _by_sentence([words])[0] for words in set(sentences)}
    mixed = sentences * 2
    order.shuffle(mixed)
    assert _by_sentence(mixed) == [alone[words] for words in mixed]


@settings(max_examples=40, deadline=None)
@given(st.lists(_SENTENCE, min_size=1, max_size=12))
def test_bounds_of_a_line_do_not_depend_on_other_lines(lines: list[tuple[str, ...]]) -> None:
    """Lines read together begin their sentences where each alone does."""
    read = [line_words(" ".join(words))[0] for words in lines]
    assert bounds.starts(read) == [bounds.starts([line])[0] for line in read]


def test_a_line_longer_than_a_window_reads_as_one() -> None:
    """Windows of a long line overlap by what a decision can see."""
    line = line_words("The talks ended. nobody came . " * 900)[0]
    table = bounds.features(line)
    whole = bounds._scores(table, np.arange(len(table)) + bounds.GAP) > 0
    assert bounds.starts([line])[0][1:] == tuple(whole[1:].tolist())


def test_the_number_of_threads_changes_nothing() -> None:
    """The same bits with one thread and with several."""
    code = (
        "import hashlib, onnxruntime as o, sys\n"
        "from wirecopy.language import network as n\n"
        "s = o.SessionOptions(); s.intra_op_num_threads = int(sys.argv[1])\n"
        "made = o.InferenceSession(n.network_bytes(), s, providers=['CPUExecutionProvider'])\n"
        "n._session = lambda: made\n"
        "words = [('It', 'was', 'not', 'clear', 'who', 'signed', str(k), '.') for k in range(60)]\n"
        "h = hashlib.sha256()\n"
        "for b in n.scores(words):\n"
        "    for a in (b.tags, b.arcs, b.heads, b.dependents): h.update(a.tobytes())\n"
        "print(h.hexdigest())\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, str(threads)], capture_output=True, text=True, check=True
        ).stdout
        for threads in (1, 3)
    }
    assert len(told) == 1
