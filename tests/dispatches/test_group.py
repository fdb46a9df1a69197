"""Group: dispatches, their copies, homes and origins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import (
    BANK,
    DISPATCHES,
    FLOOD,
    HARBOUR,
    MINE,
    TALKS,
    add_own,
    merge,
    paragraphs,
    restyle,
    shorten,
)

from wirecopy.dispatches import group_dispatches, measure_overlap
from wirecopy.model import Article, Credit, Dispatch, Overlap, Span, Stamp
from wirecopy.model.ids import make_id, text_id_of


def _stamp(day: int, basis: str = "absolute") -> Stamp:
    start = datetime(2031, 5, 1, tzinfo=UTC) + timedelta(days=day)
    return Stamp(start=start, end=start + timedelta(days=1), precision="day", basis=basis)  # type: ignore[arg-type]


def _article(text: str, outlet: str, **changes: Any) -> Article:
    span = Span(start=0, end=len(text))
    values: dict[str, Any] = {
        "id": make_id("ar", outlet, text),
        "page_id": make_id("pg", outlet, text),
        "index": 0,
        "kind": "article",
        "outlet": outlet,
        "url": None,
        "span": span,
        "first_line": 0,
        "last_line": 1,
        "headline": f"Headline of {outlet}",
        "headline_line": 0,
        "summary": (),
        "authors": (),
        "dateline": None,
        "credits": (),
        "agency": None,
        "published_at": None,
        "updated_at": None,
        "language": "en",
        "section": None,
        "text": text,
        "text_id": text_id_of(text),
        "pieces": (),
        "why": "test",
    }
    return Article(**values | changes)


def _credit(agency: str, evidence: str = "signoff") -> Credit:
    span = Span(start=0, end=1)
    return Credit(agency=agency, is_text=True, evidence=evidence, span=span)  # type: ignore[arg-type]


def _overlaps(articles: list[Article]) -> list[Overlap]:
    texts = {article.text_id: article.text for article in articles}
    return [measure_overlap(a, texts[a], b, texts[b]) for a, b in combinations(sorted(texts), 2)]


def _group(articles: list[Article]) -> tuple[Dispatch, ...]:
    return group_dispatches(articles, _overlaps(articles))


def test_copies_join_and_others_stay() -> None:
    """Two outlets' versions are one dispatch; another report is its own."""
    full = _article(HARBOUR, "Gazette")
    short = _article(shorten(HARBOUR, Random(1), 0.5), "Courier")
    other = _article(TALKS, "Courier")
    dispatches = _group([full, short, other])
    assert len(dispatches) == 2
    harbour = next(d for d in dispatches if len(d.copies) == 2)
    assert harbour.lead_copy_id == full.id
    assert harbour.outlets == ("Courier", "Gazette")
    assert {c.derivation for c in harbour.copies} == {"whole"}
    smallest = min(full.text_id, short.text_id)
    assert harbour.id == "di_" + smallest[3:]


def test_texts_never_chain() -> None:
    """A text like its neighbour, and that like the next, do not pull strangers together."""
    half = HARBOUR + BANK
    texts = [HARBOUR + FLOOD, half, BANK + MINE]
    dispatches = _group([_article(text, f"Outlet {n}") for n, text in enumerate(texts)])
    for dispatch in dispatches:
        whole = [c for c in dispatch.copies if c.derivation == "whole"]
        assert all(c.narrative_in_lead >= 0.69 for c in whole)


def test_an_article_on_two_dispatches_has_one_home() -> None:
    """A text merged of two reports is a partial copy of both."""
    one, two = _article(HARBOUR, "Gazette"), _article(FLOOD, "Courier")
    both = _article(merge(HARBOUR, FLOOD, Random(3)), "Herald", published_at=_stamp(3))
    dispatches = _group([one, two, both])
    copies = [c for d in dispatches for c in d.copies if c.article_id == both.id]
    assert sorted((c.derivation, c.is_home) for c in copies) == [
        ("partial", False),
        ("partial", False),
        ("whole", True),
    ]


