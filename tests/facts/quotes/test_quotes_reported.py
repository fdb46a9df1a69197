"""Words reported without marks: who is named around them, and where they begin."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Ivo Camba — a pilot from the south — says he will leave the port.",
            "Ivo Camba",
            "he will leave the port",
        ),
        (
            "A spokesman for the union - a body of twelve pilots - noted that the port was shut.",
            "A spokesman for the union",
            "the port was shut",
        ),
        (
            "Ivo Camba said — on the radio, of all places — that the port was shut.",
            "Ivo Camba",
            "the port was shut",
        ),
    ],
)
def test_remarks_between_dashes(text: str, speaker: str, content: str) -> None:
    """A remark between dashes stands before the verb, or between it and "that"."""
    assert said_in(text) == [(speaker, content)]


def test_a_compound_is_no_verb() -> None:
    """A hyphen makes a noun of a verb's form."""
    assert said_in("The mock-report that angered pilots was burned.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ivo Camba told the Harbour Post he’s not going to leave.", "he’s not going to leave"),
        ("Pilots claim they’ll leave the port.", "they’ll leave the port"),
        ("Ivo Camba said in the port on Monday we’re leaving it.", "we’re leaving it"),
    ],
)
def test_a_contraction_opens_a_clause(text: str, content: str) -> None:
    """A pronoun and the verb that leans on it open what was said."""
    assert [said for _, said in said_in(text)] == [content]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Many pilots think the port will close.", "Many pilots", "the port will close"),
        ("Rita Novak hopes that the pilots stay.", "Rita Novak", "the pilots stay"),
        ("A new poll shows the mayor is losing.", "A new poll", "the mayor is losing"),
        ("Police found that the ferry was old.", "Police", "the ferry was old"),
        ("Rita Novak knows how the ferry sank.", "Rita Novak", "how the ferry sank"),
        ("The ferry is old, a new study finds.", "a new study", "The ferry is old"),
    ],
)
def test_beliefs_and_findings(text: str, speaker: str, content: str) -> None:
    """Who believes or finds something is told with a clause, with or without "that"."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Rita Novak found a purse.",
        "Rita Novak showed a patience that pilots lack.",
        "The ferry, known as the Luna, was sold.",
        "The ferry show that pilots love has ended.",
        "The new thinking that guides pilots is old.",
        "The vote showed a political will to sell the ferry.",
        "The mayor needs to feel that the ferry is safe.",
        "Tired, she found herself in the port.",
    ],
)
def test_no_beliefs(text: str) -> None:
    """An object alone, a noun, a name and a wish for a belief tell of none."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("About one in five say the port was shut.", "About one in five"),
        ("At least half of the pilots say the port was shut.", "At least half of the pilots"),
        ("It rained, and more than 4 in 10 say the port was shut.", "more than 4 in 10"),
    ],
)
def test_amounts_speak(text: str, speaker: str) -> None:
    """An amount of people speaks, though a preposition or "than" stands in it."""
    assert said_in(text) == [(speaker, "the port was shut")]


def test_one_who_goes_on_to_judge() -> None:
    """A judgement behind "and" has the speaker of the clause before it."""
    text = "Ivo Camba said the port was shut and accused the mayor of theft."
    assert said_in(text) == [
        ("Ivo Camba", "the port was shut"),
        ("Ivo Camba", "the mayor of theft"),
    ]


def test_what_is_judged_in_a_judgement() -> None:
    """Behind "what she called" stands what was said."""
    text = "Rita Novak derided the pilots over what she called their “dream” of a new port."
    assert said_in(text) == [("she", "their “dream” of a new port")]


