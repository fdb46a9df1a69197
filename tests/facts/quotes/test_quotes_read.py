"""Quotes of whole texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wirecopy.facts.actors import read_actors
from wirecopy.facts.quotes import read_quotes
from wirecopy.language import read
from wirecopy.model import Quote


def _quotes(text: str) -> tuple[Quote, ...]:
    sentences = read(text, tag=False)
    return read_quotes(text, sentences, read_actors(text, sentences, None))


def _said(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, kind and content of each quote."""
    return [
        (q.speaker, q.kind, " ... ".join(s.of(text) for s in q.segments)) for q in _quotes(text)
    ]


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“We will wait,” Ivo Camba said.", "“We will wait,”", "direct"),
        ("“We will wait,” said Ivo Camba on Monday.", "“We will wait,”", "direct"),
        ("Ivo Camba said: “We will wait.”", "“We will wait.”", "direct"),
        ("Ivo Camba said on Friday that the port was closed.", "the port was closed", "indirect"),
        ("Ivo Camba told reporters the port was closed.", "the port was closed", "indirect"),
        ("The port was closed, Ivo Camba said.", "The port was closed", "indirect"),
        ("According to Ivo Camba, the port was closed.", "the port was closed", "indirect"),
        ("The port was closed, according to Ivo Camba.", "The port was closed", "indirect"),
        ("Ivo Camba said the port was “quite shut”.", "the port was “quite shut”", "mixed"),
        ("Ivo Camba vowed to reopen the port.", "to reopen the port", "indirect"),
        ("“We will wait,” Ivo Camba rasps.", "“We will wait,”", "direct"),  # a verb no list has
        ("Ivo Camba, a trader, said the port was closed.", "the port was closed", "indirect"),
        ("The port, Ivo Camba said, was closed.", "The port ... was closed", "indirect"),
        ("“We wait,” Ivo Camba said. “Still.”", "“We wait,” ... “Still.”", "direct"),
        ("“We wait,” said Ivo Camba (Greens), who sails.", "“We wait,”", "direct"),
        ("“Must we wait?” asked Ivo Camba, who sails.", "“Must we wait?”", "direct"),
        ("“We wait,” Ivo Camba told radio host Lena Moor.", "“We wait,”", "direct"),
        ("“We wait,” Ivo Camba says into the wind.", "“We wait,”", "direct"),
        ("“We wait,” Ivo Camba, 61, of Salem, Ore., said.", "“We wait,”", "direct"),
        ("''We 'wait,''' said Ivo Camba.", "''We 'wait,'''", "direct"),
        ("The port could flood, warned Ivo Camba.", "The port could flood", "indirect"),
        ("The port was shut, said trader Ivo Camba, who sails.", "The port was shut", "indirect"),
        ("The port was shut, as Ivo Camba noted.", "The port was shut", "indirect"),
        ("As Ivo Camba reported, the port was shut.", "the port was shut", "indirect"),
        ("After Ivo Camba said the port was shut, ships left.", "the port was shut", "indirect"),
        ("Ivo Camba said the port was shut, citing a map.", "the port was shut", "indirect"),
        ("Ivo Camba warned it could flood.", "it could flood", "indirect"),
        ("Ivo Camba on Friday said the port was shut.", "the port was shut", "indirect"),
        ("Ivo Camba, who sails, last week said the port shut.", "the port shut", "indirect"),
        ("Hours later, Ivo Camba left, saying the port was shut.", "the port was shut", "indirect"),
        ("The port, according to Ivo Camba, was shut.", "The port ... was shut", "indirect"),
        ("The port, Ivo Camba said, “was never safe.”", "The port ... “was never safe.”", "mixed"),
        ("On Monday, Ivo Camba said, “We wait.”", "“We wait.”", "direct"),
        ("Ivo Camba called it “a trap” and left the room.", "it “a trap”", "mixed"),
        ("The port shut in ‘08, Ivo Camba said.", "The port shut in ‘08", "indirect"),
    ],
)
def test_shapes_of_saying(text: str, content: str, kind: str) -> None:
    """Each shape gives its speaker, kind and content."""
    assert _said(text) == [("Ivo Camba", kind, content)]


