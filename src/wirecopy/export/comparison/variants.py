"""Variants: one place of the lead text and what the copies have instead of it.

Edits of several copies at the same place are one variant, so that a word which three outlets
changed stands on the page once.  Hidden edits make variants of their own: they can be switched off
without touching the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirecopy.export.comparison.classes import is_hidden, risk_of
from wirecopy.export.comparison.marks import Mark, fitted
from wirecopy.export.comparison.sheet import Side
from wirecopy.model import Edit, EditClass

#: Code points from which words left out are shaded as a passage instead of struck through, and words
#: put in stand as a block: about a line of the page.
PASSAGE = 50


@dataclass(frozen=True, slots=True)
class Item:
    """An edit of a copy; both are counted from 0."""

    copy: int
    number: int
    edit: Edit

    @property
    def is_moved(self) -> bool:
        """Whether the words only stand elsewhere."""
        return self.edit.edit_class is EditClass.REORDER


@dataclass(frozen=True, slots=True)
class Variant:
    """A place of the lead text and the edits there, by copy."""

    mark: Mark
    #: The lead copy's words.
    words: str
    items: tuple[Item, ...]
    is_hidden: bool

    @property
    def risk(self) -> int:
        """The highest of its edits."""
        return max(risk_of(item.edit) for item in self.items)

    @property
    def risk_of_lead(self) -> int:
        """The risk of the lead copy's own words, where it stands alone; 0 elsewhere."""
        supports = [item.edit.support for item in self.items if item.edit.is_of_lead]
        return max((support.risk_alone for support in supports if support), default=0)

    @property
    def copies(self) -> tuple[int, ...]:
        """Numbers of the copies, from 0."""
        return tuple(sorted({item.copy for item in self.items}))

    @property
    def is_passage(self) -> bool:
        """Whether a passage was left out or moved, rather than words changed."""
        is_gone = all(item.is_moved or not item.edit.b_text.strip() for item in self.items)
        return is_gone and self.mark.end - self.mark.start >= PASSAGE

    @property
    def is_moved(self) -> bool:
        """Whether all copies have the words, but elsewhere."""
        return all(item.is_moved for item in self.items)

    def readings(self) -> list[tuple[str, tuple[int, ...], int]]:
        """Words put instead, the copies that have them, their highest risk; each reading once."""
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            if item.edit.b_text and not item.is_moved:
                found[item.edit.b_text].append(item)
        return [
            (text, tuple(i.copy for i in items), max(risk_of(i.edit) for i in items))
            for text, items in found.items()
        ]

    def opinions(self) -> list[tuple[Edit, tuple[Item, ...]]]:
        """Edits that are the same in all but the copy, with those that made them."""
        found: dict[tuple[object, ...], list[Item]] = defaultdict(list)
        for item in self.items:
            edit = item.edit
            found[edit.edit_class, edit.risk, edit.reason, edit.in_quote, edit.b_text].append(item)
        return [(items[0].edit, tuple(items)) for items in found.values()]


def variants_of(lead_text: str, copies: Sequence[Side]) -> tuple[Variant, ...]:
    """All variants, in the order of the lead text."""
    found: dict[tuple[int, int, bool], list[Item]] = defaultdict(list)
    for item in _items(copies):
        found[item.edit.a.start, item.edit.a.end, is_hidden(item.edit)].append(item)
    ordered = sorted(found.items(), key=lambda pair: pair[0])
    return tuple(
        Variant(
            mark=fitted(lead_text, items[0].edit.a, index),
            words=lead_text[start:end],
            items=tuple(items),
            is_hidden=hidden,
        )
        for index, ((start, end, hidden), items) in enumerate(ordered)
    )


def _items(copies: Sequence[Side]) -> Iterator[Item]:
    for copy, side in enumerate(copies):
        for number, edit in enumerate(side.edits):
            yield Item(copy, number, edit)
