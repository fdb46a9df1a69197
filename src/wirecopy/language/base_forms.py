"""Base forms: what an inflected English word comes from, by tables and by the rules of spelling.

A closed table holds irregular forms.  A regular form may come from several words ("rated" from "rat"
or "rate"): those that would not be spelled so ("ratted") are left out.  Of the others a word of the
closed list ``bases`` is taken, else the first known word, else the first, the likeliest by its
ending.  Known misses: a form of two words ("lunged", "winged") is always read as one of them, and
unknown words with an unusual ending are read wrong.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from wirecopy.data.irregular_forms import load_irregular

_VOWEL = re.compile("[aeiouy]")
#: A short word whose last consonant is doubled before a vowel.
_MUST_DOUBLE = re.compile(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]")
#: A stem whose last consonant may have been doubled.
_DOUBLED = re.compile(r".*(?:[^aeiou]|qu)[aeiouy]([^aeiouwxy])\1")
#: Doubled letters that words of one syllable mostly have of their own ("call", "pass").
_OWN_DOUBLES = re.compile(r"[^aeiou]*[aeiou]+ll|.*(?:ss|ff|zz)")
#: Stems that mostly lost an -e: "forc|ed", "handl|ed", "decid|ed", "creat|ed", "declar|ed".
_LOST_E = re.compile(
    r".*(?:[cuv]|[^z]z|[^s]s|[^ng]g|[^aeiourlw]l"
    r"|[^aeiou](?:[aiou]d|ed|[au]t|[aiu]r|[iu]n|[iu]l|[au]m|[aiou]k|[au]p|ib)"
    r"|[iu]at|creat|quir)|at"
)
#: The shortest word behind a prefix that counts.
_SHORTEST_PREFIXED = 4
#: Plurals whose singular ends in -us rather than in -use, unless that is known ("sinuses").
_LONG_US = re.compile(r".{2,}[^aeiou]uses")
#: Endings of past tenses, participles and comparisons.
_ENDINGS = {
    "VBD": "ed",
    "VBN": "ed",
    "VBG": "ing",
    "JJR": "er",
    "RBR": "er",
    "JJS": "est",
    "RBS": "est",
}
_S_FORMS = ("VBZ", "NNS")


def base_form(form: str, tag: str, known: Container[str]) -> str | None:
    """The lemma of a regular ``form``; None where only a list of words could tell.

    Args:
        form: any word in small letters, its apostrophes straight.
        tag: Penn tag; None is the answer for all but those of inflected verbs, nouns, adjectives.
        known: words of the language.
    """
    if (tag not in _S_FORMS and tag not in _ENDINGS) or any(map(str.isdigit, form)):
        return None
    head, hyphen, last = form.rpartition("-")
    if hyphen and last:
        found = irregular_base(last, tag) or base_form(last, tag, known)
        return head + hyphen + (found or last)
    bases = _before_s(form, tag) if tag in _S_FORMS else _before_vowel(form, _ENDINGS[tag])
    return _best([base for base in bases if _may_be_word(base, form)], known) or form


def irregular_base(form: str, tag: str) -> str | None:
    """The lemma of an irregular form of a verb or noun, in small letters, also behind a prefix ("rebuilt", "foresaw")."""
    table = _table(tag)
    if form in table or tag not in ("VBD", "VBN") or form.endswith("ied"):
        return table.get(form)
    for prefix in _words("prefixes"):
        if form.startswith(prefix) and form[len(prefix) :] in table:
            return prefix + table[form[len(prefix) :]]
    return None


def _table(tag: str) -> Mapping[str, str]:
    tables = load_irregular()
    if tag in ("VBD", "VBN"):
        return tables.verbs
    if tag == "NNS":
        return tables.nouns
    return tables.third if tag == "VBZ" else {}


def _words(name: str) -> frozenset[str]:
    return load_irregular().lists[name]


def _may_be_word(base: str, form: str) -> bool:
    if len(base) < (3 if form.endswith("ed") else 2):
        return False
    return _VOWEL.search(base) is not None or _VOWEL.search(form) is None


def _best(bases: Sequence[str], known: Container[str]) -> str | None:
    """The first of ``bases`` that is listed, known, or known without a prefix; else the first."""
    listed = _words("bases")
    tests = (listed.__contains__, known.__contains__, lambda base: _is_prefixed(base, known))
    for test in tests:
        found = next(filter(test, bases), None)
        if found is not None:
            return found
    return next(iter(bases), None)


def _is_prefixed(base: str, known: Container[str]) -> bool:
    return any(len(rest) >= _SHORTEST_PREFIXED and rest in known for rest in _without_prefix(base))


def _without_prefix(word: str) -> Iterable[str]:
    return (word[len(p) :] for p in _words("prefixes") if word.startswith(p))


def _before_vowel(form: str, ending: str) -> Sequence[str]:
    """What a form in -ed, -ing, -er or -est may come from, the likeliest first."""
    stem = form.removesuffix(ending)
    if stem == form or not stem:
        return (form.removesuffix("'d"),)
    if ending == "ing":
        if stem[-1] == "y" and stem[:-1] + "ie" in _words("ie"):
            return (stem[:-1] + "ie",)
    elif stem[-1] == "i":
        return (stem + "e",) if stem + "e" in _words("ie") else (stem[:-1] + "y", stem)
    elif stem[-1] == "e":
        return (stem + "e",)
    return _undone(stem)


def _undone(stem: str) -> Sequence[str]:
    """Words that are written ``stem`` before a vowel, the likeliest first."""
    if stem.endswith("ck") and stem[:-1] in _words("ck"):
        return (stem[:-1],)
    if _DOUBLED.fullmatch(stem):
        if stem[-1] not in "lsfz":
            return (stem,) if stem in _words("bases") else (stem[:-1],)
        own = _OWN_DOUBLES.fullmatch(stem)
        return (stem, stem[:-1]) if own else (stem[:-1], stem)
    if _MUST_DOUBLE.fullmatch(stem):
        return (stem + "e", stem) if stem in _words("bases") else (stem + "e",)
    if _LOST_E.fullmatch(stem) or any(
        len(rest) > 2 and _MUST_DOUBLE.fullmatch(rest) for rest in _without_prefix(stem)
    ):
        return (stem + "e", stem)
    return (stem, stem + "e")


def _before_s(form: str, tag: str) -> Sequence[str]:
    """What a form in -s may come from, the likeliest first."""
    if tag == "NNS":
        if form.endswith("men"):
            return (form[:-2] + "an",)
        if form in _words("unchanged"):
            return (form,)
    if form.endswith("'s"):
        return (form[:-2],)
    if not form.endswith("s") or form.endswith("ss"):
        return (form,)
    if form.endswith("ies") and form[:-1] not in _words("ie"):
        return (form[:-3] + "y", form[:-1])
    if form.endswith(("us", "sis", "xis")):
        return (form, form[:-1])
    return _before_es(form) if form.endswith("es") else (form[:-1],)


def _before_es(form: str) -> Sequence[str]:
    short, shorter = form[:-1], form[:-2]
    if form.endswith("oes"):
        return (short,) if short in _words("oe") else (shorter,)
    if form.endswith("ches"):
        return (short,) if short in _words("che") else (shorter,)
    if form.endswith("shes"):
        return (shorter,)
    if form.endswith("zzes"):
        return (shorter, shorter[:-1])
    if form.endswith(("xes", "sses")):
        return (shorter, short)
    if _LONG_US.fullmatch(form):
        return (shorter, short)
    return (short, shorter) if form.endswith(("ses", "zes")) else (short,)
