"""Simple ways to find copies beside ours, on pairs read by hand.

  python benchmarks/copies_baselines.py DOCS.jsonl SCORER.py [--out FOLDER]

DOCS has ``{id, text}`` a line; SCORER is run as ``python SCORER PRED.jsonl`` and its last line is shown.
Ours is ``predict.py copies``; the others say copy or nothing (containment: partial too):

- datasketch MinHash with LSH, 128 permutations of the words' runs of five, at 0.5 and at 0.8;
- rensa's MinHash with LSH, the same way (both need ``pip install rensa datasketch``);
- plain containment of runs of five words in the shorter text: 0.6 a copy, 0.3 a partial copy.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

Pairs = Iterator[tuple[str, str, str]]
HERE = Path(__file__).resolve().parent
PERMUTATIONS = 128


def runs(text: str) -> set[str]:
    """Runs of five words, small letters, without marks."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[n : n + 5]) for n in range(max(1, len(words) - 4))}


def datasketch(texts: dict[str, str], threshold: float) -> Pairs:
    """MinHash with LSH as its documentation shows it."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    for name, text in texts.items():
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in runs(text)])
        yield from ((other, name, "copy") for other in index.query(sketch))
        index.insert(name, sketch)


def rensa(texts: dict[str, str], threshold: float) -> Pairs:
    """The same with rensa; candidates below the threshold are left out, as its manual advises."""
    import rensa as peer

    index = peer.RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=32)
    names, sketches = list(texts), []
    for n, name in enumerate(names):
        sketch = peer.RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(sorted(runs(texts[name])))
        for other in index.query(sketch):
            if sketch.jaccard(sketches[other]) >= threshold:
                yield names[other], name, "copy"
        index.insert(n, sketch)
        sketches.append(sketch)


def containment(texts: dict[str, str], _: float) -> Pairs:
    """Share of the shorter text's runs of five that stand in the other."""
    of_text = {name: runs(text) for name, text in texts.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, found in of_text.items():
        for run in found:
            holders[run].append(name)
    shared = Counter(pair for names in holders.values() for pair in combinations(names, 2))
    for (a, b), count in shared.items():
        share = count / min(len(of_text[a]), len(of_text[b]))
        if share >= 0.3:
            yield a, b, "copy" if share >= 0.6 else "partial"


WAYS: dict[str, tuple[Callable[[dict[str, str], float], Pairs], float]] = {
    "datasketch MinHash-LSH 0.5": (datasketch, 0.5),
    "datasketch MinHash-LSH 0.8": (datasketch, 0.8),
    "rensa MinHash-LSH 0.5": (rensa, 0.5),
    "rensa MinHash-LSH 0.8": (rensa, 0.8),
    "containment of 5-word runs": (containment, 0.0),
}


def score(scorer: Path, pred: Path) -> str:
    """The scorer's last line."""
    command = [sys.executable, str(scorer), str(pred)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip().splitlines()[-1].partition(": ")[2]


def main() -> None:
    """Predict every way, score, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("docs", type=Path)
    parser.add_argument("scorer", type=Path)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.docs.read_text("utf-8").splitlines()]
    texts = {row["id"]: row["text"] for row in rows}
    print("| way | CPU s | scores |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        pred = Path(folder) / "pred.jsonl"
        began = time.perf_counter()
        command = [sys.executable, str(HERE / "predict.py"), "copies", str(args.docs), str(pred)]
        subprocess.run(command, check=True)
        wall = time.perf_counter() - began
        print(
            f"| wirecopy (stories too) | {wall:.1f} wall | {score(args.scorer, pred)} |", flush=True
        )
        for name, (way, threshold) in WAYS.items():
            began = time.process_time()
            try:
                found = list(way(texts, threshold))
            except ImportError:
                print(f"| {name} | not installed | |")
                continue
            seconds = time.process_time() - began
            lines = [json.dumps({"a": a, "b": b, "label": label}) for a, b, label in found]
            pred.write_text("\n".join(lines) + "\n", "utf-8")
            print(f"| {name} | {seconds:.1f} | {score(args.scorer, pred)} |", flush=True)


if __name__ == "__main__":
    main()
