"""Events: who did what to whom, read by a lexicon of the codebook's acts.

The folders, in the order in which a sentence goes through them: ``clause`` knows its words and phrases, ``lexicon``
the words of acts, ``parties`` whom a phrase means, ``roles`` where the sides of an act stand; ``acts`` decide which
words tell one, ``scene`` what the sentence makes of it, ``sides`` who is on them, and ``harm`` reads violence that
names its victims alone.  ``reader`` calls them.
"""

from __future__ import annotations

from wirecopy.facts.events.reader import EventsConfig, read_events
from wirecopy.facts.events.relation import read_relation

__all__ = ["EventsConfig", "read_events", "read_relation"]
