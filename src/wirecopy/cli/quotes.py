"""``wirecopy quotes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option, quote_filter_options

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs


@click.command(short_help="List quotes: who said what.")
@quote_filter_options
@output_options
@project_option
def quotes(project: str | None, layout: str | None, **given: Unpack[FilterArgs]) -> None:
    """List quotes: who said what, once a dispatch, with every outlet that printed it."""
    from wirecopy.cli.listing import show_some
    from wirecopy.corpus.columns import QUOTES

    with projects.open_project(project) as corpus:
        show_some(corpus, "quotes", QUOTES, layout, noun="quote", given=given)
