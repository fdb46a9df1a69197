"""Kept analyses: found again, bounded, and never in the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from wirecopy.store.analyses import find_analyses, keep_analyses
from wirecopy.store.analysis_spool import ANALYSES, AnalysisSpool, keep_spooled

_ROOM = 1_000_000
_READER = 7


def _rows(count: int, first: int = 0, size: int = 20) -> list[tuple[bytes, bytes]]:
    return [(n.to_bytes(16, "big"), bytes([n % 256]) * size) for n in range(first, first + count)]


def _digests(rows: list[tuple[bytes, bytes]]) -> list[bytes]:
    return [digest for digest, _ in rows]


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    """Data comes back by digest; what was told later takes the place of what was there."""
    path, rows = tmp_path / ANALYSES, _rows(1200)
    keep_analyses(path, _READER, rows, _ROOM)
    keep_analyses(path, _READER, [(rows[0][0], b"later")], _ROOM)
    found = find_analyses(path, [*_digests(rows), b"unknown digest.."])
    assert found == {**dict(rows), rows[0][0]: b"later"}


def test_another_reader_finds_an_empty_file(tmp_path: Path) -> None:
    """What another reader left goes as soon as this one keeps something."""
    path, rows = tmp_path / ANALYSES, _rows(3)
    keep_analyses(path, _READER, rows[:2], _ROOM)
    keep_analyses(path, _READER + 1, rows[2:], _ROOM)
    assert find_analyses(path, _digests(rows)) == dict(rows[2:])


def test_the_oldest_go_first(tmp_path: Path) -> None:
    """The file stays near its limit, and holds what came last."""
    path, most = tmp_path / ANALYSES, 200_000
    for first in range(0, 5000, 250):
        keep_analyses(path, _READER, _rows(250, first, size=100), most)
        assert path.stat().st_size <= most * 1.1
    found = find_analyses(path, _digests(_rows(5000)))
    assert 500 < len(found) < 4000
    assert found.keys() == set(_digests(_rows(len(found), 5000 - len(found))))


def test_a_lower_limit_shrinks_the_file(tmp_path: Path) -> None:
    """The next thing kept brings the file below a limit that was lowered."""
    path = tmp_path / ANALYSES
    keep_analyses(path, _READER, _rows(5000, size=100), 10 * _ROOM)
    keep_analyses(path, _READER, _rows(1, 5000), 100_000)
    assert path.stat().st_size <= 110_000


def test_later_rows_may_be_longer(tmp_path: Path) -> None:
    """The file stays below its limit also where what comes is far longer than what goes."""
    path, most = tmp_path / ANALYSES, 200_000
    keep_analyses(path, _READER, _rows(1000, size=100), most)
    keep_analyses(path, _READER, _rows(200, 5000, size=5000), most)
    assert path.stat().st_size <= most
    assert find_analyses(path, _digests(_rows(1, 5199)))
    keep_analyses(path, _READER, [], 5000)
    assert find_analyses(path, _digests(_rows(200, 5000))) == {}


def test_a_file_that_another_process_holds_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sound file is not thrown away because somebody reads it."""
    path, rows = tmp_path / ANALYSES, _rows(100)
    keep_analyses(path, _READER, rows, _ROOM)
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0.01))
    with closing(sqlite3.connect(path)) as other:
        other.execute("begin")
        assert other.execute("select * from analyses").fetchone()
        keep_analyses(path, _READER, _rows(1, 500), _ROOM)
    assert find_analyses(path, _digests(rows)) == dict(rows)


def test_what_is_no_bytes_is_not_found(tmp_path: Path) -> None:
    """Text and nulls in a foreign file are no analyses."""
    path, digests = tmp_path / ANALYSES, _digests(_rows(3))
    with closing(sqlite3.connect(path)) as con, con:
        con.execute("create table analyses (digest, data)")
        con.executemany(
            "insert into analyses values (?, ?)", list(zip(digests, ("x", None, b"y"), strict=True))
        )
    assert find_analyses(path, digests) == {digests[2]: b"y"}


def _foreign(path: Path) -> None:
    con = sqlite3.connect(path)
    con.executescript(f"create table others (x); pragma user_version = {_READER};")
    con.close()


def _cut(path: Path) -> None:
    keep_analyses(path, _READER, _rows(2000), _ROOM)
    path.write_bytes(path.read_bytes()[:9000])


