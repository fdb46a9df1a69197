"""Irregular forms of English verbs and nouns, typed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class IrregularForms:
    """Closed tables; all words in small letters but ``lists["names"]``."""

    #: Lemma of a verb -> its past tenses and participles.
    pasts: Mapping[str, tuple[str, ...]]
    #: Lemma of a noun -> its plurals, the usual one first.
    plurals: Mapping[str, tuple[str, ...]]
    #: Past tense or participle -> lemmas, the likeliest first.
    verbs: Mapping[str, tuple[str, ...]]
    #: Third person -> lemmas.
    third: Mapping[str, tuple[str, ...]]
    #: Plural -> lemmas, the likeliest first.
    nouns: Mapping[str, tuple[str, ...]]
    #: What the rules of spelling must be told; see the file.
    lists: Mapping[str, frozenset[str]]


@cache
def load_irregular() -> IrregularForms:
    """The tables, read once."""
    path = resources.files("wirecopy.text").joinpath("irregular_forms.toml")
    tables = tomllib.loads(path.read_text("utf-8"))
    pasts, third, plurals = (_split(tables[name]) for name in ("verbs", "third", "nouns"))
    return IrregularForms(
        pasts=pasts,
        plurals=plurals,
        verbs=_inverted(pasts),
        third=_inverted(third),
        nouns=_inverted(plurals),
        lists=MappingProxyType({k: frozenset(v.split()) for k, v in tables["lists"].items()}),
    )


def _split(table: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({lemma: tuple(forms.split()) for lemma, forms in table.items()})


def _inverted(table: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Form -> lemmas, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for lemma, forms in table.items():
        for form in forms:
            found[form] = (*found.get(form, ()), lemma)
    return MappingProxyType(found)
