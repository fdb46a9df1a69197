"""Comparison page of loose texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wirecopy.model import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedComparison:
    """A comparison of two texts with the names to show for them."""

    a_name: str
    b_name: str
    comparison: Comparison
    #: How the two are related, in words.
    note: str = ""


def comparison_page(comparisons: Iterable[NamedComparison]) -> str:
    """What ``compare`` gives for pairs of texts, as one HTML page without scripts."""
    from wirecopy.export.comparison import comparison_page as page
    from wirecopy.export.comparison import sheet_of_texts

    return page(
        [sheet_of_texts((one.a_name, one.b_name), one.comparison, one.note) for one in comparisons]
    )
