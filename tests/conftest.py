"""Shared by all tests: no network but loopback, no clock, and where the development data lies."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

#: A busy machine fails no property: examples may take any time to make and to run.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

#: Development data and scorers stand beside the checkout; a public user has none.
SHARED = Path(__file__).resolve().parents[2] / "shared"

_LOOPBACK = {"localhost", "127.0.0.1", "::1", ""}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the development data where there is none."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason="the development data is not beside this checkout")
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the development data."""
    return SHARED


def _guard(connect: Callable[..., object]) -> Callable[..., object]:
    def guarded(self: socket.socket, address: object, *rest: object) -> object:
        is_inet = self.family in (socket.AF_INET, socket.AF_INET6)
        if is_inet and (not isinstance(address, tuple) or address[0] not in _LOOPBACK):
            raise AssertionError(f"a test reached for the network: {address!r}")
        return connect(self, address, *rest)

    return guarded


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> None:
    """Tests run offline: whoever opens a connection fails its test."""
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", _guard(socket.socket.connect))
    patch.setattr(socket.socket, "connect_ex", _guard(socket.socket.connect_ex))
