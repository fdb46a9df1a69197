"""Arrays of JSON become raw pages, a value at a time."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.model import Problem, RawPage
from wirecopy.pages import PageDefaults, PagesConfig, find_pages
from wirecopy.pages.files.json_array import read_json
from wirecopy.pages.files.unpack import unpack

A, B = '{"text": "A line."}', '{"text": "B line."}'
#: content of the file, what is found in it
FILES = [
    (f"[{A}, {B}]", ["A line.", "B line."]),
    (f"[\n  {A},\n  {B}\n]\n", ["A line.", "B line."]),
    (f"{A}\n{B}\n", ["A line.", "B line."]),  # lines under the name of JSON
    ('{\n "text":\n "A line."\n}\n{\n "text":\n "B line."\n}', ["A line.", "B line."]),
    (f'{{"count": 2, "articles": [{A}, {B}]}}', ["A line.", "B line."]),
    (f'{{"response": {{"items": [{A}]}}}}', ["A line."]),
    (f"[{A}, {{broken, {B}]", ["A line.", "broken_line", "B line."]),
    (f'[{A}, {{"text": oops}}, {B}]', ["A line.", "broken_line", "B line."]),
    (f'[{A}, {{"text": "B li', ["A line.", "broken_line"]),  # cut
    (f"[{A}, 17, null, {B}]", ["A line.", "broken_line", "broken_line", "B line."]),
    (f"[{A}, {'[' * 100_000}", ["A line."]),
    (f"[{A}, {'{' * 9}", ["A line.", "broken_line"]),
    ("[" + '{"a":' * 100_000, ["broken_line"]),  # deeper than the parser goes
    (f'[{{"text": "{"x" * 3000}"}}, {B}]', ["too_large", "B line."]),
    ("[]", ["empty"]),
    ("", ["empty"]),
    ('{"status": "ok"}', ["missing_column"]),
    ('[{"text": "one\ntwo\tthree"}]', ["one\ntwo\tthree"]),  # line breaks that are not escaped
]


def _told(found: list[RawPage | Problem]) -> list[str]:
    return [
        item.code if isinstance(item, Problem) else item.data.decode("utf-8", "surrogatepass")
        for item in found
    ]


@pytest.mark.parametrize(("content", "expected"), FILES)
def test_file(content: str, expected: list[str], tmp_path: Path) -> None:
    """Each form of file gives its pages, and one problem a value that is none."""
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert _told(list(find_pages([path], PagesConfig(max_line_bytes=2000)))) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encoding(encoding: str, tmp_path: Path) -> None:
    """Arrays in the encodings that programs write are read."""
    path = tmp_path / "a.json"
    path.write_bytes('[{"text": "Grüße aus Köln, schöne Grüße"}]'.encode(encoding))
    assert _told(list(find_pages([path]))) == ["Grüße aus Köln, schöne Grüße"]


class _Trickle(io.BytesIO):
    """A stream that gives a few bytes at a time."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(size or 7, 7) if size and size > 0 else 7)


@given(st.lists(st.text(), max_size=8), st.sampled_from([None, 1]))
def test_any_array_comes_back(texts: list[str], indent: int | None) -> None:
    """Whatever the texts and however little is read at a time, the values come whole, in order."""
    rows = [{"text": text, "n": n} for n, text in enumerate(texts)]
    stream = _Trickle(json.dumps(rows, indent=indent).encode())
    found = list(read_json(stream, "a", PagesConfig(), PageDefaults()))
    wanted = [text if text.strip() else "missing_column" for text in texts] or ["empty"]
    assert _told(found) == wanted


def test_places_are_numbers_of_values(tmp_path: Path) -> None:
    """Locators count values from 1, and rows inside one object behind a point."""
    path = tmp_path / "a.json"
    path.write_text(f'[{A}, {{"items": [{A}, {B}]}}]')
    found = [item.locator for item in find_pages([path]) if isinstance(item, RawPage)]
    assert found == [f"{path}:1", f"{path}:2.1", f"{path}:2.2"]


def test_a_long_packed_value_is_looked_at_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packed streams give small pieces; a value is not read anew for each of them."""
    looks: list[int] = []
    plain = json.JSONDecoder.raw_decode

    def counted(self: json.JSONDecoder, text: str, idx: int = 0) -> tuple[object, int]:
        looks.append(len(text))
        return plain(self, text, idx)

    monkeypatch.setattr(json.JSONDecoder, "raw_decode", counted)
    rows = [{"text": f"line {n} " + "x" * 1000} for n in range(3000)]
    packed = gzip.compress(json.dumps({"articles": rows}).encode())
    stream = unpack(io.BytesIO(packed)).stream
    found = list(read_json(cast("BinaryIO", stream), "a.json", PagesConfig(), PageDefaults()))
    assert len(found) == len(rows)
    assert len(looks) < 12
