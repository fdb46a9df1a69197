"""The record: for every stage its version, and digests of what it gave for each input."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.outputs.stages import STAGES, Case, Stage, versions

RECORD = Path(__file__).parent / "record.json"
COMMAND = "python -m tests.outputs"
#: Changed inputs that a message names.
_TOLD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is recorded of all stages, or found now."""

    versions: Mapping[str, int]
    #: Stage -> name of a file -> a digest of it, and one of the output for each input in it.
    outputs: Mapping[str, Mapping[str, Sequence[str]]]

    def to_json(self) -> str:
        """The record as it is kept."""
        outputs = {
            stage: {name: " ".join(found) for name, found in files.items()}
            for stage, files in self.outputs.items()
        }
        kept = {"versions": dict(self.versions), "outputs": outputs}
        return json.dumps(kept, indent=1, sort_keys=True) + "\n"


def see(stage: Stage) -> dict[str, Sequence[str]]:
    """What a stage gives now."""
    return {case.name: _kept(case) for case in stage.cases()}


def see_all() -> Seen:
    """What all stages give now."""
    return Seen(versions=versions(), outputs={stage.name: see(stage) for stage in STAGES})


def read_record() -> Seen:
    """What was recorded last."""
    found: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))
    outputs = {
        stage: {name: digests.split() for name, digests in files.items()}
        for stage, files in found["outputs"].items()
    }
    return Seen(versions=found["versions"], outputs=outputs)


def _kept(case: Case) -> list[str]:
    return [case.given, *case.outputs]


def unversioned(stage: Stage, recorded: Seen, now: Seen) -> list[str]:
    """Inputs, by file and number, that ``stage`` gives another output for, while no version says so."""
    before, after = recorded.outputs.get(stage.name, {}), now.outputs[stage.name]
    return [
        f"{name} {n}" if len(outputs) > 1 else name
        for name, (given, *outputs) in after.items()
        if name in before
        and before[name][0] == given
        and not _is_raised(recorded, now, (stage.name, *stage.leans_on(name)))
        for n, (old, new) in enumerate(zip(before[name][1:], outputs, strict=True), start=1)
        if old != new
    ]


def _is_raised(recorded: Seen, now: Seen, stages: Sequence[str]) -> bool:
    """Whether one of the stages has another version now."""
    return any(recorded.versions.get(name) != now.versions[name] for name in stages)


def told(stage: Stage, names: Sequence[str], version: int) -> str:
    """What to do about output that changed."""
    listed = ", ".join(names[:_TOLD]) + (" and more" if len(names) > _TOLD else "")
    return (
        f"{stage.name}: other output for {listed}, while its version is still {version}.\n"
        f"If that is meant, raise it in src/wirecopy/{stage.home}, so that projects are read anew, then run\n"
        f"    {COMMAND}\n"
        "and commit the record. If it is not meant, the change has a fault."
    )
