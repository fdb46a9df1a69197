"""Projects: which folder a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirecopy.errors import NotFoundError

if TYPE_CHECKING:
    from wirecopy.corpus import Corpus

#: The file that makes a folder a project.
MARKER = "wirecopy.toml"


def find_project(start: Path) -> Path | None:
    """The nearest folder from ``start`` upwards that holds a project."""
    return next((f for f in (start, *start.parents) if (f / MARKER).is_file()), None)


def project_path(given: str | None) -> Path:
    """The folder given with the command or before it, else the nearest upwards."""
    named = named_project(given)
    if named:
        return Path(named)
    found = find_project(Path.cwd())
    if found is None:
        raise NotFoundError(
            f"no project here: no {MARKER} in this folder or above",
            advice="run `wirecopy init`, or name one with --project DIR",
        )
    return found


def named_project(given: str | None) -> str | None:
    """The folder named after the command, else the one named before it."""
    context = click.get_current_context(silent=True)
    values = context.find_root().obj if context else None
    before = values.get("project") if isinstance(values, dict) else None
    return given or before


def open_project(given: str | None) -> Corpus:
    """The project's corpus; raises NotFoundError when there is none."""
    from wirecopy import corpus

    return corpus.open(project_path(given))
