"""Spooled analyses: what workers read of sentences on its way to the writer, one file a chunk.

Workers ask the kept analyses and never write them; a worker that cannot reach the store works without.
A file is its reader's mark, then digest, length and data of each sentence.
"""

from __future__ import annotations

import logging
import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from wirecopy.store.analyses import find_analyses, keep_analyses, remove_analyses

logger = logging.getLogger(__name__)

#: Name of the file of kept analyses in the store.
ANALYSES = "analyses.sqlite"
_PREFIX = "analyses-"
_MARK = struct.Struct("<I")
_RECORD = struct.Struct("<16sI")


class AnalysisSpool:
    """A worker's way to the analyses of a store, for one chunk."""

    def __init__(self, store: Path, mark: bytes) -> None:
        self._store = store
        #: Of 31 bits and never 0, as SQLite keeps a version.
        self._reader = int.from_bytes(mark[:4], "big") >> 1 | 1
        self._fresh: dict[bytes, bytes] = {}

    def find(self, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is kept under the digests."""
        return find_analyses(self._store / ANALYSES, digests)

    def note(self, digest: bytes, data: bytes) -> None:
        """Take in what was read anew; digests have 16 bytes."""
        self._fresh[digest] = data

    def write(self) -> None:
        """Leave what was read anew for the writer."""
        if not self._fresh:
            return
        records = (_RECORD.pack(key, len(data)) + data for key, data in self._fresh.items())
        name = uuid4().hex
        temporary = self._store / "spool" / f".{name}"
        try:
            temporary.write_bytes(_MARK.pack(self._reader) + b"".join(records))
            temporary.replace(temporary.with_name(_PREFIX + name))
        except OSError as error:
            logger.debug("analyses cannot be spooled: %s", error)
            with suppress(OSError):
                temporary.unlink()


def keep_spooled(store: Path, most_bytes: int) -> None:
    """Keep what workers left in the spool, in at most so many bytes; 0 keeps nothing at all."""
    rows: dict[int, list[tuple[bytes, bytes]]] = defaultdict(list)
    for path in sorted((store / "spool").glob(_PREFIX + "*")):
        try:
            data = path.read_bytes()
            path.unlink()
        except OSError as error:
            logger.debug("analyses cannot be taken from the spool: %s", error)
        else:
            for reader, row in _records(data):
                rows[reader].append(row)
    if most_bytes:
        for reader, found in rows.items():
            keep_analyses(store / ANALYSES, reader, found, most_bytes)
        return
    try:
        remove_analyses(store / ANALYSES)
    except OSError as error:
        logger.debug("kept analyses cannot be removed: %s", error)


def _records(data: bytes) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    """Reader and row of every record of a file, as far as it is whole."""
    place = _MARK.size
    while place + _RECORD.size <= len(data):
        digest, size = _RECORD.unpack_from(data, place)
        place += _RECORD.size + size
        if place <= len(data):
            yield _MARK.unpack_from(data)[0], (digest, data[place - size : place])
