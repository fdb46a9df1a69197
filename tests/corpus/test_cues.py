"""The words of saying beside what was said."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.made import make_project

from wirecopy.corpus.columns import QUOTES


def test_a_listing_of_quotes_tells_what_is_denied(tmp_path: Path) -> None:
    """Content that its speaker denies stands beside the word that denies it."""
    page = (
        "Kenya and Peru quarrel over ship\nMarch 4, 2031\n"
        "NAIROBI, Kenya - Kenya said on Tuesday that a Peruvian ship had entered its waters at night.\n"
        "Peru denied that the ship had left its route.\nNo ship of either navy was seen near the coast since then, fishermen told the radio.\n"
    )
    made = make_project(tmp_path, [{"text": page}])
    values = {column.name: column.value for column in QUOTES}
    told = [tuple(values[n](q) for n in ("speaker", "cue", "content")) for q in made.quotes()]
    assert told == [
        ("Kenya", "said", "a Peruvian ship had entered its waters at night"),
        ("Peru", "denied", "the ship had left its route"),
        ("fishermen", "told", "No ship of either navy was seen near the coast since then"),
    ]
