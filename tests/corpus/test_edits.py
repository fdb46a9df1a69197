"""The list of edits: what compare shows of each dispatch, over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from tests.corpus.made import make_project

from wirecopy import Corpus
from wirecopy.cli.sample import write_sample
from wirecopy.corpus import EditArgs
from wirecopy.errors import NotFoundError, QueryError
from wirecopy.model import STYLE_CLASSES, EditClass, EditRecord
from wirecopy.model.edit import BY_WEIGHT


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """The sample, whose outlets change facts, quotations and style."""
    folder: Path = tmp_path_factory.mktemp("edits")
    with Corpus.create(folder / "project") as made:
        made.add([write_sample(folder / "sample")], workers=0)
        yield made


def test_the_list_is_what_compare_shows(corpus: Corpus) -> None:
    """Every edit that a copy made, as it stands in the comparison of its dispatch; style if asked for."""
    shown = {
        f"{other.copy.article_id}.{n}": edit
        for dispatch in corpus.dispatches()
        for other in corpus.compare(dispatch.id).others
        for n, edit in enumerate(other.edits)
        if edit.is_style or not edit.is_of_lead
    }
    own = [record for record in corpus.edits(style=True) if record.made_in == record.article_id]
    assert {record.id: record.edit for record in own} == shown
    assert len(own) > 5
    told = {record.id for record in own if not record.edit.is_style}
    assert told <= {record.id for record in corpus.edits()}


REPORT = (
    "The strait was closed to ships on Monday after a tanker ran aground off Point Lisse, the coast guard said.",
    "Nobody was hurt. About 300 tonnes of oil had been pumped out by noon, harbour master Ines Dorval said.",
    '"We expect to open the strait within two days," she told reporters on the quay.',
    "Some 40 vessels were waiting at anchor, among them two ferries with passengers on board.",
    "The tanker, built in 1998, sails under the flag of Liberia and was on its way to Port Amery.",
)
OWN = "A fisherman, Leo Marsh, told the Amery Star that the buoys off Point Lisse had been dark for weeks."


def _pages() -> list[dict[str, str]]:
    """Three outlets print a report as it was filed but for a word, a fourth with a line and two changes of its own."""
    filed = "\n".join(REPORT)
    star = "\n".join([*REPORT[:3], OWN, *REPORT[3:]])
    texts = {
        "Northern Post": filed,
        "Coast Daily": filed.replace("Some 40", "About 40"),
        "Evening Sun": filed.replace("on the quay", "at the quay"),
        "Amery Star": star.replace("two days", "four days").replace("About 300", "About 500"),
    }
    head = "Tanker closes strait"
    return [{"outlet": name, "text": f"{head}\n{text}"} for name, text in texts.items()]


@pytest.fixture(scope="module")
def strait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """Four printings of one report, of which the fullest is the one that was changed most."""
    with make_project(tmp_path_factory.mktemp("strait"), _pages()) as made:
        yield made


def test_what_the_lead_copy_alone_changed_is_its_own(strait: Corpus) -> None:
    """Once, with its risk, as a change of the outlet that printed it; the others changed none of it."""
    (dispatch,) = strait.dispatches()
    lead = strait.article(dispatch.lead_copy_id)
    assert lead.outlet == "Amery Star"
    found = strait.edits(outlet="Amery Star")
    assert [(one.edit.edit_class, one.edit.risk) for one in found] == [
        (EditClass.FACT, 2),
        (EditClass.QUOTE_TEXT, 2),
        (EditClass.ADDITION, 0),
    ]
    assert {one.made_in for one in found} == {lead.id}
    assert list(strait.edits(copy=lead.id)) == list(found)
    assert [one.edit.a_text.strip() for one in found] == ["500", "four", OWN]
    assert {one.outlet for one in strait.edits(risk=2)} == {"Amery Star"}
    assert not strait.edits(outlet="Northern Post")
    (word,) = strait.edits(outlet="Coast Daily")
    assert word.edit.a_text == "Some"
    assert list(strait.edits(outlier="either", risk=2)) == list(strait.edits(risk=2))


def test_a_status_counts_what_is_listed(strait: Corpus, corpus: Corpus) -> None:
    """House style, too; what three copies show that the lead copy alone changed is one edit."""
    for made in (strait, corpus):
        assert made.status().counts["edits"] == len(made.edits(style=True))


def test_an_outlet_answers_for_its_lead_copies(strait: Corpus) -> None:
    """Its counts are those of the lists; what it alone has, no other left out."""
    for outlet in strait.outlets():
        told = strait.edits(outlet=outlet.outlet)
        assert outlet.risky_count == sum(one.edit.risk == 2 for one in told)
        assert outlet.alone_count == len(
            strait.edits(outlet=outlet.outlet, outlier="either", risk=2)
        )
        assert outlet.quote_count == sum(one.edit.in_quote for one in told)
    assert strait.outlet("Amery Star").alone_count == 2
    assert (strait.outlet("Northern Post").cut_share or 0) < 0.05


def test_why_a_report_is_its_outlets_own_tells_what_it_took(tmp_path: Path) -> None:
    """A report of one outlet with a passage of an agency's names the dispatch it draws on."""
    own = (
        "Skippers in Port Amery spent the night on the radio, asking one another what they had seen in the fog.",
        "The lifeboat went out at four with a crew of six, and came back at dawn with nobody on board but themselves.",
        "Its coxswain, Piet Harms, said he had never known the quay so quiet at that hour.",
        "In the harbour office two clerks answered calls from families who had heard of a fire; there was none.",
        "Schools stayed open, and the fish market was put off until the afternoon for want of fish.",
    )
    texts = {
        "Northern Post": "Tanker closes strait\n" + "\n".join(REPORT) + "\nReuters",
        "Coast Daily": "Strait closed\n" + "\n".join(REPORT[:4]) + "\nReuters",
        "Amery Star": "A night on the radio\n" + "\n".join([*own[:3], *REPORT[:2], *own[3:]]),
    }
    pages = [{"outlet": name, "text": text, "date": "2026-03-09"} for name, text in texts.items()]
    with make_project(tmp_path, pages) as made:
        (report,) = [one for one in made.dispatches() if one.agency == "Reuters"]
        (night,) = [one for one in made.dispatches() if one.id != report.id]
        told = made.why(night.id)
        (line,) = [reason for reason in told.reasons if "from another dispatch" in reason]
        assert line.startswith("Amery Star took ")
        assert "by Reuters: " in line
        assert report.id in told.see
        assert not [one for one in made.why(report.id).reasons if "from another dispatch" in one]


