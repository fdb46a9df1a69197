"""Closed classes in several languages: bylines, picture credits, who reported."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.credits.byline import opens_with_by, read_authors
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.labels.pictures import picture_kind
from wirecopy.articles.lines import read_lines
from wirecopy.model import BlockKind
from wirecopy.pages import page_from_text

BYLINES = [
    ("By Ana Lopes and Jon Berg in Veldora", ("Ana Lopes", "Jon Berg")),
    ("Von Ana Lopes", ("Ana Lopes",)),
    ("Par Ana Lopes à Veldora", ("Ana Lopes",)),
    ("Por Ana Lopes", ("Ana Lopes",)),
    ("di Ana Lopes", ("Ana Lopes",)),
    ("Door Ana Lopes", ("Ana Lopes",)),
    ("Автор: Анна Лопес", ("Анна Лопес",)),
    ("بقلم: آنا لوبيز", ("آنا لوبيز",)),
    ("Tekst: Ana Lopes", ("Ana Lopes",)),
    ("Av Ana Lopes", ("Ana Lopes",)),
    ("Autor: Ana Lopes", ("Ana Lopes",)),
    ("Haber: Ana Lopes", ("Ana Lopes",)),
    ("By veldora-post.example", ()),
    ("By veldora.is", ("veldora.is",)),
    ("Written by News Staff", ("News Staff",)),
    ("Door Ana Lopes en Jon Berg in Veldora", ("Ana Lopes", "Jon Berg")),
    ("Autor: Ana Lopes i Jon Berg", ("Ana Lopes", "Jon Berg")),
    ("Yazan: Ana Lopes ve Jon Berg", ("Ana Lopes", "Jon Berg")),
    # The same words before a place: another language, or one word.
    ("Por Ana Lopes en Buenos Aires", ("Ana Lopes",)),
    ("Av Ana Lopes i New York", ("Ana Lopes",)),
    ("Text: Ana Lopes en Veldora", ("Ana Lopes",)),
    ("By Ana Lopes in Veldora, Ostry", ("Ana Lopes",)),
    ("By our staff reporter", ()),
    # Who asked, what it is, who took the pictures as well.
    ("Ein Gastbeitrag von Ana Lopes", ("Ana Lopes",)),
    ("Text und Foto: Ana Lopes", ("Ana Lopes",)),
    ("Geschreven door Ana Lopes", ("Ana Lopes",)),
    ("Беседовала Анна Лопес", ("Анна Лопес",)),
    ("Розмовляла Анна Лопес", ("Анна Лопес",)),
    ("Rozmawiał Jan Berg", ("Jan Berg",)),
    ("Editör: Ana Lopes", ("Ana Lopes",)),
    ("Pewarta: Ana Lopes", ("Ana Lopes",)),
    ("كتب - سامي الحداد", ("سامي الحداد",)),
    ("نویسنده: سارا لوپز", ("سارا لوپز",)),
    ("Της Άννας Λόπες", ("Άννας Λόπες",)),
    ("Γράφει η Άννα Λόπες", ("Άννα Λόπες",)),
    ("As told to Ana Lopes", ("Ana Lopes",)),
    ("Interview by Ana Lopes", ("Ana Lopes",)),
    ("Propos recueillis par Ana Lopes", ("Ana Lopes",)),
    ("A cura di Ana Lopes", ("Ana Lopes",)),
    ("Texto de Ana Lopes", ("Ana Lopes",)),
    ("取材・文／山川花子", ("山川花子",)),
    ("撰文 | 欧阳小河", ("欧阳小河",)),
    ("Par Ana Lopes avec AFP", ("Ana Lopes",)),
    ("Par Ana Lopes (avec l’AFP)", ("Ana Lopes",)),
    ("Von Jan Sund mit dpa", ("Jan Sund",)),
    ("Por Ana Lopes con agencias", ("Ana Lopes",)),
    ("Par Ana Lopes avec Jan Sund", ("Ana Lopes", "Jan Sund")),
    ("来源：山城日报 作者：欧阳小河", ("欧阳小河",)),
]


@pytest.mark.parametrize(("line", "authors"), BYLINES)
def test_bylines_name_their_authors(line: str, authors: tuple[str, ...]) -> None:
    """A word like "by" opens the line, the place after the name is left out."""
    assert opens_with_by(line)
    assert read_authors(line, None) == authors


SIGNED = [
    "(Reporting by Ana Lopes; Editing by Jan Sund)",
    "Additional reporting by Jan Sund",
    "(Reportage de Ana Lopes, édité par Jan Sund)",
    "(Bericht von Ana Lopes, redigiert von Jan Sund)",
    "(Door Ana Lopes, bewerkt door Jan Sund)",
    "(Reporte de Ana Lopes; editado por Jan Sund)",
    "(Reportagem de Ana Lopes; edição de Jan Sund)",
]


@pytest.mark.parametrize("line", SIGNED)
def test_who_reported_signs_off(line: str) -> None:
    """Such a line below the text is the agency's sign-off, and belongs to the article."""
    paragraphs = [
        "The harbour of Tarvik opened on Monday after a storm that had kept forty ships outside for days.",
        "Pilots brought in the first ferry at noon, and its passengers were met with soup and blankets.",
        "The owner of the line said that the boats would sail again every two hours from tomorrow on.",
    ]
    lines = [
        "Tarvik harbour opens after storm",
        "9 March 2026",
        *paragraphs,
        line,
        "Privacy policy",
    ]
    reading = split_page("\n".join(lines))
    assert reading.page.blocks[5].kind is BlockKind.SIGNOFF
    assert [article.last_line for article in reading.articles] == [5]
    assert line not in reading.articles[0].text


