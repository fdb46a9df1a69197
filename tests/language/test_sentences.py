"""Sentences: where one ends, and where it only looks so."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.language import read
from wirecopy.language.sentences import split_line
from wirecopy.language.unseen import FORMAT

_TABLE = [
    # a title never ends a sentence
    ("Mr. Okoro met Gen. Silva. They spoke.", ["Mr. Okoro met Gen. Silva.", "They spoke."]),
    # a dotted abbreviation goes on before a name ...
    ("The U.S. Treasury agreed.", ["The U.S. Treasury agreed."]),
    # ... and ends before a word that opens sentences
    ("He lives in the U.S. The talks go on.", ["He lives in the U.S.", "The talks go on."]),
    # initials
    ("A. B. Marsh wrote it. Nobody read it.", ["A. B. Marsh wrote it.", "Nobody read it."]),
    # decimal numbers and amounts
    ("It rose 3.5 percent. It fell later.", ["It rose 3.5 percent.", "It fell later."]),
    # months in short form
    ("It begins on Feb. 3 in Oslo.", ["It begins on Feb. 3 in Oslo."]),
    # the closing quotation mark belongs to its sentence
    ("“We agree.” She left.", ["“We agree.”", "She left."]),
    # a question inside marks goes on into its attribution
    ("“Who pays?” Ines Vale asked.", ["“Who pays?” Ines Vale asked."]),
    # an ellipsis inside a sentence
    ("We waited... and waited.", ["We waited... and waited."]),
    # a missing space is forgiven before an opener
    ("The envoy left.The talks ended.", ["The envoy left.", "The talks ended."]),
    # a clock time before a weekday
    ("It opens at 5 p.m. Monday in Riga.", ["It opens at 5 p.m. Monday in Riga."]),
    # a numbered thing
    ("No. 7 won. No. 8 lost.", ["No. 7 won.", "No. 8 lost."]),
    # a list number
    ("1. Talks resume", ["1. Talks resume"]),
    # a line break always ends one
    ("Envoy sees\nprogress in talks", ["Envoy sees", "progress in talks"]),
    # bullets begin one
    ("Two points • First point • Second point", ["Two points", "• First point", "• Second point"]),
    # a bullet or dash that begins a line is no sentence of its own
    ("• First point", ["• First point"]),
    (
        "► Talks resume in Riga\n- Nobody came to Oslo",
        ["► Talks resume in Riga", "- Nobody came to Oslo"],
    ),
    # any line break ends a sentence
    (
        "Envoy sees\r\nprogress\rin talks\u2028as port\u2029opens\x85again\x0bin\x0cRiga",
        ["Envoy sees", "progress", "in talks", "as port", "opens", "again", "in", "Riga"],
    ),
    # a long office in an attribution
    (
        "“Who pays?” Deputy Minister for Ports and Minister of the Sea Ines Vale asked.",
        ["“Who pays?” Deputy Minister for Ports and Minister of the Sea Ines Vale asked."],
    ),
    # a quotation that ends with a comma, whoever follows, and however its words look like a sentence's end
    (
        "“Our envoys have nothing else to say,” Mr Okoro said in a statement. “Oslo has shown no name.”",
        [
            "“Our envoys have nothing else to say,” Mr Okoro said in a statement.",
            "“Oslo has shown no name.”",
        ],
    ),
    # words put into a quotation
    ("“[Ghana’s envoys] don’t want to go.”", ["“[Ghana’s envoys] don’t want to go.”"]),
    # a firm's mark of exclamation
    ("She works at Hello! Inc. in Riga.", ["She works at Hello! Inc. in Riga."]),
    # titles on end, and an abbreviation in brackets
    ("Rt. Hon. Ines Vale spoke.", ["Rt. Hon. Ines Vale spoke."]),
    ("Gen. (ret.) Ines Vale spoke on Monday.", ["Gen. (ret.) Ines Vale spoke on Monday."]),
    # a letter that is no initial, abbreviations before a word that is no name
    ("Plan B. It failed. Group C. They left.", ["Plan B.", "It failed.", "Group C.", "They left."]),
    ("She left the F.B.I. He stayed.", ["She left the F.B.I.", "He stayed."]),
    (
        "He lost to Tom Vale Sr. The vote was close.",
        ["He lost to Tom Vale Sr.", "The vote was close."],
    ),
    # the number of a note belongs to its sentence
    (
        "Two ships sank.[1] Oslo denied it.[2][3] The U.N. agreed.",
        ["Two ships sank.[1]", "Oslo denied it.[2][3]", "The U.N. agreed."],
    ),
    # characters that show nothing
    ("\ufeffShe won.\u200b He\u200b lost.\u200b", ["She won.", "He\u200b lost."]),
    # scripts with their own end marks
    ("他来了。我们走吧。", ["他来了。", "我们走吧。"]),
]


@pytest.mark.parametrize(("text", "expected"), _TABLE)
def test_sentence_ends(text: str, expected: list[str]) -> None:
    """Sentences end where a reader would end them."""
    assert [text[s.start : s.end] for s in read(text, tag=False).sentences] == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("de", "Sie kam am 5. Januar. Er kam 2031. Niemand blieb.", 3),
        ("de", "Viele kamen, z. B. Ines Vale und Mio. Ro.", 1),
        ("es", "Dijo que no. La Sra. Vale calló. Vive en los EE.UU. El resto no.", 4),
        ("fr", "Il est à l’est. Les autres dorment. On l’a vu dans le vol. La police cherche.", 4),
        ("fr", "Elle vit M. Vale et Mme. Ro.", 1),
        (None, "Le no. La Sra. Vale.", 2),
    ],
)
def test_other_languages_have_their_own_abbreviations(
    language: str | None, line: str, expected: int
) -> None:
    """Ordinals, titles and words that English shortens are read by the language of the text."""
    assert len(list(split_line(line, language))) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("ru", "Об этом заявил С. В. Лавров в Москве. В зале молчали.", 2),
        ("uk", "Закон підписав З. І. Петренко.", 1),
        ("bg", "Това каза С. И. Петров.", 1),
        ("it", "Il libro di C. E. Gadda.", 1),
        ("pt", "Disse o juiz A. E. Costa. A sala calou.", 2),
        ("pl", "Mówił profesor A. Z. Kowalski.", 1),
        ("es", "El libro de J. A. Vale.", 1),
        ("en", "It was written by J. A. Smith. A friend agreed.", 2),
    ],
)
def test_an_initial_opens_no_sentence(language: str, line: str, expected: int) -> None:
    """A word of one letter that has a full stop of its own is part of a name."""
    assert len(list(split_line(line, language))) == expected


@given(st.text(max_size=200))
def test_spans_are_in_order_and_hold_all_that_shows(text: str) -> None:
    """Sentences and tokens slice to their words, in order, and leave out only what shows nothing."""
    at = 0
    seen = []
    for sentence in read(text, tag=False).sentences:
        assert at <= sentence.start < sentence.end
        at = sentence.end
        inner = sentence.start
        for token in sentence.tokens:
            assert inner <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
            inner = token.end
            seen.append(token.text)
    assert _shown("".join(seen)) == _shown(text)


def _shown(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and char not in FORMAT)


@pytest.mark.parametrize(
    "piece",
    [
        "A. ",
        "..",
        '."',
        "a",
        "“",
        "U.S. ",
        "x.y@",
        "a-",
        "\x00",
        "\ud800 ",
        "?” A of ",
        ".[1] ",
        ".\u200b",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    """A long hostile line is read in time that grows with its length."""
    started = time.process_time()
    read(piece * (100_000 // len(piece)), tag=False)
    assert time.process_time() - started < 3.0


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("The British PM Ida Holm left the hall.", 1),
        ("On Monday PM Vela met farmers.", 1),
        ("The deal was done at 6 PM. Vela met farmers.", 2),
        ("They met the PM. Vela was late.", 2),
    ],
)
def test_an_office_that_looks_like_a_time_of_day_ends_no_sentence(
    line: str, sentences: int
) -> None:
    """A full stop behind it does."""
    assert len(read(line).sentences) == sentences
