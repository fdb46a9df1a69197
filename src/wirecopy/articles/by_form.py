"""Form: labels and articles of lines that are too many to be looked at one by one.

A paragraph is a line of a paragraph's length that ends like a sentence.  Three paragraphs or more
with at most four other lines between each two are one article; its headline is the longest of the lines right
above it that have a headline's length and do not end like a sentence.  All other lines are boilerplate.

Known misses: most of what splitting in full tells.  On 200 development pages .34 of the starts are right and
.31 of the right ones are found, where the labeller has .99 and .98; bylines, stamps and subheadings are not
told from boilerplate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.articles.features.scores import HEADLINE_CHARS
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.model import BlockKind

#: More lines than this between two paragraphs part two articles; 2, 3 and 6 gave fewer right starts.
_MOST_BETWEEN = 4
#: A headline is looked for in this many lines above the first paragraph; 15 gave fewer right starts.
_HEAD_REACH = 8
#: Shortest article (paragraphs); fewer are teasers or captions.
_LEAST_PARAGRAPHS = 3
#: Shortest headline (words): what is shorter is a name, a button or a section.
_LEAST_WORDS = 4
#: How sure a label by form is; no line was compared with anything.
_SCORE = 0.5
_BODY = Label(kind=BlockKind.BODY, score=_SCORE, rule=LineRule.FORM)
_HEADLINE = Label(kind=BlockKind.HEADLINE, score=_SCORE, rule=LineRule.FORM)
_OTHER = Label(kind=BlockKind.BOILERPLATE, score=_SCORE, rule=LineRule.FORM)


def parts_by_form(lines: Lines) -> tuple[list[Label], list[Part]]:
    """A label for each line, and the articles, by the form of the lines alone."""
    labels = [_OTHER] * len(lines)
    parts: list[Part] = []
    floor = 0
    for run in _runs([at for at, text in enumerate(lines.texts) if is_paragraph(text)]):
        if len(run) >= _LEAST_PARAGRAPHS:
            part = _part(lines, run, floor)
            parts.append(part)
            for at in run:
                labels[at] = _BODY
            if part.has_headline:
                labels[part.head] = _HEADLINE
        floor = run[-1] + 1
    return labels, parts


def _runs(paragraphs: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in paragraphs:
        if run and at - run[-1] - 1 > _MOST_BETWEEN:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _part(lines: Lines, run: Sequence[int], floor: int) -> Part:
    above = range(max(floor, run[0] - _HEAD_REACH), run[0])
    likely = [at for at in above if _is_headline(lines.texts[at])]
    head = max(likely, key=lambda at: len(lines.texts[at]), default=None)
    first = run[0] if head is None else head
    return Part(
        first=first,
        head=first,
        last=run[-1],
        body=run[0],
        has_headline=head is not None,
        score=_SCORE,
        rule=LineRule.FORM,
    )


def _is_headline(text: str) -> bool:
    shortest, longest = HEADLINE_CHARS
    is_long_enough = shortest <= len(text) <= longest and text.count(" ") >= _LEAST_WORDS - 1
    return is_long_enough and not text.endswith((".", ":", ","))
