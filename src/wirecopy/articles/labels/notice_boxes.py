"""Notice boxes: what stands between two notices of one box is of the box.

What a subscription brings is a list, of which words tell some lines and not others ("Daily puzzles and games").

Known misses: boxes of which words tell one line.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.labels.notices import notice_of
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.model import BlockKind

#: Notices of a box, at least; lines between two of them, and characters of each line, at most.
_LEAST, _REACH, _LONGEST = 3, 2, 150
_SELLING = frozenset({"subscription", "newsletter"})
_TEXT = frozenset({BlockKind.BODY, BlockKind.SUBHEADING, BlockKind.SUMMARY})


def label_notice_boxes(lines: Lines, parts: Sequence[Part], labels: list[Label]) -> None:
    """Relabels what is in a box of notices in place."""
    for part in parts:
        inside = range(part.head + 1, part.last + 1)
        for box in _boxes(lines, [at for at in inside if _is_notice(lines.texts[at])]):
            for at in range(box[0], box[-1] + 1):
                if labels[at].kind in _TEXT and len(lines.texts[at]) <= _LONGEST:
                    rule = LineRule.NOTICE_SUBSCRIPTION
                    labels[at] = Label(kind=BlockKind.BOILERPLATE, score=0.6, rule=rule)


def _is_notice(text: str) -> bool:
    return len(text) <= _LONGEST and notice_of(text) in _SELLING


def _boxes(lines: Lines, told: Sequence[int]) -> list[list[int]]:
    """Notices near each other, in runs with enough different ones."""
    runs: list[list[int]] = []
    for at in told:
        if runs and at - runs[-1][-1] <= _REACH + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if len({lines.same_as[at] for at in run}) >= _LEAST]
