"""Attributions: each clause of saying in a unit, with its speaker and what was said.

For every verb of saying, in the order of the text, one of these shapes:

- after what was said: ``"...," X said``; ``..., said X``; ``..., X said.``; in the middle of it: ``A, X said, b``;
- before it: ``X said: "..."``, ``X said (that) ...``, ``X told Y (that) ...``, ``X vowed to ...``;
- in the passive: ``Y was told by X that ...``, ``told by X that ..., Y left``;
- ``according to X`` on either side; ``Y quoted X as saying``; a participle (``..., adding that ...``).

What was said runs to the end of the unit, or to the next clause of saying that a comma, "and" or "but"
sets off.  A verb inside what another one reports is not read again, but the speaker outside then passes
it on (``via``) when both stand around the same words.  A verb without a subject of its own shares that of
the clause before it ("X rejected the charge and said ..."); a noun of saying counts only in a unit without
verbs of saying.

Known misses: free indirect speech, and content after long parentheses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirecopy.data.saying_verbs import verbs_with
from wirecopy.facts.quotes.beliefs import is_of_nobody, is_told_by_another, takes_clause
from wirecopy.facts.quotes.closing import (
    clause_end,
    closing_clause,
    goes_on_after,
    holds_verb,
    is_link,
    is_occasion,
)
from wirecopy.facts.quotes.content import (
    aside_end,
    content_end,
    content_start,
    judged_end,
    without_occasion,
    without_remark,
)
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    BE,
    CLOSERS,
    PREPOSITIONS,
    words,
)
from wirecopy.facts.quotes.judging import (
    holds_judged,
    is_call_for,
    is_naming,
    is_reduced,
    lacks_subject,
)
from wirecopy.facts.quotes.later import FirstSaying, next_saying
from wirecopy.facts.quotes.leading import with_leader
from wirecopy.facts.quotes.nouns import find_noun
from wirecopy.facts.quotes.passive import find_agent, is_passive
from wirecopy.facts.quotes.remarks import (
    is_no_saying,
    is_title,
    joins_quotation,
    name_end,
    past_remark,
)
from wirecopy.facts.quotes.subjects import Subject, leading_subject, subject_after, subject_before
from wirecopy.facts.quotes.subordinate import main_clause_start
from wirecopy.facts.quotes.units import Item, Unit
from wirecopy.facts.quotes.unknown import find_unknown
from wirecopy.facts.quotes.verbs import QUOTING, find_cues

#: Verbs of a deed, which one who closes the sentence tells of ("X agreed to leave, his office said").
_DEEDS = frozenset({"agree"})
_CLAUSE_OPENERS = frozenset("who which and but while when as".split())
#: A clause before ", X said" has at least this many words.
_SHORTEST_CLAUSE = 3
#: Shortest place in capitals, and longest run of items, that make a dateline.
_SHORTEST_DATELINE = 4
_LONGEST_DATELINE = 12
#: Longest topic before a colon, in items.
_LONGEST_TOPIC = 4
#: "Said by phone".
_WAYS = frozenset("phone telephone email e-mail text letter fax radio video".split())
#: How many later words of saying are looked at for the end of a content.
_LATER_CUES = 6
#: Farthest the inner verb of "according to Y, X said" and "quoted X as saying" may stand, in items.
_INNER = 16


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying; indices of items."""

    #: First and one past the last item of the cue.
    cue: tuple[int, int]
    #: Items that name the speaker; None when it is carried over.
    speaker: tuple[int, int] | None
    segments: tuple[tuple[int, int], ...]
    #: One of the shapes that ``sureness`` knows.
    shape: str
    #: Items that name who passed the words on.
    via: tuple[int, int] | None = None


def find_attributions(unit: Unit) -> list[Attribution]:
    """Sayings of a unit, in order, their contents never overlapping."""
    items = unit.items
    found: list[Attribution] = []
    floor = 0
    cues = find_cues(items)
    for number, cue in enumerate(cues):
        if cue < floor or (found and cue <= found[-1].cue[1]):
            continue
        saying = _read_cue(items, cue, floor, cues[number + 1 : number + 1 + _LATER_CUES])
        if saying is not None:
            found.append(_with_shared(items, saying, found))
            floor = max(floor, cue + 1, *(end for _, end in saying.segments))
    if not found:
        found = _read_nouns(items)
    return found or _closing_unknown(items)


def _with_shared(
    items: Sequence[Item], saying: Attribution, found: Sequence[Attribution]
) -> Attribution:
    """A saying without a subject of its own, or a loose participle, shares that of the words before."""
    cue = saying.cue[0]
    is_participle = items[cue].lower.endswith("ing") and saying.shape != "according to"
    is_loose = is_participle and cue and not items[cue - 1].is_word
    if saying.speaker is not None and not is_loose:
        return saying
    shared = found[-1].speaker if found else leading_subject(items, cue)
    return replace(saying, speaker=shared or saying.speaker)


