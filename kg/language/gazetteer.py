"""The gazetteer: known actors (ontology/actors/*.yaml) and places (ontology/places.csv), strictly checked."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kg.errors import GazetteerError
from kg.vocabulary import ONTOLOGY

_PLACE_COLUMNS = [
    "id",
    "label",
    "names",
    "kind",
    "country",
    "parent",
    "latitude",
    "longitude",
    "population",
    "source",
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Term(_Strict):
    """An office held or an organisation led, from a day to a day (None: unknown or lasting)."""

    role: str
    of: str
    start: date | None = Field(default=None, alias="from")
    until: date | None = None


class Rule(_Strict):
    """The state that a government rules, from a day to a day."""

    state: str
    start: date | None = Field(default=None, alias="from")
    until: date | None = None


class Entry(_Strict):
    """A known actor. `label` and `names` mean it always; `shared` names and `metonyms` where context agrees.

    `of` is the actor on whose behalf it acts (the state of a ministry, army or police), `country` the state
    where it is at home, `prominence` (0 to 9) breaks ties between actors that share a name.
    """

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: str
    kind: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    iso: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    country: str | None = None
    of: str | None = None
    start: date | None = Field(default=None, alias="from")
    until: date | None = None
    governs: tuple[Rule, ...] = ()
    offices: tuple[Term, ...] = ()
    prominence: int = Field(default=1, ge=0, le=9)
    note: str | None = None


class _ActorFile(_Strict):
    actors: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A known place. `names` holds its other spellings; `country` is an ISO 3166 alpha-2 code."""

    id: str
    label: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    parent: str | None
    latitude: float | None
    longitude: float | None
    population: int
    source: str

    @property
    def fineness(self) -> int:
        """How precise a place of its kind is: from 1, a country, to 6, a landmark."""
        return _FINENESS.get(self.kind, 3)


_FINENESS = {"Landmark": 6, "Locality": 5, "District": 4, "Province": 2, "CountryPlace": 1}


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """All known actors and places, by id. Equal only to itself: what is drawn from it is cached."""

    actors: Mapping[str, Entry]
    places: Mapping[str, PlaceEntry]

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether one place lies in another (or is it), by its chain of parents or its country.

        >>> load_gazetteer().lies_in("pk-peshawar", "pk")
        True
        """
        place = self.places.get(inner)
        for _ in range(_DEEPEST):
            if place is None:
                return False
            if outer in (place.id, place.parent, (place.country or "").lower()):
                return True
            place = self.places.get(place.parent or "")
        return False


_DEEPEST = 6


@cache
def load_gazetteer(folder: Path = ONTOLOGY) -> Gazetteer:
    """Read and check `folder`/actors/*.yaml and `folder`/places.csv.

    Raises GazetteerError, with file and line or entry, for an unknown key, an id used twice, or an id that
    is referred to and not there.
    """
    actors: dict[str, Entry] = {}
    for path in sorted((folder / "actors").glob("*.yaml")):
        for entry in read_actors(path):
            if entry.id in actors:
                raise GazetteerError(path, f"the id {entry.id!r} is used twice")
            actors[entry.id] = entry
    _check_references(actors, folder / "actors")
    return Gazetteer(actors, {place.id: place for place in read_places(folder / "places.csv")})


def read_actors(path: Path) -> tuple[Entry, ...]:
    """The actors of one file. Raises GazetteerError if it is not YAML or does not fit the schema."""
    try:
        raw = yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise GazetteerError(path, f"not YAML: {error.problem}", line=line) from error
    try:
        return _ActorFile.model_validate(raw).actors
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in _named(first["loc"], raw))
        raise GazetteerError(path, f"{where}: {first['msg']}") from error


def _named(location: tuple[int | str, ...], raw: object) -> Iterator[int | str]:
    """The path to a fault, with the id of the entry in place of its number."""
    for step in location:
        try:
            raw = raw[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            raw = None
        yield raw["id"] if isinstance(step, int) and isinstance(raw, dict) and "id" in raw else step


def _check_references(actors: Mapping[str, Entry], folder: Path) -> None:
    for entry in actors.values():
        wanted = [entry.country, entry.of, *(r.state for r in entry.governs), *(t.of for t in entry.offices)]
        for other in wanted:
            if other is not None and other not in actors:
                raise GazetteerError(folder, f"{entry.id} refers to {other!r}, which no file defines")


def read_places(path: Path) -> Iterator[PlaceEntry]:
    """The places of a CSV file. Raises GazetteerError for a wrong header or a value that is not a number."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream)
        if rows.fieldnames != _PLACE_COLUMNS:
            raise GazetteerError(path, f"the columns must be {','.join(_PLACE_COLUMNS)}", line=1)
        for row in rows:
            try:
                yield _place(row)
            except ValueError as error:
                raise GazetteerError(path, str(error), line=rows.line_num) from error


def _place(row: Mapping[str, str]) -> PlaceEntry:
    return PlaceEntry(
        id=row["id"],
        label=row["label"],
        names=tuple(name for name in row["names"].split("|") if name),
        kind=row["kind"],
        country=row["country"] or None,
        parent=row["parent"] or None,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        population=int(row["population"] or 0),
        source=row["source"],
    )
