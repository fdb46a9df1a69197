"""Fuzz: pages and files of pages, damaged at random; nothing may crash, hang or lose a character.

    python benchmarks/fuzz_pages.py FOLDER --seconds 600 --seed 1

Every case is a page of FOLDER (.html, .html.gz, .txt) after a few mutations, read whole (pages and
articles), or a file of a many-page format made of such pages, damaged after it was written.  Checked:

- only errors that say what is wrong with the input (``InputError``) are raised, and finders of pages
  raise nothing at all;
- no case takes more CPU time than a page may (``--limit``);
- the blocks of a page tile its text exactly, each inside one line;
- flattened text keeps every character of the decoded bytes;
- the text of every article is made of pieces of the page, word for word.

Cases run in a process of their own: one that dies or hangs in compiled code is counted, and the
next goes on.  Cases that fail are written to ``--keep``.  The same seed gives the same cases.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import multiprocessing
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from mutate import mutate
from wirecopy.errors import InputError
from wirecopy.model import Article, Page, Problem, RawPage
from wirecopy.pages import PageDefaults, find_pages
from wirecopy.pages.decode import decode_page
from wirecopy.pages.flat import clean_text, unescaped
from wirecopy.pages.wrapped import unwrap
from wirecopy.pipeline.executors.steps import StepTimeout, limited_step
from wirecopy.pipeline.read import read_capture

#: Share of the cases that are whole files.
_FILE_SHARE = 0.4
#: Pages of a file are cut to this size, so that files are small and many.
_FILE_PAGE_BYTES = 6000
#: What a process that hangs in compiled code is given beyond the limit before it is ended.
_GRACE_SECONDS = 30.0


class BrokenPromiseError(AssertionError):
    """A page or article is not what it must be."""


def check_page(page: Page, articles: Sequence[Article]) -> None:
    """Raise BrokenPromiseError unless blocks tile the text and articles are pieces of it."""
    end = 0
    for block in page.blocks:
        if block.start != end or block.end <= block.start:
            raise BrokenPromiseError(f"the block at {block.start} follows {end}")
        if "\n" in page.text[block.start : block.end - 1]:
            raise BrokenPromiseError(f"the block at {block.start} has a line break inside")
        end = block.end
    if end != len(page.text):
        raise BrokenPromiseError(f"blocks end at {end}, the text at {len(page.text)}")
    page.text.encode("utf-8")
    for article in articles:
        _check_article(page, article)


def check_characters(raw: RawPage, page: Page) -> None:
    """Raise BrokenPromiseError unless a page of flattened text has every character of its bytes; entities stand for one."""
    decoded = decode_page(raw.data, declared=raw.declared_encoding, is_html=raw.media != "text")
    if unwrap(unescaped(clean_text(decoded.text))) != page.text:
        raise BrokenPromiseError("characters of the page are lost")


def _check_article(page: Page, article: Article) -> None:
    at = 0
    for piece in article.pieces:
        if article.text[at : piece.text_start].strip("\n"):
            raise BrokenPromiseError("words of an article stand outside its pieces")
        at = piece.text_start + piece.length
        on_page = page.text[piece.page_start : piece.page_start + piece.length]
        if article.text[piece.text_start : at] != on_page or not piece.length:
            raise BrokenPromiseError("a piece of an article is not on the page")
    if article.text[at:].strip("\n"):
        raise BrokenPromiseError("the end of an article stands outside its pieces")


def read_one(raw: RawPage) -> str:
    """Read a capture whole and check it; gives what came of it."""
    try:
        reading = read_capture(raw)
    except InputError as error:
        return f"page refused: {error.code}"
    check_page(reading.page, reading.articles)
    if reading.page.media == "text":
        check_characters(raw, reading.page)
    return "page read"


def page_case(chance: random.Random, pages: Sequence[bytes]) -> str:
    """One damaged page."""
    data = mutate(chance, chance.choice(pages), pages)
    declared = chance.choice(
        (None, None, "utf-8", "windows-1251", "shift_jis", "nonsense", "utf-16")
    )
    media = chance.choice((None, None, "html", "text"))
    _keep(data)
    return read_one(RawPage(data=data, media=media, locator="fuzz", declared_encoding=declared))


def file_case(chance: random.Random, pages: Sequence[bytes], folder: Path) -> str:
    """One damaged file of pages; the first pages found in it are read."""
    name = chance.choice(sorted(_WRITERS))
    texts = [chance.choice(pages) for _ in range(chance.randrange(1, 5))]
    starts = [chance.randrange(len(text)) for text in texts]
    texts = [text[at : at + _FILE_PAGE_BYTES] for text, at in zip(texts, starts, strict=True)]
    data = _WRITERS[name](texts)
    if chance.random() < 0.3:
        data = mutate(chance, data, texts)
        data = chance.choice((gzip.compress, _zstandard))(data)
    if chance.random() < 0.9:
        data = mutate(chance, data, texts)
    _keep(data)
    path = folder / f"case{chance.choice(('', '', '.' + name))}"
    path.write_bytes(data)
    wanted = name.partition(".")[0] if chance.random() < 0.3 else None
    found = list(find_pages([path], defaults=PageDefaults(format=_FORMATS.get(wanted or ""))))
    for item in found[:3]:
        if isinstance(item, RawPage):
            read_one(item)
    kind = "with problems" if any(isinstance(item, Problem) for item in found) else "whole"
    return f"{name} {kind}"


def _keep(data: bytes) -> None:
    """Leave the case where the parent finds it when this process dies."""
    if _CASE:
        _CASE[0].write_bytes(data)


_CASE: list[Path] = []


def _zstandard(data: bytes) -> bytes:
    from pyarrow import compress

    packed = compress(data, codec="zstd", asbytes=True)
    return bytes(packed)


def _warc(pages: Sequence[bytes]) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    return b"".join(_record(b"response", head + page) for page in pages)


def _record(kind: bytes, body: bytes) -> bytes:
    return (
        b"WARC/1.0\r\nWARC-Type: %b\r\nWARC-Target-URI: https://example.org/1\r\n"
        b"WARC-Date: 2025-04-03T10:00:00Z\r\nContent-Type: application/http\r\n"
        b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (kind, len(body), body)
    )


def _rows(pages: Sequence[bytes]) -> list[dict[str, str]]:
    return [
        {
            "url": "https://example.org/1",
            "date": "2025-04-03",
            "html": page.decode("utf-8", "replace"),
        }
        for page in pages
    ]


def _parquet(pages: Sequence[bytes]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(_rows(pages)), sink, row_group_size=2)
    return sink.getvalue()


def _csv(pages: Sequence[bytes]) -> bytes:
    sink = io.StringIO()
    rows = csv.DictWriter(sink, ("url", "date", "html"))
    rows.writeheader()
    rows.writerows(_rows(pages))
    return sink.getvalue().encode()


def _feed(pages: Sequence[bytes]) -> bytes:
    items = b"".join(
        b"<item><title>T</title><link>https://example.org/1</link><pubDate>Thu, 03 Apr 2025</pubDate>"
        b"<description><![CDATA[%b]]></description></item>" % page
        for page in pages
    )
    return (
        b'<?xml version="1.0"?><rss version="2.0"><channel><title>E</title>%b</channel></rss>'
        % items
    )


def _mhtml(pages: Sequence[bytes]) -> bytes:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="XX"\r\nDate: Thu, 03 Apr 2025\r\n\r\n'
    return head + b"".join(
        b"--XX\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: %b\r\n\r\n%b\r\n" % (how, page)
        for how, page in zip((b"quoted-printable", b"base64", b"8bit", b"x-uuencode"), pages, strict=False)
    )  # fmt: skip


_WRITERS: dict[str, Callable[[Sequence[bytes]], bytes]] = {
    "warc": _warc,
    "warc.gz": lambda pages: b"".join(gzip.compress(_warc([page])) for page in pages),
    "parquet": _parquet,
    "json": lambda pages: json.dumps(_rows(pages), indent=1).encode(),
    "jsonl": lambda pages: b"".join(json.dumps(row).encode() + b"\n" for row in _rows(pages)),
    "jsonl.zst": lambda pages: _zstandard(_WRITERS["jsonl"](pages)),
    "csv": _csv,
    "rss": _feed,
    "mhtml": _mhtml,
}
_FORMATS = {name: name for name in ("warc", "parquet", "json", "jsonl", "csv", "mhtml")} | {
    "rss": "feed"
}


def run_case(seed: str, pages: Sequence[bytes], folder: Path, limit: float) -> tuple[str, float]:
    """What came of the case of a seed, and its CPU seconds; failures begin with ``FAILED``."""
    chance = random.Random(seed)
    began = time.process_time()
    try:
        with limited_step(0, limit):
            if chance.random() < _FILE_SHARE:
                told = file_case(chance, pages, folder)
            else:
                told = page_case(chance, pages)
    except StepTimeout:
        spent = time.process_time() - began
        # A step is also broken off when it waits: then the machine was busy, and the case tells nothing.
        told = (
            f"FAILED: more than {limit:g} CPU seconds" if spent >= limit else "not finished: busy"
        )
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        last = traceback.extract_tb(error.__traceback__)[-1]
        told = f"FAILED: {type(error).__name__}: {str(error)[:150]} ({last.filename}:{last.lineno})"
    return told, time.process_time() - began


def _work(pipe: Connection, pages: Sequence[bytes], folder: Path, limit: float) -> None:
    _CASE.append(folder / "bytes")
    while (seed := pipe.recv()) is not None:
        pipe.send(run_case(seed, pages, folder, limit))


class _Worker:
    """A process that runs cases and may die."""

    def __init__(self, pages: Sequence[bytes], folder: Path, limit: float) -> None:
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, pages, folder, limit))
        self._process.start()
        theirs.close()
        self._patience = 3 * limit + _GRACE_SECONDS

    def run(self, seed: str) -> tuple[str, float] | None:
        """What came of a case; None when the process died or had to be ended."""
        try:
            self._pipe.send(seed)
            if self._pipe.poll(self._patience):
                told: tuple[str, float] = self._pipe.recv()
                return told
        except (EOFError, OSError):
            pass
        self._process.kill()
        return None

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()


def seeds_of(folder: Path) -> list[bytes]:
    """Bytes of the single pages in ``folder``."""
    return [item.data for item in find_pages([folder]) if isinstance(item, RawPage)]


def fuzz(
    pages: Sequence[bytes],
    folder: Path,
    *,
    seconds: float,
    seed: int,
    limit: float,
    keep: Path | None,
) -> Iterator[tuple[str, str, float]]:
    """Seed, outcome and CPU seconds of every case."""
    worker, number, end = _Worker(pages, folder, limit), 0, time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            name = f"{seed}:{number}"
            number += 1
            outcome = worker.run(name)
            if outcome is None:
                worker = _Worker(pages, folder, limit)
                outcome = ("FAILED: the process died or hung", 0.0)
            if outcome[0].startswith("FAILED") and keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / name.replace(":", "-")).write_bytes((folder / "bytes").read_bytes())
            yield name, *outcome
    finally:
        worker.close()


def main() -> int:
    """Run cases and print what came of them; exit code 1 when one failed."""
    parser = argparse.ArgumentParser(description="Damage pages at random and read them.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=10.0, help="CPU seconds a case may take")
    parser.add_argument("--keep", type=Path, help="folder for the cases that fail")
    given = parser.parse_args()
    import tempfile

    counts: Counter[str] = Counter()
    slowest: list[tuple[float, str]] = []
    pages = seeds_of(given.folder)
    with tempfile.TemporaryDirectory() as folder:
        for name, told, cpu in fuzz(
            pages,
            Path(folder),
            seconds=given.seconds,
            seed=given.seed,
            limit=given.limit,
            keep=given.keep,
        ):
            counts[told] += 1
            slowest = sorted([*slowest, (cpu, name)], reverse=True)[:5]
            if told.startswith("FAILED"):
                print(f"{name}: {told}", file=sys.stderr, flush=True)
    for told, count in sorted(counts.items()):
        print(f"{count:7,}  {told}")
    print(f"{counts.total():7,}  cases of {len(pages)} pages; slowest:", end=" ")
    print(", ".join(f"{cpu:.2f} s ({name})" for cpu, name in slowest))
    return int(any(told.startswith("FAILED") for told in counts))


if __name__ == "__main__":
    sys.exit(main())
