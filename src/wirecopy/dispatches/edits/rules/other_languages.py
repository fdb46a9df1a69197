"""Other languages: who speaks, and whether an office is held, in texts of languages other than English.

Their tables give the words of saying, what stands before or behind whose words they are ("laut", "selon"), and what tells
that an office is no longer held, or by a deputy.

Known misses: pronouns that a verb has in its ending; speakers of many words.
"""

from __future__ import annotations

from wirecopy.data.style import OtherWords, load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass

#: Words of an attribution set or dropped, and of one put for another.
ATTRIBUTION_WORDS = 8
#: Words of a clause with who says so and whom it is said of, and letters by which forms of a verb are known.
CLAIM_WORDS = 10
STEM = 4
EXCHANGE_WORDS = 6
#: Words of the longest phrase before whose words they are ("nach ersten Erkenntnissen").
TELLER_WORDS = 3
#: Letters of the shortest office that a prefix is joined to.
OFFICE_LETTERS = 4
#: Languages in which such a phrase stands anywhere; elsewhere it is "second" or "as" as well, but beside a mark.
_ANYWHERE = frozenset({"de", "nl"})
_NO_MORE = Verdict(EditClass.FACT, 2, "another status of the office or person")


def other_teller(change: Change) -> Verdict | None:
    """Whose words they are, set or dropped: "laut Polizei", ", selon la police"."""
    words = _words(change)
    if not change.is_one_sided:
        return _told_for_dummy(change, words)
    if not 1 < len(change.only) <= ATTRIBUTION_WORDS:
        return None
    if not words.tellers or change.crosses_sentence or not _names_teller(change, words):
        return None
    return _attribution(change, words)


def _told_for_dummy(change: Change, words: OtherWords) -> Verdict | None:
    """Whose words they are, and "es" in the place of that: "laut Polizei kamen 300", "es kamen 300"."""
    for told, other, what in (
        (change.words_a, change.words_b, "dropped"),
        (change.words_b, change.words_a, "set"),
    ):
        starts = {" ".join(told[:size]) for size in range(1, TELLER_WORDS + 1)}
        is_told = 1 < len(told) <= ATTRIBUTION_WORDS and not words.tellers.isdisjoint(starts)
        if is_told and other in _DUMMIES and not change.crosses_sentence:
            line = f"attribution {what}: nothing else tells whose words they are"
            return Verdict(EditClass.ATTRIBUTION, 1, line)
    return None


#: They fill the place before a verb.
_DUMMIES = frozenset({("es",), ("er",)})


def _names_teller(change: Change, words: OtherWords) -> bool:
    only = change.only
    if _says_behind(change, words):
        return True
    starts = (" ".join(only[:size]) for size in range(1, TELLER_WORDS + 1))
    if words.tellers.isdisjoint(starts) and only[-1] not in words.tellers:
        return False
    row, start, end = change.side
    begins = start == 0 or row.sentences[start - 1] != row.sentences[start]
    marks = row.keys[max(0, start - 1) : start + 1] + row.keys[end - 1 : end + 1]
    return change.language in _ANYWHERE or begins or not all(map(is_word, marks))


def _says_behind(change: Change, words: OtherWords) -> bool:
    """Whether a word of saying opens a clause between marks (", informó el tribunal"), or ends it (", wie er sagte")."""
    row, start, end = change.side
    is_closed = end >= len(row) or not is_word(row.keys[end])
    if row.keys[start] != "," or not is_closed:
        return False
    is_clause = change.only[0] in words.beside_says and change.only[-1] in words.says
    return is_clause or not words.says.isdisjoint(change.only[:2])


def other_saying(change: Change) -> Verdict | None:
    """Words of saying set, dropped or exchanged: "disse que", "sagte" and "räumte ein"."""
    words = _words(change)
    if not words.says or change.crosses_sentence:
        return None
    said = words.says.intersection(change.words_a), words.says.intersection(change.words_b)
    if (claim := _claim(change, words)) is not None:
        return claim
    known = words.says | words.beside_says | change.names_a | change.names_b
    if not known.issuperset((*change.words_a, *change.words_b)):
        return None
    if change.is_one_sided:
        is_clause = len(change.only) > 1 and (said[0] or said[1])
        return _attribution(change, words) if is_clause else None
    if not all(said) or max(len(change.words_a), len(change.words_b)) > EXCHANGE_WORDS:
        return None
    risk = 1 if words.loaded_says & (said[0] ^ said[1]) else 0
    return Verdict(EditClass.ATTRIBUTION, risk, "other words of saying")


