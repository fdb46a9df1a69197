"""Roles: common words for those who act (``minister``, ``rebels``, ``police``) with their PLOVER sector.

``roles.tsv`` has one row a group of words.  Its sector column may hold ``-`` (the word takes the sector
of what it belongs to, and means a government where only a country is named: "the Malian leader"), ``*``
(the same without that fallback: "the group") or a leading ``~`` (weak: the sector of an organization
beside it wins).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

RoleType = Literal["person", "organization", "group"]

#: Plurals that no rule gives.
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "staff": "staff",
    "police": "police",
    "oligarch": "oligarchs",
    "monarch": "monarchs",
    "patriarch": "patriarchs",
    "media": "media",
    "clergy": "clergy",
    "people": "people",
    "personnel": "personnel",
    "marines": "marines",
    "troops": "troops",
}
_JOINTS = (" of ", " in ", " for ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One word (or fixed phrase) for someone who acts."""

    #: The singular as the table has it.
    word: str
    #: PLOVER sector; None when the word takes that of what it belongs to.
    sector: str | None
    type: RoleType
    #: Whether a sector of an organization beside it wins.
    is_weak: bool
    #: Whether it means a government where only a country is named.
    falls_back: bool
    is_plural: bool


def plural(phrase: str) -> str:
    """Plural of a phrase's head: ``chief of staff`` to ``chiefs of staff``."""
    for joint in _JOINTS:
        if joint in phrase:
            head, rest = phrase.split(joint, 1)
            return f"{plural(head)}{joint}{rest}"
    before, _, last = phrase.rpartition(" ")
    return f"{before} {_plural_word(last)}".strip()


def _plural_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("woman", "man")) and word not in {"roman", "german", "human"}:
        return f"{word[:-3]}{_IRREGULAR[word[-3:]]}"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


@cache
def role_words() -> Mapping[str, Role]:
    """Every word of the table, singular and plural, lower case (``MP`` and ``CEO`` too)."""
    found: dict[str, Role] = {}
    text = resources.files("wirecopy.data").joinpath("roles.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            sector, kind, words = line.split("\t")
            for word in words.split(";"):
                _add(found, sector, kind, word)
    return MappingProxyType(found)


def _add(found: dict[str, Role], sector: str, kind: str, word: str) -> None:
    for form, is_plural in ((word.lower(), kind == "group"), (plural(word.lower()), True)):
        found.setdefault(
            form,
            Role(
                word=word,
                sector=None if sector in "-*" else sector.lstrip("~"),
                type=kind,  # type: ignore[arg-type]  # the test of the table checks it
                is_weak=sector.startswith("~") or sector == "CVL",
                falls_back=sector == "-",
                is_plural=is_plural,
            ),
        )
