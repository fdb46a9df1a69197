"""Bare datelines: a place alone that opens a report, without the capitals, the day or the agency that tell others.

``Arequipa. El puente ...``, ``Hannover. Der Rat ...``: a place that is known, or that the article names behind a word
like "in"; so ``Manta.- Una boya ...``, ``dpa Hannover. Der Rat ...``, ``Манта, 3 мая. Буй ...``, ``(Hannover) Der Rat ...``.  ``Berlin – Der Bundestag ...``, ``Kyiv, Ukraine — The ...``: a known place, a dash and a sentence.  ``الرباط – أعلنت ...``: a place, a dash and a verb of reports.  ``रामनगर: ...``: a place and a colon that no
other line has.  ``SÃO PAULO``: a known place in capitals, on a line of its own right above the text.

Known misses: English, where a sentence of one word opens texts as often; other scripts; small towns that are not named
once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.credits.dateline import is_place, read_day
from wirecopy.articles.credits.known_places import is_known_place
from wirecopy.data.countries import country_words
from wirecopy.data.given_names import given_names
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.word_lists import article_words
from wirecopy.model import Dateline, Span

#: Languages in which a place and a full stop open reports.
_STOPPED_LANGUAGES = frozenset(
    {
        "de",
        "es",
        "pt",
        "it",
        "fr",
        "ca",
        "gl",
        "nl",
        "pl",
        "sv",
        "da",
        "no",
        "nb",
        "cs",
        "hu",
        "ro",
        "fi",
    }
)
_STOPPED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [\w'’-]+){0,2})\.\s(?=[„«“\"¿¡]?[^\W_a-zß-ÿ])"
)
#: The same with a dash behind the stop, as papers of Latin America print it.
_STOPPED_AND_DASHED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [\w'’]+){0,3})\.\s?[-–—]\s?(?=[«“\"¿¡]?[^\W_a-zß-ÿ])"
)
#: A place, perhaps with its country, and a dash before a sentence.
_DASHED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [^\W\d_][\w'’-]*){0,2}(?:/[^\W\d_a-zß-ÿ][\w'’-]+(?: [^\W\d_][\w'’-]*)?)?)(?:, (?P<region>[^\W\d_a-zß-ÿ][\w.'’-]+(?: [^\W\d_][\w.'’-]*)?))?"
    r"\s(?:[–—]|--?)\s(?=[„«“\"¿¡]?(?P<next>[^\W\d_a-zß-ÿ][\w'’-]*(?: [^\W\d_a-zß-ÿ][\w'’-]+)?))"
)
#: A place, a day and a stop, as in "Амстердам, 12 мая." and "Amsterdam, 12 mei."
_DATED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [^\W\d_][\w'’-]*){0,2})(?:,|\.) (?P<day>[^\W_][^.,:()]{2,18})\.\s(?=[„«“\"¿¡]?[^\W_a-zß-ÿ])"
)
#: A place in brackets.
_BRACKETED = re.compile(
    r"[(\[](?P<place>[^\W\d_a-zß-ÿ][^()\[\]\d]{2,28})[)\]]\s*(?:[-–—:.]\s*)?(?=[„«“\"¿¡]?[^\W_a-zß-ÿ])"
)
#: An agency in front of the place: "(dpa) Hannover.", "dpa Hannover."
_LED = re.compile(r"(?:[(\[](?P<tag>[^()\[\]]{2,20})[)\]]|(?P<bare>[^\W\d_]{2,8}))\s(?:[-–—]\s)?")
#: A place and an agency, each with a stop.
_FILED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]{2,20})\. (?P<who>[^\W\d_][^.:()\n]{1,24})\.\s(?=[^\W_a-zß-ÿ])"
)
#: A place and a colon before a sentence, and whoever speaks in other lines.
_COLON = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [^\W\d_a-zß-ÿ][\w'’-]+)?):\s(?=(?P<next>[^\W_a-zß-ÿ]\w+) )"
)
_SPEAKS = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]+(?: [\w'’.-]+){0,3}:\s\S+ \S+ \S+ \S+")
#: Shorter lines are titles and results (characters).
_LEAST_DASHED = 60
_LEAST_PLACE, _LONGEST_PLACE = 4, 40
#: What stands behind a place on a line of its own.
_PLACE_MARKS = ".-–— "
_IN = r"\b(?:in|aus|bei|nach|en|em|a|à|de|da|di|dans|próximo a) "
_ARABIC = re.compile(
    r"(?P<place>[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})?)\s?[–—-]\s(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|أفاد|أفادت|كشف|كشفت|ذكر|"
    r"ذكرت|نفى|نفت|دعا|دعت|وصل|وصلت|بحث|بحثت|افتتح|افتتحت|شهد|شهدت|لقي|قتل|قتلت|أصيب|اتهم|اتهمت|أدان|أدانت|رحب|رحبت|حذر|"
    r"حذرت|طالب|طالبت|وقع|وقعت|استقبل|عقد|عقدت|أطلق|أطلقت|قرر|قررت|انطلق|انطلقت|أصدر|أصدرت|أوقف|أوقفت|شن|شنت|أجرى|أجرت|"
    r"تعهد|تعهدت|توفي|اعتقل|اعتقلت|يستعد|تستعد)\s"
)
#: A place and the agency grown to it, or behind a day in figures: "دمشق-سانا", "رام الله 12-5-2025 وفا-".
_ARABIC_AGENCY = re.compile(
    r"(?P<place>[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})?)"
    r"(?:\s?[-–—]\s?|\s(?P<date>\d{1,2}[-/]\d{1,2}[-/]\d{4})\s)(?P<who>[\u0621-\u064a]{2,9})(?:\s?[-–—:]\s?|\s)"
)
_DEVANAGARI = re.compile(
    r"(?P<place>[\u0900-\u0963\u0966-\u097f]{3,}(?: [\u0900-\u0963\u0966-\u097f]{2,})?"
    r"|[\u0900-\u0963\u0966-\u097f]{2} [\u0900-\u0963\u0966-\u097f]{3,})\s?(?P<mark>[:।])\s"
)
#: Who speaks, in capitals and before a colon, and how many turns make a talk.
_TURN, _LEAST_TURNS = re.compile(r"[^\W\d_a-zß-ÿ][^a-zß-ÿ:\n]{2,40}:\s"), 3
#: What stands before such marks and is no place: own reports, agencies unnamed, questions, notes.
_LABELS = article_words("bare_datelines.labels")


def read_bare_dateline(
    text: str, start: int, language: str | None, others: Sequence[str]
) -> Dateline | None:
    """The place alone that opens the first paragraph of an article; ``others`` are its other lines."""
    found = _dashed(text) or _dated(text, others) or _bracketed(text, others) or _filed(text)
    if found is None and language == "en":
        found = _marked(text, others)
    elif found is None and language in _STOPPED_LANGUAGES:
        found = _stopped_and_dashed(text, others) or _stopped(text, others)
    elif found is None and language == "ar":
        found = _arabic(text)
    elif found is None and language == "hi":
        found = _devanagari(text, others)
    if found is None:
        return None
    end = start + len(text[: found.end].rstrip())
    return Dateline(
        place=found.place, date=found.date, agency=found.agency, span=Span(start=start, end=end)
    )


class _Found(NamedTuple):
    place: str
    #: Characters of the line it takes.
    end: int
    date: str | None = None
    agency: str | None = None


def _dashed(text: str) -> _Found | None:
    found = _DASHED.match(text) if len(text) >= _LEAST_DASHED else None
    if found is None or not _is_dashed_place(found):
        return None
    place = f"{found['place']}, {found['region']}" if found["region"] else found["place"]
    return _Found(place, found.end())


def _dated(text: str, others: Sequence[str]) -> _Found | None:
    """A place, a day and a stop; a town that is not known is named once more."""
    found = _DATED.match(text)
    day = read_day(found["day"]) if found is not None else None
    if found is None or day is None or not _is_told(found["place"], others):
        return None
    return _Found(found["place"], found.end(), day)


def _bracketed(text: str, others: Sequence[str]) -> _Found | None:
    """A place in brackets, known or named once more; agencies and labels stand so, too."""
    found = _BRACKETED.match(text) if text.startswith(("(", "[")) else None
    if found is None:
        return None
    place = found["place"]
    is_told = _is_told(place, others) or (place.isupper() and _is_told(place.title(), others))
    return _Found(place, found.end()) if is_told and not agencies_of(place) else None


def _filed(text: str) -> _Found | None:
    """A place and an agency, each with a stop: "Київ. УНІАН."."""
    found = _FILED.match(text)
    agencies = agencies_of(found["who"]) if found is not None else ()
    if found is None or not agencies or not is_place(found["place"], caps=False):
        return None
    return _Found(found["place"], found.end(), agency=agencies[0])


#: Behind a place and a colon they go on with a text whose parts have places for titles.
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "you", "i"))


def _marked(text: str, others: Sequence[str]) -> _Found | None:
    """A known town and a colon that no other line has behind its first words, as papers of South Asia print it."""
    found = _COLON.match(text) if len(text) >= _LEAST_DASHED else None
    if found is None or not _is_town(found["place"]) or is_known_place(found["next"]):
        return None
    if found["next"].casefold() in _PRONOUNS:
        return None
    if any(map(_SPEAKS.match, others)):
        return None
    return _Found(found["place"], found.end())


def _stopped_and_dashed(text: str, others: Sequence[str]) -> _Found | None:
    found = _STOPPED_AND_DASHED.match(text)
    if found is None or not _is_only_mark(found["place"], others):
        return None
    return _Found(found["place"], found.end())


def _stopped(text: str, others: Sequence[str]) -> _Found | None:
    """A place and a stop, an agency perhaps before it."""
    led = _LED.match(text)
    agency = next(iter(agencies_of(led["tag"] or led["bare"])), None) if led else None
    begin = led.end() if led is not None and agency is not None else 0
    found = _STOPPED.match(text, begin)
    if found is None or not _is_told(found["place"], others):
        return None
    return _Found(found["place"], found.end("place") + 1, agency=agency)


def _arabic(text: str) -> _Found | None:
    filed = _ARABIC_AGENCY.match(text)
    agencies = agencies_of(filed["who"]) if filed is not None else ()
    if filed is not None and agencies:
        return _Found(filed["place"], filed.end(), filed["date"], agencies[0])
    place, colon, _ = text[:_LONGEST_PLACE].partition(":")
    if colon and is_known_place(place.strip()):
        return _Found(place.strip(), len(place) + 1)
    found = _ARABIC.match(text)
    if found is None or not _is_free(found["place"]):
        return None
    return _Found(found["place"], found.end("place") + 1)


def _devanagari(text: str, others: Sequence[str]) -> _Found | None:
    found = _DEVANAGARI.match(text)
    if found is None or not _is_free(found["place"]):
        return None
    is_known = is_known_place(found["place"])
    if not is_known and (found["mark"] == "।" or any(map(_DEVANAGARI.match, others))):
        return None
    return _Found(found["place"], found.end("place") + 1)


def read_place_line(text: str, start: int) -> Dateline | None:
    """The known place that a line is, in capitals or before a mark."""
    place = text.rstrip(_PLACE_MARKS)
    is_marked = text != place and len(place) >= _LEAST_PLACE
    if not (text.isupper() or is_marked) or len(text) > _LONGEST_PLACE:
        return None
    if not is_place(place, caps=text.isupper()) or not is_known_place(place):
        return None
    return Dateline(
        place=place, date=None, agency=None, span=Span(start=start, end=start + len(text))
    )


def opens_turn(dateline: Dateline, texts: Sequence[str]) -> bool:
    """Whether what looks like a dateline with a colon is who speaks: ``texts`` of a talk mostly open so."""
    marked = sum(_TURN.match(text) is not None for text in texts)
    return marked >= _LEAST_TURNS and dateline.date is None and dateline.agency is None


def _is_dashed_place(found: re.Match[str]) -> bool:
    """Whether a known town stands before the dash, and no second place behind it, as routes and matches have one."""
    place, behind = found["place"], found["next"].split()
    if not _is_no_state(place):
        return False
    seconds = [part for part in (behind[0], " ".join(behind)) if len(part) >= _LEAST_PLACE]
    are_known = all(map(is_known_place, place.split("/")))
    return are_known and not any(map(is_known_place, seconds))


def _is_no_state(place: str) -> bool:
    """Whether a place is long enough, and neither a state nor a given name, unless a capital is called so."""
    kinds = {word.kind for word in country_words().get(place, ())}
    is_other = "name" in kinds or place.split(maxsplit=1)[0] in given_names()
    return len(place) >= _LEAST_PLACE and (not is_other or "capital" in kinds)


def _is_town(place: str) -> bool:
    return _is_no_state(place) and is_known_place(place)


def _is_only_mark(place: str, others: Sequence[str]) -> bool:
    """Whether such a mark may end a dateline: no other line of the article opens so, as articles of laws do."""
    return _is_told(place, others) and not any(map(_STOPPED_AND_DASHED.match, others))


def _is_told(place: str, others: Sequence[str]) -> bool:
    """Whether words are a known place, or one that other lines name behind a word like "in"."""
    if len(place) < _LEAST_PLACE or not is_place(place, caps=False):
        return False
    is_phrase = load_page_phrases().kind_of(phrase_words(place)) is not None
    if is_phrase or place.split(maxsplit=1)[0] in given_names():
        return False
    named = re.compile(rf"(?i:{_IN}){re.escape(place)}\b")
    return is_known_place(place) or any(map(named.search, others))


def _is_free(place: str) -> bool:
    return _LABELS.isdisjoint(place.split())
