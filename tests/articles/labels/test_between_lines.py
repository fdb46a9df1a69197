"""What sites print between and below paragraphs, however sure the labeller is that it is text."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy.articles.labels.leads import leads_elsewhere
from wirecopy.articles.labels.pictures import shows_picture
from wirecopy.model import BlockKind

_TEXT = (
    "The council of Elder approved a new tram line through the old town on Monday after a debate of six hours.",
    "The line is to open in four years and will cost about two hundred million crowns, half of which the region pays.",
    "Shopkeepers had protested against the works, which will close the main street for eighteen months.",
    "The mayor promised that every shop would keep its entrance and that compensation would be paid each month.",
)


def _read(line: str, *, at: int) -> tuple[BlockKind, bool]:
    """The label of ``line`` and whether it is in the article's text."""
    paragraphs = [*_TEXT[:at], line, *_TEXT[at:]]
    head = [
        "Home",
        "Council approves new tram line through the old town",
        "By Leo Probe",
        "2025-05-05 10:30",
    ]
    page = wirecopy.split_page("\n".join([*head, *paragraphs, "Facebook"]))
    (article,) = page.articles
    assert article.authors == ("Leo Probe",)
    block = next(b for b in page.page.blocks if page.page.text[b.start : b.end].strip() == line)
    return block.kind, line in article.text


@pytest.mark.parametrize(
    "line",
    [
        "The old bridge in the harbour of Elder on Monday. Photo: Ann Example",
        "The bridge in Elder, which has been closed since Monday (Image: Ann Example)",
        "Die alte Brücke im Hafen von Elder am Montag. Foto: Jana Beispiel",
        "Le vieux pont du port d'Elder, lundi. Photo Anne Exemple",
        "Crédito: Ana Ejemplo",
        "A ponte fechada desde segunda-feira © Ana Exemplo",
        "De oude brug in Elder (archieffoto)",
        "Источник фото: Анна Примерова",
        "صورة أرشيفية للجسر القديم",
        "(L-R): Ada Lorne, Leo Berg and Jana Winter at the opening of the bridge",
        "Jona Lind (right) shoots as Karol Moss tries to block the ball in the harbour stadium",
        "FILE - Ada Lorne speaks to reporters at her home on March 1, 2024.",
        "Residents eat breakfast in a tent below the old bridge in Elder, Wednesday, March 12, 2025.",
        "A cold front moves over the harbour of Elder late on Sunday.Weather Desk",
        "Die Brücke im Hafen von Elder im vergangenen MaiBild: Jana Beispiel/dpa",
    ],
)
def test_a_credited_picture_is_no_text(line: str) -> None:
    """By a word for it, a mark of rights or the word for an archive."""
    kind, is_text = _read(line, at=2)
    assert kind in {BlockKind.CAPTION, BlockKind.CREDIT}
    assert not is_text


@pytest.mark.parametrize(
    "line",
    [
        "Vídeo: las grietas del puente grabadas por un dron",
        "En vidéo : les fissures du pont filmées par un drone",
        "Veja o vídeo: drone mostra as rachaduras",
        "Смотрите видео ниже:",
        "Bekijk hieronder de video:",
        "Play video 2:13",
        "MORE: Drivers stuck for hours after the bridge closes",
    ],
)
def test_what_leads_elsewhere_is_no_text(line: str) -> None:
    """A film or another story: a word for it and a mark."""
    assert _read(line, at=2) == (BlockKind.RELATED, False)


@pytest.mark.parametrize(
    "line",
    [
        "Leo Probe is a reporter at the Elder Post who covers transport and local government.",
        "About the author: Leo Probe has covered city hall since 2015.",
        "Sobre la autora: Ana Ejemplo escribe sobre transporte para este diario.",
        "نبذة عن الكاتبة: ليلى مثال تكتب عن النقل في الصحيفة.",
        "Ada Lorne is a freelance transport writer and editor whose work has appeared in the Elder Post.",
        "Jana Beispiel ist Journalistin und schreibt über Verkehr.",
    ],
)
def test_who_wrote_is_told_below_the_text(line: str) -> None:
    """By a byline's name, or by words for the writer and a colon."""
    assert _read(line, at=4) == (BlockKind.AUTHOR_BIO, False)


@pytest.mark.parametrize(
    "line",
    [
        "The production opened in December and will run until February 1. (Reuters)",
        "Video of the crash was shown in court, where the driver wept.",
        "A picture of the harbour was sold for two million crowns on Monday.",
        "She died on Saturday, September 18, 2021, at her home in Elder.",
        "See what the council decided on the trams at its next meeting.",
        "Below is the picture of the post (left) and the one of the magazine (right):",
        "“The Greens (left) lost,” said Ada Lorne, who counts votes for the party of the centre.",
        "The trial of the former mayor opens in Elder on Wednesday, March 12, 2025.",
        "In the video: a man of about 40, bearded and in a cap, enters the shop at three.",
        "Read: the mayor's letter was read aloud by his daughter, to applause.",
        "Fotos: la exposición reúne cien imágenes de la guerra civil y abrirá en mayo.",
        "El partido terminó sin goles.Real Madrid jugará la final el sábado",
        "Shop assistants began a walkout over pay at Target",
        "Photos: none were taken of the meeting, and nobody was let in.",
    ],
)
def test_text_that_has_such_words(line: str) -> None:
    """An agency signs texts, too; sentences speak of pictures and films."""
    assert not shows_picture(line)
    assert not leads_elsewhere(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lorne, a shopkeeper, is the author of the petition, which the council will read in May.",
        "Ivan Orlov is a Russian journalist, and his arrest in March drew protests from forty states.",
        "Maria Lund è una giornalista uccisa nel 2017 davanti alla sua casa di Elder.",
        "L'auteur : un homme de soixante ans, connu de la police, a été arrêté dimanche.",
        "Editors of the paper say that the mayor is the author of the plan.",
    ],
)
def test_people_of_the_text_are_no_authors(line: str) -> None:
    """A name with what journalist somebody is opens a paragraph on who wrote."""
    assert _read(line, at=4)[1]
