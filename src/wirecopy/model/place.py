"""Places: names on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wirecopy.model.span import Span

PlaceKind = Literal["literal", "dateline", "metonym", "actor", "not_on_earth", "adjective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place named in a text; coordinates are WGS84 degrees, None when it is not located."""

    span: Span
    name: str
    #: ISO 3166 alpha-3.
    country: str | None
    lat: float | None
    lon: float | None
    geoname_id: int | None = None
    #: GeoNames feature class: ``COUNTRY``, ``A`` (region), ``P`` (town), ``T``, ``H``...
    feature: str | None = None
    kind: PlaceKind
    score: float | None = None
    why: str
