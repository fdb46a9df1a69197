"""Names in place of names: a sentence with another person, body or place of the same shape.

The corpora hold few names, and those again and again; a network learns them by heart.  A name is put
in the place of one of the same type with as many words, capitals in the same places, so that tags and
trees still hold.  Names come from the corpora and from the package's own tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from corpora import Example

from wirecopy.data.countries import countries
from wirecopy.data.leaders import leaders
from wirecopy.data.organizations import organizations
from wirecopy.language.names import spans
from wirecopy.language.tokens import iter_tokens

#: How often a name gives way to another.
_SHARE = 0.4
_TYPES = ("PER", "ORG", "LOC")
Name = tuple[str, ...]
#: Type and, for each word, whether it begins with a capital.
_Shape = tuple[str, tuple[bool, ...]]


class Swaps:
    """A stock of names."""

    def __init__(self, examples: Iterable[Example]) -> None:
        """Names of ``examples`` and of the package's tables."""
        stock: dict[_Shape, set[Name]] = defaultdict(set)
        for example in examples:
            for kind, first, last in spans(example.names or ()):
                name = example.words[first : last + 1]
                stock[_shape(kind, name)].add(name)
        for kind, names in _of_tables():
            for written in names:
                name = tuple(written[a:b] for a, b in iter_tokens(written))
                stock[_shape(kind, name)].add(name)
        self._stock: dict[_Shape, list[Name]] = {
            shape: sorted(names) for shape, names in stock.items() if shape[0] in _TYPES
        }

    def swapped(self, example: Example, order: np.random.Generator) -> Example:
        """``example`` with some of its names swapped."""
        words = list(example.words)
        for kind, first, last in spans(example.names or ()):
            others = self._stock.get(_shape(kind, example.words[first : last + 1]), ())
            if len(others) > 1 and order.random() < _SHARE:
                words[first : last + 1] = others[int(order.integers(len(others)))]
        return replace(example, words=tuple(words))


def _shape(kind: str, name: Sequence[str]) -> _Shape:
    return kind, tuple(word[:1].isupper() for word in name)


def _of_tables() -> Iterator[tuple[str, Iterable[str]]]:
    yield "PER", leaders()
    yield "PER", {name.split()[-1] for name in leaders()}
    yield "ORG", organizations()
    yield (
        "LOC",
        [name for country in countries().values() for name in (*country.names, *country.capitals)],
    )
