"""Edits: every difference between two copies, as small as it can be, with its class and risk."""

from __future__ import annotations

from wirecopy.dispatches.edits.compare import EditsConfig, compare_texts

__all__ = ["EditsConfig", "compare_texts"]
