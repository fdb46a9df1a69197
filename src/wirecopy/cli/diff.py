"""Diffs: the edits of a copy, each with its class and a few words of context.

Colour marks what was taken out and what was put in; without colour ``[-words-]`` and ``{+words+}``
do.  Style is counted and hidden unless asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wirecopy.cli.safety import safe_line
from wirecopy.cli.terminal import clip
from wirecopy.model.counted import counted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from wirecopy.model import Edit

#: Characters of context on each side, about eight words.
CONTEXT = 50
#: Characters shown of one side of an edit; a cut paragraph is told by its beginning.
LONGEST = 240

#: Colours by risk: style, may matter, changes what is stated.
_RISK_STYLES = ("dim", "yellow", "bold red")


def shown_edits(edits: Sequence[Edit], *, is_all: bool) -> list[Edit]:
    """The edits to show: all, or all but style."""
    return [edit for edit in edits if is_all or not edit.is_style]


def count_line(edits: Sequence[Edit], *, is_all: bool) -> str:
    """``2 fact, 1 cut; 14 style edits hidden``."""
    shown = [edit for edit in shown_edits(edits, is_all=is_all) if is_all or not edit.is_of_lead]
    counts = Counter(edit.edit_class.value for edit in shown if edit.came_with is None)
    told = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    late = sum(edit.came_with is not None for edit in shown)
    if late:
        told += f"{', ' if told else ''}{counted(late, 'passage')} of a later version"
    of_lead = len(shown_edits(edits, is_all=is_all)) - len(shown)
    if of_lead:
        told += (
            f"{', ' if told else ''}{counted(of_lead, 'place')} where the lead copy stands alone"
        )
    hidden = 0 if is_all else sum(edit.is_style for edit in edits)
    rest = f"{counted(hidden, 'style edit')} hidden" if hidden else ""
    return "; ".join(part for part in (told, rest) if part) or "no difference"


def print_edits(console: Console, lead_text: str, edits: Sequence[Edit]) -> None:
    """One block an edit: its class, then the words around it."""
    for edit in edits:
        console.print(_heading(edit))
        console.print(_change(lead_text, edit, is_colored=console.color_system is not None))


def _heading(edit: Edit) -> Text:
    from rich.text import Text

    heading = Text("  ")
    heading.append(edit.edit_class.value, _RISK_STYLES[max(0, min(edit.risk, 2))])
    if edit.in_quote:
        heading.append(" in a quotation", "magenta")
    heading.append(f"  {safe_line(edit.reason)}", "dim")
    return heading


def _change(lead_text: str, edit: Edit, *, is_colored: bool) -> Text:
    from rich.text import Text

    before = lead_text[max(0, edit.a.start - CONTEXT) : edit.a.start].rpartition("\n")[2]
    after = lead_text[edit.a.end : edit.a.end + CONTEXT].partition("\n")[0]
    line = Text("    ")
    line.append(_from_blank(before), "dim")
    _append(line, edit.a_text, ("[-", "-]"), "red strike", is_colored=is_colored)
    _append(line, edit.b_text, ("{+", "+}"), "green", is_colored=is_colored)
    is_open = after[:1].isalnum() and edit.a.start == edit.a.end and edit.b_text[-1:].strip()
    line.append(" " if is_open else "")
    line.append(_to_blank(after), "dim")
    return line


def _append(
    line: Text, words: str, marks: tuple[str, str], style: str, *, is_colored: bool
) -> None:
    if words:
        shown = clip(safe_line(words), LONGEST)
        line.append(shown if is_colored else f"{marks[0]}{shown}{marks[1]}", style)
        line.append(" " if words[-1].isspace() else "")


def _from_blank(words: str) -> str:
    """The end of a context, from a whole word on; its last blank stays."""
    whole = words if len(words) < CONTEXT else f"…{words.partition(' ')[2]}"
    return safe_line(whole) + (" " if words[-1:].isspace() else "")


def _to_blank(words: str) -> str:
    whole = words if len(words) < CONTEXT else f"{words.rpartition(' ')[0]}…"
    return (" " if words[:1].isspace() else "") + safe_line(whole)
