"""Fit: what a verb is done to, where that decides whether it tells an act at all.

People are released, a report is not; a court overturns a ruling, a crowd bins; who demonstrates how something
works, rallies his voters or compromises a lock protests and yields nothing.  The word asked about is the object,
or the subject of a passive.  Known misses: objects told by a pronoun.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import (
    Clause,
    find_object,
    find_subject,
    is_passive,
    is_time,
    last_of_chain,
)
from wirecopy.facts.events.doers import is_by_doer
from wirecopy.facts.events.objects import direct_object
from wirecopy.facts.events.own_side import are_forces
from wirecopy.facts.events.patterns import Trigger
from wirecopy.facts.events.words import Word, is_agent, is_name
from wirecopy.text.inflection import singular

#: Whether an act may be done to what has this head; None where nothing is told.
Fits = Callable[[Word | None], bool]


def is_unfit(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb tells no act for what it is done to."""
    if trigger.pattern.is_noun:
        return trigger.pattern.words == "release" and _is_paper(clause, trigger)
    if trigger.pattern.words == "demonstrate" and _opens_clause(clause, trigger):
        return True
    if trigger.pattern.words == "back" and _moves_back(clause, trigger):
        return True
    if trigger.pattern.words == "surround":
        return _is_about(clause, trigger)
    if trigger.pattern.words.startswith("order * release"):
        return _is_of_papers(clause, trigger)
    if trigger.pattern.words in _WITH_VERB:
        return _WITH_VERB[trigger.pattern.words] != _has_infinitive(clause, trigger)
    if trigger.pattern.words in _WITH_GAP:
        inside = clause.words[trigger.head + 1 : trigger.end]
        return any(word.low in _WITH_GAP[trigger.pattern.words] for word in inside)
    fits = _FITS.get(trigger.pattern.words)
    if fits is None:
        return False
    held = undergoer(clause, trigger)
    return not fits(head_of(clause, held)) and not is_by_doer(clause, trigger, held)


