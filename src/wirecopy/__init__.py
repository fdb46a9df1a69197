"""wirecopy reads crawled news pages: who wrote the text, who printed it, what it says was done.

Nothing heavy is imported until a name below is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from wirecopy.corpus import Corpus, open
    from wirecopy.plain import compare, quotes, read_events, read_facts, split_page

_HOME = {
    "Corpus": "wirecopy.corpus",
    "open": "wirecopy.corpus",
    "compare": "wirecopy.plain",
    "quotes": "wirecopy.plain",
    "read_events": "wirecopy.plain",
    "read_facts": "wirecopy.plain",
    "split_page": "wirecopy.plain",
}

__all__ = [
    "Corpus",
    "__version__",
    "compare",
    "open",
    "quotes",
    "read_events",
    "read_facts",
    "split_page",
]


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'wirecopy' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
