"""Markup: HTML whose every word is escaped.

``Html`` is a type of its own, so that the type checker refuses words that went through no
``words``.  Crawled text is hostile: marks are escaped, and control characters, directional
overrides and lone surrogates are shown as escapes, so that they can neither break the page nor
turn its text round.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import NewType

from wirecopy.model.visible import visible

Html = NewType("Html", str)

NOTHING = Html("")

_VOID = frozenset({"br", "input", "meta", "rect"})
#: Pages load nothing, run nothing and send nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def words(text: str) -> Html:
    """``text`` as words of the page."""
    return Html(html.escape(visible(text), quote=True))


def clipped(text: str, limit: int) -> Html:
    """``text`` as words, cut at ``limit`` code points."""
    return words(text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…")


def joined(parts: Iterable[Html], between: str = "") -> Html:
    """The parts one after the other; ``between`` is words."""
    return Html(words(between).join(parts))


def tag(name: str, /, *children: Html, **attributes: object) -> Html:
    """An element.

    Attributes are named as in HTML (``class_``, ``aria_label``); None and False leave one out, True
    gives one without a value.
    """
    start = opening(name, **attributes)
    return start if name in _VOID else Html(f"{start}{''.join(children)}</{name}>")


def opening(name: str, /, **attributes: object) -> Html:
    """The start tag of an element."""
    return Html(f"<{name}{''.join(_attribute(*item) for item in attributes.items())}>")


def closing(name: str) -> Html:
    """The end tag of an element."""
    return Html(f"</{name}>")


def page_head(title: str, style: str) -> Html:
    """The head of a page that needs no network and no script, with its ``style`` sheet in it."""
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", words(title)),
        tag("style", Html(style)),
    )


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    shown = name.rstrip("_").replace("_", "-")
    return f" {shown}" if value is True else f' {shown}="{words(str(value))}"'
