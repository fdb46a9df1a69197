"""Flattened text: one block a line, each with its own line break, so that the blocks tile the text."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from wirecopy.model import Block

_REPLACEMENT = "\ufffd"
#: Entities with their end; without it they are mostly parts of addresses ("?a=1&copy=2").
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
#: What breaks lines besides line feeds and carriage returns.
_LINE_BREAKS = "\v\f\x85\u2028\u2029"


def clean_text(text: str) -> str:
    """``text`` with line feeds as its only line breaks; NULs and lone surrogates become U+FFFD.

    The result can always be encoded as UTF-8.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for mark in _LINE_BREAKS:
        text = text.replace(mark, "\n")
    if "\0" in text:
        text = text.replace("\0", _REPLACEMENT)
    return _without_surrogates(text)


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # Pairs that were escaped one by one join again; halves without a partner do not.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def unescaped(text: str) -> str:
    """Flattened text with the characters that HTML's entities stand for, where somebody left them ("&quot;", "&#39;")."""
    if "&" not in text:
        return text
    read, count = _ENTITY.subn(_character, text)
    return clean_text(read) if count else text


def _character(match: re.Match[str]) -> str:
    """What an entity stands for; itself where there is none of its whole name ("&region;")."""
    name = match.group()[1:]
    return unescape(match.group()) if name[0] == "#" or name in html5 else match.group()


def line_blocks(text: str) -> tuple[Block, ...]:
    """One block a line of ``text``; a line break at the very end opens no further block."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line) + 1
        blocks.append(Block(start=start, end=end))
        start = end
    return _trim_last(blocks, len(text))


def _trim_last(blocks: list[Block], length: int) -> tuple[Block, ...]:
    last = blocks.pop()
    if last.start < length:
        blocks.append(Block(start=last.start, end=length))
    return tuple(blocks)
