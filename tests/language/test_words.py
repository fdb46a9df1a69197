"""Words: clitics stand apart, marks that belong to a word stay."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.language import read
from wirecopy.language.tokens import iter_tokens

_TABLE = [
    ("They don't", ["They", "do", "n't"]),
    ("It’s Lee's", ["It", "’s", "Lee", "'s"]),
    # a clitic that stands alone has no word before it
    ("you DO N'T go", ["you", "DO", "N'T", "go"]),
    ("We cannot", ["We", "can", "not"]),
    # a plural's possessive
    ("the crews’ pay", ["the", "crews", "’", "pay"]),
    ("Dr. Vale paid $3.5 million.", ["Dr.", "Vale", "paid", "$", "3.5", "million", "."]),
    ("the U.S. and the U.N. agreed", ["the", "U.S.", "and", "the", "U.N.", "agreed"]),
    ("a three-year war", ["a", "three", "-", "year", "war"]),
    ("on the 3rd day of the 1980s...", ["on", "the", "3rd", "day", "of", "the", "1980s", "..."]),
    ("see https://example.org/a?b=1 now", ["see", "https://example.org/a?b=1", "now"]),
    ("O'Brien agreed", ["O'Brien", "agreed"]),
    # the full stop of a sentence stands apart, also from an abbreviation
    ("She left at 5 p.m.", ["She", "left", "at", "5", "p.m", "."]),
    ("pears, figs etc.", ["pears", ",", "figs", "etc", "."]),
    ("pears, etc., and figs vs. plums", ["pears", ",", "etc.", ",", "and", "figs", "vs.", "plums"]),
    ("Room No. 5, not no. he said", ["Room", "No.", "5", ",", "not", "no", ".", "he", "said"]),
    (
        "J. Vale (b. in 1950) of Hill et al. wrote",
        ["J.", "Vale", "(", "b.", "in", "1950", ")", "of", "Hill", "et", "al.", "wrote"],
    ),
    ("Lunch with Dr.Vale", ["Lunch", "with", "Dr.", "Vale"]),
    ("a.k.a Red and the U.K, too", ["a.k.a", "Red", "and", "the", "U.K", ",", "too"]),
    # verbs of two words are one word, their nouns are not
    ("They test-fired it", ["They", "test-fired", "it"]),
    ("planned to court-martial him", ["planned", "to", "court-martial", "him"]),
    ("a court-martial, an air-drop", ["a", "court", "-", "martial", ",", "an", "air", "-", "drop"]),
    ("They won't test-fire it", ["They", "wo", "n't", "test-fire", "it"]),
    # prefixes keep their hyphen, phrases do not
    ("pro-Lisbon ex-members in mid-2031", ["pro-Lisbon", "ex-members", "in", "mid-2031"]),
    ("over-the-counter e-mail's", ["over", "-", "the", "-", "counter", "e-mail", "'s"]),
    ("(D-N.Y.) spoke", ["(", "D", "-", "N.Y.", ")", "spoke"]),
    ("Dar-e-Mar", ["Dar", "-", "e", "-", "Mar"]),
    # numbers: telephones, ranges, units, codes, years, amounts
    ("call 555-010-4477 or 555-0199", ["call", "555-010-4477", "or", "555-0199"]),
    ("ages 12-15 in 2030-2031", ["ages", "12", "-", "15", "in", "2030", "-", "2031"]),
    (
        "at 7:30PM, $4m or $2b for 10kg",
        ["at", "7:30", "PM", ",", "$", "4", "m", "or", "$", "2", "b", "for", "10", "kg"],
    ),
    ("seat 14B on 4G", ["seat", "14B", "on", "4G"]),
    (
        "the 60's, the '60s, 1987's hit in '07",
        ["the", "60's", ",", "the", "'60s", ",", "1987", "'s", "hit", "in", "'07"],
    ),
    (
        "US$1,250.5, +3.5 or .25 [1,2]",
        ["US$", "1,250.5", ",", "+3.5", "or", ".25", "[", "1", ",", "2", "]"],
    ),
    ("a 1:1 draw at 10:05", ["a", "1", ":", "1", "draw", "at", "10:05"]),
    # signs
    (
        "#1 and #winning, R&D's w/o AT&T",
        ["#", "1", "and", "#winning", ",", "R&D", "'s", "w/o", "AT&T"],
    ),
    (
        "and/or snake_case <<it>> ===> $$",
        ["and", "/", "or", "snake_case", "<<", "it", ">>", "===>", "$$"],
    ),
    ("What?! No.? Yes!!!", ["What", "?!", "No", ".?", "Yes", "!!!"]),
    ("fun =) and :-( then", ["fun", "=)", "and", ":-(", "then"]),
    ("''Go,'' she said", ["''", "Go", ",", "''", "she", "said"]),
    # addresses, files, newsgroups
    (
        "(see https://example.org/a_(b), www.example.org).",
        ["(", "see", "https://example.org/a_(b)", ",", "www.example.org", ")", "."],
    ),
    (
        "Kim Ro@HARBOUR, mailto:k.ro@mail.example.org",
        ["Kim", "Ro@HARBOUR", ",", "mailto:k.ro@mail.example.org"],
    ),
    ("open plan-2-B.doc and 4_28.xls.", ["open", "plan-2-B.doc", "and", "4_28.xls", "."]),
    ("post to rec.boats or talk.sea.old", ["post", "to", "rec.boats", "or", "talk.sea.old"]),
    ("the car.De Vries won", ["the", "car", ".", "De", "Vries", "won"]),
    # joined spellings
    ("I dunno, they couldnt", ["I", "du", "n", "no", ",", "they", "could", "nt"]),
    ("its a boat on its side", ["it", "s", "a", "boat", "on", "its", "side"]),
    ("I'ma go; she`s in", ["I", "'m", "a", "go", ";", "she", "`s", "in"]),
    ("im going and Im glad", ["i", "m", "going", "and", "I", "m", "glad"]),
    (
        "Es liegt im Osten; IM Hale used the IM app",
        ["Es", "liegt", "im", "Osten", ";", "IM", "Hale", "used", "the", "IM", "app"],
    ),
    # the letter apostrophe is read as the mark
    (
        "I donʼt see Lisbonʼs or the crewsʼ pay, OʼBrien",
        ["I", "do", "nʼt", "see", "Lisbon", "ʼs", "or", "the", "crews", "ʼ", "pay", ",", "OʼBrien"],
    ),
    # combining marks
    (
        "le cafe\u0301 noir de l'e\u0301te\u0301",
        ["le", "cafe\u0301", "noir", "de", "l'e\u0301te\u0301"],
    ),
    # vowel signs, points and joiners belong to their word
    ("سَيَصِلُ الوزير", ["سَيَصِلُ", "الوزير"]),
    ("שָׁלוֹם עולם", ["שָׁלוֹם", "עולם"]),
    ("हिन्दी में", ["हिन्दी", "में"]),
    ("می\u200cشود", ["می\u200cشود"]),
    ("a co\u00adop \u2764\ufe0f", ["a", "co\u00adop", "\u2764\ufe0f"]),
    # characters that show nothing are no words
    ("\u200bUkraine\u200b said\ufeff it won\u200e.", ["Ukraine", "said", "it", "won", "."]),
    # a full stop before a closing mark is not that of a word seldom shortened
    (
        '"I read it in the Sun." she said.',
        ['"', "I", "read", "it", "in", "the", "Sun", ".", '"', "she", "said", "."],
    ),
    (
        "“Call Mr.” and Hill Corp.'s men",
        ["“", "Call", "Mr.", "”", "and", "Hill", "Corp.", "'s", "men"],
    ),
    ("1,250,000 of 12,34,567", ["1,250,000", "of", "12,34,567"]),
]


@pytest.mark.parametrize(("text", "expected"), _TABLE)
def test_words(text: str, expected: list[str]) -> None:
    """Words are split as Universal Dependencies English splits them."""
    assert [token.text for s in read(text, tag=False).sentences for token in s.tokens] == expected


_MARKS = "aI1.,:;-'’ʼ`\"()[]/&@#$_+*=<>!?~ \u0301\u4e2dits"


@given(st.text(alphabet=st.sampled_from(_MARKS), max_size=60))
def test_words_lose_no_letter(text: str) -> None:
    """Tokens stand in order, overlap nowhere, and hold all but white space."""
    spans = list(iter_tokens(text))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join(text[start:end] for start, end in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "piece",
    [
        "a.",
        "a-",
        "1-",
        "www.",
        "a@",
        "http://(",
        "x'",
        "xʼ",
        "ʼ",
        "_",
        "its ",
        "+*",
        "re-",
        "1,",
        "\u0301",
        "22,",
        "022,",
        "\u00ad",
        "a\u00ad",
        "a\u200c",
    ],
)
def test_hostile_runs_are_read_in_one_pass(piece: str) -> None:
    """A long run of anything is read in time that grows with its length."""
    started = process_time()
    assert sum(1 for _ in iter_tokens(f"a{piece * 40_000}"))
    assert process_time() - started < 3.0
