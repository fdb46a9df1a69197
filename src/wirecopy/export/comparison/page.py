"""Comparison page: the parts of every sheet in their order, and the switches above them.

Switches are form controls at the head of the body, outside of what they switch: a rule of the style
sheet (``#style:checked ~ main``) does the work, so that the page has no script at all.  Its policy
forbids scripts and every load, should words ever be taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from wirecopy.export.comparison.classes import is_hidden
from wirecopy.export.comparison.counts import counts_table
from wirecopy.export.comparison.edit_tables import copy_table, targets_of, telling_edits
from wirecopy.export.comparison.lead_text import Names, lead_text
from wirecopy.export.comparison.sheet import Sheet, Side
from wirecopy.export.comparison.side_by_side import side_by_side
from wirecopy.export.comparison.strip import strip
from wirecopy.export.comparison.variants import variants_of
from wirecopy.export.markup import NOTHING, Html, joined, opening, page_head, tag, words

#: Copies from which there are no switches for single ones: they would fill the screen.
MOST_SWITCHES = 12
#: Copies that are also set beside the lead copy.
MOST_SIDES = 40
#: Copies on a page; with more of them browsers get slow, and no one reads on.
MOST_COPIES = 200


def comparison_page(sheets: Sequence[Sheet], back: str | None = None) -> str:
    """One HTML page of the sheets; of very many copies the first ones, and it says so.

    ``back`` is the address of a page that it is opened from, for a link at its head.
    """
    sheets = [_fitting(sheet) for sheet in sheets]
    title = sheets[0].title if sheets else "nothing to compare"
    switches = _switches(sheets)
    return "".join(
        (
            "<!doctype html>\n",
            opening("html", lang="en"),
            _head(title, switches),
            "\n<body>\n",
            _inputs(sheets, switches),
            opening("main"),
            tag("p", tag("a", words("← back"), href=back)) if back else NOTHING,
            _bar(sheets, switches),
            *(
                _sheet(sheet, Names(f"s{n}-"), is_filtered=bool(switches))
                for n, sheet in enumerate(sheets, start=1)
            ),
            _foot(),
            "</main>\n</body></html>\n",
        )
    )


def _fitting(sheet: Sheet) -> Sheet:
    left = len(sheet.copies) - MOST_COPIES
    if left <= 0:
        return sheet
    told = ("On this page", f"the first {MOST_COPIES} copies; {left:,} more are left out")
    return replace(sheet, about=(*sheet.about, told), copies=sheet.copies[:MOST_COPIES])


def _switches(sheets: Sequence[Sheet]) -> tuple[int, ...]:
    """Copies that can be shown alone, from 1; none where that makes no sense."""
    sides = sheets[0].copies if len(sheets) == 1 else ()
    found = tuple(n for n, side in enumerate(sides, start=1) if side.edits)
    return found if 1 < len(found) <= MOST_SWITCHES else ()


def _head(title: str, switches: Sequence[int]) -> Html:
    style = _style_sheet() + "".join(_switch_rules(switches))
    return page_head(f"{title} · what the copies changed", style)


@cache
def _style_sheet() -> str:
    return files("wirecopy.export.comparison").joinpath("comparison.css").read_text("utf-8")


def _switch_rules(switches: Sequence[int]) -> Iterator[str]:
    """Rules that leave one copy's variants only; nothing in them comes from a page."""
    for n in switches:
        on, other = f"#only{n}:checked~main", f":not(.c{n})"
        yield f"{on} .v{other}>del{{all:unset}}\n"
        yield f"{on} .v{other}>.card,{on} .text :is(ins[class],.n,.n b,.i){other}{{display:none}}\n"
        yield f"{on} label[for=only{n}]{{background:var(--ink);color:var(--paper)}}\n"
        yield f"#only{n}:focus-visible~main label[for=only{n}]{{outline:3px solid var(--link)}}\n"


def _inputs(sheets: Sequence[Sheet], switches: Sequence[int]) -> Html:
    style = tag("input", type="checkbox", id="style", class_="switch")
    radios = (
        tag("input", type="radio", name="only", id=f"only{n}", class_="switch", checked=not n)
        for n in ((0, *switches) if switches else ())
    )
    return joined((style if _hidden_count(sheets) else NOTHING, *radios))


