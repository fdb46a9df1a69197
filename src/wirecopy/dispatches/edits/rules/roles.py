"""Roles: who did it and to whom, where both changed their places about a deed, in English and in other languages.

What marks either (an article, a preposition, the form of the noun) goes along where only the order is another one; where
it stays in place, or tells nothing, the two changed their parts.  A deed told in the passive keeps them.

Known misses: names in languages in which their form tells the part; parts told by the verb's form alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.data.language_words import load_language_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.rules.deeds import MUTUAL, find_swap, is_any_day, is_bare_noun
from wirecopy.dispatches.edits.tokens import is_word
from wirecopy.dispatches.edits.told_anew import sentence_at
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import ARTICLES, BE, STANDING

TURNED = Verdict(EditClass.FACT, 2, "who did it, and to whom, changed places")
_ORDER = Verdict(EditClass.WORDING, 0, "the same words in another order")
#: Letters by which a noun is known in another form, and most words of both with the deed.
STEM = 5
MOST_WORDS = 8
#: Words of a deed in the passive behind the form of "be", and of who did it, at most.
PASSIVE = 2
AGENT_WORDS = 5
#: Languages in which the form of a noun or of its article tells its part.
_WITH_CASES = frozenset({"de", "ru", "pl"})
#: Verbs that stand for the deed which ends the sentence ("hat ... beschuldigt").
_HELPS = frozenset("hat haben hatte hatten heeft hebben had hadden".split())
_WITHOUT_ARTICLES = frozenset({"ru", "pl"})
#: German articles that tell neither who did it nor to whom.
_OF_EITHER_PART = frozenset({"die", "das", "eine", "ein"})
#: Prepositions, some with an article, before whom it is done to.
_TO = frozenset("a al à au aux ao aan".split())
#: Articles in other forms, and what stands before whom it is done to.
_MARKS = _TO | frozenset("des do da du".split())


def roles(change: Change) -> Verdict | None:
    """Who did it and to whom, in another language: both sides of the deed within one replacement."""
    words = change.words_a, change.words_b
    if change.language == "ar" and _are_behind_verb(*words):
        return TURNED
    if change.language not in load_style().others or not 2 < max(map(len, words)) <= MOST_WORDS:
        return None
    if change.crosses_sentence or {",", '"'} & {*change.keys_a, *change.keys_b}:
        return None
    if any(_is_when_or_where(side, change.language) for side in words):
        return None
    one, two = (
        _parts(side, before, change.language, is_bare=True)
        for side, before in zip(words, (change.before_a(), change.before_b()), strict=True)
    )
    if len(one) != 3 or not _may_be_deed(change, one):
        return None
    if find_swap([part[1] for part in one], [part[1] for part in two]) != (1, 1):
        return None
    if change.language in _WITH_CASES:
        marks = {one[0][0], one[2][0]}
        travels = one[0][0::2] == two[2][0::2] and one[2][0::2] == two[0][0::2]
        is_other = not travels or (len(marks) == 1 and marks <= _OF_EITHER_PART)
    else:
        is_other = (one[0][0] in _TO, one[2][0] in _TO) == (two[0][0] in _TO, two[2][0] in _TO)
    return TURNED if is_other else _ORDER


def _are_behind_verb(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two Arabic nouns with the article changed places, as they do behind a verb."""
    return (
        len(one) == 2
        and tuple(one) == tuple(two[::-1])
        and all(word.startswith("ال") for word in one)
    )


def _parts(
    words: Sequence[str], before: Sequence[str], language: str, *, is_bare: bool
) -> list[tuple[str, str, str]]:
    """Each word with the mark before it and its stem: (mark, stem, word); ``is_bare``: without small words."""
    found: list[tuple[str, str, str]] = []
    small = load_language_words().get(language, frozenset()) if is_bare else frozenset()
    mark = before[0] if before and _is_mark(before[0], language) else ""
    for word in words:
        if _is_mark(word, language):
            mark = mark if mark in _TO else word
        elif word not in small or word in _HELPS:
            found.append((mark, word[:STEM], word))
            mark = ""
    return found


