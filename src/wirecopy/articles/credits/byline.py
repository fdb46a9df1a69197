"""Byline: the authors named in the lines around a headline.

``By A Name and B Name in Kyiv``, ``Written by: A Name``, ``A Name/`` beside a date, ``A Name | 3:00 PM``.
A line of names without a word like "by" counts only beside a stamp or a byline.

Known misses: names in scripts without capitals without a word like "by"; names glued to a job title;
headlines in capitals that open with a name ("Di Maria Scores Twice"); second authors behind "en" or "i" after a
word like "by" of a language in which it leads to a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.credits.asides import (
    PARTICLES,
    POST_WORD,
    POSTS,
    is_given_name,
    is_post,
    may_be_person,
    names_outlet,
    without_aside,
    without_employer,
    without_post,
)
from wirecopy.articles.credits.eastern_bylines import read_reporters
from wirecopy.articles.credits.fields import signed_field
from wirecopy.articles.credits.known_places import is_known_place
from wirecopy.articles.credits.pictured import says_who_wrote, without_pictures
from wirecopy.articles.stamps.written import StampLine, beside_stamps
from wirecopy.data.agencies import load_agencies
from wirecopy.data.gazetteer import gazetteer
from wirecopy.data.page_words import load_page_words
from wirecopy.data.stamp_words import load_stamp_words

#: Longest line read as a byline (characters).
LONGEST_BYLINE = 140
#: Words for a text: one is a signature only with "by" or a colon behind it.
_TEXT_WORDS = (
    "written|story|reported|interview|text|words|report|texte|texto|testo|tekst|teksti|текст"
)
#: Words for a text that opens headlines with a colon ("Analysis: ..."), and so signs with "by" alone.
_KIND_WORDS = "recipe|review|analysis|opinion|essay|commentary|column|profile"
#: How those sign in Romance languages and English who asked, wrote down or looked after a text.
_PHRASES = (
    "as told to|in conversation with|propos recueillis par|entretien réalisé par|recueilli par|rédigé par|écrit par|"
    "entrevista de|entrevista por|escrito por|redactado por|testo di|testi di|intervista di|a cura di|scritto da|"
    "texto de|textos de|reportagem de|redigido por"
)
_BY_WORDS = (
    rf"(?:{_TEXT_WORDS}) by|by|von|par|por|di|da|door|автор(?:ы|и)?|av|af|oleh|autor(?:en|es|zy|ka|ři|i)?|auteur|autore|"
    r"skrevet av|skriven av|skrevet af|przygotował[a]?|oprac|napsal[a]?|yazar|haber|muhabir|yazan|geschreven door|"
    r"eine? (?:analyse|kommentar|gastbeitrag|gastkommentar|bericht|reportage|essay|kolumne|glosse|beitrag|artikel) von|"
    r"rozmawiał[a]?|opracował[a]?|беседовал[аи]?|записал[аи]?|интервью взял[аи]?|розмовля(?:в|ла|ли)|записа(?:в|ла|ли)|"
    r"підготував|підготувала|подготовил[аи]?|द्वारा|γράφ(?:ει|ουν) (?:ο|η|οι)|του|της|των|بقلم|كتب|كتبت|إعداد|تقرير"
)
#: Words for who wrote or edited: too common in sentences to sign without a colon.
_WHO = (
    r"reporter(?:ka)?|pewarta|penulis|editör|redactie|redaktor|redaktör|autorin|autor[*:_]?innen|автор текста|"
    r"корреспондент|кореспондент|редактор|συντάκτης|συντάκτρια|επιμέλεια|κείμενο|लेखक|लेखिका|रिपोर्टर|संवाददाता|"
    r"نویسنده|خبرنگار|گزارشگر|تحرير|أجرى الحوار|أجرت الحوار|حاورها|حاوره|حاورته|حاورتها"
)
#: "and photos", behind a word for a text.
_AND_PHOTOS = r"(?: (?:und|en|och|og|i|и|і|та|et|y|e) (?:fotos?|foto['’]s|bilder?|bild|zdjęcia|фото|photos?))?"
#: The marks that Chinese, Japanese and Korean writers sign behind; the source may stand before.
_EASTERN = (
    r"(?:(?:来源|來源)\s?[:：]\s?\S{2,20}\s+)?"
    r"(?:文|取材|聞き手|構成|執筆|著者|作者|文字|撰文|采写|记者|記者|글)(?:[・/](?:文|写真|取材))*\s?[:：/／・=＝|｜]"
)
#: Behind these marks anything may sign; elsewhere only what opens like a name.
_BY = re.compile(
    rf"(?P<marked>(?:{_BY_WORDS})(?:\.?\s?:|\.\s)|(?:{_WHO})\s?:|(?:كتب|كتبت|بقلم|إعداد)\s?[-–—|]|{_EASTERN})\s*"
    rf"|(?:(?P<phrase>(?:{_TEXT_WORDS}|{_KIND_WORDS}) by|{_PHRASES}|skrevet av|skriven av|skrevet af)\s|(?:{_BY_WORDS})\s"
    rf"|(?:{_TEXT_WORDS}){_AND_PHOTOS}\s?:)\s*",
    re.IGNORECASE,
)
#: "Of" signs between the beginning of a line and a day: "de Ada Lorne, 29 aprilie 2026".
_DATED = re.compile(r"[Dd]e (?=\S+ (?:\S+ ){0,2}?\S+, \d{1,2}\.? (?!de\b))")
_TAIL = re.compile(
    r"\s+(?P<word>in|for|para|pour|voor|aus|für|à|en|a|da|em|uit|из|at|with|i|w|ve|v|з|із)\s+(?P<place>[^\W\d_][\w.'’ -]{2,40})$"
)
_SPLIT = re.compile(
    r"\s*,\s(?:and|und|et|y|e|и|og|och|en|i)\s+|\s*(?:,|;|&|/|\||·|•|\+|、)\s*"
    r"|\s+(?:and|und|et|y|e|и|та|και|og|och|dan|na|और|و)\s+"
)
#: The same in a line in capitals, where full names stand on both sides.
_SPLIT_CAPITALS = re.compile(r"\s+(?:AND|UND|ET|Y|E|И|ТА|OG|OCH|VE|EN|DAN)\s+")
#: Words that part two authors in one language and lead to the place in another.
_AND_OR_IN = re.compile(r"\s+(?:en|i|і|ve|a|ja|és|și|şi|si|un|ir)\s+")
#: Words like "by" of the languages in which such a word leads to the place.
_PLACED = re.compile(r"(?:par|por|av|af|skrevet|skriven)\b", re.IGNORECASE)
#: Whose material was used, or who helped, behind the authors ("Par Ana Lopes avec AFP").
_WITH = re.compile(
    r"[\s,(]+(?:with|avec|mit|con|com|met|med|с|из|z|s)\s+(?:the\s|la\s|der\s|l['’])?(?P<who>[^\s()][^()]{1,40})\)?$",
    re.IGNORECASE,
)
#: An agency behind a name, for which the author writes: "A Name / MTI", "A Name, AFP", "A Name (dpa)".
_FOR = re.compile(r"(?P<name>[^/|,()]+?)(?:\s[/|–-]\s|,\s|\s\()(?P<who>[^/|,()]+)\)?$")
#: "Agencies", where none is named.
_AGENCIES = re.compile(
    r"(?:news\s)?(?:agenc(?:y|ies)|agenturen|agentur|agences?|agencias?|agenzie|agências?|agentschappen|wires)$",
    re.IGNORECASE,
)
#: Letters of a name, the vowel signs of India and of Thai among them.
_LETTERS = r"[\w.'’\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e-]*"
#: Fewer letters are no name, in Chinese, Japanese and Korean fewer signs.
_LEAST_NAME, _LEAST_IDEOGRAPHS = 4, 2
_IDEOGRAPHS = re.compile(r"[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")
_NAME = re.compile(rf"^[^\W\d_]{_LETTERS}(?: [^\W\d_]{_LETTERS}){{0,4}}$")
#: Words that open no name, and words for parts of a country, of which alone none consists.
_NO_FIRST = frozenset(
    "in from for the with dans pour sur nel nella voor über für aus auf mit avec uit more".split()
)
_COMPASS = frozenset(
    "north south east west northern southern eastern western central midlands england scotland wales".split()
)
#: An address, and the outlet behind it: "By A Name | a@name.example | Valley Post".
_ADDRESSED = re.compile(r"\s*\|\s*[^\s|@]+@[^\s|@]+\s*\|[^@]*$")
#: An outlet behind a stroke: "A Name | Valley Post", "A Name | Diario de Elder".
_OUTLET_BEHIND = re.compile(
    r"\s*\|\s*(?:[^|]*\b(?:times|post|news|herald|tribune|gazette|ledger|journal|chronicle|observer|telegraph|press|zeitung|"
    r"nachrichten|anzeiger|tageblatt|rundschau|kurier|presse|dagblad|krant|tidning(?:en)?|gazetesi)"
    r"|(?:el\s|la\s|le\s|il\s|o\s|a\s)?(?:diario|peri[oó]dico|heraldo|gaceta|correo|jornal|folha|gazeta|giornale|corriere|gazzetta|quotidien|dépêche|"
    r"газета|вести)\b[^|]*)\s*$",
    re.IGNORECASE,
)
#: Where somebody is, or who, in brackets behind the names.
_BRACKET_BEHIND = re.compile(r"\s*\([^()]{2,60}\)$")
#: "And" grown to the name behind it, in Arabic.
_AND_GLUED = re.compile(r"(?<=\s)و(?=([\u0621-\u064a]+))")
#: Shorter words of weekdays are names as well ("Li Sun").
_LEAST_WEEKDAY = 5
#: A place behind "our correspondent", and words for a text that say less surely who wrote.
_PLACED_OURS = re.compile(r"[^\W\d_A-Z]{1,3} [^\W\d_a-zß-ÿ][\w'’-]+(?: [^\W\d_a-zß-ÿ][\w'’-]+)?")
_OURS_IN = re.compile(r"\s(?:à|au|en|in|aus|a|em|w|в)\s[^,]{2,30},\s")
_SHORT_REPORT = 2
#: Words before a colon that say who wrote are shorter (characters).
_LONGEST_WHO = 30
#: A desk behind a name and before a place: "A Name, North Bureau, Elder".
_DESK_PART = re.compile(r"\S.*\s(?:bureau|desk|newsroom|ब्यूरो|डेस्क|संवाददाता)$", re.IGNORECASE)
#: A site that signs as its own author.
_SITE = re.compile(r"^[\w-]{2,30}\.[a-z]{2,6}$")
_HOST = re.compile(r"[\w-]{2,}(?:\.[\w-]{2,})+$")
#: A desk that signs behind a word like "by": ``News Staff``.
_DESK = re.compile(r"^[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*)? (?:Staff|Desk|Newsroom)$")
#: Where a sentence ends before the end of a line, as captions do before a credit.
_SENTENCE_INSIDE = re.compile(r"[a-zß-ÿ]{4}\.\s")
#: What parts a stamp from who signs beside it.
_BESIDE = " |·•,;/–—-"
#: What a place opens with behind a comma ("A Name, de Brasília").
_FROM = frozenset("de da do di em en aus uit from à из".split())
#: Articles grown to an Arabic name.
_ARTICLES = ("al-", "el-", "ad-", "as-", "ash-")


def _is_marked(text: str) -> bool:
    """Whether a word for who wrote and a colon open a text."""
    match = _BY.match(text)
    return match is not None and match["marked"] is not None


def opens_with_by(text: str) -> bool:
    """Whether a short line opens with a word like "by"."""
    return len(text) <= LONGEST_BYLINE and _by_end(text) > 0


def _by_end(text: str) -> int:
    """Where what is signed begins, behind a word like "by"; 0 when there is none.

    Such words open headlines, too ("Von der Leyen calls ...").
    """
    reported = _reported_end(text)
    if reported:
        return reported
    if _DATED.match(text):
        first = text[3:].split(maxsplit=1)[0]
        is_place = is_known_place(first) or first.casefold() in load_page_words().saints
        return len("de ") if _opens_with_person(text[3:]) and not is_place else 0
    match = _BY.match(text)
    if match is None:
        return 0
    rest = text[match.end() :]
    if match["phrase"] and not rest[:1].islower():
        return match.end()
    return match.end() if match["marked"] or _opens_like_name(rest) else 0


def _reported_end(text: str) -> int:
    """The same behind a word for a text or an outlet's correspondent: "Kommentar von A Name", "From our correspondent"."""
    words = load_page_words()
    colon = text.find(":", 0, _LONGEST_WHO)
    if colon > 0 and text[:colon].rstrip().casefold() in words.who:
        return colon + 1 if _opens_with_person(text[colon + 1 :].strip()) else 0
    if not text[:1].isalpha() or text.split(maxsplit=1)[0].casefold() not in words.by_openers:
        return 0
    report = words.report_by.match(text)
    if report is not None and _opens_with_full_name(text[report.end() :]):
        is_certain = len(report[0].split()) > _SHORT_REPORT
        first = text[report.end() :].split(maxsplit=1)[0]
        return report.end() if is_certain or is_given_name(first) else 0
    ours = words.ours.match(text)
    if ours is None:
        return 0
    placed = _OURS_IN.match(text, ours.end())
    if placed is not None and _opens_with_full_name(text[placed.end() :]):
        return placed.end()
    rest = text[ours.end() :].lstrip(" ,:")
    is_alone = not rest or any(map(is_known_place, (rest, rest.split(" ", 1)[-1])))
    if is_alone and " " in rest and _opens_with_full_name(rest):
        is_alone = not is_given_name(rest.split(maxsplit=1)[0])
    if is_alone or _PLACED_OURS.fullmatch(rest):
        return len(text)
    return ours.end() if _opens_with_full_name(rest) else 0


