"""The house rules that a program can check."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[1] / "src" / "wirecopy"
MODULES = sorted(SRC.rglob("*.py"))

#: Longest function and module, longest median function, share of modules under the soft limit.
MAX_FUNCTION_LINES = 50
MAX_MEDIAN_LINES = 8
MAX_MODULE_LINES = 500
SOFT_MODULE_LINES = 300
SOFT_MODULE_SHARE = 0.8

#: Names that hold leftovers instead of a concept.
BANNED_STEMS = {"utils", "util", "helpers", "common", "misc", "base"}

#: What ``import wirecopy`` must not load.
HEAVY = ("numpy", "duckdb", "pyarrow", "lxml", "trafilatura", "click", "rich", "sqlite3", "pandas")


def _functions() -> Iterator[tuple[str, int]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(SRC)}:{node.name}", _body_lines(node)


def _body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the function without signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 1


def test_functions_are_short() -> None:
    """No function is longer than the limit, and the median one is short."""
    sizes = dict(_functions())
    too_long = {name: n for name, n in sizes.items() if n > MAX_FUNCTION_LINES}
    assert not too_long
    assert statistics.median(sizes.values()) <= MAX_MEDIAN_LINES


def test_modules_are_short() -> None:
    """No module is longer than the limit, and four of five are well under it."""
    sizes = {str(p.relative_to(SRC)): len(p.read_text("utf-8").splitlines()) for p in MODULES}
    assert not {name: n for name, n in sizes.items() if n > MAX_MODULE_LINES}
    under = sum(n <= SOFT_MODULE_LINES for n in sizes.values())
    assert under / len(sizes) >= SOFT_MODULE_SHARE


def test_modules_are_named_for_a_concept() -> None:
    """No module is named as a place for leftovers."""
    assert not [p for p in MODULES if p.stem in BANNED_STEMS]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SRC)))
def test_module_states_its_concept(path: Path) -> None:
    """Every module opens with one sentence on what it is about."""
    doc = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert doc
    assert len(doc.splitlines()[0]) > 10


def test_import_is_light() -> None:
    """``import wirecopy`` loads no library that costs time."""
    program = f"import sys, wirecopy; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_public_names_resolve() -> None:
    """Every public name is there."""
    import wirecopy

    assert [name for name in wirecopy.__all__ if not hasattr(wirecopy, name)] == []
