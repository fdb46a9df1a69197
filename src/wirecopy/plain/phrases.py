"""Phrases: the code of one actor, and what one given actor does to another in a sentence."""

from __future__ import annotations

from datetime import date

from wirecopy.model import Actor, Relation


def code_actor(phrase: str, *, day: date | None = None) -> Actor | None:
    """Country and sectors of the actor a phrase names; None when it names none we can tell.

    Args:
        phrase: a noun phrase (``the French foreign minister``).
        day: the day of reading, for offices that change hands.
    """
    from wirecopy.facts.actors import code_phrase

    return code_phrase(phrase, day)


def read_relation(text: str, actor: str, recipient: str) -> Relation:
    """What ``actor`` does to ``recipient`` in ``text``, both given in the words of the text."""
    from wirecopy.facts.events import read_relation as read

    return read(text, actor, recipient)
