"""Closed classes: lines that a list or a grammar tells apart whatever stands around them.

Stamps, datelines, bylines, picture credits, captions, embedded posts, sign-offs and interface phrases.  Each
answer names its rule.  Whether a line is running text is not decided here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.articles.credits.agency_form import (
    agencies_of,
    agencies_of_desk,
    names_source,
    rights_of,
    uses_agency,
)
from wirecopy.articles.credits.byline import (
    opens_with_by,
    read_authors,
    shares_work,
)
from wirecopy.articles.credits.dateline import read_dateline_line
from wirecopy.articles.credits.posting import read_posting
from wirecopy.articles.features.shape import HANDLE
from wirecopy.articles.labels.leads import leads_elsewhere
from wirecopy.articles.labels.notices import notice_of
from wirecopy.articles.labels.pictures import picture_kind
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import LONGEST_PHRASE_LINE, REMEMBERED_LINES, Lines
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words
from wirecopy.model import BlockKind

#: Share of a line that stamps must take for it to be a date line.  A kicker or an outlet's name may
#: stand beside the stamp.
STAMP_COVER = 0.6
#: The same for lines that also hold a full date and a clock: those are never prose.
FULL_STAMP_COVER = 0.35
#: Buttons are at most so long (characters).
_LONGEST_BUTTON = 60
_LONGEST_BYLINE = 90
_PHRASES = {
    "comment": BlockKind.COMMENT,
    "newsletter": BlockKind.NEWSLETTER,
    "related": BlockKind.RELATED,
    "share": BlockKind.UI,
    "ad": BlockKind.UI,
    "legal": BlockKind.BOILERPLATE,
    "nav": BlockKind.UI,
    "bio": BlockKind.AUTHOR_BIO,
    "caption": BlockKind.CAPTION,
}
_POST_LINK = re.compile(r"(?:pic\.twitter\.com/|https?://t\.co/)\w+\S*$")
#: An address to copy behind a word or two: "Short URL: https://...".
_ADDRESS = re.compile(r"^[^\W\d_]+(?:[ -][^\W\d_]+){0,2}\s?[:：]\s*(?:https?://|www\.)\S+$")
#: Who reported, edited or helped, in the words agencies sign with.
_SIGNED = re.compile(
    r"^\W?\s?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translation) by\b|"
    r"with (?:files|reporting|inputs?|material|information|agencies)\b.{0,20}(?:from|by)\b|"
    r"mit material (?:von|der)\b|(?:avec|con|com|met|с|med|z|s)\s(?:agences?|agencias|agenzie|agências|agentschappen)\b|"
    r"con información de\b|com informações d[aeo]\b|met medewerking van\b|по материалам\b|за матеріалами\b|"
    r"redigert av\b|opracowanie\b)"
    # In brackets, as agencies sign in other languages; without them such words open titles, too.
    r"|^\(\s?(?:reportage (?:de|par)|bericht(?:e)? von|reporte (?:de|por)|reportajes? de|información de|editado por|"
    r"traducido por|reportagem (?:de|adicional)|edição de|tradotto da|in redazione|door (?-i:[^\W\d_a-z]\w+ [^\W\d_a-z])\w*|"
    r"репортаж|писал[аи]?|تقرير|إعداد)\b[^()]*\)?\.?$",
    re.IGNORECASE,
)
#: Lines that name who reported and edited are shorter (characters).
_LONGEST_SIGNED = 260
#: What stands behind the last word of a line that says who helped.
_STRAY = ".\u200b) "
_NAME_BEHIND_BY = re.compile(r"^\S+(?: by)?:? [^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]")


def closed_kind(lines: Lines, at: int) -> tuple[BlockKind, LineRule] | None:
    """The class of line ``at`` and the rule that says so."""
    text = lines.texts[at]
    read = _remembered_kind if len(text) <= LONGEST_PHRASE_LINE else _kind_of
    return read(text, lines.phrases[at], is_date_line(lines, at))


def _kind_of(text: str, phrase: str | None, is_stamp: bool) -> tuple[BlockKind, LineRule] | None:
    if HANDLE.match(text[:140]):
        return BlockKind.EMBED, LineRule.POST_HANDLE
    if is_stamp:
        by = _signed_stamp(text)
        return (
            (BlockKind.BYLINE, LineRule.BY_AND_STAMP)
            if by
            else (BlockKind.DATE_LINE, LineRule.STAMP)
        )
    if read_dateline_line(text, 0) is not None:
        return BlockKind.DATELINE, LineRule.DATELINE
    picture = picture_kind(text)
    if picture is not None and shares_work(text):
        return BlockKind.BYLINE, LineRule.BY
    if picture is not None:
        return picture, LineRule.PICTURE_CREDIT
    if is_button(text):
        return BlockKind.UI, LineRule.BUTTON
    if rights_of(text):
        return BlockKind.SIGNOFF, LineRule.AGENCY_ALONE
    if len(text) <= _LONGEST_SIGNED and _SIGNED.match(text):
        return BlockKind.SIGNOFF, LineRule.WHO_REPORTED
    of_site = _kind_of_site(text, phrase)
    if of_site is not None:
        return of_site
    if len(text) <= _LONGEST_BYLINE and (opens_with_by(text) or read_posting(text)):
        return BlockKind.BYLINE, LineRule.BY
    if agencies_of(text) or names_source(text) or uses_agency(text) or agencies_of_desk(text):
        return BlockKind.SIGNOFF, LineRule.AGENCY_ALONE
    return _linked_kind(text)


def _kind_of_site(text: str, phrase: str | None) -> tuple[BlockKind, LineRule] | None:
    """What leads elsewhere, a phrase of the interface, or a notice of the site on itself."""
    if leads_elsewhere(text):
        return BlockKind.RELATED, LineRule.LEADS_ELSEWHERE
    if (
        phrase in {"bio", "comment"}
        and len(text) <= _LONGEST_BYLINE
        and opens_with_by(text)
        and read_authors(text, None)
    ):
        return BlockKind.BYLINE, LineRule.BY
    if phrase is not None:
        return _PHRASES[phrase], LineRule(f"phrase:{phrase}")
    if len(text) <= _LONGEST_SIGNED and text.rstrip(_STRAY).endswith(load_page_words().helped):
        return BlockKind.BOILERPLATE, LineRule.WHO_HELPED
    notice = notice_of(text)
    if notice is None:
        return None
    kind = BlockKind.NEWSLETTER if notice == "newsletter" else BlockKind.BOILERPLATE
    return kind, LineRule(f"notice:{notice}")


def _linked_kind(text: str) -> tuple[BlockKind, LineRule] | None:
    """A line that ends with the address of a post, or gives one to copy."""
    if _POST_LINK.search(text[-60:]):
        return BlockKind.EMBED, LineRule.POST_LINK
    return (BlockKind.UI, LineRule.ADDRESS) if _ADDRESS.match(text) else None


_remembered_kind = lru_cache(maxsize=REMEMBERED_LINES)(_kind_of)


def is_button(text: str) -> bool:
    """Whether a line is one of the phrases that are buttons by themselves ("Read more", "3 comments")."""
    return len(text) <= _LONGEST_BUTTON and _is_button(text)


@lru_cache(maxsize=REMEMBERED_LINES)
def _is_button(text: str) -> bool:
    return load_page_phrases().is_button(phrase_words(text))


def _signed_stamp(text: str) -> bool:
    """Whether a stamp line opens with "by" and a name."""
    return opens_with_by(text) and bool(_NAME_BEHIND_BY.search(text[:60]))


def is_date_line(lines: Lines, at: int) -> bool:
    """Whether the line is mostly a stamp."""
    stamp = lines.stamps[at]
    if stamp is None:
        return False
    if stamp.cover >= STAMP_COVER:
        return True
    return stamp.cover >= FULL_STAMP_COVER and any(
        item.has_date and item.year and (item.hour is not None or item.role)
        for item in stamp.stamps
    )
