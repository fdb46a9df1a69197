"""Part: one article from its headline, or the stamp of a post, to its last line."""

from __future__ import annotations

from wirecopy.articles.bounds.ends import find_last
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.features.scores import CONTENT_SCORE, LineScores, Scores
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.model.article import ArticleKind

#: A dateline stands within this many lines of the headline, in a paragraph at least this long (characters), or in a
#: shorter sentence right above the text when an agency stands in it.
_DATELINE_REACH, _LEAST_DATED = 15, 60


def make_part(
    lines: Lines,
    scores: LineScores,
    first: int,
    head: int,
    end: int,
    *,
    kind: ArticleKind = "article",
    has_headline: bool = True,
) -> Part:
    """The article of the headline or stamp ``head``, above ``end``; its dateline counts as text from here on."""
    _raise_dateline(lines, scores.content, head, end)
    last = find_last(lines, scores.content, head, end)
    text = range(head + 1, last + 1)
    return Part(
        first=first,
        head=head,
        last=max(last, head),
        body=next((at for at in text if scores.content[at] >= CONTENT_SCORE), None),
        has_headline=has_headline,
        kind=kind,
        score=float(scores.start[head]) if has_headline else 0.8,
        rule=LineRule.START if has_headline else LineRule.POST_STAMP,
    )


def bare_part(first: int, last: int, *, score: float, rule: LineRule) -> Part:
    """An article that is text from its first line on."""
    return Part(
        first=first, head=first, last=last, body=first, has_headline=False, score=score, rule=rule
    )


def _raise_dateline(lines: Lines, content: Scores, head: int, end: int) -> None:
    """The first line that opens with a dateline is running text, whatever its shape."""
    for at in range(head + 1, min(end, head + _DATELINE_REACH)):
        if content[at] >= CONTENT_SCORE:
            return
        text = lines.texts[at]
        dateline = read_dateline(text, 0) if text[0] != "(" else None
        is_above_text = text.endswith(".") and at + 1 < end and content[at + 1] >= CONTENT_SCORE
        is_short = is_above_text and dateline is not None and dateline.agency is not None
        if dateline is not None and (len(text) >= _LEAST_DATED or is_short):
            content[at] = CONTENT_SCORE
            return