def _hidden_count(sheets: Sequence[Sheet]) -> int:
    """Edits that are hidden at first."""
    return sum(is_hidden(e) for sheet in sheets for side in sheet.copies for e in side.edits)


def _bar(sheets: Sequence[Sheet], switches: Sequence[int]) -> Html:
    hidden = _hidden_count(sheets)
    style = tag("label", words(f"house style ({hidden:,})"), for_="style", class_="toggle")
    labels = [tag("label", words("all copies"), for_="only0")] if switches else []
    labels += [
        tag(
            "label",
            tag("b", words(str(n))),
            words(f" {sheets[0].copies[n - 1].name}"),
            for_=f"only{n}",
        )
        for n in switches
    ]
    shown = [style, *labels] if hidden else labels
    return tag("div", *shown, class_="bar") if shown else NOTHING


def _sheet(sheet: Sheet, names: Names, *, is_filtered: bool) -> Html:
    variants = variants_of(sheet.lead.text, sheet.copies)
    targets = targets_of(variants)
    text = tag(
        "div", lead_text(sheet, variants, names), class_="text", lang=sheet.lead.language or None
    )
    copies = joined(
        _copy(n, sheet, copy_table(n, side, targets, names), names)
        for n, side in enumerate(sheet.copies)
    )
    return tag(
        "article",
        _header(sheet),
        tag("h2", words("What asks for eyes")),
        telling_edits(sheet, variants, names),
        tag("h2", words("Who changed what")),
        counts_table(sheet, names),
        tag("h2", words("Where")),
        strip(sheet, variants, names),
        tag("h2", words("The lead copy and its variants")),
        _key(sheet, is_filtered=is_filtered),
        text,
        tag("h2", words("Copy by copy")),
        copies,
    )


def _header(sheet: Sheet) -> Html:
    about = joined(
        Html(tag("dt", words(name)) + tag("dd", words(told))) for name, told in sheet.about
    )
    reasons = joined(tag("li", words(reason)) for reason in sheet.reasons)
    return tag(
        "header",
        tag("p", words(sheet.kind), class_="kicker"),
        tag("h1", words(sheet.title), dir="auto"),
        tag("dl", about),
        tag("ul", reasons, class_="reasons") if sheet.reasons else NOTHING,
        tag("p", words(sheet.id), class_="id") if sheet.id else NOTHING,
    )


def _key(sheet: Sheet, *, is_filtered: bool) -> Html:
    told = (
        f"Text of {sheet.lead.name}. A number names the copy that differs; hover over a place, or "
        "go to its number, for class, risk and reason."
    )
    more = " The bar shows one copy alone, or house style too." if is_filtered else ""
    samples = (
        tag("del", words("left out"), class_="r0"),
        tag("ins", words("put in"), class_="r0"),
        tag("ins", words("may matter"), class_="r1"),
        tag("ins", words("changes what is stated"), class_="r2"),
    )
    return tag("p", words(told + more + " "), joined(samples, " "), class_="key")


def _copy(n: int, sheet: Sheet, table: Html, names: Names) -> Html:
    side = sheet.copies[n]
    title = tag("h3", tag("b", words(str(n + 1))), words(f" {side.name}"))
    told = (side.headline, side.note, side.day, side.url)
    about = joined(
        tag("p", words(one), class_=kind)
        for one, kind in zip(told, ("headline", "note", "note", "note url"), strict=True)
        if one
    )
    return tag("section", title, about, _edits(n, sheet, table), id=names.copy(n), class_="copy")


def _edits(n: int, sheet: Sheet, table: Html) -> Html:
    side = sheet.copies[n]
    if not side.is_compared:
        return tag("p", words("A partial copy is not compared word by word."), class_="calm")
    if not side.edits:
        return tag("p", words(_same(sheet.lead, side)), class_="calm")
    if n >= MOST_SIDES:
        return table
    told = tag("summary", words("Side by side with the lead copy"))
    return Html(
        table + tag("details", told, side_by_side(sheet.lead, side), open=len(sheet.copies) == 1)
    )


def _same(lead: Side, side: Side) -> str:
    return "Word for word the lead copy." if lead.text == side.text else "No difference was found."


def _foot() -> Html:
    return tag(
        "footer",
        words(
            "Made by wirecopy. The lead copy is what the others are compared "
            "with; it need not be what the agency sent. Risk 2 asks for eyes; it does not say who erred."
        ),
    )