def test_a_report_and_a_quotation_after_a_colon() -> None:
    """A report before a colon and the quotation after it are two quotes."""
    text = "Ivo Camba said the port had to stay shut: “We will wait.”"
    assert [kind for _, kind, _ in _said(text)] == ["indirect", "direct"]


def test_speakers_carry_over() -> None:
    """A paragraph that is only a quotation belongs to the last speaker; pronouns too."""
    text = "Ivo Camba said he would go.\n“It is time for us to go.”\nHe said it was late."
    assert [speaker for speaker, _, _ in _said(text)] == ["Ivo Camba"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "“We will wait,” Maltese news agencies quoted Ivo Camba as telling reporters.",
        "According to Maltese agencies, Ivo Camba said the port was closed.",
        "Ivo Camba said the port was closed, the Malta News Agency reported.",
    ],
)
def test_second_hand_words(text: str) -> None:
    """Who passed the words on is noted beside the speaker."""
    (quote,) = _quotes(text)
    assert quote.speaker == "Ivo Camba"
    assert quote.via


@pytest.mark.parametrize(
    "text",
    [
        "The “olive branch” is on the flag.",  # a term
        "The report was long.",  # a noun
        "Camba did not say when he would go.",  # negated
        "He was told to leave at once.",  # the hearer is no speaker
        "The United States lies far away from here.",  # a name
    ],
)
def test_no_quotation(text: str) -> None:
    """Terms, nouns and negated verbs are no quotations."""
    assert _quotes(text) == ()


PIECES = st.sampled_from(
    "“ ” \" ' ‘ ’ said, said he Camba told that , . : ; according to X quoted as saying was \n who and".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=120))
@example("said, ” said,")  # nothing after the last comma
@example("that was quoted as saying “")  # nobody before the verb
@example("Camba was quoted by as saying “ who ”")  # nobody behind "by"
def test_spans_lie_in_the_text(text: str) -> None:
    """All spans slice the text, segments are ordered, and the evidence holds them."""
    for quote in _quotes(text):
        assert quote.segments == tuple(sorted(quote.segments))
        spans = [*quote.segments, *quote.quoted]
        spans += [span for span in (quote.speaker_span, quote.cue) if span]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
        assert quote.evidence.contains(quote.segments[0])
        assert quote.evidence.contains(quote.segments[-1])


@pytest.mark.parametrize(
    "piece", ['"', "“", "said ", "according to ", "X, said ", "“a” – he said – "]
)
def test_long_lines_are_read_in_linear_time(piece: str) -> None:
    """A line of one thing repeated takes time in proportion to its length."""
    text = piece * (40_000 // len(piece))
    sentences = read(text, tag=False)
    actors = read_actors("", read("", tag=False), None)
    start = time.process_time()
    read_quotes(text, sentences, actors)
    assert time.process_time() - start < 5


def test_a_remark_passes_words_on() -> None:
    """A remark that someone quotes the speaker is noted beside the speaker."""
    (quote,) = _quotes("Ivo Camba, quoted by Maltese agencies, said the port was closed.")
    assert (quote.speaker, quote.via) == ("Ivo Camba", ("Maltese agencies",))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a role and a name in apposition, both ways round the verb
        ("A spokeswoman, Rita Novak, said the port was closed.", "Rita Novak"),
        ("“We wait,” said the group's director, Rita Novak.", "Rita Novak"),
        # several verbs, one subject
        ("Foreign Minister Ivo Camba summoned the envoy and said he had to go.", "Ivo Camba"),
        ("The talks began, and President Ivo Camba rose and said he had to go.", "Ivo Camba"),
        # several speakers
        (
            "Ivo Camba, Tom Hale and Rita Novak said it was over.",
            "Ivo Camba, Tom Hale and Rita Novak",
        ),
        ("Norway and Sweden said the talks were over.", "Norway and Sweden"),
        # no compound: a clause stands before "and"
        ("It rained and Ivo Camba said the talks were over.", "Ivo Camba"),
        # the words go on after the clause of saying
        (
            "Ports close late, said Dr Rita Novak of the port union, but they do close.",
            "Rita Novak",
        ),
        # nouns of saying
        ("The court rejected Ivo Camba's claim that the port was shut.", "Ivo Camba"),
        ("It followed a warning from Ivo Camba that the port would shut.", "Ivo Camba"),
        # a short name before the full one
        ("Novak said it was over. Rita Novak runs the port.", "Rita Novak"),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    """The speaker is the person named beside the words, by the fullest name."""
    assert [name for name, _, _ in _said(text)] == [speaker]


def test_a_title_tells_whom_a_pronoun_means() -> None:
    """A "she" skips the last speaker when a title says that he is a man."""
    text = "Ms Rita Novak met the press.\n“We wait,” Mr Tom Hale said.\nRita Novak left. She said: “No.”"
    assert [name for name, _, _ in _said(text)] == ["Tom Hale", "Rita Novak"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # the clause of saying inside, the words go on
        (
            "Ports close late, said Rita Novak, but they do close.",
            "Ports close late ... but they do close",
        ),
        # a remark on the speaker is no part of them
        ("“Ports close” too late, said Rita Novak, a pilot.", "“Ports close” too late"),
        # a judgement ends before the next clause
        ("Rita Novak called the plan “a farce”, adding more.", "the plan “a farce”"),
        ("Rita Novak cast the plan as a farce, despite the vote.", "the plan as a farce"),
        # what the writer adds
        ("Rita Novak said the port was open, despite the strike.", "the port was open"),
        # a hearer that owns another
        ("“We will wait,” Rita Novak told the sailors' families.", "“We will wait,”"),
    ],
)
def test_ends_of_content(text: str, content: str) -> None:
    """What was said ends where the writer's own words begin."""
    assert _said(text)[0][2] == content


