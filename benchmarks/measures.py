"""What is measured: a stage, its data set, how the product is asked, how the answer is scored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

#: Where the inputs of a measure come from: dumped by the scorer, or built from the data's own files.
Inputs = Literal["dump", "seeds", "pages", "html", "copies", "edits", "own"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of the quality page."""

    #: ``stage.set``; the key of its floors.
    name: str
    #: Task of ``predict.py``; empty where a program of this folder asks and scores in one.
    task: str
    inputs: Inputs
    #: File, or gold name, the inputs are built from.
    data: str
    #: Scorer and its arguments after the prediction file.
    scorer: tuple[str, ...]
    #: The scorer's trivial baseline, when it has one.
    baseline: tuple[str, ...] = ()
    #: Regular expression with one group per figure -> the figures' names.
    figures: str
    names: tuple[str, ...]
    goal: str = ""
    #: What a reader must know to read the figures.
    note: str = ""

    def read(self, output: str) -> dict[str, float]:
        """The figures in the scorer's output."""
        found = re.search(self.figures, output, re.MULTILINE)
        if not found:
            raise ValueError(f"{self.name}: the scorer's output has no figures:\n{output[-2000:]}")
        return {name: float(value) for name, value in zip(self.names, found.groups(), strict=True)}


_NUMBER = r"(-?[\d.]+)"


def _page_row(name: str) -> str:
    return rf"^{name}\s+\d+\s+\d+\s+\d+\s+(\d+)" + rf"\s+{_NUMBER}" * 7


_PAGE_NAMES = ("count", "start", "start_pg", "exact", "span", "article", "boiler", "label")
_IN_SAMPLE = (
    "In sample: the shipped labeller of shapes was trained on these pages. What to expect on other pages "
    "are the held-out folds in `training/pages/README.md`"
)
_PAGE_GOALS = {
    "seeds": "all exact",
    "multi": "count 5, start_pg .95, article .95, boiler .95",
    "silver": "start .90, article .92, boiler .92",
    "stress": "start .98, article .97, boiler .97",
}


_INVENTED_NAMES = ("count", "start", "span", "article", "boiler", "none")
#: Set, what the scorer asks of its articles, goal, note.
_TOLD: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("seeds", ("agency", "dateline", "headline", "updated"), "all: 3, 6, 7, 6", ""),
    ("multi", ("byline", "headline", "published", "updated"), "",
     "Of 15, 16, 23 and 1; the stamp of the one that changed says neither"),
    ("stress", ("agency", "byline", "dateline", "headline", "published", "updated"), "dates .98",
     "Of 350, 230, 340, 1,019, 261 and 188. Of the dates the gold calls 27 published that the page calls updated, and 131 updated "
     "that it calls published or nothing; read as the page has them, 440 of 449 days are right (.98)"),
)  # fmt: skip


def _keyed(*keys: str) -> str:
    return ".*?".join(rf"{re.escape(key)}={_NUMBER}" for key in keys)


def _facts(
    name: str,
    task: str,
    gold: str,
    keys: tuple[str, ...],
    goal: str = "",
    *,
    dump: tuple[str, ...] = (),
    note: str = "",
) -> Measure:
    scorer = f"{name.split('.', 1)[0]}.py"
    return Measure(
        name=name,
        task=task,
        inputs="dump",
        data=gold,
        scorer=(scorer, "--gold", gold, *dump),
        baseline=(scorer, "--gold", gold, "--floor", *dump),
        figures=rf"^[A-Z]+ gold=.*?{_keyed(*keys)}",
        names=keys,
        goal=goal,
        note=note,
    )


