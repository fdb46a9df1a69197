"""House style: forms that say the same, and words whose exchange says something else."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleForms:
    """Folded words and phrases by what an exchange of them means."""

    #: Phrase -> numbers of the groups of equal meaning it belongs to.
    abbreviations: Mapping[str, frozenset[int]]
    #: Word -> numbers of the groups of spellings it belongs to.
    spellings: Mapping[str, frozenset[int]]
    honorifics: frozenset[str]
    saying: frozenset[str]
    pronouns: frozenset[str]
    negation: frozenset[str]
    #: Word -> line of modality.
    modality: Mapping[str, int]
    contrasts: frozenset[frozenset[str]]
    credit_openers: tuple[str, ...]


@cache
def load_style() -> StyleForms:
    """The tables, read once."""
    raw = resources.files("wirecopy.data").joinpath("style_pairs.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    return StyleForms(
        abbreviations=_by_member(table["abbreviations"]["groups"]),
        spellings=_by_member(table["spelling"]["groups"]),
        honorifics=frozenset(table["honorifics"]["words"]),
        saying=frozenset(table["saying"]["words"]),
        pronouns=frozenset(table["pronouns"]["words"]),
        negation=frozenset(table["negation"]["words"]),
        modality={
            word: line for line, words in enumerate(table["modality"]["groups"]) for word in words
        },
        contrasts=frozenset(frozenset(pair) for pair in table["contrasts"]["pairs"]),
        credit_openers=tuple(table["credit"]["openers"]),
    )


def _by_member(groups: list[list[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for member in group:
            found.setdefault(member, set()).add(number)
    return {member: frozenset(numbers) for member, numbers in found.items()}
