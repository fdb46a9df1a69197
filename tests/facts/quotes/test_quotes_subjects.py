"""Who says what behind a remark, another verb or a dateline, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy

BEFORE = "Ana Field said the pier was closed.\n"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Alta's foreign minister, Juan Vela, rejected the demand and said Alta would wait.", "Juan Vela"),
        ("Juan Vela, Alta's foreign minister, rejected the demand and said Alta would wait.", "Juan Vela"),
        ("Juan Vela, a farmer who grows maize, rejected the demand and said it was too late.", "Juan Vela"),
        ("Juan Vela, 34, rejected the demand and said it was too late.", "Juan Vela"),
        ("Juan Vela, 34, also rejected the demand and said it was too late.", "Juan Vela"),
        ("The two men, both from the coast, rejected the demand and said it was too late.", "men"),
        ("The union, which has 300 members, rejected the demand and said it was too late.", "union"),
        ("On Friday, the mayor, Juan Vela, rejected the demand and said it was late.", "Juan Vela"),
        ("The company rejected the demand and said it was too late.", "company"),
        ("She rejected the demand and said it was too late.", "Ana Field"),
    ],
)  # fmt: skip
def test_who_does_one_thing_and_says_another_is_told_behind_a_remark(sentence: str, speaker: str):
    """It is not whoever spoke in the sentence before."""
    quotes = wirecopy.quotes(BEFORE + sentence)
    assert [quote.speaker for quote in quotes] == ["Ana Field", speaker]


@pytest.mark.parametrize(
    "dateline",
    ["", "LIMA (Agency) - ", "LIMA, May 3 (Agency) - ", "LIMA, Peru (AP) — ", "LIMA, Peru — "],
)
def test_a_dateline_is_no_part_of_who_speaks(dateline: str):
    """Nor where two speak together."""
    text = f"{dateline}Peru and Chile said on Friday that the border would stay open."
    (quote,) = wirecopy.quotes(text)
    assert quote.speaker == "Peru and Chile"
    assert quote.speaker_span
    assert quote.speaker_span.of(text) == "Peru and Chile"
