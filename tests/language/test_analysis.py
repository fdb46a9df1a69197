"""Analysis: tags, lemmas, heads; a sentence's own words decide alone."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.data.english import english_model
from wirecopy.language import read, tag_conllu
from wirecopy.language.analyse import WINDOW, analyse, windows
from wirecopy.language.cache import AnalysisCache
from wirecopy.language.lemmas import apply_edit, edit_between
from wirecopy.language.network import MOST_PIECES, pieces, scores

_SENTENCES = [
    ("The", "envoys", "signed", "an", "agreement", "in", "Oslo", "."),
    ("She", "said", "talks", "would", "resume", "."),
    ("No", "."),
    ("Two", "ministers", "were", "accused", "of", "taking", "bribes", ",", "police", "said", "."),
]


def test_a_plain_sentence_is_parsed() -> None:
    """Subject, verb and object of a plain sentence are told apart."""
    sentence = read("The envoys signed an agreement.", tag=True).sentences[0]
    by_word = {token.text: token for token in sentence.tokens}
    verb = sentence.tokens.index(by_word["signed"])
    assert [t.upos for t in sentence.tokens] == ["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"]
    assert by_word["signed"].lemma == "sign"
    assert by_word["signed"].head == -1
    assert (by_word["envoys"].head, by_word["envoys"].deprel) == (verb, "nsubj")
    assert (by_word["agreement"].head, by_word["agreement"].deprel) == (verb, "obj")


def test_a_sentence_reads_the_same_in_any_company() -> None:
    """What is read depends on neither the batch nor the order nor what was read before."""
    alone = {words: analyse([words])[0] for words in _SENTENCES}
    mixed = _SENTENCES * 3
    random.Random(4).shuffle(mixed)
    assert [alone[words] for words in mixed] == analyse(mixed)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=30))
def test_every_sentence_is_one_tree(words: list[str]) -> None:
    """Any words at all get one root, and every word's way up ends there."""
    heads = analyse([tuple(words)])[0].heads
    assert sum(head == -1 for head in heads) == 1
    for start in range(len(heads)):
        place, steps = start, 0
        while place != -1:
            place, steps = heads[place], steps + 1
            assert steps <= len(heads)


def test_a_very_long_sentence_is_read_in_windows() -> None:
    """A table run together is one tree all the same, and does not stop the others."""
    long, short = ("a", ",") * (4 * WINDOW), ("It", "rains", ".")
    first, second = analyse([long, short])
    assert len(first.upos) == len(first.lemmas) == len(first.heads) == len(long)
    assert first.heads.count(-1) == 1
    assert first.deprels.count("root") == 1
    assert second == analyse([short])[0]


def test_windows_end_after_a_mark_when_there_is_one() -> None:
    """A window is cut in its second half, after a mark; without marks when it is full."""
    words = ["word"] * (2 * WINDOW)
    assert windows(tuple(words)) == (WINDOW, 2 * WINDOW)
    words[WINDOW - 10] = ";"
    assert windows(tuple(words))[0] == WINDOW - 9


def test_words_of_many_pieces_shorten_the_window() -> None:
    """No window has more pieces than the network has places for."""
    words = ("§" * 60,) * (WINDOW + 20)
    ends = windows(words)
    of = pieces().of
    for start, end in zip((0, *ends), ends, strict=False):
        assert sum(len(of(word)) for word in words[start:end]) <= MOST_PIECES - 2
    assert len(analyse([words])[0].heads) == len(words)


def test_reading_tells_all_it_can() -> None:
    """Who asks for nothing in particular gets tags, trees and names."""
    (sentence,) = read("Ecuador expelled two envoys.").sentences
    assert all(token.upos and token.lemma and token.deprel for token in sentence.tokens)
    assert [token.head for token in sentence.tokens].count(-1) == 1
    assert [name.type for name in sentence.names] == ["LOC"]


def test_without_tags_no_model_is_needed() -> None:
    """Plain reading gives words and nothing more."""
    token = read("It rains.", tag=False).sentences[0].tokens[0]
    assert (token.upos, token.lemma, token.head) == (None, None, None)


def test_other_scripts_stay_untagged() -> None:
    """A sentence in letters the model does not know keeps its words and gets no tags."""
    talks = "Talks were held.\nThe two sides met in the old town hall until late in the evening."
    first, second, _ = read(f"Переговоры прошли в Осло.\n{talks}", tag=True).sentences
    assert {token.upos for token in first.tokens} == {None}
    assert [token.upos for token in second.tokens] == ["NOUN", "AUX", "VERB", "PUNCT"]


def test_conllu_keeps_words_and_comments() -> None:
    """Columns are predicted; comments, multiword lines and words stay."""
    given_text = "# text = It rains.\n1-2\tIt\t_\t_\t_\t_\t_\t_\t_\t_\n" + "".join(
        f"{n}\t{word}\t_\t_\t_\t_\t_\t_\t_\t_\n" for n, word in enumerate(("It", "rains", "."), 1)
    )
    rows = [line.split("\t") for line in tag_conllu(given_text + "\n").split("\n")]
    assert rows[0] == ["# text = It rains."]
    assert rows[1][0] == "1-2"
    assert [row[1] for row in rows[2:5]] == ["It", "rains", "."]
    assert [row[3] for row in rows[2:5]] == ["PRON", "VERB", "PUNCT"]
    assert sorted(row[7] for row in rows[2:5]) == ["nsubj", "punct", "root"]


def test_the_cache_is_bounded_and_changes_nothing() -> None:
    """The cache forgets what was used longest ago, and answers as the model does."""
    cache = AnalysisCache(most_words=12)
    for _ in range(2):
        assert cache.get(_SENTENCES) == analyse(_SENTENCES)
    assert len(cache) < len(_SENTENCES)


@given(st.text(max_size=12), st.text(max_size=12))
def test_an_edit_leads_from_word_to_lemma(word: str, lemma: str) -> None:
    """Applying the edit between a word and a lemma gives the lemma."""
    if lemma and not lemma[0].isdigit() and not any(char.isdigit() for char in lemma):
        assert apply_edit(word, edit_between(word, lemma)) == lemma


def test_the_model_file_is_whole() -> None:
    """Classes, pieces and the table of relations are of one model."""
    model = english_model()
    assert model.relation_table.weights.shape == (
        len(model.relation_table.scale),
        len(model.relations),
    )
    assert "root" in model.relations
    assert model.name_tags[0] == "O"
    tags = next(iter(scores([("It", "rains")]))).tags
    assert tags.shape[2] == len(model.upos) + len(model.joint) + len(model.name_tags)
    assert {"[PAD]", "[UNK]", "[CLS]", "[SEP]"} <= set(model.pieces)
    assert model.pieces["[PAD]"] == 0
