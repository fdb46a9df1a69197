"""Reader address: how a site speaks to its readers, as "we" and "you" or by what it asks them to do, and how reports do not."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.expressions import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderAddress:
    """Expressions to look for in a paragraph."""

    #: Words for the site and the reader, and what the reader is asked to do.
    addressed: re.Pattern[str]
    #: Verbs by which reports tell who did or said something.
    reporting: re.Pattern[str]


@cache
def load_reader_address() -> ReaderAddress:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("reader_address.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    return ReaderAddress(
        addressed=re.compile(_addressed(table), re.IGNORECASE),
        reporting=re.compile(rf"\b(?:{_words(table['reporting'])})\b", re.IGNORECASE),
    )


def _addressed(table: dict[str, list[str]]) -> str:
    openers = any_of(table["openers"])
    return (
        rf"\b(?:{_words(table['anywhere'])})\b|{'|'.join(map(re.escape, table['parts']))}"
        rf"|(?:{'|'.join(map(re.escape, table['endings']))})(?!\w)|(?:^|[.!?؟:–—-]\s*)(?:{openers})\b"
        # The polite "you" of German stands in capitals inside a sentence.
        r"|(?-i:[\wäöüß,] (?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b)"
        # Spanish commands with the person behind the verb: "síguenos", "regístrate".
        r"|\b\w*[áéíóú]\w*(?:nos|te)\b"
    )


def _words(words: Iterable[str]) -> str:
    """An expression for any of ``words``; ``*`` stands for any letters."""
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
