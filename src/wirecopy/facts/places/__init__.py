"""Places: names on the map."""

from __future__ import annotations

from wirecopy.facts.places.read import VERSION, read_places

__all__ = ["VERSION", "read_places"]
