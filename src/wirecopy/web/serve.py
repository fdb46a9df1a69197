"""Serve: the pages of a project on a port of this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

from wirecopy.errors import InputError
from wirecopy.web.app import LOCAL_HOSTS, make_app

#: What stands for all addresses of this machine.
_ALL = ("", "0.0.0.0")  # noqa: S104  told apart, not listened at


def serve(
    project: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8765,
    on_ready: Callable[[str], object] = lambda _: None,
) -> None:
    """Answer until stopped (Ctrl-C).

    Args:
        project: its folder.
        host: which of this machine's addresses to listen at; only ``127.0.0.1`` and ``localhost`` keep others out.
        port: 0 takes one that is free.
        on_ready: called with the address once it can be opened.

    Raises:
        NotFoundError: ``project`` holds none.
        InputError: the address cannot be listened at.
    """
    import uvicorn

    is_local = host in LOCAL_HOSTS
    app = make_app(project, hosts=LOCAL_HOSTS if is_local else ("*",))
    listener = _listen(host, port)
    name = socket.gethostname() if host in _ALL else host
    told = f"http://{name}:{listener.getsockname()[1]}/"
    config = uvicorn.Config(app, log_level="warning", server_header=False, lifespan="on")
    with listener:
        on_ready(told)
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), reuse_port=False)
    except (OSError, OverflowError) as error:
        # Python adds what was attempted, which is told already.
        why = str(getattr(error, "strerror", None) or error).partition(" (")[0]
        raise InputError(
            f"cannot listen there: {why}",
            where=f"{host}:{port}",
            advice="take another port with --port (0: any that is free), or an address of this machine with --host",
        ) from error
