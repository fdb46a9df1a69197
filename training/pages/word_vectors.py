"""Make the word vectors that pages are read with: ``python training/pages/word_vectors.py``.

The table of word pieces of the English reader (``english.onnx``) is reduced to its main directions, as they
show on the written pages; a piece's length is how rare it is there.  Prints the hash of what it writes.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from written import load_written

from wirecopy.articles.features.line_words import long_words
from wirecopy.data.english import english_model, network_bytes
from wirecopy.data.word_vectors import find_pieces

#: Columns, and how far the directions are brought to one width: 0 not at all, 1 wholly.
COLUMNS, WHITENING = 64, 0.5
#: Occurrences every piece is taken to have besides those counted.
DOUBT = 0.1
VECTORS_FILE = Path(__file__).resolve().parents[2] / "src/wirecopy/data/word_vectors.npz"


def piece_table() -> np.ndarray:
    """One row a piece, as the network holds it."""
    arrays = {
        tensor.name: numpy_helper.to_array(tensor).astype(np.float64)
        for tensor in onnx.load_from_string(network_bytes()).graph.initializer
        if tensor.name in {"words", "words.steps"}
    }
    rows = arrays["words"] * arrays["words.steps"]
    rows -= rows.mean(axis=0)
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)


def count_lines(pieces: Mapping[str, int]) -> tuple[np.ndarray, int]:
    """On how many lines of the written pages each piece stands, and how many lines there are."""
    counts: Counter[int] = Counter()
    lines = 0
    for page in load_written():
        for text in sorted(set(page.lines)):
            counts.update(
                {piece for word in long_words(text) for piece in find_pieces(pieces, word)}
            )
            lines += 1
    return np.array([counts[k] for k in range(len(pieces))], dtype=np.float64), lines


def reduce(rows: np.ndarray, counts: np.ndarray, lines: int) -> np.ndarray:
    """The main directions of ``rows``, each weighing as often as it occurs, as whole numbers."""
    shares = (counts + DOUBT) / (counts + DOUBT).sum()
    centred = rows - (rows * shares[:, None]).sum(axis=0)
    _, widths, directions = np.linalg.svd(centred * np.sqrt(shares)[:, None], full_matrices=False)
    reduced = centred @ directions[:COLUMNS].T / widths[:COLUMNS] ** WHITENING
    reduced /= np.maximum(np.linalg.norm(reduced, axis=1, keepdims=True), 1e-9)
    reduced *= np.maximum(np.log(lines / (counts + 1)), 0)[:, None]
    return np.rint(reduced * (127 / np.abs(reduced).max())).astype(np.int8)


def save(pieces: Mapping[str, int], vectors: np.ndarray, path: Path) -> None:
    """Write both; the same arrays give the same bytes."""
    names = "\n".join(sorted(pieces, key=pieces.__getitem__)).encode("utf-8")
    arrays = {"pieces": np.frombuffer(names, np.uint8), "vectors": vectors}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array)
            info = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            out.writestr(info, buffer.getvalue(), zipfile.ZIP_DEFLATED)


def main() -> None:
    """Read, reduce, write."""
    pieces = english_model().pieces
    counts, lines = count_lines(pieces)
    save(pieces, reduce(piece_table(), counts, lines), VECTORS_FILE)
    print(hashlib.sha256(VECTORS_FILE.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
