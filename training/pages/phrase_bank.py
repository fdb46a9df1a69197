"""Phrase bank: invented interface lines of news sites by language, filled with invented names and dates."""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("phrases.toml")
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    with FILE.open("rb") as source:
        return tomllib.load(source)


def languages() -> list[str]:
    """Languages of the bank, in the file's order."""
    return [code for code in _tables() if code != "shared"]


@dataclass(frozen=True, slots=True)
class PhraseBank:
    """Draws filled lines of one language."""

    language: str
    rng: random.Random

    def draw(self, kind: str) -> str:
        """One filled line of ``kind``."""
        return self.fill(self.rng.choice(_tables()[self.language][kind]))

    def fill(self, form: str) -> str:
        """``form`` with its slots filled."""
        return _SLOT.sub(lambda match: self._fill(match[1]), form)

    def draws(self, kind: str, least: int, most: int) -> list[str]:
        """Between ``least`` and ``most`` lines of ``kind``."""
        return [self.draw(kind) for _ in range(self.rng.randint(least, most))]

    def name(self) -> str:
        """A person."""
        return self.rng.choice(_tables()["shared"]["names"])

    def _fill(self, slot: str) -> str:
        rng, shared, own = self.rng, _tables()["shared"], _tables()[self.language]
        fixed = {"name": "names", "place": "places", "agency": "agencies", "zone": "zones"}
        stem = slot.rstrip("0123456789")
        if stem in fixed:
            return rng.choice(shared[fixed[stem]])
        if stem == "outlet":
            return rng.choice(shared["outlets"])
        if stem in {"role", "topic", "section"}:
            return rng.choice(own[stem])
        month = rng.randrange(12)
        numbers = {
            "n": str(rng.choice([1, 2, 3, 5, 8, 12, 20, 35, 47])),
            "d": str(rng.randint(1, 28)),
            "dd": f"{rng.randint(1, 28):02}",
            "m": str(month + 1),
            "mm": f"{month + 1:02}",
            "month": own["month"][month],
            "mon": own["mon"][month],
            "y": str(rng.randint(2009, 2026)),
            "weekday": rng.choice(own["weekday"]),
            "h": str(rng.randint(1, 12)),
            "hh": f"{rng.randint(0, 23):02}",
            "min": f"{rng.randint(0, 59):02}",
        }
        return numbers.get(slot, numbers["n"])
