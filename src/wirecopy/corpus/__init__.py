"""Corpus: the object a Python user, the command line and the web hold."""

from __future__ import annotations

from wirecopy.corpus.corpus import Corpus, open
from wirecopy.corpus.filters import EditArgs, FilterArgs, make_edit_filters, make_filters
from wirecopy.corpus.rows import Rows, Table, to_plain

__all__ = [
    "Corpus",
    "EditArgs",
    "FilterArgs",
    "Rows",
    "Table",
    "make_edit_filters",
    "make_filters",
    "open",
    "to_plain",
]
