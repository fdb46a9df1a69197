"""Every page can be reached, every number opens what it counts, and crawled words stay words."""

from __future__ import annotations

import csv
import html
import io
import re
from collections import deque
from pathlib import Path

import pytest
from tests.web.client import Answer, Client
from tests.web.conftest import HOSTILE

from wirecopy import Corpus
from wirecopy.errors import NotFoundError
from wirecopy.web import make_app
from wirecopy.web.asked import address
from wirecopy.web.routes import PAGES

#: Pages of one kind that a walk opens.
_OF_A_KIND = 6


def _kind(path: str) -> str | None:
    """The pattern of the page at an address."""
    for page in PAGES:
        pattern = re.sub(r"\{name:path\}", ".+", page.path)
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), path.partition("?")[0]):
            return page.path
    return None


def test_all_kinds_of_pages_are_reached_by_links(client: Client) -> None:
    """A walk from the overview meets every kind of page, and no link that fails."""
    opened: dict[str, int] = {}
    seen, waiting = {"/"}, deque(["/"])
    while waiting:
        at = waiting.popleft()
        kind = _kind(at)
        if opened.get(kind or at, 0) >= _OF_A_KIND:
            continue
        opened[kind or at] = opened.get(kind or at, 0) + 1
        answer = client.get(at)
        assert answer.status == 200, (at, answer.text[:300])
        for link in (one.partition("#")[0] for one in answer.links if one.startswith("/")):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    assert {page.path for page in PAGES} <= set(opened)


@pytest.mark.parametrize("page", [p for p in PAGES if p.is_list], ids=lambda p: p.path)
def test_twins_of_listings_have_the_same_rows(client: Client, page: object) -> None:
    """JSON and CSV have as many rows; both have all, the page itself no more than are asked for."""
    path = page.path  # type: ignore[attr-defined]
    asked = {"/search": "?q=ministry", "/dyads/left_out": "?by=day"}.get(path, "")
    rows = client.get(f"{path}.json{asked}").json()
    table = list(csv.reader(io.StringIO(client.get(f"{path}.csv{asked}").text)))
    assert len(rows) == len(table) - 1 > 1
    some = client.get(f"{path}{asked or '?'}&limit=1").text
    assert some.count("<tr>") == 2


def test_counts_of_stories_and_dispatches_open_what_they_count(
    client: Client, corpus: Corpus
) -> None:
    """The number in a row is that of the rows it leads to."""
    for story in corpus.stories():
        copies = client.get(address("/copies", [("story", story.id)], "json")).json()
        dispatches = client.get(address("/dispatches", [("story", story.id)], "json")).json()
        assert (len(copies), len(dispatches)) == (story.copy_count, len(story.dispatch_ids))
    for dispatch in corpus.dispatches():
        articles = client.get(address("/articles", [("dispatch", dispatch.id)], "json")).json()
        assert {one["id"] for one in articles} == {copy.article_id for copy in dispatch.copies}


def test_a_dispatch_shows_edits_within_their_words_and_counts_who_made_them(
    client: Client, corpus: Corpus
) -> None:
    """The words of the lead copy around each; the number in a row is that of the edits it opens."""
    shown = 0
    for dispatch in corpus.dispatches():
        page = client.get(f"/dispatches/{dispatch.id}").text
        lead = corpus.article(dispatch.lead_copy_id).text
        for record in corpus.edits(dispatch=dispatch.id, risk=1)[:12]:
            edit = record.edit
            line = lead[: edit.a.start].rpartition("\n")[2]
            words = [word for word in line[-30:].split(" ")[1:] if word.isalpha()]
            assert edit.a.start == 0 or not words or f"{words[-1]} " in page.partition("telling")[2]
            shown += 1
        for copy in dispatch.copies:
            told = corpus.edits(copy=copy.article_id, dispatch=dispatch.id, risk=2)
            link = f'href="/edits?copy={copy.article_id}&amp;risk=2"><b class="r2">{len(told)}<'
            assert (link in page) is bool(told)
    assert shown


