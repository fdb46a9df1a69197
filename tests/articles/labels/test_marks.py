"""Datelines, credits, bylines, picture credits and languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.articles.credits.byline import looks_like_name, read_authors
from wirecopy.articles.credits.credit import (
    agencies_of,
    decide_agency,
    find_naming,
    read_credit_line,
    read_picture_credit,
    read_self_mentions,
    read_signoff,
)
from wirecopy.articles.credits.dateline import read_dateline, read_dateline_line
from wirecopy.articles.labels.pictures import picture_kind, tells_what_is_seen
from wirecopy.articles.stamps.written import read_stamps
from wirecopy.data.agencies import load_agencies
from wirecopy.language.detect import detect_language
from wirecopy.model import BlockKind, Span

DATELINES = [
    # a dash and capitals
    ("LISBON – The two sides met", ("LISBON", None, None)),
    # a colon
    ("VIENNA: The two sides met", ("VIENNA", None, None)),
    # a place that opens with a word of announcements
    ("NEW DELHI — The two sides met", ("NEW DELHI", None, None)),
    # two words and a tag
    ("SANTA FE (AP) — A man was", ("SANTA FE", None, "AP")),
    # date and tag
    ("OSLO, January 8 (dpa) - Die", ("OSLO", "January 8", "dpa")),
    # mixed case needs a tag
    ("Bern (dpa) - Der", ("Bern", None, "dpa")),
    # Spanish agency form
    ("Quito, 3 abr (EFE).- El", ("Quito", "3 abr", "EFE")),
    # the agency first
    ("(ANSA) - ROMA, 03 APR - Il", ("ROMA", "03 APR", "ANSA")),
    # Russian
    ("МИНСК, 3 апр — Глава", ("МИНСК", "3 апр", None)),
    ("МИНСК, 3 апреля. /ТАСС/. Глава", ("МИНСК", "3 апреля", "TASS")),
    # Arabic knows no capitals
    ("القاهرة (رويترز) - قال", ("القاهرة", None, "Reuters")),
    ("القاهرة 3 أبريل نيسان (رويترز) - قال", ("القاهرة", "3 أبريل نيسان", "Reuters")),
    # the day without a comma
    ("OSLO 8 January (Reuters) - The", ("OSLO", "8 January", "Reuters")),
    # a country after the town
    ("TARTU, Estonia (AP) — A boat", ("TARTU, Estonia", None, "AP")),
]
NO_DATELINES = [
    # an announcement in capitals
    "BREAKING: the talks are off",
    # speech
    "He said: “We will see",
    # mixed case before a bare dash
    "The minister — a tall man — left",
    "",
    "TOSS: heads",
    # the same before a dash
    "EXCLUSIVE - The ministry knew of the leak",
    "UPDATE — The talks are off",
    "BREAKING NEWS — The talks are off",
    "EDITOR’S NOTE — This story was changed",
    # neither tag nor day, in letters without capitals
    "قال الوزير - في مؤتمر",
    # a number that is no day
    "APOLLO 11 - The landing",
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_datelines_are_read(text: str, expected: tuple[str, str | None, str | None]) -> None:
    """Place, date and agency of a dateline come out as written."""
    found = read_dateline(text, 10)
    assert found is not None
    assert (found.place, found.date, found.agency) == expected
    assert found.span.start == 10
    assert found.place in text[: found.span.end - 10]


#: lines of their own, and whether they are datelines
DATELINE_LINES = [
    ("OSLO, January 8 (Reuters) -", True),
    ("OSLO, January 8 (Reuters)", True),
    ("Bern (dpa) -", True),
    ("МИНСК, 3 апреля. /ТАСС/.", True),
    ("Ana Lopes (AFP)", False),  # who took the picture
    ("SPORT -", False),
    ("OSLO, January 8 (Reuters) - The two sides met", False),
    ("OSLO:", False),
]


@pytest.mark.parametrize(("line", "is_dateline"), DATELINE_LINES)
def test_a_dateline_may_be_a_line_of_its_own(line: str, is_dateline: bool) -> None:
    """It names the day or the agency beside the place, and nothing follows."""
    found = read_dateline_line(line, 10)
    assert (found is not None) == is_dateline
    assert found is None or found.span == Span(start=10, end=10 + len(line))


@pytest.mark.parametrize("text", NO_DATELINES)
def test_other_openings_are_no_datelines(text: str) -> None:
    """Announcements, speech and asides are not places."""
    assert read_dateline(text, 0) is None


SIGNOFFS = [
    ("The talks go on. — Reuters", "Reuters"),
    ("The talks go on. (dpa)", "dpa"),
    ("The talks go on. XINHUA", "Xinhua"),
    ("AFP", "AFP"),
    # a common word in lower case signs nothing
    ("He bought an ap", None),
    ("The talks go on.", None),
]


@pytest.mark.parametrize(("text", "agency"), SIGNOFFS)
def test_signoffs(text: str, agency: str | None) -> None:
    """The agency that signs the last line is read off its end."""
    found = read_signoff(text, 5)
    assert (found.agency if found else None) == agency
    if found:
        assert text[found.span.start - 5 : found.span.end - 5].casefold() == agency.casefold()


def test_a_picture_credit_is_not_the_text_s() -> None:
    """A picture's agency yields to every other reason, and to a named author."""
    picture = read_picture_credit("The envoy in May. (Reuters)", 0)
    signed = read_signoff("It ended. — AFP", 100)
    assert picture is not None
    assert signed is not None
    assert not picture.is_text
    assert decide_agency([picture, signed], has_author=False) == "AFP"
    assert decide_agency([picture], has_author=True) is None
    assert decide_agency([picture], has_author=False) == "Reuters"


