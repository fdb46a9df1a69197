"""Interface phrases: what the closed lists say of lines in many languages."""

from __future__ import annotations

import pytest

from wirecopy.data.page_phrases import load_page_phrases, phrase_words

KINDS = [
    ("related", "Read more: the island and its glass"),
    ("related", "Lesen Sie auch: Die Insel und ihr Glas"),
    ("related", "À lire aussi"),
    ("related", "Te puede interesar"),
    ("related", "Leggi anche"),
    ("related", "Leia também"),
    ("related", "Lees ook"),
    ("related", "Читайте также"),
    ("related", "اقرأ أيضا"),
    ("related", "Les også"),
    ("related", "Läs också"),
    ("related", "Læs også"),
    ("related", "Czytaj też"),
    ("related", "Čtěte také"),
    ("related", "İlgili haberler"),
    ("related", "Читайте також"),
    ("related", "関連記事"),
    ("related", "相关阅读"),
    ("related", "Ähnliche Artikel"),
    ("related", "Anderen lezen ook:"),
    ("related", "Вам может быть интересно"),
    ("related", "مواضيع مرتبطة"),
    ("related", "Se även"),
    ("related", "Andre læste også"),
    ("related", "Może cię zainteresować"),
    ("related", "Sıradaki haber"),
    ("related", "Вас може зацікавити"),
    ("related", "Berita lainnya"),
    ("related", "新着記事"),
    ("related", "猜你喜欢"),
    ("related", "यह भी पढ़ें:"),
    ("related", "بیشتر بخوانید"),
    ("related", "Διαβάστε επίσης"),
    ("related", "À voir également"),
    ("related", "Notas relacionadas"),
    ("related", "Ti potrebbe interessare"),
    ("related", "Você também pode gostar"),
    ("newsletter", "Déjà abonné ? Connectez-vous"),
    ("newsletter", "Il vous reste 40 % de ce texte. La suite est réservée aux abonnés"),
    ("newsletter", "Newsletter abonnieren und gewinnen"),
    ("related", "À découvrir également"),
    ("share", "Ajouter à vos sélections"),
    ("newsletter", "Contenido exclusivo para suscriptores"),
    ("newsletter", "Articolo riservato agli abbonati"),
    ("newsletter", "Já é assinante? Entre"),
    ("share", "Offrir cet article"),
    ("share", "Escucha esta nota"),
    ("ad", "A message from our sponsor"),
    ("ad", "La suite après cette publicité"),
    ("ad", "Continua depois da publicidade"),
    ("legal", "Segnala un errore"),
    ("newsletter", "Jetzt weiterlesen mit Probeabo"),
    ("newsletter", "Blijf op de hoogte"),
    ("newsletter", "Мы в Telegram"),
    ("newsletter", "Missa inget från Åsby"),
    ("newsletter", "メールアドレス"),
    ("newsletter", "Zapisz się na newsletter"),
    ("newsletter", "Abone ol"),
    ("comment", "Komentáře (4)"),
    ("comment", "コメントを書く"),
    ("comment", "Praat mee"),
    ("comment", "أضف تعليقًا"),
    ("comment", "Αφήστε σχόλιο"),
    ("share", "Udostępnij"),
    ("share", "シェアする"),
    ("share", "Версия для печати"),
    ("share", "शेयर करें"),
    ("share", "لینک کوتاه"),
    ("ad", "Tekst gaat verder onder de foto"),
    ("ad", "Dalszy ciąg artykułu pod reklamą"),
    ("legal", "Tüm hakları saklıdır"),
    ("legal", "版权所有"),
    ("legal", "Datenschutzerklärung"),
    ("legal", "Нашли опечатку? Выделите её"),
    ("legal", "Όροι χρήσης"),
    ("nav", "Ga naar de inhoud"),
    ("nav", "Stellenmarkt"),
    ("nav", "Familieberichten"),
    ("nav", "Ogłoszenia"),
    ("nav", "Καιρός"),
    ("bio", "Alle Artikel von Rike Amsel"),
]


@pytest.mark.parametrize(("kind", "line"), KINDS)
def test_phrases_are_known_by_kind(kind: str, line: str) -> None:
    """A heading or button of a page is told by its phrase, whatever the case and marks."""
    assert load_page_phrases().kind_of(phrase_words(line)) == kind


BUTTONS = [
    "Read more",
    "12 Comments",
    "Comments (7)",
    "4 min read",
    "Lesezeit: 3 Minuten",
    "Weiterlesen",
    "続きを読む",
    "Alle Kommentare anzeigen",
    "Lesedauer: 4 Minuten",
    "Читать полностью",
    "Lihat selengkapnya",
    "और पढ़ें",
]


@pytest.mark.parametrize("line", BUTTONS)
def test_some_phrases_are_buttons(line: str) -> None:
    """Figures in a button may be any."""
    assert load_page_phrases().is_button(phrase_words(line))


def test_signs_on_letters_say_nothing() -> None:
    """A vowel sign parts no word, and a phrase is known with and without it."""
    assert len(phrase_words("संबंधित समाचार")) == 2
    assert phrase_words("أيضًا") == phrase_words("أيضا")
    assert phrase_words("İLGİLİ") == ["ilgili"]


def test_a_sentence_is_no_button() -> None:
    """A button is the whole line."""
    phrases = load_page_phrases()
    assert not phrases.is_button(phrase_words("Read more of what he wrote"))
    assert not phrases.is_button([])


@pytest.mark.parametrize(
    "headline",
    [
        "A message from our past: the village under the lake",
        "Newsletter-Betrug: Polizei warnt Rentner",
        "Kategorie-4-Sturm zieht auf die Küste zu",
        "Faire un don de sang devient plus simple",
        "Chargement des navires : la grève continue",
        "Cargando velas, el barrio despide a su alcalde",
        "Carregando velas, o bairro despede-se do presidente",
        "Partita Iva, le nuove soglie",
        "Toegankelijkheid van bussen blijft slecht",
        "Upphovsrätt för bilder utreds på nytt",
        "Subskrypcja biletów drożeje",
        "Nie przegap deszczu meteorów",
        "Пожертвовать дом решил житель села",
        "Долучитися до рятувальників охочих багато",
        "Telegram kanalı kapatıldı",
        "Hak cipta lagu daerah diperkarakan",
        "Tietosuoja puhuttaa kouluissa",
        "انضموا إلى الإضراب رغم المنع",
        "به کانال آب نزدیک نشوید",
        "کلیه حقوق بازنشستگان پرداخت شد",
        "Προσωπικά δεδομένα μαθητών στο διαδίκτυο",
        "Hírlevél helyett plakát",
    ],
)
def test_headlines_open_with_no_phrase(headline: str) -> None:
    """Words that open sentences of news are phrases only as whole lines, or with what follows on buttons."""
    assert load_page_phrases().kind_of(phrase_words(headline)) is None
