"""A small invented corpus for curators: texts, cuts of them, merges, texts of their own, and noise."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from tests.dispatches.newsroom import DISPATCHES, OWN, add_own, merge, restyle, shorten


def corpus_rows(seed: int, count: int) -> list[dict[str, Any]]:
    """Rows in an order drawn at random; ``made`` says how each came to be."""
    random = Random(seed)
    names = sorted(DISPATCHES)
    rows: list[dict[str, Any]] = []
    for n in range(count):
        name = random.choice(names)
        text, made = (
            DISPATCHES[name],
            random.choice(("full", "cut", "styled", "merged", "own", "brief")),
        )
        if made == "cut":
            text = restyle(shorten(text, random, random.choice((0.3, 0.6))), random)
        elif made == "styled":
            text = restyle(text, random)
        elif made == "merged":
            text = merge(text, DISPATCHES[random.choice([x for x in names if x != name])], random)
        elif made == "own":
            text = "\n\n".join(random.sample(OWN, 6)) + f"\n\nNote {random.random()} of the editor."
        elif made == "brief":
            text = add_own(shorten(text, random, 0.1), random, 1)
        rows.append({"id": f"{n}-{name}", "text": text, "made": made, "n": n})
    return rows


def write_rows(path: Path, rows: list[dict[str, Any]]) -> Path:
    """Rows as JSON lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Rows of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
