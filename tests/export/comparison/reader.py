"""Reads a comparison page as strictly as a test should: every tag is closed where it was opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br"}


@dataclass
class Element:
    """An element with its attributes, children and words."""

    name: str
    attributes: dict[str, str]
    parent: Element | None = None
    parts: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        """Its class names."""
        return set(self.attributes.get("class", "").split())

    def all(self, name: str | None = None, of_class: str | None = None) -> list[Element]:
        """Elements inside, in order, by name and class."""
        found: list[Element] = []
        for part in self.parts:
            if isinstance(part, Element):
                if (name in (None, part.name)) and (of_class is None or of_class in part.classes):
                    found.append(part)
                found += part.all(name, of_class)
        return found

    def words(self, without: tuple[str, ...] = ()) -> str:
        """The words inside, but those in elements of the names or classes given."""
        return "".join(
            part
            if isinstance(part, str)
            else ""
            if part.name in without or part.classes & set(without)
            else part.words(without)
            for part in self.parts
        )


class PageReader(HTMLParser):
    """Builds the tree and fails on crossing or unclosed tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into the element."""
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        one = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.parts.append(one)
        if tag not in VOID:
            self.at = one

    def handle_endtag(self, tag: str) -> None:
        """Leave it; only the innermost may end."""
        assert self.at.name == tag, (self.at.name, tag)
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.at.parts.append(data)


def read_page(page: str) -> Element:
    """The tree of a page; an AssertionError when it is not well formed."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root
    return reader.root
