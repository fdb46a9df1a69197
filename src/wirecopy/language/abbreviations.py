"""Abbreviations: words that carry a full stop of their own, by what may follow them.

Closed classes of English newswire.  A title never ends a sentence; the others end one only when
the next word is one that opens sentences.
"""

from __future__ import annotations

from wirecopy.data.word_lists import sentence_words


def word_set(*lines: str) -> frozenset[str]:
    """The words of ``lines`` as a set."""
    return frozenset(word for line in lines for word in line.split())


#: Always before a name.
TITLES = sentence_words("abbreviations.titles")
#: Behind the name of a firm.
FIRMS = word_set("Inc Ltd Co Cos Corp Bros")
#: Firms, generations, streets, months, weekdays, states, degrees: inside a sentence unless a clear
#: sentence opener follows.
SHORTENED = FIRMS | sentence_words("abbreviations.shortened")
#: Lower-case words that lean on what follows.
LEANING = sentence_words("abbreviations.leaning")
#: Words before a number ("No. 10").
NUMBERED = sentence_words("abbreviations.numbered")

#: Words that, written with a capital, nearly always open a sentence: used after an abbreviation.
OPENERS = sentence_words("abbreviations.openers")
#: Those that no name has behind an initial ("Plan B. It failed", but "Robert J. Will").
SURE_OPENERS = sentence_words("abbreviations.sure_openers")

#: Lower-case words that carry a full stop inside a sentence.
SMALL = sentence_words("abbreviations.small")
#: Words written with a full stop that belongs to them as one token, unless it ends the sentence.
DOTTED = TITLES | SHORTENED | SMALL | {"Tel", "Fax", "Ph", "Attn", "Vs", "Etc", "Cal"}
#: Those that are more often words of their own ("the Sun", "at Mass").
ALSO_WORDS = sentence_words("abbreviations.also_words")
