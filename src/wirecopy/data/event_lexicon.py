"""Event lexicon: the rules by which words name PLOVER acts, typed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

Frame = Literal["subject", "reciprocal", "patient", "host", "obliged"]
Operator = Literal[
    "promise",
    "intend",
    "refuse",
    "deny",
    "request",
    "accuse",
    "threaten",
    "stop",
    "resume",
    "fail",
    "order",
    "weigh",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconRule:
    """Words with one meaning; see the head of the file for the pattern language."""

    id: str
    #: PLOVER type; None for an operator that needs a complement.
    type: str | None = None
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    frame: Frame = "subject"
    #: ``obj`` or prepositions that introduce the recipient.
    recipient: tuple[str, ...] = ("obj",)
    operator: Operator | None = None
    weight: float = 0.8
    needs: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All rules and the closed lists they are read with."""

    rules: tuple[LexiconRule, ...]
    #: Named lists: light verbs, verbs that hand their object on as a subject, and so on.
    lists: Mapping[str, frozenset[str]]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, read once."""
    folder = resources.files("wirecopy.data")
    rules = tomllib.loads(folder.joinpath("event_lexicon.toml").read_text("utf-8"))["rules"]
    words = tomllib.loads(folder.joinpath("event_words.toml").read_text("utf-8"))
    return Lexicon(
        rules=tuple(_rule(row) for row in rules),
        lists=MappingProxyType({k: frozenset(v.split()) for k, v in words["lists"].items()}),
    )


def word_list(name: str) -> frozenset[str]:
    """One of the named lists the lexicon is read with."""
    return load_lexicon().lists[name]


def _rule(row: Mapping[str, object]) -> LexiconRule:
    return LexiconRule(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()})  # type: ignore[arg-type]
