"""Shelf: values made of late, kept up to a weight in all.

``functools.lru_cache`` counts values; one of a text of 200 KB weighs as much as sixty common ones.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(slots=True)
class Shelf(Generic[Key, Value]):
    """Makes values of keys, and gives those it still holds; what was not asked for longest goes first."""

    make: Callable[[Key], Value]
    weigh: Callable[[Value], int]
    #: Weight held in all; the value asked for last is held whatever it weighs.
    most: int
    _held: OrderedDict[Key, tuple[Value, int]] = field(default_factory=OrderedDict)
    _weight: int = 0

    def __call__(self, key: Key) -> Value:
        """The value of a key."""
        if key in self._held:
            self._held.move_to_end(key)
            return self._held[key][0]
        value = self.make(key)
        self.put(key, value)
        return value

    def __contains__(self, key: Key) -> bool:
        """Whether the value of a key is held."""
        return key in self._held

    def put(self, key: Key, value: Value) -> None:
        """Hold a value that was made elsewhere and is not held yet."""
        weight = self.weigh(value)
        self._held[key] = value, weight
        self._weight += weight
        while self._weight > self.most and len(self._held) > 1:
            _, (_, gone) = self._held.popitem(last=False)
            self._weight -= gone

    def clear(self) -> None:
        """Let go of all."""
        self._held.clear()
        self._weight = 0
