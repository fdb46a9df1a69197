"""Reader address: how a site speaks to its readers, as "we" and "you" or by what it asks them to do."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def load_reader_address() -> re.Pattern[str]:
    """An expression for any of them in a paragraph."""
    raw = resources.files("wirecopy.data").joinpath("reader_address.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in table["anywhere"])
    parts = "|".join(map(re.escape, table["parts"]))
    endings = "|".join(map(re.escape, table["endings"]))
    openers = "|".join(map(re.escape, sorted(table["openers"], key=len, reverse=True)))
    return re.compile(
        # The polite "you" of German stands in capitals inside a sentence.
        rf"\b(?:{words})\b|{parts}|(?:{endings})(?!\w)|(?:^|[.!?؟:–—-]\s*)(?:{openers})\b|(?-i:[\wäöüß,] (?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b)"
        # Spanish commands with the person behind the verb: "síguenos", "regístrate".
        r"|\b\w*[áéíóú]\w*(?:nos|te)\b",
        re.IGNORECASE,
    )
