"""Finding pages: files, folders and standard input become raw pages, one at a time.

What cannot be read becomes a Problem in its place and the search goes on.  Folders are walked in
the order of names, so that the same folder always gives the same pages in the same order.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from wirecopy.errors import InputError
from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import DEFAULT_CONFIG, PageDefaults, PagesConfig
from wirecopy.pages.files.folders import walk_files
from wirecopy.pages.files.formats import (
    HEAD_SIZE,
    ChosenFormat,
    PageFormat,
    choose_format,
    page_formats,
)
from wirecopy.pages.files.inputs import InputCounts
from wirecopy.pages.files.unpack import BUFFER_BYTES, PACKED_SUFFIXES, unpack
from wirecopy.pages.problems import (
    DAMAGED,
    file_problem,
    make_problem,
    problem_from,
    with_pages_kept,
)

logger = logging.getLogger(__name__)

STDIN = "-"
STDIN_LOCATOR = "<stdin>"
_NO_DEFAULTS = PageDefaults()
#: Records without a page at the head of a file, after which it is given up: it is not of the form it seems.
_MOST_BARE = 100_000
#: Pages that are together so many times as large as their file are nothing that anybody printed.
_MOST_TIMES = 1000
_FEW_BYTES = 1 << 28


def find_pages(
    paths: Iterable[str | Path],
    config: PagesConfig = DEFAULT_CONFIG,
    *,
    defaults: PageDefaults = _NO_DEFAULTS,
    counts: InputCounts | None = None,
) -> Iterator[RawPage | Problem]:
    """The pages in files, folders and standard input (``-``), read as they are asked for.

    A file that is named is read whatever its name; in folders only the suffixes of known formats
    and files without one are.  Nothing is raised for an input: each problem is an item.  What the
    files were taken for is counted in ``counts``.
    """
    counts = counts or InputCounts()
    finder = _Finder(config, defaults, counts)
    for path in paths:
        counts.path = str(path)
        if counts.path == STDIN:
            yield from finder.in_stream(sys.stdin.buffer, STDIN_LOCATOR, "")
        else:
            yield from finder.in_path(Path(path))


def format_suffix(path: Path) -> str:
    """The suffix that tells the format: ``.html`` of ``a.html.gz``."""
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in PACKED_SUFFIXES else suffix


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds pages under one configuration."""

    config: PagesConfig
    defaults: PageDefaults
    counts: InputCounts

    def in_path(self, path: Path) -> Iterator[RawPage | Problem]:
        suffixes = frozenset(s for known in page_formats() for s in known.suffixes) | {""}
        for item in walk_files(path):
            if isinstance(item, Problem):
                yield item
            elif item == path or format_suffix(item) in suffixes:
                yield from self._in_file(item)
            else:
                logger.info("left out %s: no suffix of a format we read", item)
                self.counts.left_out(str(item))

    def _in_file(self, path: Path) -> Iterator[RawPage | Problem]:
        try:
            with path.open("rb", buffering=BUFFER_BYTES) as stream:
                yield from self.in_stream(stream, str(path), format_suffix(path))
        except OSError as error:
            yield file_problem(error, str(path))

    def in_stream(self, stream: BinaryIO, where: str, suffix: str) -> Iterator[RawPage | Problem]:
        try:
            unpacked, packing = unpack(stream)
            head = unpacked.peek(HEAD_SIZE)[:HEAD_SIZE]
            form = choose_format(head, suffix, self.defaults.format)
        except InputError as error:
            problem = problem_from(error, where=where)
            yield with_pages_kept(problem, 0) if problem.code == DAMAGED else problem
            return
        chosen, told_by = form.format.name, form.told_by
        logger.debug("%s is read as %s, told by %s", where, chosen, told_by)
        yield from self.counts.counted(
            self._read(form, unpacked, where, _size_of(stream)),
            where=where,
            chosen=chosen,
            told_by=told_by,
            packing=packing,
        )

    def _read(
        self, form: ChosenFormat, stream: BufferedReader, where: str, size: int | None
    ) -> Iterator[RawPage | Problem]:
        """What a file of ``size`` bytes holds, if it is what it seems, and no more than it can."""
        count = given = bare = 0
        most = max(_FEW_BYTES, _MOST_TIMES * size) if size else None
        for item in self._items(form.format, stream, where):
            if isinstance(item, RawPage):
                count, given = count + 1, given + len(item.data)
                yield item
            else:
                bare += 1
                yield with_pages_kept(item, count) if item.code == DAMAGED else item
            if not count and bare == _MOST_BARE and form.told_by != "user":
                yield _no_pages(form.format.name, where)
                return
            if most and given > most:
                yield _far_too_much(where, count)
                return

    def _items(
        self, chosen: PageFormat, stream: BufferedReader, where: str
    ) -> Iterator[RawPage | Problem]:
        try:
            yield from chosen.read(cast("BinaryIO", stream), where, self.config, self.defaults)
        except InputError as error:
            yield problem_from(error, where=where)
        except Exception as error:
            # One file of many: the others are read, and the record tells what we did not foresee.
            logger.exception("reading %s as %s failed", where, chosen.name)
            yield make_problem(
                "bug",
                f"reading it as {chosen.name} failed: {type(error).__name__}: {error}"[:300],
                where=where,
                advice="please report it, with the file if you can",
            )


def _size_of(stream: BinaryIO) -> int | None:
    """Bytes of the file below; None for a pipe."""
    try:
        return os.fstat(stream.fileno()).st_size or None
    except OSError:
        return None


def _no_pages(name: str, where: str) -> Problem:
    return make_problem(
        "format",
        f"read as {name}, its first {_MOST_BARE:,} records hold no page; what follows was left out",
        where=where,
        advice=f"check what the file holds; --format {name} reads it to its end",
    )


def _far_too_much(where: str, count: int) -> Problem:
    return make_problem(
        "too_large",
        f"its pages are over {_MOST_TIMES:,} times as large as the file; what follows was left out",
        where=where,
        advice=f"check the file; its first {count:,} pages were read",
    )
