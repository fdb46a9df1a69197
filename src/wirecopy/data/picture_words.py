"""Picture words: how lines credit a picture, or tell who stands where in one, in some twenty languages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.expressions import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """Expressions made of the lists."""

    #: A word for a picture, who or what is credited with it (``between``), and a ``mark``.
    label: re.Pattern[str]
    #: Folded words before such a label.
    whence: frozenset[str]
    #: A word that says of a label that it credits, whatever stands behind it.
    crediting: re.Pattern[str]
    #: A line on ``who`` took or drew the pictures of the page.
    made_by: re.Pattern[str]
    #: Whence figures or pictures are, in brackets, as a line of its own.
    sourced: re.Pattern[str]
    #: The beginning of a line on a picture that was not taken for the text, or with a word for one and a mark.
    filed: re.Pattern[str]
    #: A line that tells who stands where: ``From left: ...``, ``A Name (right) and ...``; quoted people speak in texts.
    sided: re.Pattern[str]


@cache
def load_picture_words() -> PictureWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("picture_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    words, crediting, made, by, sources = (
        any_of(table[name].split()) for name in ("words", "crediting", "made", "by", "sources")
    )
    openers, from_left, behind_name = (
        any_of(table["sides"][name]) for name in ("openers", "from_left", "behind_name")
    )
    unquoted = r"[^“”„«»\"]*"
    return PictureWords(
        label=_compile(
            rf"(?:\b|(?<=\W))(?:{words})s?(?:\b(?P<between>[^:.：]{{0,25}})|\.)?(?P<mark>[:：©])"
        ),
        whence=frozenset(table["whence"].split()),
        crediting=_compile(rf"\b(?:{crediting})\b"),
        made_by=_compile(rf"^(?:{made}) (?:{by})\s+(?P<who>.+)$"),
        sourced=re.compile(
            rf"\((?:(?:[A-Z][a-z]+ )?(?:[Dd]ata|[Ff]igures|[Nn]umbers) sourced from|(?i:{sources})\s?:)"
            r"\s[^\W\da-zß-ÿ][^().!?]{1,80}\)\.?"
        ),
        filed=_compile(
            rf"^(?-i:FILE)\s[-–—]\s|^(?:{any_of(table['filed'])}|{words})(?:\b|\.)\s*(?:[:：—–]|-\s|/(?-i:(?![a-zß-ÿ])))"
        ),
        sided=_compile(
            rf"^\(?(?:{openers})(?:\b|\))|^\(?(?:{from_left})\s?[:)]|^{unquoted}\((?:{behind_name})\){unquoted}(?<!:)$"
        ),
    )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
