"""``python -m tests.outputs``: record what the stages give now; refused where a version was to be raised."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.outputs.record import RECORD, read_record, see_all, told, unversioned
from tests.outputs.stages import STAGES
from tests.test_house import SRC

import wirecopy


def main() -> int:
    """Write the record, unless an output changed under the version that is recorded."""
    if not Path(wirecopy.__file__).is_relative_to(SRC):
        sys.stderr.write(f"wirecopy is installed from elsewhere: set PYTHONPATH to {SRC.parent}\n")
        return 1
    now = see_all()
    if RECORD.exists():
        recorded = read_record()
        faults = [
            told(stage, names, now.versions[stage.name])
            for stage in STAGES
            if (names := unversioned(stage, recorded, now))
        ]
        if faults:
            sys.stderr.write("\n\n".join(faults) + "\nNothing was recorded.\n")
            return 1
    RECORD.write_text(now.to_json(), encoding="utf-8")
    sys.stdout.write(f"recorded {sum(map(len, now.outputs.values()))} outputs in {RECORD.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