def test_a_phone_shows_both_sides_of_an_edit(client: Client) -> None:
    """Where a screen is narrow, day and ids go, and what became of the words stays."""
    page, style = client.get("/edits").text, client.get("/static/wirecopy.css").text
    narrow = style[style.index("@media (max-width:30rem)") :]
    hidden = re.findall(r"\.c-(\w+)", narrow[narrow.index(":is") :])
    assert all(f'class="c-{name}' in page for name in ("after", *hidden))
    assert {"before", "after", "outlet", "edit_class", "risk"}.isdisjoint(hidden)


def _cells(page: Answer, name: str) -> list[tuple[str, int]]:
    """Where the numbers of a column lead, and the numbers."""
    cells = re.findall(rf'<td class="c-{name} num" dir="auto"><a href="([^"]+)">(\d+)<', page.text)
    return [(href.replace("&amp;", "&"), int(number)) for href, number in cells]


def _rows(client: Client, href: str) -> list[dict[str, object]]:
    """The rows of the list that an address opens."""
    path, _, query = href.partition("?")
    found: list[dict[str, object]] = client.get(f"{path}.json?{query}").json()
    return found


@pytest.mark.parametrize("by", ["day", "week", "month", "year"])
def test_counts_of_dyads_open_their_events(client: Client, corpus: Corpus, by: str) -> None:
    """The number of events in a row is that of the events it leads to, and no others."""
    page = client.get(f"/dyads?by={by}&limit=500")
    rows = corpus.dyads(by, limit=500)  # type: ignore[arg-type]
    cells = _cells(page, "event_count")
    assert len(cells) == len(rows) > 10
    for (href, told), row in zip(cells[:40], rows, strict=False):
        events = _rows(client, href)
        assert len(events) == told == row.event_count
        assert {one["period"] for one in events} == {row.period}


@pytest.mark.parametrize("what", ["dispatch", "copy", "outlet"])
@pytest.mark.parametrize("asked", ["by=year", "by=month&outlet=Prairie+Ledger&level=sector"])
def test_other_counts_of_dyads_open_what_they_count(client: Client, what: str, asked: str) -> None:
    """The numbers of dispatches, copies and outlets lead to as many of these."""
    cells = _cells(client.get(f"/dyads?{asked}"), f"{what}_count")
    assert cells
    for href, told in cells[:15]:
        rows = _rows(client, href)
        assert len(rows) == told, href
        assert {"dispatch": "lead_copy_id", "copy": "derivation", "outlet": "habits"}[what] in rows[
            0
        ]


def test_counts_are_cut_as_on_the_command_line(client: Client, corpus: Corpus) -> None:
    """A limit keeps those with most events, the most first; all of them stand by actor."""
    few = client.get("/dyads.json?by=year&limit=4").json()
    assert few == corpus.dyads("year", limit=4).to_dicts()
    assert client.get("/dyads.json?by=year").json() == corpus.dyads("year").to_dicts()
    shown = _cells(client.get("/dyads?by=year&limit=4"), "event_count")
    assert [told for _, told in shown] == [row["event_count"] for row in few]


@pytest.mark.parametrize(
    "asked",
    [
        "outlet=Prairie+Ledger",
        "status=planned",
        "from=2026-03-12",
        "from=20260310&to=20260314",
        "type=consult&type=COERCE",
        "agency=Halden+News+Agency&level=sector",
        "actor=Norwegian&actor=Ecuador&actor=COL",
    ],
)
def test_counts_of_dyads_open_what_the_filters_let_through(client: Client, asked: str) -> None:
    """Numbers of events, in all and by quad class, lead to as many events under the same filters."""
    page = client.get(f"/dyads?by=year&{asked}")
    cells = _cells(page, "event_count")
    quads = [cell for n in range(1, 5) for cell in _cells(page, f"quad_{n}")]
    assert cells
    assert sum(told for _, told in cells) == sum(told for _, told in quads)
    for href, told in cells + quads:
        assert len(_rows(client, href)) == told, href


