"""Training tables: shapes in context for every line, with targets, and fits of boosted trees."""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm
import numpy as np
from zones import DevPage

from wirecopy.articles.context import context_table
from wirecopy.articles.lines import Lines, read_lines
from wirecopy.articles.shape import shape_table

#: Real pages weigh more than laid-out ones.
WEIGHTS = {"silver": 2.0, "multi": 2.0, "stress": 1.0}
CONTENT_TREES = {
    "objective": "binary",
    "learning_rate": 0.12,
    "num_leaves": 24,
    "max_depth": 6,
    "max_bin": 63,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.2,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 2,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
}
CONTENT_ROUNDS = 100


@dataclass(frozen=True, slots=True)
class LineTable:
    """The lines of one page, with the target of the content labeller."""

    page: DevPage
    lines: Lines
    shapes: np.ndarray
    features: np.ndarray
    content: np.ndarray


def line_table(page: DevPage) -> LineTable:
    """Features and targets of a page's lines."""
    lines = read_lines(page.page())
    shapes = shape_table(lines)
    content = np.array([number in page.content for number in lines.numbers], dtype=float)
    return LineTable(page, lines, shapes, context_table(shapes), content)


def fit_content(pages: list[DevPage]) -> lightgbm.Booster:
    """The content labeller of some pages."""
    tables = [line_table(page) for page in pages]
    features = np.concatenate([table.features for table in tables])
    target = np.concatenate([table.content for table in tables])
    weight = np.concatenate([np.full(len(t.content), WEIGHTS[t.page.name]) for t in tables])
    return lightgbm.train(
        CONTENT_TREES, lightgbm.Dataset(features, target, weight=weight), CONTENT_ROUNDS
    )


START_TREES = CONTENT_TREES | {
    "learning_rate": 0.1,
    "num_leaves": 16,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.15,
}
START_ROUNDS = 120
TEMPLATE_TREES = START_TREES | {
    "learning_rate": 0.05,
    "num_leaves": 10,
    "feature_fraction": 0.25,
    "lambda_l2": 10,
}
TEMPLATE_ROUNDS = 160
START_WEIGHTS = {"silver": 1.0, "multi": 1.0, "stress": 0.5}

Rows = list[tuple[np.ndarray, np.ndarray, str]]


def fit_starts(rows: Rows) -> lightgbm.Booster:
    """The first look at the candidates."""
    return _fit(rows, START_TREES, START_ROUNDS)


def fit_template(rows: Rows) -> lightgbm.Booster:
    """The second look, with the page's pattern."""
    return _fit(rows, TEMPLATE_TREES, TEMPLATE_ROUNDS)


def _fit(rows: Rows, params: dict, rounds: int) -> lightgbm.Booster:
    rows = [row for row in rows if len(row[1])]
    features = np.concatenate([features for features, _, _ in rows])
    target = np.concatenate([target for _, target, _ in rows])
    weight = np.concatenate([np.full(len(t), START_WEIGHTS[name]) for _, t, name in rows])
    return lightgbm.train(params, lightgbm.Dataset(features, target, weight=weight), rounds)
