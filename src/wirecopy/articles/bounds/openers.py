"""Openers: lines that by their form open no article, however much they look like headlines.

Parts of a numbered series ("10. ...", "9. ...") are sections of one article, a link behind a prefix
("Read also: ...") leads to another page, the title of a notice of consent opens that alone, and on a page that is
sentences and little else, as the text column of a table is, no sentence is a headline.  Nor is the name of a part
of an article or of a site's list ("Highlights", "Press releases"), nor a line behind the mark of a section ("◆")
where the page's other headlines have none, nor one inside a text: between two copies of a line that stands between
all paragraphs, or between the bare credit of a picture ("Getty Images") and text, as captions do.
A reader's name above a comment opens nothing either.

Known misses: series that count in words; an article whose headline is numbered in a series of its own;
headlines with a full stop above text alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

import numpy as np

from wirecopy.articles.bounds.brief_runs import heads_briefs
from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.consent import find_consent
from wirecopy.articles.labels.pictures import is_picture_desk
from wirecopy.articles.labels.readers import find_readers
from wirecopy.articles.line_rules import Bar
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import PARAGRAPH_ENDS
from wirecopy.data.page_phrases import load_page_phrases, phrase_words

_NUMBERED = re.compile(r"#?(\d{1,3})[.):]\s*[^\W\d]")
#: Longer lines are paragraphs (characters).
_LONGEST_HEADING = 200
#: A prefix ends within so many characters.
_LONGEST_PREFIX = 28
#: The share of the lines of a page that must end as paragraphs do for it to be sentences alone.
_SENTENCES = 0.9
#: Marks before the title of a section, and the score of a likely start.
_SECTION_MARKS, _LIKELY = ("◆", "◇", "■", "□", "▼", "▽", "●", "○", "★", "☆", "▲", "△", "◎"), 0.5
_LINK_KINDS = frozenset({"related", "newsletter", "ad"})
#: Copies of a line that stands between all paragraphs.
_LEAST_COPIES = 8
#: Lines above a credit in which text shows that the picture stands inside it.
_TEXT_REACH = 8
#: What such a line is left with: it stays a candidate, for the page that has no other.
_LEFT = 0.0005


class Asked(NamedTuple):
    """A page and the scores of its lines, as the reasons are asked about them."""

    lines: Lines
    found: Candidates
    content: Scores
    #: How likely each candidate opens an article.
    starts: Scores


def find_bars(asked: Asked) -> dict[int, Bar]:
    """Candidate lines that open nothing, each with the first reason that holds."""
    bars: dict[int, Bar] = {}
    for bar, lines_barred in _REASONS.items():
        for at in lines_barred(asked):
            bars.setdefault(at, bar)
    return {at: bars[at] for at in asked.found.at if at in bars}


def bar_openers(found: Candidates, starts: Scores, bars: Collection[int]) -> Scores:
    """``starts`` without the lines that open nothing.

    In held-out folds this lifts starts F1 from .872 to .885 on real pages and from .927 to .929 on laid-out ones.
    """
    barred = np.array([at in bars for at in found.at], dtype=bool)
    return np.where(barred, np.minimum(starts, _LEFT), starts)


def _in_series(asked: Asked) -> Iterable[int]:
    """Lines with a number whose neighbour stands before another line."""
    by_number: dict[int, list[int]] = {}
    for at, text in enumerate(asked.lines.texts):
        match = _NUMBERED.match(text) if len(text) <= _LONGEST_HEADING else None
        if match:
            by_number.setdefault(int(match[1]), []).append(at)
    return [
        at
        for number, spots in by_number.items()
        if number - 1 in by_number or number + 1 in by_number
        for at in spots
    ]


def _among_sentences(asked: Asked) -> Iterable[int]:
    """The sentences of a page that has little else."""
    ended = [at for at, text in enumerate(asked.lines.texts) if text.endswith(PARAGRAPH_ENDS)]
    return ended if len(ended) >= _SENTENCES * len(asked.lines) else ()


def _of_consent(asked: Asked) -> Iterable[int]:
    """The lines of notices that ask for consent, their titles too."""
    return find_consent(asked.lines.texts)


def _behind_mark(asked: Asked) -> Iterable[int]:
    """Lines behind the mark of a section, where less than half of the likely starts have one."""
    spots = asked.found.at
    marked = [asked.lines.texts[at].startswith(_SECTION_MARKS) for at in spots]
    likely = [
        is_marked for is_marked, start in zip(marked, asked.starts, strict=True) if start >= _LIKELY
    ]
    if not any(likely) or 2 * sum(likely) >= len(likely):
        return ()
    return [at for at, is_marked in zip(spots, marked, strict=True) if is_marked]


def _readers(asked: Asked) -> Iterable[int]:
    """Names of readers whom somebody answers."""
    return find_readers(asked.lines.texts)


def _behind_prefix(asked: Asked) -> Iterable[int]:
    """Candidates with a phrase of links and a colon before their words, and no day of publication right below."""
    kind_of = load_page_phrases().kind_of
    for at in asked.found.at:
        text = asked.lines.texts[at]
        end = text.find(":", 0, _LONGEST_PREFIX)
        is_link = end > 0 and kind_of(phrase_words(text[:end])) in _LINK_KINDS
        if is_link and not _is_published(asked.lines, at + 1):
            yield at


def _is_published(lines: Lines, at: int) -> bool:
    """Whether a line says on which day something was published."""
    stamp = lines.stamps[at] if at < len(lines) else None
    return stamp is not None and any(
        item.has_date and item.role == "published" for item in stamp.stamps
    )


def _section_titles(asked: Asked) -> Iterable[int]:
    """Candidates that are the name of a part of an article, of a site's list or of a column of briefs."""
    titles = load_page_phrases().section_titles
    for at in asked.found.at:
        is_part = " ".join(phrase_words(asked.lines.texts[at])) in titles
        if is_part or heads_briefs(asked.lines, at):
            yield at


