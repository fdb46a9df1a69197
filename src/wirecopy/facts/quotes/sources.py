"""Sources: "according to X", and "Y quoted X as saying"."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.before import read_before
from wirecopy.facts.quotes.closing import holds_verb
from wirecopy.facts.quotes.content import content_end, content_start
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import BE, CLOSERS, PREPOSITIONS
from wirecopy.facts.quotes.remarks import name_end
from wirecopy.facts.quotes.saying import Attribution, can_be_said, first_content
from wirecopy.facts.quotes.subjects import subject_after, subject_before
from wirecopy.facts.quotes.units import Item

#: Farthest the inner verb of "according to Y, X said" and "quoted X as saying" may stand, in items.
_INNER = 16


def read_according(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
    """``According to X, ...``, ``..., according to X``; with another's saying inside, X passes it on."""
    subject = subject_after(items, cue + 1)
    opens = all(items[n].lower in {"and", "but"} or not items[n].is_word for n in range(floor, cue))
    told = name_end(items, subject.end) or _told_end(items, subject.end)
    speaker = (subject.start, told if opens else subject.end)
    comma = speaker[1] < len(items) and items[speaker[1]].text == ","
    if subject.is_empty:
        return None
    if opens and comma:
        start = speaker[1] + 1
        inner = next((c for c in later if c > start and items[c].lower in cue_words()), None)
        saying = read_before(items, inner, start, ()) if inner is not None else None
        if saying and saying.speaker and inner is not None and inner - start < _INNER:
            return Attribution(saying.cue, saying.speaker, saying.segments, saying.shape, speaker)
        segments = [(start, content_end(items, start, len(items)))]
    else:
        segments = [(first_content(items, floor, cue), content_end(items, floor, cue))]
        if comma and not holds_verb(items, *segments[0]):
            segments.append((speaker[1] + 1, content_end(items, speaker[1] + 1, len(items))))
    if any(end <= start for start, end in segments):
        return None
    if not can_be_said(items, segments[0][0], segments[-1][1]):
        return None
    return Attribution((cue, cue + 2), speaker, tuple(segments), "according to")


def _told_end(items: Sequence[Item], at: int) -> int:
    """The comma after what tells more of a speaker ("a statement by the army,"); else ``at``."""
    if at >= len(items) or items[at].lower not in PREPOSITIONS:
        return at
    for end in range(at, min(len(items), at + _INNER)):
        if items[end].text == ",":
            return end
        if items[end].is_quote or items[end].text in CLOSERS:
            return at
    return at


def read_quoted_as(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
    """``Y quoted X as saying ...``, ``X was quoted by Y as saying ...``."""
    reach = range(cue + 1, min(len(items), cue + _INNER))
    link = next((n for n in reach if items[n].lower == "as"), None)
    if link is None or link + 1 >= len(items) or not items[link + 1].lower.endswith("ing"):
        return None
    verb = link + 1
    if items[verb].lower not in cue_words():
        return None
    outer = subject_before(items, cue, floor)
    speaker: tuple[int, int] | None
    if cue and items[cue - 1].lower in BE:
        speaker = None if outer.is_empty else (outer.start, outer.end)
        by = next((n for n in range(cue + 1, link - 1) if items[n].lower == "by"), None)
        via = (by + 1, link) if by is not None else None
    else:
        speaker = (cue + 1, link) if link > cue + 1 else None
        via = None if outer.is_empty else (outer.start, outer.end)
    start = content_start(items, verb, hearer=cue_words()[items[verb].lower][0] == "tell")
    left = outer.clause
    if start is None and left > floor and can_be_said(items, floor, left):
        segments = ((first_content(items, floor, left), content_end(items, floor, left)),)
    elif start is not None and content_end(items, start, len(items)) > start:
        segments = ((start, content_end(items, start, len(items))),)
    else:
        return None
    return Attribution((cue, verb + 1), speaker, segments, "quoted as", via)
