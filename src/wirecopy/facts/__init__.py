"""Facts: quotes, actors, times, places and events of one text, each with its evidence.

``read_facts`` composes the five readers; nothing is imported until it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirecopy.facts.ahead import read_ahead
    from wirecopy.facts.read import VERSION, FactsConfig, read_facts

__all__ = ["VERSION", "FactsConfig", "read_ahead", "read_facts"]


def __getattr__(name: str) -> object:
    if name == "read_ahead":
        from wirecopy.facts.ahead import read_ahead

        return read_ahead
    if name in __all__:
        from wirecopy.facts import read  # the five readers load tables

        return getattr(read, name)
    raise AttributeError(name)
