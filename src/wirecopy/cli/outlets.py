"""``wirecopy outlets``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option
from wirecopy.corpus.column import as_percent
from wirecopy.model.counted import counted

if TYPE_CHECKING:
    from wirecopy.model import OutletProfile


@click.command(
    short_help="Show what outlets print of agencies, what they cut, and their house style."
)
@click.argument("name", required=False)
@output_options
@project_option
def outlets(project: str | None, layout: str | None, name: str | None) -> None:
    """Show what each outlet prints of agencies, what it cuts and changes, and its house style.

    With NAME, or a part of it, everything that is known of one outlet.
    """
    from wirecopy.cli.output import chosen_layout, print_csv, print_facts, show
    from wirecopy.cli.report import tell_hosts
    from wirecopy.corpus.columns import OUTLETS

    with projects.open_project(project) as corpus:
        found = corpus.outlets() if name is None else [corpus.outlet(name)]
        status = corpus.status()
    form = chosen_layout(layout)
    if name is None or form == "json":
        show(found, OUTLETS, layout, noun="outlet", is_limited=False)
    elif form == "csv":
        print_csv(("name", "value"), facts_of(found[0]))
    else:
        print_facts(found[0].outlet, facts_of(found[0])[1:])
    tell_hosts(status)


def facts_of(profile: OutletProfile) -> list[tuple[str, object]]:
    """A profile as (name, value) rows."""
    return [
        ("outlet", profile.outlet),
        ("articles", profile.article_count),
        ("by an agency", f"{profile.agency_count} ({profile.agency_share:.0%})"),
        *((f"by {agency}", count) for agency, count in profile.agencies),
        ("its own", profile.own_count),
        ("writer not known", profile.unknown_count),
        ("copies compared", profile.compared_count),
        ("left out of the narrative", as_percent(profile.cut_share)),
        ("own words set in", as_percent(profile.own_text_share)),
        ("edits that change what is stated", profile.risky_count),
        ("of these alone among all printings", profile.alone_count),
        ("edits inside quotations", profile.quote_count),
        ("style edits", profile.style_count),
        *_style_of(profile),
    ]


def _style_of(profile: OutletProfile) -> Iterator[tuple[str, object]]:
    for habit in profile.habits:
        seen = f"{habit.articles} of {counted(habit.articles_of_any, 'article')}"
        edits = counted(habit.edits_to, "edit")
        yield habit.name, f"{habit.form} ({seen}, {edits}; {habit.score:.2f})"
    for form in profile.house_forms:
        told = counted(form.dispatches, "dispatch")
        yield f"for {form.lead_form}", f"{form.outlet_form} ({told})"
