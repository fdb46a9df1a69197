"""Events read from invented sentences, with a cast given by hand."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wirecopy
from wirecopy.facts.events import EventsConfig, read_events
from wirecopy.language import read
from wirecopy.model import Actor, ActorMention, ActorReading, EventMention, Quote, Span

NAMES = {
    "Norway": "NOR", "Norwegian": "NOR", "Oslo": "NOR", "Peru": "PER", "Peruvian": "PER", "Lima": "PER",
    "Kenya": "KEN", "Chad": "TCD",
}  # fmt: skip


def cast_of(text: str) -> ActorReading:
    """The countries of ``NAMES`` as actors, wherever they are named."""
    codes = sorted(set(NAMES.values()))
    actors = tuple(Actor(name=code, type="country", country=code) for code in codes)
    mentions = tuple(
        ActorMention(
            span=Span(start=m.start(), end=m.end()),
            actor=codes.index(NAMES[m.group()]),
            form="name",
        )
        for m in re.finditer("|".join(sorted(NAMES, key=len, reverse=True)), text)
    )
    return ActorReading(actors=actors, mentions=mentions, why=tuple("given" for _ in actors))


def events_of(text: str, *, tag: bool = True, quotes: tuple[Quote, ...] = ()) -> list[EventMention]:
    """Mentions read with the hand-made cast."""
    found = read_events(
        text,
        read(text, tag=False),
        cast_of(text),
        quotes,
        (),
        date(2024, 5, 7),
        EventsConfig(tag=tag),
        code=lambda _: None,
    )
    return list(found)


def lines_of(text: str, *, tag: bool = True) -> list[str]:
    """``TYPE status A+B -> C`` a mention."""
    return [
        f"{e.event_type} {e.status} {_side(e.actors)} -> {_side(e.recipients)}".strip()
        for e in events_of(text, tag=tag)
    ]


def _side(actors: tuple[Actor, ...]) -> str:
    return "+".join(a.country or a.name for a in actors)


CASES = [
    ("Norway condemned Peru on Tuesday.", "ACCUSE past NOR -> PER"),
    ("Peru was condemned by Norway.", "ACCUSE past NOR -> PER"),  # passive
    ("Norway's invasion of Peru shocked the world.", "ASSAULT past NOR -> PER"),  # possessive
    ("The Norwegian invasion of Peru shocked many.", "ASSAULT past NOR -> PER"),  # adjective
    ("Norway and Peru signed a fishing treaty.", "SUPPORT past NOR+PER ->"),  # compound, mutual
    ("Norway met with Peru in Nairobi.", "CONSULT past NOR+PER ->"),
    ("Talks between Norway and Peru began in Nairobi.", "CONSULT past NOR+PER ->"),
    ("Norway refused to meet Peru.", "REJECT past NOR -> PER"),  # operator
    ("Norway urged Peru to release the fishermen.", "REQUEST past NOR -> PER"),
    ("Norway threatened to attack Peru.", "THREATEN past NOR -> PER"),
    ("Norway pledged to send aid to Peru.", "AGREE past NOR -> PER"),  # promised cooperation
    ("Norway imposed sanctions on Peru.", "SANCTION past NOR -> PER"),  # light verb
    ("Norway lifted sanctions against Peru.", "CONCEDE past NOR -> PER"),  # turned round
    ("Norway suspended aid to Peru.", "SANCTION past NOR -> PER"),
    ("Norway launched an attack on Peru.", "ASSAULT past NOR -> PER"),
    ("Norway will not negotiate with Peru.", "REJECT past NOR+PER ->"),  # refused cooperation
    ("Norway said Peru must free the fishermen.", "REQUEST past NOR -> PER"),  # must
    (
        "The Norwegian army, which attacked Peru, praised Kenya.",
        "ASSAULT past NOR -> PER",
    ),  # relative clause
    ("Norway condemned Peru and praised Kenya.", "SUPPORT past NOR -> KEN"),  # subject carried over
    ("OSLO (Agency) - Peru accused Kenya of spying.", "ACCUSE past PER -> KEN"),  # dateline
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clause_roles(text, expected):
    """Types and roles follow the clause."""
    assert expected in lines_of(text)


@pytest.mark.parametrize(("text", "expected"), CASES[:14])
def test_clause_roles_without_a_parser(text, expected):
    """The order of words alone is enough for plain clauses."""
    assert expected in lines_of(text, tag=False)


@pytest.mark.parametrize(
    "text",
    [
        "Norway expressed condolences to Peru.",  # a statement
        "Norway declined to comment on Peru.",
        "Norway denied allegations by Peru.",
        "The deal met the needs of Norway and Peru.",  # an idiom
        "The Peru war cost a fortune.",  # a topic
    ],
)
def test_what_is_not_coded(text):
    """Statements, idioms and topics give no event."""
    assert lines_of(text) == []


def test_the_main_act_scores_above_background():
    """What a subordinate clause tells weighs less than the sentence's own act."""
    told = {
        e.event_type: e.score for e in events_of("Norway condemned Peru after Peru attacked Kenya.")
    }
    assert told["ACCUSE"] > told["ASSAULT"]


