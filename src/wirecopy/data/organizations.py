"""Organizations: named bodies with their country (or IGO, UNO, EUR, NGO, IMG, MNC) and sector."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """One name of one body; the first name of a row is not special: rows group by code only."""

    name: str
    #: ISO 3166 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC.
    country: str
    #: PLOVER sector; None for bodies between states and the like.
    sector: str | None
    #: ``government`` (seats that stand for one), ``organization`` or ``group``.
    type: str


@cache
def organizations() -> Mapping[str, Organization]:
    """Every named body by its name as written; of two with one name the first row's is taken."""
    found: dict[str, Organization] = {}
    text = resources.files("wirecopy.data").joinpath("organizations.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            country, sector, kind, names = line.split("\t")
            for name in names.split(";"):
                found.setdefault(
                    name,
                    Organization(
                        name=name,
                        country=country,
                        sector=None if sector == "-" else sector,
                        type=kind,
                    ),
                )
    return MappingProxyType(found)
