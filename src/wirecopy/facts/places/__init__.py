"""Places: names on the map."""

from __future__ import annotations

from wirecopy.facts.places.read import read_places

__all__ = ["read_places"]
