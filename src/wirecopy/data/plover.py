"""PLOVER codebook: meanings, scores, modes, contexts and CAMEO roots of the 16 event types."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeEntry:
    """What the codebook says of one event type."""

    #: What such an act is, in one line.
    meaning: str
    #: Conflict and cooperation scale, -10..10.
    score: float
    #: Two-digit CAMEO root.
    cameo: str
    #: Root where the act is a state army's and the weapon a soldier's.
    military_cameo: str | None = None
    #: Mode -> its score.
    modes: Mapping[str, float] = field(default_factory=dict)
    #: Mode -> CAMEO root, where it differs from the type's.
    mode_cameo: Mapping[str, str] = field(default_factory=dict)
    #: Mode -> what it says of the act.
    mode_meanings: Mapping[str, str] = field(default_factory=dict)
    needs_recipient: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """The tables of PLOVER 2."""

    types: Mapping[str, TypeEntry]
    #: Context -> word beginnings that point at it.
    contexts: Mapping[str, tuple[str, ...]]
    #: Context -> beginnings of words and phrases that look like those and do not point at it.
    look_alikes: Mapping[str, tuple[str, ...]]

    def intensity(self, event_type: str, mode: str | None) -> float:
        """Score of the mode, else of the type: -10 (conflict) to 10 (cooperation)."""
        entry = self.types[event_type]
        return entry.modes.get(mode or "", entry.score)

    def meaning(self, event_type: str, mode: str | None) -> str:
        """What an act of a type and mode is, in one line."""
        entry = self.types[event_type]
        told = entry.mode_meanings.get(mode or "")
        return f"{entry.meaning} ({mode}: {told})" if told else entry.meaning

    def cameo_root(self, event_type: str, mode: str | None, contexts: tuple[str, ...] = ()) -> str:
        """Two-digit CAMEO root for users of older tools."""
        entry = self.types[event_type]
        armed = mode in MILITARY_MODES and "military" in contexts
        if entry.military_cameo and armed:
            return entry.military_cameo
        return entry.mode_cameo.get(mode or "", entry.cameo)


#: Weapons that make an ASSAULT of an army CAMEO 19 (fight) rather than 18 (assault).
MILITARY_MODES = frozenset({"firearms", "heavy-weapons", "aerial", "drone"})


@cache
def load_codebook() -> Codebook:
    """The codebook, read once."""
    raw = resources.files("wirecopy.data").joinpath("plover.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    modes = table["mode_meanings"]
    types = {
        name: TypeEntry(**row, mode_meanings=modes.get(name, {}))
        for name, row in table["types"].items()
    }
    contexts, alike = (
        MappingProxyType({name: tuple(stems) for name, stems in table[key].items()})
        for key in ("contexts", "look_alikes")
    )
    return Codebook(types=MappingProxyType(types), contexts=contexts, look_alikes=alike)
