"""Corpus: the object a Python user, the command line and the web hold."""

from __future__ import annotations

from wirecopy.corpus.corpus import Corpus, open
from wirecopy.corpus.filters import FilterArgs, make_filters
from wirecopy.corpus.rows import Rows, Table, to_plain

__all__ = ["Corpus", "FilterArgs", "Rows", "Table", "make_filters", "open", "to_plain"]
