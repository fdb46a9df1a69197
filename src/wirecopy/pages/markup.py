"""Markup events: the tree of an HTML page as starts, ends and text, in document order.

lxml reads a page five times faster than anything else we measured, but refuses to go deeper than
some levels and then loses the text below.  Such pages are read a second time with resiliparse,
which has no such limit.  Neither way recurses, so depth costs no stack.  Comments and processing
instructions give no events.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from lxml.etree import _Element

#: ``start``: (tag, function giving its attributes); ``end``: (tag, None); ``text``.
Attributes = Callable[[], Iterable[tuple[str, str]]]
Event = (
    tuple[Literal["start"], str, Attributes]
    | tuple[Literal["end"], str, None]
    | tuple[Literal["text"], str, None]
)

#: libxml2's name for "nested deeper than I follow" in messages.
_DEPTH_MESSAGE = "Excessive depth"

#: Elements in which nothing is shown as text or said of the page; half the elements of some pages.
_DRAWINGS = frozenset(("svg", "math", "select", "datalist"))

#: Longest opening tag kept; inlined pictures and page states reach some 100,000 characters.
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]{0,40})\b[^<>]{300000,}>")


def without_long_tags(markup: str) -> str:
    """``markup`` with opening tags of absurd length reduced to their names.

    The parser's time grows with the square of the number of attributes of one element.
    """
    return _LONG_TAG.sub(r"<\1>", markup)


def markup_events(markup: str) -> Iterator[Event]:
    """Events of the page ``markup``, which must be encodable as UTF-8."""
    root = _parse_fast(markup)
    return _fast_events(root) if root is not None else deep_events(markup)


def fast_events(markup: str) -> Iterator[Event] | None:
    """The events by lxml, or None where lxml cannot be trusted with the page."""
    root = _parse_fast(markup)
    return None if root is None else _fast_events(root)


def _parse_fast(markup: str) -> _Element | None:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(markup.encode(), parser=parser)
    except etree.LxmlError:
        return None
    if root is None or any(_DEPTH_MESSAGE in entry.message for entry in parser.error_log):
        return None
    return root


def _fast_events(root: _Element) -> Iterator[Event]:
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    for kind, element in walk:
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if kind == "start":
            if tag in _DRAWINGS:
                walk.skip_subtree()
            yield "start", tag, element.items
            if element.text:
                yield "text", element.text, None
        else:
            yield "end", tag, None
            if element.tail:
                yield "text", element.tail, None


def deep_events(markup: str) -> Iterator[Event]:
    """The same events by resiliparse, whatever the depth."""
    from resiliparse.parse.html import ELEMENT, TEXT, HTMLTree

    root: Any = HTMLTree.parse(markup).document
    node = root.first_child
    while node is not None:
        child = None
        if node.type == ELEMENT:
            yield "start", node.tag.lower(), partial(_attributes, node)
            child = node.first_child
        elif node.type == TEXT:
            yield "text", node.value or "", None
        if child is not None:
            node = child
            continue
        while node is not None:
            if node.type == ELEMENT:
                yield "end", node.tag.lower(), None
            if (after := node.next) is not None:
                node = after
                break
            node = node.parent
            if node == root:
                return


def _attributes(node: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - the parser has no common type
    return [(name, node.getattr(name) or "") for name in node.attrs or ()]
