"""Packed files are read as a stream, and tell when they are damaged."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import compress

from wirecopy.model import Problem, RawPage
from wirecopy.pages import find_pages
from wirecopy.pages.files import unpack as unpack_module
from wirecopy.pages.files.unpack import PackedError, unpack


def _zstd(data: bytes) -> bytes:
    packed = compress(data, codec="zstd", asbytes=True)
    assert isinstance(packed, bytes)
    return packed


PACKS = [("gz", gzip.compress), ("zst", _zstd)]
LINES = "".join(f'{{"text": "Line {n}"}}\n' for n in range(3)).encode()


@pytest.mark.parametrize(("packing", "pack"), PACKS)
def test_packings_are_told_by_content(packing: str, pack: Callable[[bytes], bytes]) -> None:
    """Whole files and files joined of several are unpacked."""
    unpacked = unpack(io.BytesIO(pack(b"one ") + pack(b"two")))
    assert unpacked.packing == packing
    assert unpacked.stream.read() == b"one two"
    assert unpack(io.BytesIO(b"plain")).packing is None


@pytest.mark.parametrize(("packing", "pack"), PACKS)
def test_damage_is_told(packing: str, pack: Callable[[bytes], bytes]) -> None:
    """A cut file raises the error of a packed file, of whatever library."""
    data = pack(LINES * 50)
    with pytest.raises(PackedError, match="cut or damaged"):
        unpack(io.BytesIO(data[: len(data) // 2])).stream.read()


@pytest.mark.parametrize("name", ["a.jsonl.zst", "a.zst", "a.jsonl.gz", "a"])
def test_packed_lines(name: str, tmp_path: Path) -> None:
    """JSON lines are read through both packings, by whatever name."""
    path = tmp_path / name
    path.write_bytes(gzip.compress(LINES) if name.endswith("gz") else _zstd(LINES))
    assert [item.data for item in find_pages([path]) if isinstance(item, RawPage)] == [
        b"Line 0",
        b"Line 1",
        b"Line 2",
    ]


def test_packed_page_keeps_its_format(tmp_path: Path) -> None:
    """Text and HTML behind Zstandard are read as if they were not packed."""
    for name in ("a.txt.zst", "b.html.zst"):
        (tmp_path / name).write_bytes(_zstd(b"<p>A line.</p>"))
    found = list(find_pages([tmp_path]))
    assert [item.data for item in found if isinstance(item, RawPage)] == [b"<p>A line.</p>"] * 2


def test_lines_before_the_damage_are_read(tmp_path: Path) -> None:
    """A cut Zstandard file gives whole lines and then a problem."""
    import os

    lines = b"".join(b'{"text": "%b"}\n' % os.urandom(40_000).hex().encode() for _ in range(40))
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(_zstd(lines)[:1_000_000])
    found = list(find_pages([path]))
    assert sum(isinstance(item, RawPage) for item in found) > 10
    assert [item.code for item in found if isinstance(item, Problem)] == ["truncated"]


def test_members_behind_a_damaged_one_can_be_read() -> None:
    """Whoever reads on after the error gets the next whole member; padding is no damage."""
    damaged = gzip.compress(b"two")[:-6] + b"??????"
    data = gzip.compress(b"one ") + damaged + gzip.compress(b"three") + bytes(9)
    stream = unpack(io.BytesIO(data)).stream
    told, problems = b"", 0
    for _ in range(20):
        try:
            told += stream.read1(100)
        except PackedError:
            problems += 1
    assert told in {b"one three", b"one twothree"}
    assert problems == 1


def test_a_file_that_unpacks_without_end_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands before is read; what follows when it is a thousand times the file is not unpacked."""
    monkeypatch.setattr(unpack_module, "_FEW_BYTES", 1_000_000)
    path = tmp_path / "a.jsonl.zst"
    bomb = b'{"text": "A line."}\n{"text": "' + b"x " * 50_000_000
    path.write_bytes(_zstd(bomb))
    page, problem = find_pages([path])
    assert isinstance(page, RawPage)
    assert isinstance(problem, Problem)
    assert problem.code == "too_large"
    assert problem.what == "the Zstandard file unpacks to over 1,000 times its size"


def test_a_page_captured_again_and_again_is_unpacked(tmp_path: Path) -> None:
    """What is hard to tell from a bomb but small is read whole."""
    path = tmp_path / "a.jsonl.zst"
    line = b'{"text": "' + b"A line. " * 500 + b'"}\n'
    path.write_bytes(_zstd(line * 5000))
    assert path.stat().st_size * 1000 < len(line) * 5000
    assert sum(1 for _ in find_pages([path])) == 5000
