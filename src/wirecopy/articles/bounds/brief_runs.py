"""Runs of briefs: titles that stand in turn with a paragraph or two, and nothing between.

A line that names a column of briefs ("News in brief", "Kurz notiert") right above such a run says that each of its titles
heads a brief.  So do three headlines that the page is sure of, in a run of one paragraph each: its other titles are
headlines, too, where their texts are not much shorter.

Known misses: briefs with a line between title and text; columns whose name is no word for briefs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from wirecopy.articles.bounds.titles import may_be_title
from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.features.scores import Scores, can_be_headline
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.data.page_words import load_page_words

#: Briefs of a run, paragraphs of a brief, and days between the name of the column and the first brief.
_LEAST_BRIEFS, _MOST_PARAGRAPHS, _DAYS = 3, 3, 2
#: Longest name of a column (characters), a day behind it included; its words, those before it, marks around it.
_LONGEST_NAME, _NAME_WORDS, _WORDS_BEFORE, _MARKS = 60, 4, 2, " :.,;|/–—-•»«*#【】"
#: Share of a run that the page is sure of, and of the shortest of these texts that a further one has.
_SURE_SHARE, _LEAST_SHARE = 0.5, 0.5
#: A further text is at least this likely running text.
_LEAST_CONTENT = 0.2
#: What ends a sentence, and hardly a title.
_STOPS = (".", "。", "।")
_ENDS = (*_STOPS, *(stop + quote for stop in _STOPS for quote in ("”", '"', "»", "」", "“")))

#: A title, and the paragraphs below it.
Brief = tuple[int, tuple[int, ...]]
IsTitle = Callable[[Lines, int], bool]


def find_brief_runs(lines: Lines, content: Scores, heads: Sequence[int]) -> list[tuple[int, int]]:
    """Titles of briefs, each with every paragraph of its text."""
    briefs = _find_told(lines, heads) or _find_like(lines, content, heads)
    return [(title, text) for title, texts in briefs for text in texts]


def heads_briefs(lines: Lines, at: int) -> bool:
    """Whether a line names the column of the briefs below it."""
    return bool(_run_below(lines, at))


def _find_told(lines: Lines, heads: Sequence[int]) -> list[Brief]:
    """The briefs below the name of their column, where no headline of the page stands elsewhere in them."""
    for at in range(len(lines)):
        run = _run_below(lines, at)
        titles = {title for title, _ in run}
        if run and all(head in titles for head in heads if at <= head <= run[-1][1][-1]):
            return run
    return []


def _run_below(lines: Lines, at: int) -> list[Brief]:
    """The briefs right below a line that names their column."""
    if not _names_column(lines, at) or _is_inside_article(lines, at):
        return []
    first = at + 1
    while first <= at + _DAYS and first < len(lines) and is_date_line(lines, first):
        first += 1
    run = _run_from(lines, first, can_be_headline)
    return run if len(run) >= _LEAST_BRIEFS else []


def _is_inside_article(lines: Lines, at: int) -> bool:
    """Whether a paragraph below a byline stands above: then the name is that of a box in a signed article."""
    signed = next((i for i in range(at) if opens_with_by(lines.texts[i])), at)
    return any(is_paragraph(text) for text in lines.texts[signed + 1 : at])


def _names_column(lines: Lines, at: int) -> bool:
    """Whether a line names a column of briefs: with few words before the name, or with a day behind it."""
    text = lines.texts[at]
    if len(text) > _LONGEST_NAME:
        return False
    known, words = load_page_words(), text.casefold().strip(_MARKS).split()
    if lines.stamps[at] is not None:
        ends = range(1, min(len(words), _NAME_WORDS + 1))
        return any(" ".join(words[:end]).strip(_MARKS) in known.briefs for end in ends)
    if not words or words[-1] not in known.brief_ends:
        return False
    return any(" ".join(words[first:]) in known.briefs for first in range(_WORDS_BEFORE + 1))


def _find_like(lines: Lines, content: Scores, heads: Sequence[int]) -> list[Brief]:
    """The briefs around three headlines or more, each of one paragraph."""
    if len(heads) < _LEAST_BRIEFS:
        return []
    first = heads[0]
    while (
        first >= 2
        and (above := _brief_at(lines, first - 2, may_be_title))
        and above[1][-1] == first - 1
    ):
        first -= 2
    run = list(takewhile(lambda brief: len(brief[1]) == 1, _run_from(lines, first, may_be_title)))
    titles = {title for title, _ in run}
    known = [texts[0] for title, texts in run if title in heads]
    if len(known) < max(_LEAST_BRIEFS, len(heads), _SURE_SHARE * len(run)) or not titles:
        return []
    least = _LEAST_SHARE * min(len(lines.texts[text]) for text in known)
    return [
        (title, texts)
        for title, texts in run
        if title in heads
        or (content[texts[0]] >= _LEAST_CONTENT and len(lines.texts[texts[0]]) >= least)
    ]


def _run_from(lines: Lines, first: int, is_title: IsTitle) -> list[Brief]:
    """The briefs that follow each other from a line on."""
    run: list[Brief] = []
    while (brief := _brief_at(lines, first, is_title)) is not None:
        run.append(brief)
        first = brief[1][-1] + 1
    return run


def _brief_at(lines: Lines, at: int, is_title: IsTitle) -> Brief | None:
    """The brief whose title is a line."""
    if at >= len(lines) or lines.phrases[at] is not None or not is_title(lines, at):
        return None
    if lines.texts[at].endswith(_STOPS):
        return None
    below = range(at + 1, min(len(lines), at + 2 + _MOST_PARAGRAPHS))
    texts = tuple(takewhile(lambda spot: _is_sentence(lines, at, spot), below))
    return (at, texts) if 0 < len(texts) <= _MOST_PARAGRAPHS else None


def _is_sentence(lines: Lines, title: int, at: int) -> bool:
    """Whether a line is a paragraph or ends with a stop, is longer than the title, and is no phrase of the page."""
    text = lines.texts[at]
    is_whole = is_paragraph(text) or text.endswith(_ENDS)
    return (
        is_whole
        and len(text) > len(lines.texts[title])
        and lines.phrases[at] is None
        and not is_date_line(lines, at)
    )
