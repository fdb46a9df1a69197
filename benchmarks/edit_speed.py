"""How long the edits of a pair take, and how that grows.

  python benchmarks/edit_speed.py [--rounds 15]

CPU milliseconds, median over pairs: copies by the invented desk of the tests (a tenth of the paragraphs
cut, six rules of house style) of 300 to 10,000 words, then pairs made to be hard at 2,500, 5,000 and
10,000 words.  Twice the words should cost about twice the time; four times is quadratic.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.dispatches.desk.reports import text_of, write_report
from tests.dispatches.desk.style import draw_styles, restyle

from wirecopy.dispatches import compare_texts

Pair = tuple[str, str]

SIZES = (300, 600, 1_250, 2_500, 5_000, 10_000)
HARD_SIZES = (2_500, 5_000, 10_000)


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    compare_texts(*desk_pair(300, 99))
    for size in SIZES:
        rounds = args.rounds if size < 2_000 else max(3, args.rounds // 3)
        times = [_time(desk_pair(size, seed)) for seed in range(rounds)]
        print(f"desk {size:6d} words  {median(times):8.1f} ms  worst {max(times):8.1f} ms")
    for name, make in HARD.items():
        times = [_time(make(size)) for size in HARD_SIZES]
        growth = times[-1] / max(0.1, times[0])
        shown = "  ".join(f"{one:8.1f}" for one in times)
        print(f"{name:18s} {shown} ms  x{growth:.1f} for four times the words")


def _time(pair: Pair) -> float:
    gc.collect()  # else what earlier pairs left is cleared away at this one's cost
    started = time.process_time()
    compare_texts(*pair)
    return 1000 * (time.process_time() - started)


def desk_pair(size: int, seed: int) -> Pair:
    """A text of about ``size`` words and a copy of it."""
    random = Random(seed)
    parts: list[str] = []
    words = 0
    while words < size:
        part = text_of(write_report(random, min(10, 1 + (size - words) // 25)))
        parts.append(part)
        words += len(part.split())
    lines = "\n\n".join(parts).split("\n\n")
    kept = [line for line in lines if random.random() < 0.9]
    return "\n\n".join(lines), restyle("\n\n".join(kept), draw_styles(random))


def _shuffled(size: int) -> Pair:
    lines = desk_pair(size, 1)[0].split("\n\n")
    moved = list(lines)
    Random(1).shuffle(moved)
    return "\n\n".join(lines), "\n\n".join(moved)


def _rewritten(size: int) -> Pair:
    random = Random(2)
    a = desk_pair(size, 2)[0].split(" ")
    return " ".join(a), " ".join(w if random.random() < 0.7 else w + "x" for w in a)


HARD: dict[str, Callable[[int], Pair]] = {
    "one word": lambda n: ("word " * n, "word " * (n * 2 // 3)),
    "two words": lambda n: ("one two " * (n // 2), "two one " * (n // 2)),
    "nothing shared": lambda n: (
        " ".join(f"w{k}" for k in range(n)),
        " ".join(f"v{k}" for k in range(n)),
    ),
    "every sentence": lambda n: (
        "Ann said it was so. " * (n // 5),
        "Bob said it was so. " * (n // 5),
    ),
    "shuffled": _shuffled,
    "every third word": _rewritten,
    "marks": lambda n: ('"' * n, '"' * (n - n // 9)),
    "short and long": lambda n: (desk_pair(300, 3)[0], desk_pair(n, 3)[0]),
    "reversed words": lambda n: (
        " ".join(f"w{k % 500}" for k in range(n)),
        " ".join(f"w{k % 500}" for k in range(n, 0, -1)),
    ),
}


if __name__ == "__main__":
    main()
