"""Deriving: dispatches, facts and stories of what new pages touched, published in one commit."""

from __future__ import annotations

from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.executors import Executor
from wirecopy.pipeline.tally import Tally
from wirecopy.store import Writer


def derive(writer: Writer, executor: Executor, config: ProjectConfig, tally: Tally) -> None:
    """Bring everything up to date with the pages that were read."""
