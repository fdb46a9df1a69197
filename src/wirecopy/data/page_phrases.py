"""Interface phrases of news pages: share, newsletter, related, comment, advertising, legal, navigation.

A closed list, never words of articles.  Phrases are compared folded: case, marks and punctuation drop.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

_WORD = re.compile(r"[^\W_]+")
#: All ASCII but letters and figures becomes blanks: many times as fast as the pattern.
_PARTED = bytes(byte if chr(byte).isalnum() and byte < 128 else 32 for byte in range(256))
#: Signs on letters: vowels of Arabic and of the scripts of India, what folding leaves of a capital I with a dot.
_MARKS = "".join(
    c for c in map(chr, range(0x300, 0x3000)) if unicodedata.category(c) in {"Mn", "Mc"}
)
_MARK = re.compile(f"[{_MARKS}]+")
#: A phrase opens a line with at most this many words; more are read no further.
_LONGEST = 6
#: Phrases that are whole lines, apart from the kinds.
_LISTS = ("buttons", "service_titles", "missing_titles", "section_titles")


def phrase_words(line: str) -> list[str]:
    """The words of ``line``, folded as the phrases are."""
    folded = line.casefold()
    if folded.isascii():
        return folded.encode().translate(_PARTED).decode().split()
    return _WORD.findall(_MARK.sub("", folded))


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePhrases:
    """Phrase -> kind, by how much of the line the phrase must be."""

    #: In order of precedence.
    kinds: tuple[str, ...]
    whole: Mapping[str, str]
    opening: Mapping[str, str]
    closing: Mapping[str, str]
    #: Phrases that are a button as a whole line; ``n`` stands for any figure.
    buttons: frozenset[str]
    #: Titles of pages on which an outlet speaks of itself and its service.
    service_titles: frozenset[str]
    #: Titles of pages that are not found.
    missing_titles: frozenset[str]
    #: Names of parts of an article and of lists of a site.
    section_titles: frozenset[str]

    def is_button(self, words: list[str]) -> bool:
        """Whether a line of these words is a button and nothing else."""
        if len(words) > _LONGEST:
            return False
        return " ".join("n" if word.isdecimal() else word for word in words) in self.buttons

    def kind_of(self, words: list[str], *, is_cut: bool = False) -> str | None:
        """The kind of the phrase a line is, opens with or ends with; ``is_cut``: its end is not among ``words``."""
        is_whole = len(words) <= _LONGEST and not is_cut
        whole = self.whole.get(" ".join(words)) if is_whole else None
        if whole:
            return whole
        for count in range(min(len(words), _LONGEST), 0, -1):
            kind = self.opening.get(" ".join(words[:count]))
            if kind:
                return kind
        for count in range(0 if is_cut else min(len(words), 4), 1, -1):
            kind = self.closing.get(" ".join(words[-count:]))
            if kind:
                return kind
        return None


def _fold_phrase(phrase: str) -> str:
    return " ".join(phrase_words(phrase))


@cache
def load_page_phrases() -> PagePhrases:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("page_phrases.toml").read_text("utf-8")
    whole: dict[str, str] = {}
    opening: dict[str, str] = {}
    closing: dict[str, str] = {}
    table = tomllib.loads(raw)
    lists = {name: frozenset(map(_fold_phrase, table.pop(name))) for name in _LISTS}
    for kind, phrases in table.items():
        for phrase in phrases:
            target = whole
            if phrase.endswith(" *"):
                target = opening
            elif phrase.startswith("* "):
                target = closing
            target.setdefault(_fold_phrase(phrase), kind)
    return PagePhrases(
        kinds=tuple(table),
        whole=MappingProxyType(whole),
        opening=MappingProxyType(opening),
        closing=MappingProxyType(closing),
        **lists,
    )
