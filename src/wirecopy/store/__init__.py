"""Where rows live: Parquet parts, manifests, snapshots, the index and search."""

from __future__ import annotations

from wirecopy.store.definitions import Column, TableSpec
from wirecopy.store.manifest import Manifest, PartEntry
from wirecopy.store.parts import PartFile, make_table, spool_part
from wirecopy.store.snapshot import Snapshot
from wirecopy.store.store import Store
from wirecopy.store.tables import all_tables, all_views, table_spec
from wirecopy.store.writer import Change, Maker, Writer

__all__ = [
    "Change",
    "Column",
    "Maker",
    "Manifest",
    "PartEntry",
    "PartFile",
    "Snapshot",
    "Store",
    "TableSpec",
    "Writer",
    "all_tables",
    "all_views",
    "make_table",
    "spool_part",
    "table_spec",
]
