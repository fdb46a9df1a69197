"""Edits: what two copies differ in, cut small, classed, with its risk."""

from __future__ import annotations

import re
import time
import unicodedata
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import (
    DISPATCHES,
    HARBOUR,
    TALKS,
    add_own,
    inject,
    paragraphs,
    restyle,
    shorten,
)

from wirecopy.dispatches import compare_texts
from wirecopy.model import STYLE_CLASSES, Comparison, Edit, EditClass, Span
from wirecopy.text.normalise import fold_marks

# (a, b, expected (class, words of a, words of b) of every edit)
TABLE = [
    # Courtesy titles, with and without a full stop.
    ("Then Mr Dolan left the hall.", "Then Dolan left the hall.", [("honorific", "Mr ", "")]),
    ("Then Mr Dolan left the hall.", "Then Mr. Dolan left the hall.", [("honorific", "Mr", "Mr.")]),
    # Short and long forms; the pronoun is no country.
    (
        "It was sent by the US on Monday.",
        "It was sent by the United States on Monday.",
        [("abbreviation", "US", "United States")],
    ),
    ("Prices rose 8 percent.", "Prices rose 8 per cent.", [("spelling", "percent", "per cent")]),
    ("They came on Sept. 4 by sea.", "They came on September 4 by sea.", [("abbreviation", "Sept.", "September")]),
    ("British troops left the island.", "UK troops left the island.", [("abbreviation", "British", "UK")]),
    # Spellings by rule and by list, one word or two.
    ("The labour party organised it.", "The labor party organized it.", [("spelling", "labour", "labor"), ("spelling", "organised", "organized")]),
    ("They walked towards the quay.", "They walked toward the quay.", [("spelling", "towards", "toward")]),
    ("A pickup stood in the yard.", "A pick-up stood in the yard.", [("spelling", "pickup", "pick-up")]),
    ("About three ships were late.", "About 3 ships were late.", [("spelling", "three", "3")]),
    # The same day in two forms; another day is another fact.
    ("She said on April 3 that it rained.", "She said on Thursday that it rained.", [("date_form", "April 3", "Thursday")]),
    ("It ended yesterday in Quell.", "It ended on Thursday in Quell.", [("date_form", "yesterday", "on Thursday")]),
    ("She spoke last Saturday in Quell.", "She spoke on Saturday in Quell.", [("date_form", "last", "on")]),
    ("He came on 9 May to Halm.", "He came on May 9 to Halm.", [("date_form", "9 May", "May 9")]),
    ("She said on Tuesday that it rained.", "She said on Friday that it rained.", [("fact", "Tuesday", "Friday")]),
    # Numbers and currencies: another sign for one sum is style, another sum or currency a fact.
    ("The yield fell to 4.5 in May.", "The yield fell to 45 in May.", [("fact", "4.5", "45")]),
    ("It cost 3.2 million crowns.", "It cost 3.2 mln crowns.", [("abbreviation", "million", "mln")]),
    ("It cost 3 million euros then.", "It cost €3 million then.", [("abbreviation", "3 million euros", "€3 million")]),
    ("It cost 3 million euros then.", "It cost EUR 3 million then.", [("abbreviation", "3 million euros", "EUR 3 million")]),
    ("It cost 3 million euros then.", "It cost $3 million then.", [("fact", "3 million euros", "$3 million")]),
    ("It rained less this year.", "It rained less last year.", [("fact", "this", "last")]),
    # Saying and denying; one negation in other words.
    ("The envoy said it was over.", "The envoy denied it was over.", [("fact", "said", "denied")]),
    ("He said he would not sign it.", "He refused to sign it.", [("wording", "said he would not", "refused to")]),
    # Marks: style, unless a quotation begins or ends.
    ('They call it "creative".', 'They call it "creative."', [("punctuation", '".', '."')]),
    ("Later, the ship left.", "Later the ship left.", [("punctuation", ", ", "")]),
    (
        'It was "a hard road". "But we go on," she said.',
        'It was "a hard road. But we go on," she said.',
        [("quote_join", '". "', ". ")],
    ),
    # Capitals, and breaks of paragraphs.
    ("The President spoke.", "The president spoke.", [("capitalization", "President", "president")]),
    ("It rained. Nobody came.", "It rained.\n\nNobody came.", [("layout", " ", "\n\n")]),
    # Attribution: dropped, moved to the end, exchanged.
    ('"We go on," the envoy said.', '"We go on."', [("attribution", '," the envoy said.', '."')]),
    ("The envoy added that it rained.", "The envoy said that it rained.", [("attribution", "added", "said")]),
    ("The source said it rained.", "The source told Reuters it rained.", [("attribution", "said", "told Reuters")]),
    # References: pronoun and name, longer name.
    ('"No," he said in Quell.', '"No," Dolan said in Quell.', [("reference", "he", "Dolan")]),
    (
        "Marek Dolan spoke first. Later Dolan left.",
        "Marek Dolan spoke first. Later Marek Dolan left.",
        [("reference", "", "Marek ")],
    ),
    ("In France Macron met them.", "In France the French leader met them.", [("reference", "Macron", "the French leader")]),
    ("In France Macron met them.", "In France the German leader met them.", [("fact", "Macron", "the German leader")]),
    ("Later France met them.", "Later the German leader met them.", [("fact", "France", "the German leader")]),
    ("Later Dolan met them.", "Later the Orlen leader met them.", [("fact", "Dolan", "the Orlen leader")]),
    # Another word a letter off is no typing error; a word that is none is.
    ("They were injured there.", "They were insured there.", [("wording", "injured", "insured")]),
    ("The county is poor.", "The country is poor.", [("wording", "county", "country")]),
    ("The minister left.", "The minster left.", [("spelling", "minister", "minster")]),
    # Words inside a quotation.
    ('"The main thing (is) we see it," he said.', '"The main thing we see it," he said.', [("quote_text", "(is) ", "")]),
    ('"We never saw such a thing," he said.', '"We once saw such a thing," he said.', [("quote_text", "never", "once")]),
    # Facts: names, numbers, units, negation, modality, opposites, who did what.
    ("Dolan told CNN it was over.", "Dolan told DNN it was over.", [("fact", "CNN", "DNN")]),
    ("The wall has 14 cracks.", "The wall has 15 cracks.", [("fact", "14", "15")]),
    ("It was 600 metres long.", "It was 600 feet long.", [("fact", "metres", "feet")]),
    ("The dam was safe.", "The dam was not safe.", [("fact", "", "not ")]),
    ("The bank will close.", "The bank may close.", [("fact", "will", "may")]),
    ("Prices rose in Quell.", "Prices fell in Quell.", [("fact", "rose", "fell")]),
    ("The fee is $5 a day.", "The fee is €5 a day.", [("fact", "$", "€")]),
    ("Then Norland attacked Vestria again.", "Then Vestria attacked Norland again.", None),
    # Wording, additions and cuts.
    ("They took the crewed flights.", "They took the crewed flight.", [("wording", "flights", "flight")]),
    ("Prospects for a solution grew.", "Prospects for solution grew.", [("wording", "a ", "")]),
    (
        "The source has ties to Halm.",
        "The source, whose words could not be checked, has ties to Halm.",
        [("addition", "", ", whose words could not be checked,")],
    ),
    ("It rained. The mayor stayed at home all day.", "It rained.", [("cut", " The mayor stayed at home all day.", "")]),
    # Datelines and credits.
    ("QUELL (Meridian) - It rained all day.", "It rained all day.", [("dateline", "QUELL (Meridian) - ", "")]),
    (
        "Wall cracks in Quell\nBasin closed for weeks\nQUELL (Meridian) - It rained all day.",
        "It rained all day.",
        [
            ("deck", "Wall cracks in Quell\nBasin closed for weeks", ""),
            ("dateline", "QUELL (Meridian) - ", ""),
        ],
    ),
    (
        "Wall cracks in Quell\nQUELL (Meridian) - It rained all day.",
        "Wall cracks in Quell\nIt rained all day.",
        [("dateline", "QUELL (Meridian) - ", "")],
    ),
    ("It rained all day. REUTERS", "It rained all day.", [("credit", " REUTERS", "")]),
    (
        "It rained all day.",
        "It rained all day.\n\n(Reporting by Ann Smith; editing by Bo Lund)",
        [("credit", "", "\n\n(Reporting by Ann Smith; editing by Bo Lund)")],
    ),
]  # fmt: skip


