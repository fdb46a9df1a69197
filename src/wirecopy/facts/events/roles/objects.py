"""Objects: where the one that something is done to stands behind a verb.

The object, what its words name, to whom it is given, what a pattern's gap holds, and the phrases of the
rule's prepositions: alternatives, best first.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import (
    clause_end,
    find_object,
    find_prepositional,
    hangs_on_verb,
    last_of_chain,
)
from wirecopy.facts.events.clause.phrases import (
    Phrase,
    compound,
    owner_first,
    phrase_at,
    teller_start,
)
from wirecopy.facts.events.clause.relatives import object_relative
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.clause.verb_groups import group_start
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger, load_patterns
from wirecopy.facts.trees import is_relative, tree_object, tree_obliques
from wirecopy.model import Span
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Words after an object that still belong to it: "the attack on Ukraine by Russia".
_INSIDE = frozenset(("by", "of", "on", "against", "from", "in", "with", "to", "between", "for"))
_TOPIC = frozenset(("on", "in", "from", "for"))
_TO = frozenset(("to",))
#: What a pattern ends in when its gap holds what is thrown ("fired missiles at").
_AT = frozenset(("at", "into", "towards", "toward"))
_BY = frozenset(("by",))
_WITH = frozenset(("with",))
_FOR = frozenset(("for",))
_AMONG = frozenset(("among", "between", "with"))
#: What leads to those whom help is for, behind what it is for.
_IN_AID = frozenset(("of", "for", "in", "among"))
#: Acts whose pattern holds a thing that is handed "to" its recipient.
GIVING = frozenset((EventType.AID, EventType.COOPERATE, EventType.RETREAT))


def find_objects(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """The object, what stands inside it, then the phrases of the rule's prepositions."""
    rule, words = trigger.rule, clause.words
    last_word = words[trigger.end - 1]
    ends_open = last_word.kind in "PT" or last_word.form == "gerund"  # "began leaving"
    # "called for reform of Peru's law" asks nobody of Peru
    is_asked = rule.type == EventType.REQUEST and rule.operator is not None
    found: list[Slot] = []
    if "obj" in rule.recipient or ends_open:
        direct = direct_object(clause, trigger)
        if not (direct is None or is_time(clause, direct) or _is_sent(clause, trigger, direct)):
            given = _given_to(clause, trigger, direct)
            inside = named_inside(clause, direct, with_owners=not is_asked)
            is_blame = _is_blame(trigger) and is_fate(clause, direct)
            found += given or (inside if is_blame else (direct, *inside))
    found += _first_of_two(clause, trigger)
    to_whom = _to_whom(clause, trigger)
    held = [*to_whom] if to_whom else _gap_slot(clause, trigger)
    is_given = last_word.low in _AT or (rule.type in GIVING and last_word.low == "to")
    found = [*found, *held] if is_given else [*held, *found]
    relative = object_relative(clause, trigger.head)
    # "diplomats it accused of spying": where the pattern has a gap, what follows is not its object
    has_gap = None in trigger.pattern.rest
    if relative is not None and (has_gap or _lacks_object(clause, trigger)):
        found = [relative[1], *named_inside(clause, relative[1]), *found]
    for phrase in _against_first(
        clause, find_prepositional(clause, trigger.end, frozenset(rule.recipient))
    ):
        is_there = rule.type == EventType.ASSAULT and _is_beyond_border(clause, phrase)
        if not (is_there or (_is_blame(trigger) and _is_of_fate(clause, phrase))):
            found += [phrase] if is_asked else _with_owners(clause, phrase)
    found += [*_named_by_pattern(clause, trigger), *_hung_on_verb(clause, trigger)]
    alleged = _alleged(clause, trigger) if rule.mode == "investigate" else ()
    first = (
        *_object_of_pattern(clause, trigger),
        *alleged,
        *asked_that(clause, trigger),
        *asked_for(clause, trigger),
        *_met_with(clause, trigger),
        *_whose_held(clause, trigger),
    )
    found = [s for s in found if not (isinstance(s, int) and _is_scene(clause, trigger, s))]
    if rule.type == EventType.PROTEST:
        found = _past_venue(clause, found)
    return tuple(dict.fromkeys((*first, *found, *_helped_by(clause, trigger))))


