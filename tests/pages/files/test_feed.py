"""Entries of feeds become raw pages."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from wirecopy.model import Problem, RawPage
from wirecopy.pages import PageDefaults, PagesConfig, find_pages, read_page
from wirecopy.pages.files.feed import feed_pages

RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- made by a program -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Example</title>
<language>en</language>{items}</channel></rss>"""
FULL = """<item><title>Bridge &amp;amp; road reopen</title><link>https://example.org/1</link>
<pubDate>Thu, 03 Apr 2025 10:15:00 +0200</pubDate><dc:creator>Ann Example</dc:creator>
<category>World</category><description>Short.</description>
<content:encoded><![CDATA[<p>The bridge opened.</p><p>It was closed.]]></content:encoded></item>"""
SUMMARY = """<item><title>Road closed</title><link>https://example.org/2</link>
<description>The road was closed.</description></item>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title type="html">Das &lt;b>Beispiel&lt;/b></title>
<entry><title>Brücke offen</title><link href="https://example.org/a"/>
<updated>2025-04-03T10:15:00Z</updated><author><name>Jo Muster</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sie ist offen.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item><title>Old form</title><link>https://example.org/r</link><description>A line.</description></item>
</rdf:RDF>"""


def _found(path: Path, content: str | bytes) -> list[RawPage | Problem]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(find_pages([path]))


def test_an_entry_with_content_is_a_page(tmp_path: Path) -> None:
    """Title, address, date, author, section and language come with the text."""
    (raw,) = _found(tmp_path / "a.xml", RSS.format(items=FULL))
    assert isinstance(raw, RawPage)
    page = read_page(raw)
    assert page.text == "Bridge & road reopen\nThe bridge opened.\nIt was closed.\n"
    assert (page.url, page.outlet) == ("https://example.org/1", "The Example")
    said = page.metadata
    assert (said.title, said.published) == ("Bridge & road reopen", "2025-04-03T08:15:00+00:00")
    assert (said.authors, said.section, said.language) == (("Ann Example",), "World", "en")
    assert not said.is_excerpt


def test_an_entry_with_a_summary_is_marked(tmp_path: Path) -> None:
    """What a feed only sums up is given, and says so."""
    full, summary = _found(tmp_path / "a.xml", RSS.format(items=FULL + SUMMARY))
    assert isinstance(full, RawPage)
    assert isinstance(summary, RawPage)
    page = read_page(summary)
    assert page.text == "Road closed\nThe road was closed.\n"
    assert page.metadata.is_excerpt
    assert not read_page(full).metadata.is_excerpt


@pytest.mark.parametrize(
    ("description", "is_excerpt"),
    [
        ("word " * 200, False),
        ("&lt;p>" + "word " * 30 + "&lt;/p>", True),
        (3 * ("&lt;p>" + "word " * 30 + "&lt;/p>"), False),
        (3 * "&lt;p>A word&lt;/p>", True),
    ],
)
def test_a_long_description_is_content(description: str, is_excerpt: bool, tmp_path: Path) -> None:
    """A description as long as an article, or in several fair paragraphs, is the article."""
    item = f"<item><title>T</title><description>{description}</description></item>"
    (raw,) = _found(tmp_path / "a.rss", RSS.format(items=item))
    assert isinstance(raw, RawPage)
    assert raw.metadata is not None
    assert raw.metadata.is_excerpt is is_excerpt


