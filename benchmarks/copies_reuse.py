"""Reuse drawn at random: how often the derivation found is the one that was made.

  python benchmarks/copies_reuse.py [--seeds 12] [--first 1] [--dispatches 12] [--articles 100]

Run from the top of the repository: the newsroom is that of the tests (``tests/dispatches/reuse.py``).
A seed draws dispatches, and articles that cut, restyle, add to, merge or only quote them.  Tells, by what
was done to an article, how many were made and how many derivations from any of the dispatches are wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.dispatches.reuse import derivations, leads_are_apart


def main() -> None:
    """Read the arguments, draw, count, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=12)
    parser.add_argument("--dispatches", type=int, default=12)
    parser.add_argument("--articles", type=int, default=100)
    args = parser.parse_args()
    made: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for seed in range(args.first, args.first + args.seeds):
        if not leads_are_apart(seed, args.dispatches):
            print(f"seed {seed}: two dispatches are alike by chance; left out", file=sys.stderr)
            continue
        for one, derived in derivations(seed, args.dispatches, args.articles):
            made[one.how] += 1
            if derived != one.derived:
                wrong[one.how] += 1
                print(f"seed {seed}: {one.how}, made {one.derived}, found {derived}")
    print("| made how | articles | wrong |", "|---|---|---|", sep="\n")
    for how in sorted(made):
        print(f"| {how} | {made[how]:,} | {wrong[how]} |")
    total = made.total()
    print(f"| all | {total:,} | {wrong.total()} ({1 - wrong.total() / total:.4f} right) |")


if __name__ == "__main__":
    main()
