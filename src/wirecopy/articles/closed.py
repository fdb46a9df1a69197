"""Closed classes: lines that a list or a grammar tells apart whatever stands around them.

Stamps, bylines, picture credits, captions, embedded posts, sign-offs and interface phrases.  Each
answer names its rule.  Whether a line is running text is not decided here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.articles.agency_form import agencies_of, names_source, rights_of
from wirecopy.articles.byline import opens_with_by
from wirecopy.articles.lines import REMEMBERED_LINES, Lines
from wirecopy.data.agencies import load_agencies
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.model import BlockKind

#: Share of a line that stamps must take for it to be a date line.  A kicker or an outlet's name may
#: stand beside the stamp.
STAMP_COVER = 0.6
#: The same for lines that also hold a full date and a clock: those are never prose.
FULL_STAMP_COVER = 0.35
#: A caption that only ends in a credit is at most this long (characters).
LONGEST_CAPTION = 420
#: Words before a credit that make a caption; a name has at most four.
_LEAST_CAPTION = 5
_STOPS = (".", "!", "?", "。", "…")
_PHRASES = {
    "comment": BlockKind.COMMENT,
    "newsletter": BlockKind.NEWSLETTER,
    "related": BlockKind.RELATED,
    "share": BlockKind.UI,
    "ad": BlockKind.UI,
    "legal": BlockKind.BOILERPLATE,
    "nav": BlockKind.UI,
    "bio": BlockKind.AUTHOR_BIO,
}
_HANDLE = re.compile(r"^[—–-] .{1,80}\(@\w{1,30}\)")
_POST_LINK = re.compile(r"(?:pic\.twitter\.com/|https?://t\.co/)\w+\S*$")
_CREDIT_END = re.compile(r"[(\[]([^()\[\]]{2,70})[)\]]\.?$")
_PICTURE_WORDS = (
    "photo(?:graph|graphy|graphe|graphie)?|image|picture|foto(?:graf|grafía|grafia|grafie|ğraf)?|bild|bilde|billede|"
    "crédit|credit|illustration|ilustración|ilustracja|ilustrace|zdjęcie|fot|beeld|imagen|imagem|immagine|kép|"
    "kuva|ljósmynd|görsel|фото|фотография|світлина|иллюстрация|صورة|تصوير|写真|画像|図|图|图片|摄影|照片|사진"
)
_CREDIT_LABEL = re.compile(
    rf"(?:\b|(?<=\W))(?:{_PICTURE_WORDS})s?(?:\b[^:.：]{{0,25}}|\.)?[:：©]", re.IGNORECASE
)
_FILE_PHOTO = re.compile(
    r"^(?:file (?:photo|image|picture)|photo d['’]archives?|foto de archivo|foto d['’]archivio|foto di archivio|"
    r"foto de arquivo|archieffoto|архивное фото|arkivfoto|arkivbild|arkivbilde|zdjęcie ilustracyjne|"
    r"ilustrační foto|fotos|archivo|archivbild|archivfoto|symbolbild|symbolfoto|"
    rf"{_PICTURE_WORDS})(?:\b|\.)\s*[:：—–/-]",
    re.IGNORECASE,
)
#: Who reported, edited or helped, in the words agencies sign with.
_SIGNED = re.compile(
    r"^\W?\s?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translation) by\b|"
    r"with (?:files|reporting|inputs?|material|information|agencies)\b.{0,20}(?:from|by)\b|"
    r"mit material (?:von|der)\b|(?:avec|con|com|met|с|med|z|s)\s(?:agences?|agencias|agenzie|agências|agentschappen)\b|"
    r"con información de\b|com informações d[aeo]\b|met medewerking van\b|по материалам\b|за матеріалами\b|"
    r"redigert av\b|opracowanie\b)",
    re.IGNORECASE,
)
#: Lines that name who reported and edited are shorter (characters).
_LONGEST_SIGNED = 260
_NAME_BEHIND_BY = re.compile(r"^\S+(?: by)?:? [^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def closed_kind(lines: Lines, at: int) -> tuple[BlockKind, str] | None:
    """The class of line ``at`` and the rule that says so."""
    text = lines.texts[at]
    if _HANDLE.match(text[:140]):
        return BlockKind.EMBED, "post_handle"
    if is_date_line(lines, at):
        by = _signed_stamp(text)
        return (BlockKind.BYLINE, "by_and_stamp") if by else (BlockKind.DATE_LINE, "stamp")
    picture = picture_kind(text)
    if picture is not None:
        return picture, "picture_credit"
    phrase = lines.phrases[at]
    if is_button(text):
        return BlockKind.UI, "button"
    if rights_of(text):
        return BlockKind.SIGNOFF, "agency_alone"
    if phrase is not None:
        return _PHRASES[phrase], f"phrase:{phrase}"
    if opens_with_by(text) and len(text) <= 90:
        return BlockKind.BYLINE, "by"
    if agencies_of(text) or names_source(text):
        return BlockKind.SIGNOFF, "agency_alone"
    if len(text) <= _LONGEST_SIGNED and _SIGNED.match(text):
        return BlockKind.SIGNOFF, "who_reported"
    if _POST_LINK.search(text[-60:]):
        return BlockKind.EMBED, "post_link"
    return None


@lru_cache(maxsize=REMEMBERED_LINES)
def is_button(text: str) -> bool:
    """Whether a line is one of the phrases that are buttons by themselves ("Read more", "3 comments")."""
    return len(text) <= 60 and load_page_phrases().is_button(phrase_words(text))


def _signed_stamp(text: str) -> bool:
    """Whether a stamp line opens with "by" and a name."""
    return opens_with_by(text) and bool(_NAME_BEHIND_BY.search(text[:60]))


def is_credited(lines: Lines, at: int) -> bool:
    """Whether the line below is nothing but a picture's credit: then this one is the caption."""
    if at + 1 >= len(lines) or len(lines.texts[at]) > LONGEST_CAPTION:
        return False
    return picture_kind(lines.texts[at + 1]) is BlockKind.CREDIT


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


