"""Means of weights: of the steps of a stretch of fitting, and of two stretches."""

from __future__ import annotations

import torch
from torch import Tensor, nn

Weights = dict[str, Tensor]


class RunningMean:
    """The mean of a network's weights over steps (Izmailov et al. 2018)."""

    def __init__(self, network: nn.Module, share: float | None) -> None:
        """``share``: how much a step counts against all before it; None: all steps alike."""
        self._names = [name for name, _ in network.named_parameters()]
        self._weights = [weight.detach() for weight in network.parameters()]
        self._share = share
        self._mean: list[Tensor] = []
        self._steps = 0

    def add(self) -> None:
        """Take the present weights in."""
        self._steps += 1
        if self._mean:
            torch._foreach_lerp_(self._mean, self._weights, self._share or 1 / self._steps)
        else:
            self._mean = [weight.clone() for weight in self._weights]

    def weights(self) -> Weights:
        """The mean by name."""
        return dict(zip(self._names, self._mean, strict=True))


def halfway(one: Weights, other: Weights) -> Weights:
    """The mean of two."""
    return {name: (weight + other[name]) / 2 for name, weight in one.items()}
