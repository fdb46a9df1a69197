"""Opinions: clauses that say what is so, where a word of asking or praise takes them.

"Suggested that the bank was weak" proposes nothing, "suggested that it close" does; "asked whether it would rain"
is a question, "recognised that time was short" supports nobody, and "should have known" asks for nothing any more.
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.fit import is_abstract, is_somebody
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_subject
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.trees import Tree


def is_opinion(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb only says or asks what is so, and neither its act nor one behind it is told."""
    words = trigger.pattern.words
    if trigger.rule.id == "oblige":
        return _is_of_things(clause, trigger)
    if words in _CALLING and _is_planned(clause, trigger):
        return True
    if clause.tree is None or words not in _STATING:
        return False
    said = _clause_under(clause.tree, trigger.head, trigger.end)
    if words == "advise" and not _is_counselled(clause, trigger):
        return True  # "officers advising in Mali"
    if said is None:
        return words == "ask" and _asks_question(clause, trigger)
    if words == "ask":
        return _is_asked(clause, said)
    if words in _PROMISING:
        return not _has_aid(clause.tree, said, _TO_COME | _WISHING)
    if words == "insist" and _has_aid(clause.tree, said, _TO_COME):
        return False  # "insisted that it would only talk in Lima"
    is_plain = clause.words[trigger.head].form != "past" or not _opens_that(clause, trigger.end)
    is_wished = _is_wished_of_agents(clause, trigger.head, said)
    if words == "suggest" and is_plain and not is_wished and _is_told_of_many(clause.tree, said):
        return True  # "they suggest that the raids aim at peace"
    return words not in _PROPOSING or not _is_wished(clause.tree, said)


def _opens_that(clause: Clause, at: int) -> bool:
    return at < len(clause.words) and clause.words[at].low == "that"


def _is_told_of_many(tree: Tree, verb: int) -> bool:
    """Whether a clause without an auxiliary tells of many, which may be so as well as be wished."""
    subject = tree.child(verb, "nsubj")
    if subject is None or _aids(tree, verb):
        return False
    low = tree.tokens[subject].text.casefold()
    return low in ("they", "we") or (tree.tokens[subject].upos == "NOUN" and low.endswith("s"))


def _is_wished_of_agents(clause: Clause, verb: int, said: int) -> bool:
    """Whether somebody suggests what others do ("Chad suggests that members send arms"), not what is so with them."""
    subject = find_subject(clause, verb)
    tree = clause.tree
    own = None if tree is None else tree.child(said, "nsubj")
    if subject is None or tree is None or own is None:
        return False
    speaker = clause.words[clause.phrases[subject].head]
    is_deed = clause.words[said].lemma not in _BEING
    is_others = tree.tokens[own].upos == "NOUN" and is_agent(tree.tokens[own].text.casefold())
    return is_deed and is_others and (is_name(speaker) or is_agent(speaker.low))


#: Verbs of what is so with somebody, and nothing he does.
_BEING = frozenset(
    "have want need know think believe hold remain control fear feel own lack".split()
)


def _clause_under(tree: Tree, verb: int, end: int) -> int | None:
    """The verb of the clause that tells what is said, behind the word ``end``."""
    return next(
        (
            c
            for c in tree.children.get(verb, ())
            if c >= end
            and tree.tokens[c].deprel == "ccomp"
            and tree.child(c, "nsubj", "nsubj:pass", "expl") is not None
        ),
        None,
    )


def _is_wished(tree: Tree, verb: int) -> bool:
    """Whether a clause tells what is to be done ("that it leave", "that it should leave", "that they be freed")."""
    if _aids(tree, verb):
        return _has_aid(tree, verb, _WISHING)
    low = tree.tokens[verb].text.casefold()
    return tree.tokens[verb].upos == "VERB" and not low.endswith(("s", "ed", "ing"))


def _has_aid(tree: Tree, verb: int, lows: frozenset[str]) -> bool:
    """Whether the first auxiliary of a verb is one of these words."""
    return bool(lows.intersection(_aids(tree, verb)[:1]))


def _aids(tree: Tree, verb: int) -> list[str]:
    under = (tree.tokens[c] for c in tree.children.get(verb, ()))
    return [t.text.casefold() for t in under if t.deprel in ("aux", "aux:pass", "cop")]


