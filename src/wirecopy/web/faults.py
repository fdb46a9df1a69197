"""Faults: errors as pages, in the form that was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from wirecopy.errors import NotFoundError, QueryError, StoreError, WirecopyError
from wirecopy.web.headers import POLICY
from wirecopy.web.pages import fill
from wirecopy.web.twins import as_json

#: Kinds of errors -> what HTTP calls them; the first that fits.
_STATUS = ((NotFoundError, 404), (QueryError, 400), (StoreError, 503))
#: What is told of bugs passes no layer that adds headers.
_SAFE = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """What is told of an error."""

    code: str
    what: str
    where: str | None
    advice: str | None = None


async def tell_error(request: Request, error: Exception) -> Response:
    """One of our errors: what, where, what to do."""
    if not isinstance(error, WirecopyError):
        raise error
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
    fault = _Fault(code=error.code, what=error.what, where=error.where, advice=error.advice)
    return _told(request, status, fault)


async def tell_http(request: Request, error: Exception) -> Response:
    """An address that leads nowhere, or a method that no page takes."""
    if not isinstance(error, HTTPException):
        raise error
    what = "no such page" if error.status_code == 404 else error.detail
    code = "not_found" if error.status_code == 404 else "http"
    advice = (
        "the menu has all kinds of pages; the search takes ids" if code == "not_found" else None
    )
    fault = _Fault(code=code, what=what, where=request.url.path, advice=advice)
    return _told(request, error.status_code, fault, error.headers or {})


async def tell_bug(request: Request, error: Exception) -> Response:
    """Anything else is a fault of ours; the log has the traceback."""
    fault = _Fault(
        code="bug",
        what=f"internal error: {type(error).__name__}",
        where=request.url.path,
        advice="this is a bug in wirecopy: please report it with what the server printed",
    )
    return _told(request, 500, fault)


def _told(
    request: Request, status: int, fault: _Fault, more: Mapping[str, str] = MappingProxyType({})
) -> Response:
    headers = {**_SAFE, **more}
    if request.url.path.endswith((".json", ".csv")):
        told = as_json({"error": fault})
        return Response(told, status, headers=headers, media_type="application/json")
    page = fill("error", title=fault.what, fault=fault, path=request.url.path, twins=())
    return Response(page, status, headers=headers, media_type="text/html")
