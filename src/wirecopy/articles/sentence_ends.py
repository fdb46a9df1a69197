"""Sentence ends: how sentences and paragraphs end in the scripts that pages are read in.

Known misses: scripts whose full stop is not listed; paragraphs that end with a German quotation (``“``), which
opens others.
"""

from __future__ import annotations

#: Marks that end a sentence.
STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔")
#: Marks that close a quotation.
_QUOTES = ("”", '"', "»", "」")
#: A stop, or a stop and the end of a quotation: a clear sign.
SENTENCE_ENDS = (*STOPS, *(stop + quote for stop in STOPS for quote in (*_QUOTES, "“")))
#: A stop, or the end of a quotation or a bracket alone: enough for lines as long as paragraphs, and before a credit.
PARAGRAPH_ENDS = (*STOPS, *_QUOTES, ")")
#: The same where an agency's name follows: there a German quotation ends, too.
SIGNED_ENDS = (*PARAGRAPH_ENDS, "“")
#: Shortest paragraph (characters): a row of shorter lines are titles.
LEAST_PARAGRAPH = 60


def is_paragraph(text: str) -> bool:
    """A line long enough for a paragraph that ends like a sentence."""
    return len(text) >= LEAST_PARAGRAPH and text.endswith(PARAGRAPH_ENDS)
