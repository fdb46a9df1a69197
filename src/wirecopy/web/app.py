"""App: addresses to views, views to answers.

Every page is made on the server and works without script; its twins are the same question's answer.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from wirecopy.corpus import Corpus
from wirecopy.errors import WirecopyError
from wirecopy.web.asked import Asked, Ending
from wirecopy.web.desk import Desk
from wirecopy.web.faults import tell_bug, tell_error, tell_http
from wirecopy.web.headers import DOCUMENT_POLICY, SafeHeaders
from wirecopy.web.pages import fill
from wirecopy.web.routes import PAGES, Page
from wirecopy.web.shown import Data, Document, Elsewhere, Shown, View
from wirecopy.web.twins import as_csv, as_json

_TYPES = {"html": "text/html", "json": "application/json", "csv": "text/csv"}
#: Names that a browser on this machine calls it by; others are refused, so that no foreign page's
#: name can be pointed at it.
LOCAL_HOSTS = ("localhost", "127.0.0.1")

_Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


def make_app(project: str | Path, *, hosts: Sequence[str] = LOCAL_HOSTS) -> Starlette:
    """The pages of one project as an ASGI application.

    Args:
        project: its folder.
        hosts: names under which it may be asked; ``*`` for any.

    Raises:
        NotFoundError: ``project`` holds none.
    """
    Corpus(project).close()
    desk = Desk(Path(project))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        desk.close()

    return Starlette(
        routes=list(_routes(desk)),
        middleware=[
            Middleware(SafeHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        ],
        exception_handlers={
            WirecopyError: tell_error,
            404: tell_http,
            405: tell_http,
            500: tell_bug,
        },
        lifespan=lifespan,
    )


def _routes(desk: Desk) -> Iterator[BaseRoute]:
    yield Mount("/static", StaticFiles(packages=[("wirecopy.web", "static")]))
    for page in PAGES:
        stem = "/index" if page.path == "/" else page.path
        yield Route(f"{stem}.json", _endpoint(desk, page, "json"))
        if page.is_list:
            yield Route(f"{stem}.csv", _endpoint(desk, page, "csv"))
    for page in PAGES:
        yield Route(page.path, _endpoint(desk, page, "html"))


def _endpoint(desk: Desk, page: Page, ending: Ending) -> _Endpoint:
    async def answer(request: Request) -> Response:
        values = tuple((key, value) for key, value in request.query_params.multi_items() if value)
        path = page.path.replace(":path}", "}").format(**request.path_params)
        asked = Asked(path=path, ending=ending, parts=request.path_params, values=values)
        return await desk.ask(partial(_answer, page.view, asked, page.is_list))

    return answer


def _answer(view: View, asked: Asked, is_list: bool, corpus: Corpus) -> Response:
    found = view(corpus, asked)
    if isinstance(found, Elsewhere):
        # Not for good: the beginning of an id may fit more than one later, and groups may be merged.
        return RedirectResponse(found.address, 302)
    if isinstance(found, Document):
        return Response(
            found.html,
            headers={"Content-Security-Policy": DOCUMENT_POLICY},
            media_type=_TYPES["html"],
        )
    if isinstance(found, Data) or asked.ending == "json":
        return Response(as_json(found.record), media_type=_TYPES["json"])
    return Response(_written(found, asked, is_list), media_type=_TYPES[asked.ending])


def _written(found: Shown, asked: Asked, is_list: bool) -> str:
    if asked.ending == "csv":
        return as_csv(found)
    endings = cast("tuple[Ending, ...]", ("json", "csv") if is_list else ("json",))
    twins = [(ending, _twin(asked, ending)) for ending in endings]
    return fill(
        found.template, title=found.title, path=asked.path, asked=asked, twins=twins, **found.values
    )


def _twin(asked: Asked, ending: Ending) -> str:
    """The address of a page in another form, with all its rows."""
    if asked.path == "/":
        return f"/index.{ending}"
    return asked.address(ending, limit=None)
