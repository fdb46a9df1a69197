"""Voice rules: how people are referred to, and words put in their mouths."""

from __future__ import annotations

from wirecopy.data.given_names import given_names
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import is_office_noun
from wirecopy.dispatches.edits.forms import country_code
from wirecopy.dispatches.edits.names import is_common_word, may_be_name
from wirecopy.dispatches.edits.rules.lost_parts import STATUS
from wirecopy.dispatches.edits.rules.quote_bounds import silent_gap, unquoted
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import OF_ONE_PERSON

#: Given names before a surname.
GIVEN_NAMES = 3
#: Words each side of an exchanged reference may have.
EXCHANGE_WORDS = 6


def reference(change: Change) -> Verdict | None:
    """The same person or thing named in another way."""
    if change.is_one_sided:
        return _longer_name(change) or _given_name(change)
    if not change.words_a or max(len(change.words_a), len(change.words_b)) > EXCHANGE_WORDS:
        return None
    if all(map(load_style().pronouns.issuperset, (change.words_a, change.words_b))):
        if {*change.words_a, *change.words_b} <= OF_ONE_PERSON:
            return Verdict(EditClass.FACT, 2, "another person's pronoun")
        return Verdict(EditClass.REFERENCE, 1, "another pronoun")
    if _is_title(change):
        return Verdict(EditClass.REFERENCE, 0, "a courtesy title and an office")
    if _is_first_name(change):
        return Verdict(EditClass.REFERENCE, 0, "a courtesy title and a first name")
    return _name_otherwise(change)


def _name_otherwise(change: Change) -> Verdict | None:
    """A name against a pronoun, a part of it, or a description."""
    sides = change.words_a, change.words_b
    names = (
        _names(change.surfaces_a, change.names_a),
        _names(change.surfaces_b, change.names_b),
    )
    names = _described_names(change, names)
    is_pronoun = [load_style().pronouns.issuperset(side) for side in sides]
    is_described = [_is_description(side) for side in sides]
    is_name_alone = [len(found) == len(side) for found, side in zip(names, sides, strict=True)]
    both_ways = ((0, 1), (1, 0))
    if any(is_pronoun[n] and (names[m] or is_described[m]) for n, m in both_ways):
        risk = _risk_of_owner(change)
        return Verdict(EditClass.REFERENCE, risk, "a pronoun and who it stands for")
    if all(names) and _are_one_name(change, *names):
        return Verdict(EditClass.REFERENCE, 0, "two parts of one name")
    if names[0] & names[1] and is_name_alone[0] != is_name_alone[1]:
        return Verdict(EditClass.REFERENCE, 0, "a name and a description with it")
    if any(is_name_alone[n] and _is_apposed(change, n) for n in (0, 1)):
        return Verdict(EditClass.REFERENCE, 0, "a name left out before its description")
    if any(is_name_alone[n] and is_described[m] and not names[m] for n, m in both_ways):
        return Verdict(EditClass.REFERENCE, 0, "a name and a description")
    return None


def _is_apposed(change: Change, side: int) -> bool:
    """Whether one side ends with a comma before words that the other has behind a mere article."""
    keys, others = (change.keys_a, change.keys_b)[:: 1 if side == 0 else -1]
    after = change.after_a()
    is_shared = bool(after) and after == change.after_b() and is_word(after[0])
    return is_shared and keys[-1] == "," and others in {("the",), ("a",), ("an",), ("its",)}


def _is_title(change: Change) -> bool:
    """Whether a courtesy title stands against an office, before the same name."""
    titles, after = load_style().honorifics, change.after_a()
    sides = change.words_a, change.words_b
    courtesies = [set(side) <= titles for side in sides]
    offices = [is_office_noun(side[-1]) for side in sides]
    is_before_name = bool(after) and after == change.after_b() and after[0] in change.names_a
    return is_before_name and any(courtesies[n] and offices[1 - n] for n in (0, 1))


def _is_first_name(change: Change) -> bool:
    """Whether a courtesy title stands against first names, before the same surname."""
    titles, after = load_style().honorifics, change.after_a()
    if not after or after != change.after_b() or after[0] not in change.names_a & change.names_b:
        return False
    sides = (change.words_a, change.names_a), (change.words_b, change.names_b)
    is_title = [set(words) <= titles for words, _ in sides]
    is_name = [set(words) <= names - titles for words, names in sides]
    return any(is_title[n] and is_name[1 - n] for n in (0, 1))


def _are_one_name(change: Change, one: set[str], two: set[str]) -> bool:
    """Whether words of both stand side by side somewhere: first name and surname."""
    pairs = change.known_a.pairs | change.known_b.pairs
    return any((x, y) in pairs or (y, x) in pairs for x in one for y in two)


