"""Linked data: the article that a page's JSON-LD scripts describe.

Scripts of real pages are often broken (raw line breaks, comments around them, commas too many);
what can be mended in one pass is, the rest is passed over.  Objects are visited without recursion
and only up to a number; references (``@id``) within the page are followed one step.

Known misses: of several articles on a page without a headline the first is taken; a reference to a
reference; in broken scripts the writers, and anything whose key is written in another way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wirecopy.pages.html.entities import unescape

#: Objects visited in all scripts of a page; a live blog of 500 posts has some 5,000.
_MAX_OBJECTS = 20_000
#: The kinds of things whose dates and authors are an article's, in the order of preference.
_ARTICLE_TYPES = re.compile(
    r"(?:Article|BlogPosting|LiveBlogPosting|Report|Posting|Recipe|Review|MedicalWebPage)$"
)
_PAGE_TYPES = ("WebPage", "ItemPage", "VideoObject", "PodcastEpisode", "CreativeWork")
_COMMENT = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|"
    r"(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_PARAGRAPH_END = re.compile(r"</(?:p|h[1-6]|div|li)>|<br\s{0,9}/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,300}>")
#: Keys in the order of the objects that a broken script is searched for.
_BROKEN_KEY = re.compile(
    r'"(datePublished|dateModified|dateCreated|headline|articleBody)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,100000})"'
)

Node = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """What linked data say of the page's article."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    #: Names as written; people and organisations apart.
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    publisher: str | None = None
    section: str | None = None
    language: str | None = None
    description: str | None = None
    body: str | None = None


def read_linked_article(scripts: Iterable[str], *, titles: Iterable[str] = ()) -> LinkedArticle:
    """The article the scripts describe; of several the one with a headline among ``titles``."""
    scripts = list(scripts)
    loaded = [_load(script) for script in scripts]
    nodes = [node for top in loaded for node in _nodes(top)][:_MAX_OBJECTS]
    by_id = {_id(node): node for node in nodes if _id(node) and len(node) > 1}
    articles = [node for node in nodes if _rank(node) is not None]
    if not articles:
        broken = (s for s, top in zip(scripts, loaded, strict=True) if top is None)
        return _from_broken(broken)
    wanted = {_plain(title) for title in titles}
    chosen = min(
        articles, key=lambda node: (_plain(_text(node, "headline")) not in wanted, _rank(node))
    )
    return _read_article(chosen, by_id)


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def _load(script: str) -> object:
    text = _COMMENT.sub("", script).strip().rstrip(";")
    loaded = _parsed(text)
    return _parsed(_TRAILING_COMMA.sub(r"\1", text)) if loaded is None else loaded


def _parsed(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(top: object) -> Iterator[Node]:
    """All objects below ``top`` in the order they are written."""
    waiting = [top]
    count = 0
    while waiting and count < _MAX_OBJECTS:
        count += 1
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(v for v in reversed(value.values()) if isinstance(v, dict | list))
        elif isinstance(value, list):
            waiting.extend(v for v in reversed(value) if isinstance(v, dict | list))


def _types(node: Node) -> list[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind for kind in kinds if isinstance(kind, str)]


def _rank(node: Node) -> int | None:
    """0 for an article, more for a page about it; None for anything else."""
    for kind in _types(node):
        if _ARTICLE_TYPES.search(kind):
            return 0
    for kind in _types(node):
        if kind in _PAGE_TYPES and ("datePublished" in node or "author" in node):
            return 1 + _PAGE_TYPES.index(kind)
    return None


def _read_article(node: Node, by_id: dict[str, Node]) -> LinkedArticle:
    people, organisations = _names(node, by_id)
    return LinkedArticle(
        headline=_text(node, "headline") or _text(node, "name"),
        published=_text(node, "datePublished") or _text(node, "dateCreated"),
        modified=_text(node, "dateModified"),
        people=people,
        organisations=organisations,
        publisher=_name_of(node.get("publisher"), by_id),
        section=_text(node, "articleSection"),
        language=_language(node),
        description=_text(node, "description"),
        body=_body(node),
    )


#: Smaller numbers are no dates, which are counted in seconds.
_LEAST_SECONDS = 10**9


def _text(node: Node, key: str) -> str | None:
    value = node.get(key)
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, int) and value >= _LEAST_SECONDS:
        value = str(value)
    if not isinstance(value, str):
        return None
    return unescape(_TAG.sub(" ", unescape(value))).strip() or None


def _body(node: Node) -> str | None:
    """The article's text, a paragraph a line where markup in it ends one."""
    value = node.get("articleBody")
    if not isinstance(value, str):
        return None
    value = _PARAGRAPH_END.sub("\n", unescape(value))
    return unescape(_TAG.sub(" ", value)).strip() or None


def _language(node: Node) -> str | None:
    value = node.get("inLanguage")
    if isinstance(value, dict):
        return _text(value, "alternateName") or _text(value, "name")
    return _text(node, "inLanguage")


def _names(node: Node, by_id: dict[str, Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    people: list[str] = []
    organisations: list[str] = []
    for value in _people_values(node):
        name = _name_of(value, by_id)
        if name:
            (organisations if _is_organisation(value, by_id) else people).append(name)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations))


def _people_values(node: Node) -> Iterator[object]:
    """Values of the first key that names writers; a list may hold lists."""
    for key in ("author", "creator"):
        value = node.get(key)
        values = value if isinstance(value, list) else [value]
        flat = [v for item in values for v in (item if isinstance(item, list) else [item])]
        if any(flat):
            yield from flat
            return


def _resolve(value: object, by_id: dict[str, Node]) -> object:
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(_id(value), value)
    return value


def _id(node: Node) -> str:
    """The name others refer to the object by; nothing where it is no string."""
    name = node.get("@id")
    return name if isinstance(name, str) else ""


def _name_of(value: object, by_id: dict[str, Node]) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    value = _resolve(value, by_id)
    if isinstance(value, dict):
        return _text(value, "name") or _text(value, "alternateName") or _given_and_family(value)
    return unescape(value).strip() or None if isinstance(value, str) else None


def _given_and_family(node: Node) -> str | None:
    parts = [_text(node, "givenName"), _text(node, "familyName")]
    return " ".join(part for part in parts if part) or None


def _is_organisation(value: object, by_id: dict[str, Node]) -> bool:
    value = _resolve(value, by_id)
    return isinstance(value, dict) and any("Organization" in kind for kind in _types(value))


def _from_broken(scripts: Iterable[str]) -> LinkedArticle:
    """Dates and headline by their keys, from scripts that no parser takes."""
    found: Node = {}
    for script in scripts:
        for key, value in _BROKEN_KEY.findall(script):
            found.setdefault(key, _unquoted(value))
    return LinkedArticle(
        headline=_text(found, "headline"),
        published=_text(found, "datePublished") or _text(found, "dateCreated"),
        modified=_text(found, "dateModified"),
    )


def _unquoted(value: str) -> str:
    """A string of JSON without its quotes, its escapes read; as it is written where they are broken."""
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value
