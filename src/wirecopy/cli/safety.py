"""Safe text: crawled words shown on a terminal can neither move its cursor nor turn its text round.

Control characters, directional overrides and lone surrogates are shown as escapes.
"""

from __future__ import annotations

import re

from wirecopy.model.visible import visible, visible_json

#: C0 but tab and line feed, DEL, C1, line separators, directional controls and marks, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff]"
)
_BLANKS = re.compile(r"[ \t\n\xa0]+")


def safe(text: str) -> str:
    """``text`` with everything that could steer a terminal shown as an escape."""
    return visible(text, _UNSAFE)


def safe_line(text: str) -> str:
    """``safe`` on one line: breaks and runs of blanks become one blank."""
    return safe(_BLANKS.sub(" ", text)).strip()


def json_safe(text: str) -> str:
    """JSON ``text`` of the same value, with everything that could steer a terminal as escape."""
    return visible_json(text, _UNSAFE)
