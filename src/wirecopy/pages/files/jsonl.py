"""JSONL: one page a line, with its columns.

A line that is broken, too long or without a page gives a Problem with its line number; the lines
after it are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from wirecopy.errors import InputError
from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.decode import decode_page
from wirecopy.pages.files.columns import raw_page_of
from wirecopy.pages.files.formats import PageFormat
from wirecopy.pages.problems import make_problem, problem_from

_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*(?:"|\})')
#: Bytes skipped at a time in a line that is too long to be kept.
_SKIP_BYTES = 1 << 20


def read_jsonl(
    stream: BinaryIO, where: str, config: PagesConfig, defaults: PageDefaults
) -> Iterator[RawPage | Problem]:
    """The pages of ``stream`` in the order of its lines."""
    is_empty = True
    for number, line in _numbered_lines(stream, config.max_line_bytes):
        place = f"{where}:{number}"
        if line is None:
            yield make_problem(
                "too_large",
                f"the line is longer than {config.max_line_bytes:,} bytes",
                where=place,
                advice="raise max_line_bytes under [pages], or cut the page",
            )
        elif line.strip():
            yield from _read_line(line, place, defaults)
        else:
            continue
        is_empty = False
    if is_empty:
        yield make_problem("empty", "the file holds no line", where=where, advice="check the file")


def _numbered_lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines counted from 1; None in the place of a line longer than ``limit`` bytes."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_SKIP_BYTES)
        yield number, None


def _read_line(line: bytes, place: str, defaults: PageDefaults) -> Iterator[RawPage | Problem]:
    try:
        row = json.loads(decode_page(line, where=place).text)
    except InputError as error:
        yield problem_from(error, where=place)
        return
    except (ValueError, RecursionError) as error:
        yield _broken(f"the line is not JSON ({_reason(error)})", place)
        return
    if isinstance(row, dict):
        yield from raw_page_of(row, place, defaults)
    else:
        yield _broken("the line is not an object with columns", place)


def _broken(what: str, place: str) -> Problem:
    return make_problem(
        "broken_line", what, where=place, advice="repair or remove the line; the others were read"
    )


def _reason(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)[:120]


FORMAT = PageFormat(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson", ".jsonlines"),
    recognises=lambda head, _: bool(_START.match(head)),
    read=read_jsonl,
)
