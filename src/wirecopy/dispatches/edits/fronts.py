"""Fronts: whether a sentence of a language other than English begins with a name.

Most words that begin sentences there are articles and other small words.  What else stands in front is a name where it is
one of two with capitals, a country or a given name, or where a verb of one follows: no small word but one that belongs to the
verb, and none with the ending of several ("Vecinos dijeron").

Known misses: names before a comma or "and"; nouns without article before a verb of one ("Polícia prende").
"""

from __future__ import annotations

from wirecopy.data.given_names import given_names
from wirecopy.data.language_words import load_language_words, load_telling_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.forms import is_country_word, is_day_word
from wirecopy.dispatches.edits.tokens import TokenRow, is_word

#: Endings of words that tell how or when.
_ADVERB_ENDINGS = ("ment", "mente")


def begins_with_name(row: TokenRow, at: int, language: str) -> bool:
    """Whether a word with a capital that begins a sentence is a name."""
    surface, key = row.surfaces[at], row.keys[at]
    if is_country_word(surface):
        return True
    words = load_style().words_of(language)
    if key in words.opening or key in _small_words(language):
        return False
    if at + 1 == len(row) or not is_word(row.keys[at + 1]):
        return surface in given_names()
    if surface in given_names() or row.surfaces[at + 1][0].isupper():
        return True
    if key in load_telling_words().get(language, ()) or key.endswith(_ADVERB_ENDINGS):
        return False
    if key.endswith(tuple(words.verbs_first)):
        return row.keys[at + 1] in words.behind_names
    return bool(words.behind_names) and _is_before_verb(row.keys[at + 1], language)


def _is_before_verb(after: str, language: str) -> bool:
    """Whether a word may be the verb of one person or thing, or stands before it."""
    words = load_style().words_of(language)
    if after in words.behind_names:
        return True
    is_other = after in _small_words(language) or after in words.opening or is_day_word(after)
    return not is_other and not after.endswith(tuple(words.plurals)) and after[0].isalpha()


def _small_words(language: str) -> frozenset[str]:
    return load_language_words().get(language, frozenset())
