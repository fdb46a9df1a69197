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
    for name in names:
        folded = _folded(name)
        near = [at for at, line in enumerate(lines) if folded in line.text.casefold()]
        own = [lines[at] for at in near]
        is_section = _is_section(name, own, [lines[at] for at in near if at < headline])
        if folded in known:
            is_section, is_spared = True, False
        else:
            is_spared = _is_spared(name, own)
        if is_spared or not is_section or _signs(folded, own):
            yield name


def _is_section(name: str, own: Sequence[Line], above: Sequence[Line]) -> bool:
    """Whether a name is a word of menus, or a link of the menu above the headline; ``own`` are the lines that hold it."""
    folded = f" {_folded(name)} "
    if _is_of_menus(name) or any(
        folded in f" {_folded(line.text)} " for line in above if _is_menu(line)
    ):
        return True
    return " " not in name and name[:1].isupper() and _is_linked_front(name, own)


def _is_spared(name: str, own: Sequence[Line]) -> bool:
    """Whether a name is an agency's, or a person's, or leads to the page of a writer; not where it leads to a section."""
    if name.casefold() in load_agencies().folded:
        return True
    if not (is_person(name) or any(line.text == name and _leads_to_writer(line) for line in own)):
        return False
    return not _is_linked_front(name, own)


def _is_linked_front(name: str, own: Sequence[Line]) -> bool:
    """Whether a line of nothing but a name leads to the page of a section."""
    return any(line.text == name and _FRONT_OF_SECTION.fullmatch(line.href or "") for line in own)


def _signs(folded: str, own: Sequence[Line]) -> bool:
    """Whether a name stands in a line that the markup has for a byline."""
    return any(
        f" {folded} " in f" {_folded(line.text)} "
        for line in own
        if line.writer or marks_writer(line.names())
    )


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
