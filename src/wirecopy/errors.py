"""The tree of errors; callers catch what they mean.

WirecopyError
├── InputError (ValueError)            something we were given to read
│   ├── FormatError                    not what it claims to be, or of no accepted form
│   ├── DecodeError                    bytes that are no text
│   ├── PageTooLargeError              above the size limit
│   └── PageTimeoutError (TimeoutError) reading one page took longer than allowed
├── ConfigError (ValueError)           wirecopy.toml: unknown key, wrong type, out of range
├── NotFoundError (LookupError)        no such id, project or column
├── QueryError (ValueError)            a filter or SQL statement that cannot be answered
├── StoreError (RuntimeError)          the project's files are damaged, locked or cannot be written
└── MissingExtraError (ImportError)    an optional dependency is not installed

A message says what, where and what to do next.  ``code`` is stable and is what the
``errors`` table and the command line show.
"""

from __future__ import annotations


class WirecopyError(Exception):
    """Root of all errors raised on purpose.

    Args:
        what: what is wrong, in one clause.
        where: the file, line or id it concerns.
        advice: what the reader can do next.
    """

    code = "error"

    def __init__(self, what: str, *, where: str | None = None, advice: str | None = None) -> None:
        self.what = what
        self.where = where
        self.advice = advice
        place = f"{where}: " if where else ""
        hint = f"; {advice}" if advice else ""
        super().__init__(f"{place}{what}{hint}")

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the trip from a worker process."""
        return _rebuild, (type(self), self.what, self.where, self.advice)


def _rebuild(
    kind: type[WirecopyError], what: str, where: str | None, advice: str | None
) -> WirecopyError:
    return kind(what, where=where, advice=advice)


class InputError(WirecopyError, ValueError):
    """Something we were given to read cannot be read."""

    code = "input"


class FormatError(InputError):
    """The input is not what it claims to be, or of no accepted form."""

    code = "format"


class DecodeError(InputError):
    """The bytes are no text in any encoding we know."""

    code = "decode"


class PageTooLargeError(InputError):
    """The page is above the size limit."""

    code = "too_large"


class PageTimeoutError(InputError, TimeoutError):
    """Reading one page took longer than allowed."""

    code = "timeout"


class ConfigError(WirecopyError, ValueError):
    """The configuration has an unknown key, a wrong type or a value out of range."""

    code = "config"


class NotFoundError(WirecopyError, LookupError):
    """No such id, project or column."""

    code = "not_found"


class QueryError(WirecopyError, ValueError):
    """A filter or SQL statement that cannot be answered."""

    code = "query"


class StoreError(WirecopyError, RuntimeError):
    """The project's files are damaged, locked or cannot be written."""

    code = "store"


class MissingExtraError(WirecopyError, ImportError):
    """An optional dependency is needed and not installed."""

    code = "missing_extra"
