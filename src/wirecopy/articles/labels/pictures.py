"""Pictures: lines that credit a picture, and the captions that end with a credit.

Told by a word for a picture and who is credited, a mark of rights, a desk or an agency in brackets, the day on which a
picture was taken.  A caption without any of these is told elsewhere, by how it opens (``data/page_phrases.toml``).

Known misses: headlines in capitals behind a word for a picture ("Photos: Inside the Harbour"), or of two or three
such words before an agency ("Markets Rally | Reuters").
"""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.articles.credits.agency_form import agencies_of, names_source
from wirecopy.articles.credits.byline import looks_like_name
from wirecopy.articles.lines import REMEMBERED_LINES, Lines
from wirecopy.articles.sentence_ends import STOPS
from wirecopy.data.agencies import load_agencies
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.picture_words import load_picture_words
from wirecopy.model import BlockKind

#: A caption that only ends in a credit is at most this long (characters).
LONGEST_CAPTION = 420
#: Words before a credit that make a caption; a name has at most four.
_LEAST_CAPTION = 5
#: A credit's label stands within this many characters of the end, and at most so many follow.
_LABEL_REACH, _LONGEST_CREDITED = 120, 60
#: Longer words are capitalised in names, small ones need not be (letters).
_LONGER_WORD = 4
#: What a name stands behind in a line that ends with its desk.
_CREDITED_NAME = re.compile(r"[.;:,©]\s*|\bby\s+", re.IGNORECASE)
#: A sentence that tells of the picture, before who is credited.
_TELLS = re.compile(r"(?:\S+\s+){4,}?\S*[^\W\d_A-Z]{2,}[.!?…]\s")
_DESK_MARK = re.compile(r"(\s*[/|]\s*|\s+via\s+)")
_CREDIT_END = re.compile(r"[(\[]([^()\[\]]{2,70})[)\]]\.?$")
_WORDS = load_picture_words()
#: What such a label stands behind, in a line that says more.
_BEFORE_LABEL = tuple(".!?…。！？।؟)]»”\"'’|/·•,;:：–—-")
#: Whoever holds the right in a picture, or took it, behind the sentence that tells of it.
_CREDIT_BEHIND = re.compile(
    r"(?:(?<=[.!?…»”)\]|/•·–—])\s*(?:\(c\)\s?(?:(?:photo|foto)s?\s)?|(?:AP |AFP |EPA |file )?(?:photo|foto|фото)s?(?:/|\s(?:by\s|von\s|par\s|de\s|di\s)?)|credit(?:\.{3}|…))"
    r"|(?:(?<=[.!?…»”)\]|/•·–—])\s*|\s)©\s?(?:(?:photo|foto|фото)s?\s)?)"
    r"(?P<who>[^\W\d_][^©\d.!?\n]{1,60})$",
    re.IGNORECASE,
)
#: Where, when and by whom a picture was taken, behind what it shows, as Japanese captions end: ``…＝東京都で2025年1月``.
_TAKEN_AT = re.compile(r"＝[^＝]{0,30}(?:\d{1,4}[年月日]|撮影|提供)[^＝。]{0,12}$")
#: When a picture was taken, as agencies end their captions: ``… in Elder, Wednesday, March 12, 2025.``
_ON_DAY = re.compile(
    r", (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? "
    r"\d{1,2}, \d{4}\.?$"
)
#: A credit that was an element of its own, glued to the caption: ``… on Sunday.Weather Desk``, ``… in MayBild: A Name``.
_GLUED_CREDIT = re.compile(
    r"\s[^\W\d_]{2,}[.!?](?P<who>[^\W\d_a-zß-ÿ][^.!?:\d\"”/]{1,45}(?:/[^.!?:\d\"”]{1,40})?)$"
    r"|\s[^\W_]{2,}[.!?”\"’)]?(?:Bild|Foto|Photo|Image|Photograph|Photographer|Credit|Crédit|Picture|Fotograf)\s?:\s\S"
)
#: Who stands where, between commas, and what is said to be pictured now.
_SIDES = ("left,", "right,", "center,", "centre,")
_SIDE = re.compile(r"\b(?:left|right|center|centre)\b")
_STANDS = re.compile(
    r"^[^“”„«»\"]{0,160}\b(?-i:[A-Z])[\w.'’-]+, (?:sitting |standing |seated )?(?:at |in )?(?:the )?"
    r"(?:center|centre|far left|far right|second from (?:the )?(?:left|right)|left|right),"
    r" (?:[a-z]+s|and|with|during|participate|stand|watch|walk|wave|pose|hold|attend|speak|sit|talk|listen|look|shake|arrive|leave)\s"
    r"[^“”„«»\"]*$"
)
#: What is said to be pictured now.
_PICTURED_NOW = re.compile(
    r"^[^“”„«»\"]{3,160}\b(?:is|are) pictured (?:in|at|on|with|during|here|outside|inside|near|after|before|speaking|leaving|walking|arriving|above|below)\b"
    r"[^“”„«»\"]*$"
)
#: What somebody does now on a day that is past, as English captions tell it.
_SEEN = (
    "walk|watch|play|read|help|stand|sit|pose|wave|gesture|ride|pray|smile|listen|march|celebrate"
)
_MONTH = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
_SEEN_THEN = re.compile(
    rf"(?:(?:[A-Z][a-z]+s|People|Women|Men|Children|Police)\s(?:{_SEEN})|[A-Z][^.!?“”\"]{{2,90}}?\s(?:{_SEEN})(?:s|es))\s[^“”\"]{{0,200}}?"
    rf"(?:\b(?:{_MONTH})[a-z]*\.? \d{{1,2}}, (?:19|20)\d{{2}}\b|\bin (?:19|20)\d{{2}}\.$)"
)
#: Verbs of the past, and of what is to be; captions have none.
_TOLD_IN_PAST = re.compile(
    r"\b(?:was|were|had|said|has|have|did|will|would|since|must|should|(?!seated|dressed|based|surrounded|flanked|joined|accompanied)[a-z]{2,}ed (?:at|in|to|by|from|with|when|after|that|and))\b"
)
#: Longer paragraphs may tell of the picture below, and be text (characters).
_LONGEST_SHOWN = 320
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def picture_kind(text: str) -> BlockKind | None:
    """Caption or credit, when a line credits a picture."""
    return None if len(text) > LONGEST_CAPTION else _picture_kind(text)


