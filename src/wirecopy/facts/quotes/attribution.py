"""Attributions: each clause of saying in a unit, with its speaker and what was said.

For every verb of saying, in the order of the text, one of these shapes:

- after what was said: ``"...," X said``; ``..., said X``; ``..., X said.``; in the middle of it: ``A, X said, b``;
- before it: ``X said: "..."``, ``X said (that) ...``, ``X told Y (that) ...``, ``X vowed to ...``;
- in the passive: ``Y was told by X that ...``, ``told by X that ..., Y left``, ``asked why ..., Y left``;
- ``according to X`` and ``in the words of X`` on either side; ``Y quoted X as saying``; a participle (``..., adding that ...``).

What was said runs to the end of the unit, or to the next clause of saying that a comma, "and" or "but"
sets off.  A verb inside what another one reports is not read again, but the speaker outside then passes
it on (``via``) when both stand around the same words.  A verb without a subject of its own shares that of
the clause before it ("X rejected the charge and said ..."); a noun of saying counts only in a unit without
verbs of saying.

Known misses: free indirect speech, and content after long parentheses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import FINITE, PREPOSITIONS, is_adverb, is_past
from wirecopy.facts.quotes.sayings.asked import find_asked, read_asked
from wirecopy.facts.quotes.sayings.before import read_before, read_inverted
from wirecopy.facts.quotes.sayings.cited import with_cited
from wirecopy.facts.quotes.sayings.closing import (
    clause_end,
    closing_clause,
    goes_on_after,
    is_link,
    is_occasion,
    is_role_between,
)
from wirecopy.facts.quotes.sayings.content import content_end
from wirecopy.facts.quotes.sayings.fronted import (
    is_time,
    opens_time,
    points_back,
    read_fronted,
    read_pointed,
)
from wirecopy.facts.quotes.sayings.labelled import read_labelled
from wirecopy.facts.quotes.sayings.later import next_saying, opens_judged
from wirecopy.facts.quotes.sayings.leading import with_leader
from wirecopy.facts.quotes.sayings.nouns import find_noun
from wirecopy.facts.quotes.sayings.passive import find_agent, is_passive
from wirecopy.facts.quotes.sayings.remarks import (
    is_idiom,
    is_title,
    joins_by_semicolon,
    joins_quotation,
    past_remark,
    quoted_again,
)
from wirecopy.facts.quotes.sayings.saying import Attribution, can_be_said, first_content
from wirecopy.facts.quotes.sayings.sources import find_source, read_quoted_as, read_source
from wirecopy.facts.quotes.sayings.subjects import (
    Subject,
    leading_subject,
    subject_after,
    subject_before,
)
from wirecopy.facts.quotes.sayings.unknown import find_unknown
from wirecopy.facts.quotes.sayings.verbs import QUOTING, find_cues
from wirecopy.facts.quotes.units import Item, Unit

_CLAUSE_OPENERS = frozenset("who which while when as".split())
#: Behind ", X said," what was said goes on with these ("has no plans, X said, to leave").
_RESUMING = frozenset("to by for of without about against".split())
#: How many later words of saying are looked at for the end of a content.
_LATER_CUES = 6


def find_attributions(unit: Unit) -> list[Attribution]:
    """Sayings of a unit, in order, their contents never overlapping."""
    items = unit.items
    found: list[Attribution] = []
    floor = 0
    asked = find_asked(items)
    sources = [at for at in range(len(items)) if find_source(items, at) is not None]
    cues = sorted({*find_cues(items), *asked, *sources})
    for number, cue in enumerate(cues):
        if cue < floor or (found and cue <= found[-1].cue[1]):
            continue
        later = cues[number + 1 : number + 1 + _LATER_CUES]
        if cue in asked:
            saying = read_asked(items, cue, asked[cue], later)
        else:
            saying = _read_cue(items, cue, floor, later)
        if saying is not None and not _tells_source_of_saying(saying, found):
            found.append(with_cited(items, _with_shared(items, saying, found)))
            floor = max(floor, cue + 1, *(end for _, end in saying.segments))
    if not found:
        found = read_labelled(items) or _read_nouns(items)
    return found or _closing_unknown(items)


def _tells_source_of_saying(saying: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether "according to" tells who reports a saying before it (``"A," X told Y, according to Z``)."""
    is_source = saying.shape == "according to" and bool(found) and found[-1].shape == "after"
    return is_source and saying.segments[0][0] == found[-1].cue[1]


