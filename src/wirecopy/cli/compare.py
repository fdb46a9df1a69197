"""``wirecopy compare``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option
from wirecopy.model.ids import Prefix

if TYPE_CHECKING:
    from wirecopy.corpus.column import Column
    from wirecopy.model import Article, Copy, DispatchComparison, Edit

#: Ids of what is not compared by pairs.
_OTHER_ID = re.compile(rf"(?!ar_)(?:{'|'.join(get_args(Prefix))})_[0-9a-f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A copy and the lead copy it is compared with."""

    lead_name: str
    lead_text: str
    name: str
    text: str
    #: Id of the copy's article; None for loose files.
    article_id: str | None
    #: Whether the project holds these edits, and ``why`` takes their ids.
    is_stored: bool = False
    #: How much the two share, in words.
    share: str
    #: Whether the copy was compared word by word; a partial one is not.
    is_compared: bool = True
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRow:
    """One edit with the copy it stands in, as CSV and JSON show it."""

    lead: str
    copy: str
    article_id: str | None
    #: What ``why`` takes; None for loose files and for two articles that were named.
    id: str | None
    edit: Edit


@click.command(
    short_help="Show what outlets changed in a dispatch, or how two articles or files differ."
)
@click.argument("what", metavar="DISPATCH | ARTICLE ARTICLE | FILE FILE")
@click.argument("other", required=False, metavar="")
@click.option(
    "--outlet",
    multiple=True,
    metavar="NAME",
    help="Only what this outlet changed in a dispatch. Repeatable.",
)
@click.option("--all", "is_all", is_flag=True, help="Show style edits too.")
@click.option(
    "--html",
    "html_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also write it all as one HTML page, to be read without network.",
)
@output_options
@project_option
def compare(  # noqa: PLR0917  click passes options by name
    project: str | None,
    layout: str | None,
    what: str,
    other: str | None,
    outlet: tuple[str, ...],
    is_all: bool,
    html_file: Path | None,
) -> None:
    """Show what each outlet changed in a dispatch, or how two articles or two loose files differ.

    DISPATCH and ARTICLE are ids, or their beginnings; the first article is taken for the earlier text.
    Two files need no project: their articles are found, and those that are copies of each other are
    compared; a file without any is one text.
    """
    from wirecopy.cli.output import chosen_layout, print_csv, print_json_lines

    _check(what, other, outlet)
    found = None if other else _dispatch(project, what, outlet, html_file)
    if found is not None:
        sides = list(_of(found))
    elif _is_article(what):
        sides = [_of_articles(project, what, other or "")]
    else:
        sides = list(_of_files(Path(what), Path(other or "")))
    if other and html_file:
        _write_page(html_file, _page_of_texts(sides))
    form = chosen_layout(layout)
    if form == "table":
        _print_sides(sides, found.lead_alone if found else (), is_all=is_all)
        return
    rows = [row for side in sides for row in _rows(side, is_all=is_all)]
    if form == "json":
        print_json_lines(rows)
    else:
        columns = _columns()
        print_csv([c.name for c in columns], ([c.value(r) for c in columns] for r in rows))


def _check(what: str, other: str | None, outlet: tuple[str, ...]) -> None:
    """Refuse what cannot be compared."""
    if other is None and Path(what).is_file():
        raise click.UsageError(f"{what} is a file; name the one it is to be compared with")
    if other is None and _is_article(what):
        raise click.UsageError(
            f"{what} is an article; name the one it is to be compared with, or its dispatch"
        )
    if other and outlet:
        raise click.UsageError("--outlet is for a dispatch; it chooses among its copies")
    others = [one for one in (what, other) if one and _OTHER_ID.fullmatch(one)]
    is_mixed = other and _is_article(what) != _is_article(other)
    if is_mixed or (other and any(not Path(one).exists() for one in others)):
        raise click.UsageError("name one dispatch, two articles, or two files")


def _is_article(what: str) -> bool:
    """Whether it is the id of an article, or its beginning; a file may be called so."""
    return what.startswith("ar_") and not Path(what).exists()


def _dispatch(
    project: str | None, id_: str, outlet: tuple[str, ...], html_file: Path | None
) -> DispatchComparison:
    """What outlets changed in a dispatch; also written to ``html_file``, if there is one."""
    with projects.open_project(project) as corpus:
        found = corpus.compare(id_, outlet=outlet)
        if html_file:
            _write_page(html_file, corpus.comparison_page(found))
        return found


def _of(found: DispatchComparison) -> Iterator[Side]:
    for other in found.others:
        copied = other.copy
        yield Side(
            lead_name=found.lead.outlet or found.lead.id,
            lead_text=found.lead.text,
            name=other.article.outlet or other.article.id,
            text=other.article.text,
            article_id=other.article.id,
            is_stored=True,
            share=_share(copied),
            is_compared=copied.derivation == "whole",
            edits=other.edits,
        )


