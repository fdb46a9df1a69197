"""Dispatches: which articles print one report, who wrote it, and what each outlet changed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirecopy.dispatches.candidate_rule import CandidateConfig, block_of
    from wirecopy.dispatches.candidates import candidate_pairs, find_candidates
    from wirecopy.dispatches.derivation import DerivationConfig, label_pair, measure_overlap
    from wirecopy.dispatches.edits import EditsConfig, compare_texts
    from wirecopy.dispatches.edits.late_passages import PrintedVersion, mark_late
    from wirecopy.dispatches.edits.majority import weigh_readings
    from wirecopy.dispatches.edits.redated import settle_days
    from wirecopy.dispatches.group import VERSION, GroupConfig, group_dispatches
    from wirecopy.dispatches.house_forms import habit_of_edit, read_forms
    from wirecopy.dispatches.sketch import Sketch, SketchConfig, sketch_once, sketch_text

_HOME = {
    "CandidateConfig": "candidate_rule",
    "block_of": "candidate_rule",
    "candidate_pairs": "candidates",
    "find_candidates": "candidates",
    "DerivationConfig": "derivation",
    "label_pair": "derivation",
    "measure_overlap": "derivation",
    "EditsConfig": "edits",
    "compare_texts": "edits",
    "VERSION": "group",
    "GroupConfig": "group",
    "group_dispatches": "group",
    "habit_of_edit": "house_forms",
    "read_forms": "house_forms",
    "Sketch": "sketch",
    "SketchConfig": "sketch",
    "sketch_once": "sketch",
    "sketch_text": "sketch",
    "PrintedVersion": "edits.late_passages",
    "mark_late": "edits.late_passages",
    "settle_days": "edits.redated",
    "weigh_readings": "edits.majority",
}

__all__ = [
    "VERSION",
    "CandidateConfig",
    "DerivationConfig",
    "EditsConfig",
    "GroupConfig",
    "PrintedVersion",
    "Sketch",
    "SketchConfig",
    "block_of",
    "candidate_pairs",
    "compare_texts",
    "find_candidates",
    "group_dispatches",
    "habit_of_edit",
    "label_pair",
    "mark_late",
    "measure_overlap",
    "read_forms",
    "settle_days",
    "sketch_once",
    "sketch_text",
    "weigh_readings",
]


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(f"wirecopy.dispatches.{_HOME[name]}"), name)
    raise AttributeError(f"module 'wirecopy.dispatches' has no attribute {name!r}")
