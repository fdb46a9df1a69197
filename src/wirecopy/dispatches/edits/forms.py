"""Forms: days, numbers, names and spellings that can be written in several ways.

Each question is about two phrases (folded words) of which one replaced the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.lexicon import are_other_words, word_bases
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS
from wirecopy.text.function_words import ARTICLES

_RELATIVE_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight", "overnight"})
_DAY_GLUE = edit_words("forms.day_glue")
_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "midday", "noon"})
_DIGITS = re.compile(r"\d")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")


def read_day(words: Sequence[str]) -> tuple[str, ...] | None:
    """What day the words name and how (``("weekday", "thursday")``); None when they are no day."""
    if not words or len(words) > 6:
        return None
    weekday = [word for word in map(weekday_or_month, words) if word in WEEKDAYS]
    month = [word for word in map(weekday_or_month, words) if word in MONTHS]
    numbers = [word for word in words if _DIGITS.search(word)]
    relative = [word for word in words if word in _RELATIVE_DAYS]
    known = len(weekday) + len(month) + len(numbers) + len(relative)
    glue = [word for word in words if word in _DAY_GLUE or word in _DAY_PARTS]
    if known + len(glue) < len(words) or not (weekday or month or relative):
        return None
    if month:
        return ("date", *month, *(_ORDINAL.sub(r"\1", number) for number in numbers))
    if weekday:
        return ("weekday", *weekday)
    return ("relative", *relative)


def is_day_word(word: str) -> bool:
    """Whether the word is a weekday, a month or "yesterday", long or short."""
    if word in _RELATIVE_DAYS or word in WEEKDAYS or word in MONTHS:
        return word not in {"may", "march"}
    return len(word) < 7 and weekday_or_month(word) != word


def is_month(word: str) -> bool:
    """Whether the word is a month, long or short."""
    return weekday_or_month(word) in MONTHS


def weekday_or_month(word: str) -> str:
    """The weekday or month that a word is short for; the word itself where it is none."""
    groups = load_style().abbreviations.get(word)
    if groups:
        for name in (*MONTHS, *WEEKDAYS):
            if groups & load_style().abbreviations.get(name, frozenset()):
                return name
    return word


def is_day_glue(words: Sequence[str]) -> bool:
    """Whether the words only tie a day to its sentence (``on``, ``last``)."""
    return all(word in _DAY_GLUE for word in words)


def is_abbreviation(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one phrase is the short form of the other, articles aside."""
    forms = load_style().abbreviations
    one, two = _phrase(a), _phrase(b)
    if not one or not two:
        return False
    if forms.get(one, frozenset()) & forms.get(two, frozenset()):
        return True
    return _LETTER_STOP.sub("", one) == _LETTER_STOP.sub("", two)


#: The full stop of a short form, which is no decimal point.
_LETTER_STOP = re.compile(r"(?<=[^\W\d_])\.")


def _phrase(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word not in ARTICLES)


#: What is left of a verb that is drawn to the word before it; "'s" is a word of its own here.
_DRAWN = {
    "'ll": ("will", "shall"),
    "'d": ("would", "had"),
    "'ve": ("have",),
    "'re": ("are",),
    "'m": ("am",),
}