def _opens_with_person(text: str) -> bool:
    """Whether a full name opens a text, or a given name of letters without capitals."""
    first = text.split(maxsplit=1)[0] if " " in text else ""
    is_caseless = first in load_page_words().caseless_names or (
        not text.isascii() and is_given_name(first)
    )
    return is_caseless or _opens_with_full_name(text)


def _opens_with_full_name(text: str) -> bool:
    """Whether a full name and no more, or a mark behind it, opens a text."""
    first = _SPLIT.split(without_aside(text), maxsplit=1)[0]
    return first[:1].isupper() and _is_full_name(_without_place(first, is_placed=False))


def _opens_like_name(text: str) -> bool:
    """Two capitalised words, one alone, an agency, a site or the word of a post."""
    first, *others = text.split(maxsplit=3)[:3] or [""]
    if not first[:1].isalpha() and first[:1] not in {"@", "|"}:
        return False
    if agencies_of(first) or any(map(_HOST.match, [first, *others[:1]])):
        return True
    if POST_WORD.search(" ".join([first, *others])):
        return True
    return not first[0].islower() and (
        not others
        or not first[-1].isalnum()
        or not others[0][0].islower()
        or others[0] in PARTICLES
        or _SPLIT.match(f" {others[0]} ") is not None
    )


