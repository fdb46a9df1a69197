"""Pages that sell a subscription hold no article; reports on prices do."""

from __future__ import annotations

import pytest

from wirecopy.articles import split_articles
from wirecopy.pages import page_from_text

_ENGLISH = (
    "Harbour Times Sign in",
    "Read everything. Everywhere.",
    "With the digital subscription of the Harbour Times you are always well informed, at home and on your way to work.",
    "Basic",
    "4 weeks for €1, then €9.90 a month",
    "Try it now",
    "Complete",
    "€24.90 per month, cancel at any time",
    "Questions and answers",
    "How do I cancel?",
    "You can cancel at any time in your account, by mail or by telephone, up to the end of the month that runs.",
    "On how many devices can I read?",
    "On up to five devices at the same time. For that, please load our app in the shop of your device and sign in there.",
    "Imprint Terms",
)
_SPANISH = (
    "El Faro Iniciar sesión",
    "Lo que pasa en el puerto, sin límites",
    "Con la suscripción digital de El Faro usted está siempre bien informado, en casa y de camino al trabajo.",
    "1 € el primer mes",
    "9,90 € al mes, sin permanencia",
    "Preguntas frecuentes",
    "¿Cómo cancelo?",
    "Puede cancelar en cualquier momento en su cuenta, por correo o por teléfono, hasta el final del mes en curso.",
    "Aviso legal",
)
_HEBREW = (
    "דלג לתוכן",
    "חדשות",
    "הצטרפו למנויי הנמל",
    "קריאה ללא הגבלה באתר ובאפליקציה, המהדורה הדיגיטלית כל בוקר וגישה לארכיון המלא של העיתון.",
    "4.90 ₪ לחודש הראשון",
    "לאחר מכן 39.90 ₪ לחודש. ניתן לבטל בכל עת דרך האזור האישי או בטלפון, והחיוב ייפסק בתום החודש ששולם.",
    "שאלות נפוצות",
    "האם אפשר לשתף את המנוי?",
    "כן, עד שלושה מכשירים בו זמנית. שיתוף מעבר לכך מנוגד לתנאי השימוש של האתר ושל האפליקציה.",
    "תנאי שימוש",
)
_REPORT = (
    "Ferry tickets to cost more from May",
    "By Ada Lorne",
    "3 April 2026",
    "The ferry company said on Friday that tickets to the islands would cost more from May, for the first time in six years.",
    "Adults: €49 a month",
    "Children: €19 a month",
    "The council of the islands said it had not been asked and would look for another company to run the line from autumn.",
)


@pytest.mark.parametrize("lines", [_ENGLISH, _SPANISH, _HEBREW])
def test_an_offer_is_no_article(lines: tuple[str, ...]) -> None:
    """Prices a month, and what is said of them."""
    assert split_articles(page_from_text("\n".join(lines))).articles == ()


@pytest.mark.parametrize("lines", [_REPORT, (_REPORT[0], *_REPORT[3:4] * 3, *_REPORT[4:6])])
def test_reports_with_prices_and_offers_below_a_report_stay(lines: tuple[str, ...]) -> None:
    """One is signed; the other's text stands above its prices."""
    (article,) = split_articles(page_from_text("\n".join(lines))).articles
    assert article.headline == _REPORT[0]


_RISE = "Streaming service raises its prices for the second time in a year"
_BASIC = "Subscribers of the basic plan will pay $9 a month from June on, up from $7 a month, the company said."
_PREMIUM = "Those who subscribe to the premium plan will pay $25 a month, and may share it with one person in the same house."
_COSTS = "Analysts had expected the step, since the costs of the rights to sports had grown by a third within two years."
_FARE = "A commuter who travels from Elder to the harbour pays $200 a month, and nobody who cancels a season ticket pays less."
_TICKET = "A season ticket of $2,100 a year can be cancelled before the autumn without a fee, by mail or at any of the counters."


@pytest.mark.parametrize(
    "lines",
    [
        (_RISE, _BASIC, _PREMIUM, _COSTS),
        ("Commuters face higher rail fares from autumn", _FARE, _TICKET, _COSTS),
        ("Streaming service to charge subscribers $25 a month", _BASIC, _COSTS),
    ],
)
def test_sentences_on_prices_are_an_article(lines: tuple[str, ...]) -> None:
    """Without a stamp and a name; no short line with a price, or a word of telling in the long one."""
    (article,) = split_articles(page_from_text("\n".join(lines))).articles
    assert article.headline == lines[0]
