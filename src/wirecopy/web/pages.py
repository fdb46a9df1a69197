"""Pages: templates filled in; every word of a page is escaped and visible."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wirecopy import __version__
from wirecopy.model.counted import counted
from wirecopy.model.visible import visible
from wirecopy.web.asked import address

#: Pages that stand at the head of every page.
MENU = ("stories", "dispatches", "edits", "articles", "quotes", "events", "dyads", "outlets")


def fill(template: str, **values: object) -> str:
    """A template as HTML."""
    return _environment().get_template(f"{template}.html").render(**values)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("wirecopy.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_final,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"menu": MENU, "address": address, "counted": counted, "version": __version__}
    made.filters["web_address"] = web_address
    return made


def _final(value: object) -> object:
    """What stands for a value: nothing for None, words without characters that break a page."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) else visible(str(value))


def web_address(url: str | None) -> str | None:
    """An address that a page may link to; None for what is none, such as ``javascript:``."""
    return url if url is not None and url.startswith(("https://", "http://")) else None