def signs_beside_stamp(text: str, stamp: StampLine | None) -> bool:
    """Whether what stands beside the stamp of a line opens with a word like "by"."""
    if stamp is None:
        return False
    beside = signed_field(_beside(text, stamp).strip(_BESIDE), _is_marked)
    return opens_with_by(beside)


def looks_like_name(text: str) -> bool:
    """Two to five capitalised words and nothing else but a place, a post or an "and" between two names."""
    if len(text) > LONGEST_BYLINE or _SENTENCE_INSIDE.search(text):
        return False
    parts = _parts(without_aside(text.strip(" /|")), is_placed=False)
    parts = [without_post(_without_lead_post(part)) for part in parts if part]
    parts = [part for part in parts if not is_post(part)]
    if parts and _is_full_name(parts[0]):
        parts = [parts[0], *(part for part in parts[1:] if not _is_of_author(parts[0], part))]
    names = [
        part if _is_full_name(part) else _without_place(part, is_placed=False) for part in parts
    ]
    return 0 < len(names) <= 3 and all(_is_full_name(name) for name in names)


def _is_of_author(name: str, part: str) -> bool:
    """Whether a part behind a name is the author's post, place or outlet."""
    if POST_WORD.search(part) or part.split(maxsplit=1)[0] in _FROM:
        return True
    is_person = is_given_name(name.split(maxsplit=1)[0])
    return is_person and (is_known_place(part) or names_outlet(part))