def _with_shared(
    items: Sequence[Item], saying: Attribution, found: Sequence[Attribution]
) -> Attribution:
    """A saying without a subject of its own, or a loose participle, shares that of the words before."""
    cue = saying.cue[0]
    is_participle = items[cue].lower.endswith("ing") and saying.shape != "according to"
    is_loose = is_participle and cue and not items[cue - 1].is_word
    if saying.shape == "asked" or (saying.speaker is not None and not is_loose):
        return saying
    told = [before for before in found if before.shape != "asked"]
    # "X objected that A; Y left, saying B": another clause, another subject
    is_apart = bool(told) and any(i.text == ";" for i in items[told[-1].cue[1] : cue])
    shared = told[-1].speaker if told and not is_apart else leading_subject(items, cue)
    return replace(saying, speaker=shared or saying.speaker)


def _read_nouns(items: Sequence[Item]) -> list[Attribution]:
    """The first noun of saying of a unit without verbs of saying."""
    for at in range(len(items)):
        noun = find_noun(items, at)
        if noun is not None:
            end = content_end(items, noun.start, noun.stop)
            if end > noun.start and can_be_said(items, noun.start, end):
                return [Attribution((at, at + 1), noun.speaker, ((noun.start, end),), "noun")]
    return []


def _closing_unknown(items: Sequence[Item]) -> list[Attribution]:
    """``"...," X barks``."""
    found = find_unknown(items)
    if found is None:
        return []
    said = (0, found.quotation + 1)
    return [Attribution((found.verb, found.verb + 1), found.speaker, (said,), "unknown verb")]


