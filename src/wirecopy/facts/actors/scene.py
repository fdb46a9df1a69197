"""Scene: the states that a text told of before it named somebody.

Those are the states named earlier in the same sentence, the one that opened a sentence before, the one
that somebody travelled to last, and those of the people named shortly before.  Somebody whose office
alone is told is of the text's home only where none of them is foreign; in a story that is not clearly of
one country, of the state that opened a sentence, where no other was told of.

Known misses: a guest whose country is told far before, and states told only by things ("the peso").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wirecopy.data.countries import countries
from wirecopy.facts.actors.home import is_remark, named_by, opening_state, place_of
from wirecopy.facts.actors.metonym import is_travelled_to, without_dateline
from wirecopy.facts.actors.offices import has_office
from wirecopy.facts.actors.tags import Tag

#: Between states that act together.
_AND = frozenset(("and", ","))

#: Words of "In Lima,".
_OPENING = 3
#: Sentences whose words are kept, the one being read among them.
_KEPT = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of before somebody's first mention."""

    #: The state that opened the sentence before.
    near: str | None = None
    #: Every state told of.
    states: frozenset[str] = frozenset()
    #: Those named before in the same sentence.
    here: frozenset[str] = frozenset()
    #: Those named anywhere in the same sentence and the one before, by birth or seat too.
    around: frozenset[str] = frozenset()
    #: The state that the sentence sets its scene in ("In Lima, ...").
    scene: str | None = None

    def state_of(self, role: str | None, home: str | None, *, is_clear: bool) -> str | None:
        """The state in which somebody holds the office ``role`` in a text at home in ``home``; None in doubt."""
        if self.scene is not None:
            return self.scene
        possible = {state for state in self.states if has_office(state, role)}
        if not possible or possible == {home}:
            return home
        return self.near if not is_clear and possible == {self.near} else None


class Scene:
    """The states told of up to the phrase being read."""

    def __init__(self) -> None:
        self._near: str | None = None
        #: Where somebody travelled to, or the first of several states that opened a sentence.
        self._elsewhere: str | None = None
        self._here: frozenset[str] = frozenset()
        #: Every state named in the sentence and in the one before it.
        self._all: frozenset[str] = frozenset()
        self._before: frozenset[str] = frozenset()
        self._tags: Sequence[Tag] = ()
        self._at = 0
        #: Where the sentences read so far begin.
        self._starts: list[int] = []
        self._latest: tuple[Sequence[Tag], ...] = ()

    def open_sentence(self, tags: Sequence[Tag]) -> None:
        """Begins a sentence."""
        self._starts.append(tags[0].start)
        self._latest = (*self._latest, tags)[-_KEPT:]
        self._tags, self._at, self._here = without_dateline(tags), 0, frozenset()
        self._before, self._all = self._all, frozenset(filter(None, map(named_by, self._tags)))

    @property
    def before(self) -> tuple[Sequence[Tag], ...]:
        """The words of the few sentences before the one being read."""
        return self._latest[:-1]

    def sentence_at(self, start: int) -> int:
        """The number of the sentence that holds ``start``."""
        return bisect_right(self._starts, start)

    def reach(self, start: int) -> None:
        """Takes in the states named before ``start``."""
        while self._at < len(self._tags) and self._tags[self._at].start < start:
            state = place_of(self._tags[self._at])
            if state and not is_remark(self._tags[self._at + 1 : self._at + 3]):
                self._here |= {state}
            self._at += 1

    def close_sentence(self) -> None:
        """Keeps what the sentence tells to those after it."""
        state = opening_state(self._tags) if self._tags else None
        self._near = None
        if state:
            is_alone = _AND.isdisjoint(tag.lower for tag in self._tags[1:3])
            self._near, self._elsewhere = (state, None) if is_alone else (None, state)
        for number, tag in enumerate(self._tags):
            if is_travelled_to(self._tags, number):
                self._elsewhere = place_of(tag) or self._elsewhere

    def _set_in(self) -> str | None:
        """The state that the sentence begins with ("In Lima, ...")."""
        opening = self._tags[:_OPENING]
        if len(opening) < _OPENING or opening[0].lower != "in" or opening[2].text != ",":
            return None
        return place_of(opening[1])

    def told(self, beside: Iterable[str | None]) -> Told:
        """What was told of so far, with the countries of the people named shortly before."""
        found = {self._near, self._elsewhere, *self._here, *beside}
        return Told(
            self._near,
            frozenset(state for state in found if state and state in countries()),
            self._here,
            self._all | self._before,
            self._set_in(),
        )
