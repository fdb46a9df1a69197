"""Notices of consent: what a site asks of its readers is no article, nor the title of one."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.labels.consent import asks_for_consent, find_consent

_NOTICE = "We and our partners keep cookies on your device. You may accept them or manage your choices below."
_REPORT = (
    "Harbour ferry stops for the winter",
    "By Edda Lorne",
    "3 March 2031",
    "The ferry between Ostry and the harbour town stops on Monday and will not run before the end of March, the council said.",
    "About 300 people took it every day, most of them on their way to the shipyard. They are to go by bus, which takes an hour.",
    "The mayor said that the boat, built 52 years ago, needed a new engine and that the town had no money for one.",
)


@pytest.mark.parametrize(
    "text",
    [
        _NOTICE,
        "Wir verwenden Cookies, um Ihnen Werbung zu zeigen. Sie können Ihre Einwilligung widerrufen.",
        "Nous utilisons des cookies pour nos statistiques. Vous pouvez les accepter ou les refuser.",
        "Utilizamos cookies propias para mostrarle publicidad. Puede aceptar su uso o rechazarlo.",
        "Utilizziamo i cookie per i nostri annunci. Puoi rifiutare o dare il tuo consenso.",
        "Usamos cookies para melhorar a sua visita. Ao continuar, você aceita o seu uso.",
        "Wij plaatsen cookies op uw computer. U kunt ze accepteren of weigeren.",
        "We and 300 partners store personal data on your device.",
        "Wir und unsere Partner speichern personenbezogene Daten auf Ihrem Gerät.",
        "Nous et nos partenaires conservons des données personnelles sur votre appareil.",
    ],
)
def test_a_site_that_asks_its_reader_about_cookies_asks_for_consent(text: str) -> None:
    """One word each for the site, the reader and the choice, in one language."""
    assert asks_for_consent(text)


@pytest.mark.parametrize(
    "text",
    [
        # A report has no reader.
        "The council said sites must let people reject cookies before our town's offices may use them.",
        # Somebody is quoted.
        "“We bake cookies and you choose the best,” the baker of the harbour town said.",
        # Words of several languages.
        "We like cookies, wir auch, and Sie may accept.",
        # Personal data without those who share them.
        "We ask you to accept that the clinic keeps personal data for ten years.",
        # Another choice.
        "Do you agree with our view of the vote? Write to us and we print your letter.",
    ],
)
def test_reports_and_quotations_ask_for_no_consent(text: str) -> None:
    """Sentences that name cookies, or address somebody, are no notices by that alone."""
    assert not asks_for_consent(text)


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        # Up to the button, with the title.
        (("Menu", "We value your privacy", _NOTICE, "These are told to all.", "Accept all"), {1, 2, 3}),
        # Another line above; no button.
        (("Ferry stops for the winter", _NOTICE, "The ferry stops on Monday."), {1}),
    ],
)  # fmt: skip
def test_a_notice_ends_at_its_button(texts: tuple[str, ...], lines: set[int]) -> None:
    """The title on privacy and what stands above the first button belong to the notice."""
    assert find_consent(texts) == lines


def test_a_notice_is_no_article() -> None:
    """The page's article alone is read, under its own headline."""
    told = "These choices will be signalled to our partners and will not affect what is shown on the site."
    page = ["We value your privacy", _NOTICE, told, "Accept all", "Reject all", *_REPORT]
    (article,) = split_page("\n".join(page)).articles
    assert article.headline == _REPORT[0]
    assert article.text == "\n".join(_REPORT[3:])


def test_what_a_notice_names_of_its_trade_is_of_it() -> None:
    """Paragraphs not far from a notice that name advertising, devices and profiles are the notice's, others are not."""
    trade = "Personalised advertising: advertising may be based on a profile of your device and its audience."
    assert find_consent((_NOTICE, "Accept all", trade, _REPORT[3])) == {0, 2}
    assert find_consent((trade, _REPORT[3])) == frozenset()


def test_a_page_of_a_notice_alone_holds_no_article() -> None:
    """A wall before the page, with its offer and its purposes."""
    page = [
        "Mit Werbung weiterlesen",
        "Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Näheres steht in der Datenschutzerklärung.",
        "Akzeptieren und weiter",
        "Oder lesen Sie ohne Werbung und ohne Tracking weiter, mit einem Datenschutz-Abo für 3 Euro im Monat.",
        "Jetzt bestellen",
        "Wir und 90 Partner verarbeiten personenbezogene Daten mithilfe von Cookies, etwa die Nummer Ihres Geräts.",
        "Anzeigen und Inhalte können nach einem Profil gestaltet werden, Daten kommen hinzu.",
        "Die Messung von Anzeigen und Inhalten dient der Forschung über Zielgruppen.",
    ]
    assert not split_page("\n".join(page)).articles
    assert len(split_page("\n".join([*page, *_REPORT])).articles) == 1
