"""Shops: links to shops and prices to press that stand between the paragraphs of a guide.

A line that is a price, perhaps what it was before, and where; a line that leads to a shop to which another leads, too; the
name of a shop alone, whose picture stands there, where a line says what it asks.

Known misses: shops to which one line alone leads; languages that are not listed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from wirecopy.articles.labels.kinds import TERMINALS, Label
from wirecopy.articles.labels.prices import names_price
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.data.shop_words import ShopWords, load_shop_words
from wirecopy.model import BlockKind

#: A link to a shop is at most this long, a price to press, and the name of a shop (characters).
_LONGEST_LINK, _LONGEST_PRICE, _LONGEST_SHOP = 100, 45, 45
#: Lines that lead to one shop, at least: with words of buying, and others ("see", "find").
_LEAST_LINKS, _LEAST_OTHERS = 2, 3
#: One or two figures, each with its currency on either side.
_PRICES = re.compile(
    r"(?:[^\W\d]{0,3}[^\w\s]{0,2}\s?\d[\d.,]*\s?(?:[^\W\d]{1,4}|[^\w\s]{1,2})?\s*){1,2}"
)
#: What parts the shops that share a credit.
_SPLIT = re.compile(r"\s*[/,|]\s*")
_KINDS = frozenset({BlockKind.BODY, BlockKind.SUBHEADING, BlockKind.BOILERPLATE, BlockKind.TABLE})


def label_shops(lines: Lines, parts: Sequence[Part], labels: list[Label]) -> None:
    """Relabels links to shops, prices to press and the names of shops in place."""
    for part in parts:
        if part.body is None:
            continue
        inside = [at for at in range(part.body, part.last + 1) if labels[at].kind in _KINDS]
        for at in [*_links(lines, inside), *_prices(lines, inside)]:
            labels[at] = Label(kind=BlockKind.UI, score=0.7, rule=LineRule.SHOP_LINK)
        for at in _names(lines, inside):
            labels[at] = Label(kind=BlockKind.CREDIT, score=0.6, rule=LineRule.SHOP_NAME)


def _links(lines: Lines, inside: Sequence[int]) -> list[int]:
    """Lines that lead to shops, when enough of them lead to one."""
    words = load_shop_words()
    found = {
        at: match
        for at in inside
        if len(lines.texts[at]) <= _LONGEST_LINK and _may_lead(lines.texts[at], words)
        if (match := words.link.fullmatch(lines.texts[at]))
    }
    every = Counter(match["shop"] or match["first"] for match in found.values())
    buying = Counter(m["shop"] or m["first"] for m in found.values() if m["other"] is None)
    is_list = max(every.values(), default=0) >= _LEAST_OTHERS
    return list(found) if is_list or max(buying.values(), default=0) >= _LEAST_LINKS else []


def _may_lead(text: str, words: ShopWords) -> bool:
    """Whether a line opens or ends with a word of such links, which is quick to see."""
    first, last = text.split(maxsplit=1)[0].casefold(), text.rsplit(maxsplit=1)[-1].casefold()
    is_asked = first in words.first_words or last in words.closers
    return is_asked and not text.endswith(TERMINALS)


def _prices(lines: Lines, inside: Sequence[int]) -> list[int]:
    """Lines that are a price and where it is asked."""
    seller = load_shop_words().seller
    return [
        at
        for at in inside
        if len(text := lines.texts[at]) <= _LONGEST_PRICE and names_price(text)
        if (shop := seller.search(text))
        if _PRICES.fullmatch(text, 0, shop.start())
    ]


def _names(lines: Lines, inside: Sequence[int]) -> list[int]:
    """Short lines of nothing but names behind which another line names a price; one name alone, when it stands so twice."""
    named = load_shop_words().named
    priced = [lines.texts[at] for at in inside if names_price(lines.texts[at])]
    shops = {shop for text in priced for shop in named.findall(text)}
    if not shops:
        return []
    parts = {
        at: _SPLIT.split(lines.texts[at]) for at in inside if len(lines.texts[at]) <= _LONGEST_SHOP
    }
    found = [at for at, names in parts.items() if not shops.isdisjoint(names)]
    counts = Counter(name for at in found for name in set(parts[at]))
    return [at for at in found if len(parts[at]) > 1 or counts[parts[at][0]] >= _LEAST_LINKS]
