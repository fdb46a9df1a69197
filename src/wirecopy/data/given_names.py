"""Given names: first names of many peoples, with whether men or women bear them.

A name that one people gives to men and another to women ("Andrea") stands in the table without either.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

Gender = Literal["m", "f"]


@cache
def given_names() -> Mapping[str, Gender | None]:
    """Every name of the table, as written, with its gender; None where it has either."""
    found: dict[str, Gender | None] = {}
    text = resources.files("wirecopy.data").joinpath("given_names.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            gender, names = line.split("\t")
            told: Gender | None = "m" if gender == "m" else "f" if gender == "f" else None
            found.update(dict.fromkeys(names.split(";"), told))
    return MappingProxyType(found)
