"""Spool: what the passes of a de-duplication hand on, in files that only grow.

Rows are appended and then committed: ``state.json``, replaced at once, says how much of each file
counts.  What a kill left behind that is cut off before the next pass goes on.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from wirecopy.pipeline.dedup.words import Placed, RowWords, unpack
from wirecopy.store.disk import disk_errors, replace_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches import Sketch

READABLE, BLANK, BAD = range(3)

#: A row: where it came from, what it is, and where its name, words and hashes lie.
_ROW = [
    ("file", "<u4"), ("row", "<u8"), ("state", "u1"), ("is_old", "u1"), ("length", "<u4"),
    ("words", "<u4"), ("digest", "<u8"), ("at", "<u8"), ("id_bytes", "<u4"), ("word_bytes", "<u4"),
    ("hash_at", "<u8"), ("narrative", "<u4"), ("other", "<u4"),
]  # fmt: skip
#: A verdict: which row covers it (-1: it stays), by how much, and where its passages lie.
_VERDICT = [
    ("row", "<i8"), ("by", "<i8"), ("narrative", "<f4"), ("quotes", "<f4"), ("words", "<f4"),
    ("passage_at", "<u8"), ("passages", "<u4"),
]  # fmt: skip
_FILES = ("rows", "words", "hashes", "problems", "verdicts", "passages")


@dataclass(slots=True)
class SpooledRow:
    """One row on its way into the spool."""

    file: int
    row: int
    state: int
    is_old: bool
    id: str | None
    read: RowWords | None


@dataclass
class SpoolReader:
    """What was committed, for whoever reads it."""

    folder: Path
    _readers: dict[str, IO[bytes]] = field(default_factory=dict)

    def close(self) -> None:
        """Close all files."""
        for handle in self._readers.values():
            handle.close()

    def __del__(self) -> None:
        SpoolReader.close(self)

    @cached_property
    def rows(self) -> NDArray[np.void]:
        """All rows, once they are committed."""
        import numpy as np

        path = self.folder / "rows"
        return np.memmap(path, _ROW, "r") if path.stat().st_size else np.zeros(0, _ROW)

    def verdicts(self) -> NDArray[np.void]:
        """All committed verdicts, in the order rows were judged."""
        import numpy as np

        return np.fromfile(self.folder / "verdicts", dtype=_VERDICT)

    def id_of(self, n: int) -> str | None:
        """The name of a row; None when it has none."""
        row = self.rows[n]
        data = self._read("words", int(row["at"]), int(row["id_bytes"]))
        return data.decode("utf-8", "surrogatepass") or None

    def words_of(self, n: int) -> Placed:
        """The words of a row."""
        row = self.rows[n]
        return unpack(self._read("words", int(row["at"] + row["id_bytes"]), int(row["word_bytes"])))

    def sketch_of(self, n: int) -> Sketch:
        """The sketch of a row."""
        import numpy as np

        from wirecopy.dispatches import Sketch

        row = self.rows[n]
        count = int(row["narrative"])
        data = self._read("hashes", int(row["hash_at"]), 8 * (count + int(row["other"])))
        hashes = np.frombuffer(data, "<u8")
        return Sketch(
            digest=int(row["digest"]),
            word_count=int(row["words"]),
            narrative=hashes[:count],
            other=hashes[count:],
        )

    def passages_of(self, at: int, count: int) -> list[list[int]]:
        """Passages as four places each: in the row's text, and in the one that covers it."""
        import numpy as np

        found = np.frombuffer(self._read("passages", at, 16 * count), "<u4").reshape(-1, 4)
        places: list[list[int]] = found.tolist()
        return places

    def problems(self) -> list[str]:
        """The lines of problems."""
        return (self.folder / "problems").read_text("utf-8").splitlines()

    def _read(self, name: str, at: int, size: int) -> bytes:
        if name not in self._readers:
            self._readers[name] = (self.folder / name).open("rb")
        return os.pread(self._readers[name].fileno(), size, at)


@dataclass
class Spool(SpoolReader):
    """The files of one de-duplication under way."""

    #: Committed bytes of each file, and how far the passes are.
    state: dict[str, Any] = field(default_factory=dict)
    _open: dict[str, IO[bytes]] = field(default_factory=dict)

    @classmethod
    def opened(cls, folder: Path) -> Spool:
        """The spool in a folder, cut back to what was committed."""
        folder.mkdir(parents=True, exist_ok=True)
        spool = cls(folder)
        if spool._state_file.exists():
            spool.state = json.loads(spool._state_file.read_text("utf-8"))
        sizes = spool.state.setdefault("sizes", dict.fromkeys(_FILES, 0))
        for name in _FILES:
            path = folder / name
            path.touch()
            os.truncate(path, sizes[name])
            spool._open[name] = path.open("ab")
        return spool

    @property
    def _state_file(self) -> Path:
        return self.folder / "state.json"

    def close(self) -> None:
        """Close all files."""
        SpoolReader.close(self)
        for handle in self._open.values():
            handle.close()

    def commit(self, **progress: Any) -> None:  # noqa: ANN401  whatever JSON holds
        """Make all that was appended count, and remember how far the pass is."""
        with disk_errors("write the spool", self.folder):
            for name, handle in self._open.items():
                handle.flush()
                size = handle.tell()
                if size != self.state["sizes"][name]:
                    os.fsync(handle.fileno())
                self.state["sizes"][name] = size
            self.state.update(progress)
            replace_text(self._state_file, json.dumps(self.state))

    def append(self, name: str, data: bytes) -> int:
        """Append to a file; where it begins."""
        handle = self._open[name]
        at = handle.tell()
        with disk_errors("write the spool", self.folder):
            handle.write(data)
        return at

    def add_rows(self, rows: Sequence[SpooledRow]) -> None:
        """Append rows with their names, words and hashes."""
        import numpy as np

        packed = np.array([self._pack(row) for row in rows], dtype=_ROW)
        self.append("rows", packed.tobytes())

    def _pack(self, row: SpooledRow) -> tuple[int, ...]:
        from wirecopy.dispatches import Sketch

        name = (row.id or "").encode("utf-8", "surrogatepass")
        at = self.append("words", name + (row.read.packed if row.read else b""))
        where = (row.file, row.row, row.state, row.is_old)
        if row.read is None:
            return (*where, 0, 0, 0, at, len(name), 0, 0, 0, 0)
        sketch = Sketch.from_bytes(row.read.sketch)
        hash_at = self.append("hashes", sketch.narrative.tobytes() + sketch.other.tobytes())
        hashes = (hash_at, len(sketch.narrative), len(sketch.other))
        words = (row.read.length, sketch.word_count, sketch.digest)
        return (*where, *words, at, len(name), len(row.read.packed), *hashes)

    def add_verdicts(self, verdicts: Sequence[tuple[Any, ...]]) -> None:
        """Append verdicts."""
        import numpy as np

        self.append("verdicts", np.array(verdicts, dtype=_VERDICT).tobytes())
