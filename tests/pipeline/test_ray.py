"""Ray does the same work: the same rows, no item lost, and errors that say what to do."""

from __future__ import annotations

import gc
import signal
import socket
import sys
import types
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.readers import fragile_reader
from tests.pipeline.tasks import work
from tests.pipeline.test_quarantine import bad_pages

from wirecopy import Corpus
from wirecopy.errors import ConfigError, MissingExtraError, StoreError
from wirecopy.pipeline.config import read_config
from wirecopy.pipeline.executors import Failure, RayExecutor
from wirecopy.pipeline.executors.remote import Desk, run_task
from wirecopy.pipeline.run import add_pages
from wirecopy.store import Store

#: Ray takes seconds to start, and again for each worker in the place of one that died.
pytestmark = [
    pytest.mark.process,
    pytest.mark.timeout(600),
    # It also leaves processes that have ended to the garbage collector, which warns of them.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


#: Ray is looked for and not imported: it takes some of its settings from the environment when it is.
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed")


@pytest.fixture(scope="module")
def executor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RayExecutor]:
    """A Ray of two workers on this machine, which runs of this module find and keep."""
    made = RayExecutor("local", tmp_path_factory.mktemp("spool"), workers=2)
    yield made
    made.close()
    gc.collect()


@needs_ray
def test_items_that_fail_are_told_and_the_others_done(executor: RayExecutor) -> None:
    """Items that trip, kill their worker or hang come back as such, with the step; all others are done."""
    items = ["one", "trip", "two", "die", "three", "hang", "late", "four"]
    found = {outcome.item: outcome for outcome in executor.map(work, items)}
    assert set(found) == set(items)
    assert {item: o.made for item, o in found.items() if o.failure is None} == {
        item: f"{item}!" for item in ("one", "two", "three", "four")
    }
    told = {item: (o.failure.kind, o.failure.step) for item, o in found.items() if o.failure}
    assert told == {
        "trip": ("bug", None),
        "late": ("bug", None),
        "die": ("crash", 7),
        "hang": ("timeout", 3),
    }
    assert found["trip"].failure is not None
    assert "tripped over this item" in found["trip"].failure.detail


@needs_ray
def test_a_task_that_died_outside_a_step_is_run_again(
    executor: RayExecutor, tmp_path: Path
) -> None:
    """A worker that dies between steps costs nothing but time."""
    item = f"die-once {tmp_path / 'died'}"
    assert [outcome.made for outcome in executor.map(work, [item])] == [f"{item}!"]


@needs_ray
def test_a_task_that_always_dies_outside_a_step_is_given_up(executor: RayExecutor) -> None:
    """An item that kills its worker wherever it is tried comes back, no step being to blame."""
    ((failure, made),) = [(o.failure, o.made) for o in executor.map(work, ["die-idle"])]
    assert (failure, made) == (Failure(kind="crash", detail="the worker process died"), None)