def test_casting_needs_as() -> None:
    """The verb "cast" judges only with "as"."""
    assert _said("Rita Novak cast her vote in the port on Monday.") == []


def test_sureness_and_reasons() -> None:
    """A named speaker beside the words is surer than a pronoun, that surer than none; each says why."""
    named, pronoun = _quotes(
        "“We wait here,” Rita Novak said. Ships left. “We wait here,” she said."
    )
    (unknown,) = _quotes("“We wait here and we will not go.”")
    assert 1 >= (named.score or 0) > (pronoun.score or 0) > (unknown.score or 0) > 0
    assert "“she” stands for Rita Novak" in pronoun.why
    assert "no speaker found" in unknown.why


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Officials labelled the port a disgrace.", "the port a disgrace"),  # doubled consonant
        ("Ivo Camba signalled that the port would close.", "the port would close"),
        ("Ivo Camba was agreeing that the port would close.", "the port would close"),  # double e
    ],
)
def test_forms_of_verbs(text: str, content: str) -> None:
    """Verbs of saying are known in their British spelling too."""
    assert [said for _, _, said in _said(text)] == [content]


@pytest.mark.parametrize("saying", ["Ivo Camba said", "said Ivo Camba"])
def test_a_comma_outside_the_marks(saying: str) -> None:
    """A quotation goes on after the words of saying, its comma inside or outside the marks."""
    expected = [("Ivo Camba", "direct", "“We wait” ... “as we are told.”")]
    assert _said(f"“We wait”, {saying}, “as we are told.”") == expected


@pytest.mark.parametrize(
    "text",
    [
        "No one said the port was closed.",
        "Nobody said the port was closed.",
        "Neither side has said that the port was closed.",
        "None of the pilots said the port was closed.",
        "None of the pilots, a union of twelve, said the port was closed.",
        "The port was closed, nobody said.",
        "“The port is closed,” said no one.",
    ],
)
def test_nobody_is_no_speaker(text: str) -> None:
    """What nobody said is no quote of anyone."""
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ivo Camba, who said the port was closed, left early.", "Ivo Camba"),
        ("Kit Ombo, who had repeatedly said the port was closed, left.", "Kit Ombo"),
        ("The union's pilots, who said the port was closed, left early.", "union's pilots"),
        ("It rained and pilots who said the port was closed, left.", "pilots"),
    ],
)
def test_a_relative_names_nobody(text: str, speaker: str) -> None:
    """Of "X, who said ..." X is the speaker, and what was said ends with the relative clause."""
    assert _said(text) == [(speaker, "indirect", "the port was closed")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Told by police that the port was closed, Ivo Camba left.", "police"),
        ("Ivo Camba, warned by police that the port was closed, left.", "police"),
        ("Ivo Camba was told by police that the port was closed.", "police"),
        ("Police warned that the port was closed.", "Police"),
    ],
)
def test_who_tells(text: str, speaker: str) -> None:
    """In the passive the one after "by" speaks, and a participle's words end at the comma."""
    assert _said(text) == [(speaker, "indirect", "the port was closed")]


