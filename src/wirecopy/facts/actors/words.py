"""Closed word classes that naming and coding share."""

from __future__ import annotations

from wirecopy.data.word_lists import actor_words

#: Words inside names that are not capitalised.
PARTICLES = actor_words("words.particles")

#: Before a hyphen these are no part of a name ("Pro-NATO").
PREFIXES = actor_words("words.prefixes")

#: Titles before a name (full stops left out) and the sector they tell, empty when none.
TITLES: dict[str, str] = {
    **dict.fromkeys(
        "mr mrs ms miss mx dr sir dame madam madame monsieur mme prof professor".split(), ""
    ),
    **dict.fromkeys("gen col lt maj capt sgt adm brig cpl cmdr maj-gen lt-gen pvt".split(), "MIL"),
    **dict.fromkeys("sen rep cllr".split(), "LEG"),
    **dict.fromkeys("mpa mna mla mlc".split(), "LEG"),
    **dict.fromkeys("gov pres".split(), "GOV"),
    **dict.fromkeys("ssp dsp asp csp dpo pc wpc pcso dci det insp supt".split(), "COP"),
    **dict.fromkeys("rev fr msgr".split(), "REL"),
}

#: Words that tell an office is over.
FORMER = frozenset("former ex ousted deposed late toppled onetime erstwhile overthrown".split())

#: Words for kin, whose sector is that of a politician's family (PLOVER ``ELI``).
KIN = actor_words("words.kin")

DETERMINERS = actor_words("words.determiners")

#: Prepositions that link a head to whom it belongs to.
BELONGS = actor_words("words.belongs")

#: Words after which a name says where, not who.
LOCATIVE = actor_words("words.locative")

_FUNCTION = actor_words("words.function")


def is_function_word(word: str) -> bool:
    """Whether ``word`` (lower case) is too common to be a name, however it is written."""
    return word in _FUNCTION


#: Verbs after which a single capitalised word is someone who speaks.
SPEAKS = actor_words("words.speaks")

#: Words of capitalised runs that name things, where nothing else tells a person.
THINGS = actor_words("words.things")

#: Words for a kind of place that its name may follow after "of".
PLACE_KINDS = actor_words("words.place_kinds")

#: Last words of the names of companies.
COMPANY_ENDINGS = actor_words("words.company_endings")

#: Words for how many that only count.
COUNTS = frozenset("millions thousands hundreds dozens scores tens most many some".split())

#: Words for how many, before "of".
QUANTITIES = actor_words("words.quantities")

#: Adjectives that open a phrase for someone who acts.
ROLE_ADJECTIVES = actor_words("words.role_adjectives")

#: After a hyphen these make the country word a remark, not the actor ("US-backed rebels").
REMARKS = actor_words("words.remarks")

#: Words for members of a nation or place that are also adjectives ("national security police").
ADJECTIVE_ROLES = frozenset(("national", "local"))

#: Plurals that may stand before another word for people ("women protesters").
KINDS_OF_PEOPLE = frozenset("women men youths children teenagers".split())

#: Words for a kind of body that its name may follow ("the newspaper Evrensel").
BODY_KINDS = actor_words("words.body_kinds")
