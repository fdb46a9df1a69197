"""Kinds: the labels of lines in words, and the colour class each is shown in."""

from __future__ import annotations

from wirecopy.model import BlockKind

#: Label -> (name for people, colour class).
KINDS: dict[BlockKind, tuple[str, str]] = {
    BlockKind.HEADLINE: ("headline", "head"),
    BlockKind.REPEAT_HEADLINE: ("repeated headline", "head"),
    BlockKind.SUMMARY: ("summary", "deck"),
    BlockKind.KICKER: ("kicker", "deck"),
    BlockKind.BYLINE: ("byline", "name"),
    BlockKind.SIGNOFF: ("agency sign-off", "name"),
    BlockKind.AUTHOR_BIO: ("about the author", "name"),
    BlockKind.DATELINE: ("dateline", "name"),
    BlockKind.DATE_LINE: ("date and time", "time"),
    BlockKind.LIVE_STAMP: ("live-post stamp", "time"),
    BlockKind.CAPTION: ("caption", "pic"),
    BlockKind.CREDIT: ("picture credit", "pic"),
    BlockKind.SUBHEADING: ("subheading", "text"),
    BlockKind.BODY: ("body", "text"),
    BlockKind.TABLE: ("table", "odd"),
    BlockKind.EMBED: ("embedded post", "odd"),
    BlockKind.RELATED: ("related link", "none"),
    BlockKind.TEASER: ("teaser", "none"),
    BlockKind.NEWSLETTER: ("newsletter prompt", "none"),
    BlockKind.UI: ("button", "none"),
    BlockKind.COMMENT: ("comment", "none"),
    BlockKind.BOILERPLATE: ("boilerplate", "none"),
    BlockKind.BLANK: ("blank", "none"),
}


def name_of(kind: BlockKind | None) -> str:
    """A label for people."""
    return "no label" if kind is None else KINDS[kind][0]


def colour_of(kind: BlockKind | None) -> str:
    """The colour class of a label."""
    return "none" if kind is None else KINDS[kind][1]
