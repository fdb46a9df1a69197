"""Entities: characters written as names or numbers (``&amp;``, ``&#8211;``), for any text."""

from __future__ import annotations

import html
import re

#: Numbers of more digits are beyond every character; Python refuses to read the longest.
_ABSURD = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")
_NUMBER = re.compile(rb"&#(?:[xX]([0-9A-Fa-f]++)|([0-9]++))")
_LAST, _SURROGATES = 0x10FFFF, range(0xD800, 0xE000)
#: Digits of the longest number that is looked at, leading zeros among them.
_MOST_DIGITS = 12


def unescape(text: str) -> str:
    """``text`` with its entities as characters; absurd numbers become U+FFFD."""
    if "&" not in text:
        return text
    return html.unescape(_ABSURD.sub("\ufffd", text))


def with_known_numbers(markup: bytes) -> bytes:
    """``markup`` with the numbers that stand for no character naming U+FFFD, for parsers that stumble over them."""
    return _NUMBER.sub(_known_number, markup)


def _known_number(written: re.Match[bytes]) -> bytes:
    in_sixteens, in_tens = written.groups()
    digits = in_sixteens or in_tens
    if len(digits) <= _MOST_DIGITS:
        number = int(digits, 16 if in_sixteens else 10)
        if number <= _LAST and number not in _SURROGATES:
            return written.group()
    return b"&#65533"
