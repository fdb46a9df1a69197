"""Visible text: what a page shows of crawled words that could break it or turn its text round."""

from __future__ import annotations

import re

#: C0 but tab and line feed, DEL, C1, line separators, directional controls, byte order mark,
#: lone surrogates, and the characters that are none.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)


def visible(text: str, unsafe: re.Pattern[str] = _UNSAFE) -> str:
    """``text`` with control characters, directional overrides and lone surrogates shown as escapes.

    Or those that are ``unsafe`` elsewhere.
    """
    return unsafe.sub(_shown, text)


def visible_json(text: str, unsafe: re.Pattern[str] = _UNSAFE) -> str:
    """JSON ``text`` of the same value, with the same characters as escapes of JSON."""
    return unsafe.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"
