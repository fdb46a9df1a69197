"""Terminals: where data and talk go, and whether a person is looking."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from wirecopy.cli.safety import safe_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

#: Width of tables that are asked for but not shown on a terminal.
FILE_WIDTH = 120


def is_terminal() -> bool:
    """Whether standard output is shown to a person."""
    return sys.stdout.isatty()


def is_talk_terminal() -> bool:
    """Whether standard error is shown to a person."""
    return sys.stderr.isatty()


def data_console() -> Console:
    """Console on standard output; markup and emoji codes in text stay as they are."""
    from rich.console import Console

    class DataConsole(Console):
        """A console that leaves a reader who has gone to the program's own end."""

        def on_broken_pipe(self) -> None:
            raise  # noqa: PLE0704  rich calls this while it handles the error

    width = None if is_terminal() else FILE_WIDTH
    return DataConsole(
        file=sys.stdout, markup=False, emoji=False, highlight=False, width=width, soft_wrap=False
    )


def talk_console() -> Console:
    """Console on standard error."""
    from rich.console import Console

    return Console(file=sys.stderr, markup=False, emoji=False, highlight=False)


def say(message: str) -> None:
    """One line of talk."""
    click.echo(safe_line(message), err=True)


def words(text: str, style: str = "") -> Text:
    """Crawled words as styled text, made safe."""
    from rich.text import Text

    return Text(safe_line(text), style=style)


def clip(text: str, length: int) -> str:
    """``text``, cut at a blank to at most ``length`` characters, with an ellipsis when cut."""
    if len(text) <= length:
        return text
    head = text[:length].rsplit(" ", 1)[0]
    return f"{head}…"
