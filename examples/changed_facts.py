"""List facts that outlets changed: python examples/changed_facts.py PROJECT."""

# ruff: noqa: T201  (an example prints)
from __future__ import annotations

import sys

import wirecopy


def main(path: str) -> None:
    """Print every edit that changes what is stated, dispatch by dispatch."""
    with wirecopy.open(path) as project:
        for dispatch in project.dispatches():
            if len(dispatch.copies) < 2:
                continue
            for other in project.compare(dispatch.id).others:
                for edit in other.edits:
                    if edit.risk == 2:
                        outlet = other.article.outlet
                        print(f"{outlet}: {edit.a_text!r} -> {edit.b_text!r} ({edit.why})")


if __name__ == "__main__":
    main(sys.argv[1])
