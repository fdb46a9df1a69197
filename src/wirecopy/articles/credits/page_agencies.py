"""Page agencies: which names a page lets sign, and the full name behind initials.

A tag in a dateline is believed by its place.  A line that is only a full name ("... News Agency") is
believed too.  Initials or a bare name alone on a line are believed when brackets hold initials, or when
the page gives the name elsewhere the way agencies are given: a picture credit, a dateline, "seen by".
Names the page calls itself by are never agencies.  Initials and full name of one page are one agency.

Known misses: outlets that run their own wire under another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from wirecopy.articles.credits.agency_form import (
    agencies_of,
    agencies_of_desk,
    is_initials,
    read_full_name,
    read_tag,
    stands_for,
)
from wirecopy.articles.credits.known_places import is_known_place
from wirecopy.articles.lines import Lines
from wirecopy.articles.stamps.written import StampLine

#: Lines in which a full name is looked for are shorter (characters), and so are lines that only sign.
_LONGEST_NAMED, LONGEST_SIGNED = 160, 60
#: Lines above the first article in which the page's own name stands.
_MASTHEAD = 6
#: A page credits no more agencies than this, and gives no more full names: hostile pages do.
_MOST_ASKED, _MOST_NAMED = 40, 200
#: Lines at the end of a page in which it says who holds the rights in it.
_FOOT, _LONGEST_NOTICE = 12, 200
_HOLDER = re.compile(
    r"(?:©|\bcopyright\b)(?:[\s©]|copyright\b|\(c\))*(?:by\s+)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,.:]*"
    r"(?P<who>[^\W\d_][^.|,©•·\d]{2,40}?)\s*(?:[.|,©•·\d]|\s[-–—]\s|all rights|alle rechte|tous droits|todos|版权|$)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,|·•;.()]\s*|\s+[—–-]\s+")
_BEFORE_NAME = re.compile(
    r"^(?:by|von|par|por|copyright|©|\(c\)|\d{4}|source|agency)\b[:\s]*", re.IGNORECASE
)
_CREDITED = re.compile(
    r"(?:\b(?:photo|image|picture|foto|bild|crédit|credit|copyright)s?\b[^.]{0,14}|[/©]\s?|"
    r"\b(?:seen|obtained|reviewed) by (?:the )?|\btold (?:the )?)$",
    re.IGNORECASE,
)
_AFTER_BRACKET = re.compile(r"(?:\)\s?(?:[—–-]|\.?$)|\s?(?:photo|via|/))", re.IGNORECASE)
_BRACKETED = re.compile(r"^[(\[/]\s?[^()\[\]/]+\s?[)\]/]\.?$")
_GLUED_BY = re.compile(r"^By(?=[A-Z])")
_LETTERS = re.compile(r"[^\W\d_]+")
#: What parts an agency from the place it reports from.
_PLACE_MARKS = (",", "|", "/", "·", " - ", " – ", " — ")
_PLACED = re.compile(r"\s*[,|/·]\s*|\s[-–—]\s")


class PageAgencies:
    """What one page says of the agencies it prints."""

    def __init__(self, lines: Lines, first: int) -> None:
        """Read the page's own names; ``first`` is the first line of its first article."""
        self._texts = lines.texts
        self._own = tuple(_own_names(lines, first))
        named = (lines.page.outlet, lines.page.metadata.site_name)
        self._outlet = tuple("".join(_LETTERS.findall(n.casefold())) for n in named if n)
        self._host = _host_name(lines.page.url)
        self._full: tuple[str, ...] | None = None
        self._credited: dict[str, bool] = {}

    def read_dateline_tag(self, tag: str) -> str | None:
        """The agency of a tag in a dateline that no list knows."""
        name = read_full_name(tag) or read_tag(tag)
        return None if name is None or self.is_own(name) else self.full_name(name)

    def read_line(self, text: str) -> str | None:
        """The agency of a line that does nothing but sign; of those in the list, its short name."""
        if len(text) > LONGEST_SIGNED:
            return None
        text = _GLUED_BY.sub("", text, count=1)
        known = agencies_of(text) or agencies_of_desk(text) or _agency_and_place(text)
        if known:
            return known[0]
        name = read_full_name(text)
        if name is not None:
            return None if self.is_own(name) else name
        tag = read_tag(text)
        if tag is None or self.is_own(tag):
            return None
        in_brackets = _BRACKETED.match(text) is not None
        if is_initials(tag) and in_brackets:
            return self.full_name(tag)
        # A bare name in ordinary capitals is a person's or a section's.
        can_sign = " " not in tag and (in_brackets or tag.isupper())
        return self.full_name(tag) if can_sign and self.is_credited(tag) else None

    def read_byline(self, text: str) -> str | None:
        """The agency named after the author: ``By A Name, North News Agency``."""
        if len(text) > _LONGEST_NAMED:
            return None
        for part in _PARTS.split(text)[1:]:
            known = agencies_of(part) if len(part) > 1 else ()
            name = known[0] if known else read_full_name(part)
            if name is not None and not self.is_own(name):
                return name
        return None

    def read_stamped(self, text: str, stamp: StampLine | None) -> str | None:
        """The agency whose initials stand right beside the stamp of a line."""
        for item in stamp.stamps if stamp else ():
            beside = (*text[: item.start].split()[-1:], *text[item.end :].split()[:1])
            for word in beside:
                tag = read_tag(word)
                if tag and is_initials(tag) and self.is_credited(tag) and not self.is_own(tag):
                    return self.full_name(tag)
        return None

    def is_own(self, name: str) -> bool:
        """Whether the page calls itself so."""
        key = name.casefold()
        letters = "".join(_LETTERS.findall(key))
        return letters == self._host or any(
            key == own.casefold() or stands_for(name, own) for own in self._own
        )

    def is_outlet(self, name: str) -> bool:
        """Whether the outlet is called so, by what was given, by the head of the page or by its address."""
        letters = "".join(_LETTERS.findall(name.casefold()))
        return letters in {self._host, *self._outlet} and bool(letters)

    def full_name(self, tag: str) -> str:
        """The full name of the page that ``tag`` stands for, else ``tag``."""
        if self._full is None:
            names = islice(_full_names(self._texts), _MOST_NAMED)
            self._full = tuple(dict.fromkeys(names))
        for name in self._full:
            if stands_for(tag, name) and not self.is_own(name):
                return name
        return tag

    def is_credited(self, tag: str) -> bool:
        """Whether the page credits ``tag`` with anything besides."""
        key = tag.casefold()
        if key not in self._credited:
            if len(self._credited) >= _MOST_ASKED:
                return False
            self._credited[key] = any(_credits(text, key) for text in self._texts)
        return self._credited[key]


