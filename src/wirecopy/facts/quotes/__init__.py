"""Quotes: who said what, directly, indirectly or in part."""

from __future__ import annotations

from wirecopy.facts.quotes.read import read_quotes

__all__ = ["read_quotes"]
