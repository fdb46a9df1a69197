"""wirecopy reads crawled news pages: who wrote the text, who printed it, what it says was done.

Nothing heavy is imported until a name below is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from wirecopy.corpus import Corpus, open
    from wirecopy.plain import (
        Grouping,
        actors,
        code_actor,
        compare,
        dedup,
        find_copies,
        places,
        quotes,
        read_events,
        read_facts,
        read_relation,
        split_file,
        split_page,
        tag_conllu,
        times,
    )

_HOME = {
    "Corpus": "wirecopy.corpus",
    "open": "wirecopy.corpus",
    "Grouping": "wirecopy.plain",
    "actors": "wirecopy.plain",
    "code_actor": "wirecopy.plain",
    "compare": "wirecopy.plain",
    "dedup": "wirecopy.plain",
    "find_copies": "wirecopy.plain",
    "places": "wirecopy.plain",
    "quotes": "wirecopy.plain",
    "read_events": "wirecopy.plain",
    "read_facts": "wirecopy.plain",
    "read_relation": "wirecopy.plain",
    "split_file": "wirecopy.plain",
    "split_page": "wirecopy.plain",
    "tag_conllu": "wirecopy.plain",
    "times": "wirecopy.plain",
}

__all__ = [
    "Corpus",
    "Grouping",
    "__version__",
    "actors",
    "code_actor",
    "compare",
    "dedup",
    "find_copies",
    "open",
    "places",
    "quotes",
    "read_events",
    "read_facts",
    "read_relation",
    "split_file",
    "split_page",
    "tag_conllu",
    "times",
]


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'wirecopy' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