@lru_cache(maxsize=REMEMBERED_LINES)
def _picture_kind(text: str) -> BlockKind | None:
    if _is_bare_credit(text):
        return BlockKind.CAPTION if _tells_of_picture(text) else BlockKind.CREDIT
    if _WORDS.filed.match(text):
        return BlockKind.CREDIT if len(text.split()) <= 4 else BlockKind.CAPTION
    ending = _CREDIT_END.search(text[-80:])
    if ending is not None and names_picture_desk(ending.group(1)):
        return BlockKind.CREDIT if len(ending.group()) >= len(text) - 2 else BlockKind.CAPTION
    if _credits_behind(text):
        return BlockKind.CAPTION
    if any(form.search(text) for form in (_TAKEN_AT, _ON_DAY, _WORDS.sided)) or _ends_glued(text):
        return BlockKind.CAPTION
    if _tells_who_stands(text):
        return BlockKind.CAPTION
    if _WORDS.sourced.fullmatch(text):
        return BlockKind.CREDIT
    pictured = _WORDS.made_by.match(text)
    if pictured is not None and looks_like_name(pictured["who"]):
        return BlockKind.CREDIT
    for label in _WORDS.label.finditer(text, max(0, len(text) - _LABEL_REACH)):
        if len(text) - label.end() <= _LONGEST_CREDITED and _is_credit_label(text, label):
            return BlockKind.CAPTION if _is_worded(text[: label.start()]) else BlockKind.CREDIT
    return None


def _tells_who_stands(text: str) -> bool:
    if not any(word in text for word in _SIDES) or _STANDS.match(text) is None:
        return False
    return len(_SIDE.findall(text)) == 1 and not _TOLD_IN_PAST.search(text)


def tells_what_is_seen(text: str) -> bool:
    """Whether a sentence reads like a caption: what somebody does now on a day with a year, or is pictured doing.

    Texts have such sentences, too; so it tells only of lines that are doubtful, or stand in a head.
    """
    if len(text) > _LONGEST_SHOWN:
        return False
    if _PICTURED_NOW.match(text):
        return True
    has_year = "19" in text or "20" in text
    return has_year and _SEEN_THEN.match(text) is not None and not _TOLD_IN_PAST.search(text)


def shows_picture(text: str) -> bool:
    """Whether a line is surely a picture's; an agency in brackets signs texts, and a word for one opens sentences, too."""
    if len(text) > _LONGEST_SHOWN or picture_kind(text) is None:
        return False
    if text.endswith(STOPS) and _WORDS.filed.match(text) and not text.startswith("FILE"):
        return False
    ending = _CREDIT_END.search(text, max(0, len(text) - _LABEL_REACH))
    return ending is None or not agencies_of(ending[1])


def ends_signed(text: str) -> bool:
    """Whether an agency of the list, and nothing of pictures, stands in brackets behind a whole sentence."""
    ending = _CREDIT_END.search(text, max(0, len(text) - _LABEL_REACH))
    if ending is None or not agencies_of(ending[1]):
        return False
    return text[: ending.start()].rstrip().endswith(STOPS) and not _WORDS.filed.match(text)


def _tells_of_picture(text: str) -> bool:
    """Whether a line that ends in a bare credit has a sentence, or several words and a stop, before it."""
    label = _WORDS.label.search(text)
    return _TELLS.match(text) is not None or (
        label is not None and _is_worded(text[: label.start()])
    )


def _ends_glued(text: str) -> bool:
    """Whether names, or a word for a picture and a colon, are glued to the end of a caption."""
    glued = _GLUED_CREDIT.search(text)
    return glued is not None and (glued["who"] is None or _is_named(glued["who"]))


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
    if before.casefold() in _WORDS.whence:
        return True
    if before and not before.endswith(_BEFORE_LABEL):
        is_long = len(before.split()) >= _LEAST_CAPTION
        is_named = looks_like_name(credited) and (is_long or _WORDS.crediting.match(label.group()))
        return not label.group()[0].islower() and (is_certain or bool(is_named))
    return is_certain or _is_named(credited)


def _is_crediting(between: str) -> bool:
    """Whether what stands between the word and the colon only says who or how: "credit", "by", an agency."""
    is_caseless = not any(char.islower() or char.isupper() for char in between)
    return (
        is_caseless or names_picture_desk(between) or _WORDS.crediting.search(between) is not None
    )


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


def is_credited(lines: Lines, at: int) -> bool:
    """Whether the line below is nothing but a picture's credit: then this one is the caption."""
    if at + 1 >= len(lines) or len(lines.texts[at]) > LONGEST_CAPTION:
        return False
    return picture_kind(lines.texts[at + 1]) is BlockKind.CREDIT
