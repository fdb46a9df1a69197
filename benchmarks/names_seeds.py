"""Names on the seeds: of the persons, organisations and places of the gold, how many are found.

usage: python benchmarks/names_seeds.py SEEDS_FOLDER [--misses]

The gold's mentions of named actors (PER, ORG) and its places; a mention counts when a name of its kind
overlaps it (an organisation also as a place, a place also as an organisation: "the White House").
Mentions whose last word has no capital ("the envoy", "Russian agencies") are descriptions, no names.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from wirecopy.language import read

_KINDS = {"PER": {"PERSON"}, "ORG": {"ORG", "LOC", "MISC"}, "LOC": {"LOC", "ORG", "NORP"}}


def gold_mentions(folder: Path) -> list[tuple[str, str, int, int]]:
    """File, kind, start and end of every mention that is a name."""
    actors = json.loads((folder / "actors.json").read_text("utf-8"))["actors"]
    found = {
        (m["file"], actor["type"], *m["span"])
        for actor in actors
        if actor["type"] in ("PER", "ORG")
        for m in actor["mentions"]
        if _is_name(m["text"])
    }
    places = json.loads((folder / "places.json").read_text("utf-8"))["places"]
    found |= {(p["file"], "LOC", *p["span"]) for p in places if p["kind"] != "not_on_earth"}
    return sorted(found)


def _is_name(text: str) -> bool:
    """Whether a mention is a name rather than a description: its last word has a capital."""
    return text.rsplit(maxsplit=1)[-1][:1].isupper()


def main() -> None:
    """Command line."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    names: dict[str, list[tuple[int, int, str]]] = {}
    there: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for file, kind, start, end in gold_mentions(folder):
        if file not in names:
            sentences = read((folder / file).read_text("utf-8"), tag=True).sentences
            names[file] = [(n.span.start, n.span.end, n.type) for s in sentences for n in s.names]
        hit = any(a < end and b > start and t in _KINDS[kind] for a, b, t in names[file])
        there[kind] += 1
        right[kind] += hit
        if not hit and "--misses" in sys.argv:
            print(file, kind, start, end)
    shares = {kind: round(100 * right[kind] / there[kind], 1) for kind in sorted(there)}
    print(json.dumps(shares | {"all": round(100 * right.total() / there.total(), 1)}))


if __name__ == "__main__":
    main()
