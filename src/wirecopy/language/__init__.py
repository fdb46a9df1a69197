"""Language: one door, ``read(text) -> Sentences``."""

from __future__ import annotations

from wirecopy.language.reader import read

__all__ = ["read"]