def _seen(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(str(e.edit_class), e.a_text, e.b_text) for e in comparison.edits]


@pytest.mark.parametrize(
    ("a", "b", "expected"), TABLE, ids=[f"{a[:30]}|{b[:30]}" for a, b, _ in TABLE]
)
def test_classes(a: str, b: str, expected: list[tuple[str, str, str]] | None) -> None:
    """Each change has its class and the smallest span."""
    found = _seen(compare_texts(a, b))
    if expected is None:
        assert {kind for kind, _, _ in found} == {"fact"}
    else:
        assert [(k, x.strip(), y.strip()) for k, x, y in found] == [
            (k, x.strip(), y.strip()) for k, x, y in expected
        ]


def test_a_changed_fact_in_a_quotation_matters() -> None:
    """Inside a quotation a changed fact is a changed quotation of risk 2."""
    edits = compare_texts('"It cost 40 crowns," he said.', '"It cost 60 crowns," he said.').edits
    assert [(e.edit_class, e.risk, e.in_quote) for e in edits] == [(EditClass.QUOTE_TEXT, 2, True)]


def test_a_name_spelled_once_otherwise_is_a_likely_typo() -> None:
    """The reason says so."""
    (edit,) = compare_texts("Then Lindqvist left.", "Then Lindqvost left.").edits
    assert edit.edit_class is EditClass.FACT
    assert "typo" in edit.why


