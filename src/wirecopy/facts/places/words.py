"""Closed classes that tell a place from a person, and what a name is part of."""

from __future__ import annotations

from wirecopy.language.abbreviations import word_set
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

#: Months and days, which are no places.
CALENDAR = frozenset(word.capitalize() for word in (*MONTHS, *WEEKDAYS))
#: Prepositions of place.
LOCATIVE = word_set("in near at from to outside around across toward towards through into via within throughout "
                "inside beyond near off visiting leaving entering reached central downtown")  # fmt: skip
#: Words before a name that make it a place: "the town of X".
KIND_BEFORE = word_set("city town village province region district state county municipality port capital suburb "
                   "island republic territory peninsula township borough hamlet community neighborhood area")  # fmt: skip
#: Words after a name that belong to it as a place: "X County".
KIND_AFTER = word_set("County Province Region District State City Town Township Village Parish Prefecture Oblast "
                  "Governorate Borough Municipality Island Islands Peninsula Valley Heights Beach Springs Hills "
                  "Falls Bay Harbor Harbour Park Creek River Lake Mountain Mountains Canyon Desert Basin Coast "
                  "province region district state city county oblast governorate prefecture peninsula "
                  "river valley island")  # fmt: skip
#: Words of kind behind a list of divisions of states, with the word for one.
DIVISIONS = {
    "counties": "County", "parishes": "Parish", "boroughs": "Borough", "townships": "Township",
    "districts": "district", "provinces": "province", "regions": "region", "oblasts": "oblast",
    "prefectures": "prefecture", "governorates": "governorate", "states": "state",
}  # fmt: skip
#: The same behind a list of what is no division.
FEATURES = word_set(
    "streets avenues roads boulevards rivers creeks lakes mountains valleys islands"
)
#: Words that end the name of a river, a street, a park or a site.
FEATURE_AFTER = word_set("River Lake Lakes Creek Mountain Mountains Wilderness Canyon Desert Peninsula Falls Bay Island "
                     "Islands Valley Forest Lagoon Reservoir Glacier Dam Peak Reef Strait Ocean Sea Delta Plateau Basin "
                     "Street St. Avenue Ave. Road Rd. Boulevard Blvd. Drive Lane Parkway Square Park "
                     "Castle Palace Cathedral Mosque Stadium Prison Bridge Crossing")  # fmt: skip
#: Those of sites, which mostly lie in the town of their name, and of land in a region of that name.
FEATURE_SITES = word_set("Castle Palace Cathedral Mosque Stadium Prison Bridge Crossing")
FEATURE_LANDS = word_set("Valley Peninsula Delta Desert Plateau Basin")
#: Those that are surnames as well.
FEATURE_SURNAMES = word_set("Lake Forest Peak Falls Dam Lane Park Castle Palace Street Bridge")
#: Words that open the name of a lake or a mountain.
FEATURE_BEFORE = word_set("Lake Mount Mt.")
#: Words after a name that is a state's: "the New York border".
OF_STATES = word_set("border line lawmaker lawmakers legislator legislators legislature Legislature Senate Assembly "
                 "Gov. Governor governor delegation")  # fmt: skip
#: Offices that of states of one name only that of the US has.
OFFICES_OF_STATES = word_set(
    "senator senators governor governors congressman congresswoman congressmen"
)
#: Words before the name of a state for a part of it.
PARTS_OF_STATES = word_set("northern southern eastern western northeastern northwestern southeastern southwestern "
                       "central upstate")  # fmt: skip
