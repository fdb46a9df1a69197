"""A stage whose output changes raises its version."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.outputs.digests import digest_of
from tests.outputs.record import COMMAND, Seen, read_record, see, told, unversioned
from tests.outputs.stages import STAGES, Stage, versions
from tests.test_house import SRC

_ONE = Stage(name="facts", home="facts/read.py", rests_on=("language",), cases=lambda: iter(()))
_BEFORE = Seen(
    versions={"facts": 1, "language": 1},
    outputs={"facts": {"a": ["in", "out"], "b": ["in", "out"]}},
)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_output_changes_only_with_the_version(stage: Stage) -> None:
    """Every stage gives for the recorded inputs what it gave under the same version."""
    recorded, now = read_record(), Seen(versions=versions(), outputs={stage.name: see(stage)})
    changed = unversioned(stage, recorded, now)
    assert not changed, told(stage, changed, now.versions[stage.name])
    is_recorded = recorded.outputs[stage.name] == now.outputs[stage.name] and all(
        recorded.versions[name] == now.versions[name] for name in (stage.name, *stage.rests_on)
    )
    assert is_recorded, (
        f"the record is of another version or of other inputs: run {COMMAND} and commit it"
    )


def test_every_stage_with_a_version_is_recorded() -> None:
    """And each names the file that its version stands in."""
    assert {stage.name for stage in STAGES} == set(versions())
    for stage in STAGES:
        version = versions()[stage.name]
        assert f"VERSION = {version}\n" in (SRC / stage.home).read_text("utf-8")


@pytest.mark.parametrize(
    ("output", "raised", "names"),
    [
        (["in", "other"], {}, ["b"]),
        (["in", "other"], {"facts": 2}, []),
        (["in", "other"], {"language": 2}, []),
        (["other", "other"], {}, []),
        (["in", "out"], {}, []),
    ],
)
def test_other_output_is_told(output: list[str], raised: dict[str, int], names: list[str]) -> None:
    """Unless the input is another, or the version of the stage or of one it rests on."""
    now = Seen(
        versions={**_BEFORE.versions, **raised},
        outputs={"facts": {"a": ["in", "out"], "b": output, "c": ["in", "new"]}},
    )
    assert unversioned(_ONE, _BEFORE, now) == names


def test_a_stage_before_excuses_no_input_of_its_own() -> None:
    """What is read without the stages before changes with the version of the stage alone."""
    stage = replace(_ONE, alone=())
    before = replace(_BEFORE, outputs={"facts": {"a": ["in", "out"], "table a": ["in", "out"]}})
    now = Seen(
        versions={"facts": 1, "language": 2},
        outputs={"facts": {"a": ["in", "other"], "table a": ["in", "other"]}},
    )
    assert unversioned(stage, before, now) == ["a"]


def test_a_digest_knows_every_field_but_no_last_bits() -> None:
    """Sums that differ between machines are one digest; a field of a value inside is another."""
    assert digest_of([_ONE.name, 0.1 + 0.2]) == digest_of([_ONE.name, 0.3])
    assert digest_of(_BEFORE) != digest_of(replace(_BEFORE, versions={"facts": 2}))
