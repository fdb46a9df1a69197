"""Bare datelines: a place alone that opens a report, without the capitals, the day or the agency that tell others.

``Arequipa. El puente ...``, ``Hannover. Der Rat ...``: a place that is known, or that the article names behind a word
like "in"; so ``Manta.- Una boya ...``.  ``Berlin – Der Bundestag ...``, ``Kyiv, Ukraine — The ...``: a known place, a dash and a sentence.  ``الرباط – أعلنت ...``: a place, a dash and a verb of reports.  ``रामनगर: ...``: a place and a colon that no
other line has.  ``SÃO PAULO``: a known place in capitals, on a line of its own right above the text.

Known misses: English, where a sentence of one word opens texts as often; other scripts; small towns that are not named
once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.articles.credits.dateline import is_place
from wirecopy.articles.credits.stamp_credit import is_known_place
from wirecopy.data.countries import country_words
from wirecopy.data.given_names import given_names
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.model import Dateline, Span

#: Languages in which a place and a full stop open reports.
_STOPPED_LANGUAGES = frozenset({"de", "es", "pt", "it", "fr", "ca", "gl"})
_STOPPED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [\w'’-]+){0,2})\.\s(?=[„«“\"¿¡]?[^\W_a-zß-ÿ])"
)
#: The same with a dash behind the stop, as papers of Latin America print it.
_STOPPED_AND_DASHED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [\w'’]+){0,3})\.\s?[-–—]\s?(?=[«“\"¿¡]?[^\W_a-zß-ÿ])"
)
#: A place, perhaps with its country, and a dash before a sentence.
_DASHED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][\w'’-]+(?: [^\W\d_][\w'’-]*){0,2})(?:, (?P<region>[^\W\d_a-zß-ÿ][\w.'’-]+(?: [^\W\d_][\w.'’-]*)?))?"
    r"\s(?:[–—]|--?)\s(?=[„«“\"¿¡]?(?P<next>[^\W\d_a-zß-ÿ][\w'’-]*(?: [^\W\d_a-zß-ÿ][\w'’-]+)?))"
)
#: Shorter lines are titles and results (characters).
_LEAST_DASHED = 60
_LEAST_PLACE = 4
_IN = r"\b(?:in|aus|bei|nach|en|em|a|à|de|da|di|dans|próximo a) "
_ARABIC = re.compile(
    r"(?P<place>[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})?)\s?[–—-]\s(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|أفاد|أفادت|كشف|كشفت|ذكر|"
    r"ذكرت|نفى|نفت|دعا|دعت|وصل|وصلت|بحث|بحثت|افتتح|افتتحت|شهد|شهدت|لقي|قتل|قتلت|أصيب|اتهم|اتهمت|أدان|أدانت|رحب|رحبت|حذر|"
    r"حذرت|طالب|طالبت|وقع|وقعت|استقبل|عقد|عقدت|أطلق|أطلقت|قرر|قررت|انطلق|انطلقت|أصدر|أصدرت|أوقف|أوقفت|شن|شنت|أجرى|أجرت|"
    r"تعهد|تعهدت|توفي|اعتقل|اعتقلت|يستعد|تستعد)\s"
)
_DEVANAGARI = re.compile(
    r"(?P<place>[\u0900-\u0963\u0966-\u097f]{3,}(?: [\u0900-\u0963\u0966-\u097f]{2,})?)\s?:\s"
)
#: Who speaks, in capitals and before a colon, and how many turns make a talk.
_TURN, _LEAST_TURNS = re.compile(r"[^\W\d_a-zß-ÿ][^a-zß-ÿ:\n]{2,40}:\s"), 3
#: What stands before such marks and is no place: own reports, agencies unnamed, questions, notes.
_LABELS = frozenset(
    "خاص متابعة متابعات وكالات عاجل كتب كتبت بقلم المصدر ترجمة تقرير صحيفة رياضة اقتصاد سياسة محليات "
    "सवाल जवाब नोट अपडेट लाइव प्रश्न उत्तर रिपोर्ट सूत्र टिप खबर".split()
)


def read_bare_dateline(
    text: str, start: int, language: str | None, others: Sequence[str]
) -> Dateline | None:
    """The place alone that opens the first paragraph of an article; ``others`` are its other lines."""
    dashed = _DASHED.match(text) if len(text) >= _LEAST_DASHED else None
    if dashed is not None and _is_dashed_place(dashed):
        place = f"{dashed['place']}, {dashed['region']}" if dashed["region"] else dashed["place"]
        span = Span(start=start, end=start + len(dashed.group().rstrip()))
        return Dateline(place=place, date=None, agency=None, span=span)
    if language in _STOPPED_LANGUAGES:
        marked = _STOPPED_AND_DASHED.match(text)
        if marked is not None and _is_only_mark(marked["place"], others):
            span = Span(start=start, end=start + len(marked.group().rstrip()))
            return Dateline(place=marked["place"], date=None, agency=None, span=span)
        found = _STOPPED.match(text)
        is_told = found is not None and _is_told(found["place"], others)
    elif language == "ar":
        found = _ARABIC.match(text)
        is_told = found is not None and _is_free(found["place"])
    elif language == "hi":
        found = _DEVANAGARI.match(text)
        is_told = (
            found is not None
            and _is_free(found["place"])
            and not any(map(_DEVANAGARI.match, others))
        )
    else:
        return None
    if found is None or not is_told:
        return None
    end = found.end("place") + 1
    return Dateline(
        place=found["place"], date=None, agency=None, span=Span(start=start, end=start + end)
    )


def read_place_line(text: str, start: int) -> Dateline | None:
    """The known place in capitals that a line is."""
    if not (text.isupper() and is_place(text, caps=True) and is_known_place(text)):
        return None
    return Dateline(
        place=text, date=None, agency=None, span=Span(start=start, end=start + len(text))
    )


def opens_turn(dateline: Dateline, texts: Sequence[str]) -> bool:
    """Whether what looks like a dateline with a colon is who speaks: ``texts`` of a talk mostly open so."""
    marked = sum(_TURN.match(text) is not None for text in texts)
    return marked >= _LEAST_TURNS and dateline.date is None and dateline.agency is None


def _is_dashed_place(found: re.Match[str]) -> bool:
    """Whether a known town stands before the dash, and no second place behind it, as routes and matches have one."""
    place, behind = found["place"], found["next"].split()
    kinds = {word.kind for word in country_words().get(place, ())}
    is_other = "name" in kinds or place.split(maxsplit=1)[0] in given_names()
    if len(place) < _LEAST_PLACE or (is_other and "capital" not in kinds):
        return False
    seconds = [part for part in (behind[0], " ".join(behind)) if len(part) >= _LEAST_PLACE]
    return is_known_place(place) and not any(map(is_known_place, seconds))


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