def test_reasons_that_disagree_give_no_agency() -> None:
    """Two agencies that both sign leave the question open."""
    both = [read_signoff("It ended. — AFP", 0), read_signoff("It ended. (dpa)", 50)]
    assert decide_agency([credit for credit in both if credit], has_author=False) is None


@pytest.mark.parametrize("name", sorted(load_agencies().exact))
def test_texts_that_mention_an_agency_are_looked_into(name: str) -> None:
    """Every name of the list is met, in every script and glued to the word before it."""
    plain = "The ministers met in the harbour: “no ferries”."
    lines = (plain, f"She told {name} on Monday.", plain, f"“Yes”, she told{name}.")
    assert find_naming(lines) == {1, 3}


def test_self_mentions_and_credit_lines() -> None:
    """A text that was told something by phone names its agency; so does a line of credit."""
    assert [c.agency for c in read_self_mentions("she told Reuters.", 0)] == ["Reuters"]
    assert read_self_mentions("she told reuters of it", 0) == ()
    line = read_credit_line("By Reuters", 0)
    assert line is not None
    assert line.evidence == "byline"
    assert agencies_of("AFP/Reuters") == ("AFP", "Reuters")


@pytest.mark.parametrize(
    "text", ["Kaynak: Reuters", "Źródło: Reuters", "Джерело: Reuters", "来源：Reuters"]
)
def test_a_source_is_named_in_many_languages(text: str) -> None:
    """A word for "source" and a colon, plain or wide, stand before the agency."""
    credit = read_credit_line(text, 0)
    assert credit is not None
    assert (credit.agency, credit.evidence) == ("Reuters", "credit_line")


BYLINES = [
    ("By Ana Lopes and Tom Reed in Oslo", ("Ana Lopes", "Tom Reed")),
    ("Written by: Ana Lopes", ("Ana Lopes",)),
    ("Ana Lopes/", ("Ana Lopes",)),
    ("By Ana Lopes | 3:00 PM on December 21, 2031", ("Ana Lopes",)),
    ("Von Jörg Maß", ("Jörg Maß",)),
    ("Par Zoé Lune et Luc Sol", ("Zoé Lune", "Luc Sol")),
]


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_authors(text: str, names: tuple[str, ...]) -> None:
    """Names are parted, places and stamps are left out."""
    assert read_authors(text, read_stamps(text)) == names


