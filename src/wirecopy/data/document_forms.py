"""Document forms: how letters, statements and resolutions open, end and speak."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentForms:
    """Folded words and phrases."""

    #: What a line of its own opens with: who is spoken to, how a letter ends, what kind it is.
    salutations: frozenset[str]
    closings: frozenset[str]
    letterheads: frozenset[str]
    #: What stands before a colon at the head of a letter.
    fields: frozenset[str]
    #: Words of the first person plural, and words of saying.
    speaking: frozenset[str]
    telling: frozenset[str]


@cache
def load_document_forms() -> DocumentForms:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("document_forms.toml").read_text("utf-8")
    return DocumentForms(
        **{
            key: frozenset(word.casefold() for word in words)
            for key, words in tomllib.loads(raw).items()
        }
    )