def _between_copies(asked: Asked) -> Iterable[int]:
    """Candidates printed once between two copies of a line that stands between all paragraphs."""
    lines = asked.lines
    for at in asked.found.at:
        is_framed = _is_framed(lines, at) and lines.same_as[at - 1] == lines.same_as[at + 1]
        if is_framed and _is_between_paragraphs(lines, at):
            yield at


def _captions(asked: Asked) -> Iterable[int]:
    """Candidates between the bare credit of a picture and text, with text above the credit."""
    lines, content = asked.lines, asked.content
    for at in asked.found.at:
        if not _is_framed(lines, at) or _is_between_paragraphs(lines, at):
            continue
        if content[at + 1] >= CONTENT_SCORE and is_picture_desk(lines.texts[at - 1]):
            above = content[max(0, at - 1 - _TEXT_REACH) : at - 1]
            if (above >= CONTENT_SCORE).any():
                yield at


def _is_framed(lines: Lines, at: int) -> bool:
    """Whether lines stand both above and below."""
    return 0 < at < len(lines) - 1


def _is_between_paragraphs(lines: Lines, at: int) -> bool:
    """Whether a line printed once stands below one that the page has between all paragraphs."""
    return lines.copies[at - 1] >= _LEAST_COPIES and lines.copies[at] == 1


#: In the order in which they are asked; the first that holds is told.
_REASONS: Mapping[Bar, Callable[[Asked], Iterable[int]]] = {
    Bar.SERIES: _in_series,
    Bar.SENTENCE: _among_sentences,
    Bar.CONSENT: _of_consent,
    Bar.SECTION_MARK: _behind_mark,
    Bar.READER: _readers,
    Bar.PREFIX: _behind_prefix,
    Bar.SECTION_TITLE: _section_titles,
    Bar.BETWEEN_COPIES: _between_copies,
    Bar.CAPTION: _captions,
}
