"""Options that several commands share: project, filters, form of the output."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day written as 2026-03-09."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day, or a usage error."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write days as 2026-03-09", param, ctx)


def _among(name: str) -> Callable[[click.Context, click.Parameter, tuple[str, ...]], object]:
    """Takes values of an enumeration of the model in any case; a usage error for others."""

    def check(
        ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
    ) -> tuple[str, ...]:
        from wirecopy import model

        known = {kind.value.lower(): kind.value for kind in getattr(model, name)}
        for value in values:
            if value.lower() not in known:
                told = ", ".join(known.values())
                hint = _mode_hint(value) if name == "EventType" else ""
                raise click.BadParameter(f"{value!r} is none of {told}{hint}", ctx, param)
        return tuple(known[value.lower()] for value in values)

    return check


def _mode_hint(value: str) -> str:
    """Says of which type a word is a mode, which people who know codes of events ask for."""
    from wirecopy.corpus.unknown import types_with_mode

    of = types_with_mode(value)
    return (
        f"; it is a mode of {' and '.join(of)}: ask for the type, the column mode tells"
        if of
        else ""
    )


#: Filters of every listing and of exports, but recipient, limit, type and status.
_FILTERS = (
    click.option("--from", "from_", type=Day(), metavar="DAY", help="First day, included."),
    click.option("--to", type=Day(), metavar="DAY", help="Last day, included."),
    click.option("--outlet", multiple=True, metavar="NAME", help="Who printed it. Repeatable."),
    click.option("--agency", multiple=True, metavar="NAME", help="Who wrote it. Repeatable."),
    click.option(
        "--actor",
        multiple=True,
        metavar="ACTOR",
        help="Who acts or speaks: a code or its beginning (RUS, 'RUS GOV'), or a name. Repeatable.",
    ),
    click.option("--dispatch", multiple=True, metavar="ID", help="Of this dispatch. Repeatable."),
    click.option("--story", multiple=True, metavar="ID", help="Of this story. Repeatable."),
)

_RECIPIENT = click.option(
    "--recipient", multiple=True, metavar="ACTOR", help="Towards whom; as --actor. Repeatable."
)

_LIMIT = click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most N rows.")

_SORT = click.option(
    "--sort",
    type=click.Choice(["oldest", "newest", "most"], case_sensitive=False),
    help="Oldest or newest first, or those with most copies (dyads: most events) first.",
)

_EVENT_TYPE = click.option(
    "--type",
    multiple=True,
    callback=_among("EventType"),
    metavar="TYPE",
    help="Event type of PLOVER, such as CONSULT or SANCTION. Repeatable.",
)
_STATUS = click.option(
    "--status",
    multiple=True,
    type=click.Choice(
        ["past", "planned", "hypothetical", "negated", "historical"], case_sensitive=False
    ),
    help="Whether an event happened, will, might, did not, or is long past. Repeatable.",
)
_QUOTE_TYPE = click.option(
    "--type",
    multiple=True,
    type=click.Choice(["direct", "indirect", "mixed"], case_sensitive=False),
    help="Kind of quote. Repeatable.",
)


_EDIT_OPTIONS = (
    click.option(
        "--type",
        multiple=True,
        callback=_among("EditClass"),
        metavar="CLASS",
        help="Class of edits, such as fact, quote_text or cut. Repeatable.",
    ),
    click.option("--copy", multiple=True, metavar="ID", help="Made in this article. Repeatable."),
    click.option("--in-quote", is_flag=True, help="Only edits inside quotations."),
    click.option(
        "--risk",
        type=click.IntRange(0, 2),
        default=0,
        metavar="N",
        help="At least this risk: 1 may matter, 2 changes what is stated.",
    ),
    click.option(
        "--outlier",
        type=click.Choice(["lead", "copy", "either"]),
        help="Only where the lead copy, the copy, or either reads otherwise than two or more who agree.",
    ),
    click.option("--all", "style", is_flag=True, help="List style edits too."),
    click.option(
        "--sort",
        type=click.Choice(["oldest", "newest"], case_sensitive=False),
        help="Oldest or newest first; default: what changes a fact or a quotation first.",
    ),
)


def _chain(command: F, options: tuple[Callable[[F], F], ...]) -> F:
    for option in reversed(options):
        command = option(command)
    return command


def filter_options(command: F) -> F:
    """The same filters everywhere; ``--type`` is an event type."""
    return _chain(command, (*_FILTERS, _RECIPIENT, _SORT, _LIMIT, _EVENT_TYPE, _STATUS))


def export_filter_options(command: F) -> F:
    """The same filters without a limit: a file cut short would lack rows that others point to."""
    return _chain(command, (*_FILTERS, _RECIPIENT, _EVENT_TYPE, _STATUS))


def quote_filter_options(command: F) -> F:
    """The same filters without recipient and status, which quotes lack; ``--type`` is a kind of quote."""
    return _chain(command, (*_FILTERS, _SORT, _LIMIT, _QUOTE_TYPE))


def edit_filter_options(command: F) -> F:
    """The same filters for the dispatches of edits, and those of edits; ``--type`` is a class."""
    return _chain(command, (*_FILTERS, _RECIPIENT, _STATUS, *_EDIT_OPTIONS, _LIMIT))


def project_option(command: F) -> F:
    """``--project DIR``."""
    return click.option(
        "--project",
        metavar="DIR",
        type=click.Path(file_okay=False),
        help="Project folder; default: the nearest one upwards with a wirecopy.toml.",
    )(command)


def output_options(command: F) -> F:
    """``--json``, ``--csv``, ``--table``; by default a table on a terminal, CSV elsewhere."""
    return _chain(
        command,
        (
            click.option(
                "--json", "layout", flag_value="json", help="JSON lines: one object a record."
            ),
            click.option("--csv", "layout", flag_value="csv", help="CSV, also on a terminal."),
            click.option(
                "--table", "layout", flag_value="table", help="A table, also into a file."
            ),
        ),
    )
