"""Quotes: who said what, directly, indirectly or in part."""

from __future__ import annotations

from wirecopy.facts.quotes.read import VERSION, read_quotes

__all__ = ["VERSION", "read_quotes"]
