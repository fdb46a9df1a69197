"""Contexts: what an act is about, told by families of word beginnings in its sentence."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirecopy.data.plover import load_codebook


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for context, stems in load_codebook().contexts.items():
        found.append((context, re.compile(r"\b(?:" + "|".join(map(re.escape, stems)) + ")")))
    return tuple(found)


#: Sentences whose contexts are kept: all mentions of one sentence ask for the same.
_KEPT_SENTENCES = 16


@lru_cache(maxsize=_KEPT_SENTENCES)
def _contexts_of(sentence: str) -> tuple[str, ...]:
    low = sentence.casefold()
    return tuple(context for context, pattern in _patterns() if pattern.search(low))


def find_contexts(sentence: str, mode: str | None = None) -> tuple[str, ...]:
    """Contexts of a sentence in the codebook's order; COERCE cyber and misinformation add their own."""
    found = [*_contexts_of(sentence)]
    if mode in ("cyber", "misinformation") and mode not in found:
        found.append(mode)
    return tuple(found)
