"""Fit: what a verb is done to, where that decides whether it tells an act at all.

People are released, a report is not; a court overturns a ruling, a crowd bins; who demonstrates how something
works, rallies his voters or compromises a lock protests and yields nothing.  The word asked about is the object,
or the subject of a passive.  Known misses: objects told by a pronoun.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.doers import is_by_doer
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import find_object, find_subject, last_of_chain
from wirecopy.facts.events.clause.verb_groups import group_start, is_passive
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.facts.events.roles.objects import direct_object
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
    if trigger.pattern.words in _ASKED_APART:
        return _ASKED_APART[trigger.pattern.words](clause, trigger)
    if trigger.pattern.words.startswith("order * release"):
        return _is_of_papers(clause, trigger)
    if trigger.pattern.words in _WITH_VERB:
        return _WITH_VERB[trigger.pattern.words] != _has_infinitive(clause, trigger)
    if trigger.pattern.words in _EMPTY_GAP:
        return trigger.end - trigger.head == len(trigger.pattern.rest)
    if trigger.rule.id == "intend":
        return _is_meant_thing(clause, trigger)
    if trigger.pattern.words in _WITH_GAP:
        inside = clause.words[trigger.head + 1 : trigger.end]
        return any(word.low in word_list(_WITH_GAP[trigger.pattern.words]) for word in inside)
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


def _bears_arms(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody has arms that nobody is said to give him ("rebels armed with rifles")."""
    words, head = clause.words, trigger.head
    follows = words[trigger.end].low if trigger.end < len(words) else ""
    return words[head].form == "past" and follows == "with" and group_start(words, head) == head


def _is_upon_nobody(clause: Clause, trigger: Trigger) -> bool:
    """Whether gas or chemicals are used on what is no people and no place ("on crops", "on cold days")."""
    n = find_object(clause, trigger.end)
    if n is None or is_time(clause, n):
        return True
    n = last_of_chain(clause, n) if clause.phrases[n].is_possessor else n
    head = clause.words[clause.phrases[n].head]
    places = word_list("targets") | word_list("givers")
    return not is_somebody(head) and singular(head.low) not in places


def _is_of_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether a thing shows what is so ("his rhetoric suggests a change")."""
    subject = find_subject(clause, trigger.head)
    return subject is not None and is_abstract(clause.words[clause.phrases[subject].head])


def _is_meant_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether a thing is meant for something, or is to be done ("the claims are intended to", "works are to be stopped")."""
    after = [word.low for word in clause.words[trigger.end : trigger.end + 1]]
    subject = find_subject(clause, trigger.head)
    if trigger.pattern.words == "be to" and after == ["be"]:
        return True
    if subject is None or trigger.pattern.words not in ("intend to", "aim to"):
        return False
    head = clause.words[clause.phrases[subject].head]
    return is_abstract(head) or singular(head.low) in word_list("claims") | word_list("any_act")


def _is_about(clause: Clause, trigger: Trigger) -> bool:
    """Whether talk or doubts surround something ("the questions surrounding the deal")."""
    subject = find_subject(clause, trigger.head)
    return subject is not None and singular(
        clause.words[clause.phrases[subject].head].low
    ) in word_list("talk_nouns")


def _is_of_papers(clause: Clause, trigger: Trigger) -> bool:
    """Whether documents are what is to be released ("ordered the release of files")."""
    is_of = trigger.end < len(clause.words) and clause.words[trigger.end].low == "of"
    head = head_of(clause, find_object(clause, trigger.end + 1)) if is_of else None
    return head is not None and not _none_of("printed")(head)


def _has_infinitive(clause: Clause, trigger: Trigger) -> bool:
    """Whether what somebody is to do follows ("challenged Chad to", "going to kill")."""
    after = clause.words[trigger.end :]
    if clause.words[trigger.end - 1].low == "to":
        return bool(after) and after[0].kind == "V" and after[0].form == "base"
    ends = (n for n, word in enumerate(after) if word.kind in "SR." or word.low in _BEFORE_TOPIC)
    return any(word.kind == "T" for word in after[: next(ends, len(after))])


