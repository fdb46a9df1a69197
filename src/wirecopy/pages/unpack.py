"""Unpacking: files packed with gzip or Zstandard, told by their first bytes, read as a stream.

Only the outer packing is taken off, a buffer at a time.  A file that is cut or damaged gives what
stands before the damage and then a ``PackedError``.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from wirecopy.errors import FormatError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BUFFER_BYTES = 1 << 16
#: Zstandard is unpacked in pieces of this size: the piece in which a damage stands is lost.
_PIECE_BYTES = 1 << 12
_GZIP_MARK = b"\x1f\x8b"
_ZSTANDARD_MARK = b"\x28\xb5\x2f\xfd"
#: Suffixes that stand behind the one of the format.
PACKED_SUFFIXES = (".gz", ".gzip", ".zst", ".zstd")


class PackedError(FormatError):
    """A packed file is cut or damaged."""

    code = "truncated"


class Unpacked(NamedTuple):
    """A stream that can be peeked into, and how it was packed (``gz``, ``zst``)."""

    stream: io.BufferedReader
    packing: str | None


def unpack(stream: BinaryIO) -> Unpacked:
    """``stream`` without its packing; raises nothing before it is read."""
    buffered = stream if isinstance(stream, io.BufferedReader) else _buffered(stream)
    head = buffered.peek(4)
    if head.startswith(_GZIP_MARK):
        return Unpacked(
            _buffered(_Guarded(gzip.GzipFile(fileobj=buffered).read1, "gzip", BUFFER_BYTES)), "gz"
        )
    if head.startswith(_ZSTANDARD_MARK):
        return Unpacked(_buffered(_Guarded(_zstandard(buffered), "Zstandard", _PIECE_BYTES)), "zst")
    return Unpacked(buffered, None)


def _zstandard(stream: io.BufferedReader) -> Callable[[int], bytes]:
    """Frames of more than 128 MB window are refused by the library: memory stays bounded."""
    from pyarrow import CompressedInputStream

    return cast("Callable[[int], bytes]", CompressedInputStream(stream, "zstd").read)


def read_some(stream: BinaryIO, size: int) -> bytes:
    """Up to ``size`` bytes, at least one unless the stream ends.

    What stands before a damage is given before the damage is told, which ``read`` does not do.
    """
    return stream.read1(size) if isinstance(stream, io.BufferedReader) else stream.read(size)


def unzstandard(data: bytes, limit: int) -> bytes:
    """At most ``limit`` bytes of packed ``data``; raises OSError when it is damaged."""
    return _zstandard(io.BufferedReader(io.BytesIO(data)))(limit)


def _buffered(stream: object) -> io.BufferedReader:
    return io.BufferedReader(cast("io.RawIOBase", stream), BUFFER_BYTES)


class _Guarded(io.RawIOBase):
    """Bytes of a packed stream; whatever its library says of damage becomes a ``PackedError``."""

    def __init__(self, read: Callable[[int], bytes], what: str, most: int) -> None:
        self._read = read
        self._most = most
        self._what = what

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        try:
            data = self._read(min(len(view), self._most))
        except (EOFError, zlib.error, OSError) as error:
            raise PackedError(
                f"the {self._what} file is cut or damaged ({error})",
                advice="fetch it again; what stood before the damage was read",
            ) from error
        view[: len(data)] = data
        return len(data)
