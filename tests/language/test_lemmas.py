"""Lemmas: every form leads back to its word; names and capitals."""

from __future__ import annotations

import pytest

from wirecopy.data.english import english_model
from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.language import read
from wirecopy.language.lemmas import lemma_of
from wirecopy.text.inflection import plural, verb_forms
from wirecopy.text.irregular_forms import load_irregular

_TAGS = {"past": ("VBD", "VBN"), "third": ("VBZ",), "gerund": ("VBG",), "base": ("VB", "VBP")}
#: Forms of two words, of which the lemma is the other; verbs that may or may not double or drop.
_OF_TWO = {"routed", "routing", "lambasted", "lambasting", "am", "are", "'re", "'m"}
#: Wrong spellings that ``verb_forms`` gives beside the right ones ("confered").
_MISSPELT = {
    "confer",
    "concur",
    "defer",
    "disbar",
    "wiretap",
    "outbid",
    "outrun",
    "rerun",
    "undercut",
}

#: Verbs whose forms the lemma rules lead elsewhere ("rehearsed" to "rehears"); the lexicon finds them by form.
_LED_ASTRAY = {"loose", "rehearse"}


def _lemma(word: str, tag: str) -> str:
    model = english_model()
    return lemma_of(word, tag, model.lemma_rules, model.lemma_words, model.pieces)


_PASTS = """
freed free raided raid expelled expel boycotted boycott blockaded blockade upheld uphold
withheld withhold hanged hang patrolled patrol bound bind robbed rob bled bleed ceded cede sank sink
tied tie retook retake overthrew overthrow trafficked traffic panicked panic rioted riot
forbade forbid shed shed rebuilt rebuild foresaw foresee misled mislead slew slay rose rise dug dig
hoped hope hopped hop planned plan vetoed veto agreed agree denied deny belied belie deployed deploy
gassed gas focused focus ranged range re-elected re-elect x-rayed x-ray bragged brag
reimbursed reimburse extradited extradite postponed postpone outsold outsell wounded wound
founded found OK'd ok urged urge insured insure leaned lean excepted except
canvassed canvass singed singe tinged tinge ringed ring axed axe
""".split()


@pytest.mark.parametrize(("form", "lemma"), list(zip(_PASTS[::2], _PASTS[1::2], strict=True)))
def test_pasts_lead_back(form: str, lemma: str) -> None:
    """Regular and irregular pasts of unseen verbs have a word for a lemma."""
    assert _lemma(form, "VERB|VBD") == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("vetoes", "VERB|VBZ", "veto"),
        ("goes", "VERB|VBZ", "go"),
        ("leaves", "VERB|VBZ", "leave"),
        ("lying", "VERB|VBG", "lie"),
        ("fleeing", "VERB|VBG", "flee"),
        ("trafficking", "VERB|VBG", "traffic"),
        ("freer", "ADJ|JJR", "free"),
        ("biggest", "ADJ|JJS", "big"),
        ("leaves", "NOUN|NNS", "leaf"),
        ("news", "NOUN|NNS", "news"),
        ("series", "NOUN|NNS", "series"),
        ("zombies", "NOUN|NNS", "zombie"),
        ("embargoes", "NOUN|NNS", "embargo"),
        ("shoes", "NOUN|NNS", "shoe"),
        ("headaches", "NOUN|NNS", "headache"),
        ("viruses", "NOUN|NNS", "virus"),
        ("campuses", "NOUN|NNS", "campus"),
        ("causes", "NOUN|NNS", "cause"),
        ("gunmen", "NOUN|NNS", "gunman"),
        ("analyses", "NOUN|NNS", "analysis"),
        ("ex-wives", "NOUN|NNS", "ex-wife"),
        ("canvassing", "VERB|VBG", "canvass"),
        ("singing", "VERB|VBG", "sing"),
        ("singeing", "VERB|VBG", "singe"),
        ("king", "VERB|VBG", "king"),
        ("axes", "VERB|VBZ", "axe"),
        ("axes", "NOUN|NNS", "axe"),
        ("bases", "NOUN|NNS", "base"),
        ("sons-in-law", "NOUN|NNS", "son-in-law"),
        ("attorneys", "NOUN|NNS", "attorney"),
        ("attorneys-general", "NOUN|NNS", "attorney-general"),
        ("lieutenant-generals", "NOUN|NNS", "lieutenant-general"),
        ("men-of-war", "NOUN|NNS", "man-of-war"),
        ("runners-up", "NOUN|NNS", "runner-up"),
        ("start-ups", "NOUN|NNS", "start-up"),
        ("by-products", "NOUN|NNS", "by-product"),
        ("TVs", "NOUN|NNS", "tv"),
    ],
)
def test_other_forms_lead_back(form: str, tag: str, lemma: str) -> None:
    """Third persons, participles, plurals and comparisons follow the rules of spelling."""
    assert _lemma(form, tag) == lemma


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("anti-American", "anti-American"),
        ("Pro-Palestinian", "pro-Palestinian"),
        ("Shi’ite", "Shi'ite"),
        ("Great", "great"),
        ("non-Great", "non-great"),
    ],
)
def test_adjectives_made_of_names_keep_their_capital(word: str, lemma: str) -> None:
    """Adjectives of peoples and faiths have a capital everywhere, also behind a prefix."""
    assert _lemma(word, "ADJ|JJ") == lemma


