"""Asides: what stands beside a name in a byline and is none: a post, a place, an address, the outlet.

``A Name - Reporter``, ``A Name @aname``, ``A Name, BBC News``, ``Madrid - A Name``.

Known misses: posts that no list has; outlets whose names have none of the words of outlets.
"""

from __future__ import annotations

import re

from wirecopy.articles.credits.known_places import is_known_place
from wirecopy.data.given_names import given_names
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words

#: Characters in which an address stands at the end of a line.
_LONGEST_ADDRESS = 90
#: An account or an address behind a name: "A Name @aname", "A Name (a@name.example)".
_ADDRESS_BEHIND = re.compile(
    r"[\s|·•,(–—-]{1,4}(?:(?:twitter|e-?mail|x|instagram)\s?:?\s*)?(?:@[\w.]{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\)?\s*$",
    re.IGNORECASE,
)
#: An address that the page hides, and for whom somebody writes.
_REST_BEHIND = re.compile(r"\s*\[email.protected\].*$|[,|]?\s+[Ss]pecial to\s.*$")
#: Whom somebody works for, behind the name.
_EMPLOYER = re.compile(r"\sof [Tt]he\s[A-Z].*$")
_DASHES = (" - ", " – ", " — ", ": ")
#: Words of a post, not of a name; a button may be glued to the last.
POST_WORD = re.compile(
    r"\b(?:staff|writers?|editors?|reporters?|correspondents?)(?:\b|Follow)", re.IGNORECASE
)
#: Posts that stand behind a name and a comma; what they are of may follow ("корреспондент отдела ...").
POSTS = load_page_words().posts

#: Words like "by" that have a line of their own above the names.
_BY_ALONE = frozenset(
    "by|words by|text by|written by|words|text|texto|texte|testo|tekst|текст|von|par|rédigé par|por|escrito por|di|a cura di|door|av|af|автор|yazan|oleh".split(
        "|"
    )
)

#: Small words within names.
PARTICLES = frozenset(
    "de del della der den van von di da dos la le al el bin ibn ben y e du".split()
)


def is_by_alone(text: str) -> bool:
    """Whether a line is a word like "by" and nothing else."""
    return text.casefold().rstrip(" :") in _BY_ALONE


def is_given_name(word: str) -> bool:
    """Whether a word is a given name of either list, as written or in capitals."""
    spellings = (word, word.title()) if word.isupper() else (word,)
    known, more = given_names(), load_page_words().given_names
    return any(spelling in known or spelling in more for spelling in spellings)


def names_outlet(part: str) -> bool:
    """Whether the words are an outlet's name, and no person's: "BBC News", "Diario de Elder"."""
    words, known = part.split(), load_page_words()
    if len(words) < 2 or is_given_name(words[0]):
        return False
    return words[-1].casefold() in known.outlet_ends or words[0].casefold() in known.outlet_openers


def names_thing(words: str) -> bool:
    """Whether the last word is of a street, a river, a building or an outlet, though a given name may open the words: "Sofia Airport"."""
    known, last = load_page_words(), words.rsplit(maxsplit=1)[-1].casefold()
    return last in known.thing_ends or last in known.outlet_ends


def may_be_person(words: str) -> bool:
    """Whether words with the form of a name are none of an outlet, a place, a section or a button."""
    phrases = load_page_phrases()
    folded = phrase_words(words)
    is_phrase = phrases.kind_of(folded) is not None or " ".join(folded) in phrases.section_titles
    return not (is_phrase or names_outlet(words) or is_known_place(words))


def without_aside(text: str) -> str:
    """``text`` without an address behind the name, and without a post or a place beside it, parted by a dash."""
    if "@" in text[-_LONGEST_ADDRESS:]:
        found = _ADDRESS_BEHIND.search(text, max(0, len(text) - _LONGEST_ADDRESS))
        text = text[: found.start()].rstrip(" |·•,(–—-") if found else text
    elif "[email" in text or "pecial to" in text:
        text = _REST_BEHIND.sub("", text)
    for dash in _DASHES:
        if dash in text:
            name, _, rest = text.partition(dash)
            if dash != ": " and (is_post(rest) or is_known_place(rest)):
                return name
            return rest if is_known_place(name) else text
    return text


def is_post(part: str) -> bool:
    """Whether a part of a byline opens with the word for a post."""
    return not POSTS.isdisjoint(part.casefold().split()[:1])


def is_post_title(text: str) -> bool:
    """Whether the last word of a line is one of a post: "County Government Reporter"."""
    return any(post.end() == len(text) for post in POST_WORD.finditer(text))


def without_employer(text: str) -> str:
    """``text`` without the outlet that an author is of: "By A Name of the Valley Post"."""
    return _EMPLOYER.sub("", text) if " of " in text else text


def without_post(part: str) -> str:
    """``part`` without the post behind a name, where a given name opens it: "Ada Lorne Local Democracy Reporter".

    Between the two stand words of desks alone: where a name ends is not clear otherwise.
    """
    posts = [*POST_WORD.finditer(part)]
    if not posts or posts[-1].end() < len(part):
        return part
    first, *others = part[: posts[0].start()].split() or [""]
    if not others or not is_given_name(first):
        return part
    while len(others) > 1 and others[-1].casefold() in load_page_words().desks:
        others.pop()
    is_clear = all(map(_is_inside_name, others[:-1])) and not _is_inside_name(others[-1])
    return " ".join([first, *others]) if is_clear else part


def _is_inside_name(word: str) -> bool:
    """Whether a word stands within a name and cannot end it: "de la", "St."."""
    return word.casefold() in PARTICLES or word.endswith(".")
