"""Frequent function words by language, to tell which language a text is in."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType


@cache
def load_language_words() -> Mapping[str, frozenset[str]]:
    """Language (ISO 639-1) -> its words, folded; read once."""
    raw = resources.files("wirecopy.data").joinpath("language_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    return MappingProxyType({code: frozenset(words.split()) for code, words in table.items()})
