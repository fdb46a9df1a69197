"""Digests of values of the model: every field, machine-independent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from wirecopy.model.ids import digest

#: Places that numbers are rounded to: logarithms differ in the last bits between machines.
_PLACES = 3
#: Hexadecimal digits kept of a digest.
DIGITS = 8


def digest_of(value: object) -> str:
    """Hex of a digest of a value and all that is in it."""
    return digest(json.dumps(_plain(value), ensure_ascii=False, sort_keys=True))[:DIGITS]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return round(value, _PLACES)
    if isinstance(value, bytes):
        return digest(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    assert value is None or isinstance(value, str | int), f"no digest of {type(value)}"
    return value
