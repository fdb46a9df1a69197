"""Headed briefs: a digest in markup, whose headings of one level each head a brief of its own.

Sections of one article share its matter with each other and with its headline, and mostly stand below an introduction.
Where several headings of one level follow right below the title, each with a paragraph or two, and neither share longer
words with each other nor with that title, they are the headlines of briefs.  So are they below an introduction where the title
is a digest's ("Five things to know", "Issue 88"), or the introduction greets the readers.

Known misses: digests of other names below an introduction; flattened ones; headings that are links (such pages are lists).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

import numpy as np

from wirecopy.articles.features.line_words import stems
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.hints import is_main
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words

#: Levels of such headings; so many of one level, of so many words on average.
_LEVELS = frozenset({"h2", "h3", "h4", "dt"})
_LEAST, _LEAST_WORDS = 3, 3.0
#: Paragraphs of a brief, at most, and lines of running text.
_MOST_PARAGRAPHS = 3
#: Paragraphs of an introduction, at most.
_MOST_INTRODUCTION = 2
#: Share of the longer words of a brief that others of the page have, too, on average.
_SHARED = 0.12
#: The same where the title is a digest's: its briefs tell of the same days.
_SHARED_IN_DIGEST = 0.2
#: What their text gets, whatever the labeller takes it for.
_TOLD_BY_FORM = 0.7
#: What the markup has for text is at least this likely so.
_LEAST_CONTENT = 0.2
#: Headings of sections end so.
_NEVER_ENDS = ("?", ":", "؟", "？", "：")


def find_headed_briefs(lines: Lines, content: Scores, heads: Sequence[int]) -> list[int]:
    """``heads``, or the headings of all briefs where the page is such a digest and nothing else.

    Their paragraphs count as text (``content`` is changed).
    """
    levels = [None if hint is None else hint.tag for hint in lines.hints()]
    title = next((at for at, level in enumerate(levels) if level == "h1"), None)
    if title is None:
        return list(heads)
    running = [
        at
        for at in range(title + 1, len(lines))
        if is_paragraph(lines.texts[at]) and _is_text(lines, content, at)
    ]
    if not running:
        return list(heads)
    words = load_page_words()
    is_letter = words.greeting.match(lines.texts[running[0]]) is not None
    is_digest = is_letter or words.digest.search(lines.texts[title]) is not None
    first = next((at for at in range(running[0] - 1, title, -1) if levels[at] in _LEVELS), None)
    for opener in (first, _first_below(levels, running) if is_digest else None):
        briefs = [
            at
            for at in range(running[-1] if opener is None else opener, running[-1])
            if levels[at] == levels[opener or title]
            if lines.phrases[at] is None
        ]
        is_known = {title, *briefs}.issuperset(heads)
        if is_known and _are_briefs(lines, title, briefs, running, is_digest=is_digest):
            spots = [at for at in running if at > briefs[0]]
            content[spots] = np.maximum(content[spots], _TOLD_BY_FORM)
            return briefs
    return list(heads)


def _are_briefs(
    lines: Lines, title: int, briefs: Sequence[int], running: Sequence[int], *, is_digest: bool
) -> bool:
    """Whether headings of one level each head a brief of a paragraph or two."""
    if len(briefs) < _LEAST or not all(_may_head(lines, at) for at in briefs):
        return False
    texts = [
        [at for at in running if brief < at < end] for brief, end in pairwise([*briefs, len(lines)])
    ]
    is_brief = all(0 < len(text) <= _MOST_PARAGRAPHS for text in texts)
    shared = _SHARED_IN_DIGEST if is_digest else _SHARED
    return is_brief and _are_apart(lines, title, briefs, texts, shared)


def _first_below(levels: Sequence[str | None], running: Sequence[int]) -> int | None:
    """The first heading below an introduction."""
    introduction = running[: _MOST_INTRODUCTION + 1]
    below = range(running[0] + 1, introduction[-1])
    return next((at for at in below if levels[at] in _LEVELS), None)


def _is_text(lines: Lines, content: Scores, at: int) -> bool:
    """Whether a line is text, or likely enough for one that the markup has for it."""
    return bool(content[at] >= (_LEAST_CONTENT if is_main(lines, at) else CONTENT_SCORE))


def _may_head(lines: Lines, at: int) -> bool:
    """Whether a heading is no link, no question and no name of a part, and opens with no figure."""
    text, hint = lines.texts[at], lines.hint(at)
    is_part = " ".join(phrase_words(text)) in load_page_phrases().section_titles
    is_link = hint is not None and hint.href is not None
    return not (is_part or is_link or text.endswith(_NEVER_ENDS) or text[0].isdecimal())


def _are_apart(
    lines: Lines,
    title: int,
    briefs: Sequence[int],
    texts: Sequence[Sequence[int]],
    shared: float,
) -> bool:
    """Whether briefs are of other matters than each other and the title of the page."""
    if sum(len(lines.texts[at].split()) for at in briefs) < _LEAST_WORDS * len(briefs):
        return False
    words = [
        frozenset().union(*(stems(lines.texts[at]) for at in [brief, *text]))
        for brief, text in zip(briefs, texts, strict=True)
    ]
    named = stems(lines.texts[title])
    if sum(not named.isdisjoint(own) for own in words) > 1:
        return False
    held = Counter(chain.from_iterable(words))
    shares = [sum(held[word] > 1 for word in own) / max(1, len(own)) for own in words]
    return sum(shares) <= shared * len(shares)
