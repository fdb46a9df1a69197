"""Fit the boosted trees: running text, starts, and starts once more, each on held-out scores of the stage before.

A page is read by models that saw none of its outlets and articles.  Trees of a fold are fitted to the pages of
the other folds, without the lines whose outlet or article stands on a page of the fold.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import lightgbm
import numpy as np
from zones import DevPage

from wirecopy.articles.bounds.candidates import Candidates, find_candidates
from wirecopy.articles.bounds.content import settle_content
from wirecopy.articles.bounds.second_look import second_rows, second_table
from wirecopy.articles.bounds.template import find_patterns
from wirecopy.articles.features.context import context_table
from wirecopy.articles.features.line_table import line_table
from wirecopy.articles.features.network import Network
from wirecopy.articles.features.shape import shape_table
from wirecopy.articles.lines import Lines, read_lines

_SHARED = {
    "objective": "binary",
    "max_depth": 6,
    "max_bin": 63,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "verbose": -1,
    "num_threads": 2,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
}
#: Parameters and rounds of each stage.
STAGES = {
    "content": (
        {"learning_rate": 0.12, "num_leaves": 24, "min_data_in_leaf": 40, "feature_fraction": 0.2, "lambda_l2": 5},
        100,
    ),
    "start": (
        {"learning_rate": 0.1, "num_leaves": 16, "min_data_in_leaf": 25, "feature_fraction": 0.15, "lambda_l2": 5},
        120,
    ),
    "template": (
        {"learning_rate": 0.05, "num_leaves": 10, "min_data_in_leaf": 25, "feature_fraction": 0.25, "lambda_l2": 10},
        160,
    ),
}  # fmt: skip
#: Real pages weigh more than written, joined and laid-out ones: the networks have learned from those already.
CONTENT_WEIGHTS = {
    "silver": 2.0,
    "multi": 2.0,
    "stress": 1.4,
    "stored": 0.7,
    "written": 0.3,
    "joined": 0.25,
    "laid": 0.25,
}
START_WEIGHTS = {
    "silver": 1.0,
    "multi": 1.0,
    "stress": 0.7,
    "stored": 0.7,
    "written": 0.3,
    "joined": 0.25,
    "laid": 0.05,
}

Owners = list[tuple[str, str]]


@dataclass(slots=True)
class Reading:
    """A page with what each stage says of it."""

    page: DevPage
    fold: int
    lines: Lines
    shapes: np.ndarray
    context: np.ndarray
    content: np.ndarray = field(default_factory=lambda: np.zeros(0))
    found: Candidates | None = None
    rows: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=int))
    second: np.ndarray = field(default_factory=lambda: np.zeros((0, 0)))

    def stage_rows(self, stage: str) -> tuple[np.ndarray, np.ndarray, Owners]:
        """Features, targets and owners of the lines that a stage looks at."""
        numbers = list(self.lines.numbers)
        features = self.context
        if stage != "content" and self.found is not None:
            numbers = [numbers[at] for at in self.found.at]
            features = self.found.features
        if stage == "template":
            numbers = [numbers[row] for row in self.rows]
            features = self.second
        wanted = self.page.content if stage == "content" else self.page.starts
        targets = np.array([number in wanted for number in numbers], dtype=float)
        return features, targets, [self.page.owners[number] for number in numbers]

    def take_content(self, trees: lightgbm.Booster) -> None:
        """Running text and candidates by trees that have not seen the page."""
        raw = trees.predict(self.context)
        self.content = settle_content(self.lines, self.shapes, raw, use_hints=True)
        self.found = find_candidates(self.lines, self.shapes, self.context, self.content)

    def take_starts(self, trees: lightgbm.Booster) -> None:
        """Starts by trees that have not seen the page, and the table of the second look."""
        if self.found is None or not self.found.at:
            return
        starts = trees.predict(self.found.features)
        self.rows = second_rows(self.found, starts)
        patterns = find_patterns(self.lines, self.shapes, self.content, self.found.at)
        table = second_table(self.lines, self.found, starts, patterns)
        self.second = table[self.rows]


def read_page(page: DevPage, fold: int, networks: Network) -> Reading | None:
    """A page whose lines ``networks`` have not seen."""
    lines = read_lines(page.page())
    if not len(lines):
        return None
    shapes = shape_table(lines)
    context = context_table(shapes, networks.odds(line_table(lines, shapes)))
    return Reading(page, fold, lines, shapes, context)


def fit_stages(
    readings: list[Reading], banned: list[frozenset[str]]
) -> tuple[dict[str, list[lightgbm.Booster]], dict[str, lightgbm.Booster]]:
    """Trees of every stage: a set for each fold, and those fitted to all pages."""
    of_fold: dict[str, list[lightgbm.Booster]] = {}
    whole: dict[str, lightgbm.Booster] = {}
    takers: dict[str, Callable[[Reading, lightgbm.Booster], None]] = {
        "content": Reading.take_content,
        "start": Reading.take_starts,
    }
    for stage in STAGES:
        of_fold[stage] = [
            _fit(stage, [r for r in readings if r.fold != fold], keys)
            for fold, keys in enumerate(banned)
        ]
        whole[stage] = _fit(stage, readings, frozenset())
        if stage in takers:
            for reading in readings:
                takers[stage](reading, of_fold[stage][reading.fold])
    return of_fold, whole


def _fit(stage: str, readings: list[Reading], banned: frozenset[str]) -> lightgbm.Booster:
    weights = CONTENT_WEIGHTS if stage == "content" else START_WEIGHTS
    features, targets, shares = [], [], []
    for reading in readings:
        rows, wanted, owners = reading.stage_rows(stage)
        keep = [k for k, owner in enumerate(owners) if not banned.intersection(owner)]
        if keep:
            features.append(rows[keep])
            targets.append(wanted[keep])
            shares.append(np.full(len(keep), weights[reading.page.name]))
    data = lightgbm.Dataset(
        np.concatenate(features), np.concatenate(targets), weight=np.concatenate(shares)
    )
    parameters, rounds = STAGES[stage]
    return lightgbm.train(_SHARED | parameters, data, rounds)
