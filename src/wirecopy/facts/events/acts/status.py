"""Status: whether an act happened, is planned, might be, or is denied.

Read from the verb group (auxiliaries, negation), from what governs an infinitive, from "if" and
"whether" before the clause and from words beside a noun ("planned", "alleged", "no").
Known misses: irony, denials told in another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import clause_end
from wirecopy.facts.events.clause.verb_groups import group_start, is_passive
from wirecopy.facts.events.clause.words import Word, is_form_of
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.own_side import ends_own_side
from wirecopy.model.event import EventType, Status
from wirecopy.text.inflection import singular

_FUTURE = frozenset(("will", "shall", "'ll", "wo"))
_MODAL = frozenset(
    ("would", "could", "may", "might", "should", "must", "can", "'d", "ca", "cannot")
)
#: What opens a condition.
IF = frozenset(("if", "unless"))
_CONDITIONS = IF | {"whether"}


def verb_status(words: Sequence[Word], verb: int) -> Status:
    """Status of the act a verb names."""
    start = group_start(words, verb)
    group = words[start:verb]
    is_without = start > 0 and words[start - 1].low == "without"
    if is_without or any(w.kind == "X" for w in group):
        return "negated"
    lows = {w.low for w in group}
    if lows & _FUTURE:
        return "planned"
    if lows & _MODAL or _is_conditional(words, start):
        return "planned" if "would" in lows and _is_reported(words, start) else "hypothetical"
    is_bare = words[verb].form == "base" and all(w.kind == "A" for w in group)
    if start > 0 and is_bare and words[start - 1].kind == "C":
        return _joined_status(words, start - 1)
    if _is_demanded(words, start, verb) or _is_awaited(words, start, verb):
        return "hypothetical"
    if start > 0 and words[start - 1].kind == "T":
        return _infinitive_status(words, start - 1)
    if words[verb].form != "gerund" and "being" not in lows:
        return "past"
    is_weighed = start > 0 and is_form_of(words[start - 1], word_list("attitude_verbs"))
    return "hypothetical" if is_weighed else _led_status(words, start)


def _led_status(words: Sequence[Word], start: int) -> Status:
    """Status of a gerund by what leads to it ("fears of being held", "instead of freeing them", "talked them into leaving")."""
    led, over = (words[at].low if at >= 0 else "" for at in (start - 1, start - 2))
    if (over, led) in _IN_PLACE:
        return "negated"
    governor = next((n for n in range(start - 2, -1, -1) if words[n].kind in "VB"), None)
    if led == "into" and governor is not None:
        return verb_status(words, governor)
    is_hindered = led == "from" and governor is not None
    if is_hindered and words[governor or 0].lemma in word_list("hindering_verbs"):
        return "hypothetical"
    is_idea = led in _LEADING and singular(over) in word_list("unreal_nouns")
    is_idea = is_idea and not (led == "of" and singular(over) in _DOING)
    return "hypothetical" if is_idea or f"{over} {led}" in _BENT else "past"


_IN_PLACE = frozenset((("instead", "of"), ("rather", "than")))
#: Prepositions behind what is only thought of, and what somebody only may or means to do.
_LEADING = frozenset(("of", "for", "to", "against", "about"))
#: What somebody does, by way of what follows "of" ("a campaign of bombing towns"), or plans, for what follows "for".
_DOING = frozenset("strategy method campaign approach effort".split())
_BENT = frozenset(
    ("bent on", "intent on", "capable of", "aimed at", "close to", "short of", "serious about")
)


def _is_demanded(words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether a bare verb tells what somebody is asked to do ("demanded that he resign")."""
    before = [word.low for word in words[max(0, start - 2) : start]]
    is_bare = start == verb and start > 2 and words[verb].form == "base"
    is_clause = len(before) > 1 and before[0] == "that" and before[1] in _THIRD
    return is_bare and is_clause and words[start - 3].lemma in _DEMANDING


