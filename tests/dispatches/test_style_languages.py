"""Other languages: days, numbers, opposites, doubt and denial, and names among nouns with capitals."""

from __future__ import annotations

from collections import Counter

import pytest

from wirecopy.data.style import load_style
from wirecopy.dispatches import compare_texts
from wirecopy.model import STYLE_CLASSES, EditClass

FACTS = [
    ("La réunion aura lieu lundi à Paris.", "La réunion aura lieu mardi à Paris."),
    ("Le témoin a vu trois hommes.", "Le témoin a vu treize hommes."),
    ("Le témoin a vu 14 hommes.", "Le témoin a vu quatre hommes."),
    ("Quelque 70.000 passagers sont là.", "Quelque 17 000 passagers sont là."),
    ("Ils seraient encore retenus.", "Ils sont encore retenus."),
    ("Il a remercié l'Algérie pour cela.", "Il a remercié la Libye pour cela."),
    (
        "Bei dem Brand wurden elf Menschen verletzt.",
        "Bei dem Brand wurden zwölf Menschen verletzt.",
    ),
    ("Die Preise stiegen um 3 Prozent.", "Die Preise fielen um 3 Prozent."),
    ("Der mutmaßliche Täter floh.", "Der Täter floh."),
    ("Es wurden keine Waffen gefunden.", "Es wurden Waffen gefunden."),
    ("Der Anwalt traf dort Marius Held.", "Der Anwalt traf dort Markus Held."),
    ("El Senado aprobó la ley el martes.", "El Senado aprobó la ley el miércoles."),
    ("El Senado aprobó la ley.", "El Senado rechazó la ley."),
    ("O incêndio deverá durar dois dias.", "O incêndio durará dois dias."),
    ("A reunião será na segunda-feira.", "A reunião será na quarta-feira."),
    ("Il vertice inizia lunedì a Roma.", "Il vertice inizia martedì a Roma."),
    ("De raad stemt maandag daarover.", "De raad stemt dinsdag daarover."),
    ("Мост открыли во вторник.", "Мост открыли в среду."),
    ("Работы могут продлиться до мая.", "Работы продлятся до мая."),
    ("وقع الحادث يوم الخميس.", "وقع الحادث يوم الجمعة."),
    ("Spotkanie odbędzie się w środę.", "Spotkanie odbędzie się w czwartek."),
]


@pytest.mark.parametrize(("a", "b"), FACTS)
def test_facts_of_other_languages(a: str, b: str) -> None:
    """In either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


SAME = [
    ("Elle a coûté 4 millions d'euros.", "Elle a coûté quatre millions d'euros."),
    ("Quelque 70.000 passagers sont là.", "Quelque 70 000 passagers sont là."),
    ("Es sind 9000 Menschen dort.", "Es sind 9.000 Menschen dort."),
    ("Der Schaden beträgt 4,5 Millionen Euro.", "Der Schaden beträgt 4,5 Mio. Euro."),
    ("Es sind 18 Prozent davon.", "Es sind 18 % davon."),
    ("Sept personnes sont dans la rue.", "7 personnes sont dans la rue."),
    ("Il vertice dura due giorni a Roma.", "Il vertice dura 2 giorni a Roma."),
    ("O alerta foi dado às 03:15 de hoje.", "O alerta foi dado às 3h15 de hoje."),
    ("Os prejuízos são de dois milhões.", "Os prejuízos são de 2 milhões."),
    ("Он обошелся в 6,8 млрд рублей.", "Он обошелся в 6,8 миллиарда рублей."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_thing_in_two_forms(a: str, b: str) -> None:
    """Figures, number words and units of other languages are style, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert edits
        assert {edit.edit_class for edit in edits} <= STYLE_CLASSES


