"""Whether a sentence speaks of a day to come: by its verbs before the day, or right behind it.

Modal verbs and words of plans look ahead wherever they stand before the day, until a verb of the past.
The present of what begins or takes place does so in its own clause alone, with no past form between.
News tells what happened: in doubt a day looks back.
Known misses: adjectives in -ed behind another word than an article or a preposition count as past forms.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from wirecopy.data.word_lists import time_words
from wirecopy.text.irregular_forms import load_irregular

#: Predicates of plans behind a form of "be".
_PLANNED = r"(?:due|set|scheduled|expected|slated|planned|poised)"
#: What looks ahead from anywhere before the day.
_FUTURE = re.compile(
    rf"(?:\b|(?<=\w)(?='))(?:will|shall|won't|(?:is|are|was|were|be|been) {_PLANNED}|"
    r"(?:(?:is|are|am) |'re |'m )(?:to|going|planning to|preparing to)|plans? to|planned for|(?<!record )(?<!target )set for|due (?:to|on|in)|(?:adjourned|moved|put off|put back|pushed back|brought forward|deferred|extended) (?:to|until|till)(?= $)|intends? to|"
    r"scheduled (?:for|on)|expected (?:to|on|in)|upcoming|would|hopes? to|hoping to|"
    r"wants? to|aims? to|look(?:s|ing)? forward to|deadline|postponed|delayed|rescheduled|coming)\b|'ll\b"
)
#: What looks ahead within its own clause.
_PRESENT = re.compile(
    r"\b(?:must|(?:was|were) to|"
    r"(?:is|are) (?:meeting|arriving|leaving|starting|beginning|holding|visiting|travelling|traveling|returning|hosting)|"
    r"(?<!did not )(?<!didn't )(?:begin|resume|arrive|expire|depart)s?|(?:meet|start|reopen|expect|return)s|takes? (?:effect|place|office)|kicks? off|(?:end|close|finish|launche)s(?= (?:in|on|at)\b| $)|"
    r"opens(?= (?:on|in|at|to|its doors|next|this)\b| $)|comes? (?:out|into (?:force|effect))|go(?:es)? to the polls|[Aa]head of|(?:is|are) on(?= $))\b"
)
#: Names set off by commas or in a row ("in Rome, Italy, on Friday"), which end no clause.
_NAMES = re.compile(
    r", [A-Z][\w'.-]*(?: [A-Z][\w'.-]*)*(?=,? (?:and|or) |,)(?:, (?=(?:on|by|this|next)? ?$))?"
)
#: Where a clause ends, or another begins.
_CLAUSE = re.compile(r"[,;]|:(?!\d)|\b(?:who|which|that|where|when|while|as|but)\b")
#: Verbs that tell of what was done or said; after a cue of the future they take the day over.
_PAST = re.compile(
    r"\b(?<!\bbe )(?:said|told|announced|reported|says|wrote|added|warned|confirmed|since|after|began|started|"
    r"came|went|took|made|held|met|killed|launched|arrived|visited|called|accused|denied|insisted|"
    r"claimed|spoke|attacked|struck|won|lost|rose|fell|died|left|ordered|did|has|"
    r"(?<!\bwill )(?<!\bto )(?<!'ll )(?<!\bshall )(?<!\bmust )(?<!\bcan )(?<!\bnot )have|had|"
    rf"(?:was|were)(?! (?:not )?(?:to|going|planning|preparing|{_PLANNED})\b))\b"
)
_WORD = re.compile(r"[\w'-]+")
#: A regular past form; few of the words in "eed" are one.
_REGULAR_PAST = re.compile(r"[a-z]{2,}(?<!e)ed|\w*(?:agreed|freed|decreed|guaranteed)")
#: Behind these a past form is no finite verb: an infinitive, a passive of what is to come, an adjective.
_NO_SUBJECT = time_words("ahead.no_subject")
_DETERMINERS = time_words("ahead.determiners")

#: What may stand between "by" and its day: a time of the day and its zone, the end of a week.
_HOUR = (
    r"(?:\(?(?:the|next|early|late|on|at least|noon|midday|midnight|\d[\d:.]*|[ap]\.?m\.?|local time|GMT|UTC|MSK|[BEIPCM]?[SDE]?T|"
    r"(?:end|start|middle|close) of)\)?,? )*"
)
#: "By" and "until" right before a time; elsewhere they name who did it, or what comes first.
_UP_TO = re.compile(rf"\b(?:by|until|till|[Nn]o later than|[Nn]ot later than) {_HOUR}$")
#: No word of these may stand between what was over and its "by": something was yet to be done.
_NOT_YET = r"(?:(?!\b(?:to|must|will|would|should|can|could|may|had)\b)[^,;])"
#: Before "by" and "until": what was over by then ("had left by Friday"), or came no sooner ("did not speak until
#: Friday").
_OVER = re.compile(
    r"\b(?:had (?!to\b|been given\b)|did not|didn't|w(?:as|ere)(?: not|n't)|waited|stayed|remained|lasted)"
    rf"{_NOT_YET}+$"
)
#: ... and what was done to someone by then ("was caught by Friday").
_PASSIVE = re.compile(rf"\b(?:was|were) (?:\w+ly )?(?P<verb>\w+)\b{_NOT_YET}*$")
#: Passives that put something off or ask for it, and so look ahead.
_PUT_OFF = time_words("ahead.put_off")

#: Before a day that opens its sentence.
_OPENING = re.compile(
    r"\W*(?:(?:And|But|Then|Early|Late|Earlier|Later|On|on|early|late|Next|next|This|this),? )*\W*"
)
#: Right behind a day: the subject, and the verb of what is to come.
_THEN_AHEAD = re.compile(
    r"(?!'s)(?P<subject>(?:(?!\b(?:that|who|which|where|after)\b|\w{2}ed\b)[\w' ,-]){0,40}?)\b"
    r"(?:will|shall|must|won't|(?:is|are) (?:to|due|set|scheduled|expected))\b"
)
#: Words that no short subject holds: they begin a clause, or tell what someone says.
_NO_SUBJECT_WORDS = time_words("ahead.no_subject_words")
#: The most words in small letters of a short subject.
_SUBJECT_WORDS = 4


#: In a headline "to" and one of these is what will be done.
_PLANS = re.compile(
    r"\bto (?:open|reopen|close|shut|build|start|begin|hold|meet|visit|vote|return|resume|launch|end|join|leave|host|"
    r"send|face|cut|raise|lift|ban|sell|buy|pay|play|sign|release|receive|retire|resign|stand|run|decide|rule)\b"
)

#: Right before a date: what will be or take place then.
_PLANNED_FOR = re.compile(
    rf"(?:\b|(?<=\w)(?='))(?:will|shall|won't|(?:is|are) (?:to|{_PLANNED})|'ll|"
    r"(?!(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Bb]oth|of|to|two|three|four)\b)(?<!['-])[\w-]+ (?:(?:expire|begin|start|open|end|resume)s|takes (?:effect|place|office))|"
    r"(?:[Tt]hey|[Ww]e|[Yy]ou|(?!(?:was|is|has|does|this|always|perhaps|sometimes|besides)\b)[\w-]*[a-rt-z]s) (?:expire|begin|start|open|end|resume|take (?:effect|place|office)))(?: to)?(?: be)?(?: (?!the\b|an?\b|its\b|his\b|her\b|their\b|no\b|most\b)\w+)?"
    r" (?:in|on|by|until|from) (?:(?:early|late|mid)[ -])?$"
)
#: Before a bare verb: what helps or lets somebody do it.
_HELPED = re.compile(r"\b(?:help|let|make|made|see|saw|watch|hear)(?:s|ed|ing)?\b[^,;]*$")
#: Words of saying: the day behind other words of theirs is one of what was said.
_SAYING = re.compile(
    r"(?:said|told|announced|reported|wrote|added|warned|confirmed|insisted|claimed|denied|argued|showed|predicted|"
    r"promised|agreed|decided|vowed|proposed|wanted|urged|asked|ordered|planned|forecast|expected|pledged|called|moved)"
)
#: Between a verb of the past and a date: what may be to come then, and whose date it is.
_TO_COME = re.compile(
    r"\b(?:votes?|voting|hearings?|finals?|semi-?finals?|concerts?|gigs?|elections?|polls?|ballots?|referendums?|march(?:es)?|"
    r"flights?|match(?:es)?|games?|race|races|trials?|talks|summits?|meetings?|rall(?:y|ies)|strikes?|walkouts?|protests?|"
    r"conferences?|congress|festivals?|fairs?|exhibitions?|shows?|tours?|weddings?|funerals?|premieres?|auctions?|sessions?|"
    r"debates?|interviews?|appointments?|exams?|inaugurations?|launch|opening|visits?|trips?|events?|parades?|ceremon(?:y|ies)|"
    r"deadlines?|tickets?|plans?|planned|run-?offs?|marathons?|tournaments?|fights?|bouts?|derb(?:y|ies)|play-?offs?|"
    r"appearances?|sentencing|verdicts?|rulings?)\b|\bto (?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]"
)
#: What befalls somebody at a march or a match tells when that was.
_BEFELL = frozenset("killed died hurt injured wounded shot attended".split())
#: Words right before a date that look ahead whatever the verb before them.
_FOR = re.compile(r"\b(?:for|until|till|to|through|by)(?: the)? (?:(?:early|late|mid)[ -])?$")
#: What a date that opens its sentence stands behind, and what is left of the sentence.
_OPENS_WITH = re.compile(
    r"\W*(?:(?:And|But|Then|Back),? )?(?:[Ii]n|[Oo]n|[Dd]uring)?(?: the)? ?(?:(?:early|late|mid)[ -])?"
)
_SENTENCE = re.compile(r"[^.;\n]+")
_PREPOSITION = re.compile(r" *\b(?:in|on|of|during)(?: the)? (?:(?:early|late|mid)[ -])?$")
#: Behind a date: a verb of the future in the same clause.
_FUTURE_BEHIND = re.compile(
    r"[^.,;]{0,60}\b(?:will|shall|would|must|should|could|may|might|(?:is|are) (?:to|due|set))\b"
)


def was_done(before: str, behind: str) -> bool:
    """Whether what happened on a date is told as done: by the last verb of its clause before it, else by the next.

    A word of saying tells the date only right before it ("said in April"): what it said may be to come.  So may a
    concert, a vote or the like behind the verb.
    """
    if _FOR.search(before) or _FUTURE_BEHIND.match(behind):
        return False
    if _OPENS_WITH.fullmatch(before):
        rest = _SENTENCE.match(behind)
        return rest is not None and tells_past(rest.group()) and not _PRESENT.search(rest.group())
    clause = _CLAUSE.split(_PREPOSITION.sub("", before))[-1]
    words = _WORD.findall(clause)
    at = max((n for n, word in enumerate(words) if _is_finite_past(words, n, word)), default=-1)
    if at == len(words) - 1:
        return at >= 0
    is_other = words[at] not in _BEFELL and _TO_COME.search(" ".join(words[at + 1 :])) is not None
    return at >= 0 and not is_other and _SAYING.fullmatch(words[at]) is None


def _is_finite_past(words: list[str], at: int, word: str) -> bool:
    """Whether a word of a clause is a past form, or the auxiliary of one."""
    one = words[at - 1] if at else ""
    if one in _NO_SUBJECT or one.endswith("ing"):
        return False
    return word in ("was", "were", "had", "did") or (at > 0 and _is_past(word))


def is_planned(before: str) -> bool:
    """Whether what is to come is told right before its date ("will be held in | June")."""
    planned = _PLANNED_FOR.search(before)
    return planned is not None and not _HELPED.search(before)


def plans_ahead(before: str) -> bool:
    """Whether a headline tells by an infinitive what will be done ("Port to open | in April")."""
    return _PLANS.search(before) is not None and not tells_past(before)


def tells_past(before: str) -> bool:
    """Whether the words tell of what was done."""
    return _PAST.search(before) is not None or _tells_past(before)


def speaks_ahead(before: str, behind: str | None = None) -> bool:
    """Whether a day is one to come.

    Args:
        before: the sentence up to the day, with marks folded.
        behind: what follows the day; asked where no verb stands before it.
    """
    up_to = _UP_TO.search(before)
    if up_to:
        return not _was_over(before[: up_to.start()])
    past = max((match.start() for match in _PAST.finditer(before)), default=-1)
    future = max((match.start() for match in _FUTURE.finditer(before)), default=-1)
    present = [match for match in _PRESENT.finditer(before) if match.start() > past]
    if present and _in_its_clause(present[-1].group(), before[present[-1].end() :]):
        return True
    if present or future != past or behind is None:
        return future > past
    return _opens_ahead(before, behind)


def _was_over(before: str) -> bool:
    """Whether what was done "by" or "until" a day was over then."""
    passive = _PASSIVE.search(before)
    if passive and passive["verb"] not in _PUT_OFF and _is_past(passive["verb"]):
        return True
    return _OVER.search(before) is not None


def _in_its_clause(cue: str, after: str) -> bool:
    """Whether nothing behind a cue in the present begins another clause or tells what was done."""
    if _CLAUSE.search(_NAMES.sub("", after)):
        return False
    return not _tells_past(f"{cue.rsplit(maxsplit=1)[-1]} {after}")


def _opens_ahead(before: str, behind: str) -> bool:
    """Whether the verb behind a day looks ahead; behind one that opens its sentence, but for a short subject."""
    then = _THEN_AHEAD.match(behind)
    if then is None or _tells_past(before) or _PAST.search(then.group()):
        return False
    return _is_short_subject(then["subject"]) or not _OPENING.fullmatch(before)


def _is_short_subject(text: str) -> bool:
    """Whether a text is one noun phrase of few words, with no verb and no second article."""
    words = [word for word in _WORD.findall(text) if word != "of"]
    small = [word for word in words if word[0].islower()]
    return (
        len(small) <= _SUBJECT_WORDS
        and not _NO_SUBJECT_WORDS.intersection(small)
        and not _DETERMINERS.intersection(small[1:])
        and not _tells_past(text)
    )


def _tells_past(text: str) -> bool:
    """Whether a past form stands behind a word that may be its subject."""
    return any(
        _is_past(word) and one not in _NO_SUBJECT and not one.endswith("ing")
        for one, word in pairwise(["", *_WORD.findall(text)])
    )


@cache
def _is_past(word: str) -> bool:
    """Whether a word in small letters may be a past tense or participle."""
    if word == "hundred":
        return False
    return _REGULAR_PAST.fullmatch(word) is not None or word in load_irregular().verbs