def test_only_the_same_words_are_called_word_for_word() -> None:
    """A text with its paragraphs in another order is a whole copy, and is not said to be the same."""
    lines = paragraphs(HARBOUR)
    turned = "\n\n".join([*lines[:1], *reversed(lines[1:])])
    for other, is_same in ((turned, False), (HARBOUR.replace("\n\n", "\n"), True)):
        (dispatch,) = _group([_article(HARBOUR, "Gazette"), _article(other, "Courier")])
        whys = [c.why for c in dispatch.copies if c.article_id != dispatch.lead_copy_id]
        assert [why == "word for word the lead copy" for why in whys] == [is_same]


def test_the_agency_is_named_with_reasons() -> None:
    """A sign-off in one copy names the dispatch's writer; a second agency takes that away."""
    copies = [
        _article(HARBOUR, "Gazette", credits=(_credit("Meridian"),)),
        _article(shorten(HARBOUR, Random(1), 0.6), "Courier"),
    ]
    (dispatch,) = _group(copies)
    assert dispatch.agency == "Meridian"
    assert dispatch.origin.is_agency is True
    assert dispatch.origin.reasons[0] == "Gazette signs off with Meridian"
    assert dispatch.origin.is_virtual
    rival = _article(HARBOUR + "\nEnd.", "Herald", credits=(_credit("Polaris"),))
    (dispatch,) = _group([*copies, rival])
    assert dispatch.agency is None
    assert "several agencies" in dispatch.origin.reasons[0]


def test_a_mention_is_weaker_than_a_credit() -> None:
    """Somebody who told an agency something names the writer only when nothing else does.

    In a text that one outlet alone prints it leaves the writer unknown.
    """
    text = HARBOUR.replace('"They told us', '"We know," he told Reuters.\n\n"They told us')
    (dispatch,) = _group([_article(text, "Gazette"), _article(text, "Courier")])
    assert (dispatch.agency, dispatch.origin.score) == ("Reuters", 0.64)
    (dispatch,) = _group([_article(text, "Gazette")])
    assert dispatch.origin.writer is None
    assert "disagree" in dispatch.origin.reasons[0]
    assert {one.kind for one in dispatch.origin.evidence} == {"alone", "self_mention"}
    signed = _article(text, "Courier", credits=(_credit("AFP"),))
    (dispatch,) = _group([_article(text, "Gazette"), signed])
    assert dispatch.agency == "AFP"


def test_an_own_report_is_its_outlets() -> None:
    """A report one outlet printed without naming an agency is its own."""
    (dispatch,) = _group([_article(HARBOUR, "Gazette")])
    assert (dispatch.origin.writer, dispatch.origin.is_agency) == ("Gazette", False)
    (dispatch,) = _group([_article(HARBOUR, "Gazette"), _article(HARBOUR, "Courier")])
    assert dispatch.origin.writer is None


def test_the_day_of_the_crawl_is_no_day() -> None:
    """The first day is the earliest that a stamp on a page says."""
    articles = [
        _article(HARBOUR, "Gazette", published_at=_stamp(4)),
        _article(HARBOUR, "Courier", published_at=_stamp(2)),
        _article(HARBOUR, "Herald", published_at=_stamp(0, "capture")),
    ]
    (dispatch,) = _group(articles)
    assert dispatch.first_day == "2031-05-03"