def _read_nouns(items: Sequence[Item]) -> list[Attribution]:
    """The first noun of saying of a unit without verbs of saying."""
    for at in range(1, len(items)):
        noun = find_noun(items, at)
        if noun is not None:
            speaker, start = noun
            end = content_end(items, start, len(items))
            if end > start and _can_be_said(items, start, end):
                return [Attribution((at, at + 1), speaker, ((start, end),), "noun")]
    return []


def _closing_unknown(items: Sequence[Item]) -> list[Attribution]:
    """``"...," X barks``."""
    found = find_unknown(items)
    if found is None:
        return []
    quotation, verb = found
    end = quotation + 1
    return [Attribution((verb, verb + 1), (end, verb), ((0, end),), "unknown verb")]


def _read_cue(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
    word = items[cue].lower
    if word == "according":
        return _read_according(items, cue, floor, later)
    if word in QUOTING:
        return _read_quoted_as(items, cue, floor)
    if is_passive(items, cue, floor):
        return _read_passive(items, cue, floor, later)
    return (
        _read_after(items, cue, floor)
        or _read_as(items, cue, floor)
        or _read_before(items, cue, floor, later)
    )


# -- what was said stands before the words of saying ------------------------------------------------


def _read_after(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
    clause = closing_clause(items, cue, floor)
    if clause is None:
        return None
    subject, start, end = clause
    left = start
    while left > floor and items[left - 1].text in {",", "-", "—", "–"}:
        left -= 1
    segments = [(_first_content(items, floor, start), left)]
    if segments[0][0] >= left:
        return None
    closes = items[left - 1].is_quote
    if is_occasion(items, segments[0][0], left) and not (
        end < len(items) and items[end].text == ","
    ):
        return None
    if end < len(items) and items[end].text == ",":
        end = past_remark(items, end) if closes else end
        right = content_end(items, end + 1, len(items))
        goes_on = not closes and start != cue and not _is_new_clause(items, end + 1)
        goes_on = goes_on or (not closes and start == cue and goes_on_after(items, subject, end))
        joined = end + 1 + joins_quotation(items, end + 1)
        if right > joined and (items[joined].is_quote or goes_on):
            segments.append((joined, right))
    elif end < len(items) and items[end].is_quote and not _is_name_heard(items, cue, end):
        segments.append((end, content_end(items, end, len(items))))
    elif end < len(items) and items[end].text == ":":
        segments.append((end + 1, content_end(items, end + 1, len(items))))
    if len(segments) > 1 and is_link(items[slice(*segments[0])]):
        del segments[0]  # "However, X said, ..."
    if not _can_be_said(items, segments[0][0], segments[-1][1]):
        return None
    return Attribution((cue, cue + 1), (subject.start, subject.end), tuple(segments), "after")


def _is_name_heard(items: Sequence[Item], cue: int, quotation: int) -> bool:
    """Whether a quotation behind the words of saying is a name (``told "Morning Line"``)."""
    is_hearer = cue_words()[items[cue].lower][0] == "tell" and quotation == cue + 1
    return is_hearer or is_title(items, quotation)


def _first_content(items: Sequence[Item], floor: int, left: int) -> int:
    """What was said begins with the unit, or after what was read before."""
    start = floor or _dateline_end(items, left) or _topic_end(items, left)
    while start < left and (items[start].text in CLOSERS or items[start].lower in {"and", "but"}):
        if items[start].is_word and start == 0:
            break
        start += 1
    return start


def _dateline_end(items: Sequence[Item], left: int) -> int:
    """One past a dateline that opens the unit (``LISBON:``, ``LISBON, May 2 (Agency) -``); else 0."""
    if not items[0].text.isupper() or len(items[0].text) < _SHORTEST_DATELINE:
        return 0
    for at in range(1, min(left, _LONGEST_DATELINE)):
        is_dash = items[at].text in {"-", "—", "–"} and items[at].start > items[at - 1].end
        if items[at].text == ":" or is_dash:
            return at + 1
    return 0


def _topic_end(items: Sequence[Item], left: int) -> int:
    """One past what leads up to a quotation by a colon (``Floods: ‘We lost all’, say farmers``); else 0."""
    for at in range(1, left - 1):
        if items[at].is_quote:
            return 0
        if items[at].text == ":" and items[at + 1].is_quote:
            is_closed = at + 2 == left or at <= _LONGEST_TOPIC
            return at + 1 if is_closed else 0
    return 0


def _can_be_said(items: Sequence[Item], start: int, end: int) -> bool:
    part = items[start:end]
    shortest = _SHORTEST_CLAUSE - (part[0].lower == "to")
    return any(item.is_quote for item in part) or words(part) >= shortest


def _is_new_clause(items: Sequence[Item], at: int) -> bool:
    if at >= len(items):
        return True
    word = items[at].lower
    return word in _CLAUSE_OPENERS or word.endswith("ing") or word in PREPOSITIONS


# -- what was said stands after ---------------------------------------------------------------------


def _read_before(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
    kind, base = cue_words()[items[cue].lower]
    subject = with_leader(items, cue, subject_before(items, cue, floor), floor)
    if (
        subject is None
        or is_no_saying(items, cue)
        or _is_done_by(items, cue)
        or subject.is_negated
        or (subject.is_passive and not items[cue].lower.endswith("ing"))
    ):
        return None
    start = content_start(items, cue, hearer=kind in {"tell", "urge"})
    if kind == "judge":
        start = cue + 1 + is_call_for(items, cue)
    if start is None or start >= len(items):
        return None
    if base in verbs_with("belief") and (
        items[cue + 1].text == ","
        or not takes_clause(items, start, base)
        or is_of_nobody(items, cue, subject)
        or is_told_by_another(items, floor, start, later)
    ):
        return None
    if kind == "judge" and (
        lacks_subject(items, cue, subject)
        or is_naming(items, cue, subject)
        or holds_judged(items, start, later)
        or items[start].text in {",", ".", ";"}
        or is_reduced(items, cue)
    ):
        return None
    stop, via = next_saying(items, start, later, FirstSaying(cue, subject))
    main = main_clause_start(items, subject, floor, start, stop)
    if via and (base in _DEEDS or main < stop):
        return None  # who closes the sentence says all of it
    stop = aside_end(items, start, main)
    if kind == "judge":
        stop = judged_end(items, start, stop, in_own_words=_is_what(items, subject))
    stop = without_occasion(items, start, without_remark(items, start, stop))
    end = content_end(items, start, stop)
    if end <= start or not _can_be_said(items, start, end):
        return None
    speaker = None if subject.is_empty else (subject.start, subject.end)
    via = via or _quoted_by(items, subject.end, cue)
    start += items[start].text == ","  # "said that, in May, ..."
    return Attribution((cue, cue + 1), speaker, ((start, end),), "before", via)


def _is_what(items: Sequence[Item], subject: Subject) -> bool:
    """Whether the writer names a thing by another's word for it ("what pilots called a farce")."""
    return subject.start > 0 and items[subject.start - 1].lower == "what"


def _is_done_by(items: Sequence[Item], cue: int) -> bool:
    """Whether a verb is a passive participle ("Mali, ruled by ...", "the plan, announced in May, will ...")."""
    after = [item.lower for item in items[cue + 1 : cue + 3]]
    is_dated = after[:1] and after[0] in PREPOSITIONS and is_reduced(items, cue)
    return bool(is_dated) or (after[:1] == ["by"] and not _WAYS.issuperset(after[1:]))


def _read_as(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
    """``As X reported, ...``, ``As reported by X, ...``."""
    is_by = cue + 1 < len(items) and items[cue + 1].lower == "by"
    subject = subject_after(items, cue + 1) if is_by else subject_before(items, cue, floor)
    opening = cue if is_by else subject.clause
    if subject.is_empty or subject.is_negated or not _opens_as(items, opening, floor):
        return None
    is_telling = not is_by and cue_words()[items[cue].lower][0] == "tell"
    comma = clause_end(items, subject.end if is_by else cue + 1, hearer=is_telling)
    if comma is None or comma >= len(items) or items[comma].text != ",":
        return None
    end = content_end(items, comma + 1, len(items))
    if end <= comma + 1 or not _can_be_said(items, comma + 1, end):
        return None
    return Attribution((cue, cue + 1), (subject.start, subject.end), ((comma + 1, end),), "before")


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
    if end <= start or not _can_be_said(items, start, end):
        return None
    return Attribution((cue, cue + 1), speaker, ((start, end),), "before", via)


def _quoted_by(items: Sequence[Item], start: int, end: int) -> tuple[int, int] | None:
    """Who quotes, in the remark "X, quoted by Y, said"."""
    for at in range(start, min(end, start + _INNER) - 2):
        if items[at].lower in QUOTING and items[at + 1].lower == "by":
            comma = next((n for n in range(at + 2, end) if items[n].text == ","), end)
            return (at + 2, comma) if comma > at + 2 else None
    return None


# -- according to, quoted as ------------------------------------------------------------------------


def _read_according(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
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
        saying = _read_before(items, inner, start, ()) if inner is not None else None
        if saying and saying.speaker and inner is not None and inner - start < _INNER:
            return Attribution(saying.cue, saying.speaker, saying.segments, saying.shape, speaker)
        segments = [(start, content_end(items, start, len(items)))]
    else:
        segments = [(_first_content(items, floor, cue), content_end(items, floor, cue))]
        if comma and not holds_verb(items, *segments[0]):
            segments.append((speaker[1] + 1, content_end(items, speaker[1] + 1, len(items))))
    if any(end <= start for start, end in segments):
        return None
    if not _can_be_said(items, segments[0][0], segments[-1][1]):
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


def _read_quoted_as(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
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
    if start is None and left > floor and _can_be_said(items, floor, left):
        segments = ((_first_content(items, floor, left), content_end(items, floor, left)),)
    elif start is not None and content_end(items, start, len(items)) > start:
        segments = ((start, content_end(items, start, len(items))),)
    else:
        return None
    return Attribution((cue, verb + 1), speaker, segments, "quoted as", via)