def test_a_moved_paragraph_is_one_edit() -> None:
    """A paragraph that stands elsewhere is told once, and what changed in it too."""
    lines = paragraphs(TALKS)
    moved = [*lines[:3], lines[7].replace("Ekeby", "Olsen"), *lines[3:7], *lines[8:]]
    found = _seen(compare_texts(TALKS, "\n\n".join(moved)))
    assert [kind for kind, _, _ in found] == ["reorder", "fact"]
    assert found[1][1:] == ("Ekeby", "Olsen")


def test_spans_limit_the_comparison() -> None:
    """Only the articles named are compared; places are those of the whole texts."""
    a, b = (
        "Menu here. The wall has 14 cracks. Footer",
        "Other menu. The wall has 15 cracks. Imprint",
    )
    found = compare_texts(a, b, a_span=Span(start=11, end=34), b_span=Span(start=12, end=35)).edits
    assert [(e.a.of(a), e.b.of(b)) for e in found] == [("14", "15")]


def _bare(text: str) -> str:
    return re.sub(r"\s|[`']", '"', fold_marks(text)).replace('"', "")


def _rebuilt(comparison: Comparison) -> str:
    text = comparison.a_text
    for edit in sorted(comparison.edits, key=lambda e: (e.a, e.b), reverse=True):
        text = text[: edit.a.start] + edit.b_text + text[edit.a.end :]
    return text


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 100_000), st.sampled_from(sorted(DISPATCHES)))
def test_edits_make_the_one_text_of_the_other(seed: int, name: str) -> None:
    """Applied to a, the edits give b, marks' forms and spaces aside."""
    random = Random(seed)
    text = DISPATCHES[name]
    version = add_own(shorten(restyle(text, random), random, 0.8), random, 2)
    comparison = compare_texts(text, version)
    for edit in comparison.edits:
        assert edit.a.of(text) == edit.a_text
        assert edit.b.of(version) == edit.b_text
    if EditClass.REORDER not in {edit.edit_class for edit in comparison.edits}:
        assert _bare(_rebuilt(comparison)) == _bare(version)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_texts_can_be_compared(a: str, b: str) -> None:
    """No text is refused, spans lie in their texts, and equal texts have no edits."""
    for edit in compare_texts(a, b).edits:
        assert 0 <= edit.a.start <= edit.a.end <= len(a)
        assert 0 <= edit.b.start <= edit.b.end <= len(b)
    assert compare_texts(a, a).edits == ()


def test_house_style_is_never_a_fact() -> None:
    """Restyled copies have style edits and nothing of risk 2."""
    for seed in range(20):
        random = Random(seed)
        for text in DISPATCHES.values():
            edits = compare_texts(text, restyle(text, random)).edits
            assert not [e for e in edits if e.risk == 2]
            assert {e.edit_class for e in edits} <= STYLE_CLASSES


def test_injected_facts_are_found() -> None:
    """Of facts changed at random, in copies cut and restyled, at least 98 of 100 are flagged."""
    random, found, total, false = Random(23), 0, 0, 0
    names = sorted(DISPATCHES)
    while total < 200:
        text = DISPATCHES[random.choice(names)]
        injection = inject(text, random)
        if injection is None:
            continue
        version = restyle(injection.text, random)
        total += 1
        at = next(n for n, (x, y) in enumerate(zip(text, injection.text, strict=False)) if x != y)
        risky = [e for e in compare_texts(text, version).edits if e.risk == 2]
        hits = [e for e in risky if e.a.start - 2 <= at <= e.a.end + 2 and _is_flagged(e)]
        found += bool(hits)
        false += len(risky) - len(hits)
    assert found >= 0.98 * total
    assert false == 0


def _is_flagged(edit: Edit) -> bool:
    return edit.edit_class in {EditClass.FACT, EditClass.QUOTE_TEXT}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One word, again and again.
        ("word " * 20_000, "word " * 12_000),
        # Nothing in common.
        (" ".join(f"w{n}" for n in range(20_000)), " ".join(f"v{n}" for n in range(20_000))),
        # Marks only.
        ('"' * 50_000, '"' * 49_000),
        # Every sentence changed.
        ("Ann said it was so. " * 2_000, "Bob said it was so. " * 2_000),
        # A short text against a long one.
        (HARBOUR, HARBOUR * 60),
    ],
    ids=["one word", "disjoint", "marks", "sentences", "long"],
)
def test_hostile_texts_cost_little(a: str, b: str) -> None:
    """Time stays bounded, whatever the texts."""
    started = time.process_time()
    compare_texts(a, b)
    assert time.process_time() - started < 8


