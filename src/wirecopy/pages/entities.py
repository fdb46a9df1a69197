"""Entities: characters written as names or numbers (``&amp;``, ``&#8211;``), for any text."""

from __future__ import annotations

import html
import re

#: Numbers of more digits are beyond every character; Python refuses to read the longest.
_ABSURD = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")


def unescape(text: str) -> str:
    """``text`` with its entities as characters; absurd numbers become U+FFFD."""
    if "&" not in text:
        return text
    return html.unescape(_ABSURD.sub("\ufffd", text))
