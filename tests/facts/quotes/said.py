"""What is said in a text, as the tests of quotes compare it."""

from __future__ import annotations

from wirecopy.facts.actors import read_actors
from wirecopy.facts.quotes import read_quotes
from wirecopy.language import read


def said_in(text: str) -> list[tuple[str | None, str]]:
    """The words that name the speaker, and the content of each quote."""
    sentences = read(text, tag=False)
    return [
        (
            q.speaker_span.of(text) if q.speaker_span else None,
            " ... ".join(s.of(text) for s in q.segments),
        )
        for q in read_quotes(text, sentences, read_actors(text, sentences, None))
    ]
