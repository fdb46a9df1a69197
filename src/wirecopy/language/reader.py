"""The reader: text to sentences and tokens.

Splitting is by rules and needs no model.  With ``tag`` every token also gets part of speech, lemma,
head and relation from the shipped linear model for English; what a sentence gets depends on its own
words alone.
"""

from __future__ import annotations

from dataclasses import replace

from wirecopy.language.recent import RecentTexts
from wirecopy.language.sentences import split_sentences
from wirecopy.language.tokens import iter_tokens
from wirecopy.model import Sentence, Sentences, Token

#: Raise when what is read from a text may change.
VERSION = 1
#: Letters from here on (Greek, Cyrillic, Arabic, Chinese ...) are not Latin.
_LAST_LATIN = "\u0370"
_RECENT = RecentTexts()


def read(text: str, *, tag: bool = False) -> Sentences:
    """Sentences of ``text`` with their tokens; a line break always ends a sentence.

    Args:
        text: any text; offsets are code points of it.
        tag: also tag and parse (English).  Without it tokens carry words only, and no model is
            loaded.
    """
    split = _RECENT.get(text)
    if split is None:
        found = tuple(
            [
                Sentence(start=start, end=end, tokens=_tokens(text, start, end))
                for start, end in split_sentences(text)
            ]
        )
        split = Sentences(text=text, sentences=found, language=None, reader="rules")
        _RECENT.keep(split)
    return add_tags(split) if tag else split


def add_tags(read_before: Sentences) -> Sentences:
    """The same sentences with parts of speech, lemmas, heads and relations.

    The model knows English: a sentence written mostly in other letters than Latin stays untagged.
    """
    from wirecopy.language.cache import analyse_cached  # numpy and the model load on first use

    readable = [
        sentence for sentence in read_before.sentences if is_latin(read_before.text, sentence)
    ]
    words = [tuple(token.text for token in sentence.tokens) for sentence in readable]
    tagged: dict[int, Sentence] = {}
    for sentence, found in zip(readable, analyse_cached(words), strict=True):
        heads = found.heads or (None,) * len(sentence.tokens)
        deprels = found.deprels or (None,) * len(sentence.tokens)
        columns = zip(sentence.tokens, found.upos, found.lemmas, heads, deprels, strict=True)
        tokens = tuple(
            Token(
                start=token.start, end=token.end, text=token.text, upos=u, lemma=m, head=h, deprel=d
            )
            for token, u, m, h, d in columns
        )
        tagged[sentence.start] = replace(sentence, tokens=tokens)
    sentences = tuple(tagged.get(sentence.start, sentence) for sentence in read_before.sentences)
    return replace(read_before, sentences=sentences, language="en", reader="linear")


def is_latin(text: str, sentence: Sentence) -> bool:
    """Whether most letters of a sentence are Latin; one without letters counts as such."""
    words = text[sentence.start : sentence.end]
    if words.isascii():
        return True
    letters = sum(char.isalpha() for char in words)
    return 2 * sum(char.isalpha() and char < _LAST_LATIN for char in words) >= letters


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    piece = text[start:end]
    return tuple(
        [Token(start=start + a, end=start + b, text=piece[a:b]) for a, b in iter_tokens(piece)]
    )
