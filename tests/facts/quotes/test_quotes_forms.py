"""Quotes: forms that told no speaker or the wrong one, and what only looks like a quotation, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


def _said(text: str) -> list[tuple[str | None, str]]:
    return [
        (quote.speaker, part.of(text)) for quote in wirecopy.quotes(text) for part in quote.segments
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Walkers call the hill "The Long Tooth".',
        'The rebels, calling themselves the "Sons of the Reed", left.',
        'The illness, also called "miller\'s cough", is back.',
        "She said goodbye to her sons at the gate.",
        "Ode said nothing about the missing boat.",
    ],
)
def test_what_is_no_quotation(text: str):
    """Names and wishes are nobody's words."""
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('He called the hill "a long mistake".', "a long mistake"),
        ('Ode called Field a "Liar".', "Liar"),
        ("Ode said little could be done for the boat.", "little could be done"),
    ],
)
def test_what_is_one_all_the_same(text: str, said: str):
    """A judgement in small letters, a subject behind the verb."""
    assert any(said in words for _, words in _said(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The foreign ministers of Peru and Chile said they would meet.", "foreign ministers of Peru and Chile"),
        ("The mayors of Lima, Cusco and Tacna said they would meet.", "mayors of Lima, Cusco and Tacna"),
        ("The man, who police said was armed, fled.", "police"),
        ("Al Nahar reported, citing two pilots, that the talks had failed.", "pilots"),
        ("The paper said he had fled, citing two pilots.", "pilots"),
        ("The paper said the mill was sold, citing documents it had seen.", "documents it had seen"),
        ("The daily said, citing documents, that the talks had failed.", "documents"),
        ('"Nobody asked us for the land." - Ana Field, farmer', "Ana Field"),
        ('"Nobody asked us for the land." - Thomas Post', "Thomas Post"),
        ('"Nobody asked us for the land."\n- Ana Field, a farmer in Rota', "Ana Field"),
        ("The mayor made clear that the road would stay shut.", "mayor"),
        ("The bishop appealed to both kings to lay down their arms.", "bishop"),
        ("The bishop pleaded with the guards to free the girls.", "bishop"),
        ("Reached by phone, the mayor, Ana Field, said she would go.", "Ana Field"),
        ("Flanked by guards, the general, Ana Field, said it was over.", "Ana Field"),
        ('"They fed us once a day," said one of the hostages.', "one of the hostages"),
        ('The note read:\n"We have sold the mill."', "note"),
        ('"Never was I so ashamed" were the words of Ana Field.', "Ana Field"),
    ],
)  # fmt: skip
def test_speakers(text: str, speaker: str):
    """Whose words they are."""
    assert [name for name, _ in _said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The news agency said it would cut staff, citing a report by its own auditors.", "agency"),
        ("The radio station said it was closing, citing documents it could not share.", "station"),
        ("The newspaper said it would sue the state, citing letters.", "newspaper"),
        (
            "The broadcaster said the show was dropped, citing a source of income lost.",
            "broadcaster",
        ),
        ("The space agency said the launch was off, citing data.", "agency"),
    ],
)
def test_who_tells_of_itself_speaks(text: str, speaker: str):
    """What a paper cites for what it does is no speaker."""
    assert all(speaker in (name or "") for name, _ in _said(text))


@pytest.mark.parametrize(
    "credit",
    [
        "Getty Images",
        "Lima Times",
        "Reuters News Agency",
        "Photo Ana Field",
        "Additional Reporting By Ana Field",
    ],
)
def test_credits_sign_no_quotation(credit: str):
    """Who took a picture or printed a text said nothing."""
    quotes = wirecopy.quotes(f'"Nobody asked us for the land."\n- {credit}')
    assert [quote.speaker for quote in quotes] == [None]


def test_who_cites_is_passed_on():
    """The paper stands between."""
    quote = wirecopy.quotes("The daily said, citing two pilots, that the talks had failed.")[0]
    assert quote.via == ("daily",)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Field said she would leave, citing her health.",
        "The ministry said two boats were lost, citing pilots.",
    ],
)
def test_who_tells_his_reasons_speaks(text: str):
    """Only what reports passes on the words of others."""
    assert _said(text)[0][0] in ("Ana Field", "ministry")


def test_words_of_a_headline_are_of_who_says_them_below():
    """Short ones are terms."""
    text = (
        "Sale 'a grave mistake' for port\nLIMA - Ana Field said the sale was \"a grave mistake\"."
    )
    assert _said(text)[0] == ("Ana Field", "'a grave mistake'")
    assert (
        len(_said("Port 'shut again'\nLIMA - Ana Field said the port was shut again by ice.")) == 1
    )


def test_a_list_behind_a_dash_signs_nothing():
    """A dash and other words below a quotation are no signature."""
    text = '"Nobody asked us for the land."\n- Ana Field was seen at the mill on Sunday.'
    assert _said(text)[0][0] is None