def picture_kind(text: str) -> BlockKind | None:
    """Caption or credit, when a line credits a picture."""
    return None if len(text) > LONGEST_CAPTION else _picture_kind(text)


@lru_cache(maxsize=REMEMBERED_LINES)
def _picture_kind(text: str) -> BlockKind | None:
    if _is_bare_credit(text):
        return BlockKind.CREDIT
    if _FILE_PHOTO.match(text):
        return BlockKind.CREDIT if len(text.split()) <= 4 else BlockKind.CAPTION
    ending = _CREDIT_END.search(text[-80:])
    if ending is not None and names_picture_desk(ending.group(1)):
        return BlockKind.CREDIT if len(ending.group()) >= len(text) - 2 else BlockKind.CAPTION
    label = _CREDIT_LABEL.search(text[-120:])
    if label is not None and len(text) - max(0, len(text) - 120) - label.end() <= 60:
        before = text[: max(0, len(text) - 120) + label.start()]
        return BlockKind.CAPTION if _is_worded(before) else BlockKind.CREDIT
    return None


def _is_worded(before: str) -> bool:
    """Whether what stands before a credit tells of the picture: more words than a name has."""
    return len(before.split()) >= _LEAST_CAPTION or before.rstrip().endswith(_STOPS)


def _is_bare_credit(text: str) -> bool:
    """Names parted by slashes with a picture desk among them: ``A Name/AFP/Getty Images``."""
    if len(text) > 110 or text.endswith((".", "?", "!")):
        return False
    parts = re.split(r"\s*[/|]\s*|\s+via\s+", text)
    pictures = load_agencies().pictures
    last = parts[-1].strip(" ()").casefold()
    if len(parts) > 1 and (last in pictures or agencies_of(parts[-1])):
        return True
    return last in pictures and len(text) <= 40


def names_picture_desk(text: str) -> bool:
    """Whether a credit in brackets is a picture's: an agency, a desk, or a word like "photo"."""
    if agencies_of(text):
        return True
    table = load_agencies()
    if text.strip().casefold() in table.pictures:
        return True
    words = [word.casefold() for word in _WORD.findall(text)]
    pairs = {" ".join(words[i : i + 2]) for i in range(len(words) - 1)}
    return (
        any(word in table.openers or word in table.pictures for word in words)
        or bool(pairs & table.pictures)
        or (
            bool(words)
            and ("/" in text or " via " in text)
            and bool(agencies_of(text.rsplit("/", maxsplit=1)[-1]))
        )
    )
