"""Row files: files of records read and written in batches, every column passed on as it came.

JSON lines (also gzipped) and Parquet.  A kept line of JSON is written byte for byte; a kept row of
Parquet has the columns, types and metadata of its file.  Lines that cannot be read are told with
their number and cost nothing else.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from wirecopy.errors import FormatError, InputError
from wirecopy.store.disk import disk_errors, fsync_file

if TYPE_CHECKING:
    import pyarrow as pa

#: Rows of one batch, and bytes from which on lines of JSON make one, however few they are.
BATCH_ROWS = 1024
BATCH_BYTES = 16_000_000
#: Longest line read; a longer one is told and skipped.
_MAX_LINE = 96_000_000
_JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")

#: What is written of a row: None to leave it out, else values of columns to add.
Verdicts = Sequence[Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class RowBatch:
    """Some rows of a file, in order."""

    #: Text and id of each row; None where the row has none.
    texts: list[str | None]
    ids: list[str | None]
    #: Place in the batch -> what is wrong with that row.
    problems: dict[int, str]
    #: The rows themselves, as the writer of their file takes them.
    raw: Any = field(repr=False)

    def __len__(self) -> int:
        return len(self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """The columns that are looked at."""

    text: str
    id: str


class RowFile(Protocol):
    """A file of rows."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    def batches(self, columns: RowColumns) -> Iterator[RowBatch]:
        """The rows; the same batches every time.  Ends early with an InputError when it is broken."""
        ...

    def writer(
        self, out: Path, added: Mapping[str, type]
    ) -> AbstractContextManager[Callable[[RowBatch, Verdicts], None]]:
        """Writes chosen rows of batches to ``out``, in the form of this file."""
        ...


def is_row_file(path: Path) -> bool:
    """Whether the name says that the file holds rows we read."""
    return path.name.lower().endswith((*_JSON_LINES, ".parquet"))


