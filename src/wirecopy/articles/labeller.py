"""Labeller: the trained scores of lines and candidates, run from the shipped weights.

Networks over the lines of the page give odds of running text, of a start and of kinds.  Three sets of trees
stand on them: running text or not (every line), start or not (candidates), and start or not once more with the
pattern that the page's other candidates show.  How they were made: ``training/pages``.
"""

from __future__ import annotations

from functools import cache

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.line_table import line_table
from wirecopy.articles.features.network import Network
from wirecopy.articles.features.networks import read_networks
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.features.shape import Table
from wirecopy.articles.lines import Lines
from wirecopy.articles.trees import Trees
from wirecopy.data.page_weights import load_page_weights


@cache
def load_trees(name: str) -> Trees:
    """The trees called ``content``, ``start`` or ``template``."""
    weights = load_page_weights()
    return Trees(
        features=weights[f"{name}_features"].astype("int16"),
        thresholds=weights[f"{name}_thresholds"],
        leaves=weights[f"{name}_leaves"],
    )


@cache
def load_networks() -> Network:
    """The networks over lines."""
    return read_networks(load_page_weights())


class TrainedLabeller:
    """The shipped weights."""

    def odds(self, lines: Lines, shapes: Table) -> Table:
        """Log odds of every line, by what stands around it."""
        return load_networks().odds(line_table(lines, shapes))

    def content(self, lines: Lines, shapes: Table, context: Table) -> Scores:  # noqa: ARG002 - the protocol's shape
        """How likely each line is running text of an article."""
        return load_trees("content").probabilities(context)

    def starts(self, lines: Lines, shapes: Table, content: Scores, found: Candidates) -> Scores:  # noqa: ARG002
        """How likely each candidate opens an article, by itself and its gap."""
        return load_trees("start").probabilities(found.features)

    def template(self, starts: Scores, table: Table) -> Scores:  # noqa: ARG002
        """The same with the pattern of the page."""
        return load_trees("template").probabilities(table)
