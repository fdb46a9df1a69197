"""Versions of the stages."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import wirecopy
from wirecopy.pipeline.versions import stage_versions

SRC = Path(wirecopy.__file__).parent


def _home(path: Path) -> str:
    """The stage a module is of; de-duplication marks its work with a version of its own."""
    parts = path.relative_to(SRC).parts
    return parts[1] if parts[1] in ("edits", "dedup") else parts[0]


def _has_version(path: Path) -> bool:
    return any(
        isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "VERSION"
        for node in ast.parse(path.read_text("utf-8")).body
    )


def test_every_version_counts() -> None:
    """A stage has one version, and whoever raises one has what was made before made again."""
    found = Counter(_home(path) for path in SRC.rglob("*/*.py") if _has_version(path))
    assert found == Counter({*stage_versions(), "dedup"} - {"engine"})
