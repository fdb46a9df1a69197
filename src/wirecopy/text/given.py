"""Given text: what callers hand in as one, checked before it is read."""

from __future__ import annotations

from wirecopy.errors import InputError


def check_text(text: object) -> None:
    """Raises InputError where ``text`` is no string."""
    if not isinstance(text, str):
        advice = "decode bytes first" if isinstance(text, bytes) else "give a string"
        raise InputError(f"{type(text).__name__} where a text should be", advice=advice)