def _without_lead_post(part: str) -> str:
    """``part`` without the post before a name: "Корреспондент Мария Волкова"."""
    post, _, name = part.partition(" ")
    is_led = post.casefold() in POSTS and _is_full_name(name) and is_given_name(name.split()[0])
    return name if is_led else part


def shares_work(text: str) -> bool:
    """Whether a line tells who wrote and who took the pictures: "A Name (text), B Name (photos)"."""
    if len(text) > LONGEST_BYLINE:
        return False
    bare = without_pictures(text)
    if bare == text and not says_who_wrote(text):
        return False
    return opens_with_by(text) or (says_who_wrote(text) and looks_like_name(bare))


def signs_anywhere(text: str) -> bool:
    """Whether a line says surely who asked or wrote: "Propos recueillis par A Name", "Text: A Name"."""
    match = _BY.match(text) if len(text) <= LONGEST_BYLINE else None
    is_sure = match is not None and (match["phrase"] or ":" in match[0])
    return bool(is_sure) and any(" " in name for name in read_authors(text, None))


def names_desk(text: str) -> bool:
    """Whether a line is a name, the desk it works for and perhaps a place."""
    name, *others = _SPLIT.split(text) if len(text) <= LONGEST_BYLINE else [""]
    return 2 <= len(name.split()) <= 4 and is_author(name) and any(map(_DESK_PART.match, others))


