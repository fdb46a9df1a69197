"""Contexts: what an act is about, told by families of word beginnings in its sentence.

"Tear gas" and "important" begin like words for resources and trade; such look-alikes are passed over.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirecopy.data.plover import load_codebook


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A pattern a context, whose group is empty where a look-alike stands."""
    book, found = load_codebook(), []
    for context, stems in book.contexts.items():
        alike = "".join(f"{re.escape(words)}|" for words in book.look_alikes.get(context, ()))
        told = "|".join(map(re.escape, stems))
        found.append((context, re.compile(rf"\b(?:{alike}({told}))")))
    return tuple(found)


#: Sentences whose contexts are kept: all mentions of one sentence ask for the same.
_KEPT_SENTENCES = 16


@lru_cache(maxsize=_KEPT_SENTENCES)
def _contexts_of(sentence: str) -> tuple[str, ...]:
    low = sentence.casefold()
    return tuple(
        context
        for context, pattern in _patterns()
        if any(found[1] for found in pattern.finditer(low))
    )


def find_contexts(sentence: str, mode: str | None = None) -> tuple[str, ...]:
    """Contexts of a sentence in the codebook's order; COERCE cyber and misinformation add their own."""
    found = [*_contexts_of(sentence)]
    if mode in ("cyber", "misinformation") and mode not in found:
        found.append(mode)
    return tuple(found)
