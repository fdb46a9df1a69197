"""Writing: the rows that stay, the table of clusters, and a reason for each row that went.

Every file is written beside its place and moved there when it is whole.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirecopy.errors import InputError, StoreError
from wirecopy.model.dedup import DedupSettings
from wirecopy.pipeline.dedup.spool import READABLE, Spool
from wirecopy.store.disk import disk_errors, fsync_file
from wirecopy.store.row_files import RowColumns, open_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.store.row_files import Verdicts

#: Columns that ``keep-all-marked`` adds.
MARKS: dict[str, type] = {"dedup_cluster": str, "dedup_covered_by": str, "dedup_cover": float}


@dataclass(slots=True)
class Writing:
    """The pass that writes."""

    spool: Spool
    settings: DedupSettings
    files: Sequence[Path]
    old_count: int
    out: Path

    def run(self) -> dict[str, int]:
        """Write everything that is not there yet; the counts of the report."""
        verdicts = self._by_row()
        self._write_kept(verdicts)
        self._write_lines("clusters.jsonl", self._clusters(verdicts))
        self._write_lines("removed.jsonl", self._removed(verdicts))
        self._write_lines("problems.jsonl", self._problems())
        return self._counts(verdicts)

    @property
    def _is_marked(self) -> bool:
        return self.settings.policy == "keep-all-marked"

    def _by_row(self) -> NDArray[np.void]:
        """Verdicts by row; rows that were not judged have none (``by`` is -2)."""
        import numpy as np

        found = self.spool.verdicts()
        verdicts = np.zeros(len(self.spool.rows), found.dtype)
        verdicts["by"] = -2
        verdicts[found["row"]] = found
        return verdicts

    def _write_kept(self, verdicts: NDArray[np.void]) -> None:
        kept = self.out / "kept"
        kept.mkdir(exist_ok=True)
        columns = RowColumns(text=self.settings.text_column, id=self.settings.id_column)
        first = 0
        for number, path in enumerate(self.files):
            count = int((self.spool.rows["file"] == number).sum())
            if number >= self.old_count and not (kept / path.name).exists():
                self._write_file(path, kept / path.name, columns, verdicts, first)
            first += count

    def _write_file(
        self, path: Path, out: Path, columns: RowColumns, verdicts: NDArray[np.void], first: int
    ) -> None:
        file, temporary = open_rows(path), out.with_name(f".{out.name}")
        added = MARKS if self._is_marked else {}
        at, most = first, self.spool.state.get("broken", {}).get(str(path), math.inf)
        with file.writer(temporary, added) as write:
            try:
                for batch in file.batches(columns):
                    write(batch, self._chosen(verdicts, range(at, at + len(batch))))
                    at += len(batch)
            except InputError:
                if at - first < most:
                    raise
        if at > len(verdicts):
            raise StoreError(
                "the file has grown since it was read",
                where=str(path),
                advice="run again into another folder, when nothing writes to it",
            )
        with disk_errors("write rows", out):
            temporary.replace(out)

    def _chosen(self, verdicts: NDArray[np.void], rows: range) -> Verdicts:
        by = verdicts["by"][rows.start : rows.stop].tolist()
        if not self._is_marked:
            return [{} if other == -1 else None for other in by]
        return [
            None if b == -2 else self._marks(verdicts, n) for n, b in zip(rows, by, strict=True)
        ]

    def _marks(self, verdicts: NDArray[np.void], n: int) -> dict[str, Any]:
        by = int(verdicts[n]["by"])
        is_kept = by < 0
        return {
            "dedup_cluster": self._name(n if is_kept else by),
            "dedup_covered_by": None if is_kept else self._name(by),
            "dedup_cover": None if is_kept else _share(verdicts[n]["words"]),
        }

    def _name(self, n: int) -> str:
        """The name of a row: its own, else file and row."""
        row = self.spool.rows[n]
        return self.spool.id_of(n) or f"{self.files[int(row['file'])].name}:{int(row['row']) + 1}"

    def _place(self, n: int) -> dict[str, Any]:
        row = self.spool.rows[n]
        file = int(row["file"])
        return {
            "id": self._name(n),
            "file": self.files[file].name,
            "row": int(row["row"]) + 1,
            "is_old": bool(row["is_old"]),
        }

    def _clusters(self, verdicts: NDArray[np.void]) -> Iterator[dict[str, Any]]:
        """Every row judged with its cluster, which is named for the row that stays; in order."""
        import numpy as np

        by = verdicts["by"]
        sizes = np.bincount(by[by >= 0], minlength=len(by)) + 1
        for n in np.flatnonzero(by >= -1).tolist():
            head = n if by[n] < 0 else int(by[n])
            if by[n] < 0 and self.spool.rows[n]["is_old"] and sizes[n] == 1:
                continue
            yield {
                **self._place(n),
                "cluster": self._name(head),
                "cluster_size": int(sizes[head]),
                "stays": bool(by[n] < 0),
            }

    def _removed(self, verdicts: NDArray[np.void]) -> Iterator[dict[str, Any]]:
        """A reason for every row that another covers."""
        import numpy as np

        for n in np.flatnonzero(verdicts["by"] >= 0).tolist():
            verdict = verdicts[n]
            place, count = int(verdict["passage_at"]), int(verdict["passages"])
            yield {
                **self._place(n),
                "covered_by": self._place(int(verdict["by"])),
                "narrative_cover": _share(verdict["narrative"]),
                "quote_cover": _share(verdict["quotes"]),
                "word_cover": _share(verdict["words"]),
                "passages": self.spool.passages_of(place, count),
            }

    def _write_lines(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        path, temporary = self.out / name, self.out / f".{name}"
        with disk_errors("write a table", path):
            with temporary.open("w", encoding="utf-8") as out:
                for row in rows:
                    out.write(
                        json.dumps(row, ensure_ascii=False).encode("utf-8", "replace").decode()
                    )
                    out.write("\n")
            fsync_file(temporary)
            temporary.replace(path)

    def _problems(self) -> list[dict[str, Any]]:
        """The problems by place; workers find them in any order."""
        found = map(json.loads, self.spool.problems())
        return sorted(found, key=lambda one: (_natural(one["where"]), one["what"]))

    def _counts(self, verdicts: NDArray[np.void]) -> dict[str, int]:
        rows = self.spool.rows
        mine, by = rows["is_old"] == 0, verdicts["by"]
        removed = mine & (by >= 0)
        return {
            "rows_read": int((mine & (rows["state"] == READABLE)).sum()),
            "rows_kept": int((mine & (by == -1)).sum()) + self._is_marked * int(removed.sum()),
            "rows_removed": 0 if self._is_marked else int(removed.sum()),
            "rows_failed": len(self.spool.problems()),
            "clusters": len(set(by[by >= 0].tolist())),
            "words_read": int(rows["words"][mine].sum()),
            "words_removed": int(rows["words"][removed].sum()),
        }


def _natural(place: str) -> list[tuple[int, str]]:
    """A key that puts row 2 before row 10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", place)]


def _share(value: float) -> float | None:
    return None if math.isnan(value) else round(float(value), 4)