def _is_description(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[0] in {"the", "a", "an", "his", "her", "their"}


def _risk_of_owner(change: Change) -> int:
    """1 where who is described as somebody's is put for a pronoun that may be that one: "his deputy", "he"."""
    for one, two in ((change.words_a, change.words_b), (change.words_b, change.words_a)):
        if len(one) > 1 and (one[0], *two) in {("his", "he"), ("his", "him"), ("her", "she")}:
            return 1
    return 0


def _described_names(change: Change, names: tuple[set[str], set[str]]) -> tuple[set[str], set[str]]:
    """The names of both sides; a country in the description of who holds an office is none.

    "Dolan" may be "the Irish minister" where the other text speaks of Ireland too; another country, as a name or
    in a description, may not.
    """
    sides = (change.words_a, change.surfaces_a), (change.words_b, change.surfaces_b)
    countries = [
        {word.casefold(): code for word in surfaces if (code := country_code(word))}
        for _, surfaces in sides
    ]
    if all(countries):
        return names
    offices = [_is_description(words) and is_office_noun(words[-1]) for words, _ in sides]
    left, right = (
        found - set(known) if is_office and _names_countries(other, set(known.values())) else found
        for found, known, is_office, other in zip(
            names, countries, offices, (change.b, change.a), strict=True
        )
    )
    return left, right


def _names_countries(row: TokenRow, codes: set[str]) -> bool:
    """Whether the text names each of the countries, by itself or by its people."""
    return codes <= {code for surface in row.surfaces if (code := country_code(surface))}


def _names(surfaces: tuple[str, ...], known: frozenset[str]) -> set[str]:
    """The names; what is written small is none here ("the minister", "Prime Minister")."""
    words = {surface.casefold() for surface in surfaces if not surface[0].islower()}
    return (words & known) - load_style().honorifics


def _longer_name(change: Change) -> Verdict | None:
    """Further words of a name that the texts also give in full."""
    surfaces = change.surfaces_a or change.surfaces_b
    known = change.names_a | change.names_b
    if len(surfaces) > 4 or not all(surface.casefold() in known for surface in surfaces):
        return None
    if any(key in {'"', "(", ")", ",", ":"} for key in (*change.keys_a, *change.keys_b)):
        return None
    row, start, end = change.side
    before, after = row.keys[max(0, start - 1) : end], row.keys[start : end + 1]
    beside = (*row.surfaces[max(0, start - 1) : start], *row.surfaces[end : end + 1])
    if not any(surface[0].isupper() for surface in beside):
        return None
    uses = max(_count(change, phrase) for phrase in (before, after))
    if uses >= 2 and len(before) > 1:
        return Verdict(EditClass.REFERENCE, 0, "a longer or shorter form of the name")
    return None


def _given_name(change: Change) -> Verdict | None:
    """Given names set or dropped before a surname."""
    surfaces, known = change.surfaces_a or change.surfaces_b, given_names()
    marks = [key for key in (*change.keys_a, *change.keys_b) if not is_word(key)]
    if len(surfaces) > GIVEN_NAMES or marks or not all(name in known for name in surfaces):
        return None
    row, _, end = change.side
    if end >= len(row) or not may_be_name(row.surfaces[end]):
        return None
    if is_common_word(row.keys[end]) or country_code(row.surfaces[end]):
        return None
    return Verdict(EditClass.REFERENCE, 0, "given name " + ("dropped" if change.words_a else "set"))


def _count(change: Change, phrase: tuple[str, ...]) -> int:
    """How often the words stand in both texts, among the first places of their first."""
    if len(phrase) < 2 or not is_word(phrase[0]) or not is_word(phrase[-1]):
        return 0
    sides = ((change.a, change.known_a), (change.b, change.known_b))
    return sum(
        row.keys[at : at + len(phrase)] == phrase
        for row, known in sides
        for at in known.places.get(phrase[0], ())
    )


def quoted_words(change: Change) -> Verdict | None:
    """Words changed inside quotation marks."""
    if not change.in_quote or change.spans_sentence:
        return None
    if any(key in {"(", "["} for key in (*change.keys_a, *change.keys_b)):
        status = any(word in _STATUS for word in (*change.words_a, *change.words_b))
        return Verdict(
            EditClass.QUOTE_TEXT, 2 if status else 1, "a bracket inside a quotation changed"
        )
    return Verdict(EditClass.QUOTE_TEXT, 1, "a quotation's words changed")


#: Bracketed words that change who or what the quotation speaks of.
_STATUS = STATUS | {"not", "no", "current"}

VOICE_RULES: tuple[Rule, ...] = (reference, unquoted, silent_gap, quoted_words)
