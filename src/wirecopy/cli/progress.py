"""Progress: one moving line on standard error while pages are read; nothing where nobody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wirecopy.cli.terminal import is_talk_terminal, talk_console

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from wirecopy.model import Progress

#: Stages as a person would name them.
_STAGES = {
    "read": "reading pages",
    "compare": "comparing texts",
    "facts": "reading facts",
    "stories": "grouping stories",
    "write": "writing",
}


@contextmanager
def shown_progress() -> Iterator[Callable[[Progress], None] | None]:
    """A callback for ``Corpus.add``; None when standard error is no terminal."""
    if not is_talk_terminal():
        yield None
        return
    bar = _make_bar()
    task = bar.add_task("reading pages", total=None, rate="", left="", failed="")
    with bar:
        yield lambda progress: _move(bar, task, progress)


def _make_bar() -> Bar:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    return Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[left]}"),
        TextColumn("{task.fields[failed]}", style="red"),
        console=talk_console(),
        transient=True,
    )


def _move(bar: Bar, task: TaskID, progress: Progress) -> None:
    done, total = progress.pages_done, progress.pages_found if progress.is_total_known else None
    if progress.stage_total is not None:
        done, total = progress.stage_done or 0, progress.stage_total
    bar.update(
        task,
        description=_STAGES.get(progress.stage, progress.stage),
        completed=done,
        total=total,
        rate=rate_of(progress),
        left=left_of(progress),
        failed=f"{progress.pages_failed} failed" if progress.pages_failed else "",
    )


def rate_of(progress: Progress) -> str:
    """Pages a second since the start; empty before there is anything to divide."""
    if progress.seconds <= 0 or not progress.pages_done:
        return ""
    return f"{progress.pages_done / progress.seconds:,.1f} pages/s"


def left_of(progress: Progress) -> str:
    """Time to the last page at the rate so far; empty while either is unknown."""
    if not progress.is_total_known or not progress.pages_done or progress.stage != "read":
        return ""
    left = round(
        (progress.pages_found - progress.pages_done) * progress.seconds / progress.pages_done
    )
    return f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02} left"
