"""``wirecopy dyads``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import filter_options, output_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs
    from wirecopy.model.dyad import Period


@click.command(short_help="Count events between pairs of actors, each act once.")
@click.option(
    "--by",
    type=click.Choice(["day", "week", "month", "year"]),
    default="month",
    show_default=True,
    help="Length of a period.",
)
@click.option(
    "--fill",
    is_flag=True,
    help="Also list the periods without events of every pair listed: zero or not observed.",
)
@filter_options
@output_options
@project_option
def dyads(
    project: str | None,
    layout: str | None,
    by: Period,
    *,
    fill: bool,
    **given: Unpack[FilterArgs],
) -> None:
    """Count events between ordered pairs of actors, each act once however many outlets carried it.

    Counted are past events, by country or international code, in the period that holds all the days they
    may lie on: "in March" is in no week. A meeting counts once in each direction.
    """
    from wirecopy.cli.columns import DYADS
    from wirecopy.cli.output import show
    from wirecopy.cli.terminal import plural, say

    with projects.open_project(project) as corpus:
        found = corpus.dyads(by=by, fill=fill, **given)
        show(found, DYADS, layout, noun="count", is_limited=given.get("limit") is not None)
        left_out = corpus.dyads_left_out(by=by, **given)
        if left_out:
            say(
                f"{plural(left_out, 'event')} in no row: no single {by} holds all days of the date,"
                " or none is told (column date of wirecopy events)"
            )