def _not_writable(path: Path) -> None:
    keep_analyses(path, _READER, _rows(10), _ROOM)
    path.chmod(0o444)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no database at all, but long enough to look at" * 100),
        _foreign,
        _cut,
        _not_writable,
    ],
)
def test_a_file_that_is_unsound_is_made_anew(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """Damaged, foreign and locked files answer nothing wrong and are replaced."""
    path, rows = tmp_path / ANALYSES, _rows(5, 100)
    damage(path)
    assert find_analyses(path, _digests(rows)).keys() <= set(_digests(rows))
    keep_analyses(path, _READER, rows, _ROOM)
    assert find_analyses(path, _digests(rows)) == dict(rows)


def test_a_file_that_cannot_be_replaced_costs_nothing(tmp_path: Path) -> None:
    """Where a folder stands in its place, nothing is kept and nothing is raised."""
    path = tmp_path / ANALYSES
    (path / "in it").mkdir(parents=True)
    keep_analyses(path, _READER, _rows(2), _ROOM)
    assert find_analyses(path, _digests(_rows(2))) == {}


def test_workers_leave_what_they_read_for_the_writer(tmp_path: Path) -> None:
    """What workers noted is found by all after the writer took it from the spool."""
    (tmp_path / "spool").mkdir()
    rows = _rows(3)
    for row in rows:
        worker = AnalysisSpool(tmp_path, b"a reader's mark.")
        worker.note(*row)
        worker.write()
    assert worker.find(_digests(rows)) == {}
    keep_spooled(tmp_path, _ROOM)
    assert worker.find(_digests(rows)) == dict(rows)
    assert list((tmp_path / "spool").iterdir()) == []
    keep_spooled(tmp_path, 0)
    assert not (tmp_path / ANALYSES).exists()


def test_nothing_is_kept_of_what_a_worker_left_when_nothing_is_to_be(tmp_path: Path) -> None:
    """With no room the spool is emptied and no file is made."""
    (tmp_path / "spool").mkdir()
    worker = AnalysisSpool(tmp_path, b"a reader's mark.")
    worker.note(*_rows(1)[0])
    worker.write()
    keep_spooled(tmp_path, 0)
    assert list(tmp_path.iterdir()) == [tmp_path / "spool"]
    assert list((tmp_path / "spool").iterdir()) == []


@pytest.mark.parametrize("length", [0, 3, 4, 11, 30, 50])
def test_a_spooled_file_that_is_cut_gives_what_is_whole(tmp_path: Path, length: int) -> None:
    """Half a record is left out, and other files are taken in."""
    spool, rows = tmp_path / "spool", _rows(3)
    spool.mkdir()
    for own in (rows[:2], rows[2:]):
        worker = AnalysisSpool(tmp_path, b"a reader's mark.")
        for row in own:
            worker.note(*row)
        worker.write()
    longest = max(spool.iterdir(), key=lambda path: path.stat().st_size)
    longest.write_bytes(longest.read_bytes()[:length])
    keep_spooled(tmp_path, _ROOM)
    whole = rows[:1] if length == 50 else []
    assert worker.find(_digests(rows)) == dict([*whole, rows[2]])


def test_a_spooled_file_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    """A folder in a file's place, first of all, is passed over."""
    (tmp_path / "spool" / "analyses-").mkdir(parents=True)
    worker = AnalysisSpool(tmp_path, b"a reader's mark.")
    worker.note(*_rows(1)[0])
    worker.write()
    keep_spooled(tmp_path, _ROOM)
    assert worker.find(_digests(_rows(1))) == dict(_rows(1))


def test_a_disk_that_refuses_is_left_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be spooled takes no room."""

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    (tmp_path / "spool").mkdir()
    worker = AnalysisSpool(tmp_path, b"a reader's mark.")
    worker.note(*_rows(1)[0])
    monkeypatch.setattr(Path, "replace", refuse)
    worker.write()
    assert list((tmp_path / "spool").iterdir()) == []


def test_a_worker_without_the_store_works_on(tmp_path: Path) -> None:
    """Where the store's folder is not there, nothing is found, and nothing is raised."""
    worker = AnalysisSpool(tmp_path / "elsewhere", b"a reader's mark.")
    worker.note(*_rows(1)[0])
    worker.write()
    assert worker.find(_digests(_rows(1))) == {}
