"""From a fitted reader to the two files that are shipped."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import onnx
import torch
from batches import Batch, Classes
from encoder import Reader
from graph import Floats, build
from quantise import ranges

_MOST = 127


def kept_pieces(vocabulary: dict[str, int]) -> list[str]:
    """Word pieces that English text in Latin letters can contain, in the old order."""

    def wanted(piece: str) -> bool:
        if piece.startswith("[unused"):
            return False
        return all(ord(char) < 0x250 or 0x2000 <= ord(char) < 0x2200 for char in piece)

    return [piece for piece in sorted(vocabulary, key=lambda p: vocabulary[p]) if wanted(piece)]


def export(
    reader: Reader,
    vocabulary: dict[str, int],
    classes: Classes,
    lemmas: dict[str, dict[str, str]],
    sample: list[Batch],
    folder: Path,
) -> None:
    """Write ``english.onnx`` and ``english.xz`` into ``folder``."""
    reader = reader.float().eval()
    found = ranges(reader, sample)
    features = _relation_range(reader, sample)
    weights = {name: value.numpy() for name, value in reader.state_dict().items()}
    pieces = kept_pieces(vocabulary)
    weights["words.weight"] = weights["words.weight"][[vocabulary[piece] for piece in pieces]]
    model = build(weights, found)
    onnx.checker.check_model(model, full_check=False)
    (folder / "english.onnx").write_bytes(model.SerializeToString(deterministic=True))
    _write_words(folder / "english.xz", weights, classes, lemmas, pieces, features)


def _relation_range(reader: Reader, sample: list[Batch]) -> Floats:
    """The largest value of each relation feature over gold arcs."""
    most = torch.zeros(reader.relations.in_features)
    hook = reader.relations.register_forward_pre_hook(
        lambda _, inputs: most.copy_(torch.maximum(most, inputs[0].abs().amax((0, 1))))
    )
    with torch.no_grad():
        for batch in sample:
            states = reader.states(batch.ids, batch.cases, batch.first, batch.last)
            reader.label(states, batch.heads.clamp(min=0))
    hook.remove()
    return np.maximum(most.numpy(), 1e-3)


def _write_words(
    path: Path,
    weights: dict[str, Floats],
    classes: Classes,
    lemmas: dict[str, dict[str, str]],
    pieces: list[str],
    features: Floats,
) -> None:
    scale = _MOST / features
    table = (weights["relations.weight"] / scale).T
    steps = np.maximum(np.abs(table).max(axis=0), 1e-12) / _MOST
    header = {
        "upos": classes.upos,
        "joint": classes.joint,
        "relations": classes.relations,
        "name_tags": classes.names,
        "pieces": pieces,
        "lemma_rules": lemmas["rules"],
        "lemma_words": lemmas["words"],
        "relation_scale": scale.tolist(),
        "relation_steps": steps.tolist(),
        "relation_bias": weights["relations.bias"].tolist(),
    }
    line = json.dumps(header, ensure_ascii=False, sort_keys=True).encode() + b"\n"
    body = np.rint(table / steps).astype(np.int8).tobytes()
    path.write_bytes(lzma.compress(line + body, preset=9 | lzma.PRESET_EXTREME))
