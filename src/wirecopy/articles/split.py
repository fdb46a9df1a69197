"""Split: a page of blocks becomes labelled blocks and the articles printed on it.

A long page is read a span at a time (``spans``).  Lines get scores (``labeller``, else ``rules``), starts are
chosen for the page as a whole (``starts``), every line gets a kind (``kinds``), and each article is read off its
lines (``read_article``).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wirecopy.articles.article.metadata import fill_from_head
from wirecopy.articles.article.read_article import Sheet, read_article
from wirecopy.articles.article.signs import sign_from_head
from wirecopy.articles.bounds.starts import Labeller, StartRules, find_parts
from wirecopy.articles.by_form import parts_by_form
from wirecopy.articles.credits.page_agencies import PageAgencies
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.labeller import TrainedLabeller
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.labels.consent import is_consent_alone
from wirecopy.articles.labels.items import label_items
from wirecopy.articles.labels.kinds import Label, label_lines
from wirecopy.articles.labels.lead_in import with_lead_ins
from wirecopy.articles.labels.notice_boxes import label_notice_boxes
from wirecopy.articles.labels.offers import is_offer
from wirecopy.articles.labels.overlooked import label_overlooked
from wirecopy.articles.labels.programmes import is_programme
from wirecopy.articles.labels.runs import label_runs
from wirecopy.articles.labels.service import is_service_page
from wirecopy.articles.labels.shops import label_shops
from wirecopy.articles.labels.signatures import sign_parts
from wirecopy.articles.labels.surroundings import label_surroundings
from wirecopy.articles.labels.tables import label_tables
from wirecopy.articles.line_rules import Bar, LineRule
from wirecopy.articles.lines import Lines, Visible, find_visible, look_up, without_look_up
from wirecopy.articles.parts import Part
from wirecopy.articles.rules import RuleLabeller
from wirecopy.articles.spans import CpuClock, Stretch, read_spans
from wirecopy.articles.stamps.dates import read_clock
from wirecopy.articles.stamps.written import WrittenStamp
from wirecopy.model import Article, Block, BlockKind, Page, PageReading

#: Raised when the output for the same page may differ.
VERSION = 59


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesConfig:
    """How pages are split."""

    #: Use the trained labeller; the plain rules otherwise.
    use_labeller: bool = True
    #: Choose the starts of a page together, by the pattern its articles share; otherwise each line is judged alone.
    use_template: bool = True
    #: Let the markup vote, where there is any.
    use_hints: bool = True
    #: Probability a line must have to open an article.
    start_score: float = 0.5
    #: Articles of an outlet, each with a headline of its own, that must repeat a line for it to count as
    #: boilerplate; a line that is surely text needs more. 0: pages are read by themselves alone.
    outlet_repeats: int = 3
    #: CPU seconds allowed for splitting one page in full; lines that are left when a long page (thousands of
    #: lines) has spent them are split by form alone, and the reading says so (``PageReading.fallback``).
    #: 0: every page is split by form alone.  10,000 to 40,000 lines take 3 s.
    split_seconds: float = 3.0


_DEFAULT = ArticlesConfig()
_BLANK = Label(kind=BlockKind.BLANK, score=1.0, rule=LineRule.BLANK)


def split_articles(
    page: Page,
    config: ArticlesConfig = _DEFAULT,
    *,
    outlet_memory: Mapping[str, int] | None = None,
) -> PageReading:
    """Label the blocks of ``page`` and read the articles printed on it.

    Args:
        page: the page, its blocks unlabelled.
        config: how to split.
        outlet_memory: folded line -> pages of the same outlet that carry it; such lines are boilerplate.
    """
    return split_with(page, config, _labeller(config), outlet_memory or {})


def split_with(
    page: Page,
    config: ArticlesConfig,
    labeller: Labeller,
    outlet_memory: Mapping[str, int],
    *,
    clock: CpuClock = time.thread_time,
) -> PageReading:
    """``split_articles`` with a labeller of one's own; training measures its folds with it."""
    visible = find_visible(page)
    stretches, fallback = read_spans(
        visible,
        lambda part: _read_in_full(part, config, labeller, outlet_memory),
        _read_by_form,
        config.split_seconds,
        clock,
    )
    labels: list[Label] = []
    articles: list[Article] = []
    for stretch in stretches:
        labels += stretch.sheet.labels[: stretch.kept]
        for part in stretch.parts:
            articles.append(read_article(stretch.sheet, part, len(articles)))
    if len(articles) == 1:
        sheet = next(stretch.sheet for stretch in stretches if stretch.parts)
        articles = [_with_head(articles[0], page, sheet)]
    elif articles and articles[0].kind == "live_intro":
        sheet = next(stretch.sheet for stretch in stretches if stretch.parts)
        articles[0] = sign_from_head(_introduction(articles[0], page, sheet), articles[0], page)
    labelled = _labelled(page, visible.numbers, labels)
    return PageReading(page=labelled, articles=tuple(articles), fallback=fallback)


