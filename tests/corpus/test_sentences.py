"""The sentence shown with an event is the one its reason speaks of."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.made import make_project

_TOLD = (
    "Storm in the harbor\nMarch 4, 2031\n"
    "NAIROBI, Kenya - On Tuesday Kenya condemned it. Kenya condemned the raid by Peru on Tuesday.\n"
)
_FULLER = "Kenya condemned the raid by Peru on Tuesday."


def test_the_sentence_of_the_fullest_mention_is_shown(tmp_path: Path) -> None:
    """In the records, in the table and in the export, whichever mention came first."""
    made = make_project(tmp_path, [{"text": _TOLD}])
    (told,) = made.events(type="ACCUSE")
    assert len(told.event.mention_ids) > 1
    assert "[Kenya -> Peru]" in told.event.why
    assert told.sentence.strip() == _FULLER
    assert told.printings[0].sentence.strip() == _FULLER
    stored = made.sql(f"select sentence from events where id = '{told.event.id}'")
    assert _FULLER in str(stored)