def _may_be_deed(change: Change, parts: Sequence[tuple[str, str, str]]) -> bool:
    """Whether the parts may be somebody, a deed and somebody: no days, no small words, nothing said or done together."""
    words = [word for _, _, word in parts if word not in _HELPS]
    if not _is_telling(words, change.language) or any(map(_is_when, words)):
        return False
    return all(mark or _is_somebody(change, word) for mark, _, word in (parts[0], parts[2]))


def _is_somebody(change: Change, word: str) -> bool:
    """Whether a word without a mark may be somebody; in languages without articles whatever is no adverb."""
    if change.language not in _WITHOUT_ARTICLES:
        return is_bare_noun(change, (word,))
    return word not in load_style().words_of(change.language).opening


def _is_telling(words: Sequence[str], language: str) -> bool:
    style = load_style()
    small = load_language_words().get(language, frozenset())
    known = style.words_of(language).mutual | MUTUAL
    if language not in _WITH_CASES:
        known |= style.saying | style.words_of(language).says
    return known.isdisjoint(words) and not any(
        word in small or len(word) < STEM - 1 for word in words
    )


def _is_when(word: str) -> bool:
    return is_any_day(word) or word[0].isdigit()


def _is_mark(word: str, language: str) -> bool:
    if language not in load_style().others:
        return word in ARTICLES
    return word in load_style().words_of(language).articles or (
        word in _MARKS and (word, language) != ("a", "fr")
    )


def has_turned_deed(change: Change) -> bool:
    """Whether a deed and somebody behind it stand in the other order before the rest: "sued the board", "The board sued"."""
    words, language = (change.words_a, change.words_b), change.language
    if {",", '"'} & {*change.keys_a, *change.keys_b} or any(map(_is_when, (*words[0], *words[1]))):
        return False
    opens = [_is_mark(side[0], language) for side in words]
    parts = [_parts(side, (), language, is_bare=False) for side in words]
    stems = [[stem for _, stem, _ in side] for side in parts]
    if (
        opens[0] == opens[1]
        or _is_behind_when(change, opens)
        or not any([*stems[0][at:], *stems[0][:at]] == stems[1] for at in range(1, len(stems[0])))
    ):
        return False
    marks = [[mark for mark, _, _ in side if mark] for side in parts]
    if language in _WITH_CASES and marks[0] != marks[1]:
        return True
    is_told = _is_telling([word for _, _, word in parts[0]], language)
    return is_told and (language not in _WITH_CASES or {*marks[0]} <= _OF_EITHER_PART)


def _is_behind_when(change: Change, opens: Sequence[bool]) -> bool:
    """Whether the deed stands behind when or where it was, as it does in other languages: "Am Montag sah die Frau"."""
    if change.language not in load_style().others:
        return False
    row, start = (change.a, change.hunk.a_start) if opens[1] else (change.b, change.hunk.b_start)
    front = row.keys[sentence_at(row, start)[0] : start]
    return _is_when_or_where(front, change.language) or any(map(_is_when, front))


def _is_when_or_where(words: Sequence[str], language: str) -> bool:
    """Whether words open with a small one that marks nobody: "in Brey"."""
    small = load_language_words().get(language, frozenset())
    return bool(words) and words[0] in small - _HELPS and not _is_mark(words[0], language)


def is_passive_turned(change: Change, whole: Change) -> bool:
    """Whether who did it and whom it was done to changed places about one deed in the passive of both sentences."""
    told = {*change.words_a, *change.words_b}
    for done_a in _passives(whole.keys_a):
        for done_b in _passives(whole.keys_b):
            is_one = done_a[1] == done_b[1] and not told.isdisjoint((done_a[0], done_b[0]))
            if is_one and done_a[0] in done_b[2] and done_b[0] in done_a[2]:
                return True
    return False


def _passives(keys: Sequence[str]) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Each deed told with "by": the word before it, the deed, and the words of who did it."""
    for at in range(1, len(keys) - PASSIVE):
        end = at + 1 + keys[at + 1].endswith("ly")
        if keys[at] in BE and keys[end + 1 : end + 2] == ("by",):
            who = keys[end + 2 : end + 2 + AGENT_WORDS]
            ends = (n for n, key in enumerate(who) if not is_word(key) or key in STANDING)
            yield keys[at - 1], keys[end], who[: next(ends, len(who))]
