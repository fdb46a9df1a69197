"""House forms: the forms of one thing between which a house style decides, as texts show them.

"3 April" or "April 3", "per cent" or "%", “curly” or "straight" marks: an outlet that keeps to one form in
nearly all its articles has that habit.  Only forms that stand in the text count; a text without dates
says nothing about dates.  English forms, but for quotation marks.

Known misses: titles before names of two words that begin a sentence; spellings no list holds.
"""

from __future__ import annotations

import re
from collections import Counter

from wirecopy.model import Edit, EditClass

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec"
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_TITLE = r"(?:Mr|Mrs|Ms|Miss)\.?"

#: Habit -> form -> what shows it.
_FORMS: dict[str, dict[str, str]] = {
    "courtesy titles": {
        "used": rf"\b{_TITLE} [A-Z]",
        "not used": r"[A-Z][a-z]+ (?:said|told|added|says)\b",
    },
    "titles with a full stop": {
        "with": r"\b(?:Mr|Mrs|Ms|Dr)\. [A-Z]",
        "without": r"\b(?:Mr|Mrs|Ms|Dr) [A-Z]",
    },
    "dates": {
        "April 3": rf"\b(?:{_MONTH}|(?:{_SHORT})\.) \d{{1,2}}\b(?!:)",
        "3 April": rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH}|(?:{_SHORT})\.?)\b",
    },
    "months": {
        "short": rf"\b(?:{_SHORT})\.? \d|\d (?:{_SHORT})\b",
        "in full": r"\b(?:January|February|August|September|October|November|December) \d"
        r"|\d (?:January|February|August|September|October|November|December)\b",
    },
    "days": {
        "said on Thursday": rf"\b(?:said|told \w+|announced) on (?:{_DAY})\b",
        "said Thursday": rf"\b(?:said|told \w+|announced) (?:{_DAY})\b",
    },
    "percent": {
        "percent": r"\d percent\b",
        "per cent": r"\d per cent\b",
        "%": r"\d ?%",
        "pct": r"\d pct\b",
    },
    "millions": {
        "5 million": r"\d (?:million|billion)\b",
        "5m": r"\d ?(?:mn|m|bn)\b(?! ?[a-z]*tres?)",
    },
    "clock": {
        "6 p.m.": r"\d ?[ap]\.m\.",
        "6pm": r"\d ?[ap]m\b",
        "18:00": r"\b(?:1[3-9]|2[0-3]|0\d)[:.]\d\d\b",
    },
    "United States": {"U.S.": r"\bU\.S\.", "US": r"\bUS\b"},
    "spelling": {
        "British": r"is(?:ations?|ing|ed|es|e)\b|"
        r"(?:labour|neighbour|harbour|honour|favour|colour|rumour|behaviour|humour|centre|theatre|metre|litre|defence|"
        r"offence|licence|programme|travell|cancell|fuell|modell|labell|signall)(?:s|d|r|ed|er|ing|hood|able|ful)?\b",
        "American": r"iz(?:ations?|ing|ed|es|e)\b|"
        r"(?:labor|neighbor|harbor|honor|favor|color|rumor|behavior|humor|center|theater|meter|liter|defense|"
        r"offense|traveled|traveling|canceled|canceling|fueled|fueling|modeled|labeled|signaled)(?:s|ed|ing|hood|able|ful)?\b",
    },
    "quotation marks": {
        "“curly”": "[“”]",
        '"straight"': '"',
        "‘single’": r"(?<!\w)[‘'](?=\w)[^‘’'\n]{12,}?[’'](?!\w)",
        "«angled»": "[«»]",
        "„low“": "„",
    },
    "dashes": {"em": "—", "en": r"\s–\s", "hyphen": r"\s-\s"},
    "towards": {"towards": r"\btowards\b", "toward": r"\btoward\b"},
}
#: Words that end in "ise" or "ize" in every spelling.
_ONE_SPELLING = re.compile(
    r"(?:ra|prom|adv|surpr|compr|superv|rev|telev|exerc|improv|disgu|prec|conc|w|r|pra|dev|comprom|franch|enterpr|otherw|likew|"
    r"no|expert|prem|merchand|d|cru|bru|pa|poi|rehear|disea|increa|decrea|relea|purcha|pur|clo|lo|cho|expo|oppo|propo|u|cau|accu|"
    r"c|m|v|th|ar|bas|cr|emphas|paralys|analys)is(?:e|ed|es|ing)|(?:s|se|pr|assa|overs|downs|c|mes|qu)iz(?:e|ed|es|ing)"
)
_COMPILED = {
    habit: {form: re.compile(pattern) for form, pattern in forms.items()}
    for habit, forms in _FORMS.items()
}
HABITS = tuple(_FORMS)
#: Letters before "ise" and "ize" that make a verb of two spellings.
LEAST_STEM = 3
#: Letters before a name among which the word before it is looked for.
LONGEST_WORD = 30


