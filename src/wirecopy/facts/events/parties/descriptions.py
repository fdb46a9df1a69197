"""Descriptions: the words behind a noun that tell who is meant.

What tells a group apart from others of its kind ("two diplomats from Chad", "rebels loyal to the
marshal"), an apposition ("Ana Field, a senator from Lima,") and some of a group ("40 people, including
two reporters") are named with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import last_of_chain, verb_before
from wirecopy.facts.events.clause.phrases import phrase_at, phrase_from
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.trees import is_restrictive, last_below
from wirecopy.model import Span

#: Words behind a noun that tell a group apart; more are a story of their own.
MAX_BEHIND = 12


def described(clause: Clause, n: int, span: Span) -> Span:
    """``span`` with what tells a group apart, and with the apposition that tells who a person is."""
    apart = _told_apart(clause, n, span)
    return _with_some(clause, apart if apart != span else _with_apposition(clause, n, span))


def _with_some(clause: Clause, span: Span) -> Span:
    """``span`` with those of a group who are named behind it ("40 people, including two reporters")."""
    words, tree = clause.words, clause.tree
    at = next((n for n, w in enumerate(words) if w.text == "," and w.start == span.end), None)
    if tree is None or at is None or at + 2 >= len(words) or words[at + 1].low != "including":
        return span
    if words[at + 2].kind not in "NDO":  # "including in the north"
        return span
    head = tree.tokens[at + 1].head
    last = -1 if head is None else last_below(tree, head)
    return Span(start=span.start, end=words[last].end) if 0 < last - at <= MAX_BEHIND else span


def _with_apposition(clause: Clause, n: int, span: Span) -> Span:
    """``span`` to the end of the apposition behind it ("Ana Field, a senator from Lima, said")."""
    words, end = clause.words, clause.phrases[last_of_chain(clause, n)].end
    at = phrase_from(clause.phrases, end + 1)
    if (
        clause.tree is None
        or at is None
        or words[end].kind != ","
        or words[end - 1].end != span.end
    ):
        return span
    if clause.phrases[at].first != end + 1:
        return span
    inside = range(clause.phrases[at].first, clause.phrases[at].end)
    says_who = [w for w in inside if clause.tree.tokens[w].deprel == "appos"]
    last = max((_last_of_apposition(clause, w) for w in says_who), default=end)
    after = words[last + 1].kind if last + 1 < len(words) else "."
    is_closed = after in ",." and not any(w.kind in "CQ." for w in words[end:last])
    if not says_who or not is_closed or last - end > MAX_BEHIND:
        return span
    return Span(start=span.start, end=words[last].end)


def _last_of_apposition(clause: Clause, at: int) -> int:
    """The last word of the apposition with head ``at``; a name ends with its phrase."""
    phrase = phrase_at(clause.phrases, at)
    if clause.tree is None or (phrase is not None and is_name(clause.words[at])):
        return at if phrase is None else clause.phrases[phrase].head
    return last_below(clause.tree, at)


def _told_apart(clause: Clause, n: int, span: Span) -> Span:
    """``span`` with what tells a group apart behind its noun ("two diplomats from Chad", "men held by rebels")."""
    tree, head = clause.tree, clause.phrases[last_of_chain(clause, n)].head
    if tree is None or _is_named(clause.words, head):
        return span
    behind_it = [c for c in tree.children.get(head, ()) if c > head]
    listed = next((c for c in behind_it if tree.tokens[c].deprel == "conj"), len(clause.words))
    hung = (c for c in behind_it if c < listed and is_restrictive(tree, c))
    behind = [c for c in hung if not (_is_of_time(clause, c) or _is_charge(clause, n, c))]
    end = max((last_below(tree, c) for c in behind), default=head)
    is_long = end - head > MAX_BEHIND
    marks = ".Q," if is_long else ".Q"  # a long one up to its first pause
    end = next((at - 1 for at in range(head + 1, end + 1) if clause.words[at].kind in marks), end)
    is_clause = any(w.kind in "RS" for w in clause.words[head + 1 : end + 1])
    if end - head > MAX_BEHIND or (is_long and is_clause):
        return span
    last = end
    while clause.words[end].kind not in "ND'O":
        end -= 1
    if end < last and clause.words[end].kind == "O":
        return span  # "two diplomats it accused of spying"
    return Span(start=span.start, end=max(span.end, clause.words[end].end))


def _is_charge(clause: Clause, n: int, at: int) -> bool:
    """Whether "of" behind a phrase tells what it is accused or rid of ("accused the army of killing")."""
    words, tree = clause.words, clause.tree
    opens = min((at, *(tree.children.get(at, ()) if tree is not None else ())))
    verb = verb_before(words, clause.phrases[n].first)
    return verb is not None and words[opens].low == "of" and words[verb].lemma in _TAKING_OF


_TAKING_OF = frozenset(
    "accuse acquit assure clear convict cure deprive inform notify relieve remind rid rob strip suspect warn".split()
)


def _is_named(words: Sequence[Word], at: int) -> bool:
    """Whether a word is part of a name; a noun that opens the sentence is none ("Police in Lima")."""
    opens = all(w.kind in "D." for w in words[:at])
    is_common = opens and (words[at].upos == "NOUN" or is_agent(words[at].low))
    return words[at].text[:1].isupper() and not is_common


def _is_of_time(clause: Clause, at: int) -> bool:
    """Whether a word stands in a phrase of time."""
    phrase = phrase_at(clause.phrases, at)
    return phrase is not None and is_time(clause, phrase)
