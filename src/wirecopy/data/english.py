"""The English reading model: the network, its classes, its word pieces, lemma rules.

``english.onnx`` is the network.  ``english.xz`` is one compressed file: a line of JSON, then the
table of relations as signed bytes.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationTable:
    """Scores of relations: ``round(features * scale) @ weights * steps + bias``."""

    #: (features,)
    scale: Floats
    #: (features, relations), whole numbers of at most 127.
    weights: Floats
    #: (relations,)
    steps: Floats
    bias: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class EnglishModel:
    """Everything beside the network that the English reader was trained to know."""

    upos: tuple[str, ...]
    #: Joint tags, ``UPOS|XPOS``.
    joint: tuple[str, ...]
    relations: tuple[str, ...]
    #: ``O``, ``B-PER``, ``I-PER``...
    name_tags: tuple[str, ...]
    #: Number of each word piece.
    pieces: Mapping[str, int]
    lemma_rules: Mapping[str, str]
    lemma_words: Mapping[str, str]
    relation_table: RelationTable


def network_bytes() -> bytes:
    """The network, an ONNX file."""
    return (files("wirecopy.data") / "english.onnx").read_bytes()


def model_digest() -> bytes:
    """64 bytes that no two models share."""
    state = hashlib.blake2b(network_bytes())
    state.update((files("wirecopy.data") / "english.xz").read_bytes())
    return state.digest()


@cache
def english_model() -> EnglishModel:
    """The model shipped with the package."""
    import numpy as np

    raw = lzma.decompress((files("wirecopy.data") / "english.xz").read_bytes())
    line, _, body = raw.partition(b"\n")
    header = json.loads(line)
    weights = np.frombuffer(body, np.int8).reshape(-1, len(header["relations"]))
    table = RelationTable(
        scale=np.array(header["relation_scale"], np.float32),
        weights=weights.astype(np.float32),
        steps=np.array(header["relation_steps"], np.float32),
        bias=np.array(header["relation_bias"], np.float32),
    )
    return EnglishModel(
        upos=tuple(header["upos"]),
        joint=tuple(header["joint"]),
        relations=tuple(header["relations"]),
        name_tags=tuple(header["name_tags"]),
        pieces={piece: number for number, piece in enumerate(header["pieces"])},
        lemma_rules=header["lemma_rules"],
        lemma_words=header["lemma_words"],
        relation_table=table,
    )
