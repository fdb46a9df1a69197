"""The reader: text to sentences and tokens.

Every token gets part of speech, lemma, head and relation, and every sentence its names, from the shipped
network for English; what a sentence gets depends on its own words alone.  Sentences and words need no
syntax: who wants no more asks for no tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from wirecopy.errors import ConfigError
from wirecopy.language.detect import ENGLISH, detect_language
from wirecopy.language.given import check_words
from wirecopy.language.lines import lines_of, sentences_by_network, sentences_by_rules
from wirecopy.language.recent import RecentTexts
from wirecopy.language.tokens import iter_tokens
from wirecopy.model import Name, Sentence, Sentences, Span, Token
from wirecopy.text.given import check_text

if TYPE_CHECKING:
    from wirecopy.language.analyse import Analysis

#: What ``Sentences.reader`` says of a tagged text.
READER = "english"
#: Types of names in the model's tags and in ours (OntoNotes' names, places undivided).
_NAME_TYPES = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "NORP": "NORP", "MISC": "MISC"}
#: Words of a text below which it counts as English when they tell nothing.
_FEWEST_WORDS = 12
#: The same for words in small letters, in a text of no more than so many words: rows of names.
_FEWEST_SMALL, _MOST_NAMES = 3, 60
#: Letters from here on (Greek, Cyrillic, Arabic, Chinese ...) are not Latin.
_LAST_LATIN = "\u0370"
_RECENT = RecentTexts()


def read(text: str, *, tag: bool = True, reader: str = READER) -> Sentences:
    """Sentences of ``text`` with their tokens and names; a line break always ends a sentence.

    Args:
        text: any text; offsets are code points of it.
        tag: tag, parse and find names (English).  Without it tokens carry words only, and the network that
            tags is not loaded.
        reader: ``english``, or ``spacy:NAME`` for a spaCy pipeline that is installed; that one always
            does all it can.

    Raises:
        ConfigError: no such reader.
        InputError: ``text`` is no string.

    ``Sentences.language`` is what the text is in, None where its words do not tell; a text that is not
    English is split by rules and stays untagged.  A text of few words in Latin letters that tell nothing
    is read as English.
    """
    check_text(text)
    split = _RECENT.get(text, reader)
    if split is None:
        split = _split_by(reader, text)
        _RECENT.keep(split, reader)
    return add_tags(split) if tag and reader == READER else split


def check_reader(reader: str) -> None:
    """Tell whether ``read`` knows ``reader``; a spaCy pipeline is looked for, not loaded.

    Raises:
        ConfigError: no such reader, or its pipeline is not installed.
    """
    if reader == READER:
        return
    kind, _, name = reader.partition(":")
    if kind != "spacy" or not name:
        raise ConfigError(f"no reader {reader!r}", advice=f'use "{READER}" or "spacy:NAME"')
    from wirecopy.language.spacy_reader import check_pipeline

    check_pipeline(name)


def _split_by(reader: str, text: str) -> Sentences:
    if reader == READER:
        return _split(text)
    check_reader(reader)
    from wirecopy.language.spacy_reader import read_with_spacy

    return read_with_spacy(text, reader.partition(":")[2])


def _split(text: str) -> Sentences:
    language = language_of(text)
    lines = lines_of(text)
    if language == ENGLISH:
        english = [line for line in lines if is_latin(line[1])]
        spans = sentences_by_network(english)
        if len(english) < len(lines):
            spans += sentences_by_rules(line for line in lines if not is_latin(line[1]))
            spans.sort()
    else:
        spans = sentences_by_rules(lines, language)
    found = tuple(
        [Sentence(start=start, end=end, tokens=_tokens(text, start, end)) for start, end in spans]
    )
    return Sentences(text=text, sentences=found, language=language, reader="rules")


def language_of(text: str) -> str | None:
    """Language of ``text``, None when its words do not tell; few in Latin letters then count as English."""
    found = detect_language(text)
    return ENGLISH if found is None and is_latin(text) and _is_short(text) else found


def _is_short(text: str) -> bool:
    """Whether too few words, or too few in small letters, stand here to tell a language."""
    words = text.split(maxsplit=_MOST_NAMES)
    if len(words) < _FEWEST_WORDS:
        return True
    return len(words) <= _MOST_NAMES and sum(map(str.islower, words)) < _FEWEST_SMALL


def add_tags(read_before: Sentences) -> Sentences:
    """The same sentences with parts of speech, lemmas, heads, relations and names.

    The model knows English: other languages, and sentences mostly in other letters than Latin, stay
    as they are.  Where nothing is tagged, ``Sentences.reader`` stays as well.
    """
    readable = _english(read_before)
    if not readable:
        return read_before
    from wirecopy.language.cache import analyse_cached  # numpy and the model load on first use

    words = [tuple([token.text for token in sentence.tokens]) for sentence in readable]
    tagged = {
        sentence.start: _tagged(sentence, found)
        for sentence, found in zip(readable, analyse_cached(words), strict=True)
    }
    sentences = tuple([tagged.get(sentence.start, sentence) for sentence in read_before.sentences])
    return replace(read_before, sentences=sentences, reader=READER)


def tagged_at(sentences: Sentences, starts: Iterable[int]) -> dict[int, Sentence]:
    """Those of ``sentences`` that begin at ``starts``, by where they begin, tagged.

    For who needs the tags of few sentences of a text: the others are not read.  Sentences that have tags or
    names keep them, and those that the model cannot read stay bare.
    """
    wanted = set(starts)
    asked = {one.start: one for one in sentences.sentences if one.start in wanted}
    bare = tuple([one for one in asked.values() if not one.names and one.tokens[0].upos is None])
    if bare:
        tagged = add_tags(replace(sentences, sentences=bare)).sentences
        asked.update((one.start, one) for one in tagged)
    return asked


def english_sentences(text: str) -> list[Sentence]:
    """The sentences of ``text`` that ``add_tags`` would tag."""
    return _english(read(text, tag=False))


def _english(read_before: Sentences) -> list[Sentence]:
    if read_before.language != ENGLISH:
        return []
    text = read_before.text
    return [one for one in read_before.sentences if is_latin(text[one.start : one.end])]


def read_words(sentences: Sequence[Sequence[str]]) -> list[Sentence]:
    """Sentences whose words are given, tagged; offsets are those of the words joined by blanks.

    Raises:
        InputError: a sentence without words, an empty word, or a string for a list of words.
    """
    from wirecopy.language.cache import analyse_cached

    cut = [check_words(words, f"sentence {n} of those given") for n, words in enumerate(sentences)]
    return [
        _tagged(_placed(words), found)
        for words, found in zip(cut, analyse_cached(cut), strict=True)
    ]


def _placed(words: tuple[str, ...]) -> Sentence:
    ends = list(accumulate(len(word) + 1 for word in words))
    tokens = tuple(
        [
            Token(start=end - 1 - len(word), end=end - 1, text=word)
            for word, end in zip(words, ends, strict=True)
        ]
    )
    return Sentence(start=0, end=ends[-1] - 1, tokens=tokens)


def _tagged(sentence: Sentence, found: Analysis) -> Sentence:
    columns = zip(
        sentence.tokens, found.upos, found.lemmas, found.heads, found.deprels, strict=True
    )
    tokens = tuple(
        [
            Token(
                start=token.start, end=token.end, text=token.text, upos=u, lemma=m, head=h, deprel=d
            )
            for token, u, m, h, d in columns
        ]
    )
    names = tuple(
        [
            Name(span=Span(start=tokens[first].start, end=tokens[last].end), type=_NAME_TYPES[kind])
            for kind, first, last in found.names
        ]
    )
    return Sentence(start=sentence.start, end=sentence.end, tokens=tokens, names=names)


def is_latin(words: str) -> bool:
    """Whether most letters are Latin; words without letters count as such."""
    if words.isascii():
        return True
    letters = sum(char.isalpha() for char in words)
    return 2 * sum(char.isalpha() and char < _LAST_LATIN for char in words) >= letters


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    piece = text[start:end]
    return tuple(
        [Token(start=start + a, end=start + b, text=piece[a:b]) for a, b in iter_tokens(piece)]
    )
