"""The comparison page: whole, safe, and with every edit on it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.fake import DISPATCH_ID, FakeCorpus
from tests.export.comparison.reader import Element, read_page

from wirecopy.dispatches import weigh_readings
from wirecopy.export.comparison import (
    Sheet,
    Side,
    comparison_page,
    sheet_of_dispatch,
    sheet_of_texts,
)
from wirecopy.export.comparison.side_by_side import paired
from wirecopy.export.markup import words
from wirecopy.model import Comparison, Edit, EditClass, Span
from wirecopy.plain import NamedComparison, compare
from wirecopy.plain import comparison_page as page_of_texts

LEAD = (
    "The ferry left on Monday with 41 cars.\n"
    '"We waited nine years for this," Ada Lindqvist said.\n'
    "The harbour office said the second boat would follow in the summer.\n"
    "Tickets cost four crowns."
)
ONE = (
    "HALDEN: The ferry left on Tuesday with 14 cars.\n"
    '"We waited years for this," Ms Ada Lindqvist said.\n'
    "Tickets cost four crowns."
)
TWO = (
    "The ferry left on Monday with 41 cars. "
    '"We waited nine years for this," Ada Lindqvist told a crowd.\n'
    "The harbour office said the second boat would follow in the summer.\n"
    "A band played.\nNobody fell into the water that day, the harbour office said."
)
HOSTILE = (
    "</script></style><img src=x onerror=alert(1)>\"'><!-- ]]> & \x00\x1b[31m\u202eabc\ud800"
    " javascript:alert(1) https://tracker.example/x.gif"
)


def _side(name: str, text: str, lead: str = LEAD) -> Side:
    return Side(
        name=name,
        headline=f"{name} says",
        day="2026-03-09",
        url=f"https://{name}.example/1",
        language="en",
        text=text,
        note="whole copy",
        kept=0.5,
        edits=compare(lead, text).edits,
    )


def _sheet(*texts: str, lead: str = LEAD) -> Sheet:
    return Sheet(
        kind="Dispatch",
        title="The ferry",
        id=DISPATCH_ID,
        about=(("Written by", "not known"),),
        reasons=("no one says",),
        lead=_side("Lead", lead, lead),
        copies=tuple(_side(f"Copy{n}", text, lead) for n, text in enumerate(texts)),
    )


def _text(root: Element) -> Element:
    (found,) = root.all("div", "text")
    return found


def _check_safe(root: Element) -> None:
    names = {one.name for one in root.all()}
    assert not names & {"script", "img", "iframe", "link", "object", "form", "base"}
    for one in root.all():
        assert not [name for name in one.attributes if name.startswith("on")]
        assert "src" not in one.attributes
        assert one.attributes.get("href", "#").startswith("#")
    css = "".join(one.words() for one in root.all("style"))
    assert "url(" not in css
    assert "@import" not in css


def _check_places(root: Element, sheet: Sheet) -> None:
    """Ids are unique, every link leads somewhere, and every edit has its row."""
    ids = [one.attributes["id"] for one in root.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    goals = {one.attributes["href"] for one in root.all("a")} - {"#-"}
    assert {goal[1:] for goal in goals} <= set(ids)
    rows = [one for one in root.all("tr") if "id" in one.attributes]
    assert len(rows) == sum(len(side.edits) for side in sheet.copies if side.is_compared)


def _check_text(root: Element, lead: str) -> None:
    """Without what was put in, the paragraphs are the lead copy's; none holds a block."""
    paragraphs = [p.words(("ins", "n", "card")).replace("¶", "") for p in _text(root).all("p")]
    shown = [line for line in paragraphs if line.strip()]
    assert shown == [line for line in lead.split("\n") if line.strip()]
    for paragraph in _text(root).all("p"):
        assert {one.name for one in paragraph.all()} <= {"span", "del", "ins", "a", "b"}


@pytest.mark.parametrize("texts", [(ONE,), (ONE, TWO), (ONE, TWO, LEAD), ()])
def test_the_page_is_whole(texts: tuple[str, ...]) -> None:
    """The page nests, loads nothing, and has every paragraph, edit and place."""
    sheet = _sheet(*texts)
    page = comparison_page([sheet])
    root = read_page(page)
    _check_safe(root)
    _check_places(root, sheet)
    _check_text(root, LEAD)
    assert comparison_page([sheet]) == page


