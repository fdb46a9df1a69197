"""Known places: whether a few words are a state, a region or a town of many people.

The gazetteer has no letters but Latin ones: capitals and big towns in others are listed with the words of pages.
"""

from __future__ import annotations

from wirecopy.articles.credits.dateline import is_place
from wirecopy.data.countries import country_words
from wirecopy.data.gazetteer import Entry, gazetteer
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words

#: People of a town whose name is no section or family's by chance.
_LEAST_PEOPLE = 50_000
#: Kinds of regions that datelines name, and of words for states.
_FEATURES, _WORD_KINDS = frozenset({"COUNTRY", "A"}), frozenset({"name", "capital", "town", "unit"})


def is_known_place(part: str) -> bool:
    """Whether words are the name of a state, a region or a town of many people, and not of a section."""
    listed = load_page_words().places
    if part in listed or (not part.isascii() and part.isupper() and part.title() in listed):
        return True
    if not is_place(part, caps=False) or is_section(part):
        return False
    words = country_words().get(part, ())
    known = gazetteer()
    is_common = part.casefold() in known.common_words
    return any(word.kind in _WORD_KINDS for word in words) or (
        not is_common and any(map(_is_well_known, known.find(part)))
    )


def _is_well_known(entry: Entry) -> bool:
    """A town of many people, or a region of the list written by hand."""
    if entry.feature == "P":
        return entry.population >= _LEAST_PEOPLE
    return entry.feature in _FEATURES and not entry.population


def is_section(part: str) -> bool:
    """Whether words are a phrase of the interface, as the names of sections are."""
    return load_page_phrases().kind_of(phrase_words(part)) is not None
