"""Dispatches: which articles print one report, who wrote it, and what each outlet changed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirecopy.dispatches.candidates import CandidateConfig, candidate_pairs
    from wirecopy.dispatches.derivation import DerivationConfig, label_pair, measure_overlap
    from wirecopy.dispatches.edits import EditsConfig, compare_texts
    from wirecopy.dispatches.group import VERSION, GroupConfig, group_dispatches
    from wirecopy.dispatches.sketch import Sketch, SketchConfig, sketch_text

_HOME = {
    "CandidateConfig": "candidates",
    "candidate_pairs": "candidates",
    "DerivationConfig": "derivation",
    "label_pair": "derivation",
    "measure_overlap": "derivation",
    "EditsConfig": "edits",
    "compare_texts": "edits",
    "VERSION": "group",
    "GroupConfig": "group",
    "group_dispatches": "group",
    "Sketch": "sketch",
    "SketchConfig": "sketch",
    "sketch_text": "sketch",
}

__all__ = [
    "VERSION",
    "CandidateConfig",
    "DerivationConfig",
    "EditsConfig",
    "GroupConfig",
    "Sketch",
    "SketchConfig",
    "candidate_pairs",
    "compare_texts",
    "group_dispatches",
    "label_pair",
    "measure_overlap",
    "sketch_text",
]


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(f"wirecopy.dispatches.{_HOME[name]}"), name)
    raise AttributeError(f"module 'wirecopy.dispatches' has no attribute {name!r}")
