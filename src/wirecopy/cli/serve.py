"""``wirecopy serve``."""

from __future__ import annotations

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import project_option


@click.command(short_help="Show a project as web pages on this machine.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="Port to listen at; 0 takes one that is free.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="NAME",
    help="Address to listen at; any but the default lets other machines read the project.",
)
@project_option
def serve(project: str | None, port: int, host: str) -> None:
    """Show the project as web pages, until stopped with Ctrl-C.

    Every number opens the list it counts, every fact its sentence, all printings of it and why it was
    read so.  Pages need no script and no network; each has a twin in JSON, listings one in CSV.
    Pages added meanwhile are shown as soon as they are read.
    """
    from wirecopy import web
    from wirecopy.cli.terminal import say

    folder = projects.project_path(project)
    try:
        web.serve(folder, host=host, port=port, on_ready=lambda told: say(f"open {told}"))
    except KeyboardInterrupt:
        say("stopped")