def open_rows(path: Path) -> RowFile:
    """The file by the end of its name.

    Raises:
        FormatError: it is of no form we read.
    """
    if path.name.lower().endswith(_JSON_LINES):
        return JsonLines(path)
    if path.name.lower().endswith(".parquet"):
        return ParquetRows(path)
    raise FormatError(
        "no file of rows", where=str(path), advice="give .jsonl, .jsonl.gz or .parquet"
    )


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One JSON object a line."""

    path: Path

    def batches(self, columns: RowColumns) -> Iterator[RowBatch]:
        """The lines, empty ones too."""
        lines: list[bytes | None] = []
        size = 0
        with self._open() as stream:
            for line in _lines(stream, self.path):
                lines.append(line)
                size += len(line or b"")
                if len(lines) == BATCH_ROWS or size >= BATCH_BYTES:
                    yield _parse(lines, columns)
                    lines, size = [], 0
        if lines:
            yield _parse(lines, columns)

    def _open(self) -> IO[bytes]:
        if self.path.suffix == ".gz":
            return cast("IO[bytes]", gzip.open(self.path, "rb"))
        return self.path.open("rb")

    @contextmanager
    def writer(
        self, out: Path, added: Mapping[str, type]
    ) -> Iterator[Callable[[RowBatch, Verdicts], None]]:
        """Writes lines as they came; columns are added before the closing brace."""
        del added
        with disk_errors("write rows", out), out.open("wb") as plain:
            # No name and no time in the gzip header: the same rows, the same bytes.
            packed = self.path.suffix == ".gz"
            stream: IO[bytes] = (
                gzip.GzipFile(filename="", mode="wb", fileobj=plain, mtime=0) if packed else plain  # type: ignore[assignment]
            )
            yield lambda batch, verdicts: _write_lines(stream, batch, verdicts)
            if packed:
                stream.close()
        fsync_file(out)


def _lines(stream: IO[bytes], path: Path) -> Iterator[bytes | None]:
    """Lines; None for one that is too long."""
    try:
        while line := stream.readline(_MAX_LINE):
            if len(line) == _MAX_LINE and not line.endswith(b"\n"):
                while (rest := stream.readline(_MAX_LINE)) and not rest.endswith(b"\n"):
                    pass
                yield None
            else:
                yield line
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FormatError(
            f"the rest is broken: {error}", where=str(path), advice="unpack and check the file"
        ) from error


def _parse(lines: Sequence[bytes | None], columns: RowColumns) -> RowBatch:
    texts: list[str | None] = []
    ids: list[str | None] = []
    problems: dict[int, str] = {}
    for n, line in enumerate(lines):
        text, id_, problem = _read_line(line, columns)
        texts.append(text)
        ids.append(id_)
        if problem:
            problems[n] = problem
    return RowBatch(texts, ids, problems, list(lines))


def _read_line(
    line: bytes | None, columns: RowColumns
) -> tuple[str | None, str | None, str | None]:
    if line is None:
        return None, None, f"a line of more than {_MAX_LINE:,} bytes"
    if not line.strip():
        return None, None, None
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return None, None, f"no JSON: {error}"
    if not isinstance(row, dict):
        return None, None, "no JSON object"
    return _text_of(row, columns)


def _text_of(
    row: Mapping[str, Any], columns: RowColumns
) -> tuple[str | None, str | None, str | None]:
    text, id_ = row.get(columns.text), row.get(columns.id)
    name = None if id_ is None else str(id_)
    if columns.text not in row:
        return None, name, f"no column {columns.text!r} (columns: {', '.join(row) or 'none'})"
    if not isinstance(text, str):
        what = "no text" if text is None else f"{type(text).__name__}, no text,"
        return None, name, f"{what} in column {columns.text!r}"
    return text, name, None


def _write_lines(stream: IO[bytes], batch: RowBatch, verdicts: Verdicts) -> None:
    for line, verdict in zip(batch.raw, verdicts, strict=True):
        if verdict is None or line is None:
            continue
        if verdict:
            body, _, _ = line.rpartition(b"}")
            values = json.dumps(verdict, ensure_ascii=False)
            stream.write(body.rstrip() + b", " + values[1:].encode() + b"\n")
        else:
            stream.write(line if line.endswith(b"\n") else line + b"\n")


@dataclass(frozen=True, slots=True)
class ParquetRows:
    """A Parquet file."""

    path: Path

    def batches(self, columns: RowColumns) -> Iterator[RowBatch]:
        """The rows, all columns."""
        with self._opened() as file:
            _check(file.schema_arrow, columns, self.path)
            for batch in file.iter_batches(BATCH_ROWS):
                texts = batch.column(columns.text).to_pylist()
                has_ids = columns.id in batch.schema.names
                ids = batch.column(columns.id).to_pylist() if has_ids else [None] * len(texts)
                problems = {
                    n: f"no text in column {columns.text!r}"
                    for n, text in enumerate(texts)
                    if text is None
                }
                yield RowBatch(texts, [None if i is None else str(i) for i in ids], problems, batch)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            with pq.ParquetFile(self.path) as file:
                yield file
        except (pa.ArrowInvalid, pa.ArrowTypeError, OSError) as error:
            raise FormatError(
                f"broken Parquet: {error}", where=str(self.path), advice="check the file"
            ) from error

    @contextmanager
    def writer(
        self, out: Path, added: Mapping[str, type]
    ) -> Iterator[Callable[[RowBatch, Verdicts], None]]:
        """Writes rows with the schema of this file, and the columns added at its end."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        with self._opened() as file:
            schema = file.schema_arrow
        for name, kind in added.items():
            schema = schema.append(pa.field(name, _arrow_type(kind)))

        def write(batch: RowBatch, verdicts: Verdicts) -> None:
            kept = [n for n, verdict in enumerate(verdicts) if verdict is not None]
            table = pa.Table.from_batches([batch.raw]).take(kept)
            for name in added:
                values = [(verdicts[n] or {}).get(name) for n in kept]
                table = table.append_column(
                    schema.field(name), pa.array(values, schema.field(name).type)
                )
            if kept:
                writer.write_table(table.cast(schema))

        with disk_errors("write rows", out), pq.ParquetWriter(out, schema) as writer:
            yield write
        fsync_file(out)


def _arrow_type(kind: type) -> pa.DataType:
    import pyarrow as pa

    return pa.float64() if kind is float else pa.string()


def _check(schema: pa.Schema, columns: RowColumns, path: Path) -> None:
    import pyarrow as pa

    if columns.text not in schema.names:
        raise InputError(
            f"no column {columns.text!r}",
            where=str(path),
            advice=f"name one of {', '.join(schema.names)}",
        )
    kind = schema.field(columns.text).type
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
        raise InputError(
            f"column {columns.text!r} holds {kind}, no text",
            where=str(path),
            advice="name the column that holds the texts",
        )