def test_a_deck_like_the_lead_does_not_stand_against_the_lead() -> None:
    """A deck that tells what the lead tells is a deck, and the leads stand against each other."""
    lead = "The harbour envoy Ruta Kalnina said on {} that a “quiet change” was under way in the talks, though more sessions were needed."
    rest = "\nShe flew home in the evening and will return within the month, her office said."
    a = (
        "Harbour envoy Ruta Kalnina said she saw a quiet change in the talks.\n"
        + "OSLO – "
        + lead.format("April 3")
        + rest
    )
    b = lead.format("Thursday") + rest
    found = [(e.edit_class.value, e.a_text, e.b_text) for e in compare_texts(a, b).edits]
    assert ("date_form", "April 3", "Thursday") in [
        (c, x.removeprefix("on "), y) for c, x, y in found
    ]
    assert not [e for e in found if e[0] in ("cut", "wording", "addition")]


_ACCENTED = "Éstonia sent Zelenský's tug to Müller on May 3, and it isn't far."


@pytest.mark.parametrize(
    "respelt",
    [
        unicodedata.normalize("NFD", _ACCENTED),
        f"\ufeff{_ACCENTED}",
        _ACCENTED.replace("e", "e\u00ad"),
        _ACCENTED.replace(" ", " \u200b"),
        _ACCENTED.replace(" ", "\u200b "),
    ],
)
def test_accents_in_another_form_and_hidden_characters_are_no_edits(respelt: str) -> None:
    """What looks the same is the same; places are those of the text as it is."""
    assert not compare_texts(_ACCENTED, respelt).edits
    assert not compare_texts(respelt, _ACCENTED).edits
    (edit,) = compare_texts(_ACCENTED, respelt.replace("far", "near")).edits
    assert (edit.a_text, edit.b_text) == ("far", "near") or edit.b_text.replace(
        "\u00ad", ""
    ) == "near"


@pytest.mark.parametrize(("a", "b", "a_span", "b_span"), [
    ("The talks went on in Bonn.", "The talks went on in Bonn. Diplomats were cautious about an early end. Reporting by Jane Doe; Editing by John Roe", None, None),
    ("xx. yy", "zz", Span(start=4, end=4), Span(start=0, end=2)),
])  # fmt: skip
def test_edits_lie_side_by_side_within_the_article(a, b, a_span, b_span) -> None:
    """No character is in two edits, and none outside what is compared."""
    found = compare_texts(a, b, a_span=a_span, b_span=b_span).edits
    for spans, text, limit in (
        ([edit.a for edit in found], a, a_span),
        ([edit.b for edit in found], b, b_span),
    ):
        whole = limit or Span(start=0, end=len(text))
        assert all(whole.contains(span) for span in spans)
        assert not any(one.overlaps(two) for one, two in combinations(spans, 2))


@pytest.mark.parametrize(
    ("a", "b", "is_dateline"),
    [
        ("Barack Obama - The man who won Ohio - spoke.", "The man who won Ohio - spoke.", False),
        ("Iran - Iraq war veterans met.", "Iran-Iraq war veterans met.", False),
        ("Norway - home of fjords - voted.", "Home of fjords - voted.", False),
        ("Lima, Peru - The council met.", "The council met.", True),
        ("Lima, May 4 - The council met.", "The council met.", True),
        ("Lima, Reuters - The council met.", "The council met.", True),
        ("South Korea - The council met.", "The council met.", True),
        ("Québec - The council met.", "The council met.", True),
    ],
)
def test_a_dateline_in_small_letters_is_a_known_place_or_day(
    a: str, b: str, is_dateline: bool
) -> None:
    """A title and a dash, or two names with a dash between them, are no dateline."""
    for one, two in ((a, b), (b, a)):
        found = [edit.edit_class for edit in compare_texts(one, two).edits]
        assert (EditClass.DATELINE in found) == is_dateline


@pytest.mark.parametrize("word", ["a" * 3000, "1" * 30_000, "our" * 1000, "4th" * 1000])
def test_a_word_without_end_costs_no_time(word: str) -> None:
    """What a broken page makes of a word is compared as it stands, not searched for spellings and figures."""
    a = f"The ferry line reopened on Thursday after {word} two years, officials said in the harbour."
    start = time.process_time()
    edits = compare_texts(a, a.replace("two", "three").replace(word, f"{word[:-2]}x")).edits
    assert time.process_time() - start < 2
    assert any(edit.a_text.endswith("two") for edit in edits)
