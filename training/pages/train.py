"""Train the labeller of page lines: ``python training/pages/train.py DEV_FOLDER [--folds PRED.jsonl]``.

Makes the weights in ``src/wirecopy/data/page_weights.npz`` anew.  With ``--folds``, predictions of every
development page by weights that saw none of its outlets and none of its articles are written for the scorer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from fit_network import fit_network, make_example
from fit_trees import Reading, fit_stages, read_page
from folds import FoldLabeller, predicted_row
from layouts import lay_out
from pool import make_pool
from rejoin import rejoin
from written import load_written
from zones import DevPage, fold_of, load_pages

from export import save_weights
from wirecopy.articles.network import Network, read_network
from wirecopy.articles.rules import RuleLabeller
from wirecopy.articles.split import ArticlesConfig

FOLDS = {"silver": 5, "stress": 5, "multi": 1, "written": 2}
DEVELOPMENT = ("silver", "stress", "multi")
#: Pages joined anew from the real pages' zones, and pages laid out under invented templates: for a
#: network, and from the pages of each fold for the trees.
JOINED, LAID = 1200, 1200
JOINED_OF_FOLD, LAID_OF_FOLD = 100, 150
#: A pool of fewer stories would lay out the same page again and again.
LEAST_POOL = 20
SEED = 1
WEIGHTS_FILE = Path(__file__).resolve().parents[2] / "src/wirecopy/data/page_weights.npz"
#: What is left out in each row of the table of ablations.
ABLATIONS = {
    "whole": ArticlesConfig(),
    "no_template": ArticlesConfig(use_template=False),
    "rules": ArticlesConfig(use_labeller=False),
}


@dataclass(frozen=True, slots=True)
class Fold:
    """Pages held out together, and the outlets and articles on them."""

    test: list[DevPage]
    banned: frozenset[str]

    def rest(self, pages: list[DevPage]) -> list[DevPage]:
        """The other pages, what is banned cut out of them."""
        ids = {page.id for page in self.test}
        return [q for p in pages if p.id not in ids and (q := p.without(self.banned)) is not None]


def each_fold(pages: list[DevPage]) -> Iterator[Fold]:
    """The folds of all files."""
    for name, count in FOLDS.items():
        for k in range(count):
            test = [p for p in pages if p.name == name and fold_of(p, count) == k]
            yield Fold(test, frozenset().union(*(page.keys() for page in test)))


def more_pages(pages: list[DevPage], joined: int, laid: int, seed: int) -> list[DevPage]:
    """Pages joined anew and laid out from what is on ``pages``."""
    whole = [page for page in pages if page.name in ("silver", "written")]
    made = rejoin(whole, joined, seed) if whole else []
    pool = make_pool([page for page in pages if page.name != "multi"])
    return made + (lay_out(pool, laid, seed) if len(pool) > LEAST_POOL else [])


def train_network(pages: list[DevPage]) -> dict[str, np.ndarray]:
    """Arrays of the network trained on ``pages`` and what can be made of them."""
    every = pages + more_pages(pages, JOINED, LAID, SEED)
    examples = [make_example(page) for page in every]
    return fit_network([example for example in examples if len(example.rows)], SEED)


def read_folds(folds: list[Fold], pages: list[DevPage]) -> tuple[list[Reading], list[Network]]:
    """Pages of every fold, and pages made of them, read by the fold's network; and the networks."""
    readings, networks = [], []
    for number, fold in enumerate(folds):
        network = read_network(train_network(fold.rest(pages)))
        made = more_pages(fold.test, JOINED_OF_FOLD, LAID_OF_FOLD, SEED + 1 + number)
        found = [read_page(page, number, network) for page in fold.test + made]
        readings += [reading for reading in found if reading is not None]
        networks.append(network)
        print(f"network {number + 1} of {len(folds)}", flush=True)
    return readings, networks


def write_folds(path: Path, folds: list[Fold], labellers: list[FoldLabeller]) -> None:
    """Predictions of every page by the models of its fold, whole and with parts left out."""
    for name, config in ABLATIONS.items():
        target = path if name == "whole" else path.with_suffix(f".{name}.jsonl")
        with target.open("w", encoding="utf-8") as out:
            for fold, trained in zip(folds, labellers, strict=True):
                labeller = trained if config.use_labeller else RuleLabeller()
                for page in fold.test:
                    if page.name != "written":
                        out.write(json.dumps(predicted_row(page, labeller, config)) + "\n")


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=Path)
    arguments = parser.parse_args()
    pages = [p for name in DEVELOPMENT for p in load_pages(arguments.folder, name)] + load_written()
    folds = list(each_fold(pages))
    readings, networks = read_folds(folds, pages)
    of_fold, whole = fit_stages(readings, [fold.banned for fold in folds])
    if arguments.folds:
        trees = zip(networks, *of_fold.values(), strict=True)
        write_folds(arguments.folds, folds, [FoldLabeller(*models) for models in trees])
    save_weights(train_network(pages), whole, WEIGHTS_FILE)
    print(hashlib.sha256(WEIGHTS_FILE.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