def _newsroom(random: Random, count: int) -> list[Article]:
    articles = {}
    names = sorted(DISPATCHES)
    for number in range(count):
        text = DISPATCHES[random.choice(names)]
        version = restyle(shorten(text, random, random.choice((0.5, 0.8, 1.0))), random)
        if random.random() < 0.4:
            version = add_own(version, random, random.randrange(1, 7))
        signed = (_credit("Meridian"),) if random.random() < 0.2 else ()
        made = _article(
            version, f"Outlet {number % 5}", credits=signed, published_at=_stamp(number)
        )
        # An outlet's text has one id, and so one day.
        articles.setdefault(made.id, made)
    return [*articles.values()]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_order_and_repetition_change_nothing(seed: int) -> None:
    """Order, duplicates and exchanged sides give equal dispatches; each article has one home."""
    random = Random(seed)
    articles = _newsroom(random, 9)
    overlaps = _overlaps(articles)
    expected = group_dispatches(articles, overlaps)
    again = [*articles, *random.sample(articles, 3)]
    random.shuffle(again)
    turned = [
        measure_overlap(o.b_id, t[o.b_id], o.a_id, t[o.a_id])
        for o in overlaps
        if (t := {a.text_id: a.text for a in articles})
    ]
    random.shuffle(turned)
    assert group_dispatches(again, turned) == expected
    homes = [c.article_id for d in expected for c in d.copies if c.is_home]
    assert sorted(homes) == sorted({a.id for a in articles})


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000))
def test_unconnected_articles_do_not_matter(seed: int) -> None:
    """Grouping two unconnected sets at once is grouping each."""
    random = Random(seed)
    one = [
        _article(restyle(shorten(t, random, 0.7), random), o)
        for t in (HARBOUR, FLOOD)
        for o in "ab"
    ]
    two = [
        _article(restyle(shorten(t, random, 0.7), random), o) for t in (BANK, MINE) for o in "ab"
    ]
    apart = [*_group(one), *_group(two)]
    assert group_dispatches([*two, *one], [*_overlaps(one), *_overlaps(two)]) == tuple(
        sorted(apart, key=lambda d: d.id)
    )


def test_ten_thousand_articles_of_one_text() -> None:
    """Many printings of one text are one dispatch, in little time."""
    articles = [_article(HARBOUR, f"Outlet {n}") for n in range(10_000)]
    (dispatch,) = group_dispatches(articles, [])
    assert len(dispatch.copies) == 10_000
    assert group_dispatches([], []) == ()


def test_a_short_item_that_one_word_parts_from_the_fuller_is_a_cut_of_it() -> None:
    """The fuller of two short items leads, though one changed word hides its neighbours."""
    full = (
        "Three people were hurt when a glider came down in a vineyard near Halm on Sunday, police said. "
        "The pilot, 61, had tried to reach a meadow before the wind turned. "
        "All three were taken to hospital by boat. The owner wants the wreck to be gone by Friday."
    )
    short = full[: full.index(" All three")].replace("hurt", "injured")
    (dispatch,) = _group([_article(full, "Gazette"), _article(short, "Courier")])
    assert dispatch.lead_copy_id == _article(full, "Gazette").id


def test_the_lead_copy_is_called_the_fullest_only_when_it_is() -> None:
    """Where an outlet wrote into a report, the report leads, and its reason says no more than is true."""
    report = _article(HARBOUR, "Gazette")
    others = [
        _article(add_own(restyle(HARBOUR, Random(n)), Random(n), 2), f"Courier {n}")
        for n in range(3)
    ]
    size = {one.id: len("".join(one.text.split())) for one in (report, *others)}
    told = []
    for dispatch in _group([report, *others]):
        home = [copy for copy in dispatch.copies if copy.is_home]
        (why,) = [copy.why for copy in home if copy.article_id == dispatch.lead_copy_id]
        is_fullest = size[dispatch.lead_copy_id] == max(size[copy.article_id] for copy in home)
        assert (why == "the fullest text of its dispatch") is is_fullest
        told.append(is_fullest)
    assert not all(told)


@pytest.mark.parametrize("kept", [6, 7])
def test_what_a_copy_took_from_a_second_agency_is_told(kept: int) -> None:
    """A report of one agency with paragraphs of another's, filed on the same day, draws on both, as copy or as lead copy."""
    harbour, flood = paragraphs(HARBOUR), paragraphs(FLOOD)
    one = _article(HARBOUR, "Gazette", credits=(_credit("Meridian"),), published_at=_stamp(3))
    cut = _article("\n\n".join(harbour[:-2]), "Post", published_at=_stamp(3))
    short = "\n\n".join(flood[:5])
    two = _article(short, "Courier", credits=(_credit("Halden"),), published_at=_stamp(3))
    text = "\n\n".join((*harbour[:kept], *flood[1:4]))
    both = _article(text, "Herald", published_at=_stamp(3))
    dispatches = _group([one, cut, two, both])
    copies = {c.is_home: d for d in dispatches for c in d.copies if c.article_id == both.id}
    assert one.id in {c.article_id for c in copies[True].copies}
    assert copies[False].lead_copy_id == two.id
    assert two.id not in {c.article_id for c in copies[True].copies}
