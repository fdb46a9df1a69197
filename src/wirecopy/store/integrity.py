"""Integrity: whether what a manifest names is there and unchanged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

from wirecopy.store.index_tables import INDEXED
from wirecopy.store.manifest import Manifest, current_name, read_manifest
from wirecopy.store.partitions import HIDDEN
from wirecopy.store.parts import digest_file, part_path
from wirecopy.store.reading_sqlite import open_to_read


def published(store: Path) -> Manifest:
    """The current manifest; raises StoreError when it is missing or damaged."""
    return read_manifest(store / "manifests" / current_name(store))


def damaged_parts(store: Path, manifest: Manifest) -> list[str]:
    """Parts that are missing or whose bytes are not what their name says."""
    found = []
    for part in manifest.parts:
        path = part_path(store / "parts", part.table, part.digest)
        if not path.exists() or digest_file(path) != part.digest:
            found.append(f"{part.table}/{path.name}")
    return found


def unpublished_bytes(store: Path, manifest: Manifest) -> int:
    """Bytes of parts that the current manifest does not name."""
    named = {(part.table, part.digest) for part in manifest.parts}
    return sum(
        path.stat().st_size
        for path in (store / "parts").glob("*/*")
        if (path.parent.name, path.stem) not in named
    )


def index_state(store: Path, manifest: Manifest) -> Literal["current", "behind", "missing"]:
    """Whether the index holds the parts of the manifest."""
    path = store / "index.sqlite"
    if not path.exists():
        return "missing"
    try:
        with closing(open_to_read(path)) as con:
            held = set(con.execute('select name, "partition", digest from parts'))
    except sqlite3.Error:
        return "behind"
    wanted = {
        part.key
        for part in manifest.parts
        if part.table in INDEXED and part.partition not in HIDDEN
    }
    return "current" if held == wanted else "behind"


def has_search() -> bool:
    """Whether SQLite was built with FTS5."""
    con = sqlite3.connect(":memory:")
    try:
        con.execute("create virtual table t using fts5 (words)")
    except sqlite3.Error:
        return False
    finally:
        con.close()
    return True
