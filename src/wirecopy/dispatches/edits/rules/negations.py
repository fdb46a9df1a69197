"""Negations: set, dropped, moved to other words, or said in another way.

"Had found no leaks" says what "had not found any leaks" says: the negation stands by the verb, or by what the verb
takes.  Elsewhere it matters where it stands: "did not say it would", "said it would not".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import LOSS_WORDS, Change
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.languages import GERMAN, language_of
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass
from wirecopy.text.inflection import base_forms

#: Words between "not" and where "no" stands in its place ("had not found any").
GAP_WORDS = 2
#: Tokens on either side of "pas" within which its "ne" is looked for.
NE_WORDS = 60
#: Words set or dropped with a negation of what follows them.
LOST_WORDS = 6
#: Words by which a negation and what it denies are known, and tokens around in which they are looked for.
DENIED_WORDS = 3
NEAR = 30
_NOT = frozenset({"not", "never"})
#: Before "not" they make it no denial of what follows ("dozens, if not hundreds").
_NO_LOSS = frozenset({"if", "or", "whether"})
#: Between "not" and what it denies they tell for how long.
_MEANWHILE = frozenset("immediately yet initially fully entirely".split())
_REVERSES = frozenset(
    "denied denies deny refused refuses refuse failed fails fail declined declines decline".split()
)
#: Words that "not" before them denies as their prefix does; "not posed" is not "imposed", "not done" not "undone".
_DENIED = frozenset(
    ("unable unacceptable unaffected unafraid unaware unaltered unanswered unarmed unauthorised unauthorized unavailable "
     "unavoidable unbeaten uncertain unchallenged unchanged unclear uncommon unconcerned unconfirmed unconstitutional "
     "unconvinced undamaged undecided undetected undisturbed uneven unfair unfamiliar unfinished unfit unfounded unhappy "
     "unharmed unhealthy unhurt unimportant uninjured uninsured uninterested uninvolved unjust unjustified unknown unlawful "
     "unlicensed unlikely unlimited unmarried unnecessary unopposed unpaid unplanned unpopular unprepared unproven unreasonable "
     "unrelated unreliable unresolved unsafe unsatisfied unsold unstable unsuccessful unsuitable unsure unsurprised unsurprising "
     "untrue unusual unvaccinated unwell unwilling unwise unworkable inaccurate inadequate inappropriate incapable incomplete "
     "inconsistent incorrect ineffective ineligible inevitable inexpensive insane insecure insignificant insufficient "
     "invisible immature immoral impartial imperfect impossible improbable improper illegal illegitimate illogical irregular "
     "irrelevant irresponsible irreversible dishonest dissatisfied disloyal").split()
)  # fmt: skip
#: They deny the word that they begin.
_PREFIXES = ("un", "in", "im", "il", "ir", "dis")
#: Words for "without"; "sans limite" is "illimité".
_WITHOUT = frozenset({"without", "sans", "ohne", "senza", "sem", "zonder"})
#: Letters of the noun that the word with a prefix has at least.
_STEM = 5
#: What stands in the place of "no" where "not" stands by the verb.
_ANY = frozenset({"a", "an", "any", "the"})


def negation(change: Change) -> Verdict | None:
    """A negation set or dropped."""
    if change.crosses_sentence:
        return None
    if change.only == ("or", "not") and change.before_a() == ("whether",):
        return Verdict(EditClass.WORDING, 0, "a word without weight")
    if _is_left_behind(change):
        return Verdict(EditClass.FACT, 2, "the negation of what follows was set or dropped")
    if not change.is_small:
        return None
    if _is_prefix_lost(change) or _is_denied_deed(change):
        return Verdict(EditClass.FACT, 2, "a negation was set, dropped or moved")
    found = _negations(change.words_a, change), _negations(change.words_b, change)
    if found[0] == found[1] or _stands_near(change):
        return None
    is_one = found[0] + _reverses(change.words_a) == found[1] + _reverses(change.words_b)
    if is_one or _is_in_one_word(change) or _is_yet(change):
        return Verdict(EditClass.WORDING, 0, "one negation in other words")
    return Verdict(EditClass.FACT, 2, "a negation was set, dropped or moved")


def _is_denied_deed(change: Change) -> bool:
    """Whether a deed stands against itself denied: "deny turning back", "turn back"."""
    for one, two in ((change.words_a, change.words_b), (change.words_b, change.words_a)):
        is_denied = one[:1] != () and one[0] in _DENIES and one[-1].endswith(_OF_DEEDS)
        if (
            is_denied
            and len(one) > 1
            and two
            and not base_forms(one[-1]).isdisjoint(base_forms(two[-1]))
        ):
            said = {*two[:-1]}
            return not said & (_known(change) | _REVERSES) and said <= _HELPING
    return False


_DENIES = frozenset({"deny", "denies", "denied"})
#: Ends of verbs behind them ("denied taking", "denied having taken").
_OF_DEEDS = ("ing", "ed", "en", "t")
_HELPING = frozenset("have has had is are was were".split())


def _is_prefix_lost(change: Change) -> bool:
    """Whether a word stands against itself with the prefix that denies it: "complete", "incomplete"."""
    if not len(change.words_a) == len(change.words_b) == 1:
        return False
    short, long = sorted((change.words_a[0], change.words_b[0]), key=len)
    is_known = long in _DENIED or (long[:2] == "un" and change.language == GERMAN)
    return is_known and short in _without_prefix(long)


def _stands_near(change: Change) -> bool:
    """Whether the negation with what it denies stands elsewhere nearby in the other text: in a sentence that was turned."""
    hunk = change.hunk
    sides = (
        (change.a, hunk.a_start, hunk.a_end, change.b, hunk.b_start),
        (change.b, hunk.b_start, hunk.b_end, change.a, hunk.a_start),
    )
    known = _known(change)
    for row, start, end, other, place in sides:
        at = next((at for at in range(start, end) if row.keys[at] in known), None)
        denied = row.keys[at : at + DENIED_WORDS] if at is not None else ()
        if len(denied) < DENIED_WORDS or not all(map(is_word, denied)):
            continue
        near = _same_sentence(other, place)
        own = row.keys[max(0, start - NEAR) : start] + row.keys[end : end + NEAR]
        if _has(near, denied) and not _has(own, denied):
            return True
    return False


def _same_sentence(row: TokenRow, at: int) -> tuple[str, ...]:
    """The tokens around a place that are in its sentence."""
    if at >= len(row):
        return ()
    around = range(max(0, at - NEAR), min(len(row), at + NEAR))
    return tuple(row.keys[n] for n in around if row.sentences[n] == row.sentences[at])


def _has(keys: Sequence[str], run: Sequence[str]) -> bool:
    size = len(run)
    return any(keys[at : at + size] == run for at in range(len(keys) - size + 1))


def _is_left_behind(change: Change) -> bool:
    """Whether words set or dropped end with the "not" of what stands behind them in both texts: "rare but not unknown"."""
    if not change.is_one_sided or not LOSS_WORDS < len(change.only) <= LOST_WORDS:
        return False
    row, start, end = change.side
    is_last = row.keys[end - 1] in _NOT and change.only[-2] not in _NO_LOSS
    return (
        is_last
        and end < len(row)
        and is_word(row.keys[end])
        and row.sentences[start] == row.sentences[end]
    )


def _is_in_one_word(change: Change) -> bool:
    """Whether a negation stands in the word itself in one of the texts: "was not aware", "unaware"."""
    known = _known(change)
    for one, two in ((change.words_a, change.words_b), (change.words_b, change.words_a)):
        if not known.isdisjoint(two):
            continue
        for place, (word, next_word) in enumerate(pairwise(one)):
            is_meanwhile = next_word in _MEANWHILE and place + 2 < len(one)
            denied = one[place + 2] if is_meanwhile else next_word
            is_one = word in known and known.isdisjoint((*one[:place], *one[place + 1 :]))
            if is_one and any(_denies(other, word, denied, change) for other in two):
                return True
    return False


def _denies(word: str, negation: str, denied: str, change: Change) -> bool:
    """Whether a word denies with its prefix what a negation before it denies."""
    bare = _without_prefix(word)
    is_known = word in _DENIED or (word[:2] == "un" and change.language == GERMAN)
    if is_known and denied in bare:
        return True
    stem = denied[:_STEM]
    is_noun = negation in _WITHOUT and len(denied) >= _STEM
    return is_noun and any(other.startswith(stem) for other in bare)


def _without_prefix(word: str) -> list[str]:
    return [word.removeprefix(start) for start in _PREFIXES if word.startswith(start)]


def _is_yet(change: Change) -> bool:
    """Whether "has not yet decided" is "has yet to decide"."""
    if change.only != ("not",) or {change.after_a(), change.after_b()} != {("yet",)}:
        return False
    lacking = change.after_b(2) if change.words_a else change.after_a(2)
    return lacking[1:] == ("to",)


def _known(change: Change) -> frozenset[str]:
    """What denies in the language of the texts."""
    style = load_style()
    found = style.negation | style.denials_of(change.language)
    if "pas" in found and not (
        _has_ne(change.a, change.hunk.a_start) or _has_ne(change.b, change.hunk.b_start)
    ):
        return found - {"pas"}
    return found


def _has_ne(row: TokenRow, at: int) -> bool:
    """Whether the sentence of a token has the "ne" without which "pas" is a step."""
    if not len(row):
        return False
    number = row.sentences[min(at, len(row) - 1)]
    near = range(max(0, at - NE_WORDS), min(len(row), at + NE_WORDS))
    keys = (row.keys[n] for n in near if row.sentences[n] == number)
    return any(key == "ne" or key.startswith("n'") for key in keys)


def _negations(words: tuple[str, ...], change: Change) -> int:
    known = _known(change) - _REVERSES
    return sum(1 for word in words if word in known or word.endswith("n't"))


def _reverses(words: tuple[str, ...]) -> int:
    """Words that deny what follows them: "denied taking" is "said he did not take"."""
    return sum(word in _REVERSES for word in words)


def is_negation_moved(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two hunks put "no" behind a verb for "not" before it, or the reverse; "kein Risiko" for "das Risiko nicht"."""
    if not 0 < two.a_start - one.a_end <= GAP_WORDS:
        return False
    gap = a.keys[one.a_end : two.a_start]
    if gap != b.keys[one.b_end : two.b_start]:
        return False
    if not all(map(is_word, gap)) or not {*gap}.isdisjoint(load_style().saying):
        return False
    firsts = a.keys[one.a_start : one.a_end], b.keys[one.b_start : one.b_end]
    seconds = a.keys[two.a_start : two.a_end], b.keys[two.b_start : two.b_end]
    if language_of(a.text) == GERMAN:
        return any(_is_for_no(firsts[n], firsts[1 - n], *seconds[:: 1 - 2 * n]) for n in (0, 1))
    return any(_moves(firsts[n], firsts[1 - n], seconds[n], seconds[1 - n]) for n in (0, 1))


def _moves(
    by_verb: Sequence[str], bare: Sequence[str], behind: Sequence[str], put: Sequence[str]
) -> bool:
    """Whether a text that has "not" by its verb, and perhaps "any" behind, has "no" there in the other."""
    is_lost = [*by_verb] in (["not"], ["n't"]) and not bare
    return is_lost and set(behind) <= _ANY and [*put] == ["no"]


def _is_for_no(
    no: Sequence[str], article: Sequence[str], bare: Sequence[str], behind: Sequence[str]
) -> bool:
    """Whether "kein" stands for an article, or none, with "nicht" behind what it counts."""
    known = load_style().words_of(GERMAN).articles
    is_no = len(no) == 1 and no[0].startswith("kein") and len(no[0]) <= len("keines")
    return is_no and known.issuperset(article) and not bare and [*behind] == ["nicht"]