def _claim(change: Change, words: OtherWords) -> Verdict | None:
    """Who says or accuses, set or dropped at the beginning of a sentence: "der Minister sagte,", "le maire a accusé"."""
    if max(len(change.words_a), len(change.words_b)) > CLAIM_WORDS:
        return None
    row, start, end = change.side
    # The article may stay, and be that of what follows ("Die Opposition warf der Ministerin vor").
    is_inside = start > 1 and row.sentences[start - 2] == row.sentences[start]
    if is_inside or row.quoted[start]:
        return None
    verbs = words.says | words.accuses
    if change.is_one_sided:
        rest = [word for word in change.only if word not in words.that]
        # A clause follows: behind "that", or behind a comma in German and Dutch.
        is_clause = len(rest) < len(change.only) or "," in row.keys[end - 1 : end + 1]
        while rest and rest[-1] in words.beside_says | words.articles:
            rest.pop()
        is_apart = bool(rest) and rest[-1] in words.accuses_apart
        is_said = len(rest) > 1 and rest[-1] in (verbs if is_clause else words.accuses)
        is_told = is_said or (is_apart and _has_behind(row, end, words.apart))
        return _attribution(change, words) if is_told else None
    one, two = change.words_a, change.words_b
    if words.accuses.isdisjoint(one):
        one, two = two, one
    is_accused = not words.accuses.isdisjoint(one[1:]) and verbs.isdisjoint(two)
    if is_accused and len(two) > 1 and one[-1][:STEM] == two[-1][:STEM]:
        return Verdict(EditClass.ATTRIBUTION, 1, "an accusation, told as done")
    return None


def _has_behind(row: TokenRow, end: int, apart: frozenset[str]) -> bool:
    """Whether the other part of a verb ends its clause."""
    behind = row.keys[end : end + CLAIM_WORDS]
    mark = next((at for at, key in enumerate(behind) if not is_word(key)), 0)
    return mark > 0 and behind[mark - 1] in apart


def other_status(change: Change) -> Verdict | None:
    """Whether an office is held or was: "ehemalige Ministerin", "Ministerin"; "exministro", "ministro"."""
    words = _words(change)
    rests = [
        [word.removeprefix("l'") for word in side if word not in words.articles]
        for side in (change.words_a, change.words_b)
    ]
    if bool(rests[0]) != bool(rests[1]):
        return _NO_MORE if words.status.issuperset(rests[0] or rests[1]) else None
    if not len(change.words_a) == len(change.words_b) == 1:
        return None
    short, long = sorted((change.words_a[0], change.words_b[0]), key=len)
    is_joined = long.endswith(short) and long.removesuffix(short) in words.status
    return _NO_MORE if is_joined and len(short) >= OFFICE_LETTERS else None


def _words(change: Change) -> OtherWords:
    return load_style().words_of(change.language)


def _attribution(change: Change, words: OtherWords) -> Verdict:
    """An attribution set or dropped: it may matter where nothing else in the sentence tells whose words they are."""
    what = "dropped" if change.words_a else "set"
    row, start, end = change.side
    rest = [
        at
        for at, sentence in enumerate(row.sentences)
        if sentence == row.sentences[start] and not start <= at < end
    ]
    is_told = any(row.quoted[at] or row.keys[at] in words.says | words.tellers for at in rest)
    if is_told:
        return Verdict(EditClass.ATTRIBUTION, 0, f"attribution {what}")
    line = f"attribution {what}: nothing else tells whose words they are"
    return Verdict(EditClass.ATTRIBUTION, 1, line)


OTHER_LANGUAGES: tuple[Rule, ...] = (other_teller, other_saying, other_status)
