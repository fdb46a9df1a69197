"""Dating: the day of an act, from the time expression of its clause, else the anchor.

The nearest expression counts, one that tells which noun behind the act is meant ("condemned the raid of 7
May") or is of what was said besides ("thanked him and said he would leave by May") not at all, and one in another clause less: each clause bound on the way adds to the
distance, and a relative or subordinate clause to the right of the act dates itself alone ("the
consulate, which it closed in 2011").  "Two days after" before the act's clause counts back from the
day of the main clause.  "Said on Tuesday" dates the saying where what was said has a day of its own, and
nothing done has a day to come.  What had been done before ("freed the men it had arrested") is not of the
main clause's day.  An act dated more than ``HISTORICAL_DAYS`` before the anchor is historical.
Known misses: two dates in one clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.phrases import DAYS
from wirecopy.facts.events.clause.words import Word
from wirecopy.model import Span, TimeExpression
from wirecopy.model.event import Status
from wirecopy.text.timex import day_of, days_of

#: Half a year: what news tells of longer ago is background, not news.
HISTORICAL_DAYS = 183
#: What a clause bound adds to the distance of an expression, in characters: most of a clause.
BOUND = 60
#: A noun and the "of" behind it.
_OF_NOUN = 2
#: Stretches of time, of which the day behind "of" is the act's.
_SPELLS = frozenset(
    "night nights morning afternoon evening day days week weekend month year hours end beginning start middle eve "
    "dawn half quarter first second course".split()
)
#: Behind these a noun tells when the act was.
_OCCASIONS = frozenset("in during at on".split())
#: Subordinators that give the act's clause and the main clause one time.
_SAME_TIME = frozenset(("when", "as", "while", "that"))
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


def date_of(
    trigger: Span,
    status: Status,
    times: Sequence[TimeExpression],
    anchor: date | None,
    words: Sequence[Word] = (),
    *,
    is_spoken: bool = False,
) -> tuple[str | None, Status]:
    """TIMEX3 value of the act's day, and its status with ``historical`` told apart.

    Where the act ``is_spoken``, a time behind an infinitive is that of what is asked for or promised.
    """
    dated = [t for t in times if t.type in ("DATE", "TIME") and t.value and t.value[0].isdigit()]
    shift = _shift(trigger, words)
    usable = [t for t in dated if not _dates_another(trigger, t.span, words)]
    if is_spoken:
        usable = [t for t in usable if not _dates_infinitive(trigger, t.span, words)]
    if status == "past" and anchor is not None:  # a day to come is that of what was agreed or asked
        usable = [t for t in usable if not _is_to_come(t.value, anchor)]
    before = _start_before(trigger, words)
    usable = [t for t in usable if before is None or t.span.start >= before]
    if not usable:
        value = anchor.isoformat() if anchor and status == "past" and before is None else None
    else:
        own = [t for t in usable if not _is_of_saying(t.span, trigger, words)]
        nearest = min(own or usable, key=lambda t: (_distance(t.span, trigger, words), t.span))
        value = (nearest.value or "").split("T")[0]
    if shift is not None and value is not None and (day := day_of(value)) == value:
        value = _moved(day, shift)
    if usable and status == "past" and anchor is not None and value and _is_old(value, anchor):
        return value, "historical"
    return value, status


def _is_to_come(value: str | None, anchor: date) -> bool:
    """Whether all days of a time lie behind the anchor."""
    days = days_of(value)
    return days is not None and days[0] > anchor


def _start_before(trigger: Span, words: Sequence[Word]) -> int | None:
    """Where the clause of what had been done before the main act begins; None for other acts.

    "Freed the men it had arrested", "whom they had kidnapped", "after Chad had closed the border".
    """
    at = next((n for n, w in enumerate(words) if w.start >= trigger.start), 0)
    had = next((n for n in range(at - 1, max(-1, at - 5), -1) if words[n].kind not in "BXA"), 0) + 1
    if not any(words[n].low == "had" for n in range(had, at)):
        return None
    for n in range(had - 1, -1, -1):
        word = words[n]
        follows_noun = n > 0 and words[n - 1].kind == "N" and words[n - 1].low not in DAYS
        is_relative = word.kind == "R" and (word.low != "that" or follows_noun)
        is_bare = word.kind == "O" and n == had - 1 and follows_noun
        if is_relative or is_bare or word.low in _SINCE:
            return word.start
        if word.kind in "VST.;":
            return None
    return None


#: What had been done is told behind these as what came before.
_SINCE = frozenset(("after", "since", "because"))


def _is_of_saying(time: Span, trigger: Span, words: Sequence[Word]) -> bool:
    """Whether a time right behind a verb of saying before the act dates that ("said on Tuesday it had struck")."""
    if time.start >= trigger.start:
        return False
    before = [w for w in words if w.end <= time.start and w.kind not in "PDA"]
    is_said = bool(before) and before[-1].kind == "V" and before[-1].lemma in _say_verbs()
    return is_said and before[-1].end <= trigger.start


def _say_verbs() -> frozenset[str]:
    return word_list("say_verbs")


def _moved(value: str, days: int) -> str:
    try:
        return (date.fromisoformat(value) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return value


def _shift(trigger: Span, words: Sequence[Word]) -> int | None:
    """Days from the main clause to the act, where "two days after" or "before" opens its clause."""
    at = next((n for n, w in enumerate(words) if w.start >= trigger.start), 0)
    for n in range(at - 1, 1, -1):
        if words[n].kind in "VR." and words[n].text != ",":
            return None
        if words[n].low in ("after", "before") and words[n - 1].low in _UNITS:
            number = words[n - 2].low
            count = _NUMBERS.get(
                number, int(number) if number.isdecimal() and len(number) < 4 else 0
            )
            days = count * _UNITS[words[n - 1].low]
            return (-days if words[n].low == "after" else days) if days else None
    return None


def _dates_another(trigger: Span, time: Span, words: Sequence[Word]) -> bool:
    """Whether an expression is of a relative clause, of a noun behind the act, or of what was said besides."""
    return (
        _dates_itself(trigger, time, words)
        or _dates_noun(trigger, time, words)
        or _is_of_other_words(trigger, time, words)
    )


def _dates_noun(trigger: Span, time: Span, words: Sequence[Word]) -> bool:
    """Whether it tells which noun is meant ("condemned the raid of 7 May").

    It tells when in "on the night of 7 May" and "died in the raid of 7 May".
    """
    before = [w for w in words if trigger.end <= w.start < time.start]
    if len(before) < _OF_NOUN or before[-1].low != "of":
        return False
    if before[-2].kind != "N" or before[-2].low in _SPELLS:
        return False
    around = next((w.low for w in reversed(before[:-2]) if w.kind not in "NAD"), "")
    return around not in _OCCASIONS


def _is_of_other_words(trigger: Span, time: Span, words: Sequence[Word]) -> bool:
    """Whether it is of what was said besides ("thanked him and said he would leave by the end of May")."""
    inside = [w for w in words if trigger.end <= w.start < time.start]
    for n, word in enumerate(inside):
        if word.kind == "V" and word.lemma in _say_verbs() and n + 1 < len(inside):
            is_joined = n > 0 and inside[n - 1].low in {"and", "but"}
            return is_joined and any(w.kind == "V" for w in inside[n + 1 :])
    return False


def _dates_itself(trigger: Span, time: Span, words: Sequence[Word]) -> bool:
    """Whether an expression stands in a relative clause that the act lies outside of."""
    opened = (w for n, w in enumerate(words) if w.kind == "R" or _is_where(words, n))
    return any(trigger.end <= w.start < time.start for w in opened) or (
        _is_inserted(trigger, time, words)
    )


def _is_where(words: Sequence[Word], at: int) -> bool:
    return words[at].low == "where" and at > 0 and words[at - 1].text == ","


def _dates_infinitive(trigger: Span, time: Span, words: Sequence[Word]) -> bool:
    """Whether an infinitive stands between the act and the time ("urged them to march on Thursday")."""
    return any(w.kind == "T" and trigger.end <= w.start < time.start for w in words)


def _is_inserted(trigger: Span, time: Span, words: Sequence[Word]) -> bool:
    """Whether it stands in a relative clause between commas before the act ("the man, who fled in May, was")."""
    opened = any(
        w.kind == "R" and n and words[n - 1].text == "," and w.start < time.start
        for n, w in enumerate(words)
    )
    return opened and any(w.text == "," and time.end <= w.start < trigger.start for w in words)


def _distance(a: Span, b: Span, words: Sequence[Word]) -> int:
    low, high = min(a.end, b.end), max(a.start, b.start)
    bounds = sum(
        1
        for w in words
        if low <= w.start < high
        and (w.kind == "R" or (w.kind == "S" and w.low not in _SAME_TIME) or w.text in ";:")
    )
    return max(0, a.start - b.end, b.start - a.end) + BOUND * bounds


def _is_old(value: str, anchor: date) -> bool:
    parts = [p for p in value.split("-") if p.isdigit()]
    if not parts or len(parts[0]) != 4:
        return False
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else 12
    months = (anchor.year - year) * 12 + anchor.month - month
    return months * 30 > HISTORICAL_DAYS
