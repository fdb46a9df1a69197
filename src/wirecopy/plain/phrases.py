"""Phrases: the code of one actor, and what one given actor does to another in a sentence."""

from __future__ import annotations

from datetime import date

from wirecopy.model import Actor, Relation
from wirecopy.plain.given import given_day
from wirecopy.text.given import check_text


def code_actor(phrase: str, *, day: date | str | None = None) -> Actor | None:
    """Country and sectors of the actor a phrase names; None when it names none we can tell.

    Args:
        phrase: a noun phrase (``the French foreign minister``).
        day: the day of reading, a date or ``2026-03-09``, for offices that change hands.
    """
    check_text(phrase)
    known = given_day(day)
    from wirecopy.facts.actors import code_phrase

    return code_phrase(phrase, known)


def read_relation(text: str, actor: str, recipient: str) -> Relation:
    """What ``actor`` does to ``recipient`` in ``text``, both given in the words of the text."""
    for given in (text, actor, recipient):
        check_text(given)
    from wirecopy.facts.events import read_relation as read

    return read(text, actor, recipient)
