"""Finding pages: files, folders and standard input become raw pages, one at a time.

What cannot be read becomes a Problem in its place and the search goes on.  Folders are walked in
the order of names, so that the same folder always gives the same pages in the same order.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from wirecopy.errors import InputError
from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import DEFAULT_CONFIG, PageDefaults, PagesConfig
from wirecopy.pages.folders import walk_files
from wirecopy.pages.formats import HEAD_SIZE, choose_format, page_formats
from wirecopy.pages.problems import file_problem, problem_from
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
) -> Iterator[RawPage | Problem]:
    """The pages in files, folders and standard input (``-``), read as they are asked for.

    A file that is named is read whatever its name; in folders only the suffixes of known formats
    and files without one are.  Nothing is raised for an input: each problem is an item.
    """
    for path in paths:
        if str(path) == STDIN:
            yield from _read_stream(sys.stdin.buffer, STDIN_LOCATOR, "", config, defaults)
        else:
            yield from _read_path(Path(path), config, defaults)


def _read_path(
    path: Path, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    suffixes = frozenset(s for known in page_formats() for s in known.suffixes) | {""}
    for item in walk_files(path):
        if isinstance(item, Problem):
            yield item
        elif item == path or format_suffix(item) in suffixes:
            yield from _read_file(item, config, defaults)
        else:
            logger.info("left out %s: no suffix of a format we read", item)


def format_suffix(path: Path) -> str:
    """The suffix that tells the format: ``.html`` of ``a.html.gz``."""
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in PACKED_SUFFIXES else suffix


def _read_file(
    path: Path, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    try:
        with path.open("rb", buffering=BUFFER_BYTES) as stream:
            yield from _read_stream(stream, str(path), format_suffix(path), config, defaults)
    except OSError as error:
        yield file_problem(error, str(path))


def _read_stream(
    stream: BinaryIO, where: str, suffix: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    try:
        unpacked = unpack(stream).stream
        head = unpacked.peek(HEAD_SIZE)[:HEAD_SIZE]
        chosen = choose_format(head, suffix, defaults.format, where)
        yield from chosen.read(cast("BinaryIO", unpacked), where, config, defaults)
    except InputError as error:
        yield problem_from(error, where=where)