#: Words after a name that make something else of it, named after a place.
OWNED_AFTER = word_set("Police Sheriff Department Council Mayor Fire High School Schools Community Public Hospital "
                   "University College Airport Highway Jail Court Courthouse Superior Circuit Chamber Attorney "
                   "National Regional Senior Volunteer Army President Prime Minister Foreign Government "
                   "Parliament Congress Union Senate House Governor Gov. Sen. Rep. Democrat Democrats Republican Republicans "
                   "Coroner Medical Detention International Municipal Middle Elementary Electric Road Street "
                   "Avenue Area Arts Health Board Legislature Supreme Board Commission Committee Authority Museum "
                   "Zoo Stadium Arena Theater Theatre Library Church Cathedral Symphony Port Harbor Bridge Center Centre "
                   "General Interior Defense Defence Finance Central Bank Stock Exchange Ambassador Embassy "
                   "Consulate Premier Olympic Olympics Games Marathon Festival Summit Accord Agreement Treaty")  # fmt: skip
#: Words that make a street of the name before them.
STREETS = word_set("Street St St. Road Rd Rd. Avenue Ave Ave. Lane Drive Dr. Boulevard Blvd Blvd. Highway Parkway Way "
               "Square")  # fmt: skip
#: Words after a name for what stands or happens there.
SITES_AFTER = word_set("airport airfield airbase base camp port prison jail crossing refinery plant reactor nuclear dam mine steelworks "
                   "district suburb hospital market checkpoint barracks shipyard waterfront beach border")  # fmt: skip
#: Those of sites that mostly bear a name of their own.
CAMPS_AFTER = word_set("camp refugee displacement airbase airfield checkpoint crossing")
#: Words after a name for things that are called by it, wherever they are.
THINGS_AFTER = word_set("virus fever syndrome flu hat hats salts nuts beans pepper peppers sprouts pig pigs fowl terrier terriers retriever "
                    "retrievers tiger tigers crocodile crocodiles")  # fmt: skip
#: Titles before a person's name.
TITLES = word_set("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. President Prime Minister Chancellor Gen Gen. General "
              "Col Col. Lt Lt. Capt Capt. Captain Sgt Sgt. Sergeant Sen Sen. Senator Rep Rep. Gov Gov. Governor "
              "Judge Justice Sir Lord Lady Dame King Queen Prince Princess Pope Cardinal Archbishop Bishop Rev Rev. "
              "Father Sister Brother Coach Officer Detective Deputy Sheriff Mayor Chief Secretary Ambassador "
              "Commissioner Councilman Councilwoman Trooper Corporal Cpl. Pvt. Major Maj. Maj Admiral Adm. Saint "
              "Aunt Uncle Professor Doctor Director Chairman Chairwoman Speaker Spokesman Spokeswoman Analyst "
              "Lawmaker analyst spokesman spokeswoman coach actor actress singer author writer director")  # fmt: skip
#: Words that alone name a kind of thing, body or person.
KIND_WORDS = OWNED_AFTER | KIND_AFTER | TITLES
#: Commonest given names; a place name after one is a surname.
GIVEN_NAMES = word_set(
    "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark "
    "Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary "
    "Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick "
    "Jack Dennis Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith "
    "Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert "
    "Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Elijah Louis Bobby Philip Johnny Tom "
    "Jim Bob Mike Steve Bill Dan Chris Matt Tony Ben Sam Greg Nick Jeff Ken Ron Tim Fred Harry Phil Dave Rick Ray Ed "
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley "
    "Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen "
    "Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet "
    "Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith "
    "Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Abigail "
    "Alice Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany "
    "Charlotte Marie Kayla Alexis Lori Kate Sue Jane Jill Tina Paris Chelsea Dakota Sydney Savannah Carolina Georgia "
    "Mohammed Mohammad Muhammad Mohamed Ahmed Ali Hassan Hussein Abdul Abdullah Omar Ibrahim Yusuf Khalid Vladimir "
    "Sergei Dmitry Ivan Mikhail Boris Alexei Nikolai Yuri Igor Oleg Viktor Andrei Pavel Olga Natalia Svetlana Angela "
    "Emmanuel Francois Jacques Pierre Nicolas Jean-Pierre Carlos Luis Pedro Miguel Jorge Antonio Manuel Fernando Hugo "
    "Giovanni Silvio Mario Giuseppe Marco Hans Klaus Wolfgang Gerhard Jurgen Lars Erik Sven Anders Kim Li Wang Xi Chen "
    "Narendra Rahul Imran Nawaz Asif Benazir Ehud Benjamin Ariel Shimon Yitzhak Yasser Mahmoud Bashar Saddam Muammar"
)  # fmt: skip
#: Words of direction and part before a name.
DIRECTIONS = word_set("north south east west northern southern eastern western northeast northwest southeast southwest "
                  "northeastern northwestern southeastern southwestern central upper lower greater metro downtown "
                  "mid midtown inner outer suburban metropolitan rural coastal mainland")  # fmt: skip
