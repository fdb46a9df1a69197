"""Unused memory: what writing parts and reading pages took and need no longer goes back to the system.

pyarrow and the C library keep freed memory for later; trees of large pages and columns of large shards
would stay with a worker for as long as it lives.  pandas, where it is installed, is not loaded by workers.
"""

from __future__ import annotations

import ctypes
import os
import sys

#: Number of the setting in glibc, and bytes from which on a block is one that large pages alone need.
_MMAP_THRESHOLD, _LARGE_BLOCK = -3, 500_000


def release_memory() -> None:
    """Give back what is free; costs some milliseconds, so once a shard and not once a page."""
    import pyarrow as pa

    pa.default_memory_pool().release_unused()
    _ask_glibc("malloc_trim", 0)


def save_memory() -> None:
    """Have this process, a worker of ours, take little and give back what it can.

    Arrow takes its memory from the C library, of which pages that were read have left some: its own
    allocator takes 32 MB at a time, 25 MB more than the parts of a shard need.
    """
    return_large_blocks()
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    keep_pandas_out()


def return_large_blocks() -> None:
    """Let large blocks go back to the system as soon as they are free, in this process.

    The C library alone would do so until the first of them is freed, and from then on keep all up to that
    size among small ones.
    """
    _ask_glibc("mallopt", _MMAP_THRESHOLD, _LARGE_BLOCK)


def _ask_glibc(name: str, *numbers: int) -> None:
    if sys.platform == "linux":
        function = getattr(ctypes.CDLL(None), name, None)  # glibc has it, musl does not
        if function is not None:
            function(*numbers)


def keep_pandas_out() -> None:
    """Let Arrow find no pandas in this process, a worker of ours that gives it nothing of pandas.

    At the first list it is given Arrow loads pandas to ask whether the list is one of its columns, and keeps
    the answer: 45 MB and half a second.  Data frames can still be made of tables, but not tables of their columns.
    """
    if "pandas" in sys.modules:
        return
    import pyarrow as pa

    sys.meta_path.insert(0, _NoPandas)
    try:
        pa.array([])
    finally:
        sys.meta_path.remove(_NoPandas)


class _NoPandas:
    """Finder of modules that knows of one that it is not there."""

    @staticmethod
    def find_spec(name: str, path: object, target: object = None) -> None:
        """Raise ModuleNotFoundError for pandas, and leave other modules to other finders."""
        del path, target
        if name == "pandas":
            raise ModuleNotFoundError(name=name)