def test_every_edit_is_told_in_the_text() -> None:
    """Class, risk, reason and both sides of each edit stand on the card of its place."""
    sheet = _sheet(ONE, TWO)
    root = read_page(comparison_page([sheet]))
    cards = {
        a.attributes["href"]: card.words()
        for card in _text(root).all("span", "i")
        for a in card.all("a")
    }
    for copy, side in enumerate(sheet.copies, start=1):
        for number, edit in enumerate(side.edits, start=1):
            told = cards[f"#s1-e{copy}-{number}"]
            assert edit.edit_class.value.replace("_", " ") in told
            assert f"risk {edit.risk}" in told
            assert edit.why in told
            assert side.name in told


def test_words_put_in_are_all_there() -> None:
    """Every word a copy put in stands in the text, each line in an element of its own."""
    sheet = _sheet(TWO)
    inserted = [one.words(("n",)) for one in _text(read_page(comparison_page([sheet]))).all("ins")]
    for line in TWO.split("\n")[2:]:
        assert line in inserted


def test_one_word_changed_by_two_copies_stands_once() -> None:
    """Copies that agree share a variant, and the list of telling edits names both."""
    root = read_page(comparison_page([_sheet(ONE, ONE)]))
    numbers = [one for one in _text(root).all("ins", "r2") if one.words(("n",)) == "14"]
    assert len(numbers) == 1
    assert {"c1", "c2"} <= numbers[0].classes
    telling = [one.words() for one in root.all("li", "r2")]
    assert any("1 Copy0, 2 Copy1" in told for told in telling)


def test_a_lead_copy_that_stands_alone_has_its_own_row() -> None:
    """What all copies read otherwise is the lead copy's own change, and no copy is charged with it."""
    lead = LEAD.replace("41", "14")
    copies = {str(n): LEAD.replace("crowns", f"crowns in row {n}") for n in range(3)}
    edits = {name: compare(lead, text).edits for name, text in copies.items()}
    found = weigh_readings(lead, {"lead"}, edits, {})
    sheet = _sheet(*copies.values(), lead=lead)
    sides = tuple(replace(side, edits=found[str(n)]) for n, side in enumerate(sheet.copies))
    root = read_page(comparison_page([replace(sheet, copies=sides)]))
    (told,) = [one.words() for one in root.all("li", "r2")]
    assert "fact of the lead copy" in told
    assert "Lead alone" in told
    rows = [one.words() for one in root.all("table", "counts")[0].all("tr")]
    assert rows[1].startswith("Lead (lead copy)")
    assert "1" in rows[1].removeprefix("Lead (lead copy)")


def test_style_is_hidden_until_asked_for() -> None:
    """Style edits carry the class that the switch hides; telling ones never do."""
    sheet = _sheet(ONE)
    root = read_page(comparison_page([sheet]))
    rows = {one.attributes["id"]: one for one in root.all("tr") if "id" in one.attributes}
    for number, edit in enumerate(sheet.copies[0].edits, start=1):
        is_hidden = edit.is_style and edit.risk == 0
        assert ("style" in rows[f"s1-e1-{number}"].classes) is is_hidden
    (switch,) = [one for one in root.all("input") if one.attributes["id"] == "style"]
    assert "checked" not in switch.attributes


def test_hostile_words_stay_words() -> None:
    """Markup, scripts, addresses and control characters of crawled text are shown as words."""
    lead, copy = f"{LEAD}\n{HOSTILE} end", f"{LEAD}\n{HOSTILE.upper()} ended\n{HOSTILE}"
    sheet = _sheet(copy, copy, lead=lead)
    side = replace(sheet.copies[0], name=HOSTILE, headline=HOSTILE, url=HOSTILE, note=HOSTILE)
    sheet = replace(
        sheet,
        title=HOSTILE,
        about=((HOSTILE, HOSTILE),),
        reasons=(HOSTILE,),
        lead=replace(sheet.lead, name=HOSTILE, language='en" onload="x'),
        copies=(side, *sheet.copies[1:]),
    )
    page = comparison_page([sheet])
    page.encode("utf-8")
    root = read_page(page)
    _check_safe(root)
    assert "<img" not in page
    assert "</script" not in page
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", page)
    assert "<img src=x onerror=alert(1)>" in root.words()