def _agency_and_place(text: str) -> tuple[str, ...]:
    """The agency of a line that gives it and a known place: "AFP, London", "Madrid / EFE"."""
    if not any(mark in text for mark in _PLACE_MARKS):
        return ()
    parts = _PLACED.split(text.strip(" ()[]"))
    if len(parts) != 2:
        return ()
    for agency, place in (parts, parts[::-1]):
        known = agencies_of(agency)
        if known and is_known_place(place):
            return known
    return ()


def _own_names(lines: Lines, first: int) -> Iterator[str]:
    page = lines.page
    yield from (name for name in (page.outlet, page.metadata.site_name) if name)
    yield from (text for text in lines.texts[: min(first, _MASTHEAD)] if len(text) <= 40)
    yield from rights_holders(lines.texts)


def rights_holders(texts: Sequence[str]) -> Iterator[str]:
    """Who holds the rights in a page, by the notice at its end; agencies hold those in what it prints."""
    for text in texts[-_FOOT:]:
        if len(text) <= _LONGEST_NOTICE and ("©" in text or "opyright" in text):
            found = _HOLDER.search(text)
            if found is not None and not (
                agencies_of(found["who"]) or read_full_name(found["who"])
            ):
                yield found["who"]


def _host_name(url: str | None) -> str:
    """The telling part of a host name: ``northpost`` of ``www.northpost.example``."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    labels = [label for label in host.casefold().split(".") if label != "www"]
    return "".join(_LETTERS.findall(labels[0])) if labels else ""


def _full_names(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if len(text) <= _LONGEST_NAMED:
            for part in _PARTS.split(text):
                bare = part
                for _ in range(3):
                    bare = _BEFORE_NAME.sub("", bare, count=1)
                name = read_full_name(bare)
                if name is not None:
                    yield name


def _credits(text: str, key: str) -> bool:
    """Whether a line credits the folded name ``key``; a line that is only the name does not."""
    folded = text.casefold()
    at = folded.find(key)
    while at >= 0:
        end = at + len(key)
        before, after = folded[max(0, at - 30) : at], folded[end : end + 10]
        is_word = not (before[-1:].isalnum() or after[:1].isalnum())
        if is_word and (at or after) and _is_credit(before, after):
            return True
        at = folded.find(key, end)
    return False


def _is_credit(before: str, after: str) -> bool:
    if _CREDITED.search(before):
        return True
    return before.endswith("(") and len(before) > 1 and bool(_AFTER_BRACKET.match(after))
