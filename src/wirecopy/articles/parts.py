"""Parts: where each article of a page begins and ends, in visible lines."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.articles.line_rules import LineRule
from wirecopy.model.article import ArticleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One article as visible lines; ``first <= head``; ``last`` is included."""

    first: int
    #: The headline, else the stamp that opens a post.
    head: int
    last: int
    #: First line of running text; None when there is none.
    body: int | None
    #: Where the stamp and byline above the first line begin; None when there are none.
    lead_in: int | None = None
    #: Whether ``head`` is a headline.
    has_headline: bool = True
    kind: ArticleKind = "article"
    score: float = 1.0
    #: What told where it begins.
    rule: LineRule = LineRule.START

    @property
    def top(self) -> int:
        """The first line that tells of the article: its own, or that of its lead-in."""
        return self.first if self.lead_in is None else self.lead_in
