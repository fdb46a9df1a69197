"""Words of a sentence with the coarse classes that clause reading needs.

The tagger's part of speech is used where there is one.  Without it closed lists, the lexicon's own
verb forms and the word before decide; nouns that look like verbs ("talks", "strikes") are verbs only
after a subject-like word and before an object-like one.  Known misses: headlines, noun stacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from wirecopy.data.countries import country_words, find_country
from wirecopy.data.event_lexicon import load_lexicon, word_list
from wirecopy.facts.events.clause.hyphens import closed_up
from wirecopy.language.hyphened import forms_of
from wirecopy.model import Token
from wirecopy.text.inflection import plural, singular

#: Classes: N noun or adjective, V verb, B auxiliary, A adverb, D determiner or number, P preposition,
#: T infinitive "to", C conjunction, S subordinator, R relative, O pronoun, X negation, ' possessive,
#: , comma, - hyphen, Q quotation mark, . any other mark.
Class = str

_MARKS = {
    ",": ",",
    "-": "-",
    "–": "-",
    "'s": "'",
    "’s": "'",
    "$": "D",
    "€": "D",
    "£": "D",
    "¥": "D",
}
_THAT = {"SCONJ": "S", "PRON": "R", "DET": "D"}
_QUOTES = frozenset('"“”„«»')
_ROMAN = re.compile(r"[IVX]+")
_UPOS = {
    "VERB": "V", "AUX": "B", "NOUN": "N", "PROPN": "N", "ADJ": "N", "ADV": "A", "NUM": "D",
    "DET": "D", "CCONJ": "C", "PRON": "O", "ADP": "P", "SYM": "N", "INTJ": "N", "X": "N",
}  # fmt: skip


@dataclass(slots=True)
class Word:
    """One word or mark of a sentence with its class; never changed (not frozen, to be made fast)."""

    text: str
    low: str
    start: int
    end: int
    kind: Class
    #: Verb form: ``base``, ``third``, ``gerund``, ``past``; empty for other words.
    form: str = ""
    lemma: str = ""
    #: The tagger's part of speech; empty without one.
    upos: str = ""


@dataclass(frozen=True, slots=True)
class _Forms:
    #: Form -> (lemma, kind of form).
    verbs: Mapping[str, tuple[str, str]]
    #: Words that are nouns as often as verbs.
    nounlike: frozenset[str]
    closed: Mapping[str, Class]


@cache
def load_forms() -> _Forms:
    """Verb forms of the lexicon and of common verbs; closed classes; made once."""
    lexicon = load_lexicon()
    lists = lexicon.lists
    lemmas = {closed_up(p.lstrip("=").split()[0]) for rule in lexicon.rules for p in rule.verbs}
    lemmas |= (
        word_list("common_verbs")
        | word_list("light_verbs")
        | word_list("say_verbs")
        | word_list("object_control")
    )
    lemmas -= word_list("modals") | word_list("negations") | word_list("adverbs")
    verbs: dict[str, tuple[str, str]] = {}
    for lemma in sorted(lemmas):
        for form, kind in forms_of(lemma).items():
            if form not in verbs or kind == "base":
                verbs[form] = (lemma, kind)
    noun_forms = word_list("nounlike") | {plural(n) for n in word_list("nounlike")}
    return _Forms(verbs, frozenset(noun_forms), _closed(lists))


def _closed(lists: Mapping[str, frozenset[str]]) -> dict[str, Class]:
    table: dict[str, Class] = {}
    order = (
        ("adverbs", "A"), ("prepositions", "P"), ("subordinators", "S"), ("pronouns", "O"),
        ("determiners", "D"), ("conjunctions", "C"), ("relatives", "R"), ("be", "B"), ("have", "B"),
        ("do", "B"), ("modals", "B"), ("negations", "X"),
    )  # fmt: skip
    for name, kind in order:
        table |= dict.fromkeys(lists[name], kind)
    table |= {"like": "P", "'s": "'", "to": "P"}
    return table


def small_letters(words: str) -> str:
    """A word, or several parted by blanks, as the lexicon has them: in small letters, "re-imposed" as "reimposed"."""
    low = words.casefold().replace("’", "'")
    return " ".join(map(closed_up, low.split(" "))) if "-" in low else low


def class_words(tokens: Sequence[Token]) -> list[Word]:
    """``tokens`` with their classes."""
    out: list[Word] = []
    for at, token in enumerate(tokens):
        low = small_letters(token.text)
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        out.append(_class_word(token, low, out, following))
    return out


def _class_word(token: Token, low: str, before: Sequence[Word], following: str) -> Word:
    lemma, form = load_forms().verbs.get(low, ("", ""))
    is_body = token.text in _BODIES and not following.isupper()
    kind = "N" if is_body else _closed_kind(token, low) or _kind(token, low, before, following)
    if low == "no" and following.casefold() == "longer":
        kind = "X"  # "no longer sends"
    if low in _REFLEXIVES and before and before[-1].kind == "B":
        kind = "A"  # "was himself jailed"
    if kind == "V" and not lemma:
        lemma, form = _guess_lemma(token, low)
    if kind == "B" and low in load_forms().verbs:
        lemma, form = load_forms().verbs[low]
    form = form if kind in "VB" else ""
    return Word(token.text, low, token.start, token.end, kind, form, lemma, token.upos or "")


#: Initials of bodies that are closed words in small letters; in a line of capitals they may be those.
_BODIES = frozenset(("WHO",))


def _guess_lemma(token: Token, low: str) -> tuple[str, str]:
    form = "past" if low.endswith("ed") else "gerund" if low.endswith("ing") else "base"
    return token.lemma or low, form


_REFLEXIVES = frozenset("himself herself itself themselves".split())


def _closed_kind(token: Token, low: str) -> Class | None:
    """The class of an untagged word of a closed list, where the words beside it do not matter."""
    if token.upos is not None or low in _UNCERTAIN or not low[:1].isalnum():
        return None
    return load_forms().closed.get(low)


def _kind(token: Token, low: str, before: Sequence[Word], following: str) -> Class:
    last = before[-1] if before else None
    if low in ("'s", "'") or token.text == "’":
        return _apostrophe(last, token, following)
    if not low[:1].isalnum():
        return _MARKS.get(
            low,
            "Q"
            if low in _QUOTES
            else "X"
            if low == "n't"
            else "."
            if len(low) == 1
            else "B"
            if low in ("'re", "'ve", "'ll", "'d", "'m")
            else ".",
        )
    if low == "to":
        return _to(token, following)
    if low == "that" and token.upos in _THAT:
        return _THAT[token.upos]
    if token.upos is not None and _is_surely_noun(token, low, last, following):
        return "N"
    closed = load_forms().closed.get(low)
    if closed in ("X", "R", "S") or (closed and token.upos is None):
        return _that(low, closed, last) if closed else "N"
    if token.deprel == "nmod:poss" and token.upos == "PRON":
        return "D"
    if token.deprel == "amod" and token.upos == "VERB" and not _is_surely_verb(token, low, last):
        return "N"
    if token.upos in ("NOUN", "ADJ", "PROPN") and _is_surely_verb(token, low, last):
        return "V"
    if token.upos in _UPOS:
        return _UPOS[token.upos]
    if token.upos in ("PART", "SCONJ"):
        return closed or "S"
    return closed or _open_class(token, low, last, following)


def _is_surely_noun(token: Token, low: str, last: Word | None, following: str) -> bool:
    """Whether the tagger missed a noun: a country's name, people ("diplomats"), "jets violated"."""
    is_numbered = token.upos == "NUM" and last is not None and last.upos == "PROPN"
    if low == "d'affaires" or (is_numbered and _ROMAN.fullmatch(token.text)):
        return True  # "King Harald V"
    if low in _WATCHERS and following.casefold() in _PLACED:
        return True  # "EU monitors on the border"
    if token.upos in ("NOUN", "PROPN", "ADJ"):
        return False
    if low.endswith("ing") and last is not None and last.lemma in _FLEEING:
        return True  # "fled fighting in the north"
    if low in _DEEDS and last is not None and last.kind == "P" and not _opens_noun(following):
        return True  # "hit by shelling at dawn"
    if token.text[0].isupper() and token.text not in _AMBIGUOUS and find_country(token.text):
        return True
    if token.upos != "VERB" or last is None or last.kind not in "ND" or token.text[0].isupper():
        return False
    _, form = load_forms().verbs.get(low, ("", ""))
    agents = word_list("agents")
    readings = country_words().get(last.text, ())
    if form in ("base", "third") and any(r.kind == "adjective" for r in readings):
        return not any(r.kind != "adjective" for r in readings)  # "Belarusian exiles"
    if not form:
        return low.endswith("s") and low[:-1] in agents
    after = load_forms().verbs.get(following.casefold(), ("", ""))[1]
    return form == "third" and after == "past" and low in load_forms().nounlike | _VEHICLES