NO_BYLINES = [
    "Report finds dozens of bridges unsafe",
    "Report Finds Dozens Unsafe",
    "Report: Dozens of bridges are unsafe",
    "Text messages show who knew",
    "Words of wisdom",
    "Interview with a ferryman",
    "Testo di legge approvato dalla camera",
    "Von der Lund calls for calm",
    "Di Lope scores twice in final",
    "By 2031, half of the ferries will be gone",
    "By comparison, Ostry had nine",
    "Ein Bericht von gestern wird widerrufen",
    "Reporter Ohne Lizenz Vor Gericht",
    "Записал песню на двух языках",
    "Της γης τα καλά",
]


@pytest.mark.parametrize("line", NO_BYLINES)
def test_headlines_open_with_such_words_too(line: str) -> None:
    """A noun signs only with "by" or a colon, and what follows must open like a name."""
    assert not opens_with_by(line)


CREDITS = [
    ("Foto: Ana Lopes", BlockKind.CREDIT),
    ("Bild: Ana Lopes/dpa", BlockKind.CREDIT),
    ("Crédit photo : Ana Lopes", BlockKind.CREDIT),
    ("Фото: Анна Лопес", BlockKind.CREDIT),
    ("Fot. Ana Lopes/AP", BlockKind.CREDIT),
    ("写真：山田", BlockKind.CREDIT),
    ("Getty Images", BlockKind.CREDIT),
    ("The harbour of Veldora on a clear day. Foto: Ana Lopes", BlockKind.CAPTION),
    ("Hafen von Veldora an einem klaren Tag. Bild: Ana Lopes", BlockKind.CAPTION),
    ("Люди на набережной в Велдоре утром. Фото: Анна Лопес", BlockKind.CAPTION),
    ("The harbour of Veldora from the new pier Foto: AFP/Ana Lopes", BlockKind.CAPTION),
    ("Le port de Veldora est fermé. © Photo La Vigie / Ana Lopes", BlockKind.CAPTION),
    ("El puerto de Veldora sigue cerrado. / Foto Ana Lopes", BlockKind.CAPTION),
    ("The harbour of Veldora at noon.Credit...Ana Lopes for The Vigil", BlockKind.CAPTION),
    ("Kabinen der Seilbahn am Mast 4. Foto: Ana Lopes/dpa", BlockKind.CAPTION),
    ("Foto: Ana Lopes/dpa", BlockKind.CREDIT),
    ("Wanawake wakivuka daraja la Veldora asubuhi. Picha: Ana Lopes", BlockKind.CAPTION),
    ("Những con thuyền ở cảng Veldora sáng nay. Ảnh: Ana Lopes", BlockKind.CAPTION),
    ("Το λιμάνι της Βελντόρα το πρωί. Φωτ.: Άννα Λόπες", BlockKind.CAPTION),
    ("A veldorai kikötő egy tiszta reggelen. Fotó: Ana Lopes", BlockKind.CAPTION),
    ("צילום: אנה לופס", BlockKind.CREDIT),
    ("Photographs by Ana Lopes", BlockKind.CREDIT),
    ("The harbour of Veldora has been closed. © All rights reserved", None),
    ("The harbour closed at noon. Photos show two ferries", None),
    ("Photos by drone show two ferries", None),
    ("He asked how the image of the town could change.", None),
    ("She painted a bleak picture of the harbour: the ferries are old.", None),
    ("In pictures: Floods hit the northern coast", None),
    ("Credit Veldora: shares slump to record low", None),
    ("Bank cuts the outlook for the country's credit: what it means", None),
    ("Credit-card debt is at a record, and the bank warns of more", None),
    ("Oil climbs as talks stall | Reuters", None),
    ("Ana Lopes | Reuters", BlockKind.CREDIT),
    ("Ships off the coast of Veldora. Ana Lopes/AP", BlockKind.CAPTION),
    ("The harbour of Veldora on Tuesday. (Photo: Ana Lopes/AFP)", BlockKind.CAPTION),
]