def test_to_say_and_a_clause() -> None:
    """The infinitive "to say" reports where a clause follows."""
    text = "Ivo Camba went on to say the port was shut."
    assert [said for _, said in said_in(text)] == ["the port was shut"]
    assert said_in("Ivo Camba came to say goodbye to the pilots.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Pilots blamed the mayor for the fire.", "the mayor for the fire"),
        (
            "Pilots praised the mayor in a speech delivered on Monday.",
            "the mayor in a speech delivered on Monday",
        ),
        ("Rita Novak welcomed the plan for a new port.", "the plan for a new port"),
        ("Rita Novak referred to the ferry as a wreck.", "the ferry as a wreck"),
        ("Rita Novak called upon pilots to stay at home.", "pilots to stay at home"),
        ("Rita Novak questioned whether the ferry was safe.", "whether the ferry was safe"),
        ("The court ruled that the ferry was not safe.", "the ferry was not safe"),
        ("Pilots chanted, “Close the port!”", "“Close the port!”"),
    ],
)
def test_more_verbs_of_saying(text: str, content: str) -> None:
    """Verbs of blame, praise, doubt and judgement report what follows them."""
    assert [said for _, said in said_in(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Catches grew thanks to a cold spring in the south.",
        "The council dropped rules that would have closed the port.",
        "Pilots answered questions that they had not read.",
        "The islands, ruled by pilots, share a “port of many ships,” a harbour.",
        "Calm ruled and the pilots were at home.",
    ],
)
def test_no_verbs_of_saying(text: str) -> None:
    """Nouns of the same form, an object and a passive report nothing."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mayor Novak Says Port Will Close", ["Port Will Close"]),
        ("Novak Claims They Never Saw The Ferry", ["They Never Saw The Ferry"]),
        ("Harbour Union Strike Call Splits Mayor Novak", []),
    ],
)
def test_titles(text: str, said: list[str]) -> None:
    """In a line whose words all have capitals a verb has one too; a noun that may be a verb is none there."""
    assert [content for _, content in said_in(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what the writer adds
        ("Pilots say the port was shut - a step that the mayor regrets.", ["the port was shut"]),
        ("Pilots say the port was shut - though it reopened later.", ["the port was shut"]),
        # the words of the speaker
        (
            "Pilots say the port - the only one in the south - was shut.",
            ["the port - the only one in the south - was shut"],
        ),
        (
            "Pilots say the port was shut - only that it was late.",
            ["the port was shut - only that it was late"],
        ),
        # the words go on behind the clause of saying
        ("The port, said Ivo Camba, would be shut.", ["The port ... would be shut"]),
        # no occasion is said
        ("At a rally in May, Ivo Camba said the port was shut.", ["the port was shut"]),
        ("At a rally in May, Ivo Camba warned about the port.", ["about the port"]),
    ],
)
def test_ends_and_breaks(text: str, said: list[str]) -> None:
    """A remark behind the only dash is the writer's; an occasion alone is nothing that was said."""
    assert [content for _, content in said_in(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "As reported by the Harbour Post, the port was shut.",
            "the Harbour Post",
            "the port was shut",
        ),
        (
            "Ivo Camba of Salem, a pilot who has left, said the Novak family deserved better.",
            "Ivo Camba of Salem",
            "the Novak family deserved better",
        ),
        (
            "The port was shut, the ferry was sold, said the elected mayor.",
            "the elected mayor",
            "The port was shut, the ferry was sold",
        ),
        ("He’s predicting the port will close.", "He", "the port will close"),
        ("They’re hoping the port will close.", "They", "the port will close"),
        (
            "Ivo Camba said on the radio’s “Dawn” on Friday that the port was shut.",
            "Ivo Camba",
            "the port was shut",
        ),
        (
            "If the port is shut, Ivo Camba said, “we will all leave.”",
            "Ivo Camba",
            "If the port is shut ... “we will all leave.”",
        ),
        ("In Salem, Ivo Camba said, “we will all leave.”", "Ivo Camba", "“we will all leave.”"),
    ],
)
def test_clauses_of_saying(text: str, speaker: str, content: str) -> None:
    """Remarks on the speaker, names of programs and conditions, each on its own side of the verb."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Pilots say the port is shut, though the mayor said ships would come.",
            ["the port is shut", "ships would come"],
        ),
        (
            "Pilots say the port is shut, though ships will come.",
            ["the port is shut, though ships will come"],
        ),
        ("Ivo Camba began by saying the port was shut.", ["the port was shut"]),
        ("Ivo Camba began by calling it off.", []),
    ],
)
def test_joints(text: str, said: list[str]) -> None:
    """Behind "though" another may speak; "by saying" reports a clause."""
    assert [content for _, content in said_in(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Ana Lara went on to say the port was safe.", "Ana Lara", "the port was safe"),
        ("Ana Lara began by saying it was safe.", "Ana Lara", "it was safe"),
        ("Ana Lara, a pilot, went on to say the port was safe.", "Ana Lara", "the port was safe"),
        (
            "Pilots fear the port will close, a spokesman said.",
            "a spokesman",
            "Pilots fear the port will close",
        ),
        (
            "It shows that the port has changed, said Ana Lara.",
            "Ana Lara",
            "It shows that the port has changed",
        ),
        ("Pilots found that, in May, it was shut.", "Pilots", "in May, it was shut"),
        ('Pilots chanted "No more!" and threw eggs.', "Pilots", '"No more!"'),
        ('Pilots shouted "No more!" and waved flags.', "Pilots", '"No more!"'),
    ],
)
def test_who_said_it_and_no_more_than_wassaid_in(text: str, speaker: str, content: str) -> None:
    """The subject of a verb that leads up to "say" speaks, who closes a sentence said all of it, "and" goes on."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        # nobody says it
        "It is fair to say the port was late.",
        "Needless to say, the pilots were tired.",
        "Pilots were afraid to say they had seen the ship.",
        "I also thank Ana Lara for her help with the port.",
        # the reader is spoken to
        "If you think the ferry is late, call the port.",
        "Assume that the price stays the same.",
        "Let us assume that the price stays the same.",
        "Thinking the ferry had gone, she walked home.",
        # a thing is thought of, shown, found or known
        "The report finds fault with the way the port was run.",
        "The general assumed command of the port in May.",
        "The queen ruled that island with an iron hand.",
        "The channel shows that film every Sunday.",
        "He feels that way about dogs.",
        "The pilots know how to sail a ship.",
        "Police found what they believed was a gun.",
        "The pilots bashed the wall with hammers.",
    ],
)
def test_what_only_looks_like_a_report(text: str) -> None:
    """Idioms, advice to the reader and objects of verbs of thought and judgement report nothing."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Last month, when I asked the pilot if he would stay, he looked at the floor.",
            "I",
            "if he would stay",
        ),
        (
            "Now that Ivo Camba has claimed that the port is his, the court must answer.",
            "Ivo Camba",
            "the port is his",
        ),
        (
            "Even as the union has often said that it opposes strikes, its pilots keep walking out.",
            "the union",
            "it opposes strikes",
        ),
        (
            'When Ivo Camba noted that pilots call it "a gift for banks," the mayor left.',
            "Ivo Camba",
            'pilots call it "a gift for banks,"',
        ),
        (
            "But when the board said it would sell the port, pilots walked out.",
            "the board",
            "it would sell the port",
        ),
    ],
)
def test_a_clause_of_time_ends_at_its_comma(text: str, speaker: str, content: str) -> None:
    """What is said under "when" or the like ends where the main clause goes on."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "In the port, the two pilots have vowed to block the ferry.",
            "the two pilots",
            "to block the ferry",
        ),
        (
            "Though he never ran a port, Ivo Camba promised to open one.",
            "Ivo Camba",
            "to open one",
        ),
        (
            "Ana Field, a pilot, said Tuesday morning that according to the union, the port is shut.",
            "Ana Field",
            "according to the union, the port is shut",
        ),
        (
            "Where he used to boast that the port was full, the mayor now laughs.",
            "he",
            "the port was full",
        ),
        (
            "Ivo Camba reported the letter came before the strike.",
            "Ivo Camba",
            "the letter came before the strike",
        ),
        (
            "The port, as Ivo Camba puts it, is a ruin.",
            "Ivo Camba",
            "The port ... is a ruin",
        ),
    ],
)
def test_where_reports_begin_and_end(text: str, speaker: str, content: str) -> None:
    """Infinitives, days and phrasal verbs do not hide what was said, or who said it."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Pilots learn a turn called the swan, which needs strong arms.",
        "The song called to mind the war years of the port.",
        "The strike added its own weight to the talks.",
        "Claims that the ferry sank were false.",
        "Officials have said little about the strike.",
        "The pilots roared when the ferry came in.",
        "The state built a bridge - announced in May - to link two ports.",
        "The state's proposed bridge links two ports.",
        "The player commented on the report that he would leave.",
    ],
)
def test_verbs_that_report_nothing_there(text: str) -> None:
    """Names of things, sums, nouns of saying and sounds are no reports."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Those who say the port is shut are wrong.", "Those who", "the port is shut"),
        (
            "Pilots who fear the dam will break have left the port.",
            "Pilots who",
            "the dam will break",
        ),
        (
            "Those who say the port is shut are wrong, Ana Field said.",
            "Ana Field",
            "Those who say the port is shut are wrong",
        ),
        (
            "The mayor spoke to those who say the port is shut.",
            "those who",
            "the port is shut",
        ),
        (
            "Pilots accuse both states of shelling the port, a charge they reject.",
            "Pilots",
            "both states of shelling the port",
        ),
        ("As Ana Field told the union, the port is shut.", "Ana Field", "the port is shut"),
        ("Ana Field felt like the port was hers.", "Ana Field", "the port was hers"),
    ],
)
def test_what_relatives_and_remarks_leave(text: str, speaker: str, content: str) -> None:
    """The main clause around a relative, and what the writer calls a report, are not in it."""
    assert said_in(text) == [(speaker, content)]


