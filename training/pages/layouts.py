"""Laid-out pages: real articles of the development pages under invented templates of many kinds of site.

All items of one page follow one template (``site_template``); what stands around them comes from
``phrase_bank``, in the language of the site.  Labels are exact by construction.
"""

from __future__ import annotations

import random

from pool import Story
from sheet import Sheet
from site_template import draw_site
from zones import DevPage

#: How many articles a page of each kind has, drawn from these.
_AMOUNTS = {
    "single": (1,),
    "scroll": (2, 2, 3, 4, 5, 8),
    "bare": (1, 1, 2, 3, 4, 5, 7),
    "live": (4, 6, 8, 10, 14),
    "digest": (3, 5, 8),
    "feed": (1, 2, 4, 7, 10),
}
#: How many paragraphs of an article are printed at most.
_PARAGRAPHS = {"live": (1, 1, 2, 3), "digest": (1, 2, 3, 5)}
_MANY_PARAGRAPHS = (4, 8, 16, 60)
#: What stands above and below all items; the first three times as often.
_TOP = ("nav", "nav", "nav", "nav", "share", "ui", "cookie", "poll", "live")
_BOTTOM = ("footer", "footer", "footer", "footer", "nav", "ui", "cookie")


def lay_out(pool: list[Story], count: int, seed: int) -> list[DevPage]:
    """``count`` pages made of the stories of ``pool``."""
    rng = random.Random(seed)
    return [_page(random.Random(rng.random()), pool, index) for index in range(count)]


def _page(rng: random.Random, pool: list[Story], index: int) -> DevPage:
    first = rng.choice(pool)
    site = draw_site(rng, first.language)
    sheet = Sheet(site, pool)
    stories = _draw_stories(rng, pool, first, rng.choice(_AMOUNTS[site.kind]))
    if rng.random() < 0.7:
        _add_chrome(sheet, first, _TOP)
        sheet.blank(rng.choice([0, 1, 2]))
    if site.kind == "live" and rng.random() < 0.5:
        sheet.add(sheet.bank.draw("live"), "chrome")
    for story in stories:
        _add_item(sheet, story, rng.choice(_PARAGRAPHS.get(site.kind, _MANY_PARAGRAPHS)))
    if rng.random() < 0.6:
        _add_chrome(sheet, stories[-1], _BOTTOM)
    return _finish(sheet, index)


def _draw_stories(rng: random.Random, pool: list[Story], first: Story, amount: int) -> list[Story]:
    """``first`` and others, mostly of its outlet or language."""
    same = [s for s in pool if s.outlet == first.outlet or s.language == first.language]
    near = same if rng.random() < 0.75 else pool
    others = rng.sample(near, min(amount - 1, len(near)))
    return [first, *(story for story in others if story.source != first.source)]


def _add_chrome(sheet: Sheet, story: Story, kinds: tuple[str, ...]) -> None:
    rng, bank = sheet.rng, sheet.bank
    sheet.owner = (story.outlet, story.source)
    for text in bank.draws(rng.choice(kinds), 0, rng.choice([3, 8, 25])):
        sheet.add(text, "chrome")
    if rng.random() < 0.3:
        if rng.random() < 0.6:
            sheet.related()
        else:
            sheet.teasers(rng.randint(2, 12))
    if rng.random() < 0.15:
        sheet.add(story.headline, "chrome")


def _add_item(sheet: Sheet, story: Story, most: int) -> None:
    """One article under the site's template."""
    site, rng = sheet.site, sheet.rng
    sheet.owner = (story.outlet, story.source)
    has_headline = site.has_headlines or rng.random() < 0.1
    first = len(sheet.lines)
    for name in site.before:
        if rng.random() < site.sure or (site.kind == "live" and name == "stamp"):
            sheet.part(name, story)
    sheet.starts.add(len(sheet.lines) if has_headline else first)
    if has_headline:
        sheet.add(story.headline, "headline")
        if site.blanks and rng.random() < 0.6:
            sheet.blank(1)
    for name in site.after:
        if rng.random() < site.sure and (name != "repeat" or has_headline):
            sheet.part(name, story)
    _add_body(sheet, story, most)
    for name in site.tail:
        if rng.random() < site.sure:
            sheet.part(name, story)
    sheet.blank(site.between)


def _add_body(sheet: Sheet, story: Story, most: int) -> None:
    """Paragraphs with what stands between them."""
    site, rng = sheet.site, sheet.rng
    taken = story.paragraphs[:most]
    if "deck" in site.after:
        taken = tuple(p for p in taken if p[0] != story.deck) or taken
    for k, (text, is_heading) in enumerate(taken):
        if k and rng.random() < site.rate:
            sheet.part(rng.choice(site.inserts), story)
        opening = "" if k or is_heading or rng.random() > 0.15 else _dateline(sheet)
        sheet.add(opening + text, "subheading" if is_heading else "body")
        sheet.blank(site.blanks)


def _dateline(sheet: Sheet) -> str:
    place, agency = sheet.bank.fill("{place}"), sheet.bank.fill("{agency}")
    forms = (
        f"{place.upper()} ({agency}) — ",
        f"{place}: ",
        f"{place.upper()} - ",
        f"({agency}) — ",
    )
    return sheet.rng.choice(forms)


def _finish(sheet: Sheet, index: int) -> DevPage:
    labels = enumerate(sheet.labels)
    return DevPage(
        id=f"laid-{index:05d}",
        name="laid",
        lines=tuple(sheet.lines),
        starts=frozenset(sheet.starts),
        content=frozenset(n for n, label in labels if label in {"body", "subheading"}),
        owners=tuple(sheet.owners),
        labels=tuple(sheet.labels),
    )