@pytest.mark.parametrize(("line", "kind"), CREDITS)
def test_pictures_are_credited(line: str, kind: BlockKind | None) -> None:
    """A line that only credits is a credit, one that tells of the picture its caption."""
    assert picture_kind(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "A general view of the harbour of Veldora.",
        "From left: Ana Lopes, Bo Lind and the mayor",
        "Luftbild vom Hafen in Veldora",
        "Vue aérienne du port de Veldora",
        "Imagen de archivo del puerto de Veldora",
        "Архивное здание порта",
        "Общий вид порта Велдоры зимой",
        "صورة أرشيفية لميناء فيلدورا",
    ],
)
def test_captions_are_told_by_how_they_open(line: str) -> None:
    """What says what kind of picture it is, or who stands where, is a caption without a credit, too."""
    found = closed_kind(read_lines(page_from_text(line)), 0)
    is_caption = found == (BlockKind.CAPTION, "phrase:caption")
    assert is_caption is (line != "Архивное здание порта")


@pytest.mark.parametrize(
    "line",
    [
        "This combination of drought and debt has emptied the villages of the north, the envoy said.",
        "In this picture of decline nobody is to blame, the mayor told the council.",
        "A satellite image shows new trenches on the river, analysts said.",
        "Dieses Bild der Lage teilt die Opposition nicht, sagte der Abgeordnete.",
        "Von links kommt Kritik am Haushalt, von rechts auch.",
        "Vue de Veldora, la guerre semble lointaine",
        "Cette image du président a provoqué une polémique.",
        "Da sinistra arrivano critiche al bilancio.",
        "Imagem aérea mostra avanço das tropas",
        "Op de foto schudt de president de hand van de rebel.",
        "Вид на жительство получили триста беженцев",
        "Widok na szybkie porozumienie jest nikły, powiedział minister.",
        "Bilden visar sig vara falsk, sade polisen.",
        "Кадр из фильма о войне вызвал протесты.",
        "Imagine din trecut",
        "لقطة من الحرب تثير الجدل في فيلدورا",
    ],
)
def test_sentences_and_headlines_that_open_like_captions_are_none(line: str) -> None:
    """Prose speaks of pictures and views, too, and of what comes from the left."""
    found = closed_kind(read_lines(page_from_text(line)), 0)
    assert found is None or found[0] is not BlockKind.CAPTION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("港に並ぶ漁船＝浜名町で2025年1月", BlockKind.CAPTION),
        ("再開された防波堤の工事＝3日午後、浜名町、読者提供", BlockKind.CAPTION),
        # Who says so, behind a headline.
        ("防波堤の工事、来春に再開へ＝浜名町", None),
    ],
)
def test_japanese_captions_end_with_where_and_when(text: str, kind: BlockKind | None) -> None:
    """Behind a double line; a headline has who says so there."""
    assert picture_kind(text) is kind
