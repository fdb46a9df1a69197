"""Hostile pages: large and unkind markup, and how the time to read it grows.

    python benchmarks/hostile_pages.py [--size 1000000] [--only WORD] [--seconds 2] [--cut]

Every shape is written once of SIZE bytes and once twice as large.  Printed for each: CPU seconds of
reading the page in full, how much more the larger one takes (2 is linear, 4 square), CPU seconds under
the limit, and what the limit did.  ``--cut`` also splits the pages into articles.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from itertools import count

from wirecopy.articles import split_articles
from wirecopy.model import Page, RawPage
from wirecopy.pages import PagesConfig, read_page

#: Time for reading anything in full.
_NO_LIMIT = 1e9
_SENTENCE = "The ferry line between the two harbours reopened on Thursday, officials said. "
_STORY = f"<h1>Ferry line reopens after two years</h1><p>{_SENTENCE * 4}</p>"
_HEAD = "<!doctype html><html lang=en><head><title>Ferry line reopens</title>"

Piece = Callable[[int], str]


def _filled(size: int, piece: Piece) -> str:
    """Pieces, by number, until they have ``size`` characters."""
    parts: list[str] = []
    length = 0
    for number in count():
        parts.append(piece(number))
        length += len(parts[-1])
        if length >= size:
            return "".join(parts)
    raise AssertionError


def _body(inside: str) -> str:
    return f"{_HEAD}</head><body>{_STORY}{inside}</body></html>"


def _repeated(piece: Piece, *, around: tuple[str, str] = ("", "")) -> Callable[[int], str]:
    return lambda size: _body(around[0] + _filled(size, piece) + around[1])


def _nested(opening: Piece, closing: str, *, inside: str = _STORY) -> Callable[[int], str]:
    def page(size: int) -> str:
        opened = _filled(size // 2, opening)
        return _body(opened + inside + closing * opened.count("<"))

    return page


def _open_and_lines(opening: Piece, line: str, opened: int = 2) -> Callable[[int], str]:
    """Elements that nobody closes, then lines."""
    return lambda size: _body(
        _filled(size // opened, opening) + _filled(size - size // opened, lambda _: line)
    )


def _linked(inside: Piece) -> Callable[[int], str]:
    def page(size: int) -> str:
        data = _filled(size, inside).rstrip(",")
        script = f'<script type="application/ld+json">{data}</script>'
        return f"{_HEAD}{script}</head><body>{_STORY}</body></html>"

    return page


def _linked_list(key: str, value: Piece) -> Callable[[int], str]:
    def page(size: int) -> str:
        values = _filled(size, lambda n: value(n) + ",").rstrip(",")
        data = f'{{"@type":"NewsArticle","headline":"Ferry line reopens","{key}":[{values}]}}'
        script = f'<script type="application/ld+json">{data}</script>'
        return f"{_HEAD}{script}</head><body>{_STORY}</body></html>"

    return page


def _in_head(piece: Piece) -> Callable[[int], str]:
    return lambda size: f"{_HEAD}{_filled(size, piece)}</head><body>{_STORY}</body></html>"


def _many_attributes(size: int) -> str:
    """Elements each just below the length at which attributes are dropped."""
    tags = []
    while sum(map(len, tags)) < size:
        tags.append(f"<div{_filled(min(size, 290_000), lambda n: f' a{n}=1')}>x</div>")
    return _body("".join(tags))


def _long_title(size: int) -> str:
    """A headline as long as half the page, and lines that may each be it."""
    title = "Ferry line reopens " * (size // 40)
    lines = _filled(size // 2, lambda n: f"<h1>Another headline {n}</h1>")
    return f"<html><body><h1>{title}</h1>{lines}{_STORY}</body></html>"


SHAPES: dict[str, Callable[[int], str]] = {
    "nested div": _nested(lambda _: "<div>", "</div>"),
    "nested div with classes": _nested(lambda n: f"<div class='x{n} story'>", "</div>"),
    "nested div, each with text": _nested(lambda n: f"<div>line {n} of the page", "</div>"),
    "nested span": _nested(lambda _: "<span>", "</span>"),
    "nested article": _nested(lambda _: "<article>", "</article>"),
    "nested table": _nested(lambda _: "<table><tr><td>", "</td></tr></table>"),
    "nested list": _nested(lambda _: "<ul><li>", "</li></ul>"),
    "nested blockquote, a headline in each": _nested(
        lambda n: f"<blockquote><h1>Headline number {n} of them</h1><p>{_SENTENCE}</p>",
        "</blockquote>",
    ),
    "empty span": _repeated(lambda _: "<span></span>"),
    "spans in one paragraph": _repeated(
        lambda n: f"<span class=author>A{n} </span>", around=("<p>", "</p>")
    ),
    "empty div": _repeated(lambda _: "<div></div>"),
    "line breaks": _repeated(lambda _: "<br>"),
    "links": _repeated(lambda n: f"<a href='/s/{n}'>Story number {n}</a> "),
    "links in a list": _repeated(lambda n: f"<li><a href='/s/{n}'>Story number {n}</a></li>"),
    "one table": _repeated(
        lambda n: f"<tr><td>{n}</td><td>Name of {n}</td><td>{n * 7 % 100}.5</td></tr>",
        around=("<table>", "</table>"),
    ),
    "paragraphs": _repeated(lambda n: f"<p>{n}. {_SENTENCE}</p>"),
    "short paragraphs": _repeated(lambda n: f"<p>Line {n}</p>"),
    "the same headline": _repeated(lambda _: "<h1>Ferry line reopens after two years</h1>"),
    "headlines": _repeated(lambda n: f"<h1>Headline number {n} of the page</h1>"),
    "articles": _repeated(
        lambda n: f"<article><h2>Headline number {n}</h2><p>{_SENTENCE}</p></article>"
    ),
    "two hundred articles with a headline of the first level": lambda size: _body(
        "".join(
            f"<article><h1>Headline number {n} of the page</h1>"
            + _filled(size // 190, lambda i: f"<p>{i}. {_SENTENCE}</p>")
            + "</article>"
            for n in range(190)
        )
    ),
    "cards": _repeated(
        lambda n: (
            f"<div class=teaser><a href='/t/{n}'><h3>Another story {n}</h3></a><p>{_SENTENCE}</p></div>"
        )
    ),
    "comments": _repeated(lambda n: f"<h3>Comments ({n})</h3><div>{_SENTENCE}</div>"),
    "pre": _repeated(lambda n: f"line {n}\n", around=("<pre>", "</pre>")),
    "text without markup": _repeated(lambda _: _SENTENCE),
    "one word": _repeated(lambda _: "x"),
    "white space": _repeated(lambda _: " "),
    "marks": _repeated(lambda n: f"<p>{'.!?'[n % 3]}</p>"),
    "fonts left open, then lines": _open_and_lines(
        lambda n: f"<font id=f{n} class='x y'>", "<div>text of a line</div>", 8
    ),
    "spans left open, then lines": _open_and_lines(
        lambda n: f"<span class='author x{n}'>", "<div>text of a line</div>", 8
    ),
    "links left open, then lines": _open_and_lines(
        lambda n: f"<a href=/{n}>", "<div>text of a line</div>", 8
    ),
    "bold left open, then paragraphs": _open_and_lines(
        lambda n: f"<b id=b{n}>", "<p>text of a line", 4
    ),
    "bold left open under deep div": lambda size: _body(
        "<div>" * 3000
        + _filled(min(size // 8, 30_000), lambda n: f"<b id=b{n}>")
        + _filled(size // 8, lambda _: "<p>text</p>")
    ),
    "bold left open in a closed div": lambda size: _body(
        "<div>"
        + _filled(size // 2, lambda n: f"<b id=b{n}>")
        + "</div>"
        + "<div>text</div>" * (size // 32)
    ),
    "many attributes": _many_attributes,
    "glued attributes": lambda size: _body(
        "<div " + _filled(size, 'a{}="1"'.format) + ">text of the page</div>"
    ),
    "fairly many attributes": _repeated(
        lambda n: f"<div{_filled(2500, lambda i: f' a{i}=1')}>text {n} of the page</div>"
    ),
    "long attributes": _repeated(
        lambda n: f"<div class='{'word ' * 4000}' id=x{n}>text {n} of the page</div>"
    ),
    "long title": _long_title,
    "open comments": _repeated(lambda _: "<!--"),
    "open scripts": _repeated(lambda _: "<script>"),
    "open tags": _repeated(lambda _: "<a "),
    "open quotes": _repeated(lambda _: '<a title="'),
    "closing tags": _repeated(lambda _: "</p>"),
    "misplaced closing tags": _repeated(lambda _: "<i><b></i></b>"),
    "entities": _repeated(lambda _: "&amp;&nbsp;&#8211;"),
    "open entities": _repeated(lambda _: "&"),
    "long entity": lambda size: _body(f"<p>&#{'9' * size};</p>"),
    "drawings": _repeated(lambda n: f"<svg><title>T{n}</title><path d='M0 0'/></svg>"),
    "script": _repeated(lambda n: f"var a{n} = {n};\n", around=("<script>", "</script>")),
    "meta elements": _in_head(lambda n: f"<meta name=n{n % 900} content='value {n}'>"),
    "author metas": _in_head(lambda n: f"<meta name=author content='Ann Example{n}'>"),
    "times": _repeated(lambda n: f"<time datetime=2025-04-{n % 28 + 1:02}>April</time>"),
    "dates": _repeated(lambda n: f"<p>{n % 28 + 1}.0{n % 9 + 1}.20{n % 26:02} and 4/5/2021</p>"),
    "figures": _repeated(lambda n: f"<p>{n * 7919}-{n}</p>"),
    "linked data: authors": _linked_list("author", lambda n: f'{{"name":"Ann Example{n}"}}'),
    "linked data: names": _linked_list("author", lambda n: f'"Ann Example {n}"'),
    "linked data: numbers": _linked_list("x", str),
    "linked data: articles": _linked_list(
        "x", lambda n: f'{{"@type":"NewsArticle","headline":"Number {n}"}}'
    ),
    "linked data: depth": _linked(lambda _: '{"a":['),
    "linked data: body": _linked_list("z", lambda _: '"x"'),
    "linked data: long body": lambda size: _linked(
        lambda _: (
            f'{{"@type":"NewsArticle","headline":"H","articleBody":"{_SENTENCE * (size // 80)}"}}'
        )
    )(1),
    "linked data: broken": _linked(lambda _: '"headline":"a\\"",'),
    "linked data: scripts": _in_head(
        lambda n: (
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"H{n}"}}</script>'
        )
    ),
    "linked data: slashes": _linked(lambda _: "//  "),
    "linked data: white space": _linked(lambda _: ",   "),
    "linked data: long entity": lambda size: _linked_list("author", lambda _: f'"&#{"9" * size};"')(
        1
    ),
}


def read(markup: str, limit: float) -> tuple[Page, float]:
    """The page and the CPU seconds it took."""
    raw = RawPage(data=markup.encode(), media="html", locator="page")
    start = time.process_time()
    page = read_page(raw, PagesConfig(html_seconds=limit))
    return page, time.process_time() - start


def cut(page: Page) -> float:
    """CPU seconds of telling the articles of a page."""
    start = time.process_time()
    split_articles(page)
    return time.process_time() - start


def measure(name: str, size: int, limit: float, *, with_cut: bool) -> str:
    """A row of the table for one shape."""
    _, short = read(SHAPES[name](size), _NO_LIMIT)
    markup = SHAPES[name](2 * size)
    whole, long = read(markup, _NO_LIMIT)
    page, limited = read(markup, limit)
    how = "fast path" if page.fallback else "in full"
    row = f"| {name} | {len(markup) / 1e6:.1f} | {len(whole.blocks):,} | {long:.2f} | {long / max(short, 0.01):.1f} | {limited:.2f} | {how} |"
    return f"{row} {cut(page):.2f} |" if with_cut else row


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Read hostile pages of two sizes.")
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", default="", help="shapes whose name holds this")
    parser.add_argument("--seconds", type=float, default=2.0, help="the limit")
    parser.add_argument("--cut", action="store_true", help="split into articles, too")
    given = parser.parse_args()
    print(
        "| page | MB | lines | in full, CPU s | growth | limited, CPU s | read |"
        + " cut, CPU s |" * given.cut
    )
    print("|---|---|---|---|---|---|---|" + "---|" * given.cut)
    for name in SHAPES:
        if given.only in name:
            print(measure(name, given.size, given.seconds, with_cut=given.cut), flush=True)


if __name__ == "__main__":
    main()