def read_forms(text: str) -> Counter[tuple[str, str]]:
    """How often each form of each habit stands in the text."""
    found: Counter[tuple[str, str]] = Counter()
    for habit, forms in _COMPILED.items():
        for form, pattern in forms.items():
            count = sum(1 for match in pattern.finditer(text) if _counts(habit, text, match))
            if count:
                found[habit, form] = count
    return found


def _counts(habit: str, text: str, match: re.Match[str]) -> bool:
    """Whether the match shows the form: "raised" and "promise" are no British spellings."""
    start = match.start()
    if habit == "courtesy titles" and match.group()[-1].islower():
        return _is_bare(text, start)
    if habit != "spelling":
        return True
    while start and text[start - 1].isalpha():
        start -= 1
    if match.group()[:2] not in {"is", "iz"}:
        return start == match.start()
    word = text[start : match.end()].casefold()
    return match.start() - start >= LEAST_STEM and not _ONE_SPELLING.fullmatch(word)


def _is_bare(text: str, start: int) -> bool:
    """Whether a surname before a verb of saying stands alone inside a sentence.

    A name in full has no title in any style, nor has one behind an office.
    """
    before = text[max(0, start - LONGEST_WORD) : start]
    if not before.endswith(" ") or not before[:-1].strip():
        return False
    word = before.split()[-1]
    return word[-1] in ',”"’' or (word[-1].islower() and not word[0].isupper())


def habit_of_edit(edit: Edit) -> tuple[str, str | None, str | None] | None:
    """The habit a style edit is about with its forms before and after; None where none is known."""
    if edit.edit_class is EditClass.HONORIFIC and edit.risk == 0:
        sides = ["used" if text.strip() else "not used" for text in (edit.a_text, edit.b_text)]
        if sides[0] == sides[1]:
            forms = [
                "with" if text.strip().endswith(".") else "without"
                for text in (edit.a_text, edit.b_text)
            ]
            return "titles with a full stop", forms[0], forms[1]
        return "courtesy titles", sides[0], sides[1]
    if not edit.is_style:
        return None
    for habit in HABITS:
        before, after = _form(habit, edit.a_text), _form(habit, edit.b_text)
        if before and after and before != after:
            return habit, before, after
    return _of_shape(edit)


def _form(habit: str, words: str) -> str | None:
    """The form that the words of an edit are, read with a figure or a verb before them if need be."""
    for tried in (words, f"5 {words}", f"{words} 5", f"said {words}"):
        for form, pattern in _COMPILED[habit].items():
            match = pattern.search(tried)
            if match and _counts(habit, tried, match):
                return form
    return None


def _of_shape(edit: Edit) -> tuple[str, str | None, str | None] | None:
    """Habits that show in edits only: datelines, "on" before a day, paragraphs."""
    before, after = edit.a_text.strip().casefold(), edit.b_text.strip().casefold()
    if edit.edit_class is EditClass.DATELINE:
        return "dateline", "printed" if before else "left out", "printed" if after else "left out"
    if edit.edit_class is EditClass.DATE_FORM and {before, after} == {"on", ""}:
        forms = {"on": "said on Thursday", "": "said Thursday"}
        return "days", forms[before], forms[after]
    if edit.edit_class is EditClass.LAYOUT:
        return "paragraphs", None, "joined" if "\n" in edit.a_text else "parted"
    return None
