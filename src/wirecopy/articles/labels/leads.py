"""Leads: short lines between paragraphs that lead elsewhere: to a film, to another story.

Each has a word for it and a mark behind that, and does not end like a sentence.
"""

from __future__ import annotations

from wirecopy.articles.sentence_ends import SENTENCE_ENDS
from wirecopy.data.lead_words import load_lead_words

#: Longer lines are text (characters).
_LONGEST = 130
_FORMS = (load_lead_words().film, load_lead_words().story)


def leads_elsewhere(text: str) -> bool:
    """Whether a line leads elsewhere: "Video: ...", "Watch the video below:", "MORE: ..."."""
    is_short = len(text) <= _LONGEST and not text.endswith(SENTENCE_ENDS)
    return is_short and any(form.match(text) for form in _FORMS)
