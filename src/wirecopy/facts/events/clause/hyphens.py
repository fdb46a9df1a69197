"""Hyphens inside words of acts: a prefix that is written with one or without is closed up.

"Re-imposed" is "reimposed", "cyber-attack" "cyberattack".
"""

from __future__ import annotations

#: Prefixes written either way.
_CLOSED_UP = ("re", "co", "counter", "cyber")


def closed_up(low: str) -> str:
    """A word in small letters, its prefix without a hyphen."""
    prefix, _, rest = low.partition("-")
    return prefix + rest if prefix in _CLOSED_UP and rest.isalpha() else low
