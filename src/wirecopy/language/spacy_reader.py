"""A spaCy pipeline that the user has installed, read through the same door.

``reader = "spacy:NAME"`` names a pipeline that ``spacy.load`` finds: an installed package or a folder.
It splits, tags, parses and finds names as it was made to; what it does not do stays empty, except
sentence bounds, which then come from our rules.  A line break always ends a sentence.  spaCy refuses
lone surrogates: it is given U+FFFD for each, and tokens keep what stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wirecopy.errors import ConfigError
from wirecopy.language.detect import detect_language
from wirecopy.language.lines import lines_of
from wirecopy.language.sentences import split_line
from wirecopy.model import Name, Sentence, Sentences, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

PREFIX = "spacy:"
#: What spaCy calls a pipeline for any language.
_ANY = "xx"
#: Pipelines held at once.
_HELD = 2
#: Lines handed to the pipeline at once.
_LINES = 64
_SURROGATES = re.compile("[\ud800-\udfff]")


def check_pipeline(name: str) -> None:
    """Tell whether spaCy and the pipeline ``name`` are there, without loading either.

    Raises:
        ConfigError: one of them is missing, or no pipeline goes by that name.
    """
    if find_spec("spacy") is None:
        raise ConfigError(
            "spaCy is not installed",
            where=f"reader {PREFIX}{name}",
            advice='install it (pip install spacy) or use reader = "english"',
        )
    if not _is_pipeline(name):
        raise ConfigError(
            "no such pipeline",
            where=f"reader {PREFIX}{name}",
            advice="give the name of an installed one or its folder",
        )


def _is_pipeline(name: str) -> bool:
    """Whether ``name`` is a folder that spaCy wrote, or a package that holds one."""
    try:
        if all((Path(name) / file).is_file() for file in ("config.cfg", "meta.json")):
            return True
        package = find_spec(name) if name.isidentifier() else None
    except (OSError, ValueError):  # no name of a file; the module that runs as the program
        return False
    folders = (package and package.submodule_search_locations) or ()
    return any((Path(folder) / "meta.json").is_file() for folder in folders)


@lru_cache(maxsize=_HELD)
def _pipeline(name: str) -> Language:
    check_pipeline(name)
    import spacy

    try:
        return spacy.load(name)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"spaCy cannot load the pipeline ({error})",
            where=f"reader {PREFIX}{name}",
            advice="install it again for this spaCy",
        ) from error


def read_with_spacy(text: str, name: str) -> Sentences:
    """Sentences of ``text`` as the pipeline ``name`` reads them; its language where the words tell none.

    Raises:
        ConfigError: spaCy or the pipeline is missing.
    """
    pipeline = _pipeline(name)
    lines = lines_of(text)
    limit = pipeline.max_length
    pieces = (
        (_SURROGATES.sub("\ufffd", line[at : at + limit]), offset + at)
        for offset, line in lines
        for at in range(0, len(line), limit)
    )
    docs = pipeline.pipe(pieces, as_tuples=True, batch_size=_LINES)
    found = tuple([one for doc, offset in docs for one in _sentences(doc, offset, text)])
    language = detect_language(text) or (None if pipeline.lang == _ANY else pipeline.lang)
    return Sentences(text=text, sentences=found, language=language, reader=f"{PREFIX}{name}")


def _sentences(doc: Doc, offset: int, text: str) -> Iterator[Sentence]:
    for tokens in _split(doc):
        words = [token for token in tokens if not token.is_space]
        if words:
            yield _sentence(words, offset, text)


def _split(doc: Doc) -> Iterator[list[SpacyToken]]:
    """The tokens of each sentence: the pipeline's, or by our rules when it has none."""
    if doc.has_annotation("SENT_START"):
        yield from (list(sentence) for sentence in doc.sents)
        return
    starts = {start for start, _ in split_line(doc.text, doc.lang_)}
    held: list[SpacyToken] = []
    for token in doc:
        if held and token.idx in starts:
            yield held
            held = []
        held.append(token)
    yield held


def _sentence(words: list[SpacyToken], offset: int, text: str) -> Sentence:
    places = {token.i: place for place, token in enumerate(words)}
    start, end = offset + words[0].idx, offset + words[-1].idx + len(words[-1])
    return Sentence(
        start=start,
        end=end,
        tokens=tuple([_token(token, places, offset, text) for token in words]),
        names=tuple(_names(words, offset)),
    )


def _token(token: SpacyToken, places: dict[int, int], offset: int, text: str) -> Token:
    start = offset + token.idx
    end = start + len(token)
    head = _head(token, places) if token.dep_ else None
    return Token(
        start=start,
        end=end,
        text=text[start:end],
        upos=token.pos_ or None,
        lemma=token.lemma_ or None,
        head=head,
        deprel=None if head is None else "root" if head == -1 else token.dep_.lower(),
    )


def _head(token: SpacyToken, places: dict[int, int]) -> int:
    """The place of the head in the sentence, -1 for the root; white space hands on to its own head."""
    head: Any = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return -1 if head.i == token.i else places.get(head.i, -1)


def _names(words: list[SpacyToken], offset: int) -> Iterator[Name]:
    first: SpacyToken | None = None
    for token, after in zip(words, [*words[1:], None], strict=True):
        if token.ent_iob_ == "B" or (token.ent_iob_ == "I" and first is None):
            first = token
        if first is not None and (after is None or after.ent_iob_ != "I"):
            end = offset + token.idx + len(token)
            yield Name(span=Span(start=offset + first.idx, end=end), type=first.ent_type_)
            first = None
