"""Abbreviations: words that carry a full stop of their own, by what may follow them.

Closed classes of English newswire.  A title never ends a sentence; the others end one only when
the next word is one that opens sentences.
"""

from __future__ import annotations


def word_set(*lines: str) -> frozenset[str]:
    """The words of ``lines`` as a set."""
    return frozenset(word for line in lines for word in line.split())


#: Always before a name.
TITLES = word_set(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Col Lt Cmdr Cdr Capt Sgt Maj Adm Brig Cpl Pvt Pte Supt Insp",
    "Det Sen Sens Rep Reps Gov Govs Rev Hon Pres Amb Msgr Fr Sra Srta Mme Mlle Ald Atty Asst Lieut",
    "Gens Profs Assoc Dep Ft Mt Rt",
)
#: Behind the name of a firm.
FIRMS = word_set("Inc Ltd Co Cos Corp Bros")
#: Firms, generations, streets, months, weekdays, states, degrees: inside a sentence unless a clear
#: sentence opener follows.
SHORTENED = FIRMS | word_set(
    "Jr Sr St Ave Blvd Rd Bldg Dept Est Esq Univ Assn Intl Natl Govt",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev",
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta etc al Ph.D M.D B.A M.A Ave Md",
)
#: Lower-case words that lean on what follows.
LEANING = word_set(
    "vs v e.g i.e cf ca approx viz p pp vol ed eds fig no nos ch sec ver tel ext min max est ret"
)
#: Words before a number ("No. 10").
NUMBERED = word_set("No Nos Art Fig Vol Ch Sec Op Pt no nos p pp Resolution")

#: Words that, written with a capital, nearly always open a sentence: used after an abbreviation.
OPENERS = word_set(
    "The He She It They We I You In On At But And Or So A An This That These Those There Here His Her",
    "Its Their Our My Your If When While As After Before However Although Though For With By From To",
    "Some Many Most Few All Both Each Every Another Other Others Several Earlier Later Meanwhile Not No",
    "Who What Why How Where Which Such Under Over Since During Until Unless Because Also Then Now Yet",
    "Still Even Once Despite Among Between According Asked Officials Police Authorities People Two Three",
    "Is Are Was Were Will Would Can Could Should Do Does Did Has Have Had Let Please Thanks Thank Yes",
    "Nor Only Just Like One More Than Last Next Until Upon Within Without Any Nothing Everyone",
)
#: Those that no name has behind an initial ("Plan B. It failed", but "Robert J. Will").
SURE_OPENERS = word_set(
    "The He She It They We But And Or This That These Those There Here His Its Their Our My Your If When",
    "While After Before However Although Though With From What Why How Where Which Since During Until",
    "Because Also Then Despite Meanwhile",
)

#: Lower-case words that carry a full stop inside a sentence.
SMALL = word_set(
    "vs etc al approx ca cf esp eg ie viz ext tel fax ph lb lbs oz yr yrs hr hrs mins pp vol eds inc ltd",
    "corp dept st ave blvd attn conf para spec ref refs div",
)
#: Words written with a full stop that belongs to them as one token, unless it ends the sentence.
DOTTED = TITLES | SHORTENED | SMALL | {"Tel", "Fax", "Ph", "Attn", "Vs", "Etc", "Cal"}
#: Those that are more often words of their own ("the Sun", "at Mass").
ALSO_WORDS = word_set("Ark Cos Ill La Mar Mass Miss Mon Ore Sat Sun Wash Wed ref refs spec para")
