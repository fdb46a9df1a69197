"""Frequent words and letters by language (ISO 639-1), to tell which language a text is in."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType


@cache
def load_language_words() -> Mapping[str, frozenset[str]]:
    """Language -> the function words that a page's lines are measured by, folded; read once."""
    table = _tables()["words"]
    return MappingProxyType({code: frozenset(words.split()) for code, words in table.items()})


@cache
def load_telling_words() -> Mapping[str, frozenset[str]]:
    """Language -> all its words, as they stand inside a sentence; where two tie, the first stands."""
    more, known = _tables()["more"], load_language_words()
    return MappingProxyType(
        {code: known.get(code, frozenset()) | set(words.split()) for code, words in more.items()}
    )


@cache
def load_telling_letters() -> Mapping[str, frozenset[str]]:
    """Language -> letters that its neighbours in the same script do without."""
    return MappingProxyType(
        {code: frozenset(letters) for code, letters in _tables()["letters"].items()}
    )


@cache
def _tables() -> dict[str, dict[str, str]]:
    raw = resources.files("wirecopy.data").joinpath("language_words.toml").read_text("utf-8")
    return tomllib.loads(raw)
