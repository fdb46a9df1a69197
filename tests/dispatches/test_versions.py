"""Versions: states of a report in order, and an outlet's own editions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import HARBOUR, paragraphs, restyle
from tests.dispatches.reuse import printed

from wirecopy.dispatches import group_dispatches, measure_overlap
from wirecopy.dispatches.versions import MOST_STATES, Version, find_versions, said_number
from wirecopy.model import Article, Copy, Stamp

LINES = paragraphs(HARBOUR)
FIRST = "\n\n".join(LINES[:4])
SECOND = "\n\n".join(LINES[:6])
FULL = "\n\n".join(LINES)


def _stamp(hour: int) -> Stamp:
    start = datetime(2031, 5, 1, tzinfo=UTC) + timedelta(hours=hour)
    return Stamp(
        start=start, end=start + timedelta(minutes=1), precision="minute", basis="absolute"
    )


def _article(text: str, outlet: str, hour: int | None = None, **changes: Any) -> Article:
    made = printed(text, f"{outlet}{hour}{len(text)}", is_filed=False)
    stamp = None if hour is None else _stamp(hour)
    return replace(made, outlet=outlet, updated_at=stamp, **changes)


def _numbers(articles: list[Article]) -> list[tuple[int | None, int]]:
    found = find_versions(articles)
    return [(found[one.id].number, found[one.id].edition) for one in articles]


#: What a desk wrote, where, and which version that is.
SAID = [
    ("headline", "UPDATE 2-Harbour of Lanmouth closed again", 3),
    ("headline", "WRAPUP 1-Storm closes harbours", 2),
    ("headline", "(2nd LD) Harbour closed after the storm", 3),
    ("headline", "1st Ld-Writethru: harbour closed", 2),
    ("headline", "(LEAD) Harbour closed after the storm", 2),
    ("text", "(Adds comment of the mayor, paragraph 4)\n\n" + FIRST, 2),
    ("text", FIRST + "\n\n(Updates with number of ships)", 2),
    ("headline", "Harbour opens for the 2nd leading line", None),
    ("headline", "An update on the harbour", None),
    ("headline", "Club takes 2nd lead of the season", None),
    ("text", FIRST, None),
    ("headline", "CORRECTED-Harbour closed after the storm", 2),
    ("text", "(Recasts with union's answer)\n\n" + FIRST, 2),
    ("text", "(Corrects name of the engineer in paragraph 2)\n\n" + FIRST, 2),
    ("headline", "2. Zusammenfassung: Hafen nach Sturm gesperrt", 3),
    ("headline", "Hafen gesperrt (Zusammenfassung 3)", 4),
    ("headline", "ROUNDUP 2: Hafen gesperrt", 3),
    ("headline", "ROUNDUP/Aktualisierung: Hafen gesperrt", 2),
    ("headline", "BERICHTIGUNG: Hafen gesperrt", 2),
    ("text", "(Neu: Reaktion der Gewerkschaft)\n\n" + FIRST, 2),
    ("headline", "Die 2. Aktualisierung der Hafenkarte ist fertig", None),
    ("text", "Der Hafen (neu und groß) ist zu.\n\n" + FIRST, None),
    ("headline", "ACTUALISATION 2 - Le port fermé après la tempête", 3),
    ("headline", "LEAD 1-Le port fermé après la tempête", 2),
    ("headline", "Le port fermé (2e mise à jour)", 3),
    ("text", "(Ajoute réactions)\n\n" + FIRST, 2),
    ("text", "Le port est fermé (ajoute le maire) depuis lundi.\n\n" + FIRST, None),
    ("headline", "ACTUALIZACIÓN 1-El puerto cierra tras la tormenta", 2),
    ("headline", "AMP.- El puerto cierra tras la tormenta", 2),
    ("headline", "AMP2.- El puerto cierra tras la tormenta", 3),
    ("headline", "(2ª Actualización) El puerto cierra", 3),
    ("text", FIRST + "\n\n(Añade declaraciones del alcalde)", 2),
    ("headline", "Actualización de la carta del puerto", None),
    ("headline", "AGGIORNAMENTO 2-Il porto chiuso dopo la tempesta", 3),
    ("headline", "PUNTO 1-Il porto chiuso dopo la tempesta", 2),
    ("headline", "Il punto 2 della mozione sul porto", None),
    ("text", "(Aggiunge commento del sindaco)\n\n" + FIRST, 2),
    ("headline", "ATUALIZA 2-Porto fechado após tempestade", 3),
    ("headline", "Porto fechado após tempestade (Atualizada)", 2),
    ("headline", "CORREÇÃO: Porto fechado após tempestade", 2),
    ("headline", "UPDATE 2: Haven dicht na storm", 3),
    ("headline", "Haven dicht na storm (2e lead)", 3),
    ("text", "(Aangevuld met reactie vakbond)\n\n" + FIRST, 2),
    ("headline", "Порт закрыт после шторма (версия 2)", 2),
    ("headline", "Порт закрыт после шторма (дополнено)", 2),
    ("headline", "Порт закрыт после шторма (Дополнено)", 2),
    ("headline", "УТОЧНЕНИЕ: Порт закрыт после шторма", 2),
    ("headline", "2-я версия: Порт закрыт", 2),
    ("headline", "تحديث 2-إغلاق الميناء بعد العاصفة", 3),
    ("headline", "إغلاق الميناء بعد العاصفة (تحديث)", 2),
    ("headline", "تصحيح: إغلاق الميناء بعد العاصفة", 2),
    ("headline", "تحديث خريطة الميناء", None),
    ("headline", "Lead 2-0 at the harbour cup", None),
    ("headline", "Update 2:13 PM: harbour opens", None),
    ("headline", "Version 2.5 of the harbour map", None),
    ("headline", "Versie 2: haven dicht na storm", 2),
]


@pytest.mark.parametrize(("place", "words", "number"), SAID)
def test_desks_say_which_version_it_is(place: str, words: str, number: int | None) -> None:
    """Numbers of updates stand in the headline or at either end of the text; prose has none."""
    changes = {"headline": words} if place == "headline" else {}
    text = words if place == "text" else FIRST
    assert said_number(_article(text, "Bay Post", **changes)) == number


def test_an_outlet_that_printed_it_again_with_more_shows_the_states() -> None:
    """Other outlets' copies stand where what they hold came in; a late cut counts as its state."""
    articles = [
        _article(FIRST, "Bay Post", 1),
        _article(SECOND, "Bay Post", 3),
        _article(FULL, "Bay Post", 9),
        _article(restyle(FIRST, Random(1)), "Quay Times", 10),
        _article("\n\n".join([*LINES[:2], *LINES[4:6]]), "Mole Echo", 2),
        _article("\n\n".join([*LINES[:1], *LINES[6:]]), "Pier News"),
    ]
    assert _numbers(articles) == [(1, 1), (2, 2), (3, 3), (1, 1), (2, 1), (3, 1)]


