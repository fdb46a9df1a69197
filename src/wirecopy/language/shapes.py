"""Shapes of tokens: the pattern that finds the next one, by kind.

Kinds are tried in order, the commonest first.  Kinds other than ``whole`` are looked at again by
``tokens``: ``plain`` and ``word`` for clitics and joined spellings, ``hyphened`` for prefixes,
``stopped`` for abbreviations.  Every repetition is bounded
or takes what it gives up to no other, so that time grows with length alone.
"""

from __future__ import annotations

import re

from wirecopy.language.unseen import FORMAT_CLASS, JOINER_CLASS, MARK_CLASS

_SCRIPTS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
#: The letter apostrophe, which many texts have for the mark, is never part of a run of letters.
_LETTER = rf"[^\W\d_ʼ{_SCRIPTS}]"
_ALNUM = rf"[^\W_ʼ{_SCRIPTS}]"
#: What goes on with a word after a letter: marks that combine with it, format characters before more.
_GOES_ON = rf"(?:[{MARK_CLASS}]|[{JOINER_CLASS}]++(?=[{MARK_CLASS}]|{_ALNUM}))++"
#: Letters and digits, with what combines with and stands between them.
_RUN = rf"{_ALNUM}++(?:{_GOES_ON}{_ALNUM}*+)*+"
_INNER = rf"(?:['’ʼ`´]{_LETTER}++(?:{_GOES_ON}{_LETTER}*+)*+)*+"
#: Where the sentence ends but for closing quotation marks.
_ENDING = r"[\"'”’]{0,3}\Z"

_DOMAINS = (
    "(?i:com|org|net|gov|edu|info|mil|int)(?:\\.[a-z]{2})?|(?:co\\.)?(?:uk|tw|nz|au|ca|de|fr|eu|io)"
)
_FILES = "docx?|pdf|html?|txt|rtf|xlsx?|csv|pptx?|jpe?g|png|gif|zip|exe|url|mp3|mp4|asp|php|wpd|xml"
_NEWSGROUPS = "alt|comp|humanities|misc|news|rec|sci|soc|talk"
#: Units that stand apart from the number they are written to ("5|kg", "10|m", "7|pm").
_UNITS = (
    "am|pm|bn|k|kg|km|m|mm|cm|ft|hh|hz|khz|mhz|ghz|lbs?|c|f|x|p|ml|mg|mph|kph|kb|mb|gb|tb|kw|mw|gw|kwh|mwh"
    "|oz|min|hr"
)

#: A link ends before the marks of its sentence; brackets inside it come in pairs.
_LINK = r"(?:[^\s<>\"“”’()\[\]]|\([^\s()]{0,99}\))+(?<![.,;:!?'\]])"
_NAMED = (
    # only where "@" or "." has a word right after it: mail, files, hosts, newsgroups
    r"(?=(?:mailto:)?[\w#~%!&.+-]{0,64}[@.]\w)(?:"
    r"(?:mailto:)?[\w.+%-]{1,64}@[^\W\d][\w-]{0,63}(?:\.[\w-]{1,63}){0,8}"
    rf"|(?:[\w#~%-][\w#~%!&.-]{{0,63}})?\.(?i:{_FILES})(?![\w.@]\w|\w)"
    rf"|[A-Za-z][\w-]{{1,40}}(?:\.[A-Za-z][\w-]{{1,40}}){{0,6}}\.(?:{_DOMAINS})(?![\w@]|\.\w)"
    r"(?:/[^\s<>\"“”’()\[\]]+(?<![.,;:!?']))?"
    r"|[a-z][a-z-]{1,20}(?:\.[a-z][a-z-]{1,20}){2,8}(?:\.[a-z])?(?![\w@])"
    rf"|(?:{_NEWSGROUPS})\.[a-z][a-z-]{{1,20}}(?!\w)"
    r")"
)
_NUMBERS = (
    # telephone and account numbers, dates with two hyphens, post codes of nine digits
    r"\d++(?:-\d++){2,8}+(?![\w-])"
    r"|(?:\d{3}[/.])?\d{3}-\d{4}(?![\w-])|\d-\d{4}(?![\w-])|\d{5}-\d{4}(?![\w-])"
    r"|\d++(?i:st|nd|rd|th|s)(?!\w)|\d*0['’]s(?!\w)"
    # codes ("4G", "153B09"), but not a number with its unit
    rf"|\d++(?!(?i:{_UNITS})(?!\w)|[a-z]{{3}})(?<![$£€]\d)(?<![$£€]\d\d)(?<![$£€]\d\d\d){_LETTER}{_ALNUM}*+"
    r"|\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?"
    r"|\d++(?:[./]\d++|:\d\d(?!\d))*+"
)
_STOPS = (
    rf"(?:{_LETTER}\.)+{_LETTER}(?![\w.])"
    rf"|(?:{_LETTER}\.){{2,}}+(?!{_ENDING})|Ph\.D\.(?!{_ENDING})"
    rf"|(?:{_LETTER}\.)+{_LETTER}(?!\w)|Ph\.D(?!\w)"
)
_SIGNS = (
    r"[#@][^\W\d]\w*+(?:\.(?:com|org|net)(?!\w))?"
    r"|[A-Za-z]/[A-Za-z](?![\w/])(?<!/[A-Za-z]/[A-Za-z])|s/he(?!\w)|w/out(?!\w)|w/(?=\w)"
    r"|[A-Z]{1,3}\$(?=\s?\d)"
    r"|\+(?<![\w+)]\+)\d++(?:[.,]\d++)*+(?!\w)|\.(?<![\w)]\.)\d+(?!\w)"
    r"|['’](?<!\w['’])\d\ds?(?!\w)"
    r"|['’][sS](?![\w'’])|['’](?<!\w['’])(?:em|n|til|bout|cause)(?![\w'’])"
)
_FACES = (
    r"[:;]['-]?[()DPpOo](?!\w)|:-?[/\\](?![\w/])|=[()](?!\w)|\((?<!\S\()[:;](?!\S)"
    r"|\^_+\^|-_+-"
)
_RUNS = r"\.{2,}+|\.[!?]++|[!?]{2,}+|<(?=>)|[-=<>|+*~^]{2,}+|(?P<same>[#$_'’`/\\,])(?P=same)++|‘’"

TOKEN = re.compile(
    # Most words and marks: letters before white space, a comma or the last full stop, and the
    # marks after them, which no other kind can be.
    r"(?P<plain>[A-Za-z]++(?=[\s,;?!)”]|\.\Z))"
    r"|(?P<mark>[,.;:?!](?=\s|\Z)|[\"“”])"
    rf"|(?P<char>[{_SCRIPTS}])"
    rf"|(?P<whole>[Hh]ttps?://{_LINK}|[Ww]ww\.{_LINK}|ftp://{_LINK}"
    rf"|{_NAMED}|{_NUMBERS}|{_STOPS}|{_SIGNS}|{_FACES}|{_RUNS})"
    rf"|(?P<hyphened>[A-Za-z]{{1,7}}+-{_RUN}(?!\.\w){_INNER})"
    rf"|(?P<stopped>{_LETTER}++\.(?![a-z_.?!]|{_ENDING}))"
    rf"|(?P<word>{_RUN}(?:(?:&|_+){_RUN})*+{_INNER}(?:['’ʼ](?!['’ʼ]))?)"
    rf"|[^\s{FORMAT_CLASS}][{MARK_CLASS}]*+"
)
#: A clitic at the end of a word.
CLITIC = re.compile(r"(?:n['’ʼ`´]t|['’ʼ`´](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
