"""Actors: who acts in a text, with country and PLOVER sector."""

from __future__ import annotations

from wirecopy.facts.actors.phrase import code_phrase
from wirecopy.facts.actors.read import read_actors

__all__ = ["code_phrase", "read_actors"]
