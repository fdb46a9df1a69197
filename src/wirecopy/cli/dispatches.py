"""``wirecopy dispatches``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import filter_options, output_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs


@click.command(short_help="List dispatches: reports, with the outlets that printed them.")
@filter_options
@output_options
@project_option
def dispatches(project: str | None, layout: str | None, **given: Unpack[FilterArgs]) -> None:
    """List dispatches: reports as filed, with the outlets that printed them."""
    from wirecopy.cli.listing import show_some
    from wirecopy.corpus.columns import DISPATCHES

    with projects.open_project(project) as corpus:
        show_some(corpus, "dispatches", DISPATCHES, layout, noun="dispatch", given=given)
