"""Counted: a number with its noun, as sentences for people have it."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """``1 page``, ``2 pages``, ``3,000 dispatches``, ``4 stories``, ``5 days``."""
    if count == 1:
        return f"1 {noun}"
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return f"{count:,} {noun[:-1]}ies"
    return f"{count:,} {noun}{'es' if noun.endswith(('ch', 's', 'x')) else 's'}"
