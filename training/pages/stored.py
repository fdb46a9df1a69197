"""Stored pages: whole web pages of one article as crawlers flatten them, with all that stands around it.

A line is content where its words lie in the page's reviewed extraction, in the same order; the article starts
at the headline nearest above.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from lxml import html
from zones import DevPage

#: How a crawler may break lines: at blocks; at blocks, with blank lines between them; at every element.  The last
#: two put the page's title first.
FLATTENINGS = ("blocks", "spaced", "elements")
_SKIPPED = frozenset(
    "script style noscript template head svg iframe object textarea select".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary"
    " table tbody td tfoot th thead tr ul video audio".split()
)  # fmt: skip
_SPACED = frozenset("article div h1 h2 h3 h4 p section table ul".split())
_WORD = re.compile(r"[぀-ヿ一-鿿가-힣]|[^\W_]+")
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)")
#: Words in a row that a line must share with the extraction, and the share of its words that must lie in such runs.
_RUN, _SHARE = 4, 0.6
#: A line of so many words is a paragraph.
_LONG = 8
#: A line is taken for the headline when it is so like the page's title, or so near to the line most like it.
_LIKENESS, _NEAR_BEST = 0.45, 0.15
#: Lines above the text in which the headline is looked for first.
_HEAD = 45


def load_stored(folder: Path) -> list[DevPage]:
    """Every page of ``folder/html`` in every flattening whose headline and text can be found in it."""
    gold = json.loads((folder / "html" / "gold.json").read_text(encoding="utf-8"))
    pages = []
    for name, row in sorted(gold.items()):
        root = _read_root(folder / "html" / row["file"])
        for form in FLATTENINGS:
            pages += _stored_page(f"{name}-{form}", flatten(root, form), root, row)
    return pages


def _read_root(path: Path) -> html.HtmlElement:
    raw = gzip.decompress(path.read_bytes())
    declared = _CHARSET.search(raw[:4096])
    try:
        text = raw.decode(declared.group(1).decode() if declared else "utf-8", "replace")
    except LookupError:
        text = raw.decode("utf-8", "replace")
    return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))


def flatten(root: html.HtmlElement, form: str) -> list[str]:
    """The lines of a page's visible text."""
    pieces = [] if form == "blocks" else [root.findtext(".//title") or "", "\n"]
    body = root.find("body")
    pieces += _pieces(root if body is None else body, form)
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    if form != "spaced":
        return [line for line in lines if line]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return text.split("\n")


def _pieces(element: html.HtmlElement, form: str) -> Iterator[str]:
    """Texts and line breaks in the order of the document."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    is_block = form == "elements" or element.tag in _BLOCKS
    edge = "\n\n" if form == "spaced" and element.tag in _SPACED else "\n" if is_block else ""
    yield edge
    yield (element.text or "").replace("\n", " ")
    for child in element:
        yield from _pieces(child, form)
        yield (child.tail or "").replace("\n", " ")
    yield "\n" if is_block else ""


def _stored_page(
    name: str, lines: list[str], root: html.HtmlElement, row: dict
) -> Iterator[DevPage]:
    content = _content(lines, row["body"])
    titles = [row["title"], *(" ".join(e.text_content().split()) for e in root.iter("h1"))]
    start = _headline(lines, [t for t in titles if len(_words(t)) > 2], content)
    if start is None:
        return
    content = {n for n in content if n > start}
    if not content:
        return
    owner = (row["outlet"], hashlib.sha256(row["url"].encode()).hexdigest()[:12])
    labels = ["body" if n in content and _is_long(line) else "" for n, line in enumerate(lines)]
    labels[start] = "headline"
    yield DevPage(
        id=f"stored-{name}",
        name="stored",
        lines=tuple(lines),
        starts=frozenset([start]),
        content=frozenset(content),
        owners=tuple([owner] * len(lines)),
        labels=tuple(labels),
    )


def _is_long(line: str) -> bool:
    return len(_words(line)) >= _LONG


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _content(lines: list[str], body: str) -> set[int]:
    """Lines whose words lie in the extraction, in its order."""
    words, owner = [], []
    for number, line in enumerate(lines):
        own = _words(line)
        words += own
        owner += [number] * len(own)
    found = [0] * len(lines)
    matcher = SequenceMatcher(None, words, _words(body), autojunk=False)
    for run in matcher.get_matching_blocks():
        for at in range(run.a, run.a + run.size):
            found[owner[at]] += run.size >= _RUN
    sizes = [len(_words(line)) for line in lines]
    return {n for n, size in enumerate(sizes) if size and found[n] >= _SHARE * size}


def _headline(lines: list[str], titles: list[str], content: set[int]) -> int | None:
    """The lowest line above the text that is nearly as like a title as the most like one."""
    long = [n for n in content if _is_long(lines[n])]
    if not long or not titles:
        return None
    likeness = [max(_likeness(line, title) for title in titles) for line in lines[: min(long) + 1]]
    near = max(likeness[-_HEAD:])
    least = max(_LIKENESS, (near if near >= _LIKENESS else max(likeness)) - _NEAR_BEST)
    return max((n for n, value in enumerate(likeness) if value >= least), default=None)


def _likeness(line: str, title: str) -> float:
    """F1 of the words of two texts."""
    own, others = set(_words(line)), set(_words(title))
    shared = len(own & others)
    return 2 * shared / (len(own) + len(others)) if shared else 0.0
