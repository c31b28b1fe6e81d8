"""What a name means in this article: the article's own countries, dates and full names decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from kg.extract.words import words
from kg.language.gazetteer import Entry, Gazetteer, PlaceEntry
from kg.language.names import Name
from kg.language.reading import Reading
from kg.rules import nouns

_HOUSEHOLD = 6
# The gazetteer knows nobody who died before; in characters, how far around a name a year tells of its age.
_MODERN, _AROUND = 1880, 250
_NEAR = 40
_YEAR = re.compile(r"(?:\bin |\(|, )(1[0-9]{3})\b(?! \w+s\b)|\b(19[0-9]{2}|20[0-9]{2})\b")
_IN = re.compile(r"\s+in\s+(?:the\s+)?(?:[a-z]+\s+)?")
_NEXT_WORDS = re.compile(r"\s+\w+(?:\s+\w+)?")

_BUILDING = re.compile(r" ([A-Z][a-z]+)\b")

_WORLD_CITY = 200
# Places of one state of which an article tells, before it is about that state though it never names it.
_MANY_PLACES = 3
# So many times as large is a town that only some call so.
_OWN_NAME = 10


class _Weight(NamedTuple):
    """What speaks for one bearer of a name, the strongest reason first."""

    kin: int
    mentioned: bool
    serving: bool
    at_home: bool
    household: bool
    prominence: int
    named: int
    id: str


class Choice:
    """Chooses among the readings of names, with one article in view."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._day = reading.document.published
        self._text = reading.document.text
        self._names = reading.names
        self._begin = next((sentence.span.begin for sentence in reading.sentences), 0)
        self._mentions = Counter(actor for n in reading.names for actor in _sole(n))
        self.countries = self._count_countries()
        self._around = {n.begin: s.names for s in reading.sentences for n in s.names}
        self._chosen: dict[int, Entry | None] = {}
        self._located: dict[int, PlaceEntry | None] = {}

    @cached_property
    def named(self) -> frozenset[str]:
        """The actors whom some name of the article can only mean."""
        return frozenset(self._mentions)

    def _count_countries(self) -> Counter[str]:
        """How often each state is named, by itself or through an actor at home in it that does not report."""
        total: Counter[str] = Counter()
        for actor in (a for n in self._names if not self._borders(n) for a in _sole(n)):
            entry = self._gazetteer.actors[actor]
            home = actor if entry.kind == "Country" else entry.country or entry.of
            if home and entry.kind != "Media" and self._gazetteer.actors[home].kind == "Country":
                total[home] += 1
        return total

    def _borders(self, name: Name) -> bool:
        """ "near the Thai border", "the border with Chad": a neighbour of the land that is spoken of."""
        line, *more = self._text[name.end : name.end + _NEAR].split()[:2] or [""]
        guarded = bool(more) and bool(nouns().find(more[0].strip(",.").removesuffix("s"), ())[1])
        before = self._text[max(0, name.begin - _NEAR) : name.begin].split()[-2:]
        shared = len(before) > 1 and before[0] in words().borders and before[1] == "with"
        return shared or (line.strip(",.") in words().borders and not guarded)

    def actor(self, name: Name) -> Entry | None:
        """The known actor that a name means here; metonyms (capitals) count only if nothing else does."""
        if name.begin not in self._chosen:
            self._chosen[name.begin] = self._choose(name)
        return self._chosen[name.begin]

    def _choose(self, name: Name) -> Entry | None:
        if self._names_a_province(name) or self._namesake(name):
            return None
        for forms in (("name",), ("shared",), ("adjective", "inhabitant"), ("metonym",)):
            known = [self._gazetteer.actors[i] for i in dict.fromkeys(name.actors(*forms))]
            found = [e for e in known if not self._of_another_age(e, name)]
            living = [e for e in found if self._exists(e)] or (found if forms != ("metonym",) else [])
            if len(living) == 1 and forms != ("shared",):
                return living[0]
            fitting = living if forms != ("shared",) else [e for e in living if self._supported(e, name)]
            if fitting:
                return max(fitting, key=lambda e: self._weight(e, name))
        return None

    def _namesake(self, name: Name) -> bool:
        """ "Al Fatah Hospital", "Bolivar Square": what is named after somebody."""
        behind = _BUILDING.match(self._text, name.end)
        if behind is None or behind.group(1).lower() not in words().named_after:
            return False
        return not any(self._gazetteer.actors[i].kind == "Country" for i in name.actors())

    def _supported(self, entry: Entry, name: Name) -> bool:
        """A shared name needs a reason in the article, or an actor that everybody means by it."""
        weight = self._weight(entry, name)
        return bool(weight.kin or weight.mentioned or weight.at_home or weight.household)

    def _weight(self, entry: Entry, name: Name) -> _Weight:
        home = entry.country or entry.of or entry.id
        return _Weight(
            kin=self._kin(entry, home, name),
            mentioned=self._mentions[entry.id] > 0,
            serving=any(t.start and holds(t.start, t.until, self._day) for t in entry.offices),
            at_home=self.countries[home] + self._scenes[home] > 0,
            household=entry.prominence >= _HOUSEHOLD,
            prominence=entry.prominence,
            named=self.countries[home],
            id=entry.id,
        )

    @cached_property
    def _scenes(self) -> Counter[str]:
        """How often a place in each state is named, or a name that several states share."""
        actors = self._gazetteer.actors
        total: Counter[str] = Counter()
        for name in self._names:
            place = self.place(name)
            total[self.state_of(place) or "" if place else ""] += 1
            total.update(i for i in name.actors("shared") if actors[i].kind == "Country")
        return total

    def _kin(self, entry: Entry, home: str, name: Name) -> int:
        """How many names around it belong to the same actor or lie in its country."""
        kin = 0
        for other in self._around.get(name.begin, ()):
            for actor in other.actors("name") if other.begin != name.begin else ():
                near = self._gazetteer.actors[actor]
                kin += 2 * (near.of == entry.id or any(t.of == entry.id for t in near.offices))
            kin += other.begin != name.begin and self._fighters(name) and self._lies_at(other, home)
        return kin

    def _fighters(self, name: Name) -> bool:
        """Whether armed men stand behind the name: "Taliban gunmen" are at home where they strike."""
        following = _NEXT_WORDS.match(self._text, name.end)
        words = following.group().lower().split() if following else []
        return any("armed" in nouns().find(word, ())[1] for word in words)

    def _lies_at(self, other: Name, home: str) -> bool:
        """Whether a name around is that of a town or province of a country."""
        places = [self._gazetteer.places[p] for p in other.places]
        return any(p.kind != "CountryPlace" and self.state_of(p) == home for p in places)

    def _of_another_age(self, entry: Entry, name: Name) -> bool:
        """Whether only years long before the days of a person are named around the name."""
        if entry.kind != "Person":
            return False
        around = self._text[max(0, name.begin - _AROUND) : name.end + _AROUND]
        years = [int(old or new) for old, new in _YEAR.findall(around)]
        return bool(years) and max(years) < _MODERN

    def _exists(self, entry: Entry) -> bool:
        if self._day is None:
            return True
        return (entry.start is None or entry.start <= self._day) and (
            entry.until is None or self._day <= entry.until
        )

    def place(self, name: Name) -> PlaceEntry | None:
        """The known place that a name means here: in a country of the article, else the largest; a village
        there is no match for a city of the world that bears the name."""
        if name.begin not in self._located:
            self._located[name.begin] = self._locate(name)
        return self._located[name.begin]

    def _locate(self, name: Name) -> PlaceEntry | None:
        found = self._inside(name)
        listed = self._in_line(name) or [p for p in found if p.kind == "CountryPlace"]
        near = max(listed or found, key=lambda place: self._place_weight(place, name), default=None)
        largest = max(found, key=lambda place: (place.population, place.id), default=None)
        if near is None or largest is None or listed or near.kind != largest.kind:
            return near
        return largest if largest.population > _WORLD_CITY * max(near.population, 1) else near

    def _places(self, name: Name) -> list[PlaceEntry]:
        return [self._gazetteer.places[i] for i in name.places]

    def _inside(self, name: Name) -> list[PlaceEntry]:
        """The readings that lie where the article says: of "Palma in northern Mozambique" not that in Spain,
        here and wherever the name stands again."""
        found = self._places(name)
        around = self._said_around.get(self._text[name.begin : name.end], ())
        return [p for p in found if not around or any(self._lies_within(p, outer) for outer in around)]

    @cached_property
    def _said_around(self) -> Mapping[str, tuple[PlaceEntry, ...]]:
        """By the names of towns, the country or province that stands behind one of them and "in"."""
        found: dict[str, tuple[PlaceEntry, ...]] = {}
        for name, outer in pairwise(self._names):
            towns = not name.actors("metonym") and all(p.kind == "Locality" for p in self._places(name))
            countries = tuple(p for p in self._places(outer) if p.kind == "CountryPlace")
            if towns and countries and _IN.fullmatch(self._text, name.end, outer.begin):
                found.setdefault(self._text[name.begin : name.end], countries)
        return found

    def _in_line(self, name: Name) -> list[PlaceEntry]:
        """The readings of "Moscow" or "Idaho" that fit each other in "Moscow, Idaho"."""
        before, after = self._listed(name)
        inner = {p.id for p in self._places(name) for o in after if self._lies_within(p, o)}
        outer = {o.id for o in self._places(name) for p in before if self._lies_within(p, o)}
        return [p for p in self._places(name) if p.id in inner | outer]

    def _listed(self, name: Name) -> tuple[list[PlaceEntry], list[PlaceEntry]]:
        """The places named just before and just behind a name, with only a comma between."""
        around = self._around.get(name.begin, ())
        before = [n for n in around if n.end + 2 == name.begin and self._text.startswith(", ", n.end)]
        after = [n for n in around if name.end + 2 == n.begin and self._text.startswith(", ", name.end)]
        return [p for n in before for p in self._places(n)], [p for n in after for p in self._places(n)]

    def _lies_within(self, inner: PlaceEntry, outer: PlaceEntry) -> bool:
        return inner.id != outer.id and self._gazetteer.lies_in(inner.id, outer.id)

    def _names_a_province(self, name: Name) -> bool:
        """ "Georgia" in "Atlanta, Georgia" is no state of the world."""
        fitting = self._in_line(name)
        return bool(fitting) and all(p.kind == "Province" for p in fitting)

    def _place_weight(self, place: PlaceEntry, name: Name) -> tuple[int, int, int, str]:
        """What speaks for a place: its country, its rank, how many live there, and a name that is its own."""
        state = self.state_of(place)
        written = place.population * (_OWN_NAME if place.label == name.written else 1)
        rank = {"CountryPlace": 3, "Province": 2, "Region": 2, "District": 1}.get(place.kind, 1)
        return (self.countries[state] if state else 0, rank, written, place.id)

    def state_of(self, place: PlaceEntry) -> str | None:
        """The id of the state in which a place lies."""
        return state_ids(self._gazetteer).get(place.country or "")

    def main_country(self) -> str | None:
        """The state that the article is about: one named at least twice as often as any other, or no less
        often than any other and alone in the sentence that opens the article. Where states are hardly named,
        it is that of most places, or of the dateline."""
        top = self.countries.most_common(2)
        if not top:
            return self._land() or self._sent_from()
        if top[0][1] == 1 and not self._scenes[top[0][0]]:
            return self._land() or (top[0][0] if len(top) == 1 else None)
        if len(top) > 1 and top[0][1] < 2 * top[1][1]:
            told = next(iter(self._opening), "") if len(self._opening) == 1 else ""
            return told if 1 < self.countries[told] == top[0][1] else None
        return top[0][0]

    def _sent_from(self) -> str | None:
        """The state of the dateline, for an article that names none."""
        places = (self.place(name) for name in self._names if name.begin < self._begin)
        return next((self.state_of(place) for place in places if place is not None), None)

    def _land(self) -> str | None:
        """The state in which many of the places lie, twice as many as in any other."""
        places = Counter({state: many for state, many in self._scenes.items() if state}).most_common(2)
        alone = len(places) == 1 or (len(places) > 1 and places[0][1] >= 2 * places[1][1])
        return places[0][0] if alone and places[0][1] >= _MANY_PLACES else None

    @cached_property
    def _opening(self) -> frozenset[str]:
        """The states in the first sentence that names any, by themselves or with a town."""
        for name in self._names:
            around = [n for n in self._around.get(name.begin, ()) if not self._borders(n)]
            actors = [a for n in around for a in n.actors("name", "adjective", "inhabitant")]
            states = {a for a in actors if self._gazetteer.actors[a].kind == "Country"}
            towns = {self.state_of(place) for n in around if (place := self.place(n)) is not None}
            if found := states | {town for town in towns if town}:
                return frozenset(found)
        return frozenset()


def _sole(name: Name) -> tuple[str, ...]:
    """The one actor that a name can mean, if it is one."""
    ids = tuple(dict.fromkeys(name.actors("name", "adjective", "inhabitant")))
    return ids if len(ids) == 1 else ()


@cache
def state_ids(gazetteer: Gazetteer) -> Mapping[str, str]:
    """State ids by ISO 3166 alpha-2 code."""
    return {e.iso: e.id for e in gazetteer.actors.values() if e.iso and e.kind == "Country" and not e.until}


def holds(start: date | None, until: date | None, day: date | None) -> bool:
    """Whether a dated fact (an office, a rule) is true on a day; undated facts are always true.

    >>> holds(date(2022, 4, 11), date(2023, 8, 13), date(2023, 2, 4))
    True
    """
    if day is None:
        return until is None
    return (start is None or start <= day) and (until is None or day <= until)
