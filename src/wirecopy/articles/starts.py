"""Starts: which lines open an article, chosen for the page as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wirecopy.articles.closed import closed_kind
from wirecopy.articles.kinds import CONTENT_SCORE
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.scores import LineScores

if TYPE_CHECKING:
    from wirecopy.articles.split import ArticlesConfig


def choose_parts(
    lines: Lines, config: ArticlesConfig, outlet_memory: Mapping[str, int]
) -> tuple[LineScores, list[Part]]:
    """Scores of the lines, and the articles they make."""
    from wirecopy.articles.scores import rule_scores
    from wirecopy.articles.shape import shape_table

    shapes = shape_table(lines)
    scores = rule_scores(lines, shapes)
    heads = [at for at in range(len(lines)) if scores.start[at] >= config.start_score]
    heads = _thin(heads, scores)
    return scores, make_parts(lines, scores, heads)


def _thin(heads: list[int], scores: LineScores) -> list[int]:
    kept: list[int] = []
    for at in heads:
        if kept and not (scores.content[kept[-1] : at] > CONTENT_SCORE).any():
            if scores.start[at] > scores.start[kept[-1]]:
                kept[-1] = at
            continue
        kept.append(at)
    return kept


def make_parts(lines: Lines, scores: LineScores, heads: list[int]) -> list[Part]:
    """The part each head opens; heads without running text after them are dropped."""
    parts: list[Part] = []
    for k, head in enumerate(heads):
        end = heads[k + 1] if k + 1 < len(heads) else len(lines)
        body = [at for at in range(head + 1, end) if scores.content[at] >= CONTENT_SCORE]
        if not body:
            continue
        last = body[-1]
        if last + 1 < end and _is_signoff(lines, last + 1):
            last += 1
        parts.append(
            Part(
                first=head,
                head=head,
                last=last,
                body=body[0],
                score=float(scores.start[head]),
                why="start",
            )
        )
    return parts


def _is_signoff(lines: Lines, at: int) -> bool:
    found = closed_kind(lines, at)
    return found is not None and found[1] == "agency_alone"
