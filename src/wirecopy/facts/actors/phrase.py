"""Phrases: one phrase to one actor, without the text around it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from wirecopy.facts.actors.coding import code_tags
from wirecopy.facts.actors.tags import Tag, tag_words
from wirecopy.facts.actors.words import COUNTS, DETERMINERS
from wirecopy.model import Actor

#: Phrases whose code is kept between sentences, and the longest phrase that is kept.
_KEPT_PHRASES, _LONGEST_KEPT = 4_000, 100


def code_phrase(phrase: str, day: date | None) -> Actor | None:
    """The actor that ``phrase`` names, as read on ``day``; None when it names nobody.

    ``day`` decides whether a known person still holds an office.
    """
    return _kept(phrase, day) if len(phrase) <= _LONGEST_KEPT else _code(phrase, day)


def _code(phrase: str, day: date | None) -> Actor | None:
    tags = tag_words(phrase, 0, len(phrase))
    tags = _without_quantity(tags)
    while tags and (tags[0].lower in DETERMINERS or not tags[0].text[:1].isalnum()):
        tags = tags[1:]
    if not any(tag.kind not in {"word", "possessive"} for tag in tags):
        return None
    code = code_tags(tags, day)
    names = [tag.text for tag in tags if tag.kind in {"name", "leader"}]
    if code.country is None and not code.sectors and not (names and code.role):
        return None
    return Actor(
        name=names[-1] if names and code.type == "person" else phrase[tags[0].start :].strip(),
        type=code.type,
        country=code.country,
        sectors=code.sectors,
        role=code.role,
    )


def _without_quantity(tags: list[Tag]) -> list[Tag]:
    """What follows "tens of thousands of"."""
    at = 0
    while at + 1 < len(tags) and tags[at].lower in COUNTS and tags[at + 1].lower == "of":
        at += 2
    return tags[at:]


_kept = lru_cache(maxsize=_KEPT_PHRASES)(_code)
