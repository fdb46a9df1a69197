"""Stages: what each reads here, and what it gives for it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tests.outputs.digests import DIGITS, digest_of
from tests.pages.files.feed_kinds import FEED_PAGES
from tests.pages.html.site_kinds import SINGLE_PAGES

from wirecopy import Corpus, dedup
from wirecopy.articles import split_articles
from wirecopy.data.demo import demo_pages
from wirecopy.dispatches.edits import compare_texts
from wirecopy.facts import read_ahead, read_facts
from wirecopy.language import add_tags, read
from wirecopy.model import Facts, Page, RawPage, Text
from wirecopy.model.ids import digest, text_id_of
from wirecopy.pages import find_pages, page_from_text, read_page
from wirecopy.pipeline.dedup.run import VERSION as DEDUP_VERSION
from wirecopy.pipeline.versions import stage_versions
from wirecopy.store.tables import all_tables

INPUTS = Path(__file__).parent / "inputs"
_DAY = date(2026, 3, 12)
#: What the pages of the demo that are read are about: the same reports in several outlets, and a digest.
_SUBJECTS = ("ecuador", "sanctions", "reply", "truce")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A file of inputs and what a stage gives for each, as digests."""

    name: str
    given: str
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stage with a version of its own."""

    name: str
    #: The file that holds its ``VERSION``.
    home: str
    #: Stages whose output it reads here: what they give otherwise it may give otherwise, too.
    rests_on: tuple[str, ...] = ()
    #: The same for files of inputs of its own; None where all are read through the stages before.
    alone: tuple[str, ...] | None = None
    cases: Callable[[], Iterable[Case]]

    def leans_on(self, case: str) -> tuple[str, ...]:
        """Stages whose output it reads for the file ``case``."""
        return self.rests_on if self.alone is None or case.startswith("table ") else self.alone


def versions() -> dict[str, int]:
    """The version of every stage."""
    return {**stage_versions(), "dedup": DEDUP_VERSION}


def _inputs(folder: str) -> list[Path]:
    return sorted((INPUTS / folder).iterdir())


def _lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _case(name: str, given: bytes | str, outputs: Iterable[object]) -> Case:
    return Case(
        name=name, given=digest(given)[:DIGITS], outputs=tuple(digest_of(one) for one in outputs)
    )


def _file_case(path: Path, outputs: Iterable[object]) -> Case:
    return _case(path.name, path.read_bytes(), outputs)


@cache
def _files() -> tuple[tuple[Path, tuple[Page, ...]], ...]:
    """Files of pages in many forms and languages, and their pages."""
    return tuple((path, tuple(_read(path))) for path in _inputs("pages"))


def _read(path: Path) -> Iterator[Page]:
    for raw in find_pages([path]):
        assert isinstance(raw, RawPage), raw
        # Where the checkout lies is no part of the output.
        yield read_page(replace(raw, locator=path.name), clock=lambda: 0.0)


@cache
def _sites() -> tuple[tuple[str, Page], ...]:
    """Pages as sites of many kinds print them: markup, and what it is read as."""
    markup = [*SINGLE_PAGES.values(), *(page.markup for page in FEED_PAGES.values())]
    return tuple((one, _read_markup(one)) for one in markup)


def _read_markup(markup: str) -> Page:
    raw = RawPage(data=markup.encode(), media="html", locator="page", url="https://lamp.example/a")
    return read_page(raw, clock=lambda: 0.0)


def _page_cases() -> Iterator[Case]:
    for path, pages in _files():
        yield _file_case(path, pages)
    yield _case("sites", "".join(markup for markup, _ in _sites()), (page for _, page in _sites()))
    bits = INPUTS / "markup.jsonl"
    yield _file_case(bits, (_read_markup(f"<p>Text.</p>{one}") for one in _lines(bits)))


def _article_cases() -> Iterator[Case]:
    for path, pages in _files():
        yield _file_case(path, map(split_articles, pages))
    markup = "".join(markup for markup, _ in _sites())
    yield _case("sites", markup, (split_articles(page) for _, page in _sites()))
    flat = INPUTS / "lines.jsonl"
    yield _file_case(flat, (split_articles(page_from_text(one)) for one in _lines(flat)))


def _language_cases() -> Iterator[Case]:
    for path in _inputs("facts"):
        yield _file_case(path, [add_tags(read(path.read_text("utf-8"), tag=False))])
    for path, pages in _files():
        yield _file_case(path, [read(page.text, tag=False) for page in pages])


def _fact_cases() -> Iterator[Case]:
    for path in _inputs("facts"):
        yield _file_case(path, [_facts_of(path.read_text("utf-8"))])
    single = INPUTS / "sentences.jsonl"
    texts = _lines(single)
    read_ahead(texts)
    yield _file_case(single, map(_facts_of, texts))
    yield from _table_cases(
        "quotes", "actors", "actor_mentions", "times", "places", "event_mentions"
    )


def _facts_of(text: str) -> Facts:
    return read_facts(Text(id=text_id_of(text), text=text), _DAY)


def _edit_cases() -> Iterator[Case]:
    pairs = INPUTS / "pairs.jsonl"
    yield _file_case(pairs, (compare_texts(a, b) for a, b in _lines(pairs)))
    yield from _table_cases("edits", "house_forms")


def _dispatch_cases() -> Iterator[Case]:
    return _table_cases("sketches", "text_overlaps", "dispatches", "copies")


def _story_cases() -> Iterator[Case]:
    return _table_cases("briefs", "story_links", "stories", "events")


def _engine_cases() -> Iterator[Case]:
    return _table_cases(
        "pages", "blocks", "articles", "texts", "outlet_lines", "readings", "merged_quotes"
    )


def _table_cases(*tables: str) -> Iterator[Case]:
    given, rows = _project()
    for table in tables:
        yield _case(f"table {table}", given, [rows[table]])


@cache
def _project() -> tuple[str, dict[str, Sequence[object]]]:
    """Pages of the demo, a part of them for speed, and the rows of every table that a project makes of them."""
    wanted = [page for page in demo_pages() if page.path.split("-")[1].startswith(_SUBJECTS)]
    lines = "".join(f"{page.to_line()}\n" for page in wanted)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "demo.jsonl"
        source.write_text(lines, encoding="utf-8")
        corpus = Corpus.create(Path(folder) / "project")
        corpus.add(source, workers=0)
        rows = {
            spec.name: sorted(corpus.sql(_query(spec.name)).rows, key=repr)
            for spec in all_tables().values()
            if spec.layout != "log"
        }
        corpus.close()
    return lines, rows


def _query(table: str) -> str:
    columns = [f'"{c.name}"' for c in all_tables()[table].columns if not c.is_local]
    return f"select {', '.join(columns)} from {table}"


def _dedup_cases() -> Iterator[Case]:
    path = INPUTS / "dedup.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        dedup(path, folder, workers=0)
        found = {
            one.name: one.read_text("utf-8")
            for one in sorted(Path(folder).rglob("*.json*"))
            if one.is_file()
        }
    yield _file_case(path, [found])


STAGES = (
    Stage(name="pages", home="pages/config.py", cases=_page_cases),
    Stage(name="articles", home="articles/split.py", rests_on=("pages",), cases=_article_cases),
    Stage(name="language", home="language/version.py", cases=_language_cases),
    Stage(
        name="facts",
        home="facts/read.py",
        rests_on=("pages", "articles", "language", "dispatches"),
        alone=("language",),
        cases=_fact_cases,
    ),
    Stage(
        name="dispatches",
        home="dispatches/group.py",
        rests_on=("pages", "articles", "edits"),
        cases=_dispatch_cases,
    ),
    Stage(
        name="edits",
        home="dispatches/edits/compare.py",
        rests_on=("pages", "articles", "dispatches"),
        alone=(),
        cases=_edit_cases,
    ),
    Stage(
        name="stories",
        home="stories/__init__.py",
        rests_on=("pages", "articles", "dispatches", "language", "facts"),
        cases=_story_cases,
    ),
    Stage(
        name="engine",
        home="pipeline/versions.py",
        rests_on=("pages", "articles", "dispatches", "language", "facts", "stories"),
        cases=_engine_cases,
    ),
    Stage(name="dedup", home="pipeline/dedup/run.py", rests_on=("dispatches",), cases=_dedup_cases),
)
