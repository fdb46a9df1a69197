"""Predictions of pages by models that saw none of their outlets and articles, in the scorer's format."""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm
import numpy as np
from zones import DevPage

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.starts import Labeller
from wirecopy.articles.features.line_table import line_table
from wirecopy.articles.features.network import Network
from wirecopy.articles.lines import Lines
from wirecopy.articles.split import ArticlesConfig, split_with


@dataclass(frozen=True, slots=True)
class FoldLabeller:
    """The models of one fold."""

    networks: Network
    content_trees: lightgbm.Booster
    start_trees: lightgbm.Booster
    template_trees: lightgbm.Booster

    def odds(self, lines: Lines, shapes: np.ndarray) -> np.ndarray:
        """Of the lines."""
        return self.networks.odds(line_table(lines, shapes))

    def content(self, lines: Lines, shapes: np.ndarray, context: np.ndarray) -> np.ndarray:
        """Of the lines."""
        return self.content_trees.predict(context)

    def starts(
        self, lines: Lines, shapes: np.ndarray, content: np.ndarray, found: Candidates
    ) -> np.ndarray:
        """Of the candidates."""
        return self.start_trees.predict(found.features) if found.at else np.zeros(0)

    def template(self, starts: np.ndarray, table: np.ndarray) -> np.ndarray:
        """Of the candidates, with the template."""
        return self.template_trees.predict(table)


def predicted_row(page: DevPage, labeller: Labeller, config: ArticlesConfig) -> dict:
    """One line of a prediction file."""
    reading = split_with(page.page(), config, labeller, {})
    labels: dict[str, list[list[int]]] = {}
    for number, block in enumerate(reading.page.blocks):
        if block.kind and block.kind != "blank":
            labels.setdefault(str(block.kind), []).append([number, number])
    articles = [
        {
            "first_line": article.first_line,
            "last_line": article.last_line,
            "kind": article.kind,
            "headline_line": article.headline_line,
            "published": article.published_at.day if article.published_at else None,
            "updated": article.updated_at.day if article.updated_at else None,
            "dateline": article.dateline.place if article.dateline else None,
            "agency": article.agency,
            "byline": list(article.authors),
        }
        for article in reading.articles
    ]
    return {"page": page.id, "articles": articles, "labels": labels}
