"""Train the labeller of page lines: ``python training/pages/train.py DEV_FOLDER [--folds PRED.jsonl]``.

Without ``--folds`` the weights in ``src/wirecopy/data/page_weights.npz`` are made anew.  With it, every
development page is read by weights that saw none of its outlets and none of its articles, and the
predictions are written for the scorer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from folds import FoldLabeller, predicted_row
from rejoin import rejoin
from tables import fit_content, fit_starts, fit_template, line_table
from zones import DevPage, fold_of, load_pages

from export import save_trees
from wirecopy.articles.candidates import Candidates, find_candidates
from wirecopy.articles.second_look import second_rows, second_table

FOLDS = {"silver": 10, "stress": 8, "multi": 1}
#: Pages joined anew from the real pages' zones, and the seed of the joining.
JOINED, SEED = 500, 1
WEIGHTS_FILE = Path(__file__).resolve().parents[2] / "src/wirecopy/data/page_weights.npz"


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with scores of its lines and its candidates with their targets."""

    page: DevPage
    table: object
    content: np.ndarray
    found: Candidates
    target: np.ndarray

    def allowed(self, banned: frozenset[str]) -> np.ndarray:
        """Candidates that stand in no banned zone."""
        numbers = self.table.lines.numbers
        return np.array(
            [not banned.intersection(self.page.owners[numbers[i]]) for i in self.found.at],
            dtype=bool,
        )


def read_candidates(page: DevPage, content: np.ndarray) -> Reading:
    """The candidates of a page whose lines have been scored."""
    table = line_table(page)
    found = find_candidates(table.lines, table.shapes, table.features, content)
    target = np.array([table.lines.numbers[i] in page.starts for i in found.at], dtype=float)
    return Reading(page, table, content, found, target)


def each_fold(pages: list[DevPage]) -> Iterator[tuple[list[DevPage], frozenset[str]]]:
    """Test pages of each fold and the outlets and articles its training must not see."""
    for name, count in FOLDS.items():
        for k in range(count):
            test = [p for p in pages if p.name == name and fold_of(p, count) == k]
            yield test, frozenset().union(*(page.keys() for page in test))


def held_out_content(pages: list[DevPage]) -> dict[str, np.ndarray]:
    """Scores of every page's lines by a labeller that saw none of its outlets or articles."""
    scores = {}
    for test, banned in each_fold(pages):
        ids = {page.id for page in test}
        rest = [q for p in pages if p.id not in ids and (q := p.without(banned)) is not None]
        model = fit_content(rest)
        for page in test:
            scores[page.id] = model.predict(line_table(page).features)
    return scores


def held_out(
    readings: dict[str, Reading],
    joined: list[Reading],
    look: Callable[[Reading], tuple[np.ndarray, np.ndarray]],
    fit: Callable,
) -> dict[str, np.ndarray]:
    """Scores of every page's candidates by a model that saw none of its outlets or articles.

    ``look`` gives the rows of a page that count, and their features.
    """
    scores = {}
    pages = [reading.page for reading in readings.values()]
    for test, banned in each_fold(pages):
        ids = {page.id for page in test}
        rows = [(r, r.allowed(banned)) for r in readings.values() if r.page.id not in ids]
        rows += [
            (r, np.ones(len(r.target), dtype=bool))
            for r in joined
            if not banned.intersection(r.page.keys())
        ]
        model = fit([_allowed(look(r), r, mask) for r, mask in rows])
        for page in test:
            table = look(readings[page.id])[1]
            scores[page.id] = model.predict(table) if len(table) else np.zeros(0)
    return scores


def _allowed(
    seen: tuple[np.ndarray, np.ndarray], reading: Reading, mask: np.ndarray
) -> tuple[np.ndarray, np.ndarray, str]:
    rows, table = seen
    return table[mask[rows]], reading.target[rows][mask[rows]], reading.page.name


def first_look(reading: Reading) -> tuple[np.ndarray, np.ndarray]:
    """Every candidate, by itself and its gap."""
    return np.arange(len(reading.target)), reading.found.features


def second_look(reading: Reading, starts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The likely candidates, with the page's pattern and their rivals."""
    rows = second_rows(reading.found, starts)
    lines = reading.table
    table = second_table(lines.lines, lines.shapes, reading.content, reading.found, starts)
    return rows, table[rows] if len(rows) else table


def join_pages(pages: list[DevPage], content: dict[str, np.ndarray]) -> list[Reading]:
    """Pages joined anew; their lines keep the held-out scores they had."""
    by_line = {
        (page.id, number): score
        for page in pages
        for number, score in zip(line_table(page).lines.numbers, content[page.id], strict=True)
    }
    readings = []
    for page, origins in rejoin([p for p in pages if p.name == "silver"], JOINED, SEED):
        scores = np.array(
            [by_line[o] for o, line in zip(origins, page.lines, strict=True) if line.strip()]
        )
        if len(scores) > 5:
            readings.append(read_candidates(page, scores))
    return readings


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=Path)
    arguments = parser.parse_args()
    pages = [page for name in FOLDS for page in load_pages(arguments.folder, name)]
    content = held_out_content(pages)
    readings = {page.id: read_candidates(page, content[page.id]) for page in pages}
    joined = join_pages(pages, content)
    starts = held_out(readings, joined, first_look, fit_starts)
    seconds = {key: second_look(r, starts[key]) for key, r in readings.items()}
    if arguments.folds:
        final = held_out(readings, [], lambda r: seconds[r.page.id], fit_template)
        with arguments.folds.open("w", encoding="utf-8") as out:
            for page in pages:
                labeller = FoldLabeller(content[page.id], starts[page.id], final[page.id])
                out.write(json.dumps(predicted_row(page, labeller)) + "\n")
        return
    everything = list(readings.values())
    models = {
        "content": fit_content(pages),
        "start": fit_starts(
            [(r.found.features, r.target, r.page.name) for r in everything + joined]
        ),
        "template": fit_template(
            [
                (seconds[r.page.id][1], r.target[seconds[r.page.id][0]], r.page.name)
                for r in everything
            ]
        ),
    }
    save_trees(models, WEIGHTS_FILE)
    print(hashlib.sha256(WEIGHTS_FILE.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
