"""Edit tables: the edits that ask for eyes, and all edits of each copy, with links to the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wirecopy.export.comparison.classes import class_name, is_hidden, risk_of
from wirecopy.export.comparison.lead_text import Names, verdict_of, visible
from wirecopy.export.comparison.sheet import Sheet, Side
from wirecopy.export.comparison.variants import PASSAGE, Item, Variant
from wirecopy.export.markup import NOTHING, Html, clipped, joined, tag, words
from wirecopy.model.counted import counted
from wirecopy.model.edit import RISK_MEANING

#: Code points of each side of an edit in a table; the text itself has all of them.
LONGEST = 280
#: Edits in the list of those that ask for eyes.
MOST_TELLING = 60

Targets = Mapping[tuple[int, int], int]


def targets_of(variants: Sequence[Variant]) -> Targets:
    """Copy and number of every edit -> the variant it stands in."""
    return {
        (item.copy, item.number): variant.mark.index
        for variant in variants
        for item in variant.items
    }


def telling_edits(sheet: Sheet, variants: Sequence[Variant], names: Names) -> Html:
    """Variants of risk 2, then 1, in the order of the text; nothing when there are none."""
    found = sorted(
        (variant for variant in variants if variant.risk > 0),
        key=lambda variant: (-variant.risk, variant.mark.index),
    )
    alone = [variant for variant in variants if variant.risk_of_lead > 0]
    if not found and not alone:
        return tag("p", words("No edit changes what is stated, or may."), class_="calm")
    rows = joined(
        (
            *(_lead_alone(sheet, variant, names) for variant in alone[:MOST_TELLING]),
            *(_telling(sheet, variant, names) for variant in found[:MOST_TELLING]),
        )
    )
    left = len(found) - MOST_TELLING
    more = tag("p", words(f"and {left:,} more in the text below")) if left > 0 else NOTHING
    return Html(tag("ul", rows, class_="telling") + more)


def _lead_alone(sheet: Sheet, variant: Variant, names: Names) -> Html:
    """A place where the lead copy has other words than all who have the passage."""
    items = [item for item in variant.items if item.edit.is_of_lead]
    edit = items[0].edit
    return tag(
        "li",
        tag("b", words(f"{class_name(edit.edit_class)} of the lead copy")),
        tag("a", *_sides(edit.b_text, edit.a_text), href=f"#{names.variant(variant.mark.index)}"),
        tag("span", words(edit.reason), class_="why"),
        tag(
            "span",
            words(f"{sheet.lead.name} alone; otherwise {_tellers(sheet, items)}"),
            class_="who",
        ),
        class_=f"r{variant.risk_of_lead}",
        title=RISK_MEANING[variant.risk_of_lead],
    )


def _telling(sheet: Sheet, variant: Variant, names: Names) -> Html:
    return joined(
        tag(
            "li",
            verdict_of(edit),
            tag(
                "a", *_sides(edit.a_text, edit.b_text), href=f"#{names.variant(variant.mark.index)}"
            ),
            tag("span", words(edit.reason), class_="why"),
            tag("span", words(_tellers(sheet, items)), class_="who"),
            class_=f"r{risk_of(edit)}",
            title=RISK_MEANING[risk_of(edit)],
        )
        for edit, items in variant.opinions()
        if edit.risk > 0
    )


def _tellers(sheet: Sheet, items: Sequence[Item]) -> str:
    return ", ".join(f"{item.copy + 1} {sheet.copies[item.copy].name}" for item in items)


def copy_table(n: int, side: Side, targets: Targets, names: Names) -> Html:
    """All edits of a copy, in the order of the lead text."""
    hidden = sum(is_hidden(edit) for edit in side.edits)
    rows = joined(_row(Item(n, m, edit), targets, names) for m, edit in enumerate(side.edits))
    head = joined(tag("th", words(name), scope="col") for name in _COLUMNS)
    table = tag("table", tag("thead", tag("tr", head)), tag("tbody", rows), class_="edits")
    return Html(table + _hidden_note(hidden))


_COLUMNS = ("Class", "Lead copy", "This copy", "Why")


def _hidden_note(hidden: int) -> Html:
    if not hidden:
        return NOTHING
    told = f"{counted(hidden, 'edit')} of house style not shown"
    return tag("p", words(told), class_="unless-style")


def _row(item: Item, targets: Targets, names: Names) -> Html:
    edit, target = item.edit, names.variant(targets[item.copy, item.number])
    place = tag("a", verdict_of(edit), href=f"#{target}", title="show the place in the text")
    before, after = _before(edit.a_text), _after(edit.b_text)
    kind = f"r{risk_of(edit)}{' style' if is_hidden(edit) else ''}"
    return tag(
        "tr",
        tag("td", place, class_="verdict"),
        tag("td", before, dir="auto"),
        tag("td", after, dir="auto"),
        tag("td", words(edit.reason), class_="why"),
        id=names.edit(item),
        class_=kind,
    )


def _before(text: str) -> Html:
    kind = "passage" if len(text) >= PASSAGE else None
    return tag("del", clipped(visible(text), LONGEST), class_=kind) if text else NOTHING


def _after(text: str) -> Html:
    return tag("ins", clipped(visible(text), LONGEST)) if text else NOTHING


def _sides(before: str, after: str) -> Iterator[Html]:
    if before:
        yield tag("del", clipped(visible(before), LONGEST))
    yield words(" → ") if before and after else words(" left out" if before else "put in ")
    if after:
        yield tag("ins", clipped(visible(after), LONGEST))
