"""Documents of third parties drawn at random, and own reports that set them without a word.

A letter, a joint statement in points, a declaration in the first person: sentences are drawn from
pools and retold, so that no two documents share a run.  ``reports`` gives reports of different
outlets, each with its own narrative, that print the same document whole.
"""

from __future__ import annotations

import re
from random import Random

from tests.dispatches.newsroom import DISPATCHES, OWN, paragraphs, restyle
from tests.dispatches.reuse import retell

_LETTER = (
    "The decision to shut the northern basin was taken without a hearing, and it breaks the charter of 1974.",
    "Members of the harbour guild have unloaded ships there through two wars and a flood.",
    "We ask the council to open its books before the summer and to let engineers of our choice see the wall.",
    "Nothing in the charter allows a ministry to move families from the quay by decree.",
    "The money that was set aside for repairs has gone elsewhere, and the public has a right to know where.",
    "Our members will keep working, because the islands must eat, but patience has an end.",
)
_POINTS = (
    "The parties reaffirm the borders drawn by the treaty of Oster and renounce the use of force.",
    "A commission of six members shall meet within thirty days and report to both parliaments.",
    "Trade in grain, timber and medicine shall resume without duties from the first day of next month.",
    "Prisoners held since the winter shall be released and returned to their families without delay.",
    "The costs of clearing the fields of mines shall be shared in equal parts.",
)
_DECLARATION = (
    "The verdict read out this morning is a blow to everybody who trusted the courts of this country.",
    "We have served customers in the valley for ninety years, and our books have been open to any auditor.",
    "No evidence was shown that a single bottle left the plant without being tested twice.",
    "We will appeal, and until the appeal is heard our plants in Brask and Skell stay open.",
    "Workers, suppliers and pensioners should not pay for a mistake that was made in an office far away.",
)


_SAYING = re.compile(r"\b(?:said|told|added|according)\b", re.IGNORECASE)


def document(kind: str, random: Random) -> list[str]:
    """The lines of a ``letter``, of ``points`` or of a ``declaration``."""
    seed = next(n for n in iter(lambda: random.randrange(1 << 30), None) if not _reports(n))
    if kind == "letter":
        body = random.sample(_LETTER, 5)
        return [
            "Dear members of the council,",
            *_told(body, seed),
            "Yours sincerely,",
            "Ilse Varga",
        ]
    if kind == "points":
        body = _told(random.sample(_POINTS, 4), seed)
        lines = [f"{n}. {line}" for n, line in enumerate(body, 1)]
        return ["Joint statement of the foreign ministries", *lines]
    return _told(_DECLARATION, seed)


def _reports(seed: int) -> bool:
    """Whether retelling would put words of saying into a document."""
    told = retell(" ".join((*_LETTER, *_POINTS, *_DECLARATION)), seed)
    return bool(_SAYING.search(told))


def _told(lines: list[str] | tuple[str, ...], seed: int) -> list[str]:
    return [retell(line, seed) for line in lines]


def agency_lines(random: Random) -> list[str]:
    """Paragraphs of a dispatch, as an outlet takes them into a report of its own."""
    text = retell(DISPATCHES[random.choice(sorted(DISPATCHES))], random.randrange(1 << 30))
    lines = paragraphs(text)
    first = random.randrange(len(lines) - 4)
    return lines[first : first + 5]


def report(block: list[str], random: Random) -> str:
    """An own report with the block set in it, in a house style drawn at random."""
    lines = [retell(line, random.randrange(1 << 30)) for line in random.sample(OWN, 7)]
    at = random.randrange(1, len(lines) + 1)
    return restyle("\n\n".join([*lines[:at], *block, *lines[at:]]), random)


def reports(block: list[str], count: int, random: Random) -> list[str]:
    """Independent reports that all set the block."""
    return [report(block, random) for _ in range(count)]
