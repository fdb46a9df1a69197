"""Split: a page of blocks becomes labelled blocks and the articles printed on it.

Lines get scores (``scores`` or ``labeller``), starts are chosen for the page as a whole (``starts``),
every line gets a kind (``kinds``), and each article is read off its lines (``read_article``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wirecopy.articles.closed import is_date_line
from wirecopy.articles.dates import read_clock
from wirecopy.articles.kinds import Label, label_lines
from wirecopy.articles.labeller import TrainedLabeller
from wirecopy.articles.lines import Lines, read_lines
from wirecopy.articles.metadata import fill_from_head
from wirecopy.articles.page_agencies import PageAgencies
from wirecopy.articles.read_article import Sheet, read_article
from wirecopy.articles.rules import RuleLabeller
from wirecopy.articles.runs import label_runs
from wirecopy.articles.signatures import sign_parts
from wirecopy.articles.signs import sign_from_head
from wirecopy.articles.stamps import WrittenStamp
from wirecopy.articles.starts import Labeller, StartRules, find_parts
from wirecopy.articles.surroundings import label_surroundings
from wirecopy.articles.tables import label_tables
from wirecopy.model import Block, BlockKind, Page, PageReading

#: Raised when the output for the same page may differ.
VERSION = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesConfig:
    """How pages are split."""

    #: Use the trained labeller; the plain rules otherwise.
    use_labeller: bool = True
    #: Choose starts by the pattern the articles of a page share; each on its own otherwise.
    use_template: bool = True
    #: Let the markup vote, where there is any.
    use_hints: bool = True
    #: Probability a line must have to open an article.
    start_score: float = 0.5
    #: Articles of an outlet, each with a headline of its own, that must repeat a line for it to count as
    #: boilerplate; a line that is surely text needs more. 0: pages are read by themselves alone.
    outlet_repeats: int = 3


_DEFAULT = ArticlesConfig()
_BLANK = Label(kind=BlockKind.BLANK, score=1.0, why="blank")


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
    page: Page, config: ArticlesConfig, labeller: Labeller, outlet_memory: Mapping[str, int]
) -> PageReading:
    """``split_articles`` with a labeller of one's own; training measures its folds with it."""
    lines = read_lines(page)
    if not len(lines):
        return PageReading(page=_labelled(page, lines, []), articles=())
    scores, parts = find_parts(lines, _rules(config), labeller, outlet_memory)
    labels = label_lines(lines, scores, parts)
    label_runs(lines, parts, labels)
    label_surroundings(lines, scores, parts, labels)
    for part in parts:
        label_tables(lines, part, labels)
    agencies = PageAgencies(lines, parts[0].first if parts else 0)
    parts = sign_parts(lines, labels, parts, agencies)
    clock = read_clock(_page_stamps(lines), page.captured_at)
    done = replace(lines, page=_labelled(page, lines, labels))
    sheet = Sheet(lines=done, labels=labels, clock=clock, agencies=agencies)
    articles = tuple(read_article(sheet, part, index) for index, part in enumerate(parts))
    if len(articles) == 1:
        is_marked_up = page.media == "html"
        filled = fill_from_head(articles[0], page.metadata, clock, trust_title=is_marked_up)
        articles = (sign_from_head(filled, articles[0], page),)
    return PageReading(page=done.page, articles=articles)


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


def _labelled(page: Page, lines: Lines, labels: Sequence[Label]) -> Page:
    by_number = dict(zip(lines.numbers, labels, strict=True))
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