def test_what_came_with_a_later_version_is_not_left_out(tmp_path: Path) -> None:
    """Of the lead copy of an update, a copy of the first version had nothing to cut."""
    first, whole = "\n".join(REPORT[:3]), "\n".join(REPORT)
    texts = [
        ("Wire Daily", 8, f"Tanker closes strait\n{first}"),
        ("Wire Daily", 14, f"UPDATE 1-Tanker closes strait\n{whole}"),
        ("Northern Post", 9, f"Tanker closes strait\n{first}"),
        ("Coast Daily", 15, f"Tanker closes strait\n{whole.replace(REPORT[1], '')}"),
    ]
    pages = [
        {"outlet": outlet, "text": text, "date": f"2026-03-09T{hour:02}:00:00Z"}
        for outlet, hour, text in texts
    ]
    with make_project(tmp_path, pages) as made:
        (dispatch,) = made.dispatches()
        versions = {(one.outlet, one.version) for one in dispatch.copies}
        assert versions == {
            ("Wire Daily", 1),
            ("Wire Daily", 2),
            ("Northern Post", 1),
            ("Coast Daily", 2),
        }
        assert made.outlet("Northern Post").cut_share is None
        assert (made.outlet("Coast Daily").cut_share or 0) > 0.1
        cuts = {(one.outlet, one.edit.a_text.strip()) for one in made.edits(type="cut")}
        assert cuts == {("Coast Daily", REPORT[1])}
        shown = {side.copy.outlet: side.edits for side in made.compare(dispatch.id).others}
        assert {one.came_with for one in shown["Northern Post"] if not one.is_style} == {2}
        assert {one.came_with for one in shown["Coast Daily"]} == {None}


def test_every_copy_shows_what_the_lead_copy_changed(strait: Corpus) -> None:
    """By the edit's id in each of them, though the list tells it once."""
    (dispatch,) = strait.dispatches()
    for other in strait.compare(dispatch.id).others:
        for n, edit in enumerate(other.edits):
            if edit.is_of_lead and not edit.is_style:
                record = strait.edit(f"{other.article.id}.{n}")
                assert (record.outlet, record.article_id) == ("Amery Star", other.article.id)


def test_an_edit_stands_in_both_texts(corpus: Corpus) -> None:
    """Its spans lie on its words in the article of the lead copy and in that of the copy."""
    for record in corpus.edits(style=True):
        lead, copy = corpus.article(record.lead_copy_id), corpus.article(record.article_id)
        made_in = corpus.article(record.made_in)
        assert (lead.outlet, made_in.outlet) == (record.lead_outlet, record.outlet)
        assert made_in in {lead, copy}
        assert record.edit.a.of(lead.text) == record.edit.a_text
        assert record.edit.b.of(copy.text) == record.edit.b_text


def test_weighty_edits_come_first(corpus: Corpus) -> None:
    """By risk, then what changes facts and quotations before other classes."""
    found = corpus.edits(style=True)
    order = [(-one.edit.risk, BY_WEIGHT.index(one.edit.edit_class)) for one in found]
    assert all(one <= other for one, other in pairwise(order))
    assert list(corpus.edits(style=True, limit=3)) == list(found[:3])
    assert set(BY_WEIGHT) == set(EditClass)


