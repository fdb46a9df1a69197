"""All facts of one text at once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.facts.read import FactsConfig, read_facts
from wirecopy.model import Facts, Text
from wirecopy.model.ids import text_id_of

pytest.importorskip("wirecopy.facts.places")

TEXT = (
    "Norwegian Foreign Minister Kari Vik condemned Peru on Tuesday over the arrest of two fishermen in Lima.\n"
    "“Peru must release them at once,” Vik said after talks with Kenya's ambassador.\n"
    "Read more\n"
)


def facts_of(text: str, **options: bool) -> Facts:
    """Facts under a fixed anchor."""
    return read_facts(
        Text(id=text_id_of(text), text=text), date(2024, 5, 8), FactsConfig(**options)
    )


def spans_of(facts: Facts) -> list[tuple[int, int]]:
    """Every span of every fact."""
    spans = [m.span for m in facts.actors.mentions]
    spans += [s for q in facts.quotes for s in (*q.segments, *q.quoted, q.evidence)]
    spans += [t.span for t in facts.times] + [p.span for p in facts.places]
    for event in facts.events:
        spans += [event.trigger, event.evidence, *event.actor_spans, *event.recipient_spans]
    return [(s.start, s.end) for s in spans]


def test_every_reader_has_its_say():
    """Actors, quotes, times, places and events come from one pass."""
    facts = facts_of(TEXT)
    assert facts.anchor == "2024-05-08"
    assert {"NOR", "PER"} <= {a.country for a in facts.actors.actors}
    assert facts.quotes
    assert [t.value for t in facts.times] == ["2024-05-07"]
    assert ("ACCUSE", "2024-05-07") in [(e.event_type, e.date) for e in facts.events]


def test_readers_can_be_left_out():
    """Places and events are optional."""
    facts = facts_of(TEXT, read_places=False, read_events=False)
    assert facts.places == ()
    assert facts.events == ()


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120), st.integers(0, len(TEXT)))
def test_never_raises_and_spans_slice(noise, at):
    """Noise in the middle of a text does no harm, and every span lies in it."""
    text = TEXT[:at] + noise + TEXT[at:]
    assert all(0 <= start <= end <= len(text) for start, end in spans_of(facts_of(text)))


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800 said \udfff", "“" * 400, "and " * 3000, "a\n" * 3000]
)
def test_hostile_texts(text):
    """Empty, broken and endless texts give facts."""
    assert facts_of(text).text_id == text_id_of(text)
