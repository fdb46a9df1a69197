"""Store: a project's folder: parts, manifests, ``CURRENT``, the index, and who may touch them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wirecopy.errors import StoreError
from wirecopy.store.clearing import clear_old
from wirecopy.store.disk import disk_errors
from wirecopy.store.lock import writer_lock
from wirecopy.store.manifest import (
    Manifest,
    check_store,
    current_name,
    holds_states,
    read_manifest,
    write_manifest,
)
from wirecopy.store.snapshot import Snapshot
from wirecopy.store.writer import Writer

_FOLDERS = ("parts", "manifests", "spool")


class Store:
    """The ``store`` folder of a project."""

    def __init__(self, path: Path) -> None:
        self.path = path
        check_store(path)

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make an empty store; raises StoreError when one is there or it cannot be written."""
        if holds_states(path):
            raise StoreError(
                "a project is here already",
                where=str(path.parent),
                advice="use it, or name another folder",
            )
        with disk_errors("make the project", path):
            for name in _FOLDERS:
                (path / name).mkdir(parents=True, exist_ok=True)
            write_manifest(path, Manifest(number=0))
        return cls(path)

    def manifest(self) -> Manifest:
        """The current manifest."""
        return read_manifest(self.path / "manifests" / current_name(self.path))

    def snapshot(self) -> Snapshot:
        """The newest published state, held until it is closed."""
        return Snapshot.open(self.path)

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """Hold the project for writing; what is left half-done is cleared first and last."""
        with disk_errors("write to the project", self.path):
            for name in _FOLDERS:
                (self.path / name).mkdir(parents=True, exist_ok=True)
        with writer_lock(self.path):
            with disk_errors("clear the spool", self.path):
                _empty(self.path / "spool")
                clear_old(self.path, self.manifest())
            # Its path is given to workers, which may stand in another folder.
            writer = Writer(self.path.absolute(), self.manifest())
            try:
                yield writer
            finally:
                writer.close()
                writer.clear()
                with suppress(OSError):
                    _empty(self.path / "spool")

    def table_digests(self) -> dict[str, str]:
        """A digest of the rows of every table, whatever their order and parts.

        Columns of this machine (paths) and the log tables (runs, errors) are left out.
        """
        with self.snapshot() as snapshot:
            return snapshot.digests()


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