def test_edits_come_one_after_the_other(corpus: Corpus) -> None:
    """The same ones; that the project is let go of meanwhile does no harm."""
    found = corpus.each_edit(style=True)
    first = next(found)
    corpus.close()
    assert [first, *found] == list(corpus.edits(style=True))


def _is_of(record: EditRecord, given: EditArgs) -> bool:
    edit = record.edit
    tests = {
        "outlet": lambda name: (record.outlet or "").lower() == name,
        "type": lambda name: edit.edit_class == name.lower(),
        "in_quote": lambda told: edit.in_quote is told,
        "risk": lambda least: edit.risk >= least,
        "outlier": lambda who: edit.support is not None and edit.support.outlier == who,
    }
    return all(tests[name](value) for name, value in given.items() if name in tests)


@pytest.mark.parametrize(
    "given",
    [
        {"outlet": "prairie ledger"},
        {"type": "CUT"},
        {"type": "punctuation"},
        {"in_quote": True},
        {"risk": 1},
        {"risk": 2},
        {"outlier": "copy"},
        {"outlet": "levant observer", "type": "fact"},
    ],
)
def test_filters_of_edits(corpus: Corpus, given: EditArgs) -> None:
    """What is let through is what is asked for, and all of it; a class of style needs no more words."""
    of_style = str(given.get("type")) in STYLE_CLASSES
    all_: list[EditRecord] = list(corpus.edits(style=of_style))
    found = list(corpus.edits(**given))
    assert found == [one for one in all_ if _is_of(one, given)]
    assert 0 < len(found) < len(all_)


def test_edits_of_a_copy_and_of_a_story(corpus: Corpus) -> None:
    """Short ids do; the filters of dispatches hold for those the edits are of."""
    some = corpus.edits()[0]
    own = corpus.edits(copy=some.article_id[:12])
    assert {one.article_id for one in own} == {some.article_id}
    assert some in own
    story = corpus.stories(dispatch=some.dispatch_id)[0]
    dispatches = {one.dispatch_id for one in corpus.edits(story=story.id)}
    assert some.dispatch_id in dispatches <= set(story.dispatch_ids)
    assert not corpus.edits(agency="Nobody")
    day = some.day or ""
    assert {one.day for one in corpus.edits(from_=day, to=day)} == {day}


def test_counts_are_those_of_the_list(corpus: Corpus) -> None:
    """A count an outlet and class, with as many edits as the list has of these."""
    counts = corpus.edit_counts(style=True)
    assert sum(count.edit_count for count in counts) == len(corpus.edits(style=True))
    for count in counts:
        of_class = corpus.edits(type=count.edit_class.value)
        found = [one for one in of_class if one.outlet == count.outlet]
        assert count.edit_count == len(found)
        assert count.risky_count == sum(one.edit.risk == 2 for one in found)
        assert count.quote_count == sum(one.edit.in_quote for one in found)


def test_an_edit_is_found_by_its_id(corpus: Corpus) -> None:
    """The id that the list shows, or its beginning and number; why gives its reasons."""
    record = corpus.edits()[0]
    article, _, number = record.id.partition(".")
    assert corpus.edit(f"{article[:12]}.{number}") == record
    reasons = corpus.why(record.id)
    assert record.edit.why in reasons.reasons
    assert {record.dispatch_id, record.lead_copy_id, record.article_id} == set(reasons.see)
    for bad in (article, f"{article}.9999", f"{article}.٠", f"{record.dispatch_id}.0"):
        with pytest.raises(NotFoundError):
            corpus.edit(bad)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"type": "gossip"}, "is not known"),
        ({"risk": 3}, "use 0, 1, 2"),
        ({"outlier": "both"}, "use lead, copy"),
        ({"paper": "Andes Daily"}, "unknown filter"),
    ],
)
def test_bad_filters_of_edits_are_told(corpus: Corpus, given: EditArgs, told: str) -> None:
    """Before anything is looked for."""
    with pytest.raises(QueryError, match=told):
        corpus.edits(**given)


def test_pages_are_listed_without_their_texts(corpus: Corpus) -> None:
    """As many as were added, by time of capture; outlets and days choose among them, other filters are refused."""
    pages = corpus.pages()
    assert len(pages) == corpus.status().counts["pages"]
    times = [page.captured_at for page in pages if page.captured_at]
    assert len(times) == len(pages)
    assert times == sorted(times)
    assert list(corpus.pages(limit=2)) == list(pages[:2])
    printed = Counter(article.page_id for article in corpus.articles())
    assert {page.id: page.article_count for page in pages} == printed
    assert {one.outlet for one in corpus.pages(outlet="kontinent daily")} == {"Kontinent Daily"}
    assert 0 < len(corpus.pages(to="2026-03-10")) < len(pages)
    with pytest.raises(QueryError, match="pages have"):
        corpus.pages(actor="NOR")