GERMAN_FACTS = [
    ("In dem Streit will die KPU nicht nachgeben.", "In dem Streit will die VDR nicht nachgeben."),
    ("Das Werk gehört zu Hallmer und ist alt.", "Das Werk gehört zu Brendt und ist alt."),
    (
        "Dem Rat fehlt, wie Thoms mitteilte, das Geld.",
        "Dem Rat fehlt, wie Held mitteilte, das Geld.",
    ),
    ("Das teilte Thoms am Abend dem Rat mit.", "Das teilte Held am Abend dem Rat mit."),
    ("Das sagte der Finanzminister am Abend.", "Das sagte der Außenminister am Abend."),
    ("Der Vizekanzler kam nicht in die Stadt.", "Der Kanzler kam nicht in die Stadt."),
    ("Der Altbürgermeister kam nicht.", "Der Bürgermeister kam nicht."),
    ("Er wohnt in Oberwalden und nicht in Ulm.", "Er wohnt in Walden und nicht in Ulm."),
    ("Der Staatsanwalt sprach mit der Frau.", "Der Verteidiger sprach mit der Frau."),
]


@pytest.mark.parametrize(("a", "b"), GERMAN_FACTS)
def test_german_names_and_offices(a: str, b: str) -> None:
    """Parties in capitals, names without an article, and offices of one word are facts in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


NO_FACTS = [
    ("Une personne blessée est là.", "Une femme blessée est là."),
    ("C'est un pas vers la paix.", "C'est un geste vers la paix."),
    ("It was a non-stop flight there.", "It was a direct flight there."),
    ("Un accès sans limite est offert.", "Un accès illimité est offert."),
]


@pytest.mark.parametrize(("a", "b"), NO_FACTS)
def test_words_of_another_sense_deny_nothing(a: str, b: str) -> None:
    """A person, a step, a word of another language, and one negation in another form."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT not in {edit.edit_class for edit in edits}


DENIALS = [
    ("Il n'a pas signé l'accord hier.", "Il a signé l'accord hier."),
    ("Ils ne sont jamais venus à Paris.", "Ils sont venus à Paris."),
    ("Non ha firmato il patto di ieri.", "Ha firmato il patto di ieri."),
]


@pytest.mark.parametrize(("a", "b"), DENIALS)
def test_denials_of_other_languages(a: str, b: str) -> None:
    """Facts, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bill is due on Monday.", "The bill is 2 on Monday."),
        ("He came there once a week.", "He came there 11 a week."),
    ],
)
def test_number_words_count_in_their_language(a: str, b: str) -> None:
    """In an English text the Italian and Spanish words for two and eleven are no numbers."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.SPELLING not in {edit.edit_class for edit in edits}


NOUNS = [
    ("Die Staatsanwaltschaft legte dort Berufung ein.", "Die Anklage legte dort Berufung ein."),
    ("Sie nahm einen Verdächtigen fest.", "Sie nahm einen Mann fest."),
    ("Es war Bundesminister Arne Thoms.", "Es war der Minister Arne Thoms."),
    ("Sie traf dort die Bundeskanzlerin.", "Sie traf dort die Kanzlerin."),
    ("Der verletzte Fahrer kam in die Klinik.", "Der verletzte Mann kam in die Klinik."),
    ("Viele Bewohner wollten das nicht.", "Viele Anwohner wollten das nicht."),
    ("Die Feuerwehr löschte das Haus nicht.", "Die Feuerwehr löschte das Gebäude nicht."),
]


@pytest.mark.parametrize(("a", "b"), NOUNS)
def test_german_nouns_are_no_names(a: str, b: str) -> None:
    """Every noun has a capital in German: another one names nobody else."""
    edits = (*compare_texts(a, b).edits, *compare_texts(b, a).edits)
    assert edits
    assert EditClass.FACT not in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "dateline"),
    [
        ("MOSCOW, March 9. /TASS/. The envoy left with two aides.", "MOSCOW, March 9. /TASS/. "),
        ("ВЕРХНЕЕ, 27 октября. /ТАСС/. Мост открыли там вчера.", "ВЕРХНЕЕ, 27 октября. /ТАСС/. "),
        ("BELLERIVE, 23 juin - La ville a voté hier soir.", "BELLERIVE, 23 juin - "),
    ],
)
def test_datelines(a: str, dateline: str) -> None:
    """An agency between strokes closes a dateline, and months of other languages stand in one."""
    (edit,) = compare_texts(a, a.removeprefix(dateline)).edits
    assert (edit.edit_class, edit.a_text) == (EditClass.DATELINE, dateline)


