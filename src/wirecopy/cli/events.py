"""``wirecopy events``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import filter_options, output_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs


@click.command(short_help="List events: who did what to whom.")
@filter_options
@output_options
@project_option
def events(project: str | None, layout: str | None, **given: Unpack[FilterArgs]) -> None:
    """List events: who did what to whom, with the sentence that says so."""
    from wirecopy.cli.listing import show_some
    from wirecopy.corpus.columns import EVENTS

    with projects.open_project(project) as corpus:
        show_some(corpus, "events", EVENTS, layout, noun="event", given=given)
