"""Person words: what a text calls somebody it has named before ("the striker")."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """Lower-case words for one person."""

    #: Told by what they do; of a party; relatives.
    known: frozenset[str]
    political: frozenset[str]
    kin: frozenset[str]
    #: For a source that has no name, and for those who speak for or of others.
    nameless: frozenset[str]
    serving: frozenset[str]
    #: For anybody, brought in without a name.
    anybody: frozenset[str]


@cache
def load_person_words() -> PersonWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("person_words.toml").read_text("utf-8")
    return PersonWords(
        **{key: frozenset(words.split()) for key, words in tomllib.loads(raw).items()}
    )
