"""Lead text: its paragraphs with every copy's words beside the lead copy's own.

What a copy left out stands in ``<del>``, what it put in in ``<ins>``; neither crosses a paragraph.
A number names the copy.  The card with class, risk and reason is shown by hovering over a place or
by going to it; the page needs no script for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirecopy.export.comparison.classes import class_name, risk_of
from wirecopy.export.comparison.marks import Paragraph, Step, walk
from wirecopy.export.comparison.sheet import Sheet
from wirecopy.export.comparison.variants import PASSAGE, Item, Variant
from wirecopy.export.markup import (
    NOTHING,
    Html,
    clipped,
    closing,
    joined,
    opening,
    tag,
    words,
)
from wirecopy.model import Edit

#: Code points of one side of an edit on its card; longer ones stand in the text itself.
CARD_WORDS = 120
#: Stands for a break between paragraphs.
BREAK = "¶"


@dataclass(frozen=True, slots=True)
class Names:
    """Ids of places on the page; ``prefix`` tells the sheets of a page apart."""

    prefix: str

    def variant(self, index: int) -> str:
        """Id of a place in the lead text."""
        return f"{self.prefix}v{index + 1}"

    def edit(self, item: Item) -> str:
        """Id of the row of an edit."""
        return f"{self.prefix}e{item.copy + 1}-{item.number + 1}"

    def copy(self, copy: int) -> str:
        """Id of the section of a copy."""
        return f"{self.prefix}copy{copy + 1}"

    def paragraph(self, number: int) -> str:
        """Id of a paragraph of the lead text."""
        return f"{self.prefix}p{number}"


def lead_text(sheet: Sheet, variants: Sequence[Variant], names: Names) -> Html:
    """The paragraphs with all variants on them."""
    writer = _Writer(sheet, variants, names)
    shown = (
        paragraph
        for paragraph in walk(sheet.lead.text, [variant.mark for variant in variants])
        if any(step.kind == "point" or step.text.strip() for step in paragraph.steps)
    )
    return joined(writer.paragraph(number, one) for number, one in enumerate(shown, start=1))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes paragraphs of one sheet."""

    sheet: Sheet
    variants: Sequence[Variant]
    names: Names

    def paragraph(self, number: int, paragraph: Paragraph) -> Html:
        """A paragraph, numbered from 1."""
        inner = joined(self._step(step) for step in paragraph.steps)
        return Html(tag("p", inner, id=self.names.paragraph(number), dir="auto") + "\n")

    def _step(self, step: Step) -> Html:
        if step.kind == "words":
            return words(step.text)
        variant = self.variants[step.index]
        if step.kind == "open":
            return Html(self._start(variant, is_first=step.is_edge) + opening("del"))
        if step.kind == "close":
            return Html(closing("del") + self._end(variant, is_last=step.is_edge))
        lost = tag("del", words(visible(variant.words))) if variant.words else NOTHING
        return Html(self._start(variant, is_first=True) + lost + self._end(variant, is_last=True))

    def _start(self, variant: Variant, *, is_first: bool) -> Html:
        kinds = {
            "passage": variant.is_passage,
            "moved": variant.is_moved,
            "style": variant.is_hidden,
        }
        told = " ".join(name for name, holds in kinds.items() if holds)
        start = opening(
            "span",
            class_=_joined_classes("v", f"r{variant.risk}", told, copy_classes(variant.copies)),
            id=self.names.variant(variant.mark.index) if is_first else None,
        )
        badge = self._badge(variant, variant.copies) if variant.is_passage else NOTHING
        return Html(start + self._card(variant) + badge)

    def _end(self, variant: Variant, *, is_last: bool) -> Html:
        """Every reading with the numbers of its copies; first those that have no words here."""
        if variant.is_passage or not is_last:
            return closing("span")
        readings = variant.readings()
        without = sorted(set(variant.copies).difference(*(copies for _, copies, _ in readings)))
        bare = self._badge(variant, without) if without else NOTHING
        put_in = joined(
            _put_in(text, copies, risk, self._badge(variant, copies))
            for text, copies, risk in readings
        )
        return Html(bare + put_in + closing("span"))

    def _badge(self, variant: Variant, copies: Sequence[int]) -> Html:
        """Numbers of copies, a link to the variant itself: going there keeps its card open."""
        numbers = joined(
            (tag("b", words(str(n + 1)), class_=copy_classes([n])) for n in copies), " "
        )
        told = ", ".join(self.sheet.copies[n].name for n in copies)
        return tag(
            "a",
            numbers,
            class_=f"n {copy_classes(copies)}",
            href=f"#{self.names.variant(variant.mark.index)}",
            title=told,
            aria_label=f"{told}: {', '.join(_classes(variant))}",
        )

    def _card(self, variant: Variant) -> Html:
        rows = joined(self._opinion(variant, edit, items) for edit, items in variant.opinions())
        close = tag("a", words("×"), class_="shut", href="#-", aria_label="close")
        return tag("span", close, rows, class_="card", role="note")

    def _opinion(self, variant: Variant, edit: Edit, items: Sequence[Item]) -> Html:
        told = joined((self._name(item) for item in items), ", ")
        return tag(
            "span",
            tag("span", verdict_of(edit), class_="verdict"),
            tag("span", *_change(variant.words, edit), class_="change"),
            tag("span", words(edit.reason), class_="why"),
            tag("span", told, class_="who"),
            class_=f"i r{risk_of(edit)} {copy_classes([item.copy for item in items])}",
        )

    def _name(self, item: Item) -> Html:
        name = self.sheet.copies[item.copy].name
        return tag("a", words(f"{item.copy + 1} {name}"), href=f"#{self.names.edit(item)}")


def copy_classes(copies: Sequence[int]) -> str:
    """Class names of the copies, by which one copy alone is shown."""
    return " ".join(f"c{n + 1}" for n in sorted(set(copies)))


def _joined_classes(*names: str) -> str:
    return " ".join(filter(None, names))


def verdict_of(edit: Edit) -> Html:
    """Class and risk, the risk as a coloured mark with its number."""
    risk = risk_of(edit)
    place = words(" in a quotation") if edit.in_quote else NOTHING
    return joined(
        (
            tag("b", words(class_name(edit.edit_class))),
            place,
            tag("span", words(f"risk {risk}"), class_=f"risk r{risk}"),
        ),
        " ",
    )


def visible(text: str) -> str:
    """Words on one line: breaks as a sign, blanks alone as open boxes."""
    shown = text.replace("\n", f" {BREAK} ").strip() if text.strip() else text.replace("\n", BREAK)
    return shown if shown.strip() else "␣" * len(shown)


def _put_in(text: str, copies: Sequence[int], risk: int, badge: Html) -> Html:
    """Words put in, a line at a time; a passage stands as a block, with its numbers inside."""
    lines = [words(line) for line in text.split("\n") if line.strip()] or [words(visible(text))]
    is_block = len(text) >= PASSAGE or "\n" in text.strip()
    if is_block:
        lines[-1] = Html(lines[-1] + badge)
    classes = _joined_classes(f"r{risk}", "block" if is_block else "", copy_classes(copies))
    shown = joined(tag("ins", line, class_=classes) for line in lines)
    return shown if is_block else Html(shown + badge)


def _change(before: str, edit: Edit) -> Iterator[Html]:
    if before:
        yield tag("del", clipped(visible(before), CARD_WORDS))
    if edit.b_text:
        yield tag("ins", clipped(visible(edit.b_text), CARD_WORDS))


def _classes(variant: Variant) -> list[str]:
    return sorted({class_name(item.edit.edit_class) for item in variant.items})
