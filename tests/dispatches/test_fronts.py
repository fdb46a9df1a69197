"""Names in front of sentences of other languages, and who did what to whom there."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

NAMES = [
    ("fr", "{} a parlé lundi à la presse de la crise dans le pays.", "Dupréaux", "Hollier"),
    ("fr", "{} a gagné dimanche le match contre les visiteurs.", "Lyon", "Lens"),
    ("fr", "{} a parlé lundi à la presse de la crise dans le pays.", "Mbréé", "Hollier"),
    ("es", "{} dijo el lunes que la ley no será cambiada en el Senado.", "Quesado", "Novak"),
    ("es", "{} recibió ayer a los ministros de toda la región.", "Barcelona", "Valencia"),
    ("it", "{} ha parlato lunedì alla stampa della crisi nel paese.", "Renzetti", "Contini"),
    ("pt", "{} falou na segunda-feira com os jornalistas sobre a crise.", "Brandão", "Queirós"),
    ("nl", "{} werd maandag niet door het hof gehoord.", "Ruttens", "Wildersma"),
    ("de", "{} besiegte am Samstag die Gäste in der Arena.", "Quellheim", "Brandstadt"),
]


@pytest.mark.parametrize(("language", "frame", "one", "two"), NAMES)
def test_names_in_front(language: str, frame: str, one: str, two: str) -> None:
    """Another one before a verb is a fact."""
    for a, b in ((one, two), (two, one)):
        told = {
            (e.edit_class, e.risk) for e in compare_texts(frame.format(a), frame.format(b)).edits
        }
        assert told == {(EditClass.FACT, 2)}, language


WORDS = [
    ("Actuellement la ville est calme.", "Maintenant la ville est calme."),
    ("Toutefois, le maire ne veut pas de la loi.", "Cependant, le maire ne veut pas de la loi."),
    ("Finalement le maire est parti avec les siens.", "Enfin le maire est parti avec les siens."),
    ("Plusieurs policiers sont dans la ville.", "Des policiers sont dans la ville."),
    ("Posteriormente, la policía llegó a la calle.", "Después, la policía llegó a la calle."),
    ("Vecinos dijeron que la calle estaba vacía.", "Habitantes dijeron que la calle estaba vacía."),
    ("Attualmente la città è tranquilla.", "Adesso la città è tranquilla."),
    ("Momenteel is de stad niet zo rustig.", "Nu is de stad niet zo rustig."),
    ("Ultimamente a cidade não tem água.", "Recentemente a cidade não tem água."),
    ("Zurzeit ist die Stadt ruhig.", "Derzeit ist die Stadt ruhig."),
    (
        "Arrêté vendredi dans la ville, il est en prison.",
        "Interpellé vendredi dans la ville, il est en prison.",
    ),
    ("Murió anoche en la ciudad de la costa.", "Falleció anoche en la ciudad de la costa."),
    ("Chegou nesta semana à cidade uma delegação.", "Voltou nesta semana à cidade uma delegação."),
    ("Zum Schluss ging er nach Hause.", "Abschließend ging er nach Hause."),
]


@pytest.mark.parametrize(("a", "b"), WORDS)
def test_words_in_front(a: str, b: str) -> None:
    """Words that begin sentences are no names."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT not in {edit.edit_class for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "La policía hirió a manifestantes el lunes en la ciudad.",
            "Manifestantes hirió a la policía el lunes en la ciudad.",
        ),
        (
            "La polizia ha aggredito tifosi nella piazza della città.",
            "Tifosi ha aggredito la polizia nella piazza della città.",
        ),
        (
            "Dupréaux a critiqué le maire dans la presse de la ville.",
            "Le maire a critiqué Dupréaux dans la presse de la ville.",
        ),
        ("Peter schlug am Montag Paul in der Stadt.", "Paul schlug am Montag Peter in der Stadt."),
        (
            "Quellheim besiegte am Samstag Brandstadt in der Arena.",
            "Brandstadt besiegte am Samstag Quellheim in der Arena.",
        ),
    ],
)
def test_who_did_it(a: str, b: str) -> None:
    """Two who changed places, of which one has no article."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert {(edit.edit_class, edit.risk) for edit in edits} == {(EditClass.FACT, 2)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Gestern sprach der Minister im Saal.", "Der Minister sprach gestern im Saal."),
        ("Anschließend sprach der Minister im Saal.", "Der Minister sprach anschließend im Saal."),
        ("Am Montag sprach der Minister im Saal.", "Der Minister sprach am Montag im Saal."),
        ("Ayer habló el ministro en la sala.", "El ministro habló ayer en la sala."),
        ("Después habló el ministro en la sala.", "El ministro habló después en la sala."),
        ("Lundi a parlé le ministre dans la salle.", "Le ministre a parlé lundi dans la salle."),
        ("Ensuite a parlé le juge dans la salle.", "Le juge a parlé ensuite dans la salle."),
        ("Dopo ha parlato il giudice nella sala.", "Il giudice ha parlato dopo nella sala."),
    ],
)
def test_when_it_was(a: str, b: str) -> None:
    """When something was done may stand in front, or behind."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.FACT not in {edit.edit_class for edit in edits}
