"""Whatever has an id can be shown by it."""

from __future__ import annotations

import json

import pytest

from wirecopy import Corpus
from wirecopy.cli import app
from wirecopy.errors import NotFoundError

_KINDS = ("page", "article", "edit", "dispatch", "story", "quote", "event", "mention")


def _ids(corpus: Corpus) -> dict[str, str]:
    event = corpus.events()[0].event
    article = corpus.articles()[0]
    return {
        "page": article.page_id,
        "article": article.id,
        "edit": corpus.edits()[0].id,
        "dispatch": event.dispatch_ids[0],
        "story": event.story_id,
        "quote": corpus.quotes()[0].id,
        "event": event.id,
        "mention": event.mention_ids[0],
    }


def _show(corpus: Corpus, *args: str) -> int:
    return app.run(["--project", str(corpus.path), "show", *args])


@pytest.mark.parametrize("kind", _KINDS)
def test_every_kind_of_id_is_shown(
    corpus: Corpus, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """As a table, as CSV with the id first, and as one object of JSON."""
    one = _ids(corpus)[kind]
    assert _show(corpus, one, "--table") == 0
    assert one in capsys.readouterr().out
    assert _show(corpus, one, "--csv") == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["name,value", f"id,{one}"]
    assert _show(corpus, one, "--json") == 0
    assert one in json.dumps(json.loads(capsys.readouterr().out))


def test_an_article_is_shown_with_its_text(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every paragraph on lines of its own, and the beginning of an id is enough."""
    article = corpus.articles()[0]
    assert _show(corpus, article.id[:14], "--table") == 0
    out = capsys.readouterr().out
    for paragraph in article.text.splitlines():
        assert f"\n{paragraph[:60]}" in out


def test_what_is_no_id_is_told(corpus: Corpus) -> None:
    """Unknown ids, edits that are not there, and texts, which articles show."""
    text_id = corpus.articles()[0].text_id
    for one in ("zz_1", "ev_", corpus.articles()[0].id + ".999", text_id, None, 3):
        with pytest.raises(NotFoundError):
            corpus.record(one)  # type: ignore[arg-type]