_QUOTE_KEYS = ("exact_F1", "iou_F1", "overlap_F1", "marks_F1", "speech_R", "mention")
_SEEN_TREES = "In part in sample: the reader was trained on the trees of GUM's open documents"
_ALL_ATTRIBUTIONS = (
    'The set marks every attribution, beliefs and intentions among them, which are no quotes; and "that" as said, which here '
    "it is not: without it exact_F1 is .08 higher on 100 of the articles"
)
_CALENDAR_ALONE = (
    f"{_SEEN_TREES}. The set marks calendar dates alone, no durations and no sets, so that right answers count as wrong in F1: "
    "read value_R and calendar"
)
_PLACE_KEYS = ("exact_F1", "overlap_F1", "acc161_all", "acc161_found")
_ADJECTIVES = 'The same with `adjectives=True`: the set counts words such as "Kenyan" as places'
_EVENT_KEYS = ("category_F1", "quad_F1", "source_F1", "target_F1", "dyad_F1", "triple_F1")

_PARSED = ("upos", "lemma", "uas", "las")
_EVAL = "conllu_eval.py"
_NEWS = "Reports written for this project and parsed by hand, none of them trained on; no lemmas"
#: Name, data (in the development data, or of this repository), scorer, figures, goal, note.
_LANGUAGE: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], str, str], ...] = (
    ("ewt_test", "dev/language/ewt_test.conllu", (_EVAL, "--gold-sentences"), _PARSED,
     "UPOS 97, UAS 91, LAS 88.5", "Gold words and sentences"),
    ("ewt_test.raw", "dev/language/ewt_test.conllu", (_EVAL,),
     ("words", *_PARSED, "sentences"), "LAS 86.5, sentences 85", "Own words, own sentences"),
    ("gum", "dev/language/gum_measurement_only.conllu", (_EVAL, "--gold-sentences"), _PARSED,
     "", "Documents that nothing was trained on; gold words and sentences"),
    ("gum.raw", "dev/language/gum_measurement_only.conllu", (_EVAL,),
     ("words", *_PARSED, "sentences"), "", "Own words, own sentences"),
    ("news", "training/language/data/newswire_held_out.conllu", (_EVAL, "--gold-sentences"),
     ("upos", "uas", "las"), "", _NEWS),
    ("names", "dev/language/uner_ewt_test.iob2", (_EVAL, "--names"),
     ("names", "LOC", "ORG", "PER"), "names 82", "Universal NER on EWT test: exact span and type"),
    ("names.seeds", "seeds", ("names_seeds.py",), ("LOC", "ORG", "PER", "all"), "95 each",
     "Share of the gold's names that are found"),
)  # fmt: skip