#: content, its name, first line of the first page
FORMS = [
    (ATOM, "a.atom", "Brücke offen"),
    (ATOM.encode("utf-16"), "a", "Brücke offen"),
    (RDF, "pages", "Old form"),
    (RSS.format(items=FULL), "a.txt", "Bridge & road reopen"),
    (
        RSS.replace('"utf-8"', '"windows-1251"').format(items=SUMMARY).replace("Road", "Путь").encode("cp1251"),
        "a",
        "Путь closed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("content", "name", "line"), FORMS)
def test_forms(content: str | bytes, name: str, line: str, tmp_path: Path) -> None:
    """Feeds of every kind are told by what they hold, in the encoding they declare."""
    (raw,) = _found(tmp_path / name, content)
    assert isinstance(raw, RawPage)
    assert read_page(raw).text.split("\n")[0] == line


def test_metadata_of_atom(tmp_path: Path) -> None:
    """Atom's update stands for a publication it does not tell; markup in titles goes."""
    (raw,) = _found(tmp_path / "a", ATOM)
    assert isinstance(raw, RawPage)
    assert raw.metadata is not None
    assert (raw.outlet, raw.metadata.language) == ("Das Beispiel", "de")
    assert raw.metadata.published == "2025-04-03T10:15:00+00:00"


#: content, codes of what is found
BAD = [
    (RSS.format(items=FULL + SUMMARY)[:-80], ["page", "truncated"]),  # cut in the second
    (RSS.format(items=FULL + SUMMARY)[:-12], ["page", "page", "truncated"]),  # and behind it
    (RSS.format(items=""), ["empty"]),
    ("<urlset><url><loc>https://example.org</loc></url></urlset>", ["format"]),
    (RSS.format(items="<item><guid>1</guid></item>" + FULL), ["missing_column", "page"]),
    ("", ["empty"]),
]


@pytest.mark.parametrize(("content", "codes"), BAD)
def test_bad_feed(content: str, codes: list[str], tmp_path: Path) -> None:
    """A cut feed gives its whole entries; other XML is one clear problem."""
    found = _found(tmp_path / "a.xml", content)
    assert [item.code if isinstance(item, Problem) else "page" for item in found] == codes


def test_a_feed_that_is_an_address_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file holds is parsed and never taken for an address or a path."""

    def fail(*_: object) -> None:
        raise AssertionError("it opens a connection")

    monkeypatch.setattr(socket.socket, "connect", fail)
    found = feed_pages(b"http://127.0.0.1:9/feed", "a.xml", PageDefaults())
    assert [item.code for item in found if isinstance(item, Problem)] == ["format"]


@pytest.mark.parametrize("number", ["99999999999999", "1114112", "xD800", "9" * 5000])
def test_numbers_of_no_character_are_read(number: str, tmp_path: Path) -> None:
    """A feed that is no well-formed XML and names characters that do not exist gives its entries."""
    path = tmp_path / "feed.xml"
    path.write_text(
        "<rss version='2.0'><channel><item><title>Ferry line</title><link>https://a.example/1</link>"
        f"<description>Reopens &#{number}; <b>today</i></description></item></channel></rss>",
        "utf-8",
    )
    pages = [item for item in find_pages([path]) if isinstance(item, RawPage)]
    assert [page.url for page in pages] == ["https://a.example/1"]
    assert "\ufffd" in pages[0].data.decode()


def test_an_enormous_entity_is_no_bomb(tmp_path: Path) -> None:
    """Entities that unfold to billions of characters end in a problem or a small page."""
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "x">{lines}]>'
        + RSS.format(
            items="<item><title>T</title><description>&e9;</description></item>"
        ).partition("?>")[2]
    )
    (tmp_path / "a.rss").write_text(bomb)
    found = list(find_pages([tmp_path / "a.rss"], PagesConfig(max_page_bytes=1_000_000)))
    assert sum(len(item.data) for item in found if isinstance(item, RawPage)) < 2_000_000


def test_a_feed_that_would_not_end_is_refused(tmp_path: Path) -> None:
    """A name of a million letters, looked at for an address, costs the time allowed for its size; others are read."""
    author = f"<author>{'a' * 1_000_000}</author>"
    (tmp_path / "a.rss").write_text(
        RSS.format(items=SUMMARY.replace("</item>", author + "</item>"))
    )
    (tmp_path / "b.rss").write_text(RSS.format(items=FULL))
    refused, page = find_pages([tmp_path], PagesConfig(file_seconds=0.5))
    assert isinstance(refused, Problem)
    assert refused.code == "timeout"
    assert refused.where == str(tmp_path / "a.rss")
    assert refused.what == "reading the feed took more than 2.5 s of CPU time"
    assert refused.advice.startswith("raise file_seconds under [pages]")
    assert isinstance(page, RawPage)


def test_a_feed_above_the_limit_is_called_a_feed(tmp_path: Path) -> None:
    """What is refused for its size is told as what it is."""
    (tmp_path / "a.rss").write_text(RSS.format(items=FULL * 10))
    (refused,) = find_pages([tmp_path], PagesConfig(max_page_bytes=1000))
    assert isinstance(refused, Problem)
    assert refused.what == "the feed is larger than 1,000 bytes"


def test_comments_without_a_root_cost_no_time(tmp_path: Path) -> None:
    """A file that opens with many comments and is no feed is passed over at once."""
    start = time.process_time()
    _found(tmp_path / "a", b"<!---->" * 500 + b"x")
    assert time.process_time() - start < 1


def test_a_feed_may_open_with_comments(tmp_path: Path) -> None:
    """Comments and instructions before the root are passed over."""
    opening = "<!-- a --> <?b?>\n" * 40
    (page,) = _found(tmp_path / "a", opening + RSS.format(items=FULL).split("?>", 1)[1])
    assert isinstance(page, RawPage)
    assert page.metadata is not None
