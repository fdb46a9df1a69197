"""Quotes: who said what, directly, indirectly or in part."""

from __future__ import annotations

from wirecopy.facts.quotes.read import VERSION, QuotesConfig, read_quotes

__all__ = ["VERSION", "QuotesConfig", "read_quotes"]