def test_a_longer_text_of_another_outlet_tells_nothing() -> None:
    """A short copy may be cut, so two outlets' lengths make no versions."""
    articles = [_article(FIRST, "Bay Post", 1), _article(FULL, "Quay Times", 9)]
    assert _numbers(articles) == [(None, 1), (None, 1)]


def test_a_second_edition_that_corrects_a_word_is_no_version() -> None:
    """An outlet's near-identical later text is its second edition, the same text read twice is not."""
    first = LINES[0]
    corrected = FULL.replace(first, f"{first[:-1]}, it was said.")
    articles = [
        _article(FULL, "Bay Post", 1),
        _article(FULL, "Bay Post", 2),
        _article(corrected, "Bay Post", 5),
    ]
    assert _numbers(articles) == [(None, 1), (None, 1), (None, 2)]


def test_what_is_said_goes_before_what_has_grown() -> None:
    """Numbers that desks give are taken as they are; copies without one by what they hold."""
    articles = [
        _article(FIRST, "Bay Post", headline="UPDATE 1-Harbour closed"),
        _article(FULL, "Quay Times", headline="UPDATE 3-Harbour closed"),
        _article(restyle(FULL, Random(2)), "Mole Echo"),
        _article(restyle(FIRST, Random(2)), "Pier News"),
    ]
    assert _numbers(articles) == [(2, 1), (4, 1), (4, 1), (None, 1)]


def test_what_was_printed_before_the_first_update_is_the_version_before() -> None:
    """An outlet that says "UPDATE 1" and had printed less shows both states, to copies elsewhere too."""
    early = _article(SECOND, "Bay Post", 1)
    told = _article(FULL, "Bay Post", 4, headline="UPDATE 1-Harbour closed")
    others = [_article(SECOND.replace("harbour", "port"), "Coast Daily"), _article(FULL, "Echo")]
    assert _numbers([early, told, *others]) == [(1, 1), (2, 2), (1, 1), (2, 1)]
    # Behind an unseen update it cannot be told which state came before.
    third = replace(told, headline="UPDATE 2-Harbour closed")
    assert _numbers([early, third, *others]) == [(None, 1), (3, 2), (None, 1), (3, 1)]
    # Of one that only says so, and adds nothing, nothing came before.
    same = _article(SECOND + " It is said.", "Bay Post", 4, headline="UPDATE 1-Harbour closed")
    assert _numbers([early, same, *others])[2] == (None, 1)


def test_copies_of_a_dispatch_carry_their_version() -> None:
    """Groups hold version, edition and the cover of quotations both ways; a partial copy has none."""
    articles = [_article(FIRST, "Bay Post", 1), _article(FULL, "Bay Post", 9)]
    overlap = measure_overlap(articles[0].text_id, FIRST, articles[1].text_id, FULL)
    (dispatch,) = group_dispatches(articles, [overlap])
    found: dict[str, Copy] = {copy.article_id: copy for copy in dispatch.copies}
    early, late = (found[article.id] for article in articles)
    assert dispatch.lead_copy_id == articles[1].id
    assert (early.version, early.edition, late.version, late.edition) == (1, 1, 2, 2)
    assert late.version_why == "it holds what edition 2 of Bay Post added"
    assert (early.quotes_in_lead, early.quotes_of_lead) == (overlap.quote_a, overlap.quote_b)
    assert dispatch.version_count == 2


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_order_of_articles_does_not_matter(random: Random) -> None:
    """Versions are a function of the set of articles."""
    articles = [_article(text, "Bay Post", n) for n, text in enumerate((FIRST, SECOND, FULL))]
    articles += [_article(restyle(FIRST, Random(3)), "Quay Times")]
    expected = find_versions(articles)
    random.shuffle(articles)
    assert find_versions(articles) == expected


def test_an_endless_row_of_editions_stays_cheap() -> None:
    """An outlet that adds a line a hundred times shows no more states than are kept apart."""
    lines = [" ".join(Random(n).choices("abcdefghijklmnop", k=30)) for n in range(103)]
    articles = [_article("\n".join(lines[: n + 3]), "Bay Post", n) for n in range(100)]
    found: dict[str, Version] = find_versions(articles)
    assert max(one.number or 0 for one in found.values()) <= MOST_STATES
    assert [found[one.id].edition for one in articles] == list(range(1, 101))
