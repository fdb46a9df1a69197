"""Which language a text is in: short English stays English, and nothing else becomes it."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from wirecopy.data.language_words import load_language_words
from wirecopy.language import read
from wirecopy.language.detect import detect_language
from wirecopy.language.reader import language_of

#: Language and sentence, a line each; written for this test.
_TOLD = [
    line.split("\t")
    for line in (Path(__file__).parent / "languages.tsv").read_text("utf-8").splitlines()
]
_TRAINING = Path(__file__).resolve().parents[2] / "training" / "language" / "data"
_BRACKETED = re.compile(r"\[[A-Z]+ ([^\]]*)\]")


def _training_sentences() -> list[str]:
    """The package's own English sentences, without the tags of their names."""
    names = [
        _BRACKETED.sub(r"\1", line)
        for file in ("newswire_names.txt", "web_names.txt")
        for line in (_TRAINING / file).read_text("utf-8").splitlines()
    ]
    trees = [
        line.removeprefix("# text = ")
        for file in ("newswire_trees.txt", "newswire_held_out.conllu")
        for line in (_TRAINING / file).read_text("utf-8").splitlines()
        if line.startswith("# text = ")
    ]
    return [sentence for sentence in names + trees if len(sentence.split()) >= 12]


def test_english_sentences_are_english_one_by_one() -> None:
    """None of a thousand English sentences of twelve words and more is taken for another language."""
    sentences = _training_sentences()
    assert len(sentences) > 1000
    assert [one for one in sentences if language_of(one) != "en"] == []


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber killed a soldier, a police officer and a guard near a mosque, officials said Sunday",
        "Police arrest a man after a knife attack on a bus; a woman, a boy and a girl hurt",
        "Shelling reported in Homs, Hama, Idlib, Daraa, Deir al-Zor, Raqqa; 40 die, activists say",
        "Sen. Ana Cortez Masto, Sen. Luis de la Vega, Sen. Jo Van Dam, Sen. Max Los",
        "Chelsea sign De Vries on loan deal; Man City eye De Bruyne swap; Man Utd chase Van Dijk",
        "ABUJA, Nigeria -- A mob attacked a police station and freed 60 prisoners",
        "LOS ALTOS MAN DIES IN VAN FIRE AS POLICE OFFICERS LOOK ON IN EL MONTE",
        "Chargé d'affaires summoned, visas revoked, flights halted: Niger junta, Algeria row escalates",
        "Kim Jong Un, Kim Yo Jong watch missile launch; Seoul, Tokyo, Washington condemn test",
        "Tesla recalls Cybertruck, GM cuts EV output, Ford delays electric pickup, Rivian trims staff",
        "Envoys Meet In Oslo As War Grinds On And New Sanctions Loom Over The Banks",
    ],
)  # fmt: skip
def test_names_and_short_words_do_not_make_english_foreign(text: str) -> None:
    """The words "a", "de" and "Van" of an English sentence are no words of another language."""
    found = read(text, tag=True)
    assert (found.language, found.reader) == ("en", "english")


@pytest.mark.parametrize(("language", "text"), _TOLD)
def test_short_texts_of_other_languages_are_told(language: str, text: str) -> None:
    """One sentence is enough to tell a language that has a list or a script of its own, and it is not tagged."""
    found = read(text, tag=True)
    assert found.language == detect_language(text) == language
    assert {token.upos for one in found.sentences for token in one.tokens} == {None}


def test_many_languages_are_tested() -> None:
    """The table holds three sentences and more for most languages that have a list."""
    assert sum(count >= 3 for count in Counter(code for code, _ in _TOLD).values()) >= 45


@pytest.mark.parametrize(
    "text",
    [
        "I tokotoru ngā kaipatu ahi i whara i te weranga o tētahi whare putunga i te wāpu i te pō nei",
        "Nnipa baasa a wodum gya pirapiraa kakra bere a adan bi a wɔkora nneɛma wom hyew anadwo",
        "Mbohapy bombero ojejapi michĩmi okái jave peteĩ óga tuicha puerto-pe pyhare ningo",
        "Presidente tok olsem gavman bai wokim nupela rot long Lae long neks yia bihain",
        "Namoota ibidda dhaamsan sadii magaalaa keessatti halkan yeroo mana kuusaa gubatu xiqqoo miidhaman jedhe poolisiin",
    ],
)  # fmt: skip
def test_a_language_without_a_list_is_not_english(text: str) -> None:
    """Twelve words without English ones among them are in no language we know, and stay untagged."""
    found = read(text, tag=True)
    assert (found.language, found.reader) == (None, "rules")
    assert {token.upos for one in found.sentences for token in one.tokens} == {None}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Взрыв в Киеве", "ru"),
        ("Вибух у Києві", "uk"),
        ("مقتل خمسة جنود", "ar"),
        ("በአዲስ አበባ ፍንዳታ", "am"),
        ("కీవ్‌లో పేలుడు", "te"),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ", None),
    ],
)
def test_other_scripts_are_never_english(text: str, language: str | None) -> None:
    """A few words in other letters than Latin are told by script and letters, or not at all."""
    assert read(text, tag=False).language == language


def test_sentences_that_are_not_tagged_are_not_the_english_readers() -> None:
    """``reader`` says whether words were tagged."""
    spanish = "Los enviados firmaron el acuerdo en Oslo y no hablaron con la prensa sobre ello."
    assert read(spanish, tag=True).reader == "rules"
    assert read("The envoys signed.", tag=True).reader == "english"


def test_the_words_of_page_lines_are_those_of_the_weights() -> None:
    """The page weights were trained with these words: change them together or not at all."""
    words = sorted(frozenset().union(*load_language_words().values()))
    assert (
        hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest() == "d424ec6689ed46d8"
    )


def test_telling_a_language_loads_no_model() -> None:
    """Splitting pages asks for the language of every article: it costs no library."""
    program = (
        "import sys; from wirecopy.language.detect import detect_language as d; d('Le chat dort.');"
        "print('onnxruntime' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
