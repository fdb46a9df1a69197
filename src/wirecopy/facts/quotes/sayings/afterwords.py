"""Afterwords: what the writer adds behind a report, and where the words that were said end before it.

A relative, an apposition or a phrase that is set off at the end of a report tells what the writer knows
("X said the port was shut, which Y denies"), as does a clause that "but" sets off, unless words in quotation
marks stand in it.  Behind "to" and a verb a verb in the past is the speaker's next deed ("vowed to fight and
left").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    DETERMINERS,
    FINITE,
    PAPERS,
    PREPOSITIONS,
    PRETERITES,
    QUESTION_WORDS,
    SUBORDINATORS,
    is_dash,
    is_past,
    is_plain_adverb,
)
from wirecopy.facts.quotes.sayings.content import LEAVES, is_verb
from wirecopy.facts.quotes.units import Item
from wirecopy.text.calendar_words import WEEKDAYS
from wirecopy.text.function_words import PEOPLE_BEFORE

#: A report has more items than this before an afterword, and the afterword more than this behind its comma.
_SHORTEST_REPORT, _SHORTEST_AFTERWORD = 2, 2
#: Behind a comma these tell more of what stands before it.
_RELATIVES = frozenset("which who whose where".split())
#: Behind ", but" these open a clause, and behind ", and" one of the speaker.
_SUBJECTS = quote_words("afterwords.subjects")
#: Behind "a" these count some of those told of before.
_SHARES = frozenset("third quarter half fifth tenth dozen few couple".split())
#: Behind these a verb belongs to a clause inside what was said.
_INNER_CLAUSES = FINITE | QUESTION_WORDS | {"that"}
#: After a comma these open what the writer adds to a report.
_REMARKS = frozenset("despite while compared citing quoting referring pointing".split())
#: What the writer calls a report.
_REMARKED = frozenset("charge claim allegation accusation assertion suggestion figure toll".split())
_CHARGES = frozenset("charges claims allegations accusations assertions".split())
#: After the one dash of a report these open what the writer adds ("- a step that ...").
_AFTER_DASH = quote_words("afterwords.after_dash")
#: What words are said in, and how far behind its article the noun may stand.
_OCCASIONS = PAPERS | frozenset("interview speech address briefing podcast".split())
_SHORT_OCCASION = 4
#: A time at the end of a judgement opens with these.
_OPEN_TIMES = frozenset((*WEEKDAYS, *"today yesterday tonight last this earlier".split()))


def without_remark(items: Sequence[Item], start: int, stop: int) -> int:
    """Where what the writer adds at the end is set off: ", despite ...", ", citing ..."."""
    dashes = [n for n in range(start, stop - 1) if is_dash(items, n)]
    if len(dashes) == 1 and items[dashes[0] + 1].lower in _AFTER_DASH:
        stop = dashes[0]
    if items[start].lower == "to":
        stop = _next_deed(items, start, stop)
    stop = _set_off(items, start, stop)
    for at in range(start + _SHORTEST_REPORT, stop - 1):
        is_remark = items[at].text == "," and _opens_remark(items, at + 1)
        is_called = is_remark and items[at + 1].lower not in _REMARKS
        if is_called or (is_remark and not _is_bracketed(items, at, stop)):
            return at
    return stop


def _set_off(items: Sequence[Item], start: int, stop: int) -> int:
    """The first comma behind which the writer goes on without words in quotation marks; else ``stop``."""
    last = next((n for n in range(stop - 1, start - 1, -1) if items[n].is_quote), start)
    for comma in range(max(last, start + _SHORTEST_REPORT), stop - _SHORTEST_AFTERWORD):
        if items[comma].text != ",":
            continue
        is_told = _tells_more(items, start, comma, stop) and not _is_bracketed(items, comma, stop)
        if is_told or _opens_clause(items, comma + 1):
            return comma
    return stop


def _tells_more(items: Sequence[Item], start: int, comma: int, stop: int) -> bool:
    """Whether a relative or an apposition stands behind the comma.

    What an article opens may also be part of a list ("a boat, a car and a van"), or the subject behind an
    adverbial ("that, in May, a boat sank").
    """
    word = items[comma + 1].lower
    if word not in {"a", "an"}:
        return word in _RELATIVES
    if items[comma + 2].lower in _SHARES:
        return False  # "hire 40 people, a third of them women"
    part = next((n for n in range(comma, start, -1) if items[n - 1].text == ","), start)
    is_list = any(
        items[n].lower in {"and", "or"} and items[n + 1].lower in DETERMINERS
        for n in range(comma, stop - 1)
    )
    return not is_list and items[part].lower not in PREPOSITIONS | SUBORDINATORS


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    """Whether "and" and a pronoun, or "but" and any subject or verb stand there ("but they ...", "but Field ...")."""
    word, after = items[at].lower, items[at + 1]
    if word == "and":
        return after.lower in PEOPLE_BEFORE
    if after.lower in PEOPLE_BEFORE and at + 2 < len(items) and items[at + 2].lower == "would":
        return False  # "said he was ill, but he would play": told as it was said
    return word == "but" and (
        after.lower in _SUBJECTS or after.text[:1].isupper() or is_past(after)
    )


def _next_deed(items: Sequence[Item], start: int, stop: int) -> int:
    """Where the speaker's next deed stands behind what he says he does ("vowed to fight | and left"); else ``stop``."""
    for at in range(start + _SHORTEST_REPORT, stop - 1):
        word = items[at].lower
        if word in _INNER_CLAUSES:
            return stop
        if word in {"and", "but"} and _tells_deed(items, at + 1, stop):
            return at - (items[at - 1].text == ",")
    return stop