def test_every_verb_of_the_event_lexicon_leads_back() -> None:
    """Each form of each verb the event reader knows has that verb for its lemma."""
    lexicon = load_lexicon()
    verbs = {p.lstrip("=").split()[0] for r in lexicon.rules for p in r.verbs}
    verbs = {verb for verb in verbs if verb.isalpha()}
    verbs |= lexicon.lists["common_verbs"] | lexicon.lists["say_verbs"]
    wrong = [
        (form, tag, verb)
        for verb in sorted(
            verbs - _MISSPELT - _LED_ASTRAY - lexicon.lists["modals"] - lexicon.lists["adverbs"]
        )
        for form, kind in verb_forms(verb).items()
        for tag in _TAGS[kind]
        if form not in _OF_TWO and _lemma(form, f"VERB|{tag}") != verb
    ]
    assert not wrong


def test_every_noun_of_the_event_lexicon_leads_back() -> None:
    """Plurals of nouns that name acts or actors have the noun for their lemma."""
    lists = load_lexicon().lists
    #: The treebanks count these plurals as words of their own.
    own = {"supply", "troop", "finance"}
    nouns = {n for n in lists["nounlike"] | lists["agents"] if n.isalpha()} - own
    many = {"men", "women", "people", "children"}
    assert not [n for n in sorted(nouns - many) if _lemma(plural(n), "NOUN|NNS") != n]


def test_every_irregular_form_leads_back() -> None:
    """The tables and the lexicon's lemmas agree, behind a prefix too."""
    tables = load_irregular()
    for form, lemmas in tables.verbs.items():
        assert _lemma(form, "VERB|VBN") == lemmas[0]
    for form, lemmas in tables.nouns.items():
        assert _lemma(form, "NOUN|NNS") == lemmas[0]
    assert _lemma("reforecast", "VERB|VBN") == "reforecast"
    assert _lemma("outswam", "VERB|VBD") == "outswim"


@pytest.mark.parametrize(
    "form", ["ed", "bred", "zzzed", "fing", "s", "ies", "es", "xs", "-ed", "'d"]
)
@pytest.mark.parametrize(
    "tag", ["VERB|VBD", "VERB|VBG", "VERB|VBZ", "NOUN|NNS", "ADJ|JJR", "AUX|VBD"]
)
def test_a_lemma_is_a_word(form: str, tag: str) -> None:
    """A lemma has two letters and a vowel, unless the form has not."""
    lemma = _lemma(form, tag)
    assert lemma == form or len(lemma) > 1


@pytest.mark.parametrize(
    ("name", "lemma"),
    [
        ("Netherlands", "Netherlands"),
        ("Philippines", "Philippines"),
        ("Falklands", "Falklands"),
        ("Families", "Family"),
        ("Churches", "Church"),
        ("DEMOCRACIES", "DEMOCRACY"),
        ("Democrats", "Democrat"),
        ("Iraqis", "Iraqi"),
        ("ISDAs", "ISDA"),
    ],
)
def test_names_in_the_plural(name: str, lemma: str) -> None:
    """A plural name becomes singular by the rules of spelling, a name that is no plural stays."""
    assert _lemma(name, "PROPN|NNPS") == lemma


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Good men came," he said.', ["good"]),
        ("- Huge fire kills ten", ["huge"]),
        (
            "New Law Bans Big Trucks From Small Roads After Deadly Crash",
            ["new", "big", "small", "deadly"],
        ),
        ("American officials crossed the Old Bridge.", ["American", "Old"]),
        ("The bank sees a serious risk: “Great nations should always pay.”", ["serious", "great"]),
        ("Wage talks fail: Public workers strike over pay in three cities", ["public"]),
        ('He wrote: "Good men came" and the Old Bridge fell.', ["good", "Old"]),
        ("He praised the “Great Wall” in a speech.", ["Great"]),
    ],
)
def test_capitals_of_adjectives(text: str, expected: list[str]) -> None:
    """An adjective keeps its capital inside a sentence, or where it is made of a name."""
    tokens = read(text, tag=True).sentences[0].tokens
    assert [token.lemma for token in tokens if token.upos == "ADJ"] == expected