#: Verbs after a name that make it someone who speaks.
SPEAKING = word_set("said says told added wrote asked argued replied explained testified recalled joked laughed smiled "
                "graduated married pleaded retired thinks believes recalls scored hit threw plays played died")  # fmt: skip
#: Verbs and auxiliaries after a short form of a state ("the US has").
ACTING = word_set("said says has had have will would is was wants wanted warned accused accuses denied denies rejected "
              "insists insisted sees saw agreed agrees signed launched seeks sought called calls hopes plans urged "
              "imposed threatened claims claimed supports backed condemned announced began sent expelled and could "
              "should must may might can also invaded attacked struck maintains considers faces aims does did")  # fmt: skip
#: Lower-case words after a name that are no verb: what else stands there is one, or its adverb.
NOT_ACTING = word_set("in on at to of and or for with by from as after before while when where who whom which that than "
                  "but if since until over under about into onto through during against near like between among "
                  "because although though whether so nor per via then there here yet itself alone too either "
                  "where's today yesterday tomorrow border area region state province city county river valley "
                  "peninsula talks deal war crisis government")  # fmt: skip
#: Words before a capital or a country that make it a party: "ties with", "between".
PARTY_BEFORE = word_set(
    "with between against by and accused accuses urged urges told pressed pressure for"
)
#: Short forms of parties before a lawmaker's state or town: "R-Ohio".
PARTIES = word_set("D R I DFL Dem Rep Lab Con")
#: Given to every US state by newspapers (AP) or the post.
STATE_CODES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York state", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington state", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
#: Newspaper short forms, without their full stops.
STATE_SHORT = {
    "Ala": "AL", "Ariz": "AZ", "Ark": "AR", "Calif": "CA", "Colo": "CO", "Conn": "CT", "Del": "DE", "DC": "DC",
    "Fla": "FL", "Ga": "GA", "Ill": "IL", "Ind": "IN", "Kan": "KS", "Ky": "KY", "La": "LA", "Md": "MD",
    "Mass": "MA", "Mich": "MI", "Minn": "MN", "Miss": "MS", "Mo": "MO", "Mont": "MT", "Neb": "NE", "Nev": "NV",
    "NH": "NH", "NJ": "NJ", "NM": "NM", "NY": "NY", "NC": "NC", "ND": "ND", "Okla": "OK", "Ore": "OR", "Pa": "PA",
    "RI": "RI", "SC": "SC", "SD": "SD", "Tenn": "TN", "Tex": "TX", "Vt": "VT", "Va": "VA", "Wash": "WA",
    "WVa": "WV", "Wis": "WI", "Wyo": "WY",
}  # fmt: skip
#: Newspaper short forms of Canadian and Australian regions.
REGION_SHORT = {
    "Alta.": "Alberta", "B.C.": "British Columbia", "Man.": "Manitoba", "N.B.": "New Brunswick",
    "N.L.": "Newfoundland", "N.S.": "Nova Scotia", "N.W.T.": "Northwest Territories", "Ont.": "Ontario",
    "P.E.I.": "Prince Edward Island", "Que.": "Quebec", "Sask.": "Saskatchewan", "N.S.W.": "New South Wales",
    "NSW": "New South Wales", "Qld.": "Queensland", "Tas.": "Tasmania", "Vic.": "Victoria",
}  # fmt: skip
