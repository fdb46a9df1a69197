"""``wirecopy init``."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from wirecopy.cli.options import project_option
from wirecopy.cli.project import named_project
from wirecopy.cli.terminal import say


@click.command(short_help="Make a new project.")
@click.argument("folder", required=False, type=click.Path(file_okay=False), metavar="[DIR]")
@project_option
def init(project: str | None, folder: str | None) -> None:
    """Make a new project in DIR (default: this folder)."""
    from wirecopy.corpus import Corpus

    before = named_project(project)
    if folder and before and Path(folder).absolute() != Path(before).absolute():
        raise click.UsageError(f"two folders are given: {folder} and --project {before}")
    path = folder or before or "."
    Corpus.create(path).close()
    named = "" if Path(path).resolve() == Path.cwd() else f" --project {shlex.quote(path)}"
    say(f"made a project in {path}; next: wirecopy{named} add PATHS")