def is_contraction(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether ``short`` is one word with a verb drawn to it ("we'd"), and ``long`` the two ("we would")."""
    if len(short) != 1 or len(long) != 2 or not short[0].startswith(f"{long[0]}'"):
        return False
    return long[1] in _DRAWN.get(short[0].removeprefix(long[0]), ())


_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la"})


def is_acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the one word of ``short``, as written, is the first letters of those of ``long``.

    A short word may have them by chance.  Two of three must speak for it: capitals or full stops throughout,
    a long form that is a name, more than two letters.
    """
    if len(short) != 1 or len(long) < 2:
        return False
    letters = short[0].replace(".", "").casefold()
    told = [word for word in long if word.casefold() not in _SMALL]
    is_short_form = short[0].isupper() or "." in short[0]
    is_name = all(word[0].isupper() for word in (short[0], long[0], *told))
    if is_short_form + is_name + (len(letters) > 2) < 2:
        return False
    initials = {"".join(word[0] for word in words).casefold() for words in (told, long)}
    return 2 <= len(letters) <= 8 and letters in initials


#: A stem with a vowel, and one of two syllables that ends with one.
_STEM = r"(\w*[aeiouy]\w*)"
_LONG_STEM = r"(\w*(?:[aeiouy][^aeiouy]+[aeiouy]+|ue|ie|ia))"
#: British form -> American form.  Endings ask for a stem, so that "four", "prise" and "filled" stay.
_SPELLING_RULES = tuple(
    (re.compile(british), american)
    for british, american in (
        (_STEM + r"is(e[ds]?|ers?|ing|ations?|ational|able)$", r"\1iz\2"),
        (_STEM + r"ys(e[ds]?|ers?|ing)$", r"\1yz\2"),
        (_STEM + r"our((?:[aeily]\w*)?|s|ful\w*|hoods?|less)$", r"\1or\2"),
        (_STEM + r"([btv])re(s?)$", r"\1\2er\3"),
        (_STEM + r"([btv])red$", r"\1\2ered"),
        (_STEM + r"ogue([ds]?)$", r"\1og\2"),
        (_STEM + r"ence(s|less)?$", r"\1ense\2"),
        (_STEM + r"ll(ments?|ful|fully)$", r"\1l\2"),
        (_STEM + r"mme(s?)$", r"\1m\2"),
        (_LONG_STEM + r"ll(|ed|ings?|ers?|ors?|ous|ously|ations?|ists?)$", r"\1l\2"),
        (_LONG_STEM + r"pp(ed|ing|ers?)$", r"\1p\2"),
        (r"dgement(s?)$", r"dgment\1"),
        (r"[ao]e(?=[b-df-hj-np-tv-z]\w{2})", "e"),
        (r"(?<=\w{3})ph", "f"),
    )
)


#: Letters of the longest word with a spelling: patterns for its inside cost the cube of its length.
_LONGEST_WORD = 40


@lru_cache(maxsize=20_000)
def _american(word: str) -> str:
    """The word as the rules write it in American spelling."""
    if len(word) > _LONGEST_WORD:
        return word
    for british, american in _SPELLING_RULES:
        word = british.sub(american, word)
    return word


def is_same_word(one: str, two: str) -> bool:
    """Whether two words of letters alone are one in British and in American spelling."""
    return one.isalpha() and two.isalpha() and _american(one) == _american(two)


def is_same_spelling(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both are the same words in two spellings."""
    if not a or not b:
        return False
    if _letters(a) == _letters(b):
        return True
    groups = load_style().spellings
    if groups.get(" ".join(a), frozenset()) & groups.get(" ".join(b), frozenset()):
        return True
    return len(a) == len(b) and all(
        one == two or _is_variant(one, two) for one, two in zip(a, b, strict=True)
    )


def _letters(words: Sequence[str]) -> str:
    """Letters and figures without accents."""
    text = "".join(words)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if c.isalnum())


def _is_variant(one: str, two: str) -> bool:
    groups = load_style().spellings
    if groups.get(one, frozenset()) & groups.get(two, frozenset()):
        return True
    if _american(one) != _american(two):
        return _has_bases_of_one_group(one, two)
    return _undoubled(one) != _undoubled(two) or not are_other_words(one, two)


def _has_bases_of_one_group(one: str, two: str) -> bool:
    """Whether two forms with one ending are those of one word in two spellings: "practised", "practiced"."""
    if (one[:2], one[-2:]) != (two[:2], two[-2:]) or abs(len(one) - len(two)) > 2:
        return False
    groups = load_style().spellings
    found = ({n for base in word_bases(word) for n in groups.get(base, ())} for word in (one, two))
    return bool(set.intersection(*found))


def _undoubled(word: str) -> str:
    """The word with a single consonant before its ending."""
    return _DOUBLED.sub(r"\1", word)


_DOUBLED = re.compile(r"([lp])\1(?=(?:ed|ings?|[eo]rs?)$)")


_SOUNDS = (
    ("tch", "ch"), ("ou", "u"), ("oo", "u"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("q", "k"), ("c", "k"),
    ("ey", "i"), ("ei", "i"), ("ie", "i"), ("iy", "i"), ("ii", "i"), ("y", "i"), ("ee", "i"), ("w", "v"),
    ("aa", "a"), ("ah", "a"), ("eh", "e"), ("j", "g"), ("dz", "z"),
)  # fmt: skip


def is_transliteration(one: str, two: str) -> bool:
    """Whether two names differ only as two ways to write the sounds of another script."""
    return len(one) > 3 and _sounds(one) == _sounds(two)


def _sounds(name: str) -> str:
    text = _letters([name])
    for written, sound in _SOUNDS:
        text = text.replace(written, sound)
    return "".join(c for at, c in enumerate(text) if at == 0 or c != text[at - 1])


def is_derived(one: str, two: str) -> bool:
    """Whether one word is built from the other's stem: Texas and Texan, plan and planned."""
    short, long = sorted((one, two), key=len)
    stem = 0
    while stem < len(short) and short[stem] == long[stem]:
        stem += 1
    return (
        stem >= 3
        and stem >= len(short) - 2
        and long[stem:] in _ENDINGS
        and short[stem:] in _ENDINGS
    )


_ENDINGS = edit_words("forms.endings") | {"", "y", "ies", "t", "a"}


def is_demonym(one: str, two: str) -> bool:
    """Whether two names are a place and its people or their adjective: Texas, Texan."""
    if one + "s" == two or two + "s" == one:
        return True
    return _is_people_of(one, two) or _is_people_of(two, one)


def _is_people_of(people: str, place: str) -> bool:
    codes = [_country_words().get(word.title()) for word in (people, place)]
    if all(codes) or people.title() in _country_names():
        return codes[0] == codes[1]
    for ending in _PEOPLE:
        stem = people.removesuffix(ending)
        least = 4 if ending in _SHORT_PEOPLE and len(place) - len(stem) < 2 else 3
        if stem != people and len(stem) >= least and place.startswith(stem):
            return place[len(stem) :] in _PLACE_ENDINGS
    return False


_PEOPLE = ("ians", "ans", "ian", "an", "ese", "ish", "ic", "ist", "ists", "i", "is")
#: Endings that names of people have as well: too little for a short stem.
_SHORT_PEOPLE = frozenset({"i", "is", "ic", "ist", "an"})
_PLACE_ENDINGS = frozenset({"", "a", "e", "o", "y", "ia", "as", "es", "land", "lands", "ic"})


def is_same_country(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both phrases (as written) name one country or its people: British, UK."""
    one, two = _country(a), _country(b)
    return one is not None and one == two


def _country(surfaces: Sequence[str]) -> str | None:
    words = [word for word in surfaces if word.casefold() not in ARTICLES]
    return _country_words().get(" ".join(words))


def country_code(phrase: str) -> str | None:
    """The country that the phrase, as written, names by itself or by its people."""
    return _country_words().get(phrase)


def usual_country_name(code: str) -> str:
    """The name a country usually goes by."""
    from wirecopy.data.countries import countries

    return countries()[code].names[0]


def is_country_word(surface: str) -> bool:
    """Whether the word, as written, names a country or its people."""
    return surface in _country_words()


@cache
def _country_words() -> dict[str, str]:
    from wirecopy.data.countries import countries

    found: dict[str, str] = {}
    for code, country in countries().items():
        for word in (*country.names, *country.adjectives, *country.people):
            found.setdefault(word, code)
    return found


@cache
def _country_names() -> frozenset[str]:
    from wirecopy.data.countries import countries

    return frozenset(name for country in countries().values() for name in country.names)


def is_near(one: str, two: str) -> bool:
    """Whether two words are one or two letters apart."""
    from rapidfuzz.distance import OSA

    if abs(len(one) - len(two)) > 2 or min(len(one), len(two)) < 2:
        return False
    limit = 1 if min(len(one), len(two)) < 6 else 2
    return OSA.distance(one, two, score_cutoff=limit) <= limit


def is_form_of(one: str, two: str) -> bool:
    """Whether two words are so alike that one stands for the other: a respelling, a typing error.

    Built from one stem is not enough: then other words usually changed with it.
    """
    if one == two or min(len(one), len(two)) < 3 or one[0].isdigit() or two[0].isdigit():
        return False
    if is_denied(one, two) or is_denied(two, one):
        return False
    if _is_variant(one, two) or is_transliteration(one, two) or _letters([one]) == _letters([two]):
        return True
    if min(len(one), len(two)) < 5:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, two) >= LIKE


def is_denied(one: str, two: str) -> bool:
    """Whether one word is the other with a prefix that may deny it: "incomplete", "unverletzt"."""
    start = one.removesuffix(two)
    return start != one and start in DENYING and len(two) >= DENIED_LETTERS


#: Prefixes that may deny the word behind them, and letters of the shortest such word.
DENYING = frozenset({"un", "in", "im", "il", "ir", "dis", "non"})
DENIED_LETTERS = 4
#: Share of letters two words must have in place to be taken for one another.
LIKE = 0.75


#: Letters of the shortest word that is taken for a mistyped one.
LEAST_LETTERS = 6


def is_one_letter_off(one: str, two: str, least: int = LEAST_LETTERS) -> bool:
    """Whether one word is the other with one letter wrong, too many, missing or exchanged."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(two)) < least or is_derived(one, two) or not (one + two).isalpha():
        return False
    return one[0] == two[0] and OSA.distance(one, two, score_cutoff=1) <= 1


def has_letters_swapped(one: str, two: str) -> bool:
    """Whether one word is the other with two neighbouring letters exchanged."""
    at = next((n for n, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), len(one))
    return len(one) == len(two) > at + 1 and two == one[:at] + one[at + 1] + one[at] + one[at + 2 :]
