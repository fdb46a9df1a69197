"""Words of links to shops, as guides have them below what they recommend."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.expressions import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopWords:
    """Expressions made of the lists."""

    #: Words with which such lines open or end, without case.
    first_words: frozenset[str]
    closers: frozenset[str]
    #: A line that leads to a shop; the group ``shop`` is its name.
    link: re.Pattern[str]
    #: A shop's name behind a word before it, anywhere in a line.
    named: re.Pattern[str]


@cache
def load_shop_words() -> ShopWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("shop_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    openers, before, closers = (
        any_of(table[name]) for name in ("openers", "before_shop", "closers")
    )
    shop = r"(?-i:[^\W\da-zß-ÿ])[\w.&'’+-]*(?: (?-i:[^\W\da-zß-ÿ])[\w.&'’+-]*){0,2}"
    return ShopWords(
        first_words=frozenset(
            phrase.split()[0] for name in ("openers", "before_shop") for phrase in table[name]
        ),
        closers=frozenset(table["closers"]),
        link=re.compile(
            rf"(?:(?:{openers})\s(?:.*\s)?(?:{before})\s(?P<shop>{shop})|(?:.*\s)?(?:{before})\s(?P<first>{shop})\s(?:{closers}))",
            re.IGNORECASE,
        ),
        named=re.compile(rf"\s(?:{before})\s({shop})(?=[\s,.;:!]|$)", re.IGNORECASE),
    )
