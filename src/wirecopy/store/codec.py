"""Codec: values of the model as plain values that Parquet holds, and back, from their type hints.

A dataclass becomes a struct, a tuple a list, an enum its value, an aware time a time in UTC without
a zone (DuckDB then needs no time zone data).  Everything is compiled once a type.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

#: What a column's type may be: any hint built from the types below.
Hint: TypeAlias = Any
#: Any value of the model, or its plain form.
Value: TypeAlias = Any
ArrowType: TypeAlias = Any
Convert = Callable[[Value], Value]


@cache
def arrow_type(hint: Hint) -> ArrowType:
    """The pyarrow type that holds values of ``hint``."""
    import pyarrow as pa

    simple = {
        str: pa.string(),
        int: pa.int32(),
        float: pa.float64(),
        bool: pa.bool_(),
        bytes: pa.binary(),
        datetime: pa.timestamp("us"),
    }
    kind: Hint = _bare(hint)
    if kind in simple:
        return simple[kind]
    if (item := _item(kind)) is not None:
        return pa.list_(arrow_type(item))
    if _is_struct(kind):
        return pa.struct([(name, arrow_type(of)) for name, of in struct_members(kind)])
    return pa.string()


@cache
def encoder(hint: Hint) -> Convert | None:
    """A function from values of ``hint`` to plain values; None where they are plain already."""
    kind: Hint = _bare(hint)
    if kind is datetime:
        return _encode_time
    if (item := _item(kind)) is not None:
        return _list_encoder(encoder(item))
    if _is_struct(kind):
        return _struct_encoder(tuple((name, encoder(of)) for name, of in struct_members(kind)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: None if value is None else value.value
    return None


@cache
def decoder(hint: Hint) -> Convert | None:
    """The way back from ``encoder``; None where plain values are the values."""
    kind: Hint = _bare(hint)
    if kind is datetime:
        return lambda value: None if value is None else value.replace(tzinfo=UTC)
    if (item := _item(kind)) is not None:
        return _list_decoder(decoder(item))
    if _is_struct(kind):
        return _struct_decoder(
            kind, tuple((name, decoder(of)) for name, of in struct_members(kind))
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: None if value is None else kind(value)
    return None


def encode(hint: Hint, value: Value) -> Value:
    """``value`` as a plain value."""
    convert = encoder(hint)
    return value if convert is None else convert(value)


def decode(hint: Hint, value: Value) -> Value:
    """A plain value as a value of ``hint``."""
    convert = decoder(hint)
    return value if convert is None else convert(value)


def _bare(hint: Hint) -> Hint:
    """``X`` of ``X | None``; ``str`` for a Literal of strings."""
    origin: object = get_origin(hint)
    if origin in (Union, UnionType):
        (hint,) = (arg for arg in get_args(hint) if arg is not NoneType)
    return str if origin is Literal else hint


def _is_struct(kind: Hint) -> bool:
    return is_dataclass(kind)


def _item(kind: Hint) -> Hint:
    origin: object = get_origin(kind)
    return get_args(kind)[0] if origin is tuple else None


@cache
def struct_members(kind: Hint) -> tuple[tuple[str, Hint], ...]:
    """Names and types of a dataclass's fields."""
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(kind) if field.init)


def _encode_time(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC).replace(tzinfo=None)


def _list_encoder(convert: Convert | None) -> Convert:
    if convert is None:
        return lambda value: None if value is None else list(value)
    return lambda value: None if value is None else [convert(item) for item in value]


def _list_decoder(convert: Convert | None) -> Convert:
    if convert is None:
        return lambda value: () if value is None else tuple(value)
    return lambda value: () if value is None else tuple(convert(item) for item in value)


def _struct_encoder(members: tuple[tuple[str, Convert | None], ...]) -> Convert:
    def convert(value: Value) -> dict[str, Any] | None:
        if value is None:
            return None
        return {
            name: getattr(value, name) if to is None else to(getattr(value, name))
            for name, to in members
        }

    return convert


def _struct_decoder(kind: type, members: tuple[tuple[str, Convert | None], ...]) -> Convert:
    def convert(value: dict[str, Any] | None) -> Value:
        if value is None:
            return None
        return kind(
            **{
                name: value[name] if to is None else to(value[name])
                for name, to in members
                if name in value  # fields that came later have their defaults in older parts
            }
        )

    return convert
