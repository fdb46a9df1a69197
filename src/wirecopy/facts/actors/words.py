"""Closed word classes that naming and coding share."""

from __future__ import annotations

#: Words inside names that are not capitalised.
PARTICLES = frozenset(
    "al ad an ar as ash at az el ul bin bint ibn abu abd ben ould de da do dos das del della di du la le "
    "van von der den ter zu e y af av".split()
)

#: Before a hyphen these are no part of a name ("Pro-NATO").
PREFIXES = frozenset("ex non pro anti then mid post pre vice co pan inter counter".split())

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
KIN = frozenset(
    "widow wife husband son daughter brother sister father mother mothers cousin relative relatives family sons "
    "daughters children".split()
)

DETERMINERS = frozenset(
    "the a an this that these those some any all both several many most few other another each every no more "
    "its their his her our my your two three four five six seven eight nine ten dozens hundreds thousands "
    "millions scores".split()
)

#: Prepositions that link a head to whom it belongs to.
BELONGS = frozenset(
    "of in from at for near inside within across under throughout around outside by".split()
)

#: Words after which a name says where, not who.
LOCATIVE = frozenset(
    "in at near across throughout inside outside around into through over onto within off along via "
    "north south east west northern southern eastern western central downtown northeast northwest "
    "southeast southwest visiting visit leaving toward towards".split()
)

_FUNCTION = frozenset(
    "i a an the this that these those it its he she they we you his her their our my your him them us me "
    "and or but nor so yet if when while as because since although though after before until unless whereas "
    "in on at by for from to with without of about against between among during through under over into onto "
    "upon within across toward towards near behind beyond despite except like amid amidst along around "
    "who whom whose which what where why how there here then now not no yes also too very just even still "
    "is are was were be been being am has have had do does did will would can could may might must shall should "
    "said says say told asked added earlier later meanwhile however today tomorrow yesterday last next "
    "one some many most all both neither either each every any few several more less much other others another such only "
    "mr mrs ms once never always already again often perhaps maybe instead indeed thus therefore hence "
    "according monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december photo file image read follow updated short url "
    "nearly almost about speaking asked two three four five six seven eight nine ten let despite whether "
    "his hers theirs ours those first second third new old good "
    "separately additionally recently previously finally initially originally reportedly allegedly similarly "
    "importantly notably surprisingly currently lately ultimately eventually formerly elsewhere moreover overall "
    "nonetheless nevertheless conversely besides otherwise thereafter afterwards overnight".split()
)


def is_function_word(word: str) -> bool:
    """Whether ``word`` (lower case) is too common to be a name, however it is written."""
    return word in _FUNCTION


#: Verbs after which a single capitalised word is someone who speaks.
SPEAKS = frozenset(
    "said says told tells added adds wrote writes asked asks replied argued warned warns announced insisted claimed "
    "explained noted acknowledged admitted denied recalled declined testified agreed".split()
)

#: Words of capitalised runs that name things, where nothing else tells a person.
THINGS = frozenset(
    "sea ocean river lake bay gulf strait island islands mountain mountains valley desert street avenue road square "
    "bridge airport port station park stadium tower hall hotel palace garden gardens prize award cup medal games "
    "championship league day week month year war wars battle act law treaty accord accords agreement pact deal plan "
    "summit conference convention declaration resolution protocol charter constitution amendment bill program "
    "programme project operation mission telescope satellite missile rocket jet flight ship vessel virus fever "
    "disease syndrome book film movie show series album song festival express highway region province district "
    "county city town village camp zone border canal dam plant field forest peninsula cape coast middle east west "
    "north south arctic atlantic pacific mediterranean mars moon earth internet christmas easter ramadan bible koran "
    "quran basin delta plateau corridor crossing times gazette herald tribune english arabic stream pipeline dollar euro "
    "yuan index average protocols belt road initiative falls beach harbor harbour springs heights canyon reef".split()
)

#: Words for a kind of place that its name may follow after "of".
PLACE_KINDS = frozenset(
    "city town village hamlet port district province region state county island suburb capital "
    "municipality prefecture governorate neighborhood neighbourhood settlement commune enclave".split()
)

#: Last words of the names of companies.
COMPANY_ENDINGS = frozenset(
    "resources holdings holding industries energy airlines airways motors corp corporation inc ltd llc plc gmbh "
    "limited co mining petroleum pharmaceuticals pharma technologies systems electronics telecom telecoms "
    "telecommunications foods breweries cement logistics shipping securities ventures laboratories solutions "
    "software semiconductors minerals metals enterprises insurance chemicals textiles aerospace automotive "
    "works lines steel shipyards brewery stores supermarkets".split()
)

#: Words for how many that only count.
COUNTS = frozenset("millions thousands hundreds dozens scores tens most many some".split())

#: Words for how many, before "of".
QUANTITIES = frozenset(
    "millions thousands hundreds dozens scores tens number numbers majority group groups most some many".split()
)

#: Adjectives that open a phrase for someone who acts.
ROLE_ADJECTIVES = frozenset(
    "senior top former ex acting interim deputy chief leading prominent veteran retired ousted exiled jailed "
    "imprisoned late incoming outgoing newly local foreign federal central national regional provincial armed "
    "masked displaced pro anti rival key main powerful many several young elderly military political hardline "
    "moderate influential wealthy opposition ruling rebel".split()
)

#: After a hyphen these make the country word a remark, not the actor ("US-backed rebels").
REMARKS = frozenset(
    "backed led based born made built style designed supported funded occupied controlled brokered sponsored trained allied "
    "dominated speaking language owned held run administered mediated aligned friendly affiliated linked "
    "recognised recognized installed appointed armed inspired".split()
)

#: Words for members of a nation or place that are also adjectives ("national security police").
ADJECTIVE_ROLES = frozenset(("national", "local"))

#: Plurals that may stand before another word for people ("women protesters").
KINDS_OF_PEOPLE = frozenset("women men youths children teenagers".split())

#: Words for a kind of body that its name may follow ("the newspaper Evrensel").
BODY_KINDS = frozenset(
    "group party newspaper daily weekly movement militia cartel gang company firm union charity website site "
    "channel broadcaster magazine organization organisation alliance coalition network bank airline club faction "
    "front watchdog outlet station syndicate conglomerate ngo brigade battalion outfit agency tank institute foundation "
    "federation".split()
)
