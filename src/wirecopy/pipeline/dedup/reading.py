"""Reading: every row of the inputs once, its words and sketch spooled, in order.

Texts are read in any process and in any order; rows are appended in theirs.  A text that
cannot be read, or takes too long, is a problem of its row alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from wirecopy.errors import InputError
from wirecopy.model import Problem
from wirecopy.model.dedup import DedupSettings
from wirecopy.pipeline.chunks import Chunk, GivenUp, map_chunks
from wirecopy.pipeline.dedup.spool import BAD, BLANK, READABLE, Spool, SpooledRow
from wirecopy.pipeline.dedup.words import RowWords, read_row
from wirecopy.pipeline.executors import Executor
from wirecopy.store.row_files import RowBatch, RowColumns, open_rows

#: Texts read in one go of one worker, and characters from which on they are fewer.
_CHUNK_ROWS = 128
_CHUNK_LENGTH = 1_000_000

#: Number of a batch and place in it, and the text.
_Item = tuple[int, int, str]
_Made = list[tuple[int, int, RowWords]]


@dataclass(slots=True)
class _Waiting:
    """A batch whose texts are being read."""

    file: int
    first_row: int
    batch: RowBatch
    left: int
    read: dict[int, RowWords] = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """The pass that reads; ``old`` files come first and are never written."""

    spool: Spool
    settings: DedupSettings
    files: Sequence[Path]
    old_count: int
    executor: Executor
    _waiting: dict[int, _Waiting] = field(default_factory=dict)
    _next: int = 0

    def run(self) -> None:
        """Read what is not in the spool yet."""
        self._next = self.spool.state.get("batches", 0)
        for done in map_chunks(self.executor, self._chunks(), self._give_up):
            for number, place, read in done.final:
                waiting = self._waiting[number]
                waiting.read[place] = read
                waiting.left -= 1
            self._spool_ready()
        self._spool_ready()
        self.spool.commit(stage="judge")

    def _chunks(self) -> Iterator[Chunk[_Item, RowWords, _Made]]:
        for number, file, first_row, batch in self._batches():
            given = [(n, text) for n, text in enumerate(batch.texts) if text is not None]
            items = [(number, n, text) for n, text in given if text.strip()]
            empty = {n: "empty text" for n, text in given if not text.strip()}
            batch.problems.update(empty)
            self._waiting[number] = _Waiting(file, first_row, batch, len(items))
            for some in _goes(items):
                yield Chunk(items=some, work=_read, finish=_keep, limit=self.settings.time_limit)

    def _batches(self) -> Iterator[tuple[int, int, int, RowBatch]]:
        """Batches not spooled yet, with their number, file and first row."""
        columns = RowColumns(text=self.settings.text_column, id=self.settings.id_column)
        number = 0
        for file, path in enumerate(self.files):
            row = 0
            try:
                for batch in open_rows(path).batches(columns):
                    if number >= self._next:
                        yield number, file, row, batch
                    number += 1
                    row += len(batch)
            except InputError as error:
                if row == 0:
                    raise
                self._broken(path, row, error)

    def _broken(self, path: Path, row: int, error: InputError) -> None:
        known = self.spool.state.setdefault("broken", {})
        if str(path) not in known:
            known[str(path)] = row
            self._problem(error.code, error.what, f"{path}, after row {row}", error.advice)

    def _give_up(self, given_up: GivenUp[_Item]) -> None:
        number, place, _ = given_up.item
        waiting = self._waiting[number]
        waiting.batch.problems[place] = f"{given_up.code}: {given_up.what}"
        waiting.left -= 1

    def _spool_ready(self) -> None:
        """Append the batches that are done, in order, a commit each."""
        while self._next in self._waiting and not self._waiting[self._next].left:
            waiting = self._waiting.pop(self._next)
            self.spool.add_rows([self._row(waiting, n) for n in range(len(waiting.batch))])
            self._next += 1
            self.spool.commit(stage="read", batches=self._next)

    def _row(self, waiting: _Waiting, n: int) -> SpooledRow:
        batch, where = waiting.batch, waiting.first_row + n
        read = waiting.read.get(n)
        state = READABLE if read else BLANK
        if n in batch.problems:
            state = BAD
            place = f"{self.files[waiting.file]}, row {where + 1}"
            self._problem("row", batch.problems[n], place, "mend the row, or leave it out")
        return SpooledRow(
            file=waiting.file,
            row=where,
            state=state,
            is_old=waiting.file < self.old_count,
            id=batch.ids[n],
            read=None if state == BAD else read,
        )

    def _problem(self, code: str, what: str, where: str, advice: str | None) -> None:
        problem = Problem(
            code=code, what=what, where=where, advice=advice or "check the file", stage="dedup"
        )
        line = json.dumps(asdict(problem), ensure_ascii=True)
        self.spool.append("problems", line.encode() + b"\n")


def _goes(items: Sequence[_Item]) -> Iterator[tuple[_Item, ...]]:
    """The items in order, some for each go."""
    some: list[_Item] = []
    length = 0
    for item in items:
        some.append(item)
        length += len(item[2])
        if len(some) == _CHUNK_ROWS or length >= _CHUNK_LENGTH:
            yield tuple(some)
            some, length = [], 0
    if some:
        yield tuple(some)


def _read(item: _Item) -> RowWords:
    return read_row(item[2])


def _keep(made: Sequence[tuple[_Item, RowWords]]) -> _Made:
    return [(number, place, read) for (number, place, _), read in made]
