"""Turns: who speaks in an interview or a transcript, where a label and a colon open what each one says.

``FIELD: The pier is shut.`` is what Field says, ``A: ...`` what the one who is interviewed says.  A label names
a person or a role, or is set in capitals; where one of these speaks twice, other labels that come back speak as
well.  Lines between two turns that open with no label go on with the turn before.

Tables of facts look alike ("Referee: Ana Field"): in a talk most turns end as sentences do, and somebody asks, or
says "I" or "you".

Left alone: interviews without labels, whose questions stand alone on their lines; what one says there stays unread but
for what he says that somebody thinks or says.

Known misses: what the last turn says in further lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.sureness import explain, score
from wirecopy.model import ActorReading, Quote, Span

_LINE = re.compile(
    r"^[ \t]*(?:(?P<label>[^\s:][^:\n]{0,39}?)(?: ?\([^()\n]{1,40}\))?:|(?P<letter>[QA])\.)"
    r"[ \t]+(?P<said>\S[^\n]*)$",
    re.MULTILINE,
)
_FURTHER = re.compile(r"^[ \t]*(?P<said>[^\s(\[][^\n]*[.!?…—-])[ \t]*$", re.MULTILINE)
#: Who asks and who answers; the first is nobody's name.
_ASKS = frozenset({"q", "question"})
_ANSWERS = frozenset({"a", "answer"})
#: More who speak in a talk, besides roles.
_PARTS = quote_words("turns.parts")
_SMALL = quote_words("turns.small")
_TITLES = quote_words("turns.titles")
_MARKS = frozenset("“\"‘'«„")
#: Longest label, in words, and shortest in capitals, in letters.
_LONGEST, _SHORTEST = 5, 2
#: Words of those who talk to each other.
_TALK = re.compile(r"\b(?:I|I'm|we|you|your|my|our|me|us)\b|\?", re.IGNORECASE)
_ENDS = (".", "!", "?", "…", "—", "-", ")", "]")
#: Speakers inside a turn who are the one that talks, or nobody known.
_FIRST_PERSONS = frozenset("i we you me us he she it they".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says: the label and the lines."""

    label: Span
    said: tuple[Span, ...]
    speaker: str | None
    #: Whether the label only tells that somebody asks.
    is_question: bool


def with_turns(text: str, quotes: Sequence[Quote], actors: ActorReading) -> tuple[Quote, ...]:
    """The quotes with those of turns, and inside a turn only what it says that somebody else said."""
    turns = find_turns(text, actors)
    if not turns:
        return tuple(quotes)
    kept = [quote for quote in quotes if not any(_is_own(text, quote, turn) for turn in turns)]
    told = [_quote(text, turn) for turn in turns if not turn.is_question]
    return tuple(sorted([*told, *kept], key=lambda quote: quote.segments[0].start))


def find_turns(text: str, actors: ActorReading) -> list[Turn]:
    """The turns of a text; none unless somebody speaks twice."""
    lines = [line for line in _LINE.finditer(text) if line["said"][:1] not in _MARKS]
    if len(lines) < _SHORTEST:
        return []
    people = _people(actors)
    labels = [_words(line) for line in lines]
    names = [people.get(_last(label)) or _without_article(label) for label in labels]
    counts = Counter(names)
    able = {
        name
        for name, label in zip(names, labels, strict=True)
        if _can_speak(label) or _last(label) in people
    }
    if not any(counts[name] > 1 for name in able):
        return []
    speaking = [
        (line, name)
        for line, name in zip(lines, names, strict=True)
        if name in able or counts[name] > 1
    ]
    ended = sum(line["said"].rstrip().endswith(_ENDS) for line, _ in speaking)
    is_talk = any(_TALK.search(line["said"]) for line, _ in speaking)
    return list(_turns(text, speaking, actors)) if is_talk and 2 * ended > len(speaking) else []


def _turns(
    text: str, speaking: Sequence[tuple[re.Match[str], str]], actors: ActorReading
) -> Iterator[Turn]:
    answers = _interviewed(actors, speaking[0][0].start())
    is_talk = len({name for _, name in speaking}) > 1
    for (line, name), (after, _) in zip(speaking, [*speaking[1:], (None, "")], strict=True):
        said = [Span(start=line.start("said"), end=line.end("said"))]
        if is_talk and after is not None:
            further = _FURTHER.finditer(text, line.end(), after.start())
            said += [Span(start=part.start("said"), end=part.end("said")) for part in further]
        group = "label" if line["label"] else "letter"
        label, lower = Span(start=line.start(group), end=line.end(group)), name.lower()
        speaker = answers if lower in _ANSWERS else name
        yield Turn(label, tuple(said), speaker, lower in _ASKS)


def _words(line: re.Match[str]) -> str:
    return (line["label"] or line["letter"]).strip(" *_")


def _last(label: str) -> str:
    return label.rsplit(" ", 1)[-1].lower()


def _without_article(label: str) -> str:
    return label.removeprefix("THE ").removeprefix("The ")


def _can_speak(label: str) -> bool:
    """Whether the label is a part in a talk, ends with a role, or is a name in capitals."""
    parts = label.replace(".", "").split()
    if not 0 < len(parts) <= _LONGEST:
        return False
    if not all(part[0].isupper() or part in _SMALL for part in parts):
        return False
    last = parts[-1].lower()
    if last in _ASKS | _ANSWERS | _PARTS or last in role_words() or parts[0].lower() in _TITLES:
        return True
    return label.isupper() and len(label) > _SHORTEST


def _people(actors: ActorReading) -> dict[str, str]:
    """The full names of people by their last one, in small letters, where one alone bears it."""
    found: dict[str, set[str]] = {}
    for actor in actors.actors:
        is_name = actor.name.rsplit(" ", 1)[-1][:1].isupper()  # no "prime minister"
        if actor.type == "person" and is_name and " " in actor.name:
            found.setdefault(_last(actor.name), set()).add(actor.name)
    return {last: next(iter(names)) for last, names in found.items() if len(names) == 1}


def _interviewed(actors: ActorReading, start: int) -> str | None:
    """The person named most often before the talk; None where two are named alike."""
    named = Counter(
        actors.actors[mention.actor].name
        for mention in actors.mentions
        if mention.span.end <= start
        and mention.form == "name"
        and actors.actors[mention.actor].type == "person"
    ).most_common(2)
    is_clear = len(named) == 1 or (len(named) > 1 and named[0][1] > named[1][1])
    return named[0][0] if is_clear else None


def _is_own(text: str, quote: Quote, turn: Turn) -> bool:
    """Whether a quote in a turn is of the one who talks, or of nobody that words name."""
    place = Span(start=turn.label.start, end=turn.said[-1].end)
    if not place.contains(quote.segments[0]):
        return False
    words = quote.speaker_span.of(text).lower() if quote.speaker_span else "i"
    return words in _FIRST_PERSONS or quote.speaker is None or quote.cue is None


def _quote(text: str, turn: Turn) -> Quote:
    words, name = turn.label.of(text), turn.speaker
    return Quote(
        kind="direct",
        segments=turn.said,
        quoted=(),
        speaker=name,
        speaker_span=turn.label,
        cue=None,
        evidence=Span(start=turn.label.start, end=turn.said[-1].end),
        score=score("turn", "direct", named=words, speaker=name),
        why=explain("turn", None, named=words, speaker=name),
    )
