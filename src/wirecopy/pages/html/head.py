"""Head: what a page's markup says of the page in elements that nobody sees.

Meta elements and links are taken wherever they stand, since broken pages lose the border between
head and body.  Sizes are bounded: a page may hold anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wirecopy.pages.html.markup import Attributes

#: Elements this module wants to see.
HEAD_TAGS = frozenset(("html", "meta", "link", "script", "title", "time"))
#: Longest value kept; descriptions end at some 500 characters, tracking values have thousands.
_VALUE_LENGTH = 2000
#: Longest linked-data script kept: a live blog of 500 posts has about 1 MB.
_SCRIPT_LENGTH = 4_000_000
#: Elements of a kind that are kept; ordinary pages have up to 150 meta elements.
_MAX_ELEMENTS = 1000

Values = Mapping[str, str]


@dataclass(slots=True)
class Head:
    """The signs found so far."""

    language: str | None = None
    title: str | None = None
    canonical_url: str | None = None
    #: Lower-case name, property or itemprop of a meta element, and its values in order.
    metas: dict[str, list[str]] = field(default_factory=dict)
    #: Texts of linked-data scripts.
    scripts: list[str] = field(default_factory=list)
    #: ``datetime`` of time elements, with the itemprop or class they carry.
    times: list[tuple[str, str]] = field(default_factory=list)
    _open: str | None = None
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _meta_count: int = 0

    def first(self, *names: str) -> str | None:
        """The first value of the first of these meta elements that has one."""
        for name in names:
            for value in self.metas.get(name, ()):
                return value
        return None

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element of ``HEAD_TAGS`` opens."""
        values = dict(attributes)
        if tag == "meta":
            self._add_meta(values)
        elif tag == "link":
            self._add_link(values)
        elif tag == "time":
            self._add_time(values)
        elif tag == "html":
            self.language = self.language or values.get("lang") or values.get("xml:lang")
        elif tag == "title" or "ld+json" in values.get("type", "").lower():
            self._open = tag
            self._parts.clear()
            self._length = 0

    def text(self, text: str) -> None:
        """Text; kept only inside a title or linked data."""
        if self._open and self._length < _SCRIPT_LENGTH:
            self._parts.append(text)
            self._length += len(text)

    def end(self, tag: str) -> None:
        """An element closes."""
        if tag != self._open:
            return
        text = "".join(self._parts)
        self._open = None
        if tag == "script" and len(self.scripts) < _MAX_ELEMENTS:
            self.scripts.append(text)
        elif tag == "title" and not self.title:  # drawings have titles too; the page's comes first
            self.title = " ".join(text[:_VALUE_LENGTH].split()) or None

    def _add_meta(self, values: Values) -> None:
        value = values.get("content", "")[:_VALUE_LENGTH].strip()
        if not value or self._meta_count >= _MAX_ELEMENTS:
            return
        self._meta_count += 1
        names = {values.get(kind) for kind in ("property", "name", "itemprop", "http-equiv")}
        for name in sorted(filter(None, names)):
            self.metas.setdefault(name[:100].lower().strip(), []).append(value)

    def _add_link(self, values: Values) -> None:
        if values.get("rel", "").lower() == "canonical":
            address = values.get("href", "").strip()[:_VALUE_LENGTH]
            self.canonical_url = self.canonical_url or address or None

    def _add_time(self, values: Values) -> None:
        value = values.get("datetime", "")[:64].strip()
        if value and len(self.times) < _MAX_ELEMENTS:
            words = " ".join(
                values.get(kind, "")[:200] for kind in ("itemprop", "class", "pubdate")
            )
            self.times.append((value, words.lower()))
