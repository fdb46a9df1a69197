"""Short forms: how newspapers shorten the names of states and regions, and people their first names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForms:
    """The tables, each from the short form to what it stands for."""

    #: Codes that newspapers (AP) or the post give to every US state, with its name in the gazetteer.
    state_codes: Mapping[str, str]
    #: Newspaper short forms of US states, without their full stops, with their codes.
    states: Mapping[str, str]
    #: Newspaper short forms of Canadian and Australian regions.
    regions: Mapping[str, str]
    #: First names, in small letters, that do not open the name they stand for.
    first_names: Mapping[str, str]


@cache
def load_short_forms() -> ShortForms:
    """The tables, read once."""
    raw = resources.files("wirecopy.data").joinpath("short_forms.toml").read_text("utf-8")
    return ShortForms(**{name: MappingProxyType(rows) for name, rows in tomllib.loads(raw).items()})