def test_numbers_of_an_outlet_open_its_copies(client: Client, corpus: Corpus) -> None:
    """Those of each agency, all agencies, its own, unknown writers, and those compared."""
    for profile in corpus.outlets():
        page = client.get(address(f"/outlets/{profile.outlet}"))
        links = re.findall(r'<a href="(/copies[^"]*)">(\d+)</a>', page.text)
        assert len(links) == len(profile.agencies) + bool(profile.agencies) + 3
        for href, told in links:
            assert len(_rows(client, href.replace("&amp;", "&"))) == int(told), href


def _counts(page: Answer) -> list[tuple[str, int]]:
    """Numbers that lead to edits, and where."""
    links = re.findall(r'<a href="(/edits\?[^"]+)">(?:<b[^>]*>)?(\d[\d,]*)', page.text)
    return [(href.replace("&amp;", "&"), int(told.replace(",", ""))) for href, told in links]


def test_numbers_of_edits_open_them(client: Client, corpus: Corpus) -> None:
    """On the pages of outlets, dispatches and copies, and in the tables of outlets and of counts."""
    dispatch = max(corpus.dispatches(), key=lambda one: len(one.copies))
    outlet = corpus.edits()[0].outlet
    pages = [
        client.get("/"),
        client.get("/outlets"),
        client.get(address(f"/outlets/{outlet}")),
        client.get(f"/dispatches/{dispatch.id}"),
        client.get(f"/articles/{corpus.edits()[0].article_id}"),
        client.get("/edits/counts?type=cut&type=wording&risk=0"),
    ]
    for page in pages:
        counts = _counts(page)
        assert counts
        for href, told in counts[:12]:
            assert len(_rows(client, href)) == told, href


def test_an_edit_is_marked_in_both_texts(client: Client, corpus: Corpus) -> None:
    """Its page shows the words in their lines; the whole texts are opened at them."""
    for record in corpus.edits(limit=4):
        page = client.get(f"/edits/{record.id}")
        marks = re.findall(r'<mark class="here">([^<]*)</mark>', page.text)
        sides = (record.edit.a_text, record.edit.b_text)
        assert [html.unescape(mark) for mark in marks] == [words.strip() for words in sides]
        places = [link for link in page.links if link.endswith("#here")]
        articles = (record.lead_copy_id, record.article_id)
        assert [link.split("?")[0] for link in places] == [f"/articles/{one}" for one in articles]
        for link in places:
            assert client.get(link.removesuffix("#here")).text.count('id="here"') == 1
    assert f"/edits/{record.id}" in client.get(f"/why?id={record.id}").links
    short = client.get(f"/edits/{record.id[:11]}.{record.id.partition('.')[2]}")
    assert (short.status, short.headers["location"]) == (302, f"/edits/{record.id}")


def test_the_number_of_pages_opens_them(client: Client, corpus: Corpus) -> None:
    """As many rows as the overview tells."""
    told = corpus.status().counts["pages"]
    assert f'<a href="/pages"><b>{told}</b>' in client.get("/").text
    assert len(client.get("/pages.json").json()) == told


