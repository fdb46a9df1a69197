"""Page: every line with its label, articles as sections with what was read of them.

One file without scripts, whose policy forbids every load.  Score and reason of a line show when it is
pointed at or reached with the keyboard.  Lines outside the articles are folded away, never left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from wirecopy.export.markup import NOTHING, Html, clipped, joined, opening, page_head, tag, words
from wirecopy.export.reading.about import about
from wirecopy.export.reading.kinds import colour_of, name_of
from wirecopy.model import Article, BlockKind, PageReading
from wirecopy.model.counted import counted

#: Characters of a line that are shown; browsers get slow with lines of megabytes.
_LONGEST_LINE = 20_000
_LONGEST_TITLE = 160


def reading_page(reading: PageReading, title: str, back: str | None = None) -> str:
    """One HTML page of a labelled page; ``title`` names it where it has no address.

    ``back`` is the address of a page that it is opened from, for a link at its head.
    """
    name = reading.page.url or title
    return "".join(
        (
            "<!doctype html>\n",
            opening("html", lang="en"),
            page_head(f"{name} · wirecopy", _style()),
            "\n<body>",
            tag("a", words("Skip to the articles"), class_="skip", href="#a0"),
            opening("main"),
            tag("p", tag("a", words("← back"), href=back)) if back else NOTHING,
            tag("h1", words(name)),
            _summary(reading),
            _contents(reading.articles),
            _key(reading),
            *_parts(reading),
            tag("footer", words(_FOOT)),
            "</main></body></html>\n",
        )
    )


_FOOT = "Point at a line, or reach it with the Tab key, to see its score and the rule or model behind it."


@cache
def _style() -> str:
    return files(__package__ or __name__).joinpath("reading.css").read_text("utf-8")


def _summary(reading: PageReading) -> Html:
    page = reading.page
    parts = [
        counted(len(reading.articles), "article"),
        counted(sum(1 for block in page.blocks if block.kind is not BlockKind.BLANK), "line"),
        f"{page.media}, {page.encoding}",
        f"captured {page.captured_at:%Y-%m-%d %H:%M} UTC" if page.captured_at else "",
    ]
    return tag("p", words(" · ".join(part for part in parts if part)), class_="sum")


def _contents(articles: Sequence[Article]) -> Html:
    if len(articles) < 2:
        return NOTHING
    items = (
        tag(
            "li",
            tag("a", clipped(_title(a), _LONGEST_TITLE), href=f"#a{a.index}", dir="auto"),
            tag("span", words(f" {a.day or ''}"), class_="d"),
        )
        for a in articles
    )
    return tag("nav", tag("ol", *items), aria_label="Articles")


def _title(article: Article) -> str:
    if article.headline:
        return article.headline
    return article.text.partition("\n")[0] or f"article {article.index}"


def _key(reading: PageReading) -> Html:
    """Which labels the page has, and how often."""
    counts = Counter(block.kind for block in reading.page.blocks)
    counts.pop(BlockKind.BLANK, None)
    items = (
        tag(
            "li",
            tag("i", class_=f"k-{colour_of(kind)}"),
            tag("b", words(name_of(kind)), class_=f"k-{colour_of(kind)}"),
            words(f"{count:,}"),
            class_=f"k-{colour_of(kind)}",
        )
        for kind, count in sorted(counts.items(), key=lambda item: (-item[1], name_of(item[0])))
    )
    return tag("ul", *items, class_="key", aria_label="Labels")


def _parts(reading: PageReading) -> Iterator[Html]:
    """Sections of articles, and what stands between them."""
    owner = {
        number: article
        for article in reading.articles
        for number in range(article.first_line, article.last_line + 1)
    }
    seen = range(len(reading.page.blocks))
    for index, group in groupby(seen, lambda n: owner[n].index if n in owner else None):
        numbers = [n for n in group if reading.page.blocks[n].kind is not BlockKind.BLANK]
        if not numbers:
            continue
        lines = tag("ol", *(_line(reading, n) for n in numbers), class_="lines")
        if index is None:
            told = f"{counted(len(numbers), 'line')} outside the articles"
            yield tag("details", tag("summary", words(told)), lines, open=not reading.articles)
        else:
            article = owner[numbers[0]]
            heading = tag("h2", clipped(_title(article), _LONGEST_TITLE), dir="auto")
            yield tag("section", heading, about(article), lines, id=f"a{index}")


def _line(reading: PageReading, number: int) -> Html:
    block = reading.page.blocks[number]
    text = reading.page.text[block.start : block.end].strip()
    score = "" if block.score is None else f"{block.score:.2f}, "
    why = f"{name_of(block.kind)}: {score}{(block.why or 'no reason').replace('_', ' ')}"
    kind = block.kind.value if block.kind else "none"
    return joined(
        [
            tag(
                "li",
                tag("span", words(str(number)), class_="n"),
                tag("span", words(name_of(block.kind)), class_="l"),
                tag("span", clipped(text, _LONGEST_LINE), class_="t", dir="auto"),
                tag("span", words(why), class_="w"),
                id=f"l{number}",
                class_=f"k-{colour_of(block.kind)} b-{kind}",
                tabindex="0",
                title=why,
            ),
            Html("\n"),
        ]
    )
