"""The sample and its gold agree with each other, whatever the program makes of them."""

from __future__ import annotations

import html
import re
from collections import Counter

import pytest

from wirecopy.data.demo import DemoPage, demo_gold, demo_pages

PAGES = {page.path: page for page in demo_pages()}
GOLD = demo_gold()
ARTICLES = {a["key"]: (page["path"], a) for page in GOLD["pages"] for a in page["articles"]}


def _words(page: DemoPage) -> str:
    """Text of the page with straight marks; tags fall out."""
    text = page.data.decode("utf-8")
    if page.is_html:
        text = html.unescape(re.sub(r"<[^<>]{0,500}>", " ", text))
    return _straight(text)


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def test_the_sample_is_as_large_as_promised() -> None:
    """Fifteen pages of five outlets, as text and HTML, some with several articles."""
    assert len(PAGES) == 15
    assert len({page.outlet for page in PAGES.values()}) == 5
    assert {page.is_html for page in PAGES.values()} == {True, False}
    counts = {page["path"]: len(page["articles"]) for page in GOLD["pages"]}
    assert counts["prairie-world.txt"] == 6
    assert counts["cordillera-week.html"] == 4


def test_pages_are_read_in_one_order_with_aware_times() -> None:
    """The manifest is sorted, unique, and its times carry a zone."""
    paths = [page.path for page in demo_pages()]
    assert paths == sorted(set(paths))
    assert all(page.captured_at.tzinfo for page in demo_pages())
    assert sorted(PAGES) == sorted(page["path"] for page in GOLD["pages"])


@pytest.mark.parametrize("path", [p for p in PAGES if not PAGES[p].is_html])
def test_gold_lines_are_the_lines_of_the_page(path: str) -> None:
    """First and last line of every article on a text page are where the gold says."""
    lines = PAGES[path].data.decode("utf-8").split("\n")
    for page in GOLD["pages"]:
        if page["path"] != path:
            continue
        for article in page["articles"]:
            assert lines[article["first_line"]] == article["first_words"]
            assert lines[article["last_line"]] == article["last_words"]
        ends = [(a["first_line"], a["last_line"]) for a in page["articles"]]
        assert ends == sorted(ends)


@pytest.mark.parametrize("key", sorted(ARTICLES))
def test_gold_words_stand_on_the_page(key: str) -> None:
    """Headline, first and last paragraph and last line are words of the page."""
    path, article = ARTICLES[key]
    words = _words(PAGES[path])
    fields: tuple[str, ...] = (
        article["headline"],
        article["first_paragraph"],
        article["last_paragraph"],
        article["last_words"],
    )
    assert [field for field in fields if _straight(field) not in words] == []


def test_every_article_has_one_dispatch() -> None:
    """Dispatches hold every article once, and the pages name the same dispatch."""
    listed = [(key, d["key"]) for d in GOLD["dispatches"] for key in d["articles"]]
    assert Counter(key for key, _ in listed) == Counter(ARTICLES.keys())
    assert dict(listed) == {key: a["dispatch"] for key, (_, a) in ARTICLES.items()}


@pytest.mark.parametrize("edit", GOLD["edits"], ids=lambda e: f"{e['copy']}-{e['edit_class']}")
def test_gold_edits_stand_on_both_pages(edit: dict[str, str]) -> None:
    """What was is on the lead copy's page only in that wording, what is on the copy's."""
    lead, copy = (_words(PAGES[ARTICLES[edit[side]][0]]) for side in ("lead", "copy"))
    assert _straight(edit["before"]) in lead
    assert _straight(edit["after"]) in copy
    assert edit["edit_class"] != "cut" or _straight(edit["before"]) not in _own(edit["copy"])


def _own(key: str) -> str:
    """The page of ``key`` when it holds that article alone."""
    path, _ = ARTICLES[key]
    alone = sum(p == path for p, _ in ARTICLES.values()) == 1
    return _words(PAGES[path]) if alone else ""


def test_gold_quotes_and_events_stand_on_their_pages() -> None:
    """Contents of quotes and words of events are words of the page."""
    for item in [*GOLD["quotes"], *GOLD["events"]]:
        words = item["content"] if "content" in item else item["words"]
        page = _words(PAGES[ARTICLES[item["article"]][0]])
        assert _british(_straight(words)) in _british(page)


def _british(text: str) -> str:
    for american, british in (("neighbor", "neighbour"), ("Maneuver", "Manoeuvre")):
        text = text.replace(american, british)
    return text


def test_every_conflict_class_is_in_the_sample() -> None:
    """The sample tells a visit, talks, sanctions, an expulsion, aid, threats, protests, arrests."""
    found = {event["event_type"] for event in GOLD["events"]}
    assert len(found) >= 14
    modes = {event["mode"] for event in GOLD["events"]}
    assert {"visit", "expel", "arrest", "demo", "release"} <= modes


def test_pages_become_capture_lines() -> None:
    """A page as a line holds its words under text or html."""
    for page in demo_pages():
        line = page.to_line()
        assert "\n" not in line
        assert ('"html": ' in line) is page.is_html