@needs_ray
def test_workers_that_die_before_they_begin_end_the_map(
    executor: RayExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers that leave no beat have not begun: that is no matter of the item."""
    monkeypatch.setattr("wirecopy.pipeline.executors.ray.read_beats", lambda _: [])
    with pytest.raises(StoreError, match="die before they begin to work"):
        list(executor.map(work, ["die-idle"]))


@needs_ray
def test_a_store_error_ends_the_map(executor: RayExecutor) -> None:
    """A full disk is no matter of the item."""
    with pytest.raises(StoreError, match="the disk is full"):
        list(executor.map(work, ["one", "full", "two"]))


@needs_ray
def test_what_cannot_be_sent_ends_the_map(executor: RayExecutor) -> None:
    """What Ray itself refuses is told as an error of ours; here a worker that finds no such function."""
    missing = types.ModuleType("tests.pipeline.gone")
    sys.modules[missing.__name__] = missing
    try:
        lost = types.FunctionType(work.__code__, globals(), "work")
        lost.__module__ = missing.__name__
        missing.__dict__["work"] = lost
        with pytest.raises(StoreError, match="Ray cannot run the work"):
            list(executor.map(lost, ["one"]))
    finally:
        del sys.modules[missing.__name__]


@needs_ray
@pytest.mark.parametrize(("workers", "most"), [(None, 4), (1, 1)])
def test_items_are_taken_as_there_is_room(
    executor: RayExecutor, tmp_path: Path, workers: int | None, most: int
) -> None:
    """No more items are held than the workers have in hand and waiting, or than is asked for."""
    asked = RayExecutor("local", tmp_path, workers=workers)
    taken: list[str] = []

    def items() -> Iterator[str]:
        for number in range(40):
            taken.append(str(number))
            yield taken[-1]

    outcomes = asked.map(work, items())
    next(outcomes)
    assert len(taken) == most
    assert len(list(outcomes)) == 39
    asked.close()


@needs_ray
@pytest.mark.parametrize(
    ("word", "code"),
    [("DIE-AT-ONCE", "crash"), ("SPIN-FOR-EVER", "timeout"), ("HANG-DEAF", "timeout")],
)
def test_bad_page_is_quarantined(
    executor: RayExecutor, new_project: NewProject, word: str, code: str
) -> None:
    """One bad page of four costs one row of errors."""
    corpus = new_project(
        config="[pipeline]\nshard_pages = 2\ntime_limit = 1.0\n[facts]\nread_events = false\n"
    )
    report = add_pages(
        Store(corpus.path / "store"),
        read_config(corpus.path / "wirecopy.toml"),
        bad_pages(["Stall", "Stall", word, "Stall"]),
        workers=2,
        ray_address="local",
        read=fragile_reader,
    )
    assert (report.pages_read, report.pages_failed) == (3, 1)
    assert [(p.code, p.where, p.stage) for p in report.problems] == [(code, "page 2", "pages")]


@needs_ray
def test_ray_equals_inline(
    executor: RayExecutor,
    new_project: NewProject,
    wire_file: Path,
    wire_digests: dict[str, str],
) -> None:
    """Ray, as the configuration asks for it, gives the rows that one process gives."""
    corpus = new_project(
        config='[pipeline]\nshard_pages = 2\nround_pages = 6\nworkers = 2\nray_address = "local"\n'
    )
    report = corpus.add(wire_file)
    assert report.problems == ()
    assert corpus.table_digests() == wire_digests


@needs_ray
def test_a_project_named_from_here(
    executor: RayExecutor, new_project: NewProject, wire_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers stand in another folder than the run and find a project that is named from the run's."""
    corpus = new_project("project")
    monkeypatch.chdir(corpus.path.parent)
    report = Corpus("project").add(wire_file, workers=1, ray_address="local")
    assert (report.pages_read, report.problems) == (18, ())


@needs_ray
def test_what_was_there_before_stays(executor: RayExecutor, tmp_path: Path) -> None:
    """A run that finds a Ray in its process leaves it running, and the program's own way to end is kept."""
    import ray

    RayExecutor("local", tmp_path).close()
    assert ray.is_initialized()
    assert list(tmp_path.iterdir()) == []
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@needs_ray
def test_an_address_where_nothing_answers(new_project: NewProject, wire_file: Path) -> None:
    """An address that cannot be reached is told at once, with what to do."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    corpus = new_project()
    with pytest.raises(ConfigError, match=f"127.0.0.1:{port}: no Ray can be reached.*ray status"):
        corpus.add(wire_file, workers=1, ray_address=f"127.0.0.1:{port}")


@pytest.mark.parametrize("host", ["a..b", "x" * 64])
def test_a_host_that_none_can_be(
    new_project: NewProject, wire_file: Path, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    """A name that cannot even be looked up is told like one that does not answer."""
    monkeypatch.setitem(sys.modules, "ray", types.ModuleType("ray"))
    with pytest.raises(ConfigError, match="no Ray can be reached"):
        new_project().add(wire_file, workers=1, ray_address=f"{host}:6379")


def test_ray_is_not_installed(
    new_project: NewProject, wire_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Ray the error says what to install."""
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingExtraError, match=r'pip install "wirecopy\[ray\]"'):
        new_project().add(wire_file, workers=1, ray_address="local")


@pytest.mark.parametrize("address", ["", "ray", "host", "ray://host:10001", "host:port"])
def test_no_address(new_project: NewProject, wire_file: Path, address: str) -> None:
    """What can be no address is refused before anything starts."""
    with pytest.raises(ConfigError, match="local, auto or HOST:PORT"):
        new_project().add(wire_file, ray_address=address)


def test_a_machine_that_does_not_share_the_folder_ends_the_run(tmp_path: Path) -> None:
    """A worker that sees another folder under the project's path says so and does nothing."""
    answer = run_task(work, "one", 0, Desk(str(tmp_path), "desk-of-another-machine"))
    assert answer.error is not None
    assert "does not see the project's folder" in str(answer.error)
    assert str(tmp_path) in str(answer.error)


def test_a_machine_with_another_version_ends_the_run(tmp_path: Path) -> None:
    """A worker whose stages make other rows says so and does nothing."""
    (tmp_path / "desk").touch()
    answer = run_task(work, "one", 0, Desk(str(tmp_path), "desk", versions="pages=0"))
    assert answer.error is not None
    assert "install the same version on all machines" in str(answer.error)