def _share(copied: Copy) -> str:
    """How much a copy and the lead copy share, and which version it is, where there are several."""
    from wirecopy.model.kept import kept_in_words

    parts = [kept_in_words(copied)]
    if copied.version is not None:
        parts.append(f"version {copied.version}")
    if copied.edition > 1:
        parts.append(f"edition {copied.edition} of its outlet")
    return "; ".join(parts)


def _of_articles(project: str | None, one: str, other: str) -> Side:
    from wirecopy.cli.loose import NO_COPIES, copies_among
    from wirecopy.plain import compare as compare_texts

    with projects.open_project(project) as corpus:
        a, b = corpus.article(one), corpus.article(other)
    is_one_outlet = a.outlet == b.outlet
    return Side(
        lead_name=_name_of(a, is_one_outlet),
        lead_text=a.text,
        name=_name_of(b, is_one_outlet),
        text=b.text,
        article_id=b.id,
        share=next(iter(copies_among({"a": a.text, "b": b.text}).values()), NO_COPIES),
        edits=compare_texts(a.text, b.text, a_day=a.day, b_day=b.day).edits,
    )


def _name_of(article: Article, is_one_outlet: bool) -> str:
    if article.outlet is None:
        return article.id
    return f"{article.outlet} ({article.id})" if is_one_outlet else article.outlet


def _of_files(a: Path, b: Path) -> Iterator[Side]:
    from wirecopy.cli.loose import pairs_of_files
    from wirecopy.plain import compare as compare_texts

    for pair in pairs_of_files(a, b):
        yield Side(
            lead_name=pair.a_name,
            lead_text=pair.a_text,
            name=pair.b_name,
            text=pair.b_text,
            article_id=None,
            share=pair.label,
            edits=compare_texts(pair.a_text, pair.b_text).edits,
        )


def _page_of_texts(sides: list[Side]) -> str:
    from wirecopy.model import Comparison
    from wirecopy.plain import NamedComparison, comparison_page

    return comparison_page(
        NamedComparison(
            a_name=side.lead_name,
            b_name=side.name,
            comparison=Comparison(a_text=side.lead_text, b_text=side.text, edits=side.edits),
            note=side.share,
        )
        for side in sides
    )


def _write_page(path: Path, page: str) -> None:
    from wirecopy.cli.terminal import say

    path.write_text(page, "utf-8")
    say(f"wrote {path}")


def _rows(side: Side, *, is_all: bool) -> Iterator[EditRow]:
    for number, edit in enumerate(side.edits):
        if is_all or not edit.is_style:
            yield EditRow(
                lead=side.lead_name,
                copy=side.name,
                article_id=side.article_id,
                id=f"{side.article_id}.{number}" if side.is_stored else None,
                edit=edit,
            )


def _columns() -> tuple[Column[EditRow], ...]:
    from wirecopy.corpus.column import Column

    return (
        Column(name="lead", value=lambda r: r.lead),
        Column(name="copy", value=lambda r: r.copy),
        Column(name="article_id", value=lambda r: r.article_id),
        Column(name="edit_class", value=lambda r: r.edit.edit_class.value),
        Column(name="in_quote", value=lambda r: r.edit.in_quote),
        Column(name="risk", value=lambda r: r.edit.risk),
        Column(name="before", value=lambda r: r.edit.a_text),
        Column(name="after", value=lambda r: r.edit.b_text),
        Column(name="outlier", value=lambda r: r.edit.support and r.edit.support.outlier),
        Column(name="why", value=lambda r: r.edit.reason),
        Column(name="id", value=lambda r: r.id),
    )


def _print_sides(sides: list[Side], alone: Sequence[Edit], *, is_all: bool) -> None:
    """Each copy with its edits; first the places where the lead copy stands alone."""
    from wirecopy.cli.diff import count_line, print_edits, shown_edits
    from wirecopy.cli.terminal import data_console, say, words

    console = data_console()
    if alone:
        console.print(words(f"{sides[0].lead_name}, the lead copy, stands alone", "bold"))
        console.print(words("shown as all others read it", "dim"))
        print_edits(console, sides[0].lead_text, alone)
        console.print()
    for side in sides:
        console.print(words(f"{side.name} against {side.lead_name}", "bold"))
        console.print(words(side.share, "dim"))
        if not side.is_compared:
            console.print(words("not compared word by word"))
            console.print()
            continue
        console.print(words(count_line(side.edits, is_all=is_all)))
        own = [edit for edit in side.edits if is_all or not edit.is_of_lead]
        print_edits(console, side.lead_text, shown_edits(own, is_all=is_all))
        console.print()
    if not sides:
        say("one copy only: nothing to compare")