def test_groups_take_the_country_they_belong_to():
    """Troops "from" a country are its own."""
    assert "ASSAULT past NOR -> PER" in lines_of("Soldiers from Norway attacked Peru.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway attacked Peru.", "past"),
        ("Norway will attack Peru.", "planned"),
        ("Norway might attack Peru.", "hypothetical"),
        ("Norway did not attack Peru.", "negated"),
        ("It is unclear whether Norway attacked Peru.", "hypothetical"),
    ],
)
def test_status(text, status):
    """Auxiliaries, negation and conditions tell the status."""
    assert {e.status for e in events_of(text)} == {status}


def test_words_in_a_quotation_are_asserted_by_the_speaker():
    """An act told inside a quotation carries its speaker."""
    text = "“Norway attacked Peru,” the envoy said."
    quote = Quote(
        kind="direct", segments=(Span(start=0, end=23),), quoted=(), speaker="the envoy", speaker_span=None,
        cue=None, evidence=Span(start=0, end=len(text)), why="given",
    )  # fmt: skip
    assert [e.asserted_by for e in events_of(text, quotes=(quote,))] == ["the envoy"]


def test_words_of_another_inside_a_turn_are_asserted_by_him():
    """An act told by somebody whose words a longer quote passes on carries the inner speaker."""
    text = "HOST: The envoy said Norway attacked Peru."
    turn, inner = (
        Quote(
            kind="direct", segments=(Span(start=start, end=len(text)),), quoted=(), speaker=speaker, speaker_span=None,
            cue=None, evidence=Span(start=0, end=len(text)), why="given",
        )
        for start, speaker in ((6, "HOST"), (text.index("Norway"), "the envoy"))
    )  # fmt: skip
    assert [e.asserted_by for e in events_of(text, quotes=(turn, inner))] == ["the envoy"]


def test_a_repeated_sentence_is_read_once():
    """A summary line repeated in the text gives no second mention."""
    line = "Norway condemned Peru."
    assert len(events_of(f"{line}\n{line}")) == 1


def test_an_adjective_before_a_tied_participle_is_no_actor():
    """A backer is named by "Norway-backed", not an actor."""
    assert not any("NOR" in line for line in lines_of("Norway-backed rebels were praised by Peru."))


def test_own_conflict_nouns_need_an_actor():
    """A war that is only mentioned is a topic."""
    assert lines_of("He spoke of the Peru war.") == []


def test_mentions_say_why_and_where():
    """Each mention points at its trigger, its sides and its rule."""
    text = "Norway condemned Peru."
    (event,) = events_of(text)
    assert event.trigger.of(text) == "condemned"
    assert [s.of(text) for s in (*event.actor_spans, *event.recipient_spans)] == ["Norway", "Peru"]
    assert event.why.startswith("condemn")
    assert event.mode == "disapprove"
    assert event.date == "2024-05-07"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Norway", "Peru", "will", "not", "attack", "attacks", "by", "to", "and", ",", "was", "“", "”", "'s",
             "urged", "who", "sanctions", "on", "\ud800", "\x00", "\n", ".", "talks", "between", "-"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_never_raises_and_spans_slice(parts):
    """Any jumble is read without an error and every span lies in the text."""
    text = " ".join(parts)
    for event in events_of(text, tag=False):
        for span in (event.trigger, event.evidence, *event.actor_spans, *event.recipient_spans):
            assert 0 <= span.start < span.end <= len(text)
        assert event.evidence.contains(event.trigger)


@pytest.mark.parametrize(
    ("text", "is_mutual"),
    [
        ("Norway and Peru clashed at the border.", True),
        ("Norway and Peru signed a trade deal.", True),
        ("Norway and Peru agreed to hold talks.", True),
        ("Norway and Peru accused each other of spying on farmers.", True),
        ("Norway and Peru imposed sanctions on one another.", True),
        ("Norway and Peru traded fire on Monday.", True),
        ("Norway and Peru exchanged blows.", True),
        ("Norway and Peru exchanged prisoners.", True),
        ("Norway and Peru agreed a truce.", True),
        ("Norway and Peru fought two wars.", True),
        ("Norway and Peru fought on Monday.", True),
        ("Norway and Peru severed ties.", True),
        ("Ministers from Norway and Peru met in Lima.", True),
        ("Norway and Peru severed diplomatic relations on Monday.", True),
        ("Norway and Peru condemned the bombing.", False),
        ("Norway and Peru deployed troops.", False),
        ("Norway and Peru attacked Kenya.", False),
        ("Norway accused Peru of spying.", False),
    ],
)
def test_acts_upon_each_other_are_told_from_acts_together(text, is_mutual):
    """Several actors without a recipient act upon each other only where the words say so."""
    (event,) = events_of(text)
    assert event.is_mutual is is_mutual
    assert not (is_mutual and event.recipients)


def test_the_words_that_tell_the_day_are_kept():
    """A day told in words has their place; the article's own day has none."""
    text = "Norway attacked Peru on Monday. Peru expelled Norwegian diplomats."
    events = wirecopy.read_events(text, day=date(2024, 5, 7))
    assert [e.date_span and e.date_span.of(text).split()[-1] for e in events] == ["Monday", None]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Peru battled wildfires on Monday.",
        "Norway and Peru fought inflation.",
        "Norway spent millions on combating the causes of poverty.",
        "Norway and Peru fought against inflation.",
        "Norway and Peru fought a battle against inflation.",
    ],
)
def test_who_fights_a_thing_assaults_nobody(text):
    """Verbs of fighting need an actor on the other side."""
    assert not events_of(text)
