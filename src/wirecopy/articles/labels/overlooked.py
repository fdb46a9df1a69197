"""Overlooked text: lines inside an article that the labeller takes for boilerplate, and more speaks for.

On a clean page every line outside the articles is known for what it is: a phrase, a stamp, a credit, a headline.
Whoever made it kept nothing but articles, so what is doubtful inside them is their text: lists, answers of one word,
titles of chapters.  On any page a paragraph of several sentences is text, unless that is all but ruled out.

Known misses: lists of results, which the labeller rules out; a clean page whose articles hold links to others.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.labels.consent import find_consent
from wirecopy.articles.labels.doubts import is_notice
from wirecopy.articles.labels.kinds import Label, running_kind
from wirecopy.articles.labels.unknown import unknown_share
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SENTENCE_ENDS

#: Share of unknown lines below which a page is clean.  In held-out folds a doubtful
#: line inside an article is text 236 times of 239 on laid-out clean pages, 142 of 263 on real ones.
_CLEAN = 0.02
#: Lines less likely running text are no text on a clean page, nor paragraphs of several sentences on any.
_LEAST, _LEAST_PARAGRAPH_SCORE = 0.05, 0.1
#: A paragraph of several sentences is at least this long (characters).
_LEAST_PARAGRAPH = 250


def label_overlooked(
    lines: Lines, scores: LineScores, parts: Sequence[Part], labels: list[Label]
) -> None:
    """Relabels overlooked lines of text in place."""
    is_clean = unknown_share(parts, labels) < _CLEAN
    consent = find_consent(lines.texts)
    for part in parts:
        for at in _doubtful(lines, part, labels):
            if at in consent or is_notice(lines.texts[at]):
                continue
            score = float(scores.content[at])
            if is_clean and score > _LEAST:
                rule = LineRule.CLEAN_PAGE
            elif score >= _LEAST_PARAGRAPH_SCORE and _is_long_paragraph(lines.texts[at]):
                rule = LineRule.LONG_PARAGRAPH
            else:
                continue
            labels[at] = Label(kind=running_kind(lines, part, at), score=score, rule=rule)


def _doubtful(lines: Lines, part: Part, labels: Sequence[Label]) -> list[int]:
    """Lines below the first of the text that are boilerplate by the labeller's score and nothing else."""
    if part.body is None:
        return []
    return [
        at
        for at in range(part.body + 1, part.last + 1)
        if labels[at].is_doubtful
        if any(map(str.isalnum, lines.texts[at]))
    ]


def _is_long_paragraph(text: str) -> bool:
    return len(text) >= _LEAST_PARAGRAPH and text.endswith(SENTENCE_ENDS)
