"""Lead words: how lines lead to a film on the page or to another story, in some twenty languages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.expressions import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadWords:
    """Beginnings of such lines."""

    #: A film on the page, by what asks to watch it, and a colon; or a button.
    film: re.Pattern[str]
    #: Another story.
    story: re.Pattern[str]


@cache
def load_lead_words() -> LeadWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("lead_words.toml").read_text("utf-8")
    words = {
        name: any_of(listed.split() if isinstance(listed, str) else listed)
        for name, listed in tomllib.loads(raw).items()
    }
    films, opening = words["films"], r"[\W_]{0,3}"
    return LeadWords(
        film=re.compile(
            rf"{opening}(?:(?:{words['watch']})\s(?:(?:{words['articles']})\s){{0,2}})?(?:{films})(?:\s(?:{words['where']}))?\s?[:：|»>]"
            # A button with the length of the film, or what asks to watch the one below.
            rf"|(?:{words['play']})\s(?:{words['played']})\s\d|(?:{words['buttons']})\b"
            rf"|(?:{words['ask']})\s(?:\S+\s){{0,3}}(?:{words['shown']})\s?:$",
            re.IGNORECASE,
        ),
        story=re.compile(rf"{opening}(?:{words['stories']})\s?[:|>»]\s", re.IGNORECASE),
    )
