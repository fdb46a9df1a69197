"""Shipped files that a program made: each has its recipe and its hash."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "wirecopy" / "data"
ROWS = re.findall(
    r"^\| `([\w.]+)` .*`(training/[\w/.]+)` .*`([0-9a-f]{64})` \|$",
    (ROOT / "training" / "README.md").read_text("utf-8"),
    re.MULTILINE,
)


@pytest.mark.parametrize(("name", "recipe", "digest"), ROWS, ids=[row[0] for row in ROWS])
def test_shipped_file_is_the_one_described(name: str, recipe: str, digest: str) -> None:
    """The file in the package has the hash its recipe states, and the recipe is there."""
    assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == digest
    assert (ROOT / recipe).is_file()


def test_every_binary_file_has_a_recipe() -> None:
    """Nothing unreadable is shipped without a row."""
    binary = {path.name for path in DATA.iterdir() if path.suffix in {".xz", ".npz", ".onnx"}}
    assert binary <= {row[0] for row in ROWS}