@pytest.mark.parametrize(
    "text",
    [
        "Warned that the port was closed, Ivo Camba left.",
        "Told by pilots, Ivo Camba left the port at once.",
    ],
)
def test_a_participle_without_one_who_tells(text: str) -> None:
    """What a participle says someone heard is nobody's words when nobody is named for them."""
    assert _said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“I did nothing,” said the mayor, Ivo Camba, “and I will stay.”",
        "“I did nothing,” said Ivo Camba, a mother of four, “and I will stay.”",
        "“I did nothing,” said Ivo Camba, who fled in May, “and I will stay.”",
    ],
)
def test_a_quotation_goes_on_behind_a_remark(text: str) -> None:
    """An apposition after the speaker's name does not end the quotation."""
    assert _said(text) == [("Ivo Camba", "direct", "“I did nothing,” ... “and I will stay.”")]


def test_open_paragraphs_belong_to_who_closes_them() -> None:
    """Paragraphs without a closing mark have the speaker told in the last."""
    text = "“We saw them.\n\n“They left.\n\n“Then we ran,” Ivo Camba said."
    assert [speaker for speaker, _, _ in _said(text)] == ["Ivo Camba"] * 3


def test_a_plea_for_anonymity_is_no_quotation() -> None:
    """Who asks not to be named has said only the rest."""
    text = "Ivo Camba, who asked not to be named, said the port was closed."
    assert [content for _, _, content in _said(text)] == ["the port was closed"]


def test_the_accused_does_not_speak() -> None:
    """Who is "accused of" something is no speaker."""
    assert _said("Traders accused of hoarding rice were jailed in May.") == []


def test_two_bodies_across_a_semicolon() -> None:
    """A semicolon ends what the first says when the second speaks."""
    text = "Police say the port is closed; traders say it is open."
    assert [said for _, _, said in _said(text)] == ["the port is closed", "it is open"]


@pytest.mark.parametrize(
    "text",
    ["That said, a loss to Chile would be a blow.", "All told, five million people came to Lima."],
)
def test_idioms_say_nothing(text: str) -> None:
    """The idioms "That said" and "all told" report nothing."""
    assert not _said(text)


def test_a_noun_behind_a_name_is_no_verb() -> None:
    """A "Facebook post" is not Facebook speaking."""
    text = "In a Facebook post after the match, Ivo Camba wrote: “We will wait.”"
    assert _said(text) == [("Ivo Camba", "direct", "“We will wait.”")]


def test_a_bare_form_behind_a_role_is_a_verb() -> None:
    """The words "Residents claim" report."""
    assert [said for _, _, said in _said("Residents claim police closed the port.")] == [
        "police closed the port"
    ]


def test_a_participle_shares_the_words_for_the_speaker() -> None:
    """A loose "adding that" has the speaker of the clause before it, words and all."""
    text = "Ivo Camba said the port was shut, adding that ships had left."
    assert [q.speaker_span and q.speaker_span.of(text) for q in _quotes(text)] == [
        "Ivo Camba",
        "Ivo Camba",
    ]


def test_a_statement_speaks_for_its_body() -> None:
    """The words "according to a statement by X," name X behind the statement."""
    text = "According to a statement by the ministry, the port was closed."
    (quote,) = _quotes(text)
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text) == "a statement by the ministry"


def test_who_asks_does_not_answer() -> None:
    """A pronoun behind a question means the one who speaks, not the one who asked."""
    text = (
        "“We stay,” said Ivo Camba. Asked by a pilot if he would sail, he sighed. “Never,” he said."
    )
    assert [quote.speaker for quote in _quotes(text)] == ["Ivo Camba", "pilot", "Ivo Camba"]


