"""Manifest: the list of parts that make up a project at one moment; ``CURRENT`` names the newest.

A manifest is never changed.  A commit writes a new one and then flips ``CURRENT`` to it by rename:
a reader sees everything of a commit or nothing.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from wirecopy.errors import NotFoundError, StoreError
from wirecopy.model.ids import digest
from wirecopy.store.disk import replace_text, write_new
from wirecopy.store.partitions import HIDDEN

#: Raised when older programs could not read the files.
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartEntry:
    """One part, and who made it: stage, its version, digest of its configuration, the run."""

    table: str
    #: ISO week, ``undated``, or for parts kept as they came in: ``read``, ``pending`` or the run.
    partition: str
    digest: str
    row_count: int
    byte_count: int
    stage: str
    version: str
    config: str
    run_id: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells entries apart."""
        return (self.table, self.partition, self.digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """All parts at one moment."""

    number: int
    parts: tuple[PartEntry, ...] = ()
    #: Versions and configuration of the stages that made the derived tables.
    signature: str = ""

    def of(self, table: str) -> tuple[PartEntry, ...]:
        """The parts of one table."""
        return tuple(part for part in self.parts if part.table == table)

    def shown(self, table: str) -> tuple[PartEntry, ...]:
        """The parts of one table that readers see."""
        return tuple(p for p in self.of(table) if p.partition not in HIDDEN)

    def partition(self, table: str, partition: str) -> tuple[PartEntry, ...]:
        """The parts of one partition of a table."""
        return tuple(p for p in self.parts if p.table == table and p.partition == partition)

    def row_count(self, table: str) -> int:
        """Rows of one table."""
        return sum(part.row_count for part in self.shown(table))

    @property
    def is_unfinished(self) -> bool:
        """Whether a run wrote parts and not yet, or never, its own row: it goes on, or was killed."""
        ended = max((part.run_id for part in self.of("runs")), default="")
        return any(part.run_id > ended for part in self.parts)

    def to_json(self) -> str:
        """Canonical JSON."""
        body = {
            "format": FORMAT,
            "number": self.number,
            "signature": self.signature,
            "parts": [asdict(part) for part in sorted(self.parts)],
        }
        return json.dumps(body, sort_keys=True, separators=(",", ":"))

    @property
    def name(self) -> str:
        """Its file name: number and digest of its JSON."""
        return f"{self.number:08d}-{digest(self.to_json())}.json"


def read_manifest(path: Path) -> Manifest:
    """The manifest in a file; raises StoreError when it is damaged."""
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        if body["format"] > FORMAT:
            raise StoreError(
                "written by a newer version of wirecopy", where=str(path), advice="upgrade wirecopy"
            )
        found = Manifest(
            number=body["number"],
            signature=body["signature"],
            parts=tuple(PartEntry(**part) for part in body["parts"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"the manifest cannot be read ({error})", where=str(path), advice="run wirecopy doctor"
        ) from error
    if found.name != path.name:
        raise StoreError(
            "the manifest was changed after it was written",
            where=str(path),
            advice="run wirecopy doctor",
        )
    return found


def write_manifest(store: Path, manifest: Manifest) -> None:
    """Write a manifest and make it the current one."""
    folder = store / "manifests"
    write_new(folder / f".{manifest.number}", folder / manifest.name, manifest.to_json().encode())
    replace_text(store / "CURRENT", manifest.name + "\n")


def check_store(store: Path) -> None:
    """Raise NotFoundError where there is no store, StoreError where one has lost its ``CURRENT``."""
    if (store / "CURRENT").exists():
        return
    if holds_states(store):
        raise StoreError(
            "CURRENT is missing",
            where=str(store),
            advice="write into it the name of the last file in manifests, or restore the folder from a copy",
        )
    raise NotFoundError(
        "no wirecopy project here", where=str(store.parent), advice="run: wirecopy init"
    )


def holds_states(store: Path) -> bool:
    """Whether anything was ever published in the folder."""
    return any((store / "manifests").glob("*.json"))


def current_name(store: Path) -> str:
    """File name of the current manifest; raises StoreError when ``CURRENT`` is damaged."""
    path = store / "CURRENT"
    try:
        name = path.read_text(encoding="ascii").strip()
    except (OSError, ValueError) as error:
        raise StoreError(
            f"CURRENT cannot be read ({error})", where=str(path), advice="run wirecopy doctor"
        ) from error
    if "/" in name or not name.endswith(".json"):
        raise StoreError("CURRENT is damaged", where=str(path), advice="run wirecopy doctor")
    return name
