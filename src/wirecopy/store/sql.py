"""SQL: values as DuckDB writes them."""

from __future__ import annotations


def literal(text: str) -> str:
    """``text`` as a string of SQL."""
    return "'" + text.replace("'", "''") + "'"
