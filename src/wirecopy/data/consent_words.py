"""Consent words: how notices of cookies speak to readers, in seven languages."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Folded words of one language by which a site asks its reader."""

    site: frozenset[str]
    reader: frozenset[str]
    choice: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWords:
    """The lists of the table, folded."""

    #: Whom the reader's data is shared with.
    partners: frozenset[str]
    #: What the notices speak of, as parts of words.
    trade: tuple[str, ...]
    #: A notice has one word of each kind, in one language.
    addresses: tuple[Address, ...]


@cache
def load_consent_words() -> ConsentWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("consent_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    return ConsentWords(
        partners=frozenset(table["partners"].split()),
        trade=tuple(table["trade"]),
        addresses=tuple(
            Address(**{kind: frozenset(words.split()) for kind, words in address.items()})
            for address in table["addresses"]
        ),
    )
