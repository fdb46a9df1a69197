"""Reading ahead for the facts of several texts."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts import read_ahead, read_facts
from wirecopy.facts.events.clause.words import class_words
from wirecopy.facts.events.lexicon.patterns import find_triggers, may_trigger
from wirecopy.language import read
from wirecopy.model import Text

TEXTS = (
    "The minister of Ruritania met two envoys from Peru on Monday.\nThey signed a pact.",
    "Rebels attacked the harbour. Police arrested 12 men, officials said.",
    "Никто не приехал.",
    "",
)


def test_facts_stay_the_same() -> None:
    """Facts read after reading ahead equal those read without it."""
    day = date(2026, 3, 13)
    before = [read_facts(Text(id=str(n), text=text), day) for n, text in enumerate(TEXTS)]
    read_ahead(TEXTS)
    after = [read_facts(Text(id=str(n), text=text), day) for n, text in enumerate(TEXTS)]
    assert after == before


@pytest.mark.parametrize(
    "text",
    [
        "The minister met two envoys.",  # one word
        "It launched a brazen and long attack on the town.",  # words with a gap between
        "He accused the two governments of lies.",  # a gap after the first word
        "They called off their talks.",  # a particle
    ],
)
def test_sentences_with_triggers_may_have_them(text: str) -> None:
    """What has a trigger is never held to have none by its words alone."""
    for sentence in read(text, tag=False).sentences:
        words = class_words(sentence.tokens)
        assert find_triggers(words)
        assert may_trigger([word.low for word in words])


def test_sentences_without_words_of_the_lexicon() -> None:
    """A sentence without them needs no tags."""
    assert not may_trigger("the sky over the lake is blue".split())


def test_a_dateline_is_read_ahead_in_both_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Events are read without a dateline, places with it; neither is analysed again."""
    text = "LIMA, May 3 (Agency) - Chad shelled three Peruvian towns, officials in Lima said."
    read_ahead([text])

    def refuse(words: list[tuple[str, ...]]) -> list[object]:
        assert not words
        return []

    monkeypatch.setattr("wirecopy.language.cache.analyse", refuse)
    events = read_facts(Text(id="t", text=text), date(2026, 3, 13)).events
    assert [event.event_type for event in events] == ["ASSAULT"]


def test_a_dateline_alone_is_no_trouble() -> None:
    """Nothing stands behind it."""
    assert read_facts(Text(id="t", text="LIMA, Peru (Strike) -"), date(2026, 3, 13)).events == ()