_WISHING = frozenset("should must ought be".split())
_TO_COME = frozenset("will would shall 'll 'd wo can could may might".split())


def _is_asked(clause: Clause, said: int) -> bool:
    """Whether a clause is a question: opened by "if", "why" or the like, or said with a question mark."""
    tree = clause.tree
    if tree is None:
        return False
    opening = (tree.tokens[c].text.casefold() for c in tree.children.get(said, ()) if c < said)
    return any(low in _QUESTIONS for low in opening) or any(
        word.text == "?" for word in clause.words[said:]
    )


def _asks_question(clause: Clause, trigger: Trigger) -> bool:
    """Whether questions are what is asked ("asked him a series of questions")."""
    after = clause.words[trigger.end : trigger.end + _REACH]
    ends = [n for n, word in enumerate(after) if word.kind in "T,."]
    asked = after[: next(iter(ends), len(after))]
    if any(word.low in ("question", "questions") or word.low in _ASKING for word in asked):
        return True
    is_bare = bool(ends) and all(w.kind in "NDOA'-" for w in asked)
    is_told = is_bare and not _has_wish(clause, trigger.end + ends[0])
    return is_told and not is_passive(clause.words, trigger.head)  # "I asked the guards," he said


def _has_wish(clause: Clause, at: int) -> bool:
    """Whether what is wished follows the first ones asked ("asked Chile, Peru and Chad to pay")."""
    words = clause.words
    if words[at].kind == "," and words[at + 1 : at + 2] and words[at + 1].kind == "Q":
        return False
    end = next((n for n in range(at, len(words)) if words[n].kind in ".Q"), len(words))
    return any(word.kind == "T" or word.low == "for" for word in words[at:end])


def _is_counselled(clause: Clause, trigger: Trigger) -> bool:
    """Whether words tell what somebody is advised to do, or not to."""
    after = clause.words[trigger.end : trigger.end + _FAR]
    return any(word.kind == "T" or word.low in ("that", "against", "not") for word in after)


#: Words that open a question; how far from the verb they may stand.
_QUESTIONS = frozenset("if whether why how what when where who which".split())
_ASKING = frozenset("if whether why how what".split())
_REACH = 7
#: How far from a verb of advice that advice may stand.
_FAR = 12


def is_missed(clause: Clause, trigger: Trigger) -> bool:
    """Whether something is said to have been one's duty that nobody did ("should have known")."""
    after = [word.low for word in clause.words[trigger.end : trigger.end + 3]]
    return "have" in after and trigger.pattern.words in _DUTIES


_DUTIES = frozenset(("=should", "=ought to", "=must"))


def _is_of_things(clause: Clause, trigger: Trigger) -> bool:
    """Whether a thing is to do it, which nobody can ask ("the accord should guide them")."""
    words, at = clause.words, trigger.end
    while at < len(words) and words[at].kind in "AXB":
        at += 1
    is_passive = any(word.low == "be" for word in words[trigger.end : at])
    subject = find_subject(clause, trigger.head)
    if subject is None or is_passive or clause.tree is None:
        return False
    phrase = clause.phrases[subject]
    inside = words[phrase.first : phrase.end]
    is_owned = subject > 0 and clause.phrases[subject - 1].is_possessor
    is_thing = is_abstract(words[phrase.head]) and not any(map(is_somebody, inside))
    return is_thing and not is_owned


def _is_planned(clause: Clause, trigger: Trigger) -> bool:
    """Whether what calls for something is a plan, a task or the weather ("the forecast calls for rain")."""
    subject = find_subject(clause, trigger.head)
    if subject is None or (subject > 0 and clause.phrases[subject - 1].is_possessor):
        return False
    return clause.words[clause.phrases[subject].head].low in word_list("plans")


_CALLING = frozenset(("call for", "require", "demand", "ask for"))
#: Verbs that a clause of what is so may follow; of those that propose or promise it may tell what is to be.
_PROPOSING = frozenset("suggest recommend insist propose advise".split())
_PROMISING = frozenset("pledge promise vow swear guarantee agree accept".split())
_STATING = (
    _PROPOSING | _PROMISING | frozenset("ask recognize recognise appreciate doubt concede".split())
)
