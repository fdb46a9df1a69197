"""Compare two texts and read their quotes, without a project: python examples/two_texts.py."""

# ruff: noqa: T201  (an example prints)
from __future__ import annotations

from datetime import date

import wirecopy

ONE = """Envoy Ana Ruiz left Quito on Monday after three days of talks.
"We have agreed on the order of the chapters," Ruiz told reporters."""
OTHER = """Envoy Ana Ruiz left Quito on Monday after two days of talks.
“We have agreed on the order of chapters,” Ms Ruiz told reporters."""


def main() -> None:
    """Print what differs, who said what, and what was done."""
    for edit in wirecopy.compare(ONE, OTHER).edits:
        print(edit.edit_class.value, repr(edit.a_text), repr(edit.b_text))
    for quote in wirecopy.quotes(ONE):
        print(quote.speaker, [span.of(ONE) for span in quote.segments])
    for event in wirecopy.read_events(ONE, day=date(2026, 3, 11)):
        print(event.event_type.value, event.status, event.date, event.evidence.of(ONE))


if __name__ == "__main__":
    main()
