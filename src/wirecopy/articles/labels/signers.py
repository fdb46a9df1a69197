"""Signers: lines of a head that name who wrote, by a word like "by", a post, the stamp they stand beside, or the markup.

An agency behind the name is whom the author writes for ("A Name / MTI"), unless another author is named: then the line
credits a picture.  Names of sections, buttons and places are none.  In Hebrew and Arabic, which have no capitals, a known
given name opens the line.

Known misses: rarer given names there; names in other scripts without capitals, without a word like "by".
"""

from __future__ import annotations

import re

from wirecopy.articles.credits.asides import (
    is_by_alone,
    is_given_name,
    is_post,
    is_post_title,
    names_thing,
    without_aside,
)
from wirecopy.articles.credits.byline import (
    looks_like_name,
    names_desk,
    opens_with_by,
    split_agency,
)
from wirecopy.articles.credits.eastern_bylines import read_reporters
from wirecopy.articles.credits.eastern_names import is_japanese_name
from wirecopy.articles.credits.known_places import is_known_place
from wirecopy.articles.credits.page_agencies import rights_holders
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.labels.hints import is_of_writer
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words

#: Who took a picture, or reports, right behind a name in Japanese.
_CREDITS = ("撮影", "写す", "記者")
#: Letters that grow to the front of a word in Hebrew and Arabic ("and", "to"), at most.
_MOST_PREFIX = 2
_WORD = re.compile(r"[^\W\d_]+")
#: "And" and the commas between names in Arabic and Hebrew.
_SPLIT_CASELESS = re.compile(r"\s*[,،]\s*|\sو\s?(?=[\u0621-\u064a]{3})")
#: Lines at the top of a page in which the paper's own name stands.
_MASTHEAD = 6
#: A post below a name, with what it is of (characters).
_LONGEST_POST = 40
#: What parts a name from the paper.
_BEFORE_OUTLET = (" - ", " – ", " | ", " / ")
#: Words of a post in a line of its own.
_POST_WORDS = range(1, 6)
#: Where somebody writes, or for which section, behind a stroke or a dot: "Teresa Aguilar | Almenar".
_PLACE_BEHIND = re.compile(r"\s[|/·•]\s[^\W\d_a-zß-ÿ][\w'’-]+$")
#: Words for pictures that have a line of their own above who took them.
_PICTURES_ALONE = frozenset(
    "photo|photos|photography|photographs|pictures|images|foto|fotos|foto's|foto’s|bild|bilder|fotografie|fotografías|фото|zdjęcia|写真".split(
        "|"
    )
)
#: Small words of headlines that posts have none of.
_PARTICLES_OF_TITLES = frozenset("to the a an".split())
#: What stands alone on a line between two names.
_BETWEEN_NAMES = frozenset({",", "&", "and", "und", "et", "y", "e", "en", "и"})


def byline_rule(lines: Lines, at: int) -> LineRule | None:
    """What makes a line of the head name who wrote."""
    text = lines.texts[at]
    if at and lines.texts[at - 1].casefold().rstrip(" :") in _PICTURES_ALONE:
        return None
    if _is_in_byline(lines, at):
        return LineRule.BY
    if (beside_stamp(lines, at) or text.endswith("/")) and signs(lines, at):
        return LineRule.NAME_BESIDE_STAMP
    if not text.isascii() and _is_caseless_name(lines, at):
        return LineRule.NAME_BESIDE_STAMP
    if read_reporters(text) or names_desk(text) or _is_above_post(lines, at):
        return LineRule.NAME_AND_POST
    return LineRule.BYLINE_ELEMENT if is_marked_writer(lines, at) else None


def _is_above_post(lines: Lines, at: int) -> bool:
    """Whether a name stands right above the post of its bearer: "Mira Holm" above "County Government Reporter"."""
    below = lines.texts[at + 1] if at + 1 < len(lines) else ""
    words = below.split()
    is_title = all(word[0].isupper() for word in words) and is_post_title(below)
    if len(words) not in _POST_WORDS or not is_title or not looks_like_name(lines.texts[at]):
        return False
    if names_thing(lines.texts[at]) or not _PARTICLES_OF_TITLES.isdisjoint(
        map(str.casefold, words)
    ):
        return False
    return signs(lines, at) and (len(words) > 1 or is_given_name(lines.texts[at].split()[0]))


def is_marked_writer(lines: Lines, at: int) -> bool:
    """Whether the markup, or a post below, says that a line tells who wrote, and it is a name or a word like "by"."""
    if is_of_writer(lines, at):
        return is_by_alone(lines.texts[at]) or signs(lines, at)
    below = lines.texts[at + 1] if at + 1 < len(lines) else ""
    if len(below) > _LONGEST_POST or not is_post(below) or not signs(lines, at):
        return False
    (post, *others), known = below.split(), load_page_words()
    if others and others[0].isascii() and others[0].islower():
        is_of = others[0] in known.post_leads and post.casefold() not in known.post_of_works
        is_kind = len(others) == 1 and not others[0].endswith("ed")
        if not (is_of or is_kind):
            return False
    return bool(others) or is_given_name(lines.texts[at].split()[0])


