"""Folders: the files under a path in the order of names, without running in circles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wirecopy.model import Problem
from wirecopy.pages.problems import file_problem, make_problem


def walk_files(path: Path) -> Iterator[Path | Problem]:
    """``path`` itself, or the files in it and below; hidden ones are left out.

    Links to folders are followed.  A link back to a folder that is being walked is a problem
    (``loop``); one to a folder that was walked already is passed over, since its files were read.
    """
    try:
        if not path.is_dir():
            path.stat()
            yield path
            return
    except OSError as error:
        yield file_problem(error, str(path))
        return
    yield from _walk(path)


def _walk(top: Path) -> Iterator[Path | Problem]:
    seen: set[Path] = set()
    waiting: list[tuple[Path, tuple[Path, ...]]] = [(top, ())]
    while waiting:
        path, above = waiting.pop()
        try:
            if not path.is_dir():
                path.stat()
                yield path
                continue
            real = path.resolve()
            children = sorted(path.iterdir(), key=lambda child: child.name, reverse=True)
        except (OSError, RuntimeError) as error:
            yield _walk_problem(error, path)
            continue
        if real in above:
            yield _loop(path)
        elif real not in seen:
            seen.add(real)
            inside = (*above, real)
            waiting.extend((c, inside) for c in children if not c.name.startswith("."))


def _walk_problem(error: OSError | RuntimeError, path: Path) -> Problem:
    """Links that only lead to each other: an OSError or, in Python 3.12 and before, a RuntimeError."""
    return file_problem(error, str(path)) if isinstance(error, OSError) else _loop(path)


def _loop(path: Path) -> Problem:
    return make_problem(
        "loop",
        "this link leads back into a folder that holds it",
        where=str(path),
        advice="remove the link; its files were read once",
    )