def _is_awaited(words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether a verb in the present tells what must come first ("until the senate ratifies it")."""
    at = _clause_opening(words, start)
    is_present = start == verb and words[verb].form in ("base", "third")
    return is_present and at > 0 and words[at - 1].low in _UNTIL


_UNTIL = frozenset(("until", "till", "once"))
_THIRD = frozenset(("he", "she", "it"))
_DEMANDING = frozenset("demand insist ask request propose recommend require".split())


def is_denied_claim(words: Sequence[Word], at: int) -> bool:
    """Whether the word at ``at`` stands in a claim that somebody denies ("rejected reports that ...")."""
    that = next((n for n in range(at - 1, 1, -1) if words[n].low == "that"), None)
    if that is None or words[that - 1].low.removesuffix("s") not in word_list("claims"):
        return False
    verb = next((n for n in range(that - 1, -1, -1) if words[n].kind == "V"), None)
    return verb is not None and words[verb].lemma in DENYING


#: Verbs of who says that something is not so.
DENYING = frozenset("deny reject dismiss refute rebut".split())


def _joined_status(words: Sequence[Word], joined: int) -> Status:
    """Status of a bare verb after "and": that of the verb it is joined to ("must drop it and leave")."""
    at: int | None = joined
    while at is not None and words[at].kind == "C":
        before = next((n for n in range(at - 1, -1, -1) if words[n].kind in "VBRS."), None)
        if before is not None and words[before].low == "be":  # "should be glad and agree"
            start = group_start(words, before)
            is_wished = any(w.low in _MODAL for w in words[start:before])
            return "hypothetical" if is_wished else "past"
        if before is None or words[before].kind != "V" or words[before].form != "base":
            return "past"
        at = group_start(words, before) - 1
        if at < 0 or words[at].kind != "C":
            return verb_status(words, before)
    return "past"


def has_future(words: Sequence[Word], verb: int) -> bool:
    """Whether the verb group has "will" or a modal."""
    group = words[group_start(words, verb) : verb]
    return any(w.low in _FUTURE or w.low in _MODAL for w in group)


def is_negated(words: Sequence[Word], verb: int) -> bool:
    """Whether the verb group holds a negation."""
    return any(w.kind == "X" for w in words[group_start(words, verb) : verb])


def is_conditional_threat(words: Sequence[Word], verb: int) -> bool:
    """Whether somebody says what he will do on a condition ("said it would impose tariffs if")."""
    start = group_start(words, verb)
    lows = {w.low for w in words[start:verb]}
    is_own = ends_own_side(words, start)
    on_condition = any(w.low in IF for w in words[verb:])
    return (
        "would" in lows
        and "have" not in lows
        and is_own
        and on_condition
        and _is_told(words, start)
    )


def is_undertaking(words: Sequence[Word], verb: int) -> bool:
    """Whether somebody says what he himself will do ("said it would free them")."""
    start = group_start(words, verb)
    is_own = ends_own_side(words, start) and _is_told(words, start)
    return is_own and not is_passive(words, verb)


def _is_reported(words: Sequence[Word], start: int) -> bool:
    """Whether "would" is a future that somebody told of ("said it would send"): no condition stands by."""
    return not any(w.low in _CONDITIONS for w in words) and _is_told(words, start)


def is_foretold(words: Sequence[Word], verb: int) -> bool:
    """Whether others say what somebody will do ("Peru said Chad will attack"); what is announced is one's own."""
    teller = _teller(words, group_start(words, verb))
    return teller is not None and words[teller].lemma not in _ANNOUNCING


_ANNOUNCING = frozenset("announce declare confirm".split())


def _is_told(words: Sequence[Word], start: int) -> bool:
    """Whether a verb of telling stands before the subject of the verb group at ``start``."""
    return _teller(words, start) is not None


def _teller(words: Sequence[Word], start: int) -> int | None:
    """The verb of telling before the subject of the verb group at ``start``."""
    at = start
    while at > 0 and words[at - 1].kind in "NDA'O-P":
        at -= 1
    if at > 0 and words[at - 1].low == "that":
        at -= 1
    is_telling = (
        at > 0 and words[at - 1].kind == "V" and words[at - 1].lemma in word_list("telling_verbs")
    )
    return at - 1 if is_telling else None


def is_condition(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb tells a condition ("if Chad attacks"), not what somebody asks himself ("whether")."""
    at = _clause_opening(words, group_start(words, verb))
    return at > 0 and words[at - 1].low in IF


def _is_conditional(words: Sequence[Word], start: int) -> bool:
    """Whether "if" opens the clause, looking left to its bound."""
    at = _clause_opening(words, start)
    return at > 0 and words[at - 1].low in _CONDITIONS


def _clause_opening(words: Sequence[Word], start: int) -> int:
    """Where the words before a verb group begin that no verb or opening word parts from it."""
    while start > 0 and words[start - 1].kind in "NDA'O-,PC":
        start -= 1
    return start


def _infinitive_status(words: Sequence[Word], to: int) -> Status:
    governor = next((n for n in range(to - 1, -1, -1) if words[n].kind in "VB"), None)
    if to and (
        words[to - 1].kind == "X" or words[to - 1].low == "yet"
    ):  # "voted not to", "has yet to"
        return "negated"
    if to and words[to - 1].low in ("likely", "unlikely"):
        return "hypothetical"
    if governor is None:
        return "planned"
    if words[to + 1 : to + 2] and words[to + 1].low == "have" and _is_believed(words, governor):
        return "past"
    if words[governor].lemma in word_list("factual_verbs") and words[governor].kind == "V":
        return verb_status(words, governor)
    return (
        "negated"
        if any(w.kind == "X" for w in words[group_start(words, governor) : governor])
        else "planned"
    )


def _is_believed(words: Sequence[Word], verb: int) -> bool:
    """Whether somebody is believed or said to have done something, or seems to."""
    is_said = is_passive(words, verb) and words[verb].lemma in word_list("belief_verbs")
    return is_said or words[verb].lemma in ("appear", "seem")


def is_not_to(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb tells what somebody means not to do ("vowed not to resume")."""
    start = group_start(words, verb)
    return start > 1 and words[start - 1].kind == "T" and words[start - 2].kind == "X"


def noun_status(clause: Clause, trigger: Trigger, verb: int | None) -> Status:
    """Status of the act a noun names: its modifiers, then the verb that governs it."""
    words = clause.words
    at = trigger.first
    while at > 0 and words[at - 1].kind in "NDA'-V":
        at -= 1
        if words[at].low in word_list("future_words"):
            return "planned"
        if words[at].low in word_list("doubtful_words"):
            return "hypothetical"
        if words[at].low == "no":
            return "negated"
    foretold = _foretold(words, trigger.end, is_meeting=trigger.rule.type == EventType.CONSULT)
    if foretold is not None:
        return foretold
    if verb is not None:
        is_over = is_negated(words, verb) and words[verb].lemma in word_list("after_deed_verbs")
        return "past" if is_over else verb_status(words, verb)
    after = clause_end(words, trigger.end)
    is_denied = after < len(words) and words[after].kind == "V" and is_negated(words, after)
    return "negated" if is_denied else "past"  # "the meeting never took place"


def _foretold(words: Sequence[Word], at: int, *, is_meeting: bool) -> Status | None:
    """Status of an act that is said to come, or that is likely or not ("talks are unlikely to resume").

    What an act is likely to bring about ("the raid is expected to raise prices") tells nothing of it; a meeting that
    is expected to bring something is still to come.
    """
    while at < len(words) and words[at].kind in "NDA'-PC":
        at += 1
    if at + 2 >= len(words) or words[at].low not in ("is", "are", "was", "were"):
        return None
    said, to = words[at + 1 : at + 3]
    if to.kind != "T":
        return None
    comes = _comes_about(words, at + 3)
    if said.low in ("likely", "unlikely"):
        return "hypothetical" if comes else None
    return "planned" if said.low in _SCHEDULED and (comes or is_meeting) else None


def _comes_about(words: Sequence[Word], at: int) -> bool:
    """Whether the infinitive at ``at`` is that of an act that takes place ("begin", "be held")."""
    inside = [word for word in words[at : at + 3] if word.kind != "A"]
    pair = " ".join(word.low for word in inside[:2])
    is_held = inside[:1] != [] and inside[0].low == "be" and inside[-1].lemma in _HELD
    return pair in _COMING_PAIRS or is_held or (inside[:1] != [] and inside[0].low in _COMING)


_COMING = frozenset(
    "begin start resume restart commence open continue occur happen follow come proceed materialise materialize".split()
)
_COMING_PAIRS = frozenset(("take place", "go ahead", "get underway", "go on"))
_HELD = frozenset(
    "hold stage launch sign announce carry convene conclude finalise finalize".split()
)


_SCHEDULED = frozenset("expected due set scheduled supposed planned meant".split())


def gap_status(words: Sequence[Word], trigger: Trigger) -> Status | None:
    """Negated where the gap of the pattern says "no" ("posed no threat", not "a no-confidence vote")."""
    inside = range(trigger.first, trigger.end - 1)
    is_no = any(words[at].low == "no" and words[at + 1].kind != "-" for at in inside)
    return "negated" if is_no else None
