"""Reading ahead: the sentences of several texts analysed in one go, into the cache.

The network reads sentences of like length together; many at once fill its batches, where a text at a
time leaves them half empty.  It changes no result: a sentence's analysis depends on its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wirecopy.language.reader import english_sentences
from wirecopy.model import Sentence

#: Sentences of more tokens are tables or broken text, which nobody asks to be tagged.
LONGEST_SENTENCE = 400
#: Shorter ones are headings and names.
SHORTEST_SENTENCE = 4


def is_prose(sentence: Sentence) -> bool:
    """Whether a sentence is neither a heading nor broken text."""
    return SHORTEST_SENTENCE <= len(sentence.tokens) <= LONGEST_SENTENCE


def _as_it_is(sentence: Sentence) -> tuple[Sentence, ...]:
    return (sentence,)


def read_ahead(
    texts: Iterable[str],
    wanted: Callable[[Sentence], bool] = is_prose,
    forms: Callable[[Sentence], Iterable[Sentence]] = _as_it_is,
) -> None:
    """Put the analyses of the sentences of ``texts`` that are ``wanted`` into this process's cache.

    ``forms`` tells as what a sentence will be asked for.
    """
    from wirecopy.language.cache import analyse_cached  # numpy and the model load on first use

    found = [
        tuple([token.text for token in form.tokens])
        for text in texts
        for sentence in english_sentences(text)
        if wanted(sentence)
        for form in forms(sentence)
    ]
    analyse_cached(list(dict.fromkeys(found)))
