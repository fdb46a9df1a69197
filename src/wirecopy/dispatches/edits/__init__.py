"""Edits: every difference between two copies, as small as it can be, with its class and risk.

``compare`` finds the changes; ``rules`` holds what they did to the text, a family of classes in each file.
"""

from __future__ import annotations

from wirecopy.dispatches.edits.compare import VERSION, EditsConfig, compare_texts

__all__ = ["VERSION", "EditsConfig", "compare_texts"]
