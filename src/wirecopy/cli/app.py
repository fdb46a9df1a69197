"""The program: commands loaded when asked for, and errors made into one message and an exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from wirecopy import __version__
from wirecopy.cli.exits import DONE, ERROR, STOPPED, USAGE, Exit
from wirecopy.cli.terminal import say
from wirecopy.errors import WirecopyError

#: Commands in the order of work; each is module ``wirecopy.cli.<name>`` with a function of that name.
COMMANDS = (
    "demo",
    "init",
    "add",
    "status",
    "split",
    "stories",
    "dispatches",
    "compare",
    "edits",
    "outlets",
    "quotes",
    "events",
    "dyads",
    "show",
    "why",
    "search",
    "serve",
    "export",
    "dedup",
    "sql",
    "doctor",
    "config",
)


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """All commands, in the order of work."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """The command named, imported now; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"wirecopy.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; for a name near to one, that is told."""
        near = get_close_matches(args[0], COMMANDS, 1)
        if args[0] not in COMMANDS and near:
            ctx.fail(f"No such command {args[0]!r}. Did you mean {near[0]!r}?")
        return super().resolve_command(ctx, args)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401  click's signature
    ) -> click.Context:
        """Read the options, which may print the help."""
        with _quiet_end():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with _quiet_end():
            return super().invoke(ctx)


@contextmanager
def _quiet_end() -> Iterator[None]:
    """End well when the reader of our output has gone (``| head``); click would exit with 1."""
    try:
        yield
    except BrokenPipeError as error:
        raise Exit(DONE) from error


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Data goes to standard output, talk to standard error.  Exit codes: 0 done, 1 error, "
    "2 usage, 3 done but some inputs failed, 130 stopped with Ctrl-C or SIGTERM.",
)
@click.version_option(__version__, prog_name="wirecopy")
@click.option(
    "--project",
    metavar="DIR",
    type=click.Path(file_okay=False),
    help="Project folder; default: the nearest one upwards with a wirecopy.toml.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def wirecopy(ctx: click.Context, project: str | None, debug: bool) -> None:
    """Read crawled news pages: whose text, who changed it, who said and did what to whom.

    Start with: wirecopy demo
    """
    ctx.obj = {"project": project, "debug": debug}


def main(args: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code; SIGTERM stops it as Ctrl-C does."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    given = list(sys.argv[1:] if args is None else args)
    code = run(given)
    _flush_stdout()
    sys.exit(code)


def run(args: Sequence[str]) -> int:
    """Run the program with ``args``; the exit code."""
    is_debug = "--debug" in args
    return _guarded(lambda: wirecopy.main(list(args), "wirecopy", standalone_mode=False), is_debug)


def _guarded(work: Callable[[], object], is_debug: bool) -> int:
    """Exit code of ``work``; an error is one message on standard error."""
    try:
        result = work()
    except Exit as leave:
        return leave.code
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE if isinstance(error, click.UsageError) else ERROR
    except (KeyboardInterrupt, click.Abort):
        return _stopped()
    except Exception as error:
        if isinstance(error, RuntimeError) and str(error) == _INTERRUPTED:
            return _stopped()
        if is_debug:
            raise
        say(_message(error))
        return ERROR
    return result if isinstance(result, int) else 0


#: What DuckDB raises in some queries, instead of the interrupt, where a signal comes in.
_INTERRUPTED = "Query interrupted"


def _stopped() -> int:
    say("Stopped. What was already committed is kept; the same command goes on from there.")
    return STOPPED


def _message(error: Exception) -> str:
    if isinstance(error, WirecopyError):
        return f"error: {error}"
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"error: {where}{error.strerror or error}"
    return (
        f"internal error: {type(error).__name__}: {error}; "
        "this is a bug in wirecopy: please report it with what wirecopy --debug COMMAND ... shows"
    )


def _flush_stdout() -> None:
    """Write what is left; nothing more is written when the reader has gone."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        null = os.open(Path(os.devnull), os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
