"""Unknown lines: how much of a page stands outside its articles without being known for what it is.

Feeds and texts cleaned by hand have hardly any: what is not article is a phrase, a stamp, a credit, a headline.  Whole
web pages have menus, lists of links and boxes that no list knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.parts import Part


def unknown_share(parts: Sequence[Part], labels: Sequence[Label]) -> float:
    """Share of the page's lines that stand outside its articles and are boilerplate for want of anything better."""
    unknown = {at for at, label in enumerate(labels) if label.rule is LineRule.OUTSIDE}
    unknown.difference_update(*(range(part.first, part.last + 1) for part in parts))
    return len(unknown) / max(1, len(labels))
