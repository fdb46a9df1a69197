"""Shown: what a view gives: a page, what its twins hold, or a document made elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wirecopy.corpus import Corpus
from wirecopy.corpus.column import Column
from wirecopy.web.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page and its twins."""

    title: str
    #: Name of the template, without ending.
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    #: What the JSON twin holds: one record, or a sequence of them.
    record: object
    #: Columns of the CSV twin, whose rows ``record`` has; None where there is no such twin.
    columns: Sequence[Column[Any]] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page that is whole as it is."""

    html: str


@dataclass(frozen=True, slots=True)
class Data:
    """What the JSON twin of such a page holds."""

    record: object


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another page that has the answer."""

    address: str


#: A question and the page that answers it.
View = Callable[[Corpus, Asked], Shown | Document | Data | Elsewhere]
