"""House style: an outlet's habits and forms, learned from what it printed and changed.

A habit is known when most of the articles that show it, and of the edits that decided it, have one form.
A house form is a pair of words: the outlet put one in place of the other in several dispatches and never
the other way.  Both explain a style edit; a house form also makes style of what looked like wording.

Known misses: an outlet that changed its stylebook has two habits, and neither is sure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from wirecopy.dispatches import habit_of_edit, read_forms
from wirecopy.model import Edit, EditClass, Habit, HouseForm, OutletProfile, Span
from wirecopy.model.counted import counted

#: Articles and edits together from which a habit is told, and the score it needs.
LEAST_SEEN = 3
LEAST_SCORE = 0.6
#: Dispatches in which an outlet must have put the same words in place of the same others.
LEAST_DISPATCHES = 3
#: Characters of words that can be a house form.
LONGEST_FORM = 40
_FORM_CLASSES = frozenset({"wording", "spelling", "abbreviation", "reference"})


class Change(NamedTuple):
    """Words that an outlet put in place of others, and in how many dispatches."""

    edit_class: str
    before: str
    after: str
    risk: int
    dispatches: int

    @property
    def forms(self) -> tuple[str, str]:
        """The words before and after, as forms are compared."""
        return self.before.strip().casefold(), self.after.strip().casefold()

    @property
    def edit(self) -> Edit:
        """The change as an edit, as far as habits look at it."""
        nowhere = Span(start=0, end=0)
        return Edit(
            edit_class=EditClass(self.edit_class),
            a=nowhere,
            b=nowhere,
            a_text=self.before,
            b_text=self.after,
            in_quote=False,
            risk=self.risk,
            why="",
        )


def habits_of(seen: Mapping[tuple[str, str], int], changes: Sequence[Change]) -> Iterator[Habit]:
    """The preferred form of each habit, those best known first.

    Args:
        seen: habit and form -> articles whose usual form it is.
        changes: what the outlet put in place of what.
    """
    articles: dict[str, Counter[str]] = defaultdict(Counter)
    for (name, form), count in seen.items():
        articles[name][form] += count
    edits: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for change in changes:
        known = habit_of_edit(change.edit)
        if known is None:
            continue
        name, before, after = known
        if after:
            edits[name][after, True] += change.dispatches
        if before:
            edits[name][before, False] += change.dispatches
    made = [_habit(name, articles[name], edits[name]) for name in sorted({*articles, *edits})]
    kept = [habit for habit in made if habit]
    yield from sorted(kept, key=lambda habit: (-habit.score, -habit.articles_of_any, habit.name))


def _habit(name: str, articles: Counter[str], edits: Counter[tuple[str, bool]]) -> Habit | None:
    """The form that articles have and edits bring in; its score counts one more for and against."""
    forms = sorted({*articles, *(form for form, _ in edits)})
    weight = {form: articles[form] + edits[form, True] - edits[form, False] for form in forms}
    best = min(forms, key=lambda form: (-weight[form], form))
    total, done, undone = articles.total(), edits[best, True], edits[best, False]
    score = (articles[best] + done + 1) / (total + done + undone + 2)
    if total + done + undone < LEAST_SEEN or score < LEAST_SCORE:
        return None
    return Habit(
        name=name,
        form=best,
        articles=articles[best],
        articles_of_any=total,
        edits_to=done,
        edits_from=undone,
        score=round(score, 4),
    )


def house_forms_of(changes: Sequence[Change]) -> Iterator[HouseForm]:
    """Words put in place of the same others in several dispatches and never the other way."""
    made: Counter[tuple[str, str]] = Counter()
    for change in changes:
        if change.edit_class in _FORM_CLASSES and _may_be_form(*change.forms):
            made[change.forms] += change.dispatches
    for (before, after), count in sorted(made.items(), key=lambda item: (-item[1], item[0])):
        if count >= LEAST_DISPATCHES and not made[after, before]:
            yield HouseForm(lead_form=before, outlet_form=after, dispatches=count)


def exchanges_of(changes: Sequence[Change]) -> Iterator[Change]:
    """The changes of wording that are house forms."""
    known = {(form.lead_form, form.outlet_form) for form in house_forms_of(changes)}
    wording = (change for change in changes if change.edit_class == EditClass.WORDING)
    yield from (change for change in wording if change.forms in known)


def _may_be_form(before: str, after: str) -> bool:
    """Whether two phrases could be forms: words on both sides, short, without figures."""
    if not before or not after or max(len(before), len(after)) > LONGEST_FORM:
        return False
    return before != after and not any(char.isdigit() for char in before + after)


def style_fit(text: str, profile: OutletProfile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Habits of the outlet that the text has, and habits it has another form of."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for (name, form), count in read_forms(text).items():
        forms[name][form] += count
    shown = [habit for habit in profile.habits if habit.name in forms]
    usual = {
        name: min(counts, key=lambda form: (-counts[form], form)) for name, counts in forms.items()
    }
    fits = tuple(habit.name for habit in shown if usual[habit.name] == habit.form)
    return fits, tuple(habit.name for habit in shown if usual[habit.name] != habit.form)


def in_house(edits: tuple[Edit, ...], profile: OutletProfile | None) -> tuple[Edit, ...]:
    """The edits of an outlet, with what its house style says to each."""
    if profile is None:
        return edits
    forms = {(one.lead_form, one.outlet_form): one for one in profile.house_forms}
    habits = {habit.name: habit for habit in profile.habits}
    return tuple(_in_house(edit, profile.outlet, forms, habits) for edit in edits)


def _in_house(
    edit: Edit,
    outlet: str,
    forms: Mapping[tuple[str, str], HouseForm],
    habits: Mapping[str, Habit],
) -> Edit:
    told = _habit_line(edit, outlet, habits)
    if told:
        return replace(edit, why=f"{edit.why}; {told}")
    form = forms.get((edit.a_text.strip().casefold(), edit.b_text.strip().casefold()))
    if form is None:
        return edit
    words = f"{outlet} writes {form.outlet_form!r} for {form.lead_form!r}"
    line = f"{words} in {form.dispatches} dispatches"
    if edit.edit_class is EditClass.WORDING and not edit.in_quote:
        why = f"a house form: {line}"
        return replace(edit, edit_class=EditClass.SPELLING, risk=0, why=why)
    return replace(edit, why=f"{edit.why}; {line}")


def _habit_line(edit: Edit, outlet: str, habits: Mapping[str, Habit]) -> str | None:
    """What the outlet's habit says to a style edit."""
    known = habit_of_edit(edit)
    habit = habits.get(known[0]) if known else None
    if known is None or habit is None or known[2] is None:
        return None
    of_any = counted(habit.articles_of_any, "article")
    seen = f"{habit.articles} of {of_any}" if habit.articles_of_any else ""
    times = counted(habit.edits_to, "edit") if habit.edits_to else ""
    count = " and ".join(part for part in (seen, times) if part)
    agrees = "house style of" if known[2] == habit.form else "not the habit of"
    return f"{agrees} {outlet}: {habit.name} {habit.form!r} in {count}"
