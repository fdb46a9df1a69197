"""Markup: the tree of an HTML page, told in document order as starts, ends and text.

lxml reads a page five times faster than anything else we measured, but refuses to go deeper than
some levels and then loses the text below.  Such pages are read a second time with resiliparse,
which has no such limit.  Neither way recurses, so depth costs no stack.  Comments and processing
instructions are not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from wirecopy.pages.budget import Budget, OverBudgetError

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Names and values of an element's attributes.
Attributes = Sequence[tuple[str, str]]


class Listener(Protocol):
    """Who is told the elements and the text of a page."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element opens."""

    def end(self, tag: str) -> None:
        """The innermost element closes."""

    def text(self, text: str) -> None:
        """Text stands here."""


#: libxml2's name for "nested deeper than I follow" in messages.
_DEPTH_MESSAGE = "Excessive depth"

#: Elements in which nothing is shown as text or said of the page; half the elements of some pages.
_DRAWINGS = frozenset(("svg", "math", "select", "datalist"))

#: Longest opening tag kept; inlined pictures and page states reach some 100,000 characters.
_LONGEST_TAG = 300_000
#: Most attributes of an element; ordinary ones have up to 60.
_MOST_ATTRIBUTES = 200
#: Opening tags that may be too long, or have too many attributes (each takes two characters at least).
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]{0,40}+)[^<>]{1000,}+>")
#: An attribute as the parser reads it: a quoted value is one behind ``=`` alone, and may hold ``<`` and ``>``.
_ATTRIBUTE = (
    r"""[\s/]*+[^\s/>][^\s/>=]*+"""
    r"""(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+"""
)
#: An opening tag up to the attribute that is one too many.
_CROWDED = re.compile(rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}){{{_MOST_ATTRIBUTES + 1}}}+")
#: Elements that a browser opens again where they were left open, and copies that may be made of them: about
#: 100 bytes each.
_FORMATTING = re.compile(
    r"<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*+",
    re.IGNORECASE,
)
_MOST_COPIES = 2_000_000


def without_long_tags(markup: str) -> str:
    """``markup`` with opening tags of absurd length, or of absurdly many attributes, reduced to their names.

    The parser's time grows with the square of the number of attributes of one element.  Where such a tag
    holds ``<`` or ``>`` it becomes text: it may also be part of a script, which loses nothing so.
    """
    return "".join(_without_crowded(_LONG_TAG.sub(_shortened, markup)))


def _shortened(tag: re.Match[str]) -> str:
    text = tag.group()
    if len(text) <= _LONGEST_TAG and not _CROWDED.match(text):
        return text
    return f"<{tag.group(1)}>"


def _without_crowded(markup: str) -> Iterator[str]:
    """Pieces of ``markup``; what may be a closing tag ends the part that becomes text."""
    done = 0
    while tag := _CROWDED.search(markup, done):
        closing = markup.find("</", *tag.span())
        end = tag.end() if closing < 0 else closing
        yield markup[done : tag.start()]
        yield markup[tag.start() : end].replace("<", "&lt;")
        done = end
    yield markup[done:]


def tell_markup(markup: str, listener: Listener, budget: Budget) -> None:
    """Tell the page ``markup``, which must be encodable as UTF-8.

    Raises:
        OverBudgetError: the time is spent, or the tree might be far larger than the page.
    """
    root = _parse_fast(markup)
    if root is not None:
        _tell_fast(root, listener, budget)
    else:
        tell_deep(markup, listener, budget)


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


def _tell_fast(root: _Element, listener: Listener, budget: Budget) -> None:
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    for kind, element in budget.each(walk):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if kind == "start":
            if tag in _DRAWINGS:
                walk.skip_subtree()
            listener.start(tag, element.items())
            if text := element.text:
                listener.text(text)
        else:
            listener.end(tag)
            if tail := element.tail:
                listener.text(tail)


def tell_deep(markup: str, listener: Listener, budget: Budget) -> None:
    """The same by resiliparse, whatever the depth."""
    if _most_copies(markup) > _MOST_COPIES:
        raise OverBudgetError("its formatting elements are left open and might be copied for ever")
    for kind, value, attributes in budget.each(_deep_events(markup)):
        if attributes is not None:
            listener.start(value, attributes)
        elif kind == "end":
            listener.end(value)
        else:
            listener.text(value)


def _deep_events(markup: str) -> Iterator[tuple[str, str, Attributes | None]]:
    """Kind, tag or text, and attributes of what starts."""
    from resiliparse.parse.html import ELEMENT, TEXT, HTMLTree

    root: Any = HTMLTree.parse(markup).document
    node = root.first_child
    while node is not None:
        child = None
        if node.type == ELEMENT:
            yield "start", node.tag.lower(), _attributes(node)
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


def _most_copies(markup: str) -> int:
    """Elements that may be made beyond those written: an open one may be copied at every tag behind it.

    The standard keeps three of a kind open in this way.
    """
    opened = most = 0
    kinds: set[str] = set()
    for tag in _FORMATTING.finditer(markup):
        if tag.group(1):
            opened = max(0, opened - 1)
        else:
            opened += 1
            most = max(most, opened)
            kinds.add(tag.group())
    return min(most, 3 * len(kinds)) * markup.count("<")


def _attributes(node: Any) -> Attributes:  # noqa: ANN401 - the parser has no common type
    return [(name, node.getattr(name) or "") for name in node.attrs or ()]
