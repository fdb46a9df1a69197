"""Tables: runs of short cells, many of them figures, inside an article.

Known misses: tables of fewer than twelve cells or of words alone.
"""

from __future__ import annotations

from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.model import BlockKind

#: Fewer lines are a list of buttons as well as a table.
_LEAST_CELLS = 12
#: A cell is at most this long (characters).
_LONGEST_CELL = 40
#: Share of the cells that start with a figure or a sign.
_FIGURE_SHARE = 0.45
_CELL_STARTS = frozenset("0123456789-+−$€£%(")
_NEVER = frozenset({BlockKind.BODY, BlockKind.HEADLINE, BlockKind.REPEAT_HEADLINE})


def label_tables(lines: Lines, part: Part, labels: list[Label]) -> None:
    """Relabel the tables of an article in place; a table has running text above it."""
    if part.body is None:
        return
    run: list[int] = []
    for at in range(part.body, part.last + 2):
        if at <= part.last and _is_cell(lines, labels, at):
            run.append(at)
            continue
        if _is_table(lines, run):
            for cell in run:
                labels[cell] = Label(kind=BlockKind.TABLE, score=0.7, rule=LineRule.RUN_OF_CELLS)
        run = []


def _is_cell(lines: Lines, labels: list[Label], at: int) -> bool:
    return len(lines.texts[at]) <= _LONGEST_CELL and labels[at].kind not in _NEVER


def _is_table(lines: Lines, run: list[int]) -> bool:
    if len(run) < _LEAST_CELLS:
        return False
    figures = sum(lines.texts[at][0] in _CELL_STARTS for at in run)
    return figures >= _FIGURE_SHARE * len(run)
