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
    #: Past tense or participle -> lemma.
    verbs: Mapping[str, str]
    #: Third person -> lemma.
    third: Mapping[str, str]
    #: Plural -> lemma.
    nouns: Mapping[str, str]
    #: What the rules of spelling must be told; see the file.
    lists: Mapping[str, frozenset[str]]


@cache
def load_irregular() -> IrregularForms:
    """The tables, read once."""
    path = resources.files("wirecopy.data").joinpath("irregular_forms.toml")
    tables = tomllib.loads(path.read_text("utf-8"))
    pasts = {lemma: tuple(forms.split()) for lemma, forms in tables["verbs"].items()}
    return IrregularForms(
        pasts=MappingProxyType(pasts),
        verbs=_inverted(tables["verbs"]),
        third=_inverted(tables["third"]),
        nouns=_inverted(tables["nouns"]),
        lists=MappingProxyType({k: frozenset(v.split()) for k, v in tables["lists"].items()}),
    )


def _inverted(table: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(
        {form: lemma for lemma, forms in table.items() for form in forms.split()}
    )
