"""Site template: what stands where around the articles of one invented site, drawn once a page."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from phrase_bank import PhraseBank, languages

#: Kinds of page and how often each is drawn.
KINDS = {"single": 0.24, "scroll": 0.22, "bare": 0.16, "live": 0.12, "digest": 0.10, "feed": 0.16}
#: Share of sites that speak the language of their articles, where the phrase bank knows it.
_OWN_LANGUAGE = 0.55
#: Parts of a template and how often a site has them: above the headline, below it, below the text.
_BEFORE = {
    "section": 0.2, "share": 0.1, "byline": 0.06, "stamp": 0.1, "breadcrumb": 0.1, "caption": 0.06, "ui": 0.06,
}  # fmt: skip
_AFTER = {
    "repeat": 0.25, "deck": 0.3, "bullets": 0.15, "byline": 0.55, "stamp": 0.65, "share": 0.4, "ui": 0.25,
    "caption": 0.35, "credit": 0.2, "ad": 0.08, "agency": 0.1, "role": 0.08, "comment_count": 0.1,
}  # fmt: skip
_TAIL = {
    "signoff": 0.2, "note": 0.1, "tags": 0.3, "bio": 0.25, "share": 0.25, "newsletter": 0.3, "related": 0.45,
    "teasers": 0.2, "comments": 0.2, "footer": 0.2, "ad": 0.1, "poll": 0.05, "stamp": 0.05,
}  # fmt: skip
#: What stands between paragraphs, by weight.
_INSERTS = {
    "newsletter": 1.0, "related": 0.7, "related_inline": 0.7, "ad": 0.7, "caption": 1.0, "credit": 0.3, "share": 0.4,
    "ui": 0.4, "box": 0.5, "embed": 0.4, "poll": 0.2, "heading_link": 0.5,
}  # fmt: skip
_LEAD_INS = (
    ("byline", "stamp"), ("stamp",), ("section", "stamp"), ("byline", "stamp", "share"),
)  # fmt: skip
_LIVE_STAMPS = ("stamp_relative", "clock", "clock", "stamp_date")


@dataclass(slots=True)
class Site:
    """The template of one site."""

    kind: str
    bank: PhraseBank
    rng: random.Random
    #: Blank lines between paragraphs and between items.
    blanks: int = 0
    between: int = 0
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    inserts: list[str] = field(default_factory=list)
    #: Inserts a paragraph, and how sure a part of the template is to stand in an item.
    rate: float = 0.0
    sure: float = 0.9
    has_headlines: bool = True
    stamp: str = "stamp_date"
    has_two_stamps: bool = False
    label: str = ""


def draw_site(rng: random.Random, language: str | None) -> Site:
    """A template for articles of ``language``."""
    known = languages()
    is_own = language in known and rng.random() < _OWN_LANGUAGE
    spoken = language if is_own and language else rng.choice(["en"] * 12 + known)
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    site = Site(kind, PhraseBank(spoken, rng), rng)
    site.blanks = rng.choice([0, 0, 0, 1, 1])
    site.between = rng.choice([0, 0, 1, 1, 2, 2, 3])
    site.sure = rng.choice([1.0, 0.95, 0.85, 0.7])
    site.stamp = rng.choice(["stamp_date", "stamp_date", "stamp_date", "stamp_relative"])
    site.has_two_stamps = rng.random() < 0.25
    site.label = rng.choice(["", "", site.bank.draw("stamp_label")])
    _draw_parts(site)
    site.inserts = rng.choices(list(_INSERTS), list(_INSERTS.values()), k=rng.randint(1, 4))
    scale = 0.7 if kind in {"live", "digest"} else 1.0
    site.rate = rng.choice([0.0, 0.03, 0.08, 0.15, 0.3]) * scale
    return site


def _draw_parts(site: Site) -> None:
    rng = site.rng
    if site.kind == "bare":
        site.between = rng.choice([0, 0, 0, 1])
        site.after = pick(rng, {"deck": 0.08, "byline": 0.08})
    elif site.kind == "live":
        site.has_headlines = rng.random() < 0.6
        site.before = ["stamp"]
        site.after = pick(rng, {"byline": 0.15, "caption": 0.1, "share": 0.1})
        site.stamp = rng.choice(_LIVE_STAMPS)
        site.tail = pick(rng, {"share": 0.4, "comment_count": 0.2, "related": 0.15, "credit": 0.1})
    else:
        scale = {"digest": 0.4, "feed": 0.8}.get(site.kind, 1.0)
        site.before = pick(rng, _BEFORE, scale)
        site.after = _shuffled(rng, pick(rng, _AFTER, scale))
        site.tail = _shuffled(rng, pick(rng, _TAIL, scale))
    if site.kind == "feed" and rng.random() < 0.5:
        site.before = list(rng.choice(_LEAD_INS))
        site.after = [part for part in site.after if part not in site.before]


def pick(rng: random.Random, shares: dict[str, float], scale: float = 1.0) -> list[str]:
    """Names, each drawn by its share."""
    return [name for name, share in shares.items() if rng.random() < share * scale]


def _shuffled(rng: random.Random, parts: list[str]) -> list[str]:
    """In half of the cases in the usual order."""
    if rng.random() < 0.5:
        rng.shuffle(parts)
    return parts