def _read_cue(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
    source = find_source(items, cue)
    if source is not None:
        return read_source(items, source, floor, later)
    if is_idiom(items, cue):
        return None
    if items[cue].lower in QUOTING:
        return read_quoted_as(items, cue, floor)
    if points_back(items, cue):
        return read_pointed(items, cue)
    if is_passive(items, cue, floor):
        return _read_passive(items, cue, floor, later)
    return (
        read_inverted(items, cue)
        or _read_after(items, cue, floor)
        or _read_as(items, cue, floor)
        or read_fronted(items, cue)
        or read_before(items, cue, floor, later)
    )


def _read_after(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
    clause = closing_clause(items, cue, floor)
    if clause is None:
        return None
    subject, start, end = clause
    left = start
    while left > floor and items[left - 1].text in {",", "-", "—", "–"}:
        left -= 1
    segments = [(first_content(items, floor, start), left)]
    if segments[0][0] >= left:
        return None
    closes = items[left - 1].is_quote
    is_before_clause = end < len(items) and items[end].text == ","
    if is_occasion(items, segments[0][0], left) and not is_before_clause:
        return None
    if is_before_clause:
        end = past_remark(items, end) if closes else end
        right = content_end(items, end + 1, len(items))
        again = quoted_again(items, end + 1, right)
        goes_on = not closes and start != cue and not _is_new_clause(items, end + 1)
        goes_on = goes_on or (not closes and start == cue and goes_on_after(items, subject, end))
        goes_on = goes_on or (start == cue and is_role_between(items, subject, end, floor))
        goes_on = goes_on or items[left - 1].lower in FINITE  # "The pier will, X said, close"
        joined = end + 1 + joins_quotation(items, end + 1)
        if again is not None:
            segments.append((again, right))
        elif right > joined and (items[joined].is_quote or goes_on):
            segments.append((joined, right))
    elif end < len(items) and items[end].is_quote and not _is_name_heard(items, cue, end):
        segments.append((end, content_end(items, end, len(items))))
    elif end < len(items) and (items[end].text == ":" or joins_by_semicolon(items, end)):
        segments.append((end + 1, content_end(items, end + 1, len(items))))
    segments = _without_frame(items, segments, is_inverted=start == cue)
    if not segments or not can_be_said(items, segments[0][0], segments[-1][1]):
        return None
    return Attribution((cue, cue + 1), (subject.start, subject.end), tuple(segments), "after")


def _without_frame(
    items: Sequence[Item], segments: list[tuple[int, int]], *, is_inverted: bool
) -> list[tuple[int, int]]:
    """What was said without the link before it ("However, X said, ..."); none behind a time, or a link alone."""
    first = items[slice(*segments[0])]
    if is_inverted and (is_time(first) or (is_link(first) and len(segments) == 1)):
        return []
    return segments[len(segments) > 1 and is_link(first) :]


def _is_name_heard(items: Sequence[Item], cue: int, quotation: int) -> bool:
    """Whether a quotation behind the words of saying is a name (``told "Morning Line"``)."""
    is_hearer = cue_words()[items[cue].lower][0] == "tell" and quotation == cue + 1
    return is_hearer or is_title(items, quotation)


def _is_new_clause(items: Sequence[Item], at: int) -> bool:
    """Whether what stands behind "X said," is another clause, or tells what X did ("..., X said, and left")."""
    if at + 1 >= len(items):
        return True
    word = items[at].lower
    if opens_judged(items, at) or opens_time(items, at):
        return True
    if word in {"and", "but"}:
        return is_past(items[at + 1]) or is_adverb(items[at + 1])
    return word in _CLAUSE_OPENERS or word.endswith("ing") or word in PREPOSITIONS - _RESUMING


def _read_as(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
    """``As X reported, ...``, ``As reported by X, ...``."""
    is_by = cue + 1 < len(items) and items[cue + 1].lower == "by"
    subject = subject_after(items, cue + 1) if is_by else _leader_before(items, cue, floor)
    opening = cue if is_by else subject.clause
    if subject.is_empty or subject.is_negated or not _opens_as(items, opening, floor):
        return None
    is_telling = not is_by and cue_words()[items[cue].lower][0] == "tell"
    comma = clause_end(items, subject.end if is_by else cue + 1, hearer=is_telling)
    if comma is None or comma >= len(items) or items[comma].text != ",":
        return None
    end = content_end(items, comma + 1, len(items))
    if end <= comma + 1 or not can_be_said(items, comma + 1, end):
        return None
    return Attribution((cue, cue + 1), (subject.start, subject.end), ((comma + 1, end),), "before")


def _leader_before(items: Sequence[Item], cue: int, floor: int) -> Subject:
    """The subject before the verb, or of what leads up to it ("used to say")."""
    subject = subject_before(items, cue, floor)
    return with_leader(items, cue, subject, floor) or subject


def _opens_as(items: Sequence[Item], clause: int, floor: int) -> bool:
    return clause == floor + 1 and items[floor].lower == "as"


def _read_passive(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
    """``X was told by Y that ...``, ``told by Y that ..., X left``: Y speaks; nobody without Y."""
    given = find_agent(items, cue)
    subject = subject_before(items, cue, floor)
    if given is None or subject.is_negated:
        return None
    speaker, start = given
    stop, via = next_saying(items, start, later)
    if subject.is_empty or subject.has_remark:
        stop = next((n for n in range(start, stop) if items[n].text == ","), stop)
    end = content_end(items, start, stop)
    if end <= start or not can_be_said(items, start, end):
        return None
    return Attribution((cue, cue + 1), speaker, ((start, end),), "before", via)
