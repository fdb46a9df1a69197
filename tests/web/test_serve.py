"""The server as a process: it says where it is, answers, and stops with Ctrl-C."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from wirecopy.errors import InputError
from wirecopy.web import serve

_HEAR = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
_SERVE = [sys.executable, "-c", f"{_HEAR}; from wirecopy.cli import main; main()"]


@pytest.mark.process
def test_it_answers_until_stopped(project: Path) -> None:
    """The address it tells is answered; Ctrl-C ends it well."""
    with subprocess.Popen(
        [*_SERVE, "--project", str(project), "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stderr is not None
        told = running.stderr.readline()
        try:
            with urllib.request.urlopen(told.removeprefix("open ").strip(), timeout=60) as answer:
                page = answer.read().decode()
        finally:
            running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert "Ecuador" in page
    assert (running.returncode, out, err) == (0, "", "stopped\n")


def test_a_port_that_is_taken_is_told(project: Path) -> None:
    """In the system's words alone, with the advice to take another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = rf"127.0.0.1:{port}: cannot listen there: [\w ]+; take another port with --port"
        with pytest.raises(InputError, match=told):
            serve(project, port=port)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "10.1.2.3", "0.0.0.0"])
def test_the_address_told_is_one_that_is_listened_at(
    project: Path, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    """The one that was given; where it stands for all of them, the machine's name."""
    told: list[str] = []

    def stop(address: str) -> None:
        told.append(address)
        raise KeyboardInterrupt

    listener = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setattr(socket, "create_server", lambda *_, **__: listener)
    port = listener.getsockname()[1]
    with pytest.raises(KeyboardInterrupt):
        serve(project, host=host, on_ready=stop)
    name = socket.gethostname() if host.startswith("0") else host
    assert told == [f"http://{name}:{port}/"]
