"""A browser's requests without a browser: the application is called as a server calls it."""

from __future__ import annotations

import asyncio
import html
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from starlette.types import ASGIApp, Message

_HREF = re.compile(r'(?:href|action)="([^"]*)"')


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    def json(self) -> Any:
        """The body read as JSON."""
        return json.loads(self.text)

    @property
    def links(self) -> list[str]:
        """Where its links lead, in order."""
        return [html.unescape(href) for href in _HREF.findall(self.text)]


class Client:
    """Asks one application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def get(self, address: str, *, host: str = "localhost:8765", method: str = "GET") -> Answer:
        """One request; redirects are not followed."""
        return asyncio.run(self._ask(address, host, method))

    async def _ask(self, address: str, host: str, method: str) -> Answer:
        sent: list[Message] = []
        parts = urlsplit(address)
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote(parts.path),
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "root_path": "",
            "headers": [(b"host", host.encode())],
            "server": ("localhost", 8765),
            "client": ("127.0.0.1", 50000),
        }

        asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> Message:
            """The request, and then nothing: the browser stays."""
            message = next(asked, None)
            return message or await asyncio.get_running_loop().create_future()

        async def send(message: Message) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        begin = next(m for m in sent if m["type"] == "http.response.start")
        body = b"".join(m.get("body", b"") for m in sent if m["type"] == "http.response.body")
        headers = {key.decode().lower(): value.decode() for key, value in begin["headers"]}
        return Answer(begin["status"], headers, body.decode())
