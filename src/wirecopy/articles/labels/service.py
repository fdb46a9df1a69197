"""Service pages: terms, privacy, contacts, offers, what an outlet tells of itself.  No article stands there.

The title of such a page is one of a closed list and stands above its text with little between, and nothing below it is
signed or dated but by the day of the last change.  The text's headings are short, as those of rules are, or sentences
of a text that speaks in the first person.  A heading right above a text that does not, and has no other, is a headline.
Below a title that says that the page is not found stand an excuse and teasers at most.

Known misses: service pages whose title is a sentence; notices above which a menu stands between title and text.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.articles.features.scores import Scores, reads_as_text
from wirecopy.articles.labels.told import is_changed, is_told
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.data.document_forms import load_document_forms
from wirecopy.data.page_phrases import load_page_phrases, phrase_words

#: Lines between the title and the text, at most.
_REACH = 4
#: Words of a line between, and of a heading of the text, at most: longer ones may be a headline.
_FEW_WORDS, _SHORT_HEADING = 3, 5
#: The same for a line between where the text speaks of "us": in so large a share of its paragraphs.
_MORE_WORDS, _SPEAKING_SHARE = 12, 0.4


def is_service_page(lines: Lines, content: Scores, parts: Sequence[Part]) -> bool:
    """Whether the text on the page, all of ``parts``, is what an outlet says of its service."""
    first = next((at for at in range(len(lines)) if reads_as_text(lines, content, at)), None)
    if not parts or first is None:
        return False
    phrases = load_page_phrases()
    missing = _title_above(lines, first, _MORE_WORDS, phrases.missing_titles)
    if missing is not None:
        return not any(is_told(lines, at) for at in range(missing, len(lines)))
    titles = phrases.service_titles
    if _title_above(lines, first, _MORE_WORDS, titles) is None:
        return False
    speaks = _speaks(lines, content)
    if any(_is_headline(lines.texts[part.head], speaks=speaks) for part in parts):
        return False
    title = _title_above(lines, first, _MORE_WORDS if speaks else _FEW_WORDS, titles)
    if title is None or parts[0].first < title:
        return False
    is_headed = title < parts[0].head < first
    if is_headed and not speaks and not _has_headings(lines, content, first):
        return False
    return not any(is_told(lines, at) for at in range(title, len(lines)))


def _is_headline(text: str, *, speaks: bool) -> bool:
    """Whether a heading is too long for one of rules; where the text speaks of "us" it may be a sentence."""
    is_sentence = speaks and text.endswith((".", "?", "!"))
    return len(phrase_words(text)) > _SHORT_HEADING and not is_sentence


def _has_headings(lines: Lines, content: Scores, first: int) -> bool:
    """Whether lines too short for paragraphs stand between those from ``first`` on."""
    last = max(at for at in range(first, len(lines)) if reads_as_text(lines, content, at))
    between = (lines.texts[at] for at in range(first, last) if lines.phrases[at] is None)
    return any(not is_paragraph(t) and len(phrase_words(t)) <= _SHORT_HEADING for t in between)


def _speaks(lines: Lines, content: Scores) -> bool:
    """Whether enough of the text speaks in the first person plural."""
    speaking = load_document_forms().speaking
    texts = [at for at in range(len(lines)) if reads_as_text(lines, content, at)]
    count = sum(not speaking.isdisjoint(phrase_words(lines.texts[at])) for at in texts)
    return count >= _SPEAKING_SHARE * len(texts)


def _title_above(lines: Lines, text: int, most_words: int, titles: frozenset[str]) -> int | None:
    """The line of ``titles`` above the first text, with no longer lines but a day between."""
    for at in range(text - 1, max(-1, text - 2 - _REACH), -1):
        words = phrase_words(lines.texts[at])
        if " ".join(words) in titles:
            return at
        if len(words) > most_words and not is_changed(lines, at):
            return None
    return None
