"""Quotes: who said what, directly, indirectly or in part.

``sayings`` holds the forms in which a sentence tells that somebody said something, one a file; what stands beside
it puts them together, and finds speakers for what is said without any.
"""

from __future__ import annotations

from wirecopy.facts.quotes.read import read_quotes

__all__ = ["read_quotes"]