def test_either_or_is_no_dateline() -> None:
    """A stroke between other words closes nothing."""
    found = compare_texts("TALKS and/or votes may come there.", "Votes may come there.").edits
    assert EditClass.DATELINE not in {edit.edit_class for edit in found}


def test_a_quotation_in_another_order_is_changed() -> None:
    """Moved words inside a quotation are changed words."""
    (edit,) = compare_texts('"Hoy el mar ha votado", dijo.', '"Hoy ha votado el mar", dijo.').edits
    assert (edit.edit_class, edit.risk) == (EditClass.QUOTE_TEXT, 1)


def test_no_word_stands_in_two_groups_of_a_set() -> None:
    """Else it would stand against itself."""
    for word, places in load_style().opposed_sets.items():
        assert max(Counter(number for number, _ in places).values()) == 1, word


SAID = [
    ("Die Miete steigt laut Verband um zwei Prozent.", "Die Miete steigt um zwei Prozent.", 1),
    ("El barco no salió del puerto, informó el tribunal.", "El barco no salió del puerto.", 1),
    ("Il ponte non è sicuro, ha detto la sindaca.", "Il ponte non è sicuro.", 1),
    ("Le bateau est parti, selon la police.", "Le bateau est parti.", 1),
    ("O ministro disse que vai pagar a conta.", "O ministro vai pagar a conta.", 1),
    ("La ministre a déclaré que la loi est prête.", "La ministre a admis que la loi est prête.", 1),
    ("La ministre a déclaré que la loi est prête.", "La ministre a dit que la loi est prête.", 0),
    (
        "Das sagte der Sprecher der Firma am Abend.",
        "Das behauptete der Sprecher der Firma am Abend.",
        1,
    ),
    ("Según la alcaldesa, el puente no es seguro.", "El puente no es seguro.", 1),
    ("Secondo la sindaca il ponte non è sicuro.", "Il ponte non è sicuro.", 1),
]


@pytest.mark.parametrize(("a", "b", "risk"), SAID)
def test_who_says_so(a: str, b: str, risk: int) -> None:
    """Words of saying, and whose words they are, set, dropped or exchanged."""
    edits = compare_texts(a, b).edits
    told = {edit.risk for edit in edits if edit.edit_class is EditClass.ATTRIBUTION}
    assert told == {risk}


def test_second_is_no_source() -> None:
    """What stands before whose words they are is another word inside a sentence."""
    a, b = "El segundo día fue muy largo para todos.", "El día fue muy largo para todos."
    assert EditClass.ATTRIBUTION not in {edit.edit_class for edit in compare_texts(a, b).edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Die ehemalige Ministerin kam nicht zur Feier.", "Die Ministerin kam nicht zur Feier."),
        (
            "El exministro no está en la sala con los otros.",
            "El ministro no está en la sala con los otros.",
        ),
        ("Le soir, l'ancien maire est dans la salle.", "Le soir, le maire est dans la salle."),
        (
            "De voormalige minister werd niet door het hof gehoord.",
            "De minister werd niet door het hof gehoord.",
        ),
        ("El vice ministro no está en la sala.", "El ministro no está en la sala."),
    ],
)
def test_status_of_an_office(a: str, b: str) -> None:
    """Whether it is held, or was."""
    told = {(edit.edit_class, edit.risk) for edit in compare_texts(a, b).edits}
    assert (EditClass.FACT, 2) in told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Il voto in Senato è atteso entro aprile.", "Entro aprile è atteso il voto in Senato."),
        ("Secondo la sindaca il ponte non è sicuro.", "Per la sindaca il ponte non è sicuro."),
        (
            "Das Werk soll nicht vor dem Winter öffnen.",
            "Das Werk sollte nicht vor dem Winter öffnen.",
        ),
        ("El juez llegó a las dieciséis con la fiscal.", "El juez llegó a las 16 con la fiscal."),
    ],
)
def test_what_is_no_fact(a: str, b: str) -> None:
    """When and where in front, a word that begins the sentence, another form of one verb, a number word."""
    assert EditClass.FACT not in {edit.edit_class for edit in compare_texts(a, b).edits}


