"""Where the work is done: in this process, in a pool of others or on a cluster, behind one protocol."""

from __future__ import annotations

from wirecopy.pipeline.executors.inline import InlineExecutor
from wirecopy.pipeline.executors.pool import PoolExecutor
from wirecopy.pipeline.executors.protocol import Executor, Failure, Outcome
from wirecopy.pipeline.executors.ray import RayExecutor
from wirecopy.pipeline.executors.steps import StepTimeout, limited_step

__all__ = [
    "Executor",
    "Failure",
    "InlineExecutor",
    "Outcome",
    "PoolExecutor",
    "RayExecutor",
    "StepTimeout",
    "limited_step",
]
