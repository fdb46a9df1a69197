"""Closed classes that tell a place from a person, and what a name is part of."""

from __future__ import annotations

from wirecopy.data.short_forms import load_short_forms
from wirecopy.data.word_lists import place_words
from wirecopy.language.abbreviations import word_set
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

#: Months and days, which are no places.
CALENDAR = frozenset(word.capitalize() for word in (*MONTHS, *WEEKDAYS))
#: Prepositions of place.
LOCATIVE = place_words("words.locative")
#: Words before a name that make it a place: "the town of X".
KIND_BEFORE = place_words("words.kind_before")
#: Words after a name that belong to it as a place: "X County".
KIND_AFTER = place_words("words.kind_after")
#: Words of kind behind a list of divisions of states, with the word for one.
DIVISIONS = {
    "counties": "County", "parishes": "Parish", "boroughs": "Borough", "townships": "Township",
    "districts": "district", "provinces": "province", "regions": "region", "oblasts": "oblast",
    "prefectures": "prefecture", "governorates": "governorate", "states": "state",
}  # fmt: skip
#: The same behind a list of what is no division.
FEATURES = place_words("words.features")
#: Words that end the name of a river, a street, a park or a site.
FEATURE_AFTER = place_words("words.feature_after")
#: Those of sites, which mostly lie in the town of their name, and of land in a region of that name.
FEATURE_SITES = word_set("Castle Palace Cathedral Mosque Stadium Prison Bridge Crossing")
FEATURE_LANDS = word_set("Valley Peninsula Delta Desert Plateau Basin")
#: Those that are surnames as well.
FEATURE_SURNAMES = place_words("words.feature_surnames")
#: Words that open the name of a lake or a mountain.
FEATURE_BEFORE = word_set("Lake Mount Mt.")
#: Words after a name that is a state's: "the New York border".
OF_STATES = place_words("words.of_states")
#: Offices that of states of one name only that of the US has.
OFFICES_OF_STATES = word_set(
    "senator senators governor governors congressman congresswoman congressmen"
)
#: Words before the name of a state for a part of it.
PARTS_OF_STATES = place_words("words.parts_of_states")
#: Words after a name that make something else of it, named after a place.
OWNED_AFTER = place_words("words.owned_after")
#: Words that make a street of the name before them.
STREETS = place_words("words.streets")
#: Words after a name for what stands or happens there.
SITES_AFTER = place_words("words.sites_after")
#: Those of sites that mostly bear a name of their own.
CAMPS_AFTER = word_set("camp refugee displacement airbase airfield checkpoint crossing")
#: Words after a name for things that are called by it, wherever they are.
THINGS_AFTER = place_words("words.things_after")
#: Titles before a person's name.
TITLES = place_words("words.titles")
#: Words that alone name a kind of thing, body or person.
KIND_WORDS = OWNED_AFTER | KIND_AFTER | TITLES
#: Commonest given names; a place name after one is a surname.
GIVEN_NAMES = place_words("words.given_names")
#: Words of direction and part before a name.
DIRECTIONS = place_words("words.directions")
#: Verbs after a name that make it someone who speaks.
SPEAKING = place_words("words.speaking")
#: Verbs and auxiliaries after a short form of a state ("the US has").
ACTING = place_words("words.acting")
#: Lower-case words after a name that are no verb: what else stands there is one, or its adverb.
NOT_ACTING = place_words("words.not_acting")
#: Words before a capital or a country that make it a party: "ties with", "between".
PARTY_BEFORE = place_words("words.party_before")
#: Short forms of parties before a lawmaker's state or town: "R-Ohio".
PARTIES = word_set("D R I DFL Dem Rep Lab Con")
_SHORT_FORMS = load_short_forms()
#: Short forms of US states and of Canadian and Australian regions.
STATE_CODES, STATE_SHORT = _SHORT_FORMS.state_codes, _SHORT_FORMS.states
REGION_SHORT = _SHORT_FORMS.regions