def test_names_are_told_from_sentences() -> None:
    """Two capitalised words can be a name, a sentence cannot."""
    assert looks_like_name("Ana Lopes in Oslo")
    assert not looks_like_name("The talks go on")


PICTURES = [
    # who stands where between commas, who is pictured now
    (
        "Mayor Imke Frerichs, center, opens the harbour fair of Elder on Saturday.",
        BlockKind.CAPTION,
    ),
    ("Imke Frerichs, seated at right, and two councillors open the fair.", BlockKind.CAPTION),
    ("The party, left, right and centre, was in uproar.", None),
    ("“The mayor, right, left early,” she said.", None),
    ("The mayor left, and the council left, too.", None),
    (
        "Mayor Imke Frerichs, center, hands out soup to drivers stranded on the bypass.",
        BlockKind.CAPTION,
    ),
    ("The small mill, at center, is the only one that still turns.", None),
    ("The far left, the far right, and everybody in the center, however tired, voted.", None),
    ("Two of her brothers, seated at left, wept.", None),
    (
        "Moss plays on the left, Hardy on the right, and Rooke, in the center, does the running.",
        None,
    ),
    ("(The source: a former aide)", None),
    ("(Sources: none)", None),
    ("(The figures sourced from the county differ)", None),
    ("The mayor, left, and two councillors arrived at the fair on Monday.", None),
    ("(The figures are sourced from the port.)", None),
    # whence figures are, and photographers behind a sentence
    ("(Data sourced from Elder Port)", BlockKind.CREDIT),
    ("(Quelle: Hafenamt Elder)", BlockKind.CREDIT),
    ("(Sources said that the port had closed.)", None),
    (
        "The new ferry left Elder on its first trip. Photo by Hanna Lund/Elder Post",
        BlockKind.CAPTION,
    ),
    ("The new ferry left Elder on its first trip. AP Photo/Hanna Lund", BlockKind.CAPTION),
    ("The museum bought a rare print. Photo by photo, she told its story.", None),
    ("(Reuters)", BlockKind.CREDIT),
    ("PHOTO: REUTERS", BlockKind.CREDIT),
    ("FILE PHOTO: The envoy in Oslo in May. DPA/File photo", BlockKind.CAPTION),
    ("Ana Lopes/Getty Images", BlockKind.CREDIT),
    ("The envoy leaves the hall in May. (Supplied)", BlockKind.CAPTION),
    ("The envoy left the hall in May.", None),
]


@pytest.mark.parametrize(("text", "kind"), PICTURES)
def test_picture_lines(text: str, kind: BlockKind | None) -> None:
    """Captions and credits are told by who is credited."""
    assert picture_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("The old mill is pictured in Elder on the morning after the storm.", True),
        ("People walk along the quay of Elder on March 4, 2021, after the flood.", True),
        ("A boy plays on the steps of the old mill in 2021.", True),
        ("The law helps those who were hurt before March 4, 2021.", False),
        ("People in Elder were told on March 4, 2021, to leave.", False),
        ("She works for the port in 2021.", False),
        ("The court holds that the lease of March 4, 2021, is void.", False),
        ("“She is pictured on every wall,” he said.", False),
    ],
)
def test_sentences_that_read_like_captions(text: str, *, is_seen: bool) -> None:
    """What is done now on a day with a year, or is pictured."""
    assert tells_what_is_seen(text) == is_seen


LANGUAGES = [
    ("The man is in the house and the dog was not with him", "en"),
    ("Der Mann ist nicht mit dem Hund und die Frau auch", "de"),
    ("Президент заявил, что не был в городе и не знал об этом", "ru"),
    ("これは日本語のテキストです", "ja"),
    ("1234 5678", None),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_languages(text: str, language: str | None) -> None:
    """Function words and scripts tell the language."""
    assert detect_language(text) == language


@given(st.text(max_size=120))
def test_any_line_can_be_read(text: str) -> None:
    """No line breaks a reader of marks."""
    read_dateline(text, 0)
    read_signoff(text, 0)
    read_picture_credit(text, 0)
    read_self_mentions(text, 0)
    read_authors(text, None)
    picture_kind(text)
    detect_language(text)