def test_a_search_is_whole_in_its_twins(
    client: Client, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says when there is more; the twins have all."""
    monkeypatch.setattr("wirecopy.web.asked.ROWS", 3)
    found = corpus.search("said", limit=None)
    page = client.get("/search?q=said")
    assert "the first 3 articles" in page.text
    assert len(client.get("/search.json?q=said").json()) == len(found) > 3
    whole = client.get(f"/search?q=said&limit={len(found)}").text
    assert f"{len(found)} articles" in whole
    assert "the first 3 " not in whole
    assert len(client.get("/search.json?q=said&limit=0").json()) == 0


def test_a_limit_that_cuts_nothing_off_orders_nothing(corpus: Corpus) -> None:
    """Counts stay by pair and period, as a series over time; where some are cut off, most events come first."""
    counts, most = corpus.dyads("month"), corpus.dyads("month", sort="most")
    assert list(corpus.dyads("month", limit=len(counts))) == list(counts) != list(most)
    assert list(corpus.dyads("month", limit=len(counts) - 1)) == list(most)[:-1]


@pytest.mark.parametrize("path", ["/events", "/dyads", "/outlets"])
def test_a_list_that_is_cut_to_nothing_says_so(client: Client, path: str) -> None:
    """No rows because of the limit are not taken for no rows at all."""
    page = client.get(f"{path}?limit=0")
    assert "the first 0 rows" in page.text
    assert f"{path}?limit=5" in page.links


def test_why_of_a_line_leads_to_its_place(client: Client, corpus: Corpus) -> None:
    """The page of a line is the page it stands on."""
    page_id = corpus.articles()[0].page_id
    answer = client.get(f"/why?id={page_id}.2")
    assert f"/pages/{page_id}#l2" in answer.links
    assert 'id="l2"' in client.get(f"/pages/{page_id}").text


def test_why_of_a_pair_leads_to_no_page(client: Client, corpus: Corpus) -> None:
    """It has none; the articles are what to ask for next."""
    one, other = (article.id for article in corpus.articles()[:2])
    answer = client.get(f"/why?id={one}&other={other}")
    assert answer.status == 200
    assert "its page" not in answer.text


def test_a_filter_stays_in_the_form(client: Client) -> None:
    """Also where the address writes it in small letters."""
    assert "<option selected>CONSULT</option>" in client.get("/events?type=consult").text


def test_an_events_page_marks_its_words_and_leads_to_every_printing(
    client: Client, corpus: Corpus
) -> None:
    """Words that name act and sides are marked; each printing opens the article at the sentence."""
    record = max(corpus.events(), key=lambda r: (r.event.copy_count, r.event.id))
    page = client.get(f"/events/{record.event.id}")
    assert '<mark class="trigger"' in page.text
    places = [link for link in page.links if link.endswith("#here")]
    assert len(places) == len(record.printings) > 2
    for link, printing in zip(places, record.printings, strict=True):
        shown = client.get(link.removesuffix("#here")).text
        here = re.findall(r'<mark class="[^"]*\bhere"[^>]*>([^<]*)', shown)
        assert "".join(here).replace("&#34;", '"').replace("&#39;", "'") == printing.sentence
        assert shown.count('id="here"') == 1


def test_short_and_old_ids_lead_to_the_page(client: Client, corpus: Corpus) -> None:
    """The beginning of an id is answered with the address of the whole one, as it is today."""
    story = corpus.stories()[0]
    answer = client.get(f"/stories/{story.id[:11]}")
    assert (answer.status, answer.headers["location"]) == (302, f"/stories/{story.id}")


def test_hostile_words_stay_words(client: Client, corpus: Corpus) -> None:
    """Markup is escaped, addresses that run are no links, turning characters are shown."""
    (article,) = corpus.articles(outlet=HOSTILE["outlet"])
    pages = [
        client.get("/articles"),
        client.get(f"/articles/{article.id}"),
        client.get(f"/pages/{article.page_id}"),
        client.get(address(f"/outlets/{HOSTILE['outlet']}")),
        client.get(address("/quotes", [("outlet", HOSTILE["outlet"])])),
    ]
    for page in pages:
        assert page.status == 200
        assert not re.search(r"<script|<img|<b>town|onerror=alert\(4\)>|\u202e|\x1b", page.text)
        assert not [link for link in page.links if link.startswith("javascript")]
    assert "alert(3)" in pages[1].text
    assert "\\u202e" in pages[1].text
    twin = client.get(f"/articles/{article.id}.json")
    assert twin.json()["article"]["headline"] == article.headline
    assert "\u202e" in (article.headline or "")
    assert not re.search(r"\u202e|\x1b", twin.text)
    assert not re.search(r"\u202e", client.get("/events.json?type=%E2%80%AE").text)


def _policy(answer: Answer) -> str:
    return answer.headers["content-security-policy"]


def test_no_answer_lets_a_script_run(client: Client, corpus: Corpus) -> None:
    """Every answer, errors too, forbids scripts, frames and other machines' files."""
    dispatch = corpus.dispatches()[0].id
    paths = ("/", "/nothing", "/events?type=X", f"/dispatches/{dispatch}/changes", "/events.json")
    for path in paths:
        answer = client.get(path)
        assert "default-src 'none'" in _policy(answer), path
        assert "script" not in _policy(answer)
        assert "frame-ancestors 'none'" in _policy(answer)
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/nothing", 404, "no such page"),
        ("/stories/st_ffffffffffffffffffffffffffffffff", 404, "no such id"),
        ("/events?type=FIGHT", 400, "is not known"),
        ("/events?colour=red", 400, "unknown parameter"),
        ("/events?from=soon", 400, "is no day"),
        ("/events?limit=-1", 400, "no whole number"),
        ("/copies?home=no", 400, "is not known"),
        ("/dyads?by=decade", 400, "is not known"),
        ("/articles/ar_0?start=x", 404, "begin like this"),
        ("/why?id=banana", 404, "neither an id nor a dyad"),
        ("/edits?type=gossip", 400, "is not known"),
        ("/edits?risk=3", 400, "is not known"),
        ("/edits?outlier=both", 400, "is not known"),
        ("/edits/ar_0", 404, "no id of an edit"),
        ("/pages?actor=NOR", 400, "unknown parameter"),
    ],
)
def test_what_cannot_be_answered_is_told(client: Client, path: str, status: int, told: str) -> None:
    """As a page with the status of HTTP, and as an error with a code in the JSON twin."""
    page = client.get(path)
    assert page.status == status
    assert told in page.text
    head, _, query = path.partition("?")
    twin = client.get(f"{head}.json?{query}")
    assert twin.status == status
    assert told in twin.json()["error"]["what"]


