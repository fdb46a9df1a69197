"""Contexts: what an act is about, told by families of word beginnings in its sentence."""

from __future__ import annotations

import re
from functools import cache

from wirecopy.data.plover import load_codebook


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for context, stems in load_codebook().contexts.items():
        found.append((context, re.compile(r"\b(?:" + "|".join(map(re.escape, stems)) + ")")))
    return tuple(found)


def find_contexts(sentence: str, mode: str | None = None) -> tuple[str, ...]:
    """Contexts of a sentence in the codebook's order; COERCE cyber and misinformation add their own."""
    low = sentence.casefold()
    found = [context for context, pattern in _patterns() if pattern.search(low)]
    if mode in ("cyber", "misinformation") and mode not in found:
        found.append(mode)
    return tuple(found)
