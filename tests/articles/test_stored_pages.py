"""Whole web pages as training pages: their text found by the reviewed extraction, their frames put elsewhere."""

from __future__ import annotations

import gzip
import json
import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training" / "pages"))

from endless import scroll_on
from frames import cut_frame, put_frames
from stored import load_stored
from zones import DevPage

TITLE = "Ferry to the outer islands sails again after storm"
BODY = [
    "The ferry to the outer islands sailed again on Monday, two days after a storm had torn it from its pier.",
    "Nobody was hurt, said Captain Marta Olund, and most of the cars on deck were dry.",
]
PAGE = f"""<html><head><title>{TITLE} | Harbour Post</title></head><body>
<ul><li>News</li><li>Sport</li></ul><h2>Most read</h2><p>Cheese market opens in the old town hall of Brask</p>
<h1>{TITLE}</h1><span>By Ina Holt</span><p>{BODY[0]}</p><div>Advertisement</div><p>{BODY[1].replace("Marta Olund", "<a>Marta Olund</a>")}</p>
<h3>More</h3><p>Dredging of the harbour will cost twice as much, the council was told.</p></body></html>"""


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, DevPage]:
    """The page in every flattening."""
    folder = tmp_path / "html"
    folder.mkdir()
    (folder / "one.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    row = {
        "file": "one.html.gz", "outlet": "harbour.example", "url": "https://harbour.example/1",
        "title": TITLE, "body": "\n".join(BODY),
    }  # fmt: skip
    (folder / "gold.json").write_text(json.dumps({"one": row}), encoding="utf-8")
    return {page.id.rsplit("-", 1)[1]: page for page in load_stored(tmp_path)}


@pytest.mark.parametrize("form", ["blocks", "spaced", "elements"])
def test_text_and_headline_are_found(pages: dict[str, DevPage], form: str) -> None:
    """The headline is the one above the text, not the page's title; the text is the extraction's, no more."""
    page = pages[form]
    (start,) = page.starts
    assert page.lines[start] == TITLE
    assert "".join(page.lines[n] for n in sorted(page.content)).replace(" ", "") == "".join(
        BODY
    ).replace(" ", "")
    assert page.lines[0].startswith(TITLE) == (form != "blocks")


def test_elements_break_paragraphs(pages: dict[str, DevPage]) -> None:
    """A link is a line of its own there, and blank lines stand between blocks in the spaced form alone."""
    assert "Marta Olund" in pages["elements"].lines
    assert "Marta Olund" not in pages["blocks"].lines
    assert "" in pages["spaced"].lines
    assert "" not in pages["blocks"].lines


def test_frame_goes_around_another_page(pages: dict[str, DevPage]) -> None:
    """What stood around the article stands around the other page; targets move along; owners stay."""
    inner = DevPage(
        id="joined-0", name="joined", lines=("A headline", "A text."), starts=frozenset([0]),
        content=frozenset([1]), owners=(("b", "1"),) * 2, labels=("headline", "body"),
    )  # fmt: skip
    (framed,) = put_frames([inner], [pages["blocks"]], 1.0, 1)
    (start,) = framed.starts
    (text,) = framed.content
    assert (framed.lines[start], framed.lines[text]) == inner.lines
    assert framed.owners[start] == ("b", "1")
    assert "News" in framed.lines[:start]
    assert framed.owners[0] == pages["blocks"].owners[0]
    assert not set(BODY) & set(framed.lines)


def test_frame_holds_no_copy_of_the_headline(pages: dict[str, DevPage]) -> None:
    """The page's title would be a headline without its article."""
    frame = cut_frame(pages["spaced"], random.Random(0))
    assert not any(TITLE in line for line in frame.head + frame.tail)


def test_endless_page_goes_on_under_the_text(pages: dict[str, DevPage]) -> None:
    """Another page's article follows the first before the page's bottom, if any is left; each keeps its targets and its owner."""
    host = pages["blocks"]
    title = "Cheese market has to move to the fish hall"
    other = replace(
        host,
        id="stored-two-blocks",
        lines=tuple(title if line == TITLE else f"{line} Again." for line in host.lines),
        owners=tuple([("market.example", "2")] * len(host.lines)),
    )
    for page in scroll_on([host, other, pages["spaced"]], 20, 3):
        first, second = sorted(page.starts)
        assert {page.lines[first], page.lines[second]} == {TITLE, title}
        assert {page.owners[first][0], page.owners[second][0]} == {
            "harbour.example",
            "market.example",
        }
        texts = sorted(page.content)
        assert len(texts) == 2 * len(BODY)
        assert first < texts[0] < texts[1] < second < texts[2]
        assert page.owners[0] == page.owners[first]


def test_no_endless_page_of_one_article(pages: dict[str, DevPage]) -> None:
    """There is nothing that could follow."""
    assert not scroll_on(list(pages.values()), 3, 1)