def _tells_deed(items: Sequence[Item], at: int, stop: int) -> bool:
    """Whether a verb in the past stands there, adverbs before it left out."""
    while at < stop and is_plain_adverb(items[at]):
        at += 1
    return is_verb(items, at, stop) or (at < stop and items[at].text in PRETERITES)


def without_occasion(items: Sequence[Item], start: int, stop: int) -> int:
    """Where the words behind a quotation tell where it was said (``said it was “dead” in an interview``)."""
    last = next((n for n in range(stop - 1, start - 1, -1) if items[n].is_quote), None)
    if last is None or last + 2 >= stop:
        return stop
    at = last + 1 + (items[last + 1].text == ",")
    opens = (
        items[at].lower in {"in", "during"} and at + 1 < stop and items[at + 1].lower in DETERMINERS
    )
    if items[at].lower in {"after", "before"} and items[at + 1].lower.endswith("ing"):
        return last + 1  # "said she was “lost” after losing the match"
    nouns = [item.lower for item in items[at + 2 : min(stop, at + 2 + _SHORT_OCCASION)]]
    return last + 1 if opens and not _OCCASIONS.isdisjoint(nouns) else stop


def without_day(items: Sequence[Item], start: int, end: int) -> int:
    """Where the day or the period at the end of a judgement begins ("endorsed Field | last week").

    A day of something else stays ("praised Field in a speech delivered on Monday").
    """
    first = end
    while first - 1 > start and items[first - 1].lower in CALENDAR:
        first -= 1
    if first == end or items[first].lower not in _OPEN_TIMES:
        return end
    first -= items[first - 1].lower == "on" and first - 1 > start
    return end if items[first - 1].lower.endswith("ed") else first


def _opens_remark(items: Sequence[Item], at: int) -> bool:
    """Whether the writer adds something there ("citing ...", "a charge they deny")."""
    if items[at].lower in {"a", "an"} and at + 1 < len(items):
        return items[at + 1].lower in _REMARKED
    return items[at].lower in _REMARKS or items[at].lower in _CHARGES


def _is_bracketed(items: Sequence[Item], comma: int, stop: int) -> bool:
    """Whether a second comma ends the remark and its clause goes on with a verb ("the plan, while dear, works")."""
    close = next((n for n in range(comma + 2, stop) if items[n].text == ","), stop)
    if close + 1 >= stop or items[close + 1].lower in LEAVES:
        return False
    after = items[close + 1 : stop]
    is_open = items[comma - 1].lower in FINITE
    is_present = after[0].text.islower() and after[0].text.endswith("s")
    return is_open or is_present or any(item.is_quote or is_past(item) for item in after)
