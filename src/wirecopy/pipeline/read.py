"""Reading one capture: bytes to a page with its articles, the two stages composed."""

from __future__ import annotations

from collections.abc import Callable, Collection

from wirecopy.model import PageReading, RawPage
from wirecopy.pipeline.clock import Clock
from wirecopy.pipeline.config import ProjectConfig

#: What a run reads its pages with; tests put readers in its place that hang or die.
PageReader = Callable[[RawPage, ProjectConfig, Clock], PageReading]


def read_capture(
    raw: RawPage, config: ProjectConfig | None = None, clock: Clock | None = None
) -> PageReading:
    """The page of one capture and the articles printed on it; raises InputError."""
    from wirecopy.articles import split_articles
    from wirecopy.pages import read_page

    config, clock = config or ProjectConfig(), clock or Clock()
    with clock.running("pages"):
        page = read_page(raw, config.section("pages"))
    with clock.running("articles"):
        return split_articles(page, config.section("articles"))


def read_without(
    reading: PageReading, repeated: Collection[str], config: ProjectConfig, clock: Clock
) -> PageReading:
    """The page split again, with the folded lines its outlet repeats known to be boilerplate."""
    from wirecopy.articles import split_articles

    settings = config.section("articles")
    memory = dict.fromkeys(repeated, settings.outlet_repeats)
    with clock.running("articles"):
        return split_articles(reading.page, settings, outlet_memory=memory)
