"""Words that say what a page is and who signs it: live pages, timelines and offers, in some twenty languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.expressions import any_of

_Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """Expressions made of the lists."""

    #: A title of a live page: a word that opens it, or one anywhere.
    live: _Pattern
    #: The beginning of a standfirst that invites to follow a live page.
    invitation: _Pattern
    #: A title of a page that tells in the order of time what is over.
    timeline: _Pattern
    #: Names of columns of briefs, without case.
    briefs: frozenset[str]
    #: The last words of these names.
    brief_ends: frozenset[str]
    #: A title of a digest or a letter, whose parts are reports on several matters.
    digest: _Pattern
    #: How letters to readers open.
    greeting: _Pattern
    #: How subscriptions are sold and ended.
    selling: _Pattern
    #: A figure beside a currency.
    price: _Pattern
    #: Words for a month or a year that are no words of stamps.
    periods: _Pattern
    #: Given names in Hebrew and Arabic.
    caseless_names: frozenset[str]
    #: Given names that the list of names lacks, in any letters.
    given_names: frozenset[str]
    #: A word for a text, or for who wrote it, behind which a full name signs: "Kommentar von", "Un article de".
    report_by: _Pattern
    #: Words before who put a text on a page, below it: "Posted by".
    posted: _Pattern
    #: Folded words before a colon and who wrote.
    who: frozenset[str]
    #: An outlet's correspondent or staff, whom a byline names without a name, or before it: "From our correspondent".
    ours: _Pattern
    #: The folded first words of both.
    by_openers: frozenset[str]
    #: What opens a paragraph that tells of who wrote: words for that before a colon and a name, or a ``name``,
    #: what journalist they are, and what they write of, where or for whom.
    about_author: _Pattern
    #: What those who write are called, alone or behind other words ("staff writer").
    writer_roles: frozenset[str]
    #: Folded posts that stand behind a name and a comma.
    posts: frozenset[str]
    #: How lines end that say who helped to report.
    helped: tuple[str, ...]
    #: Folded words that end and open the names of outlets.
    outlet_ends: frozenset[str]
    outlet_openers: frozenset[str]
    #: Folded words that end the names of streets, waters, buildings and the like.
    thing_ends: frozenset[str]
    #: Folded words before a saint, of which places are called.
    saints: frozenset[str]
    #: Folded words that open no name behind "posted by", and those who run a site or are told of there.
    poster_articles: frozenset[str]
    editors: frozenset[str]
    #: What follows a post where it says for whom, and posts of those who wrote a book or a plan.
    post_leads: frozenset[str]
    post_of_works: frozenset[str]
    #: Folded words above a name that are headings, too.
    texts_alone: frozenset[str]
    #: Capitals and big towns in letters that the gazetteer lacks.
    places: frozenset[str]
    #: Folded words of desks, between a name and the word for a post.
    desks: frozenset[str]


def _one_of(words: Iterable[str]) -> str:
    """An expression for any of ``words``: whole, from the beginning of a word (``x*``), or anywhere (``*x*``)."""
    return "|".join(
        ("" if word[0] == "*" else r"\b") + re.escape(word.strip("*")) + ("" if word[-1] == "*" else r"\b")
        for word in words
    )  # fmt: skip


def _compile(pattern: str) -> _Pattern:
    return re.compile(pattern, re.IGNORECASE)


def _live_title(table: dict[str, list[str]]) -> str:
    openers, capitals, nouns = (
        "|".join(map(re.escape, table[name])) for name in ("openers", "capitals", "nouns")
    )
    return (
        rf"^\W*(?:(?:{openers})(?:\s?[:.|•]|\s[–—-])|(?-i:{capitals})\s)"
        rf"|\blive[- –—]?(?:\s?(?:{nouns})\b|\s?:|$)|{_one_of(table['words'])}"
    )


def _digest_title(table: dict[str, list[str]]) -> str:
    return rf"(?:{_one_of(table['digests'])})(?!\s(?:{any_of(table['matters'])})\b)|^(?:{any_of(table['issues'])})\s(?:no\.?\s?|n[°º]\s?|nr\.?\s?|#)?\d+\s*(?:$|[:|·•–—-])"


def _about_author(table: dict[str, list[str]]) -> str:
    word = r"(?-i:[^\W\d_a-zß-ÿ])[\w.'’-]*"
    name = rf"{word}(?:\s(?:{word}|de|van|von|der|da|di|al|bin)){{1,3}}"
    role = rf"(?:{any_of(table['writer_is'])})\s(?:[^\s.]+\s){{0,6}}?(?:{any_of((*table['posts'], *table['writer_roles']))})\b"
    return rf"(?:{any_of(table['about_author'])})\s?[:：]\s*(?={word}\s{word})|(?P<name>{name}),?\s{role}(?=.*(?:{_one_of(table['beats'])})).*"


@cache
def load_page_words() -> PageWords:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("page_words.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    selling, signing = table["selling"], table["signing"]
    currency = rf"(?:[{selling['currency_signs']}]|{_one_of(selling['currencies'])})"
    return PageWords(
        live=_compile(_live_title(table["live"])),
        invitation=_compile(_one_of(table["live"]["invitations"])),
        timeline=_compile(_one_of(table["timeline"]["words"])),
        briefs=frozenset(table["briefs"]["names"]),
        brief_ends=frozenset(name.split()[-1] for name in table["briefs"]["names"]),
        digest=_compile(_digest_title(table["briefs"])),
        greeting=_compile(
            rf"(?:{any_of(table['briefs']['greetings'])})(?:\s[^\s,.!:]+)?\s?[,.!:–—،。！，]"
            rf"|(?:{any_of(table['briefs']['greetings'])})\s(?:from|aus|depuis|desde|da|uit|från|fra)\b"
        ),
        selling=_compile(_one_of(selling["words"])),
        price=_compile(rf"\d\s?{currency}|{currency}\.?\s?\d"),
        periods=_compile(_one_of(selling["periods"])),
        caseless_names=frozenset(signing["names"]),
        given_names=frozenset(signing["given_names"]),
        report_by=_compile(rf"(?:{any_of(signing['report_by'])})\s+"),
        posted=_compile(rf"(?:{any_of(signing['posted'])})\s?:?\s+"),
        who=frozenset(signing["who"]),
        ours=_compile(rf"(?:{any_of(signing['ours'])})(?=[\s,]|$)"),
        by_openers=frozenset(
            phrase.split()[0] for phrase in (*signing["report_by"], *signing["ours"])
        ),
        about_author=_compile(_about_author(signing)),
        writer_roles=frozenset((*signing["posts"], *signing["writer_roles"])),
        posts=frozenset((*signing["posts"], *signing["posts_behind_names"])),
        helped=tuple(signing["helped"]),
        outlet_ends=frozenset(signing["outlet_ends"]),
        outlet_openers=frozenset(signing["outlet_openers"]),
        thing_ends=frozenset(signing["thing_ends"]),
        saints=frozenset(signing["saints"]),
        poster_articles=frozenset(signing["poster_articles"]),
        editors=frozenset(signing["editors"]),
        post_leads=frozenset(signing["post_leads"]),
        post_of_works=frozenset(signing["post_of_works"]),
        texts_alone=frozenset(signing["texts_alone"]),
        places=frozenset(table["places"]["names"]),
        desks=frozenset(signing["desks"]),
    )
