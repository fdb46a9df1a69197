"""News agencies and picture desks: the names they sign with."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies:
    """Names an agency signs with -> its short name; picture desks apart."""

    #: Exact spelling -> short name.
    exact: Mapping[str, str]
    #: Folded spelling -> short name.
    folded: Mapping[str, str]
    #: Short forms that sign in the datelines of Japanese and Hindi reports alone -> short name.
    datelines: Mapping[str, str]
    #: Folded words for agencies that are not named.
    unnamed: frozenset[str]
    #: Folded words for an outlet's staff, what stands before them, and what joins them to an agency.
    desks: frozenset[str]
    desks_before: frozenset[str]
    desks_with: frozenset[str]
    #: Folded names of picture desks.
    pictures: frozenset[str]
    #: Folded words that open a picture credit.
    openers: frozenset[str]
    #: Folded words that an agency's full name ends or opens with.
    forms: frozenset[str]
    #: The same, of words that newspapers' names end with too.
    weak_forms: frozenset[str]
    #: Folded words that sign nothing, wherever they stand.
    never: frozenset[str]
    #: Folded phrases behind which the outlet stands that published a text first, and words that end its name.
    first_published: tuple[str, ...]
    first_ends: frozenset[str]
    #: Folded words before such a phrase: "this", words for a text behind it, and those that need no "this".
    first_this: frozenset[str]
    first_texts: frozenset[str]
    first_articles: frozenset[str]
    #: Folded names of languages that are no word for a people.
    first_languages: frozenset[str]


@cache
def load_agencies() -> Agencies:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("agencies.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    exact = {name: short for short, names in table["names"].items() for name in names}
    pictures, forms = table["pictures"], table["forms"]
    return Agencies(
        exact=MappingProxyType(exact),
        folded=MappingProxyType({name.casefold(): short for name, short in exact.items()}),
        datelines=MappingProxyType(dict(table["datelines"])),
        unnamed=frozenset(word.casefold() for word in table["unnamed"]["words"]),
        desks=frozenset(table["desks"]["words"]),
        desks_before=frozenset(table["desks"]["before"]),
        desks_with=frozenset(table["desks"]["with"]),
        pictures=frozenset(name.casefold() for name in pictures["names"]),
        openers=frozenset(word.casefold() for word in pictures["openers"]),
        forms=frozenset(word.casefold() for word in forms["strong"]),
        weak_forms=frozenset(word.casefold() for word in forms["weak"]),
        never=frozenset(word.casefold() for word in forms["never"]),
        first_published=tuple(table["first_published"]["phrases"]),
        first_ends=frozenset(table["first_published"]["ends"]),
        first_this=frozenset(table["first_published"]["this"]),
        first_texts=frozenset(table["first_published"]["texts"]),
        first_articles=frozenset(table["first_published"]["articles"]),
        first_languages=frozenset(table["first_published"]["languages"]),
    )
