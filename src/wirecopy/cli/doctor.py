"""``wirecopy doctor``."""

from __future__ import annotations

import click

from wirecopy.cli import project as projects
from wirecopy.cli.exits import ERROR, Exit
from wirecopy.cli.options import output_options, project_option


@click.command(short_help="Check the installation and the project's files.")
@output_options
@project_option
def doctor(project: str | None, layout: str | None) -> None:
    """Check Python, the libraries, the disk and the project's files; exit 1 if anything is broken.

    It needs a project.
    """
    from wirecopy.cli.output import show
    from wirecopy.corpus.columns import CHECKS

    with projects.open_project(project) as corpus:
        found = corpus.check()
    show(found, CHECKS, layout, noun="check", is_limited=True)
    if any(check.state == "error" for check in found):
        raise Exit(ERROR)
