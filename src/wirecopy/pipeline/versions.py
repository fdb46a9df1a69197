"""Versions of the stages: when one is raised, what it made before is made again."""

from __future__ import annotations

from importlib import import_module

from wirecopy.pipeline.config import ProjectConfig

#: Stages that read one page at a time, and those that work on what they gave; facts rest on the language reader.
READ_STAGES = ("pages", "articles")
GROUP_STAGES = ("dispatches", "edits", "language", "facts", "stories")
#: Where a stage lives that is part of another's package.
_PACKAGES = {"edits": "dispatches.edits"}
#: Raised when the engine puts other rows together from the same results of the stages.
ENGINE_VERSION = 5


def stage_versions() -> dict[str, int]:
    """The version of every stage."""
    found = {"engine": ENGINE_VERSION}
    for name in (*READ_STAGES, *GROUP_STAGES):
        found[name] = int(
            getattr(import_module(f"wirecopy.{_PACKAGES.get(name, name)}"), "VERSION", 1)
        )
    return found


def version_text(stages: tuple[str, ...]) -> str:
    """Versions of some stages on one line."""
    versions = stage_versions()
    return " ".join(f"{name}={versions[name]}" for name in stages)


def signature(config: ProjectConfig) -> str:
    """What the derived tables depend on beside their pages."""
    return f"{version_text(('engine', *READ_STAGES, *GROUP_STAGES))} config={config.digest()}"
