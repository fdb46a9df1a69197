"""Dateline: the place, and sometimes the date and the agency, that open a wire report.

A dateline stands at the start of a paragraph and ends with a dash or a colon: ``KYIV, April 3 (Reuters)
-``, ``BEIRUT:``, ``Berlin (dpa) -``, ``МОСКВА, 3 апр — РИА Новости.``, ``МОСКВА, 3 апреля. /ТАСС/.``,
``(ANSA) - ROMA, 03 APR -``, ``القاهرة 3 أبريل (رويترز) -``.  A place in capitals needs no more; one in mixed
case, or in letters that know no case, needs a date or an agency, in brackets or between two dashes.  A full stop, a bar or nothing at all behind an
agency that a list knows ends one, too: ``Hannover (dpa).``, ``BERLIN dpa |``, ``NEW DELHI, Mar 11 (PTI) The``.  Where no
place stands it is an opening tag (``opening_tag``).

Those of Chinese, Japanese and Korean stand in ``eastern_datelines``.

Known misses: a place in mixed case before a bare dash; an
announcement before an agency tag ("EXCLUSIVE (Reuters) -"), which is read as the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wirecopy.data.agencies import load_agencies
from wirecopy.data.gazetteer import gazetteer
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.word_lists import article_words
from wirecopy.model import Dateline, Span

#: A dateline ends within this many characters.
LONGEST_DATELINE = 90
#: A shorter word before a full stop is a title (characters).
_LEAST_STOPPED = 3
#: Words of a place ("SAN FRANCISCO DE MACORIS", "Washington, D.C.").
_MOST_PLACE_WORDS = 6
_END = re.compile(
    r"\s?(?:[—–―]|--?(?=\s)|\.\s?[—–-]|:(?=\s)|[—–-](?=\s)|(?<=[/)\]])[.।](?=\s)|(?<=\s)\|(?=\s)|(?<=[)\]]\s)_(?=\s)|(?<=[)\]])(?=\s))\s*"
)
#: One of these stands in every end: a cheap look at what most paragraphs lack.
_END_SIGN = re.compile(r"[—–―:|/)\]-]")
#: Marks that end a dateline only behind an agency of the list; "" is none at all.
_WEAK_MARKS = frozenset({"", ".", "।", "|"})
#: A list's agency behind the mark: ``3 апр — РИА Новости.``.
_AGENCY_BEHIND = re.compile(r"([^\s.:()—–-][^.:()—–\n]{1,24})[.:](?=\s)")
#: How a line ends that is nothing but a dateline: with the mark, or with the agency's tag.
_MARKS = ("-", "–", "—", "―", ":", "/.")
_LINE_ENDS = (*_MARKS, ")", "/", "]")
_TAG = re.compile(r"\(([^()\[\]\n]{2,40})\)|[/\[]([^()/\[\]\n]{2,40})[/\]]")
#: An agency without brackets behind the day, or before a bar: ``11 марта. ИНТЕРФАКС -``, ``BERLIN dpa |``.
_BARE_TAG = re.compile(
    r"(?P<rest>.*\w)(?P<parted>[.,]?\s)(?P<tag>[^\W\d_][\w/-]+(?:\.[a-z]{2,3})?)", re.IGNORECASE
)
#: An agency behind the place and a dash, before another: ``تهران - ایرنا -``.
_DASHED_TAG = re.compile(r"(?P<rest>[^\W\d_][^-–—]*\w)\s[-–—]\s(?P<tag>[^\W\d_][^-–—]{1,24})")
#: The end of a site's address, by which its agency may sign ("INTERFAX.RU").
_HOST_END = re.compile(r"\.(?:ru|com|net|org|de|ua|by|kz)$", re.IGNORECASE)
#: A day in figures.
_FIGURES = re.compile(r"\s*\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\.?\s*")
#: Initials that a place ends with ("WASHINGTON, D.C.").
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
#: Marks inside a word of a name, and the vowel signs of India.
_IN_NAMES = frozenset(".'’").union(
    chr(sign) for sign in (*range(0x900, 0x904), *range(0x93A, 0x950))
)
#: Words and figures of a day; vowel signs are none of the letters.
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º)$")
_DAY_TOKEN = re.compile(r"[\w\u0900-\u0963]+\.?")
#: Small words inside a place name.
_SMALL = article_words("dateline.small")
#: Words in capitals before a colon or a dash that announce something else than a place.
_LABELS = article_words("dateline.labels")


#: Gives the agency of a tag, None when it is none.
NameAgency = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opening:
    place: str
    date: str | None
    agency: str | None
    end: int


def read_dateline(text: str, start: int, name_agency: NameAgency | None = None) -> Dateline | None:
    """The dateline that opens ``text``, which stands at ``start`` of the page.

    ``name_agency`` gives the agency of a tag that no list knows; without it such a tag is skipped.
    """
    opening = _read_opening(text[:LONGEST_DATELINE].replace("،", ","), name_agency)
    if opening is None:
        return None
    return Dateline(
        place=opening.place,
        date=opening.date,
        agency=opening.agency,
        span=Span(start=start, end=start + opening.end),
    )


def read_dateline_line(
    text: str, start: int, name_agency: NameAgency | None = None
) -> Dateline | None:
    """The dateline that a whole line is, above the text it opens.

    A place alone is none: titles of lists end with such marks, too.  The mark may be missing behind day and agency.
    """
    if len(text) > LONGEST_DATELINE or not text.endswith(_LINE_ENDS):
        return None
    is_marked = text.endswith(_MARKS)
    found = read_dateline(f"{text} " if is_marked else f"{text} - ", start, name_agency)
    if found is None or found.span.end - start < len(text):
        return None
    if not (found.agency or found.date) or not (is_marked or (found.agency and found.date)):
        return None
    return replace(found, span=Span(start=start, end=start + len(text)))


def _read_opening(head: str, name_agency: NameAgency | None) -> _Opening | None:
    if _END_SIGN.search(head, 1) is None:
        return None
    skipped = _skip_agency(head)
    for match in _END.finditer(head, skipped + 2):
        mark, end = match.group().strip(), min(match.end(), len(head))
        if not mark and not _opens_sentence(head[end : end + 1]):
            continue
        found = _read_before(head[skipped : match.start()], mark, name_agency)
        if found is not None:
            place, day, agency = found
            if skipped and agency is None:
                agency = _agency_of(head[:skipped])
            behind = _AGENCY_BEHIND.match(head, end) if agency is None else None
            if behind is not None and (agency := _agency_of(behind[1])):
                end = behind.end()
            return _Opening(place=place, date=day, agency=agency, end=_trim(head, end))
    return None


def _opens_sentence(letter: str) -> bool:
    """Whether a letter is a capital, or of a script that has none."""
    return letter.isalpha() and not letter.islower()


def _trim(head: str, end: int) -> int:
    return len(head[:end].rstrip())


def _skip_agency(head: str) -> int:
    """Past an agency in front: ``(ANSA) - ``, ``AFP - ``."""
    match = re.match(r"\(([^()]{2,25})\)\s?[-–—]\s?|([^\W\d_a-zß-ÿ][^\W\d_]{1,9})\s[-–—]\s", head)
    if match is None:
        return 0
    return match.end() if _agency_of(match.group(1) or match.group(2)) else 0


def _agency_of(tag: str) -> str | None:
    words = tag.strip(" ()/[]-–—.")
    agencies = load_agencies()
    for part in re.split(r"[/,]|\s[-–—]\s", words):
        name = _HOST_END.sub("", part.strip())
        key = name.casefold()
        found = agencies.exact.get(name) or agencies.folded.get(key) or agencies.datelines.get(name)
        if found:
            return found
    return None


def _read_before(
    part: str, mark: str, name_agency: NameAgency | None
) -> tuple[str, str | None, str | None] | None:
    """(place, date, agency) of the words before the mark, when they are a dateline."""
    words, tag, has_after = _cut_tag(part, mark)
    place, day, has_rest = _place_and_day(words.rstrip(" ,."))
    is_caps = _is_in_capitals(place.partition(",")[0])
    if not is_place(place, caps=is_caps) or has_rest or (has_after and not day):
        return None
    agency = _agency_of(tag) if tag else None
    if mark in _WEAK_MARKS and not part.endswith("/"):
        is_known = agency is not None and (bool(mark) or is_caps or day is not None)
        return (place.strip(), day, agency) if is_known else None
    is_unnamed = tag is not None and tag.casefold() in load_agencies().unnamed
    if is_unnamed and mark in _MARKS:
        return place.strip(), day, None
    if tag and agency is None and name_agency is not None and (is_caps or day):
        agency = name_agency(tag)
    if not (is_caps or agency or day) or (is_caps and mark == ":" and _is_label(place)):
        return None
    if not (agency or day) and (_is_announcement(place) or _agency_of(place)):
        return None
    return _with_stop(place.strip()), day, agency


def _is_in_capitals(place: str) -> bool:
    """Whether a place is written in capitals, small words between two aside: "PARIS e LISBOA"."""
    if place.isupper():
        return True
    written = [word for word in place.split() if word not in _SMALL]
    return len(written) > 1 and all(map(str.isupper, written)) and place[:1].isupper()


def _with_stop(place: str) -> str:
    """A place with the full stop of the initials it ends with."""
    return f"{place}." if _INITIALS.search(place) else place


def _cut_tag(part: str, mark: str) -> tuple[str, str | None, bool]:
    """(the words without the tag, the tag, whether words stand behind it)."""
    tagged = _TAG.search(part)
    if tagged is not None:
        words, after = part[: tagged.start()].rstrip(" ,.—–-"), part[tagged.end() :].strip(" ,.")
        tag = (tagged[1] or tagged[2]).strip()
        return (f"{words}, {after}" if after else words), tag, bool(after)
    dashed = _DASHED_TAG.fullmatch(part.rstrip())
    if dashed is not None and _agency_of(dashed["tag"]):
        return dashed["rest"], dashed["tag"], False
    bare = _BARE_TAG.fullmatch(part.rstrip())
    if bare is None or not _agency_of(bare["tag"]):
        return part, None, False
    is_worded = len(bare["rest"]) >= _LEAST_STOPPED and bare["rest"].replace(" ", "").isalpha()
    is_parted = bare["parted"] == ". " and is_worded
    is_apart = mark == "|" or is_parted or _place_and_day(bare["rest"].rstrip(" ,."))[1] is not None
    return (bare["rest"], bare["tag"], False) if is_apart else (part, None, False)


def _place_and_day(words: str) -> tuple[str, str | None, bool]:
    """The place with its country or state, the day, and whether anything else stands there."""
    place, _, rest = words.partition(". ")
    if place.replace(" ", "").isalpha() and (day := read_day(rest)) is not None:
        return place, day, False
    place, comma, rest = words.partition(",")
    if not comma:
        place, rest = _cut_at_day(words)
    if not rest.strip():
        return place, None, False
    day = read_day(rest)
    if day is not None:
        return place, day, False
    region, _, rest = rest.partition(",")
    if not is_place(region.strip(), caps=False):
        return place, None, True
    place = f"{place}{comma}{region}".rstrip()
    day = read_day(rest) if rest.strip() else None
    return place, day, bool(rest.strip()) and day is None


def _cut_at_day(words: str) -> tuple[str, str]:
    """The place and the day that follows it without a comma ("KYIV 3 April")."""
    first = re.search(r"\s\d", words)
    return (words[: first.start()], words[first.start() :]) if first else (words, "")


def _is_announcement(place: str) -> bool:
    """Whether every word before the mark announces ("BREAKING NEWS"); a place may open with one ("NEW DELHI")."""
    words = place.casefold().replace("’", "'").split()
    return all(word.removesuffix("'s") in _LABELS for word in words)


def _is_label(place: str) -> bool:
    words = place.casefold().split()
    is_label = words[0] in _LABELS and not (len(words) > 1 and gazetteer().find(place.title()))
    return len(place) < 3 or is_label or len(words) > 3


def is_place(place: str, *, caps: bool) -> bool:
    """Whether words have the form of a place's name; ``caps`` says that all are in capitals."""
    words = place.replace("/", " ").replace("-", " ").replace(",", " ").split()
    if not 0 < len(words) <= _MOST_PLACE_WORDS:
        return False
    for word in words:
        bare = word.strip(".'’")
        if not bare or not all(char.isalpha() or char in _IN_NAMES for char in word):
            return False
        if bare[0].islower() and bare not in _SMALL:
            return False
    return caps or len(words) <= 4


def read_day(rest: str) -> str | None:
    """The date that words are, as behind a dateline's place: a month and a day, or a weekday."""
    if _FIGURES.fullmatch(rest):
        return rest.strip(" .,")
    words = load_stamp_words()
    tokens = [_ORDINAL.sub("", t.strip(".").casefold()) for t in _DAY_TOKEN.findall(rest)]
    if not tokens or len(tokens) > 4:
        return None
    has_month = any(token in words.months for token in tokens)
    has_day = any(token.isdecimal() for token in tokens)
    is_known = all(
        token in words.months or token.isdecimal() or token in words.weekdays or token in _SMALL
        for token in tokens
    )
    if (
        is_known
        and (has_month or (len(tokens) == 1 and tokens[0] in words.weekdays))
        and (has_day or not has_month)
    ):
        return rest.strip(" .,")
    return None