#: Verbs that are no act by their subject or by what stands around them.
_ASKED_APART: Mapping[str, Callable[[Clause, Trigger], bool]] = {
    "surround": _is_about,
    "arm": _bears_arms,
    "suggest": _is_of_thing,
    **dict.fromkeys(
        ("use * gas against|on", "use * chemical|chemicals|poison against|on"), _is_upon_nobody
    ),
}
#: Whether a verb tells its act with an infinitive, or only without one.
_WITH_VERB = {"challenge": True, "go to": False, "head to": False, "return * to": False}
#: What leads away from who is asked to what it is about.
_BEFORE_TOPIC = frozenset(("over", "about", "on", "how"))
#: Patterns whose gap must hold what is moved ("poured money into", not "poured into").
_EMPTY_GAP = frozenset(("pour * into", "pull * out"))
_WITH_GAP = {
    "conduct * test|tests": "tested",
    "hand * over to": "papers",
    "turn * over to": "papers",
}


def _opens_clause(clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause follows that tells what is shown ("demonstrated how it works")."""
    after = clause.words[trigger.end : trigger.end + 1]
    return any(word.low in _SHOWING for word in after)


_SHOWING = frozenset("that how why what where".split())


def _is_paper(clause: Clause, trigger: Trigger) -> bool:
    """Whether a release is one for the press ("a release issued by the ministry said")."""
    after = clause.words[trigger.end : trigger.end + 1]
    return any(word.kind == "V" and word.lemma in word_list("issuing_verbs") for word in after)


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
    if head.kind == "D" or singular(head.low) in word_list("quantities"):
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
    if word.upos != "NOUN" or is_agent(noun) or noun in word_list("givers"):
        return False
    return noun in word_list("abstracts") or noun.endswith(_ABSTRACT)


_ABSTRACT = ("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ism", "ship", "age", "ing")
_IT = frozenset("it this that these those what which".split())


def _none_of(name: str) -> Fits:
    """Fits all but what the words of a list name."""
    return lambda word: word is None or word_list(name).isdisjoint(singulars(word.low))


def _only(name: str) -> Fits:
    """Fits only what the words of a list name."""
    return lambda word: word is not None and not word_list(name).isdisjoint(singulars(word.low))


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
    noun = singular(word.low)
    is_armed = noun in word_list("weapons") | word_list("vehicles") or noun in word_list(
        "military_goods"
    )
    return are_forces(word.low) or is_armed


def _may_move(word: Word) -> bool:
    """Whether those mobilized are forces or people, and no voters or means."""
    return _fits_force(word) or (
        is_somebody(word) and singular(word.low) not in word_list("voters")
    )


_NEWS = frozenset("news calls call".split())
_FITS: Mapping[str, Fits] = {
    **dict.fromkeys(("release", "free", "discharge", "release from"), _none_of("printed")),
    "overturn": lambda word: word is not None and _none_of("built")(word),
    "override": _none_of("built"),
    **dict.fromkeys(("demonstrate", "rally", "compromise", "mobilize supporters"), _fits_nothing),
    **dict.fromkeys(("recognize", "recognise"), _none_of("truths")),
    **dict.fromkeys(
        ("host", "entertain", "greet", "celebrate", "encourage", "reconcile"), _fits_person
    ),
    "slap": lambda word: (
        word is not None and (word.upos == "PROPN" or is_agent(word.low) or _only("slapped")(word))
    ),
    "push back": lambda word: word is not None and _fits_person(word),
    "campaign for": _none_of("races"),
    "call out": lambda word: word is not None,
    "return": lambda word: word is not None,
    "let": lambda word: word is None or word.low not in ("me", "us"),
    "receive": lambda word: word is None or (is_somebody(word) and word.low not in _NEWS),
    "amass": _fits_force,
    "deploy": _none_of("phrases"),
    "reinforce": _none_of("beliefs"),
    **dict.fromkeys(("mobilize", "mobilise"), lambda word: word is None or _may_move(word)),
    **dict.fromkeys(("paralyze", "paralyse"), lambda w: w is not None and not is_somebody(w)),
    "intercept": _none_of("signals"),
    "occupy": _none_of("seats"),
    "lift": lambda word: _fits_no_person(word) and _none_of("lifted")(word),
    "dismantle": lambda word: _none_of("argued")(word) and (word is None or word.kind != "O"),
    "block": _none_of("shown"),
    "mine": _only("mined_ground"),
    "seek": _fits_no_people,
    "sign off on": _none_of("made"),
    "meet with": _none_of("met"),
}
