"""Pools: invented people, papers and firms, real and invented places, numbers, days and units."""

from __future__ import annotations

from random import Random

FIRST = "Marek Petra Ilse Tomas Amara Benno Elena Viktor Radu Hanna Pavel Lukas Mira Oskar Lucia Jonas Farid Leila Omar Salma Kofi Ngozi Hiro Mei Rajan Anita Bruno Carla Diego Ines Yusuf Zainab Arturo Greta".split()
LAST = (
    "Dolan Lindqvist Varga Brandl Osei Hartl Sabo Hale Kerin Orlova Rund Arend Toll Brandt Ferran Ekeby Hosseini "
    "Karimov al-Sayed Mensah Okafor Tanaka Weizhen Mehta Rossi Almeida Quispe Demir Haddad Novak Petrenko Sokolov "
    "O'Shea MacAuley Van-Houten Le-Roux Juarez Schmidt Yilmaz Castellanos Bergström Núñez"
).split()
PLACES = (
    "Port Sarova, Quell, Lindau, Halm, Brask, Korvin, Skell, Gendry, Alderne, New Tarn, San Rioja, Aleppo, Cairo, Lagos, "
    "Manila, Lima, Odesa, Geneva, Vienna, Houston, Nairobi, Sydney, Mumbai, Kabul, Tripoli, Bogota, Osaka, Kandahar, Donetsk"
).split(", ")
COUNTRIES = "Norland,Vestria,Maravia,Torvia,Iran,Iraq,France,Germany,Turkey,Egypt,Nigeria,Japan,Brazil,Ukraine,South Korea,North Korea,Saudi Arabia,Chile,Kenya".split(
    ","
)
ADJECTIVES = "Norlandic,Vestrian,Maravian,Torvian,Iranian,Iraqi,French,German,Turkish,Egyptian,Nigerian,Japanese,Brazilian,Ukrainian,Russian,Chinese,British,American,Israeli,Saudi".split(
    ","
)
ORGS = "Helix Energy,Osterbank,Talgrad,Brightwater,Torvian Copper,Nordhaven Securities,the Alder Institute,Doctors Without Frontiers,the Harbour Union,Meridian Air,the National Statistics Office,the Green League".split(
    ","
)
OUTLETS = "the Sarova Times,the Lindau Herald,Radio Quell,the Daily Anchor,Vestria TV,the Tarn Gazette,CNX,KBT".split(
    ","
)
TITLES = "foreign minister,defence minister,finance minister,prime minister,deputy governor,ambassador,army chief,mayor,interior minister,trade envoy".split(
    ","
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
SMALL = "two three four five six seven eight nine ten eleven twelve fifteen".split()
UNITS = "kilometres miles metres feet".split()
SPANS = "days weeks months hours".split()
ORDINALS = "first second third fourth".split()


def _number(random: Random) -> str:
    return str(random.randrange(13, 390))


def _big(random: Random) -> str:
    return f"{random.randrange(2, 800)},{random.randrange(1000):03d}"


def _share(random: Random) -> str:
    return (
        random.choice((f"{random.randrange(2, 60)}", f"{random.uniform(1, 20):.1f}")) + " percent"
    )


def _money(random: Random) -> str:
    sign = random.choice("$$$€£")
    whole = random.choice((str(random.randrange(2, 90)), f"{random.uniform(1, 9):.1f}"))
    return random.choice(
        (f"{sign}{whole} million", f"{sign}{whole} billion", f"{sign}{random.randrange(100, 999)}")
    )


def _date(random: Random) -> str:
    return f"{random.choice(MONTHS)} {random.randrange(1, 29)}"


def _clock(random: Random) -> str:
    hour, minute = random.randrange(1, 12), random.choice(("", ":15", ":30", ":45"))
    return f"{hour}{minute} {random.choice(('a.m.', 'p.m.'))}"


def _score(random: Random) -> str:
    return f"{random.randrange(2, 6)}-{random.randrange(2)}"


def _votes(random: Random) -> str:
    return f"{random.randrange(90, 300)}-{random.randrange(11, 89)}"


MAKERS = {
    "n": _number,
    "big": _big,
    "pct": _share,
    "money": _money,
    "date": _date,
    "clock": _clock,
    "score": _score,
    "votes": _votes,
    "age": lambda random: str(random.randrange(19, 90)),
    "year": lambda random: str(random.randrange(1950, 2026)),
    "dollars": lambda random: f"${random.randrange(40, 120)}.{random.randrange(10, 99)}",
    "person": lambda random: f"{random.choice(FIRST)} {random.choice(LAST)}",
    "last": lambda random: random.choice(LAST),
    "place": lambda random: random.choice(PLACES),
    "country": lambda random: random.choice(COUNTRIES),
    "adj": lambda random: random.choice(ADJECTIVES),
    "org": lambda random: random.choice(ORGS),
    "outlet": lambda random: random.choice(OUTLETS),
    "title": lambda random: random.choice(TITLES),
    "day": lambda random: random.choice(DAYS),
    "day2": lambda random: random.choice(DAYS),
    "month": lambda random: random.choice(MONTHS),
    "small": lambda random: random.choice(SMALL),
    "unit": lambda random: random.choice(UNITS),
    "span": lambda random: random.choice(SPANS),
    "ord": lambda random: random.choice(ORDINALS),
}

#: What kind of fact a slot of a pool is.
FACT_OF = {
    **dict.fromkeys(
        "n big pct money score votes age dollars small ord frac times cents".split(), "number"
    ),
    **dict.fromkeys(
        "date year day day2 month clock next".split(),
        "day",
    ),
    **dict.fromkeys("person last org outlet country adj".split(), "name"),
    **dict.fromkeys(["title", "his", "round"], "role"),
    "place": "place",
    **dict.fromkeys(["unit", "span"], "unit"),
    "side": "place",
    "modal": "modality",
    "neg": "negation",
    "hedge": "degree",
    "act": "act",
    **dict.fromkeys(["building", "training", "quote"], "word"),
}


def other_value(kind: str, value: str, random: Random) -> str:
    """Another value of the pool; a wrong one that a reader would believe."""
    if kind in {"n", "big", "pct", "money", "score", "votes", "age", "dollars", "year"}:
        return _other_digits(value, random)
    if kind == "person":
        first, last = value.split(" ", 1)
        return random.choice(
            (
                f"{random.choice([f for f in FIRST if f != first])} {last}",
                f"{first} {_not(LAST, last, random)}",
            )
        )
    for _ in range(50):
        made = MAKERS[kind](random)
        if made.casefold() != value.casefold() and not (
            kind == "date"
            and made.split()[0] != value.split(maxsplit=1)[0]
            and random.random() < 0.5
        ):
            return made
    return MAKERS[kind](random) + "x"


def _not(pool: list[str], value: str, random: Random) -> str:
    return random.choice([one for one in pool if one != value])


def _other_digits(value: str, random: Random) -> str:
    if "million" in value or "billion" in value:
        if random.random() < 0.3:
            pair = ("million", "billion")
            return value.replace(*(pair if "million" in value else pair[::-1]))
        if random.random() < 0.15:
            return value.replace(value[0], random.choice([c for c in "$€£" if c != value[0]]))
    digits = [at for at, c in enumerate(value) if c.isdigit()]
    at = random.choice(digits)
    other = random.choice([d for d in "123456789" if d != value[at]])
    return value[:at] + other + value[at + 1 :]


def typo(name: str, random: Random) -> str:
    """The name with a letter wrong, one too many, dropped or two exchanged; never its first."""
    start = 4 if name.casefold().startswith("the ") else 0
    letters = [
        at for at in range(start + 1, len(name)) if name[at].isalpha() and name[at - 1].isalpha()
    ]
    letters = [
        at for at in letters if name[at] not in name[at - 1] + name[at + 1 : at + 2]
    ] or letters
    at = random.choice(letters)
    kind = random.choice(("wrong", "dropped", "swapped", "added"))
    if kind == "dropped" and len(letters) > 3:
        return name[:at] + name[at + 1 :]
    if (
        kind == "swapped"
        and at + 1 < len(name)
        and name[at + 1].isalpha()
        and name[at] != name[at + 1]
    ):
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    around = name[max(0, at - 1) : at + 2].lower()
    letter = random.choice([c for c in "bdfglmnprstvz" if c not in around])
    return name[:at] + letter + name[at + (kind != "added") :]
