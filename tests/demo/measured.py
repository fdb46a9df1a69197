"""The sample's gold against a project made from the sample: what is found, what is missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import wirecopy
from wirecopy.corpus import Corpus
from wirecopy.data.demo import (
    DemoGold,
    GoldArticle,
    GoldEdit,
    GoldEvent,
    GoldQuote,
    demo_gold,
    demo_pages,
)
from wirecopy.model import Actor, Article, Edit, EventRecord, QuoteRecord

#: Share of a cut or added passage that one edit of that class must cover.
_COVER = 0.8


@dataclass(frozen=True)
class Score:
    """How much of the gold was found; ``missed`` says what was not."""

    total: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """Share found, 0..1."""
        return 1 - len(self.missed) / self.total if self.total else 1.0


def straight(text: str) -> str:
    """Straight marks, American spelling of the words that the gold quotes."""
    text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    for british, american in (("neighbour", "neighbor"), ("anoeuvre", "aneuver")):
        text = text.replace(british, american)
    return text


class Measured:
    """A project made from the sample beside its gold."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.gold: DemoGold = demo_gold()
        self.url_of = {page.path: page.url for page in demo_pages()}
        self.articles = [a for a in corpus.articles() if a.kind == "article"]
        self.found = dict(self._matches())
        self.dispatch_of = {
            copy.article_id: dispatch.id
            for dispatch in corpus.dispatches()
            for copy in dispatch.copies
            if copy.is_home
        }
        self.quotes = list(corpus.quotes())
        self.events = list(corpus.events())

    def _gold_articles(self) -> Iterator[tuple[str, GoldArticle]]:
        for page in self.gold["pages"]:
            for article in page["articles"]:
                yield self.url_of[page["path"]], article

    def _matches(self) -> Iterator[tuple[str, Article]]:
        """Gold keys with the article of the same page that holds the first paragraph."""
        for url, gold in self._gold_articles():
            opening = straight(gold["first_paragraph"])[-80:]
            for article in self.articles:
                if article.url == url and opening in straight(article.text):
                    yield gold["key"], article
                    break

    def _score(self, checks: Iterable[tuple[str, bool]]) -> Score:
        answers = list(checks)
        return Score(len(answers), tuple(name for name, is_found in answers if not is_found))

    def page_counts(self) -> Score:
        """Pages with as many articles as the gold says."""
        urls = [article.url for article in self.articles]
        return self._score(
            (page["path"], urls.count(self.url_of[page["path"]]) == len(page["articles"]))
            for page in self.gold["pages"]
        )

    def headlines(self) -> Score:
        """Articles with their headline."""
        return self._score(
            (g["key"], self._at(g, lambda a: a.headline) == g["headline"])
            for _, g in self._gold_articles()
        )

    def bodies(self) -> Score:
        """Articles whose text has the gold's paragraphs, first to last, and no line more."""
        return self._score((g["key"], self._is_body(g)) for _, g in self._gold_articles())

    def _is_body(self, gold: GoldArticle) -> bool:
        article = self.found.get(gold["key"])
        if article is None:
            return False
        lines = [line for line in article.text.split("\n") if line.strip()]
        return (
            straight(gold["last_paragraph"]) in straight(article.text)
            and abs(len(lines) - gold["paragraph_count"]) <= 1
        )

    def _at(self, gold: GoldArticle, get: object) -> object:
        article = self.found.get(gold["key"])
        return get(article) if article is not None and callable(get) else None

    def agencies(self) -> Score:
        """Articles of an agency with that agency's name or initials; the others without one."""
        return self._score((g["key"], self._is_agency(g)) for _, g in self._gold_articles())

    def _is_agency(self, gold: GoldArticle) -> bool:
        found, wanted = self._at(gold, lambda a: a.agency), gold["agency"]
        if wanted is None or found is None:
            return found is wanted
        initials = "".join(word[0] for word in wanted.split())
        return str(found).casefold() in {
            wanted.casefold(),
            initials.casefold(),
            wanted.split()[0].casefold(),
        }

    def days(self) -> Score:
        """Articles with their day, published or else updated."""
        return self._score(
            (g["key"], self._at(g, lambda a: a.day) == (g["published"] or g["updated"]))
            for _, g in self._gold_articles()
        )

    def datelines(self) -> Score:
        """Articles with the place of their dateline, or none."""
        return self._score((g["key"], self._is_dateline(g)) for _, g in self._gold_articles())

    def _is_dateline(self, gold: GoldArticle) -> bool:
        place = self._at(gold, lambda a: a.dateline.place if a.dateline else None)
        return (str(place).split(",")[0] if place else None) == (
            gold["dateline"].split(",")[0] if gold["dateline"] else None
        )

    def _pairs(self) -> Iterator[tuple[str, str, bool]]:
        """Pairs of whole copies and unrelated articles; an article that took a part is left out."""
        home = {
            key: dispatch["key"]
            for dispatch in self.gold["dispatches"]
            for key in dispatch["articles"]
        }
        partial = {g["key"] for _, g in self._gold_articles() if g["derivation"] == "partial"}
        for a, b in combinations(sorted(set(home) - partial), 2):
            yield a, b, home[a] == home[b]

    def _is_one_dispatch(self, a: str, b: str) -> bool:
        one, other = self.found.get(a), self.found.get(b)
        if one is None or other is None:
            return False
        return self.dispatch_of.get(one.id) == self.dispatch_of.get(other.id)

    def copies(self) -> Score:
        """Pairs of copies that are found in one dispatch."""
        return self._score(
            (f"{a} {b}", self._is_one_dispatch(a, b)) for a, b, same in self._pairs() if same
        )

    def strangers(self) -> Score:
        """Pairs of articles of different dispatches that are kept apart."""
        return self._score(
            (f"{a} {b}", not self._is_one_dispatch(a, b))
            for a, b, same in self._pairs()
            if not same
        )

    def stories(self) -> Score:
        """Pairs of dispatches that belong to one story, and pairs that do not."""
        of = {d: s.id for s in self.corpus.stories() for d in s.dispatch_ids}
        keys = {d["key"]: d["articles"][0] for d in self.gold["dispatches"]}

        def story(key: str) -> str | None:
            article = self.found.get(keys[key])
            return of.get(self.dispatch_of.get(article.id, "")) if article else None

        same = [(f"{a} {b} same", story(a) == story(b)) for a, b in self.gold["same_story"]]
        apart = [(f"{a} {b} apart", story(a) != story(b)) for a, b in self.gold["different_story"]]
        return self._score([*same, *apart])

    def edits(self, classes: frozenset[str]) -> Score:
        """Edits of these classes that are found with their class, where both texts were found."""
        wanted = [e for e in self.gold["edits"] if e["edit_class"] in classes]
        return self._score((self._name(e), self._has_edit(e)) for e in wanted)

    def _name(self, edit: GoldEdit) -> str:
        return (
            f"{edit['copy']} {edit['edit_class']} {edit['before'][:40]!r} -> {edit['after'][:40]!r}"
        )

    def _has_edit(self, gold: GoldEdit) -> bool:
        lead, copy = self.found.get(gold["lead"]), self.found.get(gold["copy"])
        if lead is None or copy is None:
            return False
        found = wirecopy.compare(lead.text, copy.text).edits
        if gold["edit_class"] in ("cut", "addition"):
            return any(self._covers(edit, gold) for edit in found)
        a, b = lead.text.find(gold["before"]), copy.text.find(gold["after"])
        return any(
            edit.edit_class.value == gold["edit_class"]
            and _overlaps(edit.a.start, edit.a.end, a, len(gold["before"]))
            and _overlaps(edit.b.start, edit.b.end, b, len(gold["after"]))
            for edit in found
        )

    def _covers(self, edit: Edit, gold: GoldEdit) -> bool:
        if edit.edit_class.value != gold["edit_class"]:
            return False
        words, held = (
            (gold["before"], edit.a_text) if gold["before"] else (gold["after"], edit.b_text)
        )
        return (held.strip() in words and len(held) >= _COVER * len(words)) or words in held

    def direct_quotes(self) -> Score:
        """Quotes whose words and speaker are found."""
        return self._score(
            (f"{q['article']} {q['speaker']}: {q['content'][:40]}", self._has_quote(q, True))
            for q in self.gold["quotes"]
        )

    def quoted_words(self) -> Score:
        """Quotes whose words are found, whoever is named as speaker."""
        return self._score(
            (f"{q['article']} {q['content'][:40]}", self._has_quote(q, False))
            for q in self.gold["quotes"]
        )

    def _has_quote(self, gold: GoldQuote, with_speaker: bool) -> bool:
        article = self.found.get(gold["article"])
        return any(
            straight(gold["content"]).strip(",.") in straight(_all_words(record))
            and (not with_speaker or _is_name(record.quote.speaker, gold["speaker"]))
            for record in self.quotes
            if article and record.dispatch_id == self.dispatch_of.get(article.id)
        )

    def event_types(self) -> Score:
        """Acts whose type is found in their sentence."""
        return self._score(
            (f"{e['event_type']} {e['words']}", bool(list(self._same_type(e))))
            for e in self.gold["events"]
        )

    def event_sides(self) -> Score:
        """Acts found with their type and with the countries of both sides."""
        return self._score(
            (
                f"{e['event_type']} {e['words']} {e['actors']} > {e['recipients']}",
                any(
                    set(e["actors"])
                    <= _countries(r.event.actors + r.event.recipients * (not e["recipients"]))
                    and set(e["recipients"]) <= _countries(r.event.recipients + r.event.actors)
                    for r in self._same_type(e)
                ),
            )
            for e in self.gold["events"]
        )

    def event_days(self) -> Score:
        """Acts with a known day found with their type and that day."""
        return self._score(
            (
                f"{e['event_type']} {e['words']} {e['day']}",
                any(r.event.date == e["day"] for r in self._same_type(e)),
            )
            for e in self.gold["events"]
            if e["day"]
        )

    def _same_type(self, gold: GoldEvent) -> Iterator[EventRecord]:
        words = straight(gold["words"])
        types = {gold["event_type"], *gold["also"]}
        for record in self.events:
            sentences = [record.sentence, *(p.sentence for p in record.printings)]
            if record.event.event_type.value in types and any(
                words in straight(sentence) for sentence in sentences
            ):
                yield record

    def silent_articles(self) -> Score:
        """Articles without acts between actors of which nothing is told that happened."""
        ids = {key: self.found.get(key) for key in self.gold["no_events"]}
        past = [record for record in self.events if record.event.status == "past"]
        told = {printing.article_id for record in past for printing in record.printings}
        return self._score((key, a is not None and a.id not in told) for key, a in ids.items())


def _all_words(record: QuoteRecord) -> str:
    return " | ".join([record.content, *record.variants])


def _is_name(found: str | None, wanted: str) -> bool:
    return found is not None and (found == wanted or found.endswith(wanted) or wanted in found)


def _countries(actors: Iterable[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country}


def _overlaps(start: int, end: int, at: int, length: int) -> bool:
    return at >= 0 and start <= at + length and end >= at
