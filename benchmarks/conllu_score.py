"""Score predicted CoNLL-U columns against gold: same words and sentences on both sides.

usage: python benchmarks/conllu_score.py GOLD.conllu PRED.conllu

Prints UPOS and LEMMA accuracy, UAS and LAS (with and without subtypes of relations), in percent of
all words, punctuation included.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


def read_words(path: Path) -> Iterator[list[str]]:
    """The fields of every word line."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            yield fields


def score(gold: Path, pred: Path) -> dict[str, float]:
    """Accuracies in percent; words must be the same."""
    hits = dict.fromkeys(("upos", "lemma", "uas", "las", "las_coarse"), 0)
    total = 0
    for right, found in zip(read_words(gold), read_words(pred), strict=True):
        if right[1] != found[1]:
            message = f"words differ: {right[1]!r} and {found[1]!r}"
            raise ValueError(message)
        total += 1
        head = right[6] == found[6]
        hits["upos"] += right[3] == found[3]
        hits["lemma"] += right[2] == found[2]
        hits["uas"] += head
        hits["las"] += head and right[7] == found[7]
        hits["las_coarse"] += head and right[7].split(":")[0] == found[7].split(":")[0]
    return {name: 100 * count / max(1, total) for name, count in hits.items()}


def main() -> None:
    """Command line."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for name, value in score(Path(sys.argv[1]), Path(sys.argv[2])).items():
        print(f"{name:12}{value:6.2f}")


if __name__ == "__main__":
    main()
