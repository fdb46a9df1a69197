"""Headlines that set their speaker off by a colon or a dash."""

from __future__ import annotations

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.facts.quotes import read_quotes
from wirecopy.language import read
from wirecopy.model import Quote


def _quotes(text: str) -> tuple[Quote, ...]:
    sentences = read(text, tag=False)
    return read_quotes(text, sentences, read_actors(text, sentences, None))


@pytest.mark.parametrize(
    ("headline", "speaker", "kind", "said"),
    [
        ("Minister: no talks on fish", "Minister", "indirect", "no talks on fish"),
        ("Fisheries minister: ‘No more fish’", "Fisheries minister", "direct", "‘No more fish’"),
        ("Port to reopen in May: mayor", "mayor", "indirect", "Port to reopen in May"),
        ("Port ‘to reopen’ in May - mayor", "mayor", "mixed", "Port ‘to reopen’ in May"),
        ("Port to reopen in May – officials", "officials", "indirect", "Port to reopen in May"),
    ],
)
def test_the_speaker_of_a_headline(headline: str, speaker: str, kind: str, said: str) -> None:
    """A role before a colon, or last behind a colon or a dash, speaks."""
    (quote,) = _quotes(headline)
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(headline) == speaker
    assert (quote.kind, [s.of(headline) for s in quote.segments]) == (kind, [said])
    assert quote.why.startswith("a headline")


def test_a_label_is_not_said() -> None:
    """What a newsroom sets before a headline is no part of what was said."""
    (quote,) = _quotes("Exclusive: Pilots knew of the storm, documents show")
    assert quote.segments[0].start == len("Exclusive: ")


@pytest.mark.parametrize(
    "line",
    [
        "Editor: Ivo Camba, Lima",  # a credit
        "Peru: fish prices fall again",  # a topic
        "Photo: Ivo Camba",
        "Port to reopen in May - at last",
        "The rules are the mayor: the port is closed on Sundays.",  # a sentence
        "Port to re-open for co-mayor",  # hyphens inside words
        "The harbour mayor: how a fisherman won Lima",  # a topic and what is told of it
        "A heavy loss for Lima: the port mourns its mayor",
        "Life of a mayor: from port to town hall in nine years",
    ],
)
def test_no_speaker_of_a_headline(line: str) -> None:
    """Credits, topics and sentences are no headlines with a speaker."""
    assert not _quotes(line)
