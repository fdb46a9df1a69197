"""Kept readings: sentences whose columns lie somewhere beyond this process are not read again.

Each is kept under a digest of its words and of what reads them, so that a reading by another model or
version is never found.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from wirecopy.data.english import model_digest
from wirecopy.language.analyse import Analysis, joined, read_columns
from wirecopy.language.columns import pack, unpack
from wirecopy.language.network import Words
from wirecopy.language.version import VERSION

_DIGEST_BYTES = 16


class Backing(Protocol):
    """Where columns are kept, as bytes by digest."""

    def find(self, digests: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What is kept under the digests; those it lacks are left out."""
        ...

    def note(self, digest: bytes, data: bytes) -> None:
        """Take in what was read anew."""
        ...


@cache
def reading_mark() -> bytes:
    """16 bytes that change with the model, with this package's code and with what runs the network.

    The classes of characters by which words are cut into pieces come with Python.
    """
    import onnxruntime

    state = blake2b(model_digest(), digest_size=_DIGEST_BYTES)
    state.update(f"{VERSION} {onnxruntime.__version__} {unicodedata.unidata_version}".encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        state.update(path.read_bytes())
    return state.digest()


def digest_of(words: Words) -> bytes:
    """What the reading of a sentence is kept under; words of any characters are told apart."""
    whole = "".join([f"{len(word)}:{word}" for word in words])
    data = whole.encode("utf-8", "surrogatepass")
    return blake2b(data, key=reading_mark(), digest_size=_DIGEST_BYTES).digest()


def analyse_kept(sentences: Sequence[Words], backing: Backing) -> list[Analysis]:
    """``analyse``, but only of what ``backing`` lacks, which then learns it."""
    digests = {words: digest_of(words) for words in sentences}
    kept = backing.find(list(digests.values()))
    columns = {words: unpack(kept.get(one, b""), len(words)) for words, one in digests.items()}
    lacking = [words for words, found in columns.items() if not found]
    for words, found in zip(lacking, read_columns(lacking), strict=True):
        backing.note(digests[words], pack(found))
        columns[words] = found
    return [joined(words, columns[words]) for words in sentences]
