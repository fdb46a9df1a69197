"""The night just over, or the one to come: "overnight".

Where a day stands behind it, that day tells when ("overnight on Sunday", "overnight into Tuesday"); before a noun it
tells of what kind something is ("an overnight train"), and those who stay overnight tell how long.
"""

from __future__ import annotations

import re

from wirecopy.facts.times import calendar
from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.deictic import with_part
from wirecopy.facts.times.rule import Match, Rule, found, rule

#: Behind these it means suddenly ("became famous overnight").
_BECAME = re.compile(
    r"\b(?:bec(?:a|o)m(?:e|es|ing)|grew|got|turned|made (?:him|her|them|it)) (?:\w+ly )?"
    r"(?:an? [\w '-]+|famous|rich|poor|wealthy|popular|known|(?:million|billion)aires|stars|heroes|celebrities) $"
)


def read_overnight(match: Match, context: Context) -> Found | None:
    """``overnight``: the night before the document's day; the one behind it after a verb of the future."""
    if _BECAME.search(context.sentence_before(match.start())):
        return None
    anchor = context.day_at(match.start())
    is_ahead = context.looks_ahead(match.start(), match.end())
    day = calendar.add_days(anchor, int(is_ahead) - 1) if anchor else None
    value = with_part(day.isoformat() if day else None, "night")
    return found(match, "TIME", value, anchored=True, told=False)


_STAYS = (
    "a", "an", "the", "its", "his", "her", "their", "stay", "stayed", "stays", "staying", "remain", "sleep", "slept",
    "sleeping", "camp", "camped", "keep", "kept", "left", "leave", "rest", "parked", "held", "hold", "or", "stored",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    rule(
        "overnight",
        "".join(rf"(?<!\b{word} )" for word in _STAYS)
        + r"[Oo]vernight(?=[.,;:)]|$|\n| (?:and|as|after|when|while|with|near|in|at|by|but|against|killed|injured|wounded)\b)(?! in an?\b)",
        read_overnight,
        "overnight",
    ),
)
