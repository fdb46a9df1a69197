"""The words of saying beside what was said."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.corpus.made import make_project

from wirecopy.corpus.columns import QUOTES

#: A page of invented news.
_PAGE = (
    "Kenya and Peru quarrel over ship\nMarch 4, 2031\n"
    "NAIROBI, Kenya - Kenya said on Tuesday that a Peruvian ship had entered its waters at night.\n"
    "Peru denied that the ship had left its route.\nNo ship of either navy was seen near the coast since then, fishermen told the radio.\n"
    "Kenya expelled two Peruvian diplomats over it on Wednesday.\n"
)


def test_a_listing_of_quotes_tells_what_is_denied(tmp_path: Path) -> None:
    """Content that its speaker denies stands beside the word that denies it."""
    made = make_project(tmp_path, [{"text": _PAGE}])
    values = {column.name: column.value for column in QUOTES}
    told = [tuple(values[n](q) for n in ("speaker", "cue", "content")) for q in made.quotes()]
    assert told == [
        ("Kenya", "said", "a Peruvian ship had entered its waters at night"),
        ("Peru", "denied", "the ship had left its route"),
        ("fishermen", "told", "No ship of either navy was seen near the coast since then"),
    ]


def test_exports_hold_the_words_that_say_so(tmp_path: Path) -> None:
    """A table of quotes has the words of saying, and one of events a sentence, without the texts beside it."""
    made = make_project(tmp_path, [{"text": _PAGE}])
    made.export(tmp_path / "out", formats=("jsonl", "csv"))
    quotes = (tmp_path / "out" / "quotes.jsonl").read_text("utf-8").splitlines()
    assert sorted(json.loads(row)["cue_words"] for row in quotes) == ["denied", "said", "told"]
    with (tmp_path / "out" / "events.csv").open(encoding="utf-8", newline="") as handle:
        sentences = {row["id"]: row["sentence"] for row in csv.DictReader(handle)}
    assert sentences == {one.event.id: one.sentence for one in made.events()}
    assert all(sentences.values())
    assert sentences
