"""Finding pages: files, folders and standard input become raw pages, one at a time.

What cannot be read becomes a Problem in its place and the search goes on.  Folders are walked in
the order of names, so that the same folder always gives the same pages in the same order.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from wirecopy.errors import InputError
from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import DEFAULT_CONFIG, PageDefaults, PagesConfig
from wirecopy.pages.folders import walk_files
from wirecopy.pages.formats import HEAD_SIZE, PageFormat, choose_format, page_formats
from wirecopy.pages.inputs import InputCounts
from wirecopy.pages.problems import DAMAGED, file_problem, problem_from, with_pages_kept
from wirecopy.pages.unpack import BUFFER_BYTES, PACKED_SUFFIXES, unpack

logger = logging.getLogger(__name__)

STDIN = "-"
STDIN_LOCATOR = "<stdin>"
_NO_DEFAULTS = PageDefaults()


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
            chosen, told_by = choose_format(head, suffix, self.defaults.format)
        except InputError as error:
            problem = problem_from(error, where=where)
            yield with_pages_kept(problem, 0) if problem.code == DAMAGED else problem
            return
        logger.debug("%s is read as %s, told by %s", where, chosen.name, told_by)
        yield from self.counts.counted(
            self._read(chosen, unpacked, where),
            where=where,
            chosen=chosen.name,
            told_by=told_by,
            packing=packing,
        )

    def _read(
        self, chosen: PageFormat, stream: BufferedReader, where: str
    ) -> Iterator[RawPage | Problem]:
        count = 0
        for item in self._items(chosen, stream, where):
            if isinstance(item, RawPage):
                count += 1
                yield item
            else:
                yield with_pages_kept(item, count) if item.code == DAMAGED else item

    def _items(
        self, chosen: PageFormat, stream: BufferedReader, where: str
    ) -> Iterator[RawPage | Problem]:
        try:
            yield from chosen.read(cast("BinaryIO", stream), where, self.config, self.defaults)
        except InputError as error:
            yield problem_from(error, where=where)
