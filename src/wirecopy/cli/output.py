"""Output: the same records as a table for people, as CSV, or as JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeVar

from wirecopy.cli.safety import json_safe, safe
from wirecopy.cli.terminal import data_console, is_terminal, say, words
from wirecopy.corpus.column import Column, as_text
from wirecopy.model.counted import counted
from wirecopy.model.csv_lines import write_csv

if TYPE_CHECKING:
    from rich.table import Table

T = TypeVar("T")
Layout = Literal["table", "csv", "json"]

#: Characters from which a table shows its spare columns too.
WIDE = 110
#: Rows of a table on a terminal when no limit is given; a screen or two.
TABLE_ROWS = 50


def chosen_layout(asked: str | None) -> Layout:
    """What was asked for, else a table on a terminal and CSV elsewhere."""
    if asked == "json":
        return "json"
    if asked == "csv":
        return "csv"
    return "table" if asked == "table" or is_terminal() else "csv"


def show(
    records: Sequence[T],
    columns: Sequence[Column[T]],
    layout: str | None,
    *,
    noun: str,
    is_limited: bool = False,
) -> None:
    """Print ``records`` in the layout asked for; a count goes to standard error."""
    form = chosen_layout(layout)
    if form != "table":
        print_records(records, columns, form)
        return
    shown = records if is_limited or not is_terminal() else records[:TABLE_ROWS]
    print_table(shown, columns)
    say_count(len(shown), len(records), noun)


def print_records(
    records: Iterable[T], columns: Sequence[Column[T]], form: Literal["csv", "json"]
) -> None:
    """Records for programs."""
    if form == "json":
        print_json_lines(records)
    else:
        print_csv([c.name for c in columns], ([c.value(r) for c in columns] for r in records))


def print_table(records: Iterable[T], columns: Sequence[Column[T]]) -> None:
    """Records for people."""
    console = data_console()
    console.print(make_table(records, columns, console.width))


def say_count(shown: int, total: int, noun: str) -> None:
    """How many there are, and how to see those that are not shown."""
    more = f"; {shown:,} shown, --limit N or --csv gives more" if shown < total else ""
    say(f"{counted(total, noun)}{more}")


def make_table(records: Iterable[T], columns: Sequence[Column[T]], width: int) -> Table:
    """A rich table of the columns that have a title, for a console ``width`` characters wide."""
    from rich import box
    from rich.table import Table

    room = width >= WIDE
    seen = [c for c in columns if c.title is not None and (room or not c.is_spare)]
    table = Table(
        box=box.SIMPLE_HEAD,
        expand=True,
        pad_edge=False,
        collapse_padding=True,
    )
    for column in seen:
        table.add_column(
            column.title or "",
            style=column.style,
            ratio=column.ratio,
            width=column.min_width,
            justify="right" if column.is_number else "left",
            no_wrap=column.ratio is None,
            overflow="fold",
        )
    for record in records:
        table.add_row(*[words(as_text((c.short or c.value)(record))) for c in seen])
    return table


def print_facts(title: str, facts: Iterable[tuple[str, object]]) -> None:
    """Names and values for people, under a title; unknown is a dash."""
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in facts:
        number = isinstance(value, int) and not isinstance(value, bool)
        table.add_row(words(name), words(f"{value:,}" if number else as_text(value) or "-"))
    console = data_console()
    console.print(words(title, "bold"))
    console.print(table)


def print_csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """RFC 4180 with a header and line feeds; on a terminal control characters are shown as escapes."""
    clean = safe if is_terminal() else str
    write_csv(
        sys.stdout, chain([names], ([clean(as_text(value)) for value in row] for row in rows))
    )


def print_json_lines(records: Iterable[object]) -> None:
    """One JSON object a line."""
    for record in records:
        print(json_line(record))


def json_line(record: object) -> str:
    """``record`` as one line of JSON; characters that could steer a terminal are escaped."""
    from wirecopy.corpus import to_plain

    return json_safe(json.dumps(to_plain(record), ensure_ascii=False, default=str))
