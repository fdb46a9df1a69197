"""Mutations: what may happen to bytes on their way from a server to a file, and worse."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

#: Bytes that readers of pages stumble over.
_AWKWARD = (
    b"\0", b"\0" * 40, b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\x1b[2J",
    b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</script>", b"<style>", b"<plaintext>", b"<textarea>",
    b"<title>", b"<svg>", b"<math>", b"<template>", b"<noscript>", b"<table><tr><td>", b"</body></html>", b"<p",
    b"</", b"<", b"&", b"&#0;", b"&#xD800;", b"&#x110000;", b"&#99999999999999;", b"&amp" * 9, b'"', b"'", b"=",
    b'<meta charset="utf-16">', b'<meta charset="x-user-defined">', b'<meta charset=shift_jis>', b"<base href='//[';>",
    b'<script type="application/ld+json">{"@type":"NewsArticle","headline":[{}],"author":[[[]]],"datePublished":{}}</script>',
    b'<time datetime="99999-99-99T99:99">', b"<h1></h1>" * 20, b"<br>" * 500, b"\xe2\x80\xae", b"\xc2\x85", b"\xe2\x80\xa8",
    "\u0130\u0131\ufb01\u00df".encode(), b"9" * 400, b"A" * 3000, b"https://" * 50, b"(" * 200, b"\n" * 300, b" " * 5000,
)  # fmt: skip
_TAGS = (
    b"div",
    b"span",
    b"p",
    b"ul><li",
    b"table><tr><td",
    b"b",
    b"article",
    b"a href=x",
    b"font",
    b"blockquote",
)
_ENCODINGS = ("utf-16", "utf-16-le", "utf-32-be", "cp1251", "shift_jis", "gb18030", "iso8859-2")
_TAG = re.compile(rb"<[^<>]{1,300}>")

Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutate(chance: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """``data`` after one to six mutations."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        data = chance.choice(MUTATIONS)(chance, data, others)
    return data


def _place(chance: random.Random, data: bytes) -> int:
    return chance.randrange(len(data) + 1)


def _stretch(chance: random.Random, data: bytes, most: int) -> tuple[int, int]:
    start = _place(chance, data)
    return start, min(len(data), start + chance.randrange(most))


def _flip(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _number in range(chance.choice((1, 4, 40)) if data else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(chance, data)
    return data[:at] if chance.random() < 0.8 else data[at:]


def _remove(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(chance, data, 5000)
    return data[:start] + data[end:]


def _splice(chance: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    start, end = _stretch(chance, other, len(other) // 2 + 1)
    at = _place(chance, data)
    return data[:at] + other[start:end] + data[at:]


def _insert(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    for _number in range(chance.choice((1, 1, 5))):
        at = _place(chance, data)
        data = data[:at] + chance.choice(_AWKWARD) + data[at:]
    return data


def _repeat(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A stretch, or one tag, many times."""
    tags = list(_TAG.finditer(data[: 1 << 18])) if chance.random() < 0.6 else []
    start, end = chance.choice(tags).span() if tags else _stretch(chance, data, 2000)
    return data[:end] + data[start:end] * chance.choice((1, 10, 100)) + data[end:]


def _nest(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    tag = chance.choice(_TAGS)
    depth = chance.choice((50, 500, 5000))
    closing = b"</%b>" % re.split(rb"[ >]", tag)[0] * depth if chance.random() < 0.5 else b""
    start, end = _stretch(chance, data, 20_000)
    return data[:start] + b"<%b>" % tag * depth + data[start:end] + closing + data[end:]


def _attribute(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A huge attribute, or thousands of small ones."""
    tags = list(_TAG.finditer(data[: 1 << 18]))
    at = chance.choice(tags).end() - 1 if tags else _place(chance, data)
    huge = b' class="' + b"x y-z " * chance.choice((100, 30_000)) + b'"'
    many = b"".join(b" a%d=%d" % (n, n) for n in range(chance.choice((50, 5000))))
    return data[:at] + chance.choice((huge, many, huge[:-1])) + data[at:]


def _encode(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


def _shuffle(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _flatten(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """The words without the tags, as flattened text."""
    return _TAG.sub(chance.choice((b"", b" ", b"\n")), data)


MUTATIONS: tuple[Mutation, ...] = (
    _flip, _cut, _remove, _splice, _insert, _insert, _repeat, _nest, _attribute, _encode, _shuffle, _flatten,
)  # fmt: skip
