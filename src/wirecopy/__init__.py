"""wirecopy reads crawled news pages: who wrote the text, who printed it, what it says was done.

Nothing heavy is imported until a name below is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from wirecopy import errors, model
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

__all__ = [
    "Corpus",
    "Grouping",
    "__version__",
    "actors",
    "code_actor",
    "compare",
    "dedup",
    "errors",
    "find_copies",
    "model",
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
#: Modules that answers and errors come from, public like the names above.
_MODULES = ("errors", "model")
#: Where the names are at home that are no plain function.
_OF_PROJECTS = {"Corpus": "wirecopy.corpus", "open": "wirecopy.corpus"}


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return import_module(f"wirecopy.{name}")
    if name in __all__:
        return getattr(import_module(_OF_PROJECTS.get(name, "wirecopy.plain")), name)
    raise AttributeError(f"module 'wirecopy' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
