"""Names of people: whether two may be one person's, as different texts write them.

A word alone is in the other name ("Kim" is "Kim Jong Un"); longer ones share the first word, or the last and
a first that is an initial of the other, its short form ("Bob", "Robert") or differs in one letter
("Mohamed", "Mohammed").  Known misses: surnames spelled in two ways without a first name.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.given_names import given_names
from wirecopy.data.short_forms import load_short_forms

#: Letters of the shortest names that may differ in one, and of the shortest that may open another.
_LONG, _SHORT = 5, 3


def may_be_one_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names, as words without capitals, may be one person's."""
    if 1 in (len(a), len(b)):
        return bool(set(a) & set(b))
    return a[0] == b[0] or (a[-1] == b[-1] and _are_alike(a[0], b[0]))


def _are_alike(a: str, b: str) -> bool:
    """Whether two first names may be one: an initial, a short form, another spelling."""
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return True
    short_forms = load_short_forms().first_names
    if short_forms.get(a, a) == short_forms.get(b, b):
        return True
    if _are_of_two_genders(short, long):
        return False
    is_cut = len(short) >= _SHORT and long.startswith(short)
    return is_cut or (len(short) >= _LONG and _differ_in_one_letter(short, long))


def _are_of_two_genders(a: str, b: str) -> bool:
    """Whether the table, or else a last "a" of one, tells a woman's name from a man's."""
    genders = [given_names().get(name.capitalize()) for name in (a, b)]
    if None not in genders:
        return genders[0] != genders[1]
    return a.endswith("a") != b.endswith("a")


def _differ_in_one_letter(short: str, long: str) -> bool:
    """Whether one letter is another one, or only in the longer name."""
    at = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    is_added = short[at:] == long[at + 1 :]
    return is_added or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])
