"""Memory that nobody uses goes back, and what is used stays."""

from __future__ import annotations

import importlib
import multiprocessing
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyarrow as pa
import pytest

from wirecopy.store.parts import spool_rows
from wirecopy.store.unused_memory import keep_pandas_out, release_memory


def test_values_in_use_are_left_alone() -> None:
    """Columns that are alive read the same after others were freed and given back."""
    kept = pa.array(["a", "b"] * 50_000)
    pa.array(["c" * 100] * 50_000)
    release_memory()
    release_memory()
    assert kept[99_999].as_py() == "b"


#: Prints how many MB are left of blocks that were freed between others that were not.
_HOLES = """
import re, sys
from pathlib import Path
from wirecopy.store.unused_memory import return_large_blocks
def resident():
    return int(re.search("VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text("utf-8")).group(1)) / 1024
return_large_blocks()
bytes(bytearray(2_000_000))
before = resident()
kept = []
for _ in range(20):
    large = b"x" * 2_000_000 + str(len(kept)).encode()
    kept.append(b"y" * 100_000)
    kept.append(large)
kept = kept[::2]
print(resident() - before - len(kept) / 10)
"""


@pytest.mark.process
@pytest.mark.skipif(sys.platform != "linux", reason="asks the system how much is in memory")
def test_large_blocks_go_back_at_once() -> None:
    """Blocks that large pages needed leave no holes between those that are still in use."""
    shown = subprocess.run(
        [sys.executable, "-c", _HOLES], check=True, capture_output=True, text=True
    )
    assert float(shown.stdout) < 10


def write_and_look(spool: str) -> tuple[bool, list[str]]:
    """Whether a process that wrote a part has loaded pandas, and a data frame made in it then."""
    spool_rows(spool, "texts", [("tx_1", "one", 1)])
    was_loaded = "pandas" in sys.modules
    return was_loaded, list(pa.table({"word": ["one"]}).to_pandas()["word"])


@pytest.mark.process
def test_workers_write_parts_without_pandas(tmp_path: Path) -> None:
    """A worker does not load pandas to write a part, and still makes data frames when asked."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=keep_pandas_out) as pool:
        assert pool.submit(write_and_look, str(tmp_path)).result() == (False, ["one"])


def write_and_ask(spool: str) -> int:
    """How many values are missing of a column of pandas, in a process that wrote a part before."""
    spool_rows(spool, "texts", [("tx_1", "one", 1)])
    return int(pa.array(importlib.import_module("pandas").Series([1.5, None])).null_count)


@pytest.mark.process
def test_processes_of_users_are_left_alone(tmp_path: Path) -> None:
    """Who writes parts without being a worker of ours reads columns of pandas as before."""
    pytest.importorskip("pandas")
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(write_and_ask, str(tmp_path)).result() == 1
