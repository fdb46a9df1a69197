"""Compose: the text of an article out of its lines, with the map back to the page."""

from __future__ import annotations

from collections.abc import Iterable

from wirecopy.model import Piece


def join_lines(parts: Iterable[tuple[int, str]]) -> tuple[str, tuple[Piece, ...]]:
    """Lines as (place on the page, stripped text), joined with line feeds, and their pieces."""
    pieces: list[Piece] = []
    texts: list[str] = []
    at = 0
    for start, text in parts:
        pieces.append(Piece(text_start=at, page_start=start, length=len(text)))
        texts.append(text)
        at += len(text) + 1
    return "\n".join(texts), tuple(pieces)
