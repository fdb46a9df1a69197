"""Plain functions: the same readings as a project makes, on strings, with nothing stored."""

from __future__ import annotations

from wirecopy.plain.comparison_page import NamedComparison, comparison_page
from wirecopy.plain.copies import Grouping, find_copies
from wirecopy.plain.dedup import dedup
from wirecopy.plain.edits import compare
from wirecopy.plain.files import split_file
from wirecopy.plain.pages import split_page
from wirecopy.plain.phrases import code_actor, read_relation
from wirecopy.plain.reading_page import reading_page
from wirecopy.plain.syntax import tag_conllu
from wirecopy.plain.texts import actors, places, quotes, read_events, read_facts, times

__all__ = [
    "Grouping",
    "NamedComparison",
    "actors",
    "code_actor",
    "compare",
    "comparison_page",
    "dedup",
    "find_copies",
    "places",
    "quotes",
    "read_events",
    "read_facts",
    "read_relation",
    "reading_page",
    "split_file",
    "split_page",
    "tag_conllu",
    "times",
]
