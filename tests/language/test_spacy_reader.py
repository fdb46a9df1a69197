"""A spaCy pipeline stands in: the same types come out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wirecopy.errors import ConfigError
from wirecopy.facts import FactsConfig, read_facts
from wirecopy.language import check_reader, read
from wirecopy.model import Text

spacy = pytest.importorskip("spacy")
TEXT = "Ines Vale flew to Oslo.  Nobody met her.\n\nTalks \u202bend 🙂 today"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Two pipelines: one that does nothing, one that splits and knows a few names."""
    folder = tmp_path_factory.mktemp("pipelines")
    spacy.blank("en").to_disk(folder / "blank")
    tiny = spacy.blank("en")
    tiny.add_pipe("sentencizer")
    tiny.add_pipe("entity_ruler").add_patterns([
        {"label": "PERSON", "pattern": "Ines Vale"},
        {"label": "GPE", "pattern": "Oslo"},
        {"label": "GPE", "pattern": "today"},
    ])  # fmt: skip
    tiny.to_disk(folder / "tiny")
    return {name: f"spacy:{folder / name}" for name in ("blank", "tiny")}


def _tagged_pipeline(folder: Path) -> str:
    """A pipeline with tags and heads that are set by hand: every word hangs on the first."""

    @spacy.Language.component("hang_on_the_first")
    def hang(doc: object) -> object:
        for token in doc:
            token.pos_, token.lemma_ = "NOUN", token.text.lower()
            token.head, token.dep_ = doc[0], "ROOT" if token.i == 0 else "Dep"
        return doc

    made = spacy.blank("en")
    made.add_pipe("hang_on_the_first")
    made.to_disk(folder / "tagged")
    return f"spacy:{folder / 'tagged'}"


@pytest.mark.parametrize("name", ["blank", "tiny"])
def test_offsets_and_line_breaks_hold(folders: dict[str, str], name: str) -> None:
    """Every token slices to its words; no sentence crosses a line; our rules split where it does not."""
    found = read(TEXT, reader=folders[name])
    assert [TEXT[s.start : s.end] for s in found.sentences] == [
        "Ines Vale flew to Oslo.", "Nobody met her.", "Talks \u202bend 🙂 today",
    ]  # fmt: skip
    for sentence in found.sentences:
        assert all(
            TEXT[t.start : t.end] == t.text and not t.text.isspace() for t in sentence.tokens
        )
    assert found.reader == folders[name]
    assert found.language == "en"


def test_the_language_is_the_texts(tmp_path: Path, folders: dict[str, str]) -> None:
    """What the words tell goes before the pipeline's language, and "any" is none."""
    spacy.blank("xx").to_disk(tmp_path / "any")
    german = "Der Mann ist nicht mit dem Hund und die Frau auch"
    assert read(german, reader=folders["blank"]).language == "de"
    assert read("Oslo", reader=folders["blank"]).language == "en"
    assert read("Oslo", reader=f"spacy:{tmp_path / 'any'}").language is None


def test_names_keep_their_type_and_place(folders: dict[str, str]) -> None:
    """Names come with the pipeline's types, also at the very end."""
    found = [
        (TEXT[n.span.start : n.span.end], n.type)
        for s in read(TEXT, reader=folders["tiny"]).sentences
        for n in s.names
    ]
    assert found == [("Ines Vale", "PERSON"), ("Oslo", "GPE"), ("today", "GPE")]


def test_what_a_pipeline_does_not_do_stays_empty(folders: dict[str, str]) -> None:
    """A blank pipeline gives words only."""
    token = read(TEXT, reader=folders["blank"], tag=True).sentences[0].tokens[0]
    assert (token.upos, token.lemma, token.head, token.deprel) == (None, None, None, None)


def test_heads_are_places_in_the_sentence(tmp_path: Path) -> None:
    """White space that spaCy counts as words leaves no gap."""
    (sentence,) = read("Talks  end today", reader=_tagged_pipeline(tmp_path)).sentences
    assert [(t.text, t.head, t.deprel) for t in sentence.tokens] == [
        ("Talks", -1, "root"), ("end", 0, "dep"), ("today", 0, "dep"),
    ]  # fmt: skip


def test_facts_are_read_with_it(folders: dict[str, str]) -> None:
    """The reader of the configuration reads the facts."""
    text = Text(id="tx_1", text="Russia attacked Ukraine on Monday, officials said.")
    config = FactsConfig(reader=folders["tiny"])
    facts = read_facts(text, date(2024, 5, 7), config)
    assert [event.event_type for event in facts.events] == [
        event.event_type for event in read_facts(text, date(2024, 5, 7)).events
    ]


def test_lone_surrogates_are_read(folders: dict[str, str]) -> None:
    """Half a character, which spaCy refuses, takes its place and stays in the token."""
    text = "Ines\ud800 Vale flew to Oslo\udfff today.\n\udc00"
    found = read(text, reader=folders["tiny"])
    tokens = [token for sentence in found.sentences for token in sentence.tokens]
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    config = FactsConfig(reader=folders["tiny"])
    assert read_facts(Text(id="tx_1", text=text), date(2024, 5, 7), config).quotes == ()


@pytest.mark.parametrize(
    "reader", ["spacy:os", "spacy:json", "spacy:.", "spacy:__main__", "spacy:" + "x" * 5000, "spacy:a\0"]
)  # fmt: skip
def test_what_is_no_pipeline_is_told_before_any_text_is_read(reader: str) -> None:
    """A module, a folder of other things and what cannot be a name are no pipelines."""
    with pytest.raises(ConfigError, match="no such pipeline"):
        FactsConfig(reader=reader)


def test_an_installed_pipeline_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that tells of its pipeline is one, and is not loaded for it."""
    package = tmp_path / "some_pipeline_sm"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError")
    (package / "meta.json").write_text("{}")
    monkeypatch.syspath_prepend(tmp_path)
    check_reader("spacy:some_pipeline_sm")


@pytest.mark.parametrize("reader", ["spacy:no_such_pipeline", "stanza", ""])
def test_a_reader_that_is_not_there_is_told(reader: str) -> None:
    """The error says what was asked for and what to do."""
    with pytest.raises(ConfigError, match="reader"):
        read("It rains.", reader=reader)