def _opens_noun(following: str) -> bool:
    """Whether an object may begin with a word."""
    low = following.casefold()
    is_led = low in word_list("prepositions") or low in word_list("adverbs")
    return following[:1].isalnum() and not is_led


#: Deeds that are verbs with an object behind them only.
_DEEDS = frozenset("shelling bombing shooting fighting".split())
#: Verbs behind which a word in "-ing" is what they flee from.
_FLEEING = frozenset(("flee", "escape"))
#: Names of countries that are other words too.
_AMBIGUOUS = frozenset(("March", "May", "Will", "Can", "Man", "Us", "Of", "In", "To", "And"))
#: People whose word is that of what they do, and what says where they stand.
_WATCHERS, _PLACED = (
    frozenset(("monitors", "guards", "patrols")),
    frozenset("on in at near from".split()),
)
_VEHICLES = frozenset(("jets", "ships", "boats", "guards", "troops"))


#: Closed-class words whose class depends on the words beside them.
_UNCERTAIN = frozenset(("'s", "'", "to", "that"))


def _is_surely_verb(token: Token, low: str, last: Word | None) -> bool:
    """Whether the tagger missed a verb: a tensed form that is hardly ever a noun, after a noun."""
    forms = load_forms()
    _, form = forms.verbs.get(low, ("", ""))
    plain = form in ("past", "third") and low not in forms.nounlike and token.text[0].islower()
    if not plain or last is None or token.deprel in _NOMINAL:
        return False
    if token.deprel in (
        "amod",
        "compound",
    ):  # a participle does not modify to the right of its noun
        return form == "past" and last.upos in ("NOUN", "PROPN", "PRON")
    return last.kind in "NOC"


