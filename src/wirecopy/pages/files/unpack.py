"""Unpacking: files packed with gzip or Zstandard, told by their first bytes, read as a stream.

Only the outer packing is taken off, a buffer at a time.  A file that is cut or damaged gives what
stands before the damage and then a ``PackedError``.  A gzip file made of many members, as crawlers
write them, can be read on: the next bytes are those of the next whole member.  One that unpacks to far
more than pages could is left where that shows.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from wirecopy.errors import FormatError, PageTooLargeError
from wirecopy.pages.problems import DAMAGED

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BUFFER_BYTES = 1 << 16
#: Zstandard is unpacked in pieces of this size: the piece in which a damage stands is lost.
_PIECE_BYTES = 1 << 12
_GZIP_MARK = b"\x1f\x8b"
_GZIP_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_ZSTANDARD_MARK = b"\x28\xb5\x2f\xfd"
#: So many times its size, and this much, no file of pages unpacks to.
_MOST_TIMES = 1000
_FEW_BYTES = 1 << 28
#: Suffixes that stand behind the one of the format.
PACKED_SUFFIXES = (".gz", ".gzip", ".zst", ".zstd")


class PackedError(FormatError):
    """A packed file is cut or damaged."""

    code = DAMAGED


class UnpackedTooLargeError(PackedError, PageTooLargeError):
    """A packed file unpacks to what no file of pages does."""

    code = PageTooLargeError.code


class Unpacked(NamedTuple):
    """A stream that can be peeked into, and how it was packed (``gz``, ``zst``)."""

    stream: io.BufferedReader
    packing: str | None


def unpack(stream: BinaryIO) -> Unpacked:
    """``stream`` without its packing; raises nothing before it is read."""
    buffered = stream if isinstance(stream, io.BufferedReader) else _buffered(stream)
    head = buffered.peek(4)
    packed = _Packed(buffered)
    if head.startswith(_GZIP_MARK):
        guarded = _Guarded(_Gzip(packed).read, packed, "gzip", BUFFER_BYTES)
        return Unpacked(_buffered(guarded), "gz")
    if head.startswith(_ZSTANDARD_MARK):
        guarded = _Guarded(_zstandard(packed), packed, "Zstandard", _PIECE_BYTES)
        return Unpacked(_buffered(guarded), "zst")
    return Unpacked(buffered, None)


class _Packed(io.RawIOBase):
    """The bytes of a packed file, counted as they are taken."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        count = self._stream.readinto1(buffer)
        self.taken += count
        return count


class _Gzip:
    """The bytes of the members of a gzip file, one after another."""

    def __init__(self, stream: io.RawIOBase) -> None:
        self._stream = stream
        self._packed = b""
        self._member: zlib._Decompress | None = None
        self._is_lost = False

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes, none at the end; raises zlib.error and EOFError, and can go on."""
        if self._is_lost:
            self._find_member()
        while self._member is not None or self._open_member():
            if data := self._unpack(size):
                return data
        return b""

    def _unpack(self, size: int) -> bytes:
        member = self._member
        assert member is not None  # noqa: S101 - narrows the type for the caller's loop
        if not self._packed and not self._more():
            self._member = None
            raise EOFError("it ends within a packed member")
        try:
            data = member.decompress(self._packed, size)
        except zlib.error:
            self._member, self._is_lost = None, True
            raise
        self._packed = member.unconsumed_tail
        if member.eof:
            self._packed, self._member = member.unused_data, None
        return data

    def _open_member(self) -> bool:
        """Begin with the next member; zeros may pad a file."""
        self._packed = self._packed.lstrip(b"\0")
        while len(self._packed) < len(_GZIP_MARK) and self._more():
            self._packed = self._packed.lstrip(b"\0")
        if not self._packed:
            return False
        if not self._packed.startswith(_GZIP_MARK):
            self._is_lost = True
            raise zlib.error("what follows a packed member is none")
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        return True

    def _find_member(self) -> None:
        self._is_lost = False
        while not (match := _GZIP_MEMBER.search(self._packed, 1)):
            self._packed = self._packed[-3:]
            if not self._more():
                self._packed = b""
                return
        self._packed = self._packed[match.start() :]

    def _more(self) -> bool:
        data = self._stream.read(BUFFER_BYTES) or b""
        self._packed += data
        return bool(data)


def _zstandard(stream: io.RawIOBase | io.BufferedReader) -> Callable[[int], bytes]:
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

    def __init__(self, read: Callable[[int], bytes], packed: _Packed, what: str, most: int) -> None:
        self._read = read
        self._packed = packed
        self._given = 0
        self._most = most
        self._is_over = False
        self._what = what

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        if self._is_over:
            return 0
        try:
            data = self._read(min(len(view), self._most))
        except (EOFError, zlib.error, OSError) as error:
            # Only a damaged member of gzip is followed by others.
            self._is_over = not isinstance(error, zlib.error)
            raise PackedError(
                f"the {self._what} file is cut or damaged ({error})",
                advice="fetch it again",
            ) from error
        self._given += len(data)
        if self._given > max(_FEW_BYTES, _MOST_TIMES * self._packed.taken):
            self._is_over = True
            raise UnpackedTooLargeError(
                f"the {self._what} file unpacks to over {_MOST_TIMES:,} times its size",
                advice="check the file; what follows was left out",
            )
        view[: len(data)] = data
        return len(data)