def test_only_names_of_this_machine_are_answered(client: Client) -> None:
    """A foreign name that points here is refused, and so is writing."""
    assert client.get("/", host="evil.example").status == 400
    assert client.get("/", host="127.0.0.1:8765").status == 200
    refused = client.get("/events", method="POST")
    assert refused.status == 405
    assert set(refused.headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_a_fault_of_ours_is_told_and_raised(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says so and forbids scripts; the server's log gets the error."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Corpus, "outlets", fail)
    with pytest.raises(ZeroDivisionError):
        client.get("/outlets")


def test_names_that_no_one_has_are_told(client: Client) -> None:
    """An empty listing says which of the names asked for are unknown."""
    page = client.get("/events?outlet=No+Such+Paper")
    assert "No Such Paper" in page.text.split("<table", 1)[-1]
    assert "0 rows" in page.text


def test_one_pairs_counts_are_drawn(client: Client) -> None:
    """Bars stand for events and lead to them; days without articles are told apart."""
    page = client.get("/dyads?actor=NOR&recipient=KEN&by=day")
    assert page.text.count('<rect class="q') >= 2
    assert "<svg" not in client.get("/dyads").text


def test_a_folder_without_project_is_refused(tmp_path: Path) -> None:
    """Before anything is served."""
    with pytest.raises(NotFoundError):
        make_app(tmp_path)


def test_a_project_may_be_away_for_a_while(tmp_path: Path) -> None:
    """What cannot be opened is told, and opened when it is there again."""
    Corpus.create(tmp_path / "project").close()
    client = Client(make_app(tmp_path / "project"))
    (tmp_path / "project").rename(tmp_path / "away")
    assert client.get("/articles").status == 404
    (tmp_path / "away").rename(tmp_path / "project")
    assert client.get("/articles").status == 200


def test_what_is_added_meanwhile_is_shown(tmp_path: Path) -> None:
    """The pages show the newest state, without a restart."""
    with Corpus.create(tmp_path / "project") as made:
        client = Client(make_app(tmp_path / "project"))
        assert client.get("/articles.json").json() == []
        (tmp_path / "a.txt").write_text(HOSTILE["text"], "utf-8")
        made.add(tmp_path / "a.txt", workers=0)
        assert len(client.get("/articles.json").json()) == 1


def test_the_search_opens_ids_and_pairs(client: Client, corpus: Corpus) -> None:
    """An id, or its beginning, leads to its page, a pair of actors to its counts; its twins search words."""
    event = corpus.events()[0].event.id
    edit = corpus.edits()[0].id
    for asked, page in (
        (event, f"/events/{event}"),
        (event[:9], f"/events/{event[:9]}"),
        (edit, f"/edits/{edit}"),
        ("NOR>KEN", "/dyads?actor=NOR&recipient=KEN"),
    ):
        answer = client.get(address("/search", [("q", asked)]))
        assert (answer.status, answer.headers["location"]) == (302, page)
    assert client.get(f"/search.json?q={event}").json() == []
    assert client.get("/search?q=event").status == 200


def test_the_search_leads_to_actors(client: Client) -> None:
    """A code stands in no text, a name in some: what they said, did and suffered is a click away."""
    assert 'href="/events?actor=NOR"' in client.get("/search?q=NOR").text
    assert 'href="/quotes?actor=Montufar"' in client.get("/search?q=Montufar").text
    assert "as an actor" not in client.get("/search?q=zzz").text
    assert "as an actor" not in client.get("/search").text


def test_a_search_leads_to_the_words_found(client: Client) -> None:
    """A row has the words around what was found, and opens the article there."""
    page = client.get("/search?q=Rumichaca").text
    place = re.search(r'href="(/articles/[^"]*start=[^"]*)#here">[^<]*Rumichaca', page)
    assert place is not None
    article = client.get(html.unescape(place[1])).text
    assert re.search(r'<mark class="[^"]*here[^"]*"[^>]*id="here">Rumichaca', article)


def test_lists_take_an_order(client: Client) -> None:
    """The form offers it, and the page and its twins have it; other words are refused."""
    page = client.get("/events?sort=newest").text
    assert 'selected value="newest">newest first' in page
    days = [row["event"]["day"] for row in client.get("/events.json?sort=newest").json()]
    told = [day for day in days if day]
    assert told == sorted(told, reverse=True)
    assert client.get("/events?sort=loudest").status == 400
    assert 'name="sort"' in client.get("/dyads").text


def test_counts_open_what_they_leave_out(client: Client, corpus: Corpus) -> None:
    """The number of events in no row leads to them."""
    page = client.get("/dyads?by=day")
    listed = next(link for link in page.links if link.startswith("/dyads/left_out"))
    rows = client.get(listed.replace("left_out", "left_out.json")).json()
    assert len(rows) == len(corpus.dyads_left_out("day")) > 0
    assert f">{len(rows)} events</a> in no row" in page.text


def test_the_page_of_an_event_says_what_its_codes_mean(client: Client, corpus: Corpus) -> None:
    """Type, mode and quad class in words, and its dispatch and story by their headlines."""
    (one, *_) = corpus.events(type="SANCTION")
    page = html.unescape(client.get(f"/events/{one.event.id}").text)
    assert "<small>material conflict</small>" in page
    assert "SANCTION expel: cuts relations, aid or trade" in page
    assert f"{corpus.story(one.event.story_id).headline}</a>" in page


def test_pages_of_errors_lead_on(client: Client) -> None:
    """To the list that was asked for, if there is one, and to the first page."""
    assert "/events" in client.get("/events/ev_ffffffff").links
    lost = client.get("/nowhere")
    assert (lost.status, "/" in lost.links) == (404, True)
    assert "the search takes ids" in lost.text
