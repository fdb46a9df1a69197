"""Unused memory: what writing parts and reading pages took and need no longer goes back to the system.

pyarrow and the C library keep freed memory for later; trees of large pages and columns of large shards
would stay with a worker for as long as it lives.
"""

from __future__ import annotations

import ctypes
import sys


def release_memory() -> None:
    """Give back what is free; costs some milliseconds, so once a shard and not once a page."""
    import pyarrow as pa

    pa.default_memory_pool().release_unused()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl does not
        if trim is not None:
            trim(0)