def _parts(bare: str, *, is_placed: bool) -> list[str]:
    """What stands between commas and words like "and", without the place at the end."""
    parts: list[str] = []
    if bare.isupper():
        written = [_without_place(part, is_placed=False) for part in _SPLIT_CAPITALS.split(bare)]
        if all(map(_is_full_name, written)):
            return written
    elif " و" in bare:
        bare = _AND_GLUED.sub(_part_and, bare)
    placed = _SPLIT.split(bare)
    if len(placed) > 1 and all(map(_TAIL.search, placed)):
        return [_without_place(part, is_placed=is_placed) for part in placed]
    for part in filter(None, _SPLIT.split(_without_place(bare, is_placed=is_placed))):
        names = [part] if is_placed else _AND_OR_IN.split(part)
        parts += names if all(map(_is_full_name, names)) else [part]
    return parts


def _part_and(found: re.Match[str]) -> str:
    return f"{found[0]} " if found[1] in load_page_words().caseless_names else found[0]


def _without_place(text: str, *, is_placed: bool) -> str:
    """``text`` without a word like "in" and the place behind it.

    A word that is "and" elsewhere leads to a place where ``is_placed``, and unless full names follow.
    """
    tail = _TAIL.search(text)
    if tail is None:
        return text
    if not is_placed and _AND_OR_IN.fullmatch(f" {tail['word']} "):
        rest = _without_place(tail["place"], is_placed=False)
        if all(map(_is_full_name, _AND_OR_IN.split(rest))):
            return text[: tail.start("place")] + rest
    return text[: tail.start()]


def _is_full_name(bare: str) -> bool:
    words = bare.split()
    if not 2 <= len(words) <= 5 or not _NAME.match(bare) or _names_nobody(words):
        return False
    return all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    """Whether a word of a name opens with a capital, or is one that need not."""
    return word[0].isupper() or word in PARTICLES or word.startswith(_ARTICLES)


def _names_nobody(words: Sequence[str]) -> bool:
    """Whether words with the form of a name are where somebody is, or what: "In Brief", "South West", "Periodista de Sucesos"."""
    folded = [word.casefold() for word in words]
    is_post = len(words) > 1 and folded[0] in POSTS and words[1] in PARTICLES
    return is_post or folded[0] in _NO_FIRST or all(word in _COMPASS for word in folded)


def read_authors(text: str, stamp: StampLine | None) -> tuple[str, ...]:
    """The names in a byline; the stamps in it are left out."""
    if len(text) > LONGEST_BYLINE:
        return ()
    beside = _ADDRESSED.sub("", _beside(text, stamp) if stamp else text)
    beside = signed_field(beside.strip(_BESIDE), _is_marked)
    bare = _without_agency(without_pictures(_OUTLET_BEHIND.sub("", beside)))
    bare = without_aside(split_agency(bare.strip(_BESIDE))[0])
    bare = _BRACKET_BEHIND.sub("", bare) if bare.endswith(")") else bare
    if reporters := read_reporters(bare):
        return reporters
    by_end = _by_end(bare)
    has_by = by_end > 0
    bare = without_employer(bare) if has_by else bare
    is_placed = has_by and _PLACED.match(bare) is not None
    names: list[str] = []
    has_place = False
    parts = _parts(bare[by_end:].strip(" /|·•-–—"), is_placed=is_placed)
    for part in map(_without_lead_post, parts):
        if _is_of_author(names[0], part) if names else not has_by and is_known_place(part):
            continue
        is_whole = not has_by and is_author(part)
        kept = part if is_whole else _without_place(part, is_placed=is_placed)
        name = without_post(kept).strip(" .:/|-–—")
        # One word behind a full name is a place, or behind a place its state or country.
        if " " not in name and (has_place or (names and " " in names[0])):
            continue
        has_place = has_place or kept != part or _DESK_PART.match(part) is not None
        if name and (
            is_author(name, is_signed=has_by) or (has_by and not names and _can_sign(name))
        ):
            names.append(name)
    return tuple(dict.fromkeys(names))


