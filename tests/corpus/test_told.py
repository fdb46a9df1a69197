"""Why an event has its day, and its parties their codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from wirecopy import Corpus

_TEXT = (
    "Norway's envoys leave\n\n"
    "Norway expelled two Chilean diplomats on Tuesday.\n\n"
    "Chile condemned the decision.\n\n"
    "In March, Peru seized a Norwegian trawler near Callao.\n\n"
    "Foreign Minister Tomas Arvik of Norway arrived in Lima on Wednesday, two days after Bolivia"
    " expelled three Peruvian officials.\n"
)


@pytest.fixture(scope="module")
def whys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The reasons of each event of one page, by its type and first actor."""
    folder: Path = tmp_path_factory.mktemp("told")
    page = {
        "url": "https://fjordpost.example/1",
        "outlet": "Fjord Post",
        "published_at": "2031-04-10T08:00:00Z",
        "title": "Norway's envoys leave",
        "text": _TEXT,
    }
    (folder / "page.jsonl").write_text(json.dumps(page) + "\n", "utf-8")
    with Corpus.create(folder / "project") as made:
        made.add([folder / "page.jsonl"], workers=0)
        return {
            f"{e.event.event_type} {e.event.actors[0].country}": list(made.why(e.event.id).reasons)
            for e in made.events()
        }


def _days(reasons: list[str]) -> list[str]:
    return [reason for reason in reasons if reason.startswith("day ")]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("SANCTION NOR", "day 2031-04-08: “Tuesday”, counted from 2031-04-10"),
        ("ACCUSE CHL", "day 2031-04-10: that of the report, no words tell it"),
        ("COERCE PER", "day 2031-03: “March”, counted from 2031-04-10"),
        (
            "SANCTION BOL",
            "day 2031-04-07: worked out from “Wednesday” and “two days”, counted from 2031-04-10",
        ),
    ],
)
def test_why_of_an_event_has_the_words_of_its_day(
    whys: dict[str, list[str]], act: str, told: str
) -> None:
    """Words, and the day they are counted from; or that there are none."""
    assert _days(whys[act]) == [told]


def test_why_of_an_event_tells_codes_of_parties(whys: dict[str, list[str]]) -> None:
    """Each party with its code and what gave it."""
    told = whys["SANCTION NOR"]
    assert "Norway, NOR GOV: Norway is a word for NOR" in told
    assert "Chilean diplomats, CHL GOV: Chilean is a word for CHL" in told


def test_why_of_a_quote_tells_speaker_and_day(corpus: Corpus) -> None:
    """The code of who speaks, and where the day is from."""
    (one, *_) = [q for q in corpus.quotes() if q.quote.speaker == "Tomas Arvik"]
    reasons = corpus.why(one.id).reasons
    assert any(re.match(r"Tomas Arvik, [A-Z]{3} GOV: .+", reason) for reason in reasons)
    assert f"day {one.day}: the first of its dispatch" in reasons


def test_why_of_an_event_says_a_reading_once(whys: dict[str, list[str]]) -> None:
    """The fullest reading stands first and is not told twice."""
    assert all(len(set(reasons)) == len(reasons) for reasons in whys.values())
    assert not any("fullest" in reason for reasons in whys.values() for reason in reasons)