def _read_in_full(
    visible: Visible, config: ArticlesConfig, labeller: Labeller, outlet_memory: Mapping[str, int]
) -> Stretch:
    lines = look_up(visible)
    scores, parts = find_parts(lines, _rules(config), labeller, outlet_memory)
    if _is_of_site(lines, scores.content, parts):
        parts = []
    labels = label_lines(lines, scores, parts)
    label_runs(lines, parts, labels)
    parts = label_surroundings(lines, scores, parts, labels)
    label_overlooked(lines, scores, parts, labels)
    label_items(lines, scores, parts, labels)
    label_shops(lines, parts, labels)
    label_notice_boxes(lines, parts, labels)
    parts = with_lead_ins(lines, scores.content, parts, labels)
    for part in parts:
        label_tables(lines, part, labels)
    agencies = PageAgencies(lines, parts[0].first if parts else 0)
    parts = sign_parts(lines, labels, parts, agencies)
    _label_bars(labels, parts, scores.bars)
    return _stretch(lines, labels, parts, agencies)


def _is_of_site(lines: Lines, content: Scores, parts: Sequence[Part]) -> bool:
    """Whether what looks like articles is what a site says of itself: its rules, its cookies, its prices, what is on."""
    spans = [range(part.first, part.last + 1) for part in parts]
    return (
        is_service_page(lines, content, parts)
        or is_consent_alone(lines, spans)
        or is_offer(lines, content, parts)
        or is_programme(lines, content, parts)
    )


def _label_bars(labels: list[Label], parts: Sequence[Part], bars: Mapping[int, Bar]) -> None:
    """Say of lines in place why they open no article; those that do all the same are the last resort of their page."""
    heads = {part.head for part in parts} | {part.first for part in parts}
    for at, bar in bars.items():
        if at not in heads and labels[at].kind is not BlockKind.HEADLINE:
            labels[at] = labels[at]._replace(bar=bar)


def _read_by_form(visible: Visible) -> Stretch:
    lines = without_look_up(visible)
    labels, parts = parts_by_form(lines)
    return _stretch(lines, labels, parts, PageAgencies(lines, parts[0].first if parts else 0))


def _stretch(
    lines: Lines, labels: Sequence[Label], parts: Sequence[Part], agencies: PageAgencies
) -> Stretch:
    clock = read_clock(_page_stamps(lines), lines.page.captured_at)
    sheet = Sheet(lines=lines, labels=labels, clock=clock, agencies=agencies)
    return Stretch(sheet=sheet, parts=parts, kept=len(lines))


def _with_head(article: Article, page: Page, sheet: Sheet) -> Article:
    """The page's only article, its gaps filled with what the page says of itself."""
    is_marked_up = page.media != "text"
    filled = fill_from_head(
        article, page.metadata, sheet.clock, sheet.agencies, trust_title=is_marked_up
    )
    return sign_from_head(filled, article, page)


def _introduction(article: Article, page: Page, sheet: Sheet) -> Article:
    """The introduction of a live page, which the head of the page speaks of."""
    return fill_from_head(article, page.metadata, sheet.clock, sheet.agencies, trust_title=False)


def _rules(config: ArticlesConfig) -> StartRules:
    return StartRules(
        use_template=config.use_template,
        use_hints=config.use_hints,
        start_score=config.start_score,
        outlet_repeats=config.outlet_repeats,
    )


def _labeller(config: ArticlesConfig) -> Labeller:
    if config.use_labeller:
        return TrainedLabeller()
    return RuleLabeller()


def _page_stamps(lines: Lines) -> list[WrittenStamp]:
    return [
        item
        for at, line in enumerate(lines.stamps)
        if line is not None and is_date_line(lines, at)
        for item in line.stamps
    ]


def _labelled(page: Page, numbers: Sequence[int], labels: Sequence[Label]) -> Page:
    by_number = dict(zip(numbers, labels, strict=True))
    blocks = tuple(
        _with_label(block, by_number.get(number, _BLANK))
        for number, block in enumerate(page.blocks)
    )
    return replace(page, blocks=blocks)


def _with_label(block: Block, label: Label) -> Block:
    return Block(
        start=block.start,
        end=block.end,
        kind=label.kind,
        score=round(label.score, 4),
        why=label.why,
        hint=block.hint,
    )