def name_beside_stamp(text: str, stamp: StampLine, *, is_set: bool = False) -> tuple[str, ...]:
    """Who is named beside the stamp of a line, and nothing else: "7 hours ago Ada Lorne".

    Where the markup does not set who wrote there (``is_set``), it is a name of the list.
    """
    beside = _beside(text, stamp).strip(_BESIDE)
    first = beside.split(maxsplit=1)[0] if beside else ""
    if first in load_page_words().caseless_names and 2 <= len(beside.split()) <= 3:
        return (beside,)
    is_person = is_given_name(first) or (is_set and may_be_person(beside))
    is_name = looks_like_name(beside) and is_person
    return read_authors(beside, None) if is_name else ()


def _beside(text: str, stamp: StampLine) -> str:
    """What stands beside the stamps of a line, without their weekdays."""
    words = beside_stamps(text, stamp, "|").replace("|", " | ").split()
    weekdays, fillers = load_stamp_words().weekdays, load_stamp_words().fillers
    kept: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip(".,()")
        is_next = "|" in words[max(0, at - 1) : at + 2]
        is_filler = word in fillers and "|" in words[at + 1 : at + 2]
        if is_filler or (at == 0 and word.casefold() in fillers and "|" in words[1:2]):
            continue
        is_parted = len(bare) >= _LEAST_WEEKDAY or (at > 0 and words[at - 1][-1] in ",.;|-–—·•")
        if not (is_next and is_parted and bare.casefold() in weekdays):
            kept.append(word)
    return " ".join(kept)


def split_agency(text: str) -> tuple[str, str | None]:
    """The author in ``text`` and the agency behind: whom the author writes for, or whose material was used.

    Sections and places stand before agencies, too: the author is told by a given name, and is no town.
    """
    is_short = len(text) <= LONGEST_BYLINE
    forms = (_WITH.search(text), _FOR.match(text)) if is_short else ()
    written = next((form for form in forms if form and agencies_of(form["who"])), None)
    found = agencies_of(written["who"]) if written else ()
    if written is None or not found:
        return text, None
    name = text[: written.end("name") if written.re is _FOR else written.start()]
    if not name.strip() or name.split(maxsplit=1)[0].casefold() in load_agencies().openers:
        return text, None
    if not any(map(is_given_name, name.split())) or gazetteer().find(name):
        return text, None
    return name, found[0]


def _without_agency(text: str) -> str:
    """``text`` without the agency behind "with" at its end; another author there is one after a comma."""
    used = _WITH.search(text)
    if used is None:
        return text
    if agencies_of(used["who"]) or _AGENCIES.match(used["who"]):
        return text[: used.start()]
    return f"{text[: used.start()]}, {used['who']}" if _is_full_name(used["who"]) else text


def is_author(name: str, *, is_signed: bool = False) -> bool:
    """Whether one part of a byline, behind a word like "by" or not, is a person's or a desk's name."""
    words = name.split()
    least = _LEAST_NAME if name.isascii() or not _IDEOGRAPHS.fullmatch(name) else _LEAST_IDEOGRAPHS
    if not 1 <= len(words) <= 5 or len(name) < least or not _NAME.match(name):
        return False
    if not is_signed and _names_nobody(words):
        return False
    if (
        agencies_of(name)
        or _DESK_PART.match(name)
        or POST_WORD.search(name)
        or name.casefold() in POSTS
    ):
        return False
    return all(_is_name_word(word) or not word[0].islower() for word in words)


def _can_sign(name: str) -> bool:
    """Whether what stands alone behind a word like "by" signs without being a person's name."""
    return bool(agencies_of(name) or _SITE.match(name) or _DESK.match(name))
