"""Remote work: one task in a worker that its driver cannot see, perhaps on another machine.

What a worker can tell comes back as an answer; what happened to one that died stands in its beat, in the
folder that all machines share.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from wirecopy.errors import StoreError
from wirecopy.pipeline.executors.protocol import Failure, Item, Made
from wirecopy.pipeline.executors.steps import StepTimeout, begin_task, open_beat
from wirecopy.pipeline.versions import GROUP_STAGES, READ_STAGES, version_text
from wirecopy.store.disk import disk_errors
from wirecopy.store.unused_memory import save_memory


def _versions() -> str:
    return version_text((*READ_STAGES, *GROUP_STAGES))


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the workers of a run report: a folder with a file in it that only this run's driver made."""

    folder: str
    mark: str
    #: Of the stages; what another version makes may differ.
    versions: str = field(default_factory=_versions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[Made]):
    """What was made of an item, why nothing was, or what ends the whole map."""

    made: Made | None = None
    failure: Failure | None = None
    error: StoreError | None = None


#: Marks of the desks at which this process reported.
_REPORTED: set[str] = set()


def run_task(fn: Callable[[Item], Made], item: Item, number: int, desk: Desk) -> Answer[Made]:
    """Do the work on an item, as the task of that number."""
    try:
        _report(desk)
        begin_task(number)
        return Answer(made=fn(item))
    except StoreError as error:
        return Answer(error=error)
    except (StepTimeout, Exception) as error:  # noqa: BLE001  the edge of a worker: recorded with the item
        return Answer(failure=Failure(kind="bug", detail=repr(error)))


def _report(desk: Desk) -> None:
    """Make this process a worker of the desk's run; raises StoreError where it cannot be one."""
    if desk.mark in _REPORTED:
        return
    folder, machine = Path(desk.folder), platform.node()
    if desk.versions != (own := _versions()):
        raise StoreError(
            f"{machine} has another wirecopy ({own}) than this run ({desk.versions})",
            advice="install the same version on all machines of the cluster",
        )
    if not (folder / desk.mark).exists():
        raise StoreError(
            f"{machine} does not see the project's folder",
            where=desk.folder,
            advice="put the project where all machines of the cluster see it under the same path",
        )
    save_memory()
    with disk_errors("report to the run", folder):
        open_beat(folder, ends_itself=True)
    _REPORTED.add(desk.mark)
