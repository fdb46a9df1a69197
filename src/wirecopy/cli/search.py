"""``wirecopy search``."""

from __future__ import annotations

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option


@click.command(short_help="Find articles by their words.")
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="At most N articles.",
)
@output_options
@project_option
def search(project: str | None, layout: str | None, query: tuple[str, ...], limit: int) -> None:
    """Find articles that hold the words of QUERY, best first."""
    from wirecopy.cli.output import show
    from wirecopy.corpus.columns import ARTICLES

    with projects.open_project(project) as corpus:
        found = corpus.search(" ".join(query), limit=limit)
        show(found, ARTICLES, layout, noun="article", is_limited=True)