def _moves_back(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody only steps or drives backwards ("backed up to the gate", not "backed up the claim")."""
    after = clause.words[trigger.end : trigger.end + 1]
    goes = any(word.low in ("up", "into", "away", "off") for word in after)
    return goes and (after[0].low == "into" or find_object(clause, trigger.end + 1) is None)


def _is_about(clause: Clause, trigger: Trigger) -> bool:
    """Whether talk or doubts surround something ("the questions surrounding the deal")."""
    subject = find_subject(clause, trigger.head)
    return subject is not None and singular(clause.words[clause.phrases[subject].head].low) in _TALK


_TALK = frozenset(
    "question concern issue controversy rumour rumor debate doubt circumstance uncertainty speculation secrecy hype"
    " mystery myth buzz scandal fear stigma publicity confusion".split()
)


def _is_of_papers(clause: Clause, trigger: Trigger) -> bool:
    """Whether documents are what is to be released ("ordered the release of files")."""
    is_of = trigger.end < len(clause.words) and clause.words[trigger.end].low == "of"
    head = head_of(clause, find_object(clause, trigger.end + 1)) if is_of else None
    return head is not None and not _none_of(_PRINTED)(head)


def _has_infinitive(clause: Clause, trigger: Trigger) -> bool:
    """Whether what somebody is to do follows ("challenged Chad to", "going to kill")."""
    after = clause.words[trigger.end :]
    if clause.words[trigger.end - 1].low == "to":
        return bool(after) and after[0].kind == "V" and after[0].form == "base"
    return any(word.kind == "T" for word in after)


#: Whether a verb tells its act with an infinitive, or only without one.
_WITH_VERB = {"challenge": True, "go to": False, "head to": False}
#: What stands in the gap of a pattern that then tells none ("conducted DNA tests").
_TESTED = frozenset(
    "dna blood drug medical safety laboratory lab genetic virus coronavirus covid literacy eye crash diagnostic forensic"
    " stress health toxicology field hearing driving".split()
)
_PAPERS = frozenset(
    "motion petition letter cheque key report document memorandum note copy nomination file evidence".split()
)
_WITH_GAP = {
    "conduct * test|tests": _TESTED,
    "hand * over to": _PAPERS,
    "turn * over to": _PAPERS,
}


def _opens_clause(clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause follows that tells what is shown ("demonstrated how it works")."""
    after = clause.words[trigger.end : trigger.end + 1]
    return any(word.low in _SHOWING for word in after)


_SHOWING = frozenset("that how why what where".split())


def _is_paper(clause: Clause, trigger: Trigger) -> bool:
    """Whether a release is one for the press ("a release issued by the ministry said")."""
    after = clause.words[trigger.end : trigger.end + 1]
    return any(word.kind == "V" and word.lemma in _ISSUING for word in after)


_ISSUING = frozenset("issue say send publish post quote state read distribute".split())


def undergoer(clause: Clause, trigger: Trigger) -> int | None:
    """The phrase a verb is done to: its object, or the subject of a passive."""
    if is_passive(clause.words, trigger.head):
        return find_subject(clause, trigger.head)
    held = direct_object(clause, trigger)
    if trigger.pattern.rest and held is None:
        held = find_object(clause, trigger.end)
    return None if held is not None and is_time(clause, held) else held


def head_of(clause: Clause, n: int | None) -> Word | None:
    """The word that tells what a phrase is; of "thousands of letters" the last."""
    if n is None:
        return None
    head = clause.words[clause.phrases[n].head]
    if head.kind == "D" or singular(head.low) in load_lexicon().lists["quantities"]:
        return clause.words[clause.phrases[last_of_chain(clause, n)].head]
    return head


def singulars(noun: str) -> tuple[str, ...]:
    """What a noun may be the plural of, and itself ("patches", "addresses")."""
    return (noun, singular(noun), noun.removesuffix("es"))


def is_somebody(word: Word) -> bool:
    """Whether a word is a name, people or a pronoun of people."""
    return is_name(word) or is_agent(word.low) or (word.kind == "O" and word.low not in _IT)


def is_abstract(word: Word) -> bool:
    """Whether a noun names no body and nobody, but what is thought, agreed or made ("accord", "system")."""
    noun = singular(word.low)
    if word.upos != "NOUN" or is_agent(noun) or noun in load_lexicon().lists["givers"]:
        return False
    return noun in load_lexicon().lists["abstracts"] or noun.endswith(_ABSTRACT)


_ABSTRACT = ("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ism", "ship", "age", "ing")
_IT = frozenset("it this that these those what which".split())


def _none_of(words: str) -> Fits:
    """Fits all but what these words name."""
    unfit = frozenset(words.split())
    return lambda word: word is None or unfit.isdisjoint(singulars(word.low))


def _only(words: str) -> Fits:
    """Fits only what these words name."""
    fit = frozenset(words.split())
    return lambda word: word is not None and not fit.isdisjoint(singulars(word.low))


def _fits_person(word: Word | None) -> bool:
    return word is None or is_somebody(word)


def _fits_nothing(word: Word | None) -> bool:
    return word is None


def _fits_no_person(word: Word | None) -> bool:
    return word is None or not is_somebody(word)


def _fits_no_people(word: Word | None) -> bool:
    """Who seeks investors or staff asks nobody for anything."""
    return word is None or word.upos == "PROPN" or not is_agent(word.low)


def _fits_force(word: Word | None) -> bool:
    """Whether troops, arms, vehicles or a name are moved."""
    if word is None:
        return False
    lists, noun = load_lexicon().lists, singular(word.low)
    is_armed = noun in lists["weapons"] | lists["vehicles"] or noun in _MILITARY
    return are_forces(word.low) or is_armed


def _may_move(word: Word) -> bool:
    """Whether those mobilized are forces or people, and no voters or means."""
    return _fits_force(word) or (is_somebody(word) and singular(word.low) not in _VOTERS)


_VOTERS = frozenset("supporter voter base volunteer donor member youth community both".split())
_MILITARY = frozenset(
    "artillery armour armor fleet battery hardware equipment manpower firepower power ammunition ship submarine carrier"
    " squadron launcher system fortification weapon arm arsenal man personnel reservist fighter mercenary".split()
)
_PRINTED = (
    "statement report figure number data document file record video footage image photo picture tape recording audio"
    " album song single film movie documentary trailer book novel detail name transcript version guidance plan update"
    " email e-mail letter memo message ad advert robocall poll survey study return paper finding account calendar"
    " outlook forecast agenda text software patch product phone water gas steam energy smoke toxin chemical emission"
    " potential balloon parachute brake clutch button potential list budget verdict opinion ruling"
)
_BUILT = "car van bus truck lorry can bin table stall chair boat vehicle furniture cart desk barrel skip fence dinghy"
_GROUND = (
    "road harbour harbor port field border bridge strait water approach street route area path coast beach ground land"
    " channel sea lane crossing shore territory zone valley track"
)
_TRUTHS = (
    "need problem importance risk voice face reality challenge danger fact sign pattern difference value potential"
    " symptom limit benefit opportunity photo picture mistake error necessity complexity"
)
_PHRASES = (
    "strategy tactic argument phrase metaphor rhetoric charm skill technique algorithm model capital parachute airbag"
    " humour humor app software ladder"
)
_BELIEFS = "view idea belief impression perception stereotype need point notion image sense fear concern lesson"
_SIGNALS = (
    "communication message call pass ball email letter conversation signal transmission throw text"
)
_SEATS = "position post role seat place space time mind attention house apartment room rank spot"
_LIFTED = "weight arm leg head hand finger lid trophy cup title spirit mood price profit index share economy veil"
_ARGUED = "opponent rival argument claim myth theory case idea witness law rule"
_SHOWN = "control script ad advert cookie spam view sun light shot kick pass drain pipe artery pore number pop-up punch"
_MADE = "cover script song album design text copy edit page layout account outfit shift patch"
_MET = (
    "applause criticism resistance approval success silence death fate scepticism skepticism opposition cheer jeer"
    " response disbelief anger derision laughter hostility outrage disaster accident enthusiasm protest indifference"
)
_MEASURES = (
    "tariff duty tax ban fine sanction curb penalty levy restriction quota embargo fee surcharge"
)
_NEWS = frozenset("news calls call".split())
_FITS: Mapping[str, Fits] = {
    **dict.fromkeys(("release", "free", "discharge", "release from"), _none_of(_PRINTED)),
    "overturn": lambda word: word is not None and _none_of(_BUILT)(word),
    "override": _none_of(_BUILT),
    **dict.fromkeys(("demonstrate", "rally", "compromise", "mobilize supporters"), _fits_nothing),
    **dict.fromkeys(("recognize", "recognise"), _none_of(_TRUTHS)),
    **dict.fromkeys(
        ("host", "entertain", "greet", "celebrate", "encourage", "reconcile"), _fits_person
    ),
    "slap": lambda word: word is not None and (word.upos == "PROPN" or _only(_MEASURES)(word)),
    "push back": lambda word: word is not None and _fits_person(word),
    "return": lambda word: word is not None,
    "let": lambda word: word is None or word.low not in ("me", "us"),
    "receive": lambda word: word is None or (is_somebody(word) and word.low not in _NEWS),
    "amass": _fits_force,
    "deploy": _none_of(_PHRASES),
    "reinforce": _none_of(_BELIEFS),
    **dict.fromkeys(("mobilize", "mobilise"), lambda word: word is None or _may_move(word)),
    **dict.fromkeys(("paralyze", "paralyse"), lambda w: w is not None and not is_somebody(w)),
    "intercept": _none_of(_SIGNALS),
    "occupy": _none_of(_SEATS),
    "lift": lambda word: _fits_no_person(word) and _none_of(_LIFTED)(word),
    "dismantle": lambda word: _none_of(_ARGUED)(word) and (word is None or word.kind != "O"),
    "block": _none_of(_SHOWN),
    "mine": _only(_GROUND),
    "seek": _fits_no_people,
    "sign off on": _none_of(_MADE),
    "meet with": _none_of(_MET),
}
