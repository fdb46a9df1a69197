"""Certain text: what stands on a page with no likely start is an article only if most of it is surely running text.

The likeliest line above a text, or the text alone, is taken for an article when nothing else is.  On pages of
terms, offers, lists and notices the labeller doubts the text, too: such a page holds no article.

With a bar of .8 for certain text, in held-out folds 24 of 32 pages without article that were read so hold none then,
and 1 of 60 articles is lost.  With .6, press releases and items of small sites are kept too, and of 96 written pages
without article one more is read as if it had one (8 instead of 7; without the rule 30, all by the shipped weights).
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part

#: A start that is likelier needs no certain text.
_LIKELY = 0.6
#: Above this score running text is certain here: such pages' text is mostly in doubt altogether.
_CERTAIN = 0.6
#: Share of the running text's characters that is certain.
_CERTAIN_SHARE = 0.5
#: Share of the page's characters that makes a text with next to nothing around it: that is an article however strange.
_BARE_SHARE = 0.9


def holds_article(lines: Lines, content: Scores, parts: Sequence[Part]) -> bool:
    """Whether ``parts`` are articles: one has a likely start or is of a live page, or the page's text is certain."""
    if any(part.score > _LIKELY or part.kind != "article" for part in parts):
        return True
    running = [at for at in range(len(lines)) if content[at] >= CONTENT_SCORE]
    size = sum(len(lines.texts[at]) for at in running)
    certain = sum(len(lines.texts[at]) for at in running if content[at] >= _CERTAIN)
    return certain >= _CERTAIN_SHARE * size or size >= _BARE_SHARE * sum(map(len, lines.texts))
