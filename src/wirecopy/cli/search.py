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
    """Find articles that hold all words of QUERY, best first; words in double quotes are a phrase.

    Write a phrase as '"grain trucks"'.  Where the first word stands is shown with what is around it.
    """
    from wirecopy.cli.output import show
    from wirecopy.corpus.found import found_columns

    with projects.open_project(project) as corpus:
        words = " ".join(query)
        found = corpus.search(words, limit=limit)
        show(found, found_columns(words), layout, noun="article", is_limited=True)
