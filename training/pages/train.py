"""Train the labeller of page lines: ``python training/pages/train.py DEV_FOLDER [--folds PRED.jsonl]``.

Makes the weights in ``src/wirecopy/data/page_weights.npz`` anew.  With ``--folds``, predictions of every
development page by weights that saw none of its outlets and none of its articles are written for the scorer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from endless import scroll_on
from fit_network import Example, fit_network, make_example
from fit_trees import Reading, fit_stages, read_page
from folds import FoldLabeller, predicted_row
from frames import put_frames
from layouts import lay_out
from pool import make_pool
from rejoin import rejoin
from stored import load_stored
from written import load_written
from zones import DevPage, fold_of, load_pages

from export import save_weights
from wirecopy.articles.features.network import Network, read_network
from wirecopy.articles.features.networks import join_networks
from wirecopy.articles.rules import RuleLabeller
from wirecopy.articles.split import ArticlesConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """How many pages of each kind are made."""

    joined: int
    laid: int
    endless: int


#: Pages of all files are held out together, by outlet: what a fold is tested on is read by weights that saw nothing
#: of these outlets and articles in any file.
FOLDS = 10
DEVELOPMENT = ("silver", "stress", "multi")
#: Pages joined anew from the real pages' zones, pages laid out under invented templates, and endless ones: for
#: an epoch of a network, and from the pages of each fold for the trees.
MADE = Amounts(joined=1200, laid=1200, endless=150)
MADE_OF_FOLD = Amounts(joined=130, laid=200, endless=0)
#: A network is given as many different sets of made pages, an epoch one.
ROUNDS = 4
#: Share of joined and laid-out pages that stand inside the frame of a stored page.
FRAMED = 0.3
#: A pool of fewer stories would lay out the same page again and again.
LEAST_POOL = 20
#: Networks that are averaged; each is trained on pages joined and laid out by another seed.
SEEDS = (1, 2, 3)
#: Networks trained side by side, on one core each: sums of one are so small that two cores gain a fifth.
PROCESSES = min(16, os.cpu_count() or 1)
ONE_CORE = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
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
    """The folds, each with pages of every file."""
    for k in range(FOLDS):
        test = [page for page in pages if fold_of(page, FOLDS) == k]
        yield Fold(test, frozenset().union(*(page.keys() for page in test)))


def load_all(folder: Path) -> list[DevPage]:
    """Every page there is to train on."""
    labelled = [page for name in DEVELOPMENT for page in load_pages(folder, name)]
    return labelled + load_written() + load_stored(folder)


def more_pages(pages: list[DevPage], amounts: Amounts, seed: int) -> list[DevPage]:
    """Pages joined anew and laid out from what is on ``pages``, some inside frames, and endless ones."""
    whole = [page for page in pages if page.name in ("silver", "written")]
    stored = [page for page in pages if page.name == "stored"]
    made = rejoin(whole, amounts.joined, seed) if whole else []
    pool = make_pool([page for page in pages if page.name not in ("multi", "stored")])
    made += lay_out(pool, amounts.laid, seed) if len(pool) > LEAST_POOL else []
    return put_frames(made, stored, FRAMED, seed) + scroll_on(stored, amounts.endless, seed)


def train_network(pages: list[DevPage], seed: int) -> dict[str, np.ndarray]:
    """Arrays of the network trained on ``pages`` and what can be made of them."""
    made = [more_pages(pages, MADE, seed + 100 * number) for number in range(ROUNDS)]
    return fit_network(_examples(pages), [_examples(part) for part in made], seed)


def _examples(pages: list[DevPage]) -> list[Example]:
    return [example for page in pages if len((example := make_example(page)).rows)]


def train_networks(sets: list[list[DevPage]]) -> Iterator[list[dict[str, np.ndarray]]]:
    """The networks of each set of pages, trained side by side in processes of their own."""
    os.environ["XLA_FLAGS"] = ONE_CORE
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        waiting = [[pool.submit(train_network, pages, seed) for seed in SEEDS] for pages in sets]
        for number, tasks in enumerate(waiting):
            yield [task.result() for task in tasks]
            print(f"networks of set {number + 1} of {len(sets)}", flush=True)


def read_folds(
    folds: list[Fold], arrays: list[list[dict[str, np.ndarray]]]
) -> tuple[list[Reading], list[Network]]:
    """Pages of every fold, and pages made of them, read by the fold's networks; and the networks."""
    readings, found = [], []
    for number, (fold, members) in enumerate(zip(folds, arrays, strict=True)):
        networks = join_networks([read_network(member) for member in members])
        made = more_pages(fold.test, MADE_OF_FOLD, len(SEEDS) + 1 + number)
        seen = [read_page(page, number, networks) for page in fold.test + made]
        readings += [reading for reading in seen if reading is not None]
        found.append(networks)
    return readings, found


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
    pages = load_all(arguments.folder)
    folds = list(each_fold(pages))
    *of_folds, shipped = train_networks([fold.rest(pages) for fold in folds] + [pages])
    readings, networks = read_folds(folds, of_folds)
    of_fold, whole = fit_stages(readings, [fold.banned for fold in folds])
    if arguments.folds:
        trees = zip(networks, *of_fold.values(), strict=True)
        write_folds(arguments.folds, folds, [FoldLabeller(*models) for models in trees])
    save_weights(shipped, whole, WEIGHTS_FILE)
    print(hashlib.sha256(WEIGHTS_FILE.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
