"""Translations: two texts in two languages are never called copies, nor told not to be."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.made import make_project

ENGLISH = (
    "The port of Halm will close two of its five berths for a year while a cracked wall is rebuilt, the "
    "harbour board said.\n\nDivers found the crack in spring after a tug struck the wall at low tide. The "
    "board had first put the damage at a third of what it is now."
)
GERMAN = (
    "Der Hafen von Halm schließt für ein Jahr zwei seiner fünf Liegeplätze, während eine gerissene Mauer neu "
    "gebaut wird, teilte die Hafenbehörde mit.\n\nTaucher fanden den Riss im Frühjahr, nachdem ein Schlepper bei "
    "Niedrigwasser gegen die Mauer gestoßen war. Die Behörde hatte den Schaden zunächst auf ein Drittel geschätzt."
)


def _page(outlet: str, headline: str, text: str) -> dict[str, str]:
    body = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    html = f"<html><body><article><h1>{headline}</h1>{body}</article></body></html>"
    return {"url": f"https://{outlet}.example/1", "outlet": outlet, "html": html}


def test_a_translation_is_unknown(tmp_path: Path) -> None:
    """Reports in two languages are two dispatches, and ``why`` of the pair says that it cannot tell."""
    pages = [_page("halm", "Berths close", ENGLISH), _page("hafen", "Hafen zu", GERMAN)]
    corpus = make_project(tmp_path, pages)
    one, two = (article.id for article in corpus.articles())
    assert corpus.status().articles_by_language == {"de": 1, "en": 1}
    assert len(corpus.dispatches()) == 2
    found = corpus.why(one, two)
    assert found.title == "unknown"
    assert "translation" in found.reasons[0]
