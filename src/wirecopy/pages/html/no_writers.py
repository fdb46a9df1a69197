"""No writers: what heads give as author that names the site or a section of it.

Systems that must fill in an author write the outlet or the desk there ("Local news").  The outlet is what the title element
ends with, the desk what the site's menu leads to above the headline.  People, agencies and whom an address of writers names are neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from wirecopy.data.agencies import load_agencies
from wirecopy.data.given_names import given_names
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words
from wirecopy.pages.html.byline_words import BYLINE_WORDS, marks_writer
from wirecopy.pages.html.outline import Line

_SEPARATOR = re.compile(r"\s+[-–—|·•»]+\s+|\s*[|_]\s*")
#: Parts of menus that one line holds; words of a name are parted by single spaces, too.
_LINKED = 0.9
_FRONT = re.compile(r"(?:https?://[^/]*)?/?")
#: A title element names a site behind so much of a headline (characters).
_LEAST_HEADLINE = 10
#: The page of a section: one word behind the host.
_FRONT_OF_SECTION = re.compile(r"(?:https?://[^/]*)?/[^/?#]+/?")
_WORDS_OF_PATH = re.compile(r"[/_.-]")
#: Words of a person's name.
_NAME_WORDS = range(2, 5)


def site_in_title(title: str | None) -> str | None:
    """What a title element ends with behind a bar or a dash."""
    if not title:
        return None
    parts = list(_SEPARATOR.finditer(title))
    if not parts or parts[-1].start() < _LEAST_HEADLINE:
        return None
    return title[parts[-1].end() :].strip() or None


def without_sections(
    names: Iterable[str], lines: Sequence[Line], headline: int, sections: Iterable[str | None]
) -> Iterator[str]:
    """``names`` that are neither one of ``sections``, a word of menus, nor a link of the menu above the headline."""
    known = {_folded(section) for section in sections if section}
    bylines = [line for line in lines if line.writer or marks_writer(line.names())]
    signed = [f" {_folded(line.text)} " for line in bylines]
    menu = [f" {_folded(line.text)} " for line in lines[:headline] if _is_menu(line)]
    fronts = [line for line in lines if _FRONT_OF_SECTION.fullmatch(line.href or "")]
    sections_linked = {line.text for line in fronts}
    spared = {line.text for line in lines if _leads_to_writer(line)} - sections_linked
    for name in names:
        folded = f" {_folded(name)} "
        is_section = folded.strip() in known or any(folded in text for text in menu)
        is_word = " " not in name and name[:1].isupper()
        is_section |= _is_of_menus(name) or (is_word and name in sections_linked)
        is_spared = name in spared or name.casefold() in load_agencies().folded
        is_spared |= is_person(name) and name not in sections_linked
        is_spared &= folded.strip() not in known
        if is_spared or not is_section or any(folded in text for text in signed):
            yield name


def is_person(name: str) -> bool:
    """Whether a given name opens a full name, and no word of outlets, streets or sections ends it."""
    words, known = name.split(), load_page_words()
    if len(words) not in _NAME_WORDS or not (
        words[0] in given_names() or words[0] in known.given_names
    ):
        return False
    last = words[-1].casefold()
    return not (last in known.outlet_ends or last in known.thing_ends or _is_of_menus(words[-1]))


def _leads_to_writer(line: Line) -> bool:
    """Whether a line leads to the page of a writer."""
    return not BYLINE_WORDS.isdisjoint(_WORDS_OF_PATH.split(line.href or ""))


def _is_of_menus(name: str) -> bool:
    words = phrase_words(name)
    phrases = load_page_phrases()
    return phrases.kind_of(words) == "nav" or " ".join(words) in phrases.section_titles


def _is_menu(line: Line) -> bool:
    """Whether a line leads elsewhere than to the front page."""
    return line.link_share >= _LINKED and not _FRONT.fullmatch(line.href or "-")


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