def signs_for_agency(lines: Lines, part: Part, at: int) -> bool:
    """Whether a name and an agency stand beside the stamp, and no other name in the head: who wrote, for whom."""
    name, agency = split_agency(lines.texts[at])
    if agency is None or not _is_next_to_stamp(lines, at):
        return False
    others = [lines.texts[i] for i in range(part.head + 1, part.body or part.last) if i != at]
    return looks_like_name(name) and not any(
        opens_with_by(text) or looks_like_name(text) for text in others
    )


def signs(lines: Lines, at: int) -> bool:
    """Whether a line is a person's name: by its capitals, or in Japanese when a picture is credited to it, too."""
    text = lines.texts[at]
    if is_japanese_name(text):
        credits_ = tuple(f"{text}{word}" for word in _CREDITS)
        return any(other.endswith(credits_) for other in lines.texts if len(other) > len(text))
    name = split_agency(_without_outlet(lines, text))[0]
    placed = _PLACE_BEHIND.search(name)
    if placed is not None and is_given_name(name.split()[0]):
        name = name[: placed.start()]
        if names_thing(name):
            return False
    if not looks_like_name(name) or _is_section_title(name):
        return False
    first, *others = name.split()
    buttons = [word for word in (first, *others) if _is_button(word)]
    if len(buttons) > 1:
        return False
    return is_given_name(first) or not (first in buttons or is_known_place(name))


def _is_button(word: str) -> bool:
    return load_page_phrases().whole.get(word.casefold()) == "share"


def _without_outlet(lines: Lines, text: str) -> str:
    """``text`` without the paper behind a dash ("A Name - Valley Post"): what a line at the top of the page says, or its notice of rights."""
    mark = next((mark for mark in _BEFORE_OUTLET if mark in text), None)
    if mark is None:
        return text
    name, _, outlet = text.rpartition(mark)
    named = (*lines.texts[:_MASTHEAD], *rights_holders(lines.texts))
    return name if outlet.strip().casefold() in {line.casefold() for line in named} else text


def _is_section_title(text: str) -> bool:
    return " ".join(phrase_words(text)) in load_page_phrases().section_titles


def _is_caseless_name(lines: Lines, at: int) -> bool:
    """Whether two or three words right above or below a stamp open with a Hebrew or an Arabic given name.

    Three may be a title on somebody the text tells of.
    """
    text, *others = _SPLIT_CASELESS.split(without_aside(lines.texts[at]))
    if not all(_opens_caseless(other) for other in others):
        return False
    words = text.split()
    if not 2 <= len(words) <= 3 or words[0] not in load_page_words().caseless_names:
        return False
    if len(words) > 2 and _is_told_of(lines, words[1], text):
        return False
    return lines.phrases[at] is None and _is_next_to_stamp(lines, at)


def _opens_caseless(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 3 and words[0] in load_page_words().caseless_names


def _is_told_of(lines: Lines, word: str, name: str) -> bool:
    """Whether a word, letters grown to its front aside, stands in a line without the whole name."""
    return any(
        found.endswith(word) and len(found) <= len(word) + _MOST_PREFIX
        for text in lines.texts
        if word in text and name not in text
        for found in _WORD.findall(text)
    )


def _is_next_to_stamp(lines: Lines, at: int) -> bool:
    near = [line for line in (at - 1, at + 1) if 0 <= line < len(lines)]
    return any(is_date_line(lines, line) for line in near)


def _is_in_byline(lines: Lines, at: int) -> bool:
    """Whether a line is a word like "by" above a name, or a name below it, others between."""
    if is_by_alone(lines.texts[at]):
        return _is_above_name(lines, at)
    while at > 0 and looks_like_name(lines.texts[at]):
        at -= 1 + (lines.texts[at - 1].strip() in _BETWEEN_NAMES)
        if is_by_alone(lines.texts[at]):
            return _is_above_name(lines, at)
    return False


def _is_above_name(lines: Lines, at: int) -> bool:
    """Whether a name stands below a word like "by"; below "Text" a given name opens it, or who took the pictures is told, too."""
    below = lines.texts[at + 1] if at + 1 < len(lines) else ""
    if not looks_like_name(below):
        return False
    if lines.texts[at].casefold().rstrip(" :") not in load_page_words().texts_alone:
        return True
    after = lines.texts[at + 2 : at + 3]
    return is_given_name(below.split()[0]) or any(
        text.casefold().rstrip(" :") in _PICTURES_ALONE for text in after
    )


def beside_stamp(lines: Lines, at: int) -> bool:
    """Whether a stamp stands in the line or within two of it."""
    near = range(max(0, at - 2), min(len(lines), at + 3))
    return any(lines.stamps[i] is not None and i != at for i in near) or (
        lines.stamps[at] is not None
    )