def test_number_words_above_fifteen() -> None:
    """They are told from others."""
    a, b = "El juez oyó a ocho testigos en la sala.", "El juez oyó a dieciocho testigos en la sala."
    assert EditClass.FACT in {edit.edit_class for edit in compare_texts(a, b).edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Eine Schlichtung lehnte er nach der Sitzung ab.", "Eine Schlichtung begrüßte er nach der Sitzung."),
        ("Der Rat lehnt den Plan des Amtes ab.", "Der Rat stimmt dem Plan des Amtes zu."),
        ("Die Zahl der Fälle nahm im Mai zu.", "Die Zahl der Fälle nahm im Mai ab."),
        ("El juez, acusado de aceptar regalos, dimitió.", "El juez, que aceptó regalos, dimitió."),
        ("Le maire, soupçonné d'avoir détourné des fonds, est parti.", "Le maire, qui a détourné des fonds, est parti."),
        ("El partido exigió su salida del ayuntamiento.", "El partido rechazó su salida del ayuntamiento."),
        ("Deux hommes ont été secourus dans la nuit.", "Deux hommes ont été tués dans la nuit."),
    ],
)  # fmt: skip
def test_verbs_and_participles_that_stand_against_each_other(a: str, b: str) -> None:
    """German ones with the part that ends their clause."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert 2 in {edit.risk for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Le ministre de la Mer, Denis Aubry, est venu.", "Denis Aubry, ministre de la Mer, est venu."),
        ("Die Ministerin für Verkehr, Sabine Roh, kam.", "Sabine Roh, Ministerin für Verkehr, kam."),
        ("El alcalde de Quell, Tomás Ibar, llegó.", "Tomás Ibar, alcalde de Quell, llegó."),
    ],
)  # fmt: skip
def test_an_article_is_no_name(a: str, b: str) -> None:
    """It opens a sentence, and another name stands in its place."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert 2 not in {edit.risk for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Der Minister sagte, die Brücke über den Fluss sei sicher.", "Die Brücke über den Fluss ist sicher."),
        ("Die Opposition warf der Ministerin vor, ein Gutachten verschwiegen zu haben.", "Die Ministerin hat ein Gutachten verschwiegen."),
        ("Le maire de la ville a accusé l'État d'avoir ignoré les alertes.", "L'État a ignoré les alertes de la ville."),
        ("Le préfet a dit que la route était fermée.", "La route était fermée."),
        ("La oposición acusó al alcalde de ocultar un informe.", "El alcalde ocultó un informe."),
        ("La empresa anunció que la planta está cerrada.", "La planta está cerrada."),
    ],
)  # fmt: skip
def test_who_says_or_accuses_is_gone(a: str, b: str) -> None:
    """Nothing else tells whose words they are."""
    assert (EditClass.ATTRIBUTION, 1) in {(e.edit_class, e.risk) for e in compare_texts(a, b).edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Der Minister lobte die Polizei der Stadt.", "Die Polizei der Stadt kam."),
        ("Ein Mann warf einen Stein vor den Zug.", "Ein Stein lag vor dem Zug."),
        ("Le maire a salué l'État pour son aide.", "L'État a donné son aide."),
    ],
)
def test_who_does_something_else_says_nothing(a: str, b: str) -> None:
    """Verbs of other deeds."""
    assert EditClass.ATTRIBUTION not in {edit.edit_class for edit in compare_texts(a, b).edits}


def test_a_dozen_and_another_word_for_saturday_in_german() -> None:
    """One number, one day."""
    a = "Zwölf Schulen in der Stadt sind am Samstag geschlossen."
    b = "Ein Dutzend Schulen in der Stadt sind am Sonnabend geschlossen."
    assert {edit.edit_class for edit in compare_texts(a, b).edits} <= STYLE_CLASSES