MEASURES: tuple[Measure, ...] = (
    *(
        Measure(
            name=f"pages.{name}",
            task="pages",
            inputs="seeds" if name == "seeds" else "pages",
            data=name,
            scorer=("pages.py", "--set", name),
            baseline=("pages.py", "--floor", "stamp", "--set", name),
            figures=_page_row(name),
            names=_PAGE_NAMES,
            goal=goal,
            note="" if name == "seeds" else _IN_SAMPLE,
        )
        for name, goal in _PAGE_GOALS.items()
    ),
    *(
        Measure(
            name=f"pages.{name}.told",
            task="pages",
            inputs="seeds" if name == "seeds" else "pages",
            data=name,
            scorer=("pages.py", "--set", name),
            figures=rf"^{name}\s+meta\s+" + r"\s+".join(rf"{key} (\d+)/\d+" for key in keys),
            names=keys,
            goal=goal,
            note=" ".join(filter(None, ["How many articles have it right.", note])),
        )
        for name, keys, goal, note in _TOLD
    ),
    Measure(
        name="pages.invented",
        task="",
        inputs="own",
        data="training/pages/held_out",
        scorer=("pages_invented.py",),
        figures=r"[\s\S]*?".join(rf'"{key}": {_NUMBER}' for key in _INVENTED_NAMES),
        names=_INVENTED_NAMES,
        note="Kinds of pages that are hard or rare. Nothing was trained on them, and nobody has seen more of them than scores",
    ),
    Measure(
        name="html.dev",
        task="html",
        inputs="html",
        data="html",
        scorer=("html_pages.py",),
        baseline=("html_pages.py", "--floor", "lines"),
        figures=rf"^html: body F1 {_NUMBER} \| title {_NUMBER} \| date {_NUMBER} \| authors {_NUMBER}",
        names=("body", "title", "date", "authors"),
        goal="trafilatura's, on every column",
        note="In part in sample: the labeller of shapes was trained on these pages flattened. By weights of held-out folds "
        "body is .974, the rest the same (`training/pages/README.md`)",
    ),
    Measure(
        name="copies.dev",
        task="copies",
        inputs="copies",
        data="docs.jsonl",
        scorer=("copies.py",),
        baseline=("copies.py", "--floor", "containment3"),
        figures=(
            rf"^copies: copy F1 {_NUMBER} \| reuse F1 {_NUMBER} \| hard F1 {_NUMBER} \| accuracy {_NUMBER} "
            rf"macro-F1 {_NUMBER} \| traps {_NUMBER}/\d+ \| BCubed F1 {_NUMBER}"
        ),
        names=("copy", "reuse", "hard", "accuracy", "macro", "traps", "story_bcubed"),
        goal="copy .97, reuse .93, hard .90, accuracy .85, traps <= 2",
    ),
    *(
        Measure(
            name=f"edits.{name}",
            task="edits",
            inputs="edits",
            data=name,
            scorer=("edits.py", "--set", name),
            baseline=("edits.py", "--floor", "words", "--set", name),
            figures=(
                rf"^{name}\s+\d+\s+\d+\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}"
                rf"\s+{_NUMBER}\s+{_NUMBER}\s+\d+\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}"
            ),
            names=("P", "R", "F1", "tight", "class", "family", "micro", "macro", "risky_found", "risky_flagged", "false_fact"),
            goal=goal,
        )
        for name, goal in (("seeds", "F1 .97, micro .95, risky 7, false fact 0"), ("dev", "F1 .96, micro .85"))
    ),
    *(
        Measure(
            name=f"language.{name}",
            task="",
            inputs="own",
            data=data,
            scorer=scorer,
            figures=r"[\s\S]*?".join(rf'"{key}": {_NUMBER}' for key in keys),
            names=keys,
            goal=goal,
            note=note,
        )
        for name, data, scorer, keys, goal, note in _LANGUAGE
    ),
    _facts("quotes.seeds", "quotes", "seeds", (*_QUOTE_KEYS, "resolved")),
    _facts("quotes.articles", "quotes", "articles", _QUOTE_KEYS, note=_ALL_ATTRIBUTIONS),
    _facts("quotes.gum", "quotes", "gum", _QUOTE_KEYS, note=_SEEN_TREES),
    _facts("actors.seeds", "actors", "seeds", ("mention_R", "found", "country", "sector", "both", "name", "b3_F1")),
    _facts("actors.phrases", "phrases", "phrases", ("country", "sector", "both")),
    _facts("times.seeds", "times", "seeds", ("strict_F1", "value_F1", "value_R", "calendar")),
    _facts("times.gum", "times", "gum", ("strict_F1", "value_F1", "value_R", "calendar"), note=_CALENDAR_ALONE),
    _facts("places.seeds", "places", "seeds", _PLACE_KEYS),
    _facts("places.lgl", "places", "lgl", _PLACE_KEYS),
    _facts("places.gwn", "places", "gwn", _PLACE_KEYS),
    _facts("places.lgl.adjectives", "toponyms", "lgl", _PLACE_KEYS, note=_ADJECTIVES),
    _facts("places.gwn.adjectives", "toponyms", "gwn", _PLACE_KEYS, note=_ADJECTIVES),
    _facts("places.lgl.spans", "places", "lgl", ("acc161_all", "acc161_found"), dump=("--with-spans",)),
    _facts("places.gwn.spans", "places", "gwn", ("acc161_all", "acc161_found"), dump=("--with-spans",)),
    _facts("events.seeds", "events", "seeds", ("P", "R", "F1")),
    _facts("events.relation", "relation", "relation", ("binary_macroF1", "quad_macroF1", "root_macroF1")),
    _facts("events.pairs", "sentences", "pairs", _EVENT_KEYS),
    _facts("events.sentences", "sentences", "sentences", (*_EVENT_KEYS[1:], "false_fires")),
)  # fmt: skip

#: Figures for which less is better.
LESS_IS_BETTER = frozenset({"traps", "false_fact", "false_fires"})
