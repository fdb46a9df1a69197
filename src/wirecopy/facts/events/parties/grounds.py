"""Grounds: where those fight who are told by no country ("US jets bombed fighters near Mosul").

Bands fight at home, unless the places that a text names lie much more often in another state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from wirecopy.data.countries import country_words
from wirecopy.facts.events.parties.standing import is_band, is_state
from wirecopy.model import Actor, Place

#: Places of another state that a text must name, and how often as many as of the one at home.
_LEAST, _TIMES = 2, 2


def ground_of(places: Iterable[Place], home: str | None) -> str | None:
    """The state where bands fight in a text that is at home in ``home``."""
    counts = Counter(p.country for p in places if p.kind == "literal")
    (other, often), *_ = [*counts.most_common(1), (home, 0)]
    is_abroad = is_state(other) and often >= max(_LEAST, _TIMES * counts[home])
    return other if is_abroad else home


def is_unplaced(actor: Actor, home: str | None) -> bool:
    """Whether a band is only taken to be of the state at home: no word of its name tells one."""
    is_told = any(word in country_words() for word in actor.name.split())
    return is_band(actor) and actor.country is not None and actor.country == home and not is_told
