"""Syntax over CoNLL-U: columns predicted, gold tokens and sentences kept."""

from __future__ import annotations

from wirecopy.text.given import check_text


def tag_conllu(conllu: str) -> str:
    """The same CoNLL-U with UPOS, LEMMA, HEAD and DEPREL predicted by the shipped reader."""
    check_text(conllu)
    from wirecopy.language import tag_conllu as tag

    return tag(conllu)
