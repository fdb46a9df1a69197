"""Elsewhere: what words state that stand at another place of their sentence."""

from __future__ import annotations

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import are_opposed
from wirecopy.dispatches.edits.forms import is_demonym, is_near
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.rules.attributions import LOADED
from wirecopy.dispatches.edits.rules.classify import in_quotation
from wirecopy.dispatches.edits.rules.reworded import DENYING, FACTS
from wirecopy.dispatches.edits.rules.roles import TURNED, has_turned_deed, is_passive_turned
from wirecopy.dispatches.edits.tokens import TokenRow
from wirecopy.dispatches.edits.told_anew import sentence_at
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass
from wirecopy.text.inflection import base_forms

_ELSEWHERE = Verdict(EditClass.WORDING, 0, "the same words elsewhere in the sentence")
_SAID_ELSEWHERE = Verdict(EditClass.ATTRIBUTION, 0, "words of saying elsewhere in the sentence")
_JUDGED_ELSEWHERE = Verdict(EditClass.ATTRIBUTION, 1, _SAID_ELSEWHERE.why)
#: They part a sentence into clauses, each with a doubt of its own.
_OF_CLAUSES = edit_words("elsewhere.of_clauses")
_CLAUSE_MARKS = frozenset(",;:")
_BESIDE_NAME = Verdict(EditClass.REFERENCE, 0, "who somebody is, on the other side of the name")


def classify_turned(change: Change) -> Verdict:
    """The class of words that stand elsewhere in their sentence; they may state another thing there."""
    whole = _sentences(change)
    for differs, what in FACTS:
        if differs(change) and differs(whole) and not _was_beside(change, whole):
            line = f"{what} in words that stand elsewhere"
            return in_quotation(change, Verdict(EditClass.FACT, 2, line))
    if _is_other_name(change):
        return in_quotation(change, Verdict(EditClass.FACT, 2, "another name"))
    if _is_other_side(change):
        return in_quotation(change, Verdict(EditClass.FACT, 2, "before or after, to or from"))
    if has_turned_deed(change) or is_passive_turned(change, whole):
        return in_quotation(change, TURNED)
    if not change.in_quote and all(
        map(_says(change).intersection, (change.words_a, change.words_b))
    ):
        said = _says(change) & ({*change.words_a} ^ {*change.words_b})
        loaded = LOADED | load_style().words_of(change.language).loaded_says
        return _SAID_ELSEWHERE if said.isdisjoint(loaded) else _JUDGED_ELSEWHERE
    return in_quotation(change, _BESIDE_NAME if _is_beside_name(change) else _ELSEWHERE)


def _was_beside(change: Change, whole: Change) -> bool:
    """Whether a denial that only one text has in the sentence stands in the next one of the other: "accused it", "It denied that"."""
    rows = (change.a, whole.hunk.a_end, whole.words_a), (change.b, whole.hunk.b_end, whole.words_b)
    denied = [DENYING.intersection(words) for _, _, words in rows]
    if bool(denied[0]) == bool(denied[1]):
        return False
    row, at, _ = rows[0] if denied[1] else rows[1]
    if at >= len(row):
        return False
    start, end = sentence_at(row, at)
    told = {base for word in (denied[0] or denied[1]) for base in base_forms(word)}
    return any(not told.isdisjoint(base_forms(word)) for word in row.keys[start:end])


def is_fronted(change: Change) -> bool:
    """Whether an adverb of doubt opens one text's sentence, which is a plain one in both: "Allegedly, he left"."""
    style, word = load_style(), change.only[0]
    if len(change.only) > 1 or word not in style.modality or not word.endswith("ly"):
        return False
    whole = _sentences(change)
    is_front = [words[:1] == (word,) for words in (whole.words_a, whole.words_b)]
    said = {*whole.words_a, *whole.words_b} & (_OF_CLAUSES | _says(change))
    inner = [*whole.keys_a[2:], *whole.keys_b[2:]]
    return any(is_front) and not said and _CLAUSE_MARKS.isdisjoint(inner)


def _is_other_side(change: Change) -> bool:
    """Whether the words open with what stands against each other, and go on alike: "after the vote", "before the vote"."""
    one, two = change.words_a, change.words_b
    is_alike = len(one) > 1 and one[1:] == two[1:]
    return is_alike and one[0] != two[0] and are_opposed(one[0], two[0])


def _is_other_name(change: Change) -> bool:
    """Whether the words differ in one name alone, or in a letter or two of it."""
    sides = {*change.words_a}, {*change.words_b}
    left, right = sides[0] - sides[1], sides[1] - sides[0]
    names = left & change.names_a, right & change.names_b
    if not all(names) or any(is_demonym(x, y) for x in names[0] for y in names[1]):
        return False
    is_typo = any(is_near(x, y) for x in names[0] for y in names[1])
    return is_typo or (left, right) == names


def _says(change: Change) -> frozenset[str]:
    """Words of saying in the language of the texts."""
    style = load_style()
    if change.language in style.others:
        return style.words_of(change.language).says
    return style.saying


def _sentences(change: Change) -> Change:
    """The change of the whole sentences."""
    hunk = change.hunk
    place_a, place_b = sentence_at(change.a, hunk.a_start), sentence_at(change.b, hunk.b_start)
    return Change(change.a, change.b, Hunk(*place_a, *place_b), change.known_a, change.known_b)


def _is_beside_name(change: Change) -> bool:
    """Whether the words stand behind a name and a comma in one text, and before a name in the other."""
    hunk = change.hunk
    sides = (
        (change.a, hunk.a_start, hunk.a_end, change.names_a),
        (change.b, hunk.b_start, hunk.b_end, change.names_b),
    )
    behind = [_is_behind_name(row, start, names) for row, start, _, names in sides]
    before = [row.keys[end : end + 1] and row.keys[end] in names for row, _, end, names in sides]
    return bool((behind[0] and before[1]) or (behind[1] and before[0]))


def _is_behind_name(row: TokenRow, start: int, names: frozenset[str]) -> bool:
    return start > 0 and row.keys[start] == "," and row.keys[start - 1] in names | {","}