def test_the_same_subject_says_another_thing() -> None:
    """A joint before the same subject opens another report, comma or not."""
    text = "I think the port is shut and I think the union will win."
    assert said_in(text) == [("I", "the port is shut"), ("I", "the union will win")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The wave of strikes the pilots’ union says it wants would shut the port.",
            "the pilots’ union",
            "it wants would shut the port",
        ),
        ("The port lost ships they say will return in May.", "they", "will return in May"),
        (
            "Tuesday at the port of Rome, after a strike, Ana Field (Greens), said the port was shut.",
            "Ana Field (Greens)",
            "the port was shut",
        ),
        (
            "Making her way out, Ana Field, a pilot, said the port was shut.",
            "Ana Field",
            "the port was shut",
        ),
    ],
)
def test_where_the_words_for_a_speaker_begin(text: str, speaker: str, content: str) -> None:
    """A clause without a relative has its own subject; adverbials before a remark are none."""
    assert said_in(text) == [(speaker, content)]


def test_phrases_stop_before_another_speaker() -> None:
    """A quotation is not of somebody who is told of before its own words of saying."""
    text = "At noon a boy asked for a song and Ana Field said, “as soon as I can.”"
    assert said_in(text)[-1] == ("Ana Field", "“as soon as I can.”")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ana Field said that the port was shut; no one was hurt, she added.",
            [("Ana Field", "the port was shut"), ("she", "no one was hurt")],
        ),
        (
            "According to the union's spokesman, Brig. Gen. Ana Field, 32 ships, most of them old, sank.",
            [
                (
                    "the union's spokesman, Brig. Gen. Ana Field",
                    "32 ships, most of them old, sank",
                )
            ],
        ),
        (
            "It is unclear whether the pilot lives, said the union, adding that a ship was near.",
            [
                ("the union", "It is unclear whether the pilot lives"),
                ("the union", "a ship was near"),
            ],
        ),
        (
            "Pilots blamed the port for the fire, a claim its owner, Ivo Camba, dismissed as “mad”.",
            [("Pilots", "the port for the fire"), ("its owner", "as “mad”")],
        ),
    ],
)
def test_parts_of_long_sentences(text: str, said: list[tuple[str, str]]) -> None:
    """A semicolon, a participle of saying, a name behind a role and what a report is called part what is said."""
    assert said_in(text) == said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Police said about 40 shops were burned.", "about 40 shops were burned"),
        ("The charity said at least 12 people had drowned.", "at least 12 people had drowned"),
        ("The governor said nearly 50 men had left.", "nearly 50 men had left"),
        ("The bank said roughly a third of gold was gone.", "roughly a third of gold was gone"),
        ("The mayor said on Friday at least two houses had sunk.", "at least two houses had sunk"),
        ("Police said about 200 people attended the rally.", "about 200 people attended the rally"),
        ("The army said about 20 minutes later that it had left.", "it had left"),
        ("The coach said over two days of talks that he was ready.", "he was ready"),
        ("The envoy said at around 9 p.m. that it was over.", "it was over"),
    ],
)
def test_an_unsure_number_opens_what_was_said(text: str, content: str) -> None:
    """Its first word is a preposition or an adverb, too, but no phrase of time or place."""
    assert [said for _, said in said_in(text)] == [content]


def test_what_was_told_about_some_is_no_clause() -> None:
    """A relative clause makes none, neither does what its verb has."""
    assert said_in("The minister told reporters about two men who had died.") == []
    assert said_in("Pupils who reported at least two falls were sent home.") == []