def _first_of_two(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Who gets a thing in trade, before it ("sold Peru dozens of drones")."""
    first = find_object(clause, trigger.end)
    if clause.words[trigger.head].lemma != "sell" or first is None:
        return ()
    end = clause.phrases[first].end
    is_given = is_name(clause.words[clause.phrases[first].head])
    return slots_of(first) if is_given and phrase_at(clause.phrases, end) is not None else ()


def _lacks_object(clause: Clause, trigger: Trigger) -> bool:
    """Whether no noun follows, or a time alone ("the men Kenya expelled last week")."""
    behind = find_object(clause, trigger.end)
    return behind is None or is_time(clause, behind)


def _is_blame(trigger: Trigger) -> bool:
    """Whether an act is one of blame; an inquiry into a death is told with him who died."""
    return trigger.rule.type in _BLAMING and trigger.mode != "investigate"


#: Acts of blame, which is not on who suffered what they are about.
_BLAMING = frozenset((EventType.ACCUSE, EventType.PROTEST, EventType.REJECT, EventType.REQUEST))


def _past_venue(clause: Clause, found: list[Slot]) -> list[Slot]:
    """The slots from that of whom a protest is against on, if that is told ("rallied in Lima against the mayor")."""
    against = (
        at
        for at, slot in enumerate(found)
        if isinstance(slot, int)
        and _preposition(clause, slot) == "against"
        and hangs_on_verb(clause, slot)
    )
    return found[next(against, 0) :]


def _met_with(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """With whom the talks are, or whose, that a pattern ends in ("left the Lima meeting with Chad's envoy")."""
    words, end = clause.words, trigger.end
    is_met = end > trigger.head + 1 and is_mutual_act(words[end - 1].low)
    if not is_met or end >= len(words):
        return ()
    held = find_object(clause, end + 1) if words[end].low == "of" else None
    found = [*find_prepositional(clause, end, _WITH)[:1], *([] if held is None else [held])]
    return tuple(s for n in found for s in (n, *owners(clause, n)))


def _whose_held(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Whose the thing is that a pattern ends in ("broke windows of the French embassy", "threw out the claim against the bank")."""
    words, end = clause.words, trigger.end
    is_held = end > trigger.head + 1 and end < len(words) and words[end - 1].kind == "N"
    if not is_held or trigger.rule.type not in _ON_HELD or is_mutual_act(words[end - 1].low):
        return ()
    is_claim = trigger.rule.type == EventType.REJECT and words[end].low == "against"
    held = find_object(clause, end + 1) if words[end].low == "of" or is_claim else None
    return () if held is None else (held, *owners(clause, held))


#: Acts that are done to whose the thing is that their words hold.
_ON_HELD = frozenset((EventType.PROTEST, EventType.ASSAULT, EventType.COERCE, EventType.REJECT))


def is_mutual_act(noun: str) -> bool:
    """Whether a noun names an act that takes two ("deal", "talks")."""
    patterns = load_patterns().get(noun, ())
    return any(p.is_noun and not p.rest and p.rule.frame == "reciprocal" for p in patterns)


def _helped_by(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """For whose sake help is given, where a purpose tells it ("funds to meet the needs of nomads in Mali")."""
    if clause.tree is None or trigger.rule.type != EventType.AID:
        return ()
    purposes = find_prepositional(clause, trigger.end, _FOR)[:1]
    ends = [clause.phrases[n].end for n in purposes]
    if ends and (found := find_prepositional(clause, ends[0], _IN_AID)):
        return tuple(found)  # "funds for relief in Mali"
    for at in range(trigger.end, clause_end(clause.words, trigger.end)):
        is_purpose = at and clause.words[at].kind == "V" and clause.words[at - 1].kind == "T"
        n = find_object(clause, at + 1) if is_purpose else None
        if n is not None:
            last = last_of_chain(clause, n)
            return (last, *find_prepositional(clause, at + 1, _IN_AID), *owners(clause, last))
    return ()


def _with_owners(clause: Clause, n: int) -> list[Slot]:
    """A phrase, whose it is, and what it is of ("against the remnants of the Tara League")."""
    last = last_of_chain(clause, n)
    held = [n, *owners(clause, n), *((last,) if last != n else ())]
    noun, end = clause.words[clause.phrases[n].head].low, clause.phrases[n].end
    if is_mutual_act(noun):  # "support for the talks among Chadian parties"
        held += find_prepositional(clause, end, _AMONG)
    return held


def _alleged(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Who is said to have done what is looked into ("an inquiry into claims that two guards beat", "whether")."""
    words, near = (
        clause.words,
        range(trigger.end, min(trigger.end + _CLAIM_REACH, len(clause.words))),
    )
    opens = next((at for at in near if words[at].low == "whether" or _is_claim(words, at)), None)
    if opens is None or any(words[at].kind in "V.,C" for at in range(trigger.end, opens)):
        return ()
    return slots_of(find_object(clause, opens + 1))


def asked_that(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Who is asked by a clause of what he is to do ("its demand that Chad free them"); no claim ("that Chad will")."""
    words, at = clause.words, trigger.end - (clause.words[trigger.end - 1].low == "that")
    is_clause = at < len(words) and words[at].low == "that" and trigger.rule.operator == "request"
    subject = find_object(clause, at + 1) if is_clause else None
    verb = None if subject is None else clause.phrases[last_of_chain(clause, subject)].end
    if verb is None or verb >= len(words) or words[verb].form != "base" or words[verb].kind == "B":
        return ()
    return slots_of(subject)


def asked_for(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Who is asked by a noun what he is to do ("renewed its call for Chad to free them")."""
    words, at = clause.words, trigger.end
    is_call = trigger.rule.id == "urge" and words[at - 1].kind == "N"
    if not is_call or at >= len(words) or words[at].low != "for":
        return ()
    asked = find_object(clause, at + 1)
    end = len(words) if asked is None else clause.phrases[last_of_chain(clause, asked)].end
    return slots_of(asked) if end < len(words) and words[end].kind == "T" else ()


def _is_claim(words: Sequence[Word], at: int) -> bool:
    """Whether a clause of what is claimed opens at ``at``."""
    return words[at].low == "that" and words[at - 1].low.removesuffix("s") in word_list("claims")


#: Words between an inquiry and the clause of what it is about.
_CLAIM_REACH = 8
#: Patterns that may hold whom they are done to.
_DISMISSING = ("dismiss ", "fire ")


def _object_of_pattern(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """Those dismissed whom the pattern itself holds ("dismissed officials in Rome")."""
    last = trigger.end - 1
    is_object = trigger.pattern.words.startswith(_DISMISSING) and last == trigger.head + 1
    if not (is_object and is_agent(clause.words[last].low)):
        return ()
    return slots_of(phrase_at(clause.phrases, last))


def _is_sent(clause: Clause, trigger: Trigger, direct: int) -> bool:
    """Whether people or things are what is sent as help, not to whom it goes ("sent 60 nurses")."""
    if clause.words[trigger.head].lemma != "send" or trigger.rule.type != EventType.AID:
        return False
    phrase = clause.phrases[direct]
    words = clause.words[phrase.first : phrase.end]
    is_counted = words[0].kind == "D" and words[0].low[:1].isdigit()
    is_given = phrase_at(clause.phrases, phrase.end) is not None  # "sent farmers money"
    return is_counted or (
        words[-1].upos == "NOUN" and words[0].low == words[0].text and not is_given
    )


def _against_first(clause: Clause, found: list[int]) -> list[int]:
    """The phrases, those first against whom something is done ("filed a suit with the court against Chad")."""
    return sorted(found, key=lambda n: _preposition(clause, n) != "against")


def _preposition(clause: Clause, n: int) -> str:
    """The word before a phrase and its possessors."""
    first = owner_first(clause.phrases, n)
    return clause.words[first - 1].low if first else ""


def _hung_on_verb(clause: Clause, trigger: Trigger) -> list[Slot]:
    """What the parser hangs on the verb with one of the rule's prepositions, past clauses in between.

    "Returned a mask that was stolen in 1990 to Peru".
    """
    if clause.tree is None:
        return []
    words = tree_obliques(clause.tree, trigger.head, frozenset(trigger.rule.recipient))
    phrases = [phrase_at(clause.phrases, word) for word in words if word >= trigger.end]
    return [n for n in phrases if n is not None and not is_time(clause, n)]


def _given_to(clause: Clause, trigger: Trigger, direct: int) -> tuple[Slot, ...]:
    """To whom the object is given, right behind it ("awarded the medal to Kenya's president")."""
    return _given_behind(clause, trigger, clause.phrases[last_of_chain(clause, direct)].end)


def _to_whom(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """The same behind a pattern that holds what is given ("sent a team of doctors to Peru")."""
    held = phrase_at(clause.phrases, trigger.end - 1) if None in trigger.pattern.rest else None
    if held is None:
        return ()
    # "a team of doctors, tents and maize to"
    *_, last = compound(clause.words, clause.phrases, held)
    return _given_behind(clause, trigger, clause.phrases[last_of_chain(clause, last)].end)


def _given_behind(clause: Clause, trigger: Trigger, end: int) -> tuple[Slot, ...]:
    words = clause.words
    gives = words[trigger.head].lemma in word_list("giving_verbs")
    if not gives or end >= len(words) or words[end].low != "to":
        return ()
    for n in find_prepositional(clause, end, _TO)[:1]:
        last = last_of_chain(clause, n)  # "to the town of Lodwar"
        return (n, *owners(clause, n), last) if last != n else (n, *owners(clause, n))
    return ()


def owners(clause: Clause, n: int) -> tuple[Slot, ...]:
    """Whose a phrase is that is no actor itself: its possessor, and who is named in its words ("the last ISIS base")."""
    phrase = clause.phrases[n]
    before = clause.phrases[n - 1] if n else None
    is_owned = before is not None and before.is_possessor and before.end >= phrase.first - 1
    inside = Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)
    beyond = _beyond(clause, phrase)
    return (*beyond, n - 1, inside) if is_owned else (*beyond, inside)


def _beyond(clause: Clause, phrase: Phrase) -> tuple[Slot, ...]:
    """Who is on the other side of a border ("its border with Chad")."""
    words, end = clause.words, phrase.end
    is_border = words[phrase.head].low.removesuffix("s") in _BORDERS
    if not is_border or end >= len(words) or words[end].low != "with":
        return ()
    return slots_of(find_object(clause, end + 1))


_BORDERS = frozenset(("border", "frontier", "boundary"))


def direct_object(clause: Clause, trigger: Trigger) -> int | None:
    """The object right after the trigger, else the parser's."""
    found = find_object(clause, trigger.end)
    if found is None:
        found = _shared_object(clause, trigger.end)
    if found is None and clause.tree is not None:
        word = tree_object(clause.tree, trigger.head)
        if word is not None and (word >= trigger.end or is_relative(clause.tree, trigger.head)):
            found = phrase_at(clause.phrases, word)
    return found


def _shared_object(clause: Clause, at: int) -> int | None:
    """The object of the verb joined to the one that ends at ``at`` ("arrested and beat two men")."""
    words, form, is_list = clause.words, clause.words[at - 1].form, False
    while form and at < len(words) and words[at].kind in ",C":
        verb = at + 1
        is_list = is_list or words[at].kind == "C"
        while verb < len(words) and words[verb].kind in "AC":
            is_list = is_list or words[verb].kind == "C"
            verb += 1
        if verb >= len(words) or words[verb].kind != "V" or words[verb].form not in (form, "base"):
            return None
        at = verb + 1
    return find_object(clause, at) if is_list else None


def _gap_slot(clause: Clause, trigger: Trigger) -> list[Slot]:
    """What the pattern's gap holds: "accused Kenya of", "gave Kenya a loan", "summoned the Turkish envoy"."""
    words, rest = clause.words, trigger.pattern.rest
    gap = next((n for n, element in enumerate(rest) if element is None), None)
    is_swapped = words[trigger.head].lemma in _SWAPS  # "exchanged 300 prisoners"
    is_teller = words[trigger.head].lemma == "say"  # "said his country would retaliate": who acts
    is_teller = is_teller or trigger.mode == "unconventional"  # "used bombers and gas to kill"
    if gap is None or is_swapped or is_teller or trigger.end - trigger.head <= len(rest):
        return []
    first, last = trigger.head + 1 + gap, trigger.end - len(rest) + gap
    held = find_object(clause, first)
    if held is not None and _is_of_pattern(clause, trigger, held):
        return [*owners(clause, held)]
    last_held = None if held is None else last_of_chain(clause, held)
    is_chain = last_held is not None and last_held != held
    is_act = is_chain and clause.phrases[last_held or 0].head == trigger.end - 1
    if is_act and trigger.rule.type == EventType.ASSAULT:
        return []  # "carried out a series of strikes": the act itself
    if held is not None and clause.phrases[held].end <= last + 1:
        return [held, *owners(clause, held)]
    inside = Span(start=words[first].start, end=words[last].end)
    if held is not None and clause.phrases[held].end < trigger.end and len(rest) > gap + 2:
        held = None  # "a state" of "declare a state of emergency": words of the pattern itself
    own_means = trigger.rule.type == EventType.MOBILIZE
    return [inside] if held is None or own_means else [held, inside]


def _is_of_pattern(clause: Clause, trigger: Trigger, n: int) -> bool:
    """Whether a pattern holds a body that is made or sent, not whom that is for ("opened an embassy")."""
    head = clause.phrases[n].head
    return head == trigger.end - 1 and singular(clause.words[head].low) in _SENT


_SENT = frozenset(("ambassador", "consulate", "embassy", "mission"))
_SWAPS = frozenset(("exchange", "swap", "trade"))


def _told_end(clause: Clause, at: int) -> int:
    """Where the clause that holds word ``at`` ends, less the teller behind it ("..., two officers said")."""
    words = clause.words
    end = clause_end(words, at)
    teller = teller_start(words, end)
    if teller is not None and teller >= at:
        return teller
    return _before_subject(clause, end, at)


def _before_subject(clause: Clause, verb: int, at: int) -> int:
    """Where the subject of the finite verb at ``verb`` begins, if it stands right before; else ``verb``."""
    words = clause.words
    if verb >= len(words) or words[verb].kind != "V" or clause.tree is None:
        return verb
    if (clause.tree.tokens[verb].deprel or "").startswith("acl"):
        return verb
    start = group_start(words, verb)
    if words[verb].form == "base" and not any(w.kind == "B" for w in words[start:verb]):
        return verb  # "to help Kenya cope"
    near = (p.first for p in clause.phrases if p.end == start and p.first > at)
    return next(near, verb)


def _named_by_pattern(clause: Clause, trigger: Trigger) -> tuple[Slot, ...]:
    """The actor that a pattern ends in ("clashed with police", "freed prisoners")."""
    last = trigger.end - 1
    is_governed = clause.words[last - 1].kind == "P" or trigger.mode == "release"
    is_actor = last > trigger.head and is_governed and is_agent(clause.words[last].low)
    return slots_of(phrase_at(clause.phrases, last)) if is_actor else ()


def named_inside(clause: Clause, slot: Slot, *, with_owners: bool = True) -> tuple[Slot, ...]:
    """Who is named inside an object that is no actor: possessors, modifiers, "by" and "on" phrases."""
    if not isinstance(slot, int):
        return ()
    phrase = clause.phrases[slot]
    last = clause.phrases[last_of_chain(clause, slot)]
    if is_fate(clause, slot):
        return tuple(find_prepositional(clause, last.end, _BY))
    found = [*owners(clause, slot), *find_prepositional(clause, last.end, _BY)]
    is_mutual = is_mutual_act(clause.words[phrase.head].low)  # "a deal on the islands": a topic
    end = phrase.end if is_mutual else _told_end(clause, phrase.end)
    for n in find_prepositional(clause, phrase.end, _INSIDE - _TOPIC if is_mutual else _INSIDE):
        if _is_beyond_border(clause, n):
            end = min(end, clause.phrases[n].first)
            break
        found += [n, *owners(clause, n)] if with_owners else [n]
    return (*found, Span(start=clause.words[phrase.first].start, end=clause.words[end - 1].end))


def _is_scene(clause: Clause, trigger: Trigger, n: int) -> bool:
    """Whether a phrase without a name only tells where two fight ("clashed in a refugee camp")."""
    is_fight = clause.words[trigger.head].lemma in word_list("joint_verbs") | word_list(
        "fighting_verbs"
    )
    is_inside = _preposition(clause, n) in ("in", "at", "near", "outside")
    return is_fight and is_inside and not is_name(clause.words[clause.phrases[n].head])


def is_fate(clause: Clause, n: int) -> bool:
    """Whether a phrase names what befell somebody, who is not whom one blames for it ("protested at the death of")."""
    return singular(clause.words[clause.phrases[n].head].low) in word_list("fates")


def _is_of_fate(clause: Clause, n: int) -> bool:
    """Whether "of" leads from what befell somebody to him."""
    first = owner_first(clause.phrases, n)
    led = [singular(word.low) for word in clause.words[max(0, first - 2) : first]]
    return led[-1:] == ["of"] and led[0] in word_list("fates")


def _is_beyond_border(clause: Clause, n: int) -> bool:
    """Whether a phrase only tells on whose border a thing is ("hit a town on the border with Chad")."""
    first, head = owner_first(clause.phrases, n), clause.words[clause.phrases[n].head].low
    led = [word.low for word in clause.words[max(0, first - 2) : first]]
    is_with = led[-1:] == ["with"] and singular(led[0]) in _BORDERS
    return is_with or singular(head) in _BORDERS  # "a town on the Chad-Niger border"


def slots_of(phrase: int | None) -> tuple[Slot, ...]:
    """The slot of a phrase, if there is one."""
    return () if phrase is None else (phrase,)
