"""Fit the network: all heads at once, the sum of their losses."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from batches import Batch, Batcher
from corpora import Example
from encoder import Reader
from mean import RunningMean, Weights
from swaps import Swaps
from torch import Tensor, nn
from torch.nn import functional as f

_ENCODER_RATE, _HEAD_RATE = 1.5e-4, 1e-3
_WARM_UP = 100
_ENCODER = ("words", "places", "norm", "layers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How one stretch of fitting goes."""

    epochs: int
    #: Of the usual rates.
    rates: float
    #: Whether the rates fall to nothing, or stay after the warm-up.
    is_falling: bool
    #: From which share of the steps on weights are averaged, and how much a step counts; None: all alike.
    mean_from: float
    mean_share: float | None


def fit(
    reader: Reader,
    batcher: Batcher,
    examples: Sequence[Example],
    course: Course,
    *,
    seed: int,
    log: Callable[[str], None],
    swaps: Swaps | None = None,
) -> Weights:
    """Fit ``reader`` in place and give the mean of its weights; with ``swaps`` names give way to others."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    steps = course.epochs * sum(1 for _ in batcher.epoch(examples, np.random.default_rng(0)))
    optimiser = _optimiser(reader, course.rates)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(
            (step + 1) / _WARM_UP, max(0.0, 1 - step / steps) if course.is_falling else 1.0
        ),
    )
    mean = RunningMean(reader, course.mean_share)
    reader.train()
    done = 0
    for epoch in range(course.epochs):
        began, losses = time.perf_counter(), []
        read = [swaps.swapped(e, order) for e in examples] if swaps else examples
        for batch in batcher.epoch(read, order):
            losses.append(_step(reader, batch, optimiser))
            rate.step()
            done += 1
            if done > course.mean_from * steps:
                mean.add()
            if done % 100 == 0:
                log(f"step {done} of {steps}: loss {np.mean(losses[-100:]):.3f}")
        log(f"epoch {epoch + 1}: {np.mean(losses):.3f}, {time.perf_counter() - began:.0f} s")
    reader.eval()
    return mean.weights()


def _optimiser(reader: Reader, share: float) -> torch.optim.Optimizer:
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in reader.named_parameters():
        rate = _ENCODER_RATE if name.startswith(_ENCODER) else _HEAD_RATE
        decay = 0.01 if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": p, "lr": share * r, "weight_decay": d} for (r, d), p in groups.items()],
        betas=(0.9, 0.98),
        fused=True,
    )


def _step(reader: Reader, batch: Batch, optimiser: torch.optim.Optimizer) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = _loss(reader, batch)
    loss.backward()
    nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return float(loss.detach())


def _loss(reader: Reader, batch: Batch) -> Tensor:
    states = reader.states(batch.ids, batch.cases, batch.first, batch.last)
    sizes = reader.sizes
    upos, joint, names = (
        reader.tags(states).float().split([sizes.upos, sizes.joint, sizes.names], -1)
    )
    absent = batch.first == 0
    absent[:, 0] = False
    arcs = reader.arcs(states).float().masked_fill(absent[:, None, :], -1e4)
    relations = reader.label(states, batch.heads.clamp(min=0)).float()
    return (
        _entropy(upos, batch.upos)
        + _entropy(joint, batch.joint)
        + _entropy(arcs, batch.heads, smoothing=0.0)
        + _entropy(relations, batch.relations)
        + _names_loss(names, batch.names)
    )


def _entropy(scores: Tensor, gold: Tensor, smoothing: float = 0.03) -> Tensor:
    if not bool((gold >= 0).any()):
        return scores.sum() * 0.0
    return f.cross_entropy(scores.flatten(0, 1), gold.flatten(), label_smoothing=smoothing)


def _names_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the chance that falls on what the annotation allows."""
    known = allowed.any(-1)
    if not bool(known.any()):
        return scores.sum() * 0.0
    scores, allowed = scores[known], allowed[known]
    inside = scores.masked_fill(~allowed, -1e4).logsumexp(-1)
    return (scores.logsumexp(-1) - inside).mean()
