"""Language: one door, ``read(text) -> Sentences``."""

from __future__ import annotations

from wirecopy.language.ahead import read_ahead
from wirecopy.language.reader import READER, add_tags, check_reader, read, read_words, tagged_at
from wirecopy.language.version import VERSION

__all__ = [
    "READER",
    "VERSION",
    "add_tags",
    "check_reader",
    "read",
    "read_ahead",
    "read_words",
    "tag_conllu",
    "tagged_at",
]


def tag_conllu(conllu: str) -> str:
    """``conllu`` with predicted UPOS, LEMMA, HEAD and DEPREL; words and sentences kept."""
    from wirecopy.language.conllu import tag_conllu as tag  # numpy loads on first use

    return tag(conllu)
