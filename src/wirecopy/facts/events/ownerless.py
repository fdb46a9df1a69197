"""Ownerless weapons: drones and missiles that nobody is told to have sent ("a drone struck a hospital").

Whose they are is what such a sentence leaves open, whatever state the report is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.scene import Scene
from wirecopy.facts.events.slots import Slot
from wirecopy.text.inflection import singular

_WEAPONS = frozenset("drone missile rocket shell mortar".split())
#: Behind a weapon, what leads to who sent it.
_SENT = frozenset("launched fired sent operated flown from of by belonging blamed".split())


def is_ownerless(scene: Scene, doers: Sequence[Slot]) -> bool:
    """Whether the first of ``doers`` is a weapon, with no word of whose it is."""
    clause, first = scene.clause, next((s for s in doers if isinstance(s, int)), None)
    if first is None or singular(clause.words[clause.phrases[first].head].low) not in _WEAPONS:
        return False
    phrase, forces = clause.phrases[first], load_lexicon().lists["force_nouns"]
    told = clause.words[phrase.first : phrase.end]
    is_owned = first > 0 and clause.phrases[first - 1].is_possessor
    is_named = any(w.text[:1].isupper() and w.start > clause.words[0].start for w in told)
    is_named = is_named or (len(told) > 1 and told[0].text[:1].isupper() and told[0].kind == "N")
    after = clause.words[phrase.end].low if phrase.end < len(clause.words) else ""
    is_theirs = any(w.low in forces or w.low in _THEIR for w in told)
    return not (is_owned or is_named or is_theirs or after in _SENT)


_THEIR = frozenset("its their his her our enemy".split())
