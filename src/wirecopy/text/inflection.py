"""Inflection: the forms of an English word, and the words that a form may come from.

Closed tables hold irregular forms.  The rules of spelling make all others: before a vowel a silent -e goes ("rate",
"rated"), the one consonant behind the one vowel of a short word is doubled ("plan", "planned"), a -y behind a consonant
turns into -i ("deny", "denied"), a listed -c into -ck ("panic", "panicked"), and hissing ends take -es.  The first part
of a compound takes the plural where it is the head ("sons-in-law", "runners-up").

Backwards the rules leave several words ("rated": "rat" or "rate"), but for those that would not be spelled so
("ratted").  ``regular_bases`` and ``base_forms`` give all of them.  ``base_form`` chooses: a word of the closed list
``bases``, else the first known word, else the first, the likeliest by its ending.

Known misses: rare irregular plurals; doubled consonants of verbs of several syllables that are not listed; a form of two
words ("lunged", "winged") is always read as one of them, and unknown words with an unusual ending are read wrong.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache

from wirecopy.text.irregular_forms import load_irregular

_VOWELS = "aeiou"
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
#: Letters that stand at least before an ending ("used", not "king").
_SHORTEST_STEM = 2
#: The shortest word behind a prefix that counts.
SHORTEST_PREFIXED = 4
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
_PASTS = ("VBD", "VBN")
#: Endings of inflected verbs and nouns.
INFLECTIONS = ("s", "ed", "ing")
#: Behind the head of a compound, with more to come ("editor-in-chief"); behind a head in -er ("passer-by").
_JOINTS = frozenset({"at", "de", "in", "of", "to"})
_PARTICLES = frozenset({"by", "on", "up"})


def verb_forms(lemma: str) -> dict[str, str]:
    """Form -> its kind: ``base``, ``third``, ``gerund``, ``past`` (past tense or participle)."""
    forms = {lemma: "base"}
    if lemma == "be":
        forms |= dict.fromkeys(("am", "is", "are", "'s", "'re", "'m"), "third")
    else:
        forms[third_person(lemma)] = "third"
    for stem in _stems(lemma):
        forms[f"{stem}ing"] = "gerund"
    for past in past_forms(lemma):
        forms[past] = "past" if past != lemma else "base"
    return forms


def past_forms(lemma: str) -> tuple[str, ...]:
    """Past tenses and participles of a verb, the tense and the doubled consonant first."""
    return load_irregular().pasts.get(lemma) or _regular_pasts(lemma)


def plural(noun: str) -> str:
    """The usual plural of a noun."""
    if noun in _words("unchanged"):
        return noun
    listed = load_irregular().plurals.get(noun)
    if listed:
        return listed[0]
    head, rest = _split_head(noun)
    if rest:
        return plural(head) + rest
    for last, many in _last_parts():
        if noun.endswith(last) and noun not in _words("whole"):
            return noun.removesuffix(last) + many
    return third_person(noun)


def singular(noun: str) -> str:
    """The singular of a regular plural."""
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s")


def third_person(word: str) -> str:
    """``word`` with its -s, -es or -ies."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith("z") and _MUST_DOUBLE.fullmatch(word):
        return word + "zes"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    return word + "s"


def base_form(form: str, tag: str, known: Container[str]) -> str | None:
    """The lemma of a regular ``form``; None where only a list of words could tell.

    Args:
        form: any word in small letters, its apostrophes straight.
        tag: Penn tag; None is the answer for all but those of inflected verbs, nouns, adjectives.
        known: words of the language.
    """
    if (tag not in _S_FORMS and tag not in _ENDINGS) or any(map(str.isdigit, form)):
        return None
    if "-" in form:
        return _base_of_compound(form, tag, known)
    bases = _before_s(form, tag) if tag in _S_FORMS else _before_vowel(form, _ENDINGS[tag])
    return _best([base for base in bases if _may_be_word(base, form)], known) or form


def irregular_base(form: str, tag: str) -> str | None:
    """The likeliest lemma of an irregular form of a verb or noun, in small letters.

    A verb may stand behind a prefix ("outsold").
    """
    return next(_irregular_bases(form, tag), None)


def base_forms(form: str) -> frozenset[str]:
    """``form`` and all that it may be a form of as a verb or noun, by the tables and by spelling."""
    irregular = {base for tag in ("VBD", *_S_FORMS) for base in _irregular_bases(form, tag)}
    return regular_bases(form) | irregular | {form}