def test_nothing_is_loaded_or_run() -> None:
    """The page's own policy forbids scripts and every load."""
    page = comparison_page([_sheet(ONE)])
    (policy,) = [m for m in read_page(page).all("meta") if "http-equiv" in m.attributes]
    assert policy.attributes["content"].startswith("default-src 'none'")
    assert "script-src" not in policy.attributes["content"]


def _edit(edit_class: EditClass, a: Span, b: Span, texts: tuple[str, str]) -> Edit:
    return Edit(
        edit_class=edit_class,
        a=a,
        b=b,
        a_text=a.of(texts[0]),
        b_text=b.of(texts[1]),
        in_quote=False,
        risk=2,
        why="<why>",
    )


_SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(
    lambda pair: Span(start=min(pair), end=max(pair))
)


@settings(max_examples=40, deadline=None)
@given(
    st.text(max_size=50),
    st.text(max_size=50),
    st.lists(st.tuples(st.sampled_from(EditClass), _SPAN, _SPAN), max_size=6),
)
def test_any_edits_of_any_texts_make_a_whole_page(
    a: str, b: str, drafts: list[tuple[EditClass, Span, Span]]
) -> None:
    """Even edits that overlap, cross paragraphs or point past the end make a page that nests."""
    edits = tuple(_edit(kind, one, two, (a, b)) for kind, one, two in drafts)
    sheet = sheet_of_texts(("a", "b"), Comparison(a_text=a, b_text=b, edits=edits), "note")
    root = read_page(comparison_page([sheet]))
    _check_safe(root)
    _check_places(root, sheet)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LEAD.split("\n") + TWO.split("\n")), max_size=6))
def test_side_by_side_has_all_of_both(lines: list[str]) -> None:
    """The rows take every paragraph of both sides, once and in order."""
    other = "\n".join(lines)
    rows = list(paired(LEAD, other, compare(LEAD, other).edits))
    for side, text in enumerate((LEAD, other)):
        taken = [n for row in rows for n in range(*row[side])]
        assert taken == list(range(text.count("\n") + 1))


def test_side_by_side_puts_together_what_belongs_together() -> None:
    """Kept paragraphs share a row; one that was left out has a row of its own."""
    assert list(paired(LEAD, ONE, compare(LEAD, ONE).edits)) == [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 2)),
        ((2, 3), (2, 2)),
        ((3, 4), (2, 3)),
    ]


def test_a_dispatch_becomes_a_sheet() -> None:
    """Writer, reasons and copies of a dispatch are on its page; partial copies are named as such."""
    found = FakeCorpus(Path()).compare(DISPATCH_ID)
    (other,) = found.others
    partial = replace(other, copy=replace(other.copy, derivation="partial"), edits=())
    page = comparison_page([sheet_of_dispatch(replace(found, others=(other, partial)))])
    told = read_page(page).words()
    for expected in ("Halden (agency)", "credit", "Alpha", "Beta", "partial copy, not compared"):
        assert expected in told


def test_pairs_of_texts_share_a_page() -> None:
    """Several pairs of texts stand on one page, with ids of their own."""
    pairs = [
        NamedComparison(a_name="a", b_name=name, comparison=compare(LEAD, text), note="copy")
        for name, text in (("b", ONE), ("c", TWO))
    ]
    root = read_page(page_of_texts(pairs))
    ids = [one.attributes["id"] for one in root.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert len(root.all("article")) == 2


def test_very_many_copies_are_cut_off() -> None:
    """A page of more copies than anyone reads has the first ones, and says how many it left out."""
    sheet = _sheet(LEAD)
    told = read_page(comparison_page([replace(sheet, copies=sheet.copies * 205)])).words()
    assert "5 more are left out" in told


def test_no_pair_is_a_page_too() -> None:
    """A page without sheets is empty and whole."""
    read_page(page_of_texts([]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a & b", "a &amp; b"),
        ('"<', "&quot;&lt;"),
        ("\u202e", "\\u202e"),  # would turn the line round
        ("\x1b", "\\x1b"),
        ("\ud800", "\\ud800"),  # cannot be written as UTF-8
        ("ا\u200fب", "ا\u200fب"),  # marks of direction that Arabic needs stay
    ],
)
def test_words_are_escaped(text: str, shown: str) -> None:
    """Marks become entities, and what steers a reader's screen is shown."""
    assert words(text) == shown