#: Relations that a verb of a clause does not have.
_NOMINAL = frozenset(("nmod", "obl", "obj", "nsubj"))


def _apostrophe(last: Word | None, token: Token, following: str) -> Class:
    if token.upos == "AUX" or (last is not None and last.kind in "OR"):
        return "B"
    if token.text in ("'", "’"):
        return (
            "'" if last is not None and last.low.endswith("s") and following[:1].isalnum() else "Q"
        )
    return "'"


def _to(token: Token, following: str) -> Class:
    if token.upos is not None:
        return "T" if token.upos == "PART" else "P"
    _, form = load_forms().verbs.get(following.casefold(), ("", ""))
    return "T" if form == "base" and not following[:1].isupper() else "P"


def _that(low: str, closed: Class, last: Word | None) -> Class:
    """``that`` and ``which`` after a noun are relatives, elsewhere they open a clause."""
    if low == "that" and last is not None and last.kind == "N":
        return "R"
    return closed


def _open_class(token: Token, low: str, last: Word | None, following: str) -> Class:
    forms = load_forms()
    if low[0].isdigit():
        return "D"
    entry = forms.verbs.get(low)
    if token.text[0].isupper() and last is not None:
        return "N"
    if entry is None:
        return _unlisted(low, last, following)
    return "V" if _is_verb(low, entry[1], last, following) else "N"


def _unlisted(low: str, last: Word | None, following: str) -> Class:
    if low.endswith("ly"):
        return "A"
    verbal = last is not None and (
        last.kind in "BTXO"
        or (last.kind == "N" and following.casefold() in word_list("determiners"))
    )
    return "V" if low.endswith(("ed", "ing")) and verbal else "N"


def _is_verb(low: str, form: str, last: Word | None, following: str) -> bool:
    before = last.kind if last is not None else "."
    if before in "TX" or (before == "B" and form != "third"):
        return True
    if before in ("D", "'"):
        return False
    if form == "past":
        return not (before == "P" and following[:1].isalpha())
    if form == "gerund":
        return before != "N" or low not in load_forms().nounlike
    if low not in load_forms().nounlike:
        return True
    return before in ("O", "R") or (before in "NA" and _opens_object(following))


def _opens_object(following: str) -> bool:
    low = following.casefold()
    return low in word_list("determiners") or following[:1].isupper()


def is_form_of(word: Word, lemmas: frozenset[str]) -> bool:
    """Whether a verb or auxiliary has its lemma among ``lemmas``."""
    return word.lemma in lemmas and word.kind in "VB"


def is_name(word: Word) -> bool:
    """Whether a word is written as a name."""
    return word.text[:1].isupper() and word.kind == "N"


def is_agent(noun: str) -> bool:
    """Whether a noun, in singular or plural, names people or a body that acts."""
    agents = word_list("agents")
    return noun in agents or singular(noun) in agents


def noun_forms(noun: str) -> tuple[str, str]:
    """Singular and plural."""
    return noun, plural(noun)