def test_a_short_form_is_no_part_of_a_name() -> None:
    """A parenthesis behind an unknown name stays out of the speaker."""
    ((speaker, _, said),) = _said("“We will wait,” said the Zorbel Quorn (ZQ).")
    assert said == "“We will wait,”"
    assert speaker == "Zorbel Quorn"


@pytest.mark.parametrize(
    "text",
    [
        "Algeria, accused by Peru of hiding the rebels, left the talks.",
        "“ ” quoted as saying",
        "LISBON - Portugal imposed a tariff on cars.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    """A participle in the passive, a verb with its object, and a dateline are no sayings of anybody."""
    assert all(quote.speaker is None for quote in _quotes(text))
    assert all(s.start < s.end for quote in _quotes(text) for s in quote.segments)


def test_what_is_agreed_on_a_day_begins_behind_it() -> None:
    """A dateline is no part of it, and a relative clause does not open it."""
    text = (
        "LISBON - Portugal agreed on Monday to tax foreign cars, a step that Spain called unfair."
    )
    ((speaker, _, content),) = _said(text)
    assert speaker == "Portugal"
    assert content.startswith("to tax foreign cars")


def test_what_is_denied_follows_the_verb() -> None:
    """The object of a denial does not speak."""
    text = "Algeria, accused by Peru of hiding the rebels, denied any part in the raid."
    assert _said(text) == [("Algeria", "indirect", "any part in the raid")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru's army killed ten rebels, according to the Centre for Mines.", "Centre for Mines"),
        ("Rebels killed ten soldiers, according to the Ministry of Mines.", "Ministry of Mines"),
        ("Ana Quispe said the port was shut, adding that ships had left.", "Ana Quispe"),
    ],
)
def test_who_is_named_last_speaks(text: str, speaker: str) -> None:
    """Behind "according to" stands whose words they are; "adding" goes on with those of the one before."""
    assert [s for s, _, _ in _said(text)][-1] == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ivo Camba said the harbour, while old, was deep enough.",
            "the harbour, while old, was deep enough",
        ),
        (
            "Ivo Camba said Peru must, despite the cold, open its harbour.",
            "Peru must, despite the cold, open its harbour",
        ),
        (
            "Ivo Camba said the ferry, referring to the Luna, had left.",
            "the ferry, referring to the Luna, had left",
        ),
        ("Ivo Camba said catches fell in May, citing cold water.", "catches fell in May"),
    ],
)
def test_a_remark_ends_what_was_said_only_at_its_end(text: str, content: str) -> None:
    """Between two commas of one clause it is part of the words."""
    assert [c for _, _, c in _said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ivo Camba described the harbour as dirty and overcrowded.",
            "the harbour as dirty and overcrowded",
        ),
        (
            "Ivo Camba called the fee unfair and outdated on Friday.",
            "the fee unfair and outdated on Friday",
        ),
        ("Ivo Camba called the fee unfair and refused to pay it.", "the fee unfair"),
        ("Ivo Camba called the fee unfair and closed the harbour.", "the fee unfair"),
    ],
)
def test_a_judgement_holds_its_participles(text: str, content: str) -> None:
    """Before another verb a judgement ends; a participle without an object is part of it."""
    assert [c for _, _, c in _said(text)] == [content]


def test_a_quotation_goes_on_behind_a_semicolon() -> None:
    """A quotation behind the semicolon that ends a clause of saying is of the same speaker."""
    text = "“The pier is old,” Ivo Camba said; “the port is not.” He left."
    assert _said(text) == [("Ivo Camba", "direct", "“The pier is old,” ... “the port is not.”")]


def test_turns_of_a_dialogue_after_dashes() -> None:
    """Each turn is of whom its clause of saying names, a question and its clause among them."""
    text = "— The pier fell, said Ana Field. — I saw it.\n— Who else saw it? asked the pilot."
    assert _said(text) == [
        ("Ana Field", "direct", "The pier fell, ... I saw it."),
        ("pilot", "direct", "Who else saw it?"),
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The port was shut, the harbour ministry said. Troops were moving south, it added.",
            ["harbour ministry"] * 2,
        ),
        (
            "Peru's Harbour Ministry said the pier was old. A ministry statement said it was shut.",
            ["Peru's Harbour Ministry"] * 2,
        ),
    ],
)
def test_bodies_told_before(text: str, speakers: list[str]) -> None:
    """What "it" stands for is no plural, and a role alone is the body named in full before."""
    assert [quote.speaker for quote in _quotes(text)] == speakers


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Boats were late, it said, and more would come.",
            "Boats were late ... and more would come",
        ),
        ("The pier was old, Ivo Camba said, and left.", "The pier was old"),
        ("The pier should, says Ivo Camba, close.", "The pier should ... close"),
    ],
)
def test_a_report_goes_on_behind_and(text: str, content: str) -> None:
    """A clause behind "X said, and" is reported as well, and what an auxiliary waits for; what X did is not."""
    assert [said for _, _, said in _said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Said Ivo Camba: “The pier is old.”", "Ivo Camba", "“The pier is old.”"),
        ("Said Ivo Camba, “The pier is old.”", "Ivo Camba", "“The pier is old.”"),
        (
            "Ivo Camba, author of “The Long Pier,” said books were dear.",
            "Ivo Camba",
            "books were dear",
        ),
        (
            "The harbour board's statement read: “The pier is old.”",
            "harbour board",
            "“The pier is old.”",
        ),
    ],
)
def test_who_speaks(text: str, speaker: str, content: str) -> None:
    """A verb may open its sentence, a title stand in a remark, and a paper speak for its owner."""
    assert [(name, said) for name, _, said in _said(text)] == [(speaker, content)]


def test_a_remark_before_a_deed_is_not_said() -> None:
    """A name and a remark before a verb and its object are no report of that object."""
    assert _said("Ivo Camba, in a last move to stay, demanded a vote.") == []


def test_who_closes_the_sentence_tells_of_an_agreement() -> None:
    """What somebody agreed to do is then a deed that is told of."""
    text = "The mayor agreed on Friday to see the fishermen, her office said."
    ((speaker, _, content),) = _said(text)
    assert speaker != "The mayor"
    assert content == "The mayor agreed on Friday to see the fishermen"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“You ran away,” Ivo Camba shot back.", "“You ran away,”"),
        ("“You ran away,” Ivo Camba fired back with a smile.", "“You ran away,”"),
        ("“You ran away,” fired back Ivo Camba.", "“You ran away,”"),
        ("“You ran away,” Ivo Camba went on.", "“You ran away,”"),
        ("As Ivo Camba put it, “the port is a ruin.”", "“the port is a ruin.”"),
        ("“We wait,” Ivo Camba said, and “we count ships.”", "“We wait,” ... “we count ships.”"),
        ("“We wait,” Ivo Camba said on the podcast “Long Nights.”", "“We wait,”"),
        ("“We wait,” Ivo Camba said on Radio Nord’s “Long Nights.”", "“We wait,”"),
        ("Ivo Camba told “Long Nights” on Monday the port was shut.", "the port was shut"),
    ],
)
def test_what_stands_beside_a_quotation(text: str, content: str) -> None:
    """Phrasal verbs report, "and" joins what goes on, and titles are no words of anybody."""
    assert [(speaker, said) for speaker, _, said in _said(text)] == [("Ivo Camba", content)]


def test_adjectives_before_a_speaker() -> None:
    """A comma between adjectives does not cut the words that name who speaks."""
    said = _said("“We will wait,” the tall, quiet pilot said in a long talk.")
    assert said == [("pilot", "direct", "“We will wait,”")]


def test_what_goes_on_is_not_said() -> None:
    """A phrasal verb without a quotation before it tells of another act."""
    assert _said("When the rain stopped, the game went on.") == []
    assert _said("When they took the port, the rebels hit back.") == []


def test_a_verb_is_no_part_of_a_name() -> None:
    """“States” behind a paper is what the paper does, even where the cast takes it for a government."""
    text = "The notice states that the pier is shut."
    sentences = read(text, tag=False)
    (quote,) = read_quotes(text, sentences, read_actors(text, sentences, None))
    assert quote.speaker == "notice"
