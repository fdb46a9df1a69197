"""Facts an editor got wrong, found or not: copies made by the invented desk of the tests.

  python benchmarks/edit_facts.py [--cases 2000] [--seed 0] [--show KIND]

Prints, for each kind, how many wrong facts were found in the right sentence with the right class, and how
many edits of the rest of the texts are called facts and are none.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.dispatches.desk.copies import Case, Outcome, judge, make_case


def main() -> None:
    """Make cases, judge them, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", default="", help="print what was missed of a kind, or 'false'")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false = 0
    for seed in range(args.seed, args.seed + args.cases):
        case = make_case(seed)
        outcome = judge(case)
        false += len(outcome.false)
        for wrong, is_found in zip(case.wrongs, outcome.found, strict=True):
            total[wrong.kind] += 1
            found[wrong.kind] += is_found
        _show(case, outcome, args.show)
    for kind in sorted(total):
        print(f"{kind:18s} {found[kind]:6d} of {total[kind]:6d}  {found[kind] / total[kind]:.4f}")
    every = sum(total.values())
    print(f"{'all':18s} {sum(found.values()):6d} of {every:6d}  {sum(found.values()) / every:.4f}")
    print(f"false facts: {false} in {args.cases} copies")


def _show(case: Case, outcome: Outcome, kind: str) -> None:
    if kind == "false":
        for edit in outcome.false:
            around = case.a[max(0, edit.a.start - 40) : edit.a.end + 40].replace("\n", " ")
            print(
                f"{edit.edit_class}: {edit.a_text!r} -> {edit.b_text!r} ({edit.why}) in {around!r}"
            )
    for wrong, is_found, (start, end) in zip(case.wrongs, outcome.found, case.places, strict=True):
        if not is_found and (kind in {wrong.kind, "all"}):
            print(
                f"{wrong.kind}: {wrong.before!r} -> {wrong.after!r} in {case.a[start:end]!r} {case.styles}"
            )


if __name__ == "__main__":
    main()