def regular_bases(form: str, endings: Iterable[str] = INFLECTIONS) -> frozenset[str]:
    """All that is spelled ``form`` with one of ``endings`` ("s", "ed", "ing", "er", "est"); most of it is no word."""
    bases: set[str] = set()
    for ending in endings:
        if ending == "s":
            bases.update(*(_before_s(form, tag) for tag in _S_FORMS))
        else:
            bases.update(_before_vowel(form, ending))
    return frozenset(base for base in bases - {form} if _may_be_word(base, form))


def without_prefix(word: str, least: int = SHORTEST_PREFIXED) -> Iterator[str]:
    """What stands behind a prefix of ``word`` and has at least so many letters ("file" of "refile")."""
    for prefix in _prefixes():
        if word.startswith(prefix) and len(word) - len(prefix) >= least:
            yield word[len(prefix) :]


def _stems(lemma: str) -> tuple[str, ...]:
    """How a verb is written before a vowel."""
    if lemma.endswith("ie"):
        return (lemma[:-2] + "y",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return (lemma[:-1],)
    if _MUST_DOUBLE.fullmatch(lemma):
        return (lemma + lemma[-1],)
    if lemma in _words("ck"):
        return (lemma + "k",)
    return (lemma + lemma[-1], lemma) if lemma in _words("doubling") else (lemma,)


def _regular_pasts(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return (lemma[:-1] + "ied",)
    return tuple(f"{stem}ed" for stem in _stems(lemma))


def _split_head(word: str) -> tuple[str, str]:
    """A compound's first part where that takes the plural, and the rest of it; else the whole."""
    head, *rest = word.split("-")
    if not head or not rest:
        return word, ""
    is_first = rest[0] in _words("behind_head") or (
        rest[0] in _JOINTS and rest[1:] not in ([], [head])
    )
    if is_first or (rest[0] in _PARTICLES and head.removesuffix("s").endswith("er")):
        return head, word[len(head) :]
    return word, ""


def _base_of_compound(form: str, tag: str, known: Container[str]) -> str:
    head, rest = _split_head(form) if tag == "NNS" else (form, "")
    single = _base(head, tag, known) if rest else head
    if single != head:
        return single + rest
    before, hyphen, last = form.rpartition("-")
    return before + hyphen + _base(last, tag, known) if last else form


def _base(form: str, tag: str, known: Container[str]) -> str:
    return irregular_base(form, tag) or base_form(form, tag, known) or form


def _irregular_bases(form: str, tag: str) -> Iterator[str]:
    """The lemmas of an irregular form, the likeliest first."""
    table = _table(tag)
    if form in table or tag not in _PASTS or form.endswith("ied"):
        yield from table.get(form, ())
        return
    for rest in without_prefix(form, 1):
        for base in table.get(rest, ()):
            yield form.removesuffix(rest) + base


def _table(tag: str) -> Mapping[str, tuple[str, ...]]:
    tables = load_irregular()
    if tag in _PASTS:
        return tables.verbs
    if tag == "NNS":
        return tables.nouns
    return tables.third if tag == "VBZ" else {}


def _words(name: str) -> frozenset[str]:
    return load_irregular().lists[name]


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(sorted(_words("prefixes")))


@cache
def _last_parts() -> tuple[tuple[str, str], ...]:
    """Nouns that compounds end with ("gunman"), and their plurals."""
    return tuple((noun, load_irregular().plurals[noun][0]) for noun in sorted(_words("last_parts")))


def _may_be_word(base: str, form: str) -> bool:
    if len(base) < (3 if form.endswith("ed") else 2):
        return False
    return _VOWEL.search(base) is not None or _VOWEL.search(form) is None


def _best(bases: Sequence[str], known: Container[str]) -> str | None:
    """The first of ``bases`` that is listed, known, or known without a prefix; else the first."""
    listed = _words("bases")
    tests = (
        listed.__contains__,
        known.__contains__,
        lambda base: any(rest in known for rest in without_prefix(base)),
    )
    for test in tests:
        found = next(filter(test, bases), None)
        if found is not None:
            return found
    return next(iter(bases), None)


def _before_vowel(form: str, ending: str) -> Sequence[str]:
    """What a form in -ed, -ing, -er or -est may come from, the likeliest first."""
    stem = form.removesuffix(ending)
    if stem == form or len(stem) < _SHORTEST_STEM:
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
    if _LOST_E.fullmatch(stem) or any(map(_MUST_DOUBLE.fullmatch, without_prefix(stem, 3))):
        return (stem + "e", stem)
    return (stem, stem + "e")


def _before_s(form: str, tag: str) -> Sequence[str]:
    """What a form in -s may come from, the likeliest first."""
    if tag == "NNS":
        for last, many in _last_parts():
            if form.endswith(many):
                return (form.removesuffix(many) + last,)
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
