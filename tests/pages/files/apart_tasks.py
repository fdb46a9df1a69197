"""Readings for the process beside: good, endless, greedy and broken ones."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

from wirecopy.errors import FormatError


def process_and(count: int) -> Iterator[int]:
    """The id of the process that reads, then numbers."""
    sys.stdout.write("what a library says\n")
    yield os.getpid()
    yield from range(count)


def endless() -> Iterator[bool]:
    """One compiled step that takes years."""
    yield bool(re.match("(a|a)*b", "a" * 60))


def greedy() -> Iterator[int]:
    """More memory than any limit of the tests."""
    yield len(bytearray(1 << 40))


def dying() -> Iterator[int]:
    """A reading in which its process dies."""
    yield 1
    os._exit(5)


def broken() -> Iterator[int]:
    """A reading that fails for a reason nobody foresaw."""
    yield 1
    raise LookupError("no such thing")


def refused() -> Iterator[int]:
    """A reading of an input that is not what it claims to be."""
    yield 1
    raise FormatError("no table", where="a.file")
