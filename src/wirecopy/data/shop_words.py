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
    #: A line that leads to a shop; the group ``shop`` or ``first`` is its name, and ``other`` holds no word of buying.
    link: re.Pattern[str]
    #: A shop's name behind a word before it, anywhere in a line, and one behind a price at its end.
    named: re.Pattern[str]
    seller: re.Pattern[str]


@cache
def load_shop_words() -> ShopWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("shop_words.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(raw)
    phrases = {name: any_of(words) for name, words in table.items()}
    before, closers = phrases["before_shop"], phrases["closers"]
    shop = r"(?-i:[^\W\da-zß-ÿ])[\w.&'’+-]*(?: (?-i:[^\W\da-zß-ÿ])[\w.&'’+-]*){0,2}"
    opens = rf"(?:(?:{phrases['buying']})|(?P<other>{phrases['others']}))"
    opening = ("buying", "others", "before_shop")
    return ShopWords(
        first_words=frozenset(phrase.split()[0] for name in opening for phrase in table[name]),
        closers=frozenset(table["closers"]),
        link=re.compile(
            rf"{opens}\s(?:.*\s)?(?:{before})\s(?P<shop>{shop})|(?:.*\s)?(?:{before})\s(?P<first>{shop})\s(?:{closers})",
            re.IGNORECASE,
        ),
        named=re.compile(rf"\s(?:{before})\s({shop})(?=[\s,.;:!]|$)", re.IGNORECASE),
        seller=re.compile(rf"\s(?:{phrases['before_seller']})\s{shop}$", re.IGNORECASE),
    )
