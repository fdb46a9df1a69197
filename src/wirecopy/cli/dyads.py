"""``wirecopy dyads``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import filter_options, output_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs
    from wirecopy.model.dyad import Level, Period


@click.command(short_help="Count events between pairs of actors, each act once.")
@click.option(
    "--by",
    type=click.Choice(["day", "week", "month", "year"]),
    default="month",
    show_default=True,
    help="Length of a period.",
)
@click.option(
    "--level",
    type=click.Choice(["country", "sector"]),
    default="country",
    show_default=True,
    help="Whom to count: RUS towards UKR, or RUS GOV towards UKR MIL.",
)
@click.option(
    "--events",
    "lists_events",
    is_flag=True,
    help="List the events that were counted, with their sentences: a row for every count an event is in.",
)
@click.option(
    "--left-out",
    "lists_left_out",
    is_flag=True,
    help="List the events that no row counts, since no single period holds their days, or none is told.",
)
@click.option(
    "--fill",
    is_flag=True,
    help="Also list the periods without events of every pair listed: zero or not observed.",
)
@filter_options
@output_options
@project_option
def dyads(  # noqa: PLR0917  click passes options by name
    project: str | None,
    layout: str | None,
    by: Period,
    level: Level,
    lists_events: bool,
    lists_left_out: bool,
    fill: bool,
    **given: Unpack[FilterArgs],
) -> None:
    """Count events between ordered pairs of actors, each act once however many outlets carried it.

    Counted are past events, or those of --status, between actors with a country or international code, in
    the period that holds all the days they may lie on: "in March" is in no week. A meeting counts once in each direction.
    """
    from wirecopy.cli.listing import show_found
    from wirecopy.cli.terminal import say
    from wirecopy.corpus.columns import DYAD_EVENTS, DYADS, EVENTS
    from wirecopy.model.counted import counted

    if lists_events + lists_left_out + fill > 1:
        raise click.UsageError("of --events, --left-out and --fill give one")
    with projects.open_project(project) as corpus:
        if lists_left_out:
            events_left = corpus.dyads_left_out(by=by, level=level, **given)
            show_found(corpus, events_left, EVENTS, layout, noun="event", given=given)
            return
        if lists_events:
            events = corpus.dyad_events(by=by, level=level, **given)
            show_found(corpus, events, DYAD_EVENTS, layout, noun="event", given=given)
        else:
            counts = corpus.dyads(by=by, level=level, fill=fill, **given)
            show_found(corpus, counts, DYADS, layout, noun="count", given=given)
        left_out = corpus.count_left_out(by, level=level, **given)
        if left_out:
            say(
                f"{counted(left_out, 'event')} in no row: no single {by} holds all days of the date,"
                " or none is told; --left-out lists them"
            )
