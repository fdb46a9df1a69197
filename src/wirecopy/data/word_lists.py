"""Word lists: closed lists that the rules of one stage read; what a list is for stands beside its rule.

A file has a table for each module and in it a list for each name, words between blanks or, where some are phrases,
strings: ``[surnames] telling = "..."`` is the list ``surnames.telling``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


def actor_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which actors are read."""
    return load_word_lists("actor_words")[name]


def place_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which places are read."""
    return load_word_lists("place_words")[name]


def quote_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which quotations and their speakers are read."""
    return load_word_lists("quote_words")[name]


def edit_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which edits are compared."""
    return load_word_lists("edit_words")[name]


def article_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which lines of articles are labelled."""
    return load_word_lists("article_words")[name]


def time_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which times are read."""
    return load_word_lists("time_words")[name]


def sentence_words(name: str) -> frozenset[str]:
    """The list ``name`` of those by which sentences and words are cut."""
    return load_word_lists("sentence_words")[name]


@cache
def load_word_lists(file: str) -> Mapping[str, frozenset[str]]:
    """All lists of ``file``, by ``table.name``, read once."""
    raw = resources.files("wirecopy.data").joinpath(f"{file}.toml").read_text("utf-8")
    return {
        f"{table}.{name}": frozenset(words.split() if isinstance(words, str) else words)
        for table, lists in tomllib.loads(raw).items()
        for name, words in lists.items()
    }
