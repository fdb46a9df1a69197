"""Rows: what a question to a corpus answers with: a sequence of frozen records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from itertools import count
from math import isfinite
from typing import Any, Generic, TypeVar, overload

from wirecopy.errors import MissingExtraError

T = TypeVar("T")


class Rows(Sequence[T], Generic[T]):
    """A fixed sequence of records; ``.df()`` for pandas, ``.to_dicts()`` for plain values."""

    def __init__(self, records: Sequence[T], kind: type[T] | None = None) -> None:
        self._records = tuple(records)
        #: The type of the records, which none tells where there are none.
        self._kind = kind

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Rows[T]: ...

    def __getitem__(self, index: int | slice) -> T | Rows[T]:
        if isinstance(index, slice):
            return Rows(self._records[index], self._kind)
        return self._records[index]

    def __repr__(self) -> str:
        return f"Rows({list(self._records[:3])!r}{', ...' if len(self) > 3 else ''})"

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each record as nested plain values (dicts, lists, strings, numbers); times in ISO 8601."""
        return [to_plain(record) for record in self._records]

    def df(self) -> Any:  # noqa: ANN401  pandas is optional and untyped here
        """The records as a pandas DataFrame with the columns of their CSV; raises MissingExtraError without pandas.

        Articles and outlets have all their fields as columns.
        """
        from wirecopy.corpus.frames import flat_rows

        names, rows = flat_rows(self._records, self._kind) or (None, self.to_dicts())
        return _frame(rows, names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The answer to a SQL statement."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict a row; columns of one name are told apart as ``a``, ``a_1``, ``a_2``."""
        names = _distinct(self.columns)
        return [dict(zip(names, to_plain(row), strict=True)) for row in self.rows]

    def df(self) -> Any:  # noqa: ANN401  pandas is optional and untyped here
        """The rows as a pandas DataFrame; raises MissingExtraError without pandas."""
        names = _distinct(self.columns)
        return _frame([dict(zip(names, row, strict=True)) for row in self.rows])


def _distinct(names: Sequence[str]) -> list[str]:
    """``names``, each later one of the same name with the first number that is free."""
    found: list[str] = []
    taken = set(names)
    for name in names:
        numbered = (f"{name}_{n}" for n in count(1))
        fresh = next(one for one in numbered if one not in taken) if name in found else name
        taken.add(fresh)
        found.append(fresh)
    return found


def to_plain(value: Any) -> Any:  # noqa: ANN401  any record in, plain values out
    """``value`` as JSON can hold it: dataclasses and named tuples as dicts, enums as their values, times as ISO.

    Numbers that are not finite become None, keys of dicts strings.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return to_plain(value._asdict())
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(to_plain(key)): to_plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and not isfinite(value):
        return None
    return value.isoformat() if isinstance(value, (date, datetime)) else value


def _frame(records: list[dict[str, Any]], names: Sequence[str] | None = None) -> Any:  # noqa: ANN401
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtraError(
            "pandas is not installed", advice='run: pip install "wirecopy[pandas]"'
        ) from error
    return pd.DataFrame.from_records(records, columns=names)
