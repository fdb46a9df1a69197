"""Byline: the authors named in the lines around a headline.

``By A Name and B Name in Kyiv``, ``Written by: A Name``, ``A Name/`` beside a date, ``A Name | 3:00 PM``.
A line of names without a word like "by" counts only beside a stamp or a byline.

Known misses: names in scripts without capitals without a word like "by"; names glued to a job title.
"""

from __future__ import annotations

import re

from wirecopy.articles.agency_form import agencies_of
from wirecopy.articles.stamps import StampLine

#: Longest line read as a byline (characters).
LONGEST_BYLINE = 140
_BY = re.compile(
    r"^(?:(?:written|story|reported|text|words|report|texte|texto|testo|tekst|teksti)(?: by)?|by|von|par|por|di|da|"
    r"door|автор(?:ы|и)?|текст|av|af|oleh|autor(?:en|es|zy|ka|ři|i)?|auteur|autore|skrevet av|skriven av|skrevet af|"
    r"przygotował[a]?|oprac|napsal[a]?|yazar|haber|muhabir|yazan|підготував|підготувала|подготовил[аи]?|"
    r"بقلم|كتب|كتبت|إعداد|تقرير)\.?\s?[:\s]\s*"
    r"|^(?:文|取材|執筆|著者|作者|文字|撰文|记者|記者|글)\s?[:：/／・]\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:in|for|aus|für|à|en|a|da|em|uit|из|at|with|i|w|ve|v|з|із)\s+[^\W\d_][\w.'’ -]{2,40}$"
)
_SPLIT = re.compile(r"\s*(?:,|;|&|/|\||·|•|\+)\s*|\s+(?:and|und|et|y|e|en|и|та|og|och|dan|و)\s+")
_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4}$")
#: Words of a post, not of a name; a button may be glued to the last.
_POST = re.compile(
    r"\b(?:staff|writers?|editors?|reporters?|correspondents?)(?:\b|Follow)", re.IGNORECASE
)
#: A site that signs as its own author.
_SITE = re.compile(r"^[\w-]{2,30}\.[a-z]{2,6}$")
#: A desk that signs behind a word like "by": ``News Staff``.
_DESK = re.compile(r"^[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*)? (?:Staff|Desk|Newsroom)$")
_PARTICLES = frozenset(
    "de del della der den van von di da dos la le al el bin ibn ben y e du".split()
)


def opens_with_by(text: str) -> bool:
    """Whether a short line opens with a word like "by"."""
    return len(text) <= LONGEST_BYLINE and bool(_BY.match(text))


def looks_like_name(text: str) -> bool:
    """Two to five capitalised words and nothing else but a place or an "and" between two names."""
    if len(text) > LONGEST_BYLINE:
        return False
    bare = _TAIL.sub("", text.strip(" /|"))
    parts = [part for part in _SPLIT.split(bare) if part]
    return 0 < len(parts) <= 3 and all(_is_full_name(part) for part in parts)


def _is_full_name(bare: str) -> bool:
    words = bare.split()
    if not 2 <= len(words) <= 5 or not _NAME.match(bare):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def read_authors(text: str, stamp: StampLine | None) -> tuple[str, ...]:
    """The names in a byline; the stamps in it are left out."""
    if len(text) > LONGEST_BYLINE:
        return ()
    bare = text
    for item in reversed(stamp.stamps if stamp else ()):
        bare = bare[: item.start] + "|" + bare[item.end :]
    has_by = bool(_BY.match(bare))
    bare = _BY.sub("", bare, count=1)
    bare = _TAIL.sub("", bare.strip(" /|·•-–—"))
    names: list[str] = []
    for part in _SPLIT.split(bare):
        name = part.strip(" .:/|-–—")
        if name and (is_author(name) or (has_by and not names and _can_sign(name))):
            names.append(name)
    return tuple(dict.fromkeys(names))


def is_author(name: str) -> bool:
    """Whether one part of a byline is a person's or a desk's name."""
    words = name.split()
    if not 1 <= len(words) <= 5 or len(name) < 4 or not _NAME.match(name):
        return False
    if agencies_of(name) or _POST.search(name):
        return False
    return all(word[0].isupper() or not word[0].islower() or word in _PARTICLES for word in words)


def _can_sign(name: str) -> bool:
    """Whether what stands alone behind a word like "by" signs without being a person's name."""
    return bool(agencies_of(name) or _SITE.match(name) or _DESK.match(name))
