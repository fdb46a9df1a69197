"""Closed classes: lines that a list or a grammar tells apart whatever stands around them.

Stamps, datelines, bylines, picture credits, captions, embedded posts, sign-offs and interface phrases.  Each
answer names its rule.  Whether a line is running text is not decided here.

Known misses: headlines in capitals behind a word for a picture ("Photos: Inside the Harbour"), or of two or three
such words before an agency ("Markets Rally | Reuters").
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
    looks_like_name,
    opens_with_by,
    read_authors,
    shares_work,
)
from wirecopy.articles.credits.dateline import read_dateline_line
from wirecopy.articles.features.shape import HANDLE
from wirecopy.articles.labels.leads import leads_elsewhere
from wirecopy.articles.labels.notices import notice_of
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import LONGEST_PHRASE_LINE, REMEMBERED_LINES, Lines
from wirecopy.articles.sentence_ends import STOPS
from wirecopy.data.agencies import load_agencies
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
#: A caption that only ends in a credit is at most this long (characters).
LONGEST_CAPTION = 420
#: Words before a credit that make a caption; a name has at most four.
_LEAST_CAPTION = 5
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
#: A credit's label stands within this many characters of the end, and at most so many follow.
_LABEL_REACH, _LONGEST_CREDITED = 120, 60
#: Longer words are capitalised in names, small ones need not be (letters).
_LONGER_WORD = 4
#: What a name stands behind in a line that ends with its desk.
_CREDITED_NAME = re.compile(r"[.;:,©]\s*|\bby\s+", re.IGNORECASE)
#: A sentence that tells of the picture, before who is credited.
_TELLS = re.compile(r"(?:\S+\s+){4,}?\S*[^\W\d_A-Z]{2,}[.!?…]\s")
_DESK_MARK = re.compile(r"(\s*[/|]\s*|\s+via\s+)")
_POST_LINK = re.compile(r"(?:pic\.twitter\.com/|https?://t\.co/)\w+\S*$")
#: An address to copy behind a word or two: "Short URL: https://...".
_ADDRESS = re.compile(r"^[^\W\d_]+(?:[ -][^\W\d_]+){0,2}\s?[:：]\s*(?:https?://|www\.)\S+$")
_CREDIT_END = re.compile(r"[(\[]([^()\[\]]{2,70})[)\]]\.?$")
_PICTURE_WORDS = (
    "photo(?:graph|graphy|graphe|graphie)?|image|picture|foto(?:graf|grafía|grafia|grafie|ğraf)?|bild|bilde|billede|"
    "créditos?|crediti|crédit|credit|illustration|ilustración|ilustracja|ilustrace|zdjęcie|fot|beeld|imagen|imagem|immagine|kép|"
    "kuva|ljósmynd|görsel|ảnh|picha|fotó|φωτογραφία|φωτ|צילום|ภาพ|снимка|снимак|nuotrauka|фото|фотография|світлина|иллюстрация|صورة|تصوير|写真|画像|図|图|图片|摄影|照片|사진"
)
#: A word for a picture, who or what is credited with it, and a mark.
_CREDIT_LABEL = re.compile(
    rf"(?:\b|(?<=\W))(?:{_PICTURE_WORDS})s?(?:\b(?P<between>[^:.：]{{0,25}})|\.)?(?P<mark>[:：©])",
    re.IGNORECASE,
)
#: Folded words before a word for a picture and a colon, and who is credited.
_WHENCE = frozenset(
    (
        "источник",
        "джерело",
        "автор",
        "مصدر",
        "source",
        "fonte",
        "fuente",
        "quelle",
        "źródło",
        "zdroj",
    )
)
#: What such a label stands behind, in a line that says more.
_BEFORE_LABEL = tuple(".!?…。！？।؟)]»”\"'’|/·•,;:：–—-")
#: Words that say of a label that it credits, whatever stands behind it.
_CREDITING = re.compile(
    r"\b(?:credits?|crédits?|courtesy|source|by|from|von|van|par|por|di|av|af|via|©|\(c\)|автора?)\b",
    re.IGNORECASE,
)
#: Whoever holds the right in a picture, or took it, behind the sentence that tells of it.
_CREDIT_BEHIND = re.compile(
    r"(?:(?<=[.!?…»”)\]|/•·–—])\s*(?:\(c\)\s?(?:(?:photo|foto)s?\s)?|(?:photo|foto|фото)s?\s|credit(?:\.{3}|…))"
    r"|(?:(?<=[.!?…»”)\]|/•·–—])\s*|\s)©\s?(?:(?:photo|foto|фото)s?\s)?)"
    r"(?P<who>[^\W\d_][^©\d.!?\n]{1,60})$",
    re.IGNORECASE,
)
#: Who took or drew the pictures of the page.
_PICTURED_BY = re.compile(
    r"^(?:photo(?:graph|graphie)?s?|photography|pictures?|illustrations?|fotos?|fotografías?|fotografie|ilustración|"
    r"illustrazioni|ilustrações) (?:by|de|di|von|par|por)\s+(?P<who>.+)$",
    re.IGNORECASE,
)
#: Where, when and by whom a picture was taken, behind what it shows, as Japanese captions end: ``…＝東京都で2025年1月``.
_TAKEN_AT = re.compile(r"＝[^＝]{0,30}(?:\d{1,4}[年月日]|撮影|提供)[^＝。]{0,12}$")
#: When a picture was taken, as agencies end their captions: ``…, Wednesday, March 12, 2025.``
_ON_DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? "
    r"\d{1,2}, \d{4}\.?$"
)
#: A credit that was an element of its own, glued to the caption: ``… on Sunday.Weather Desk``, ``… in MayBild: A Name``.
_GLUED_CREDIT = re.compile(
    r"\s[^\W\d_]{2,}[.!?](?=[^\W\d_a-zß-ÿ])[^\W\d_][^.!?:\d\"”/]{1,45}(?:/[^.!?:\d\"”]{1,40})?$"
    r"|\s[^\W_]{2,}[.!?”\"’)]?(?:Bild|Foto|Photo|Image|Photograph|Photographer|Credit|Crédit|Picture|Fotograf)\s?:\s\S"
)
_FILE_PHOTO = re.compile(
    r"^(?-i:FILE)\s[-–—]\s|^(?:file (?:photo|image|picture)|photo d['’]archives?|foto de archivo|foto d['’]archivio|foto di archivio|"
    r"foto de arquivo|archieffoto|архивное фото|arkivfoto|arkivbild|arkivbilde|zdjęcie ilustracyjne|"
    r"ilustrační foto|fotos|archivo|archivbild|archivfoto|symbolbild|symbolfoto|"
    rf"{_PICTURE_WORDS})(?:\b|\.)\s*(?:[:：—–]|-\s|/(?-i:(?![a-zß-ÿ])))",
    re.IGNORECASE,
)
#: Longer paragraphs may tell of the picture below, and be text (characters).
_LONGEST_SHOWN = 320
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
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


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
    if opens_with_by(text) and len(text) <= _LONGEST_BYLINE:
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
        return BlockKind.CAPTION if _tells_of_picture(text) else BlockKind.CREDIT
    if _FILE_PHOTO.match(text):
        return BlockKind.CREDIT if len(text.split()) <= 4 else BlockKind.CAPTION
    ending = _CREDIT_END.search(text[-80:])
    if ending is not None and names_picture_desk(ending.group(1)):
        return BlockKind.CREDIT if len(ending.group()) >= len(text) - 2 else BlockKind.CAPTION
    if _credits_behind(text):
        return BlockKind.CAPTION
    if _TAKEN_AT.search(text) or _ON_DAY.search(text) or _GLUED_CREDIT.search(text):
        return BlockKind.CAPTION
    pictured = _PICTURED_BY.match(text)
    if pictured is not None and looks_like_name(pictured["who"]):
        return BlockKind.CREDIT
    for label in _CREDIT_LABEL.finditer(text, max(0, len(text) - _LABEL_REACH)):
        if len(text) - label.end() <= _LONGEST_CREDITED and _is_credit_label(text, label):
            return BlockKind.CAPTION if _is_worded(text[: label.start()]) else BlockKind.CREDIT
    return None


def shows_picture(text: str) -> bool:
    """Whether a line credits a picture by a word for it or a mark; an agency in brackets signs texts, too."""
    if len(text) > _LONGEST_SHOWN or picture_kind(text) is None:
        return False
    ending = _CREDIT_END.search(text, max(0, len(text) - _LABEL_REACH))
    return ending is None or not agencies_of(ending[1])


def ends_signed(text: str) -> bool:
    """Whether an agency of the list, and nothing of pictures, stands in brackets behind a whole sentence."""
    ending = _CREDIT_END.search(text, max(0, len(text) - _LABEL_REACH))
    if ending is None or not agencies_of(ending[1]):
        return False
    return text[: ending.start()].rstrip().endswith(STOPS) and not _FILE_PHOTO.match(text)


def _tells_of_picture(text: str) -> bool:
    """Whether a line that ends in a bare credit has a sentence, or several words and a stop, before it."""
    label = _CREDIT_LABEL.search(text)
    return _TELLS.match(text) is not None or (
        label is not None and _is_worded(text[: label.start()])
    )


def _credits_behind(text: str) -> bool:
    """Whether names stand behind a sentence and a mark of rights or a word for a picture; no notice of rights."""
    behind = _CREDIT_BEHIND.search(text, max(0, len(text) - _LABEL_REACH))
    if behind is None or len(text[: behind.start()].split()) < _LEAST_CAPTION:
        return False
    who = behind["who"]
    is_notice = load_page_phrases().kind_of(phrase_words(who)) == "legal"
    return not who[0].islower() and _is_named(who) and not is_notice


def _is_credit_label(text: str, label: re.Match[str]) -> bool:
    """Whether a word for a picture and a colon credit: no clause stands between them or follows.

    Headlines and sentences have such words, too ("In pictures: ...", "a bleak picture of the economy: ...").
    """
    if label["mark"] == "©":
        return True
    between, credited = (label["between"] or "").strip(), text[label.end() :].strip()
    is_certain = names_picture_desk(credited) or any(map(agencies_of, credited.split("/")))
    if between and not (_is_crediting(between) or is_certain or looks_like_name(credited)):
        return False
    before = text[: label.start()].rstrip()
    if before.casefold() in _WHENCE:
        return True
    if before and not before.endswith(_BEFORE_LABEL):
        is_long = len(before.split()) >= _LEAST_CAPTION
        is_named = looks_like_name(credited) and (is_long or _CREDITING.match(label.group()))
        return not label.group()[0].islower() and (is_certain or bool(is_named))
    return is_certain or _is_named(credited)


def _is_crediting(between: str) -> bool:
    """Whether what stands between the word and the colon only says who or how: "credit", "by", an agency."""
    is_caseless = not any(char.islower() or char.isupper() for char in between)
    return is_caseless or names_picture_desk(between) or _CREDITING.search(between) is not None


def _is_named(credited: str) -> bool:
    """Whether most longer words are capitalised, as in names."""
    longer: list[str] = [word for word in _WORD.findall(credited) if len(word) >= _LONGER_WORD]
    return 2 * sum(word[0].islower() for word in longer) <= len(longer)


def _is_worded(before: str) -> bool:
    """Whether what stands before a credit tells of the picture: more words than a name has."""
    return len(before.split()) >= _LEAST_CAPTION or before.rstrip().endswith(STOPS)


def _is_bare_credit(text: str) -> bool:
    """Names parted by slashes with a picture desk among them: ``A Name/AFP/Getty Images``."""
    if len(text) > 110 or text.endswith((".", "?", "!")):
        return False
    *credited, desk = _DESK_MARK.split(text)
    if credited and names_source(text):
        return False
    if credited and (is_picture_desk(desk) or agencies_of(desk)):
        *_, name, mark = credited
        return _ends_with_name(name, mark.strip())
    return not credited and is_picture_desk(desk) and len(text) <= 40


def _ends_with_name(text: str, mark: str) -> bool:
    """Whether a name, or a single word, stands behind the last stop: no headline with the outlet behind a mark.

    Where the mark is none of those that part headlines from outlets, a capitalised word before it is enough.
    """
    name = _CREDITED_NAME.split(text)[-1].strip(" ()")
    if " " not in name or looks_like_name(name):
        return True
    return mark != "|" and not name.rsplit(maxsplit=1)[-1][0].islower()


def is_picture_desk(text: str) -> bool:
    """Whether a line is the name of an agency of pictures and nothing else."""
    return text.strip(" ()").casefold() in load_agencies().pictures


def names_picture_desk(text: str) -> bool:
    """Whether a credit in brackets is a picture's: an agency, a desk, or a word like "photo"."""
    if agencies_of(text) or text.startswith("©"):
        return True
    table = load_agencies()
    if text.strip().casefold() in table.pictures:
        return True
    words = [word.casefold() for word in _WORD.findall(text)]
    pairs = {" ".join(words[i : i + 2]) for i in range(len(words) - 1)}
    return (
        any(word in table.openers or word in table.pictures for word in words)
        or bool(pairs & table.pictures)
        or (bool(words) and bool(agencies_of(text.rsplit("/", maxsplit=1)[-1])))
    )
