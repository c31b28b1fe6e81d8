"""The gazetteer's files are checked strictly: each fault is one line that names the file and the entry."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GazetteerError
from kg.language.gazetteer import Entry, load_gazetteer, read_actors, read_places

HEADER = "id,label,names,kind,country,parent,latitude,longitude,population,source"

VALLEY = {"id": "upland", "label": "Upland", "kind": "Country", "iso": "UP", "adjectives": ["Uplandic"]}
FRONT = {"id": "upland-front", "label": "Upland Front", "kind": "ArmedGroup", "country": "upland"}


def write_actors(path: Path, *entries: Mapping[str, object]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"actors": list(entries)}, sort_keys=False), encoding="utf-8")
    return path


def write_places(path: Path, *lines: str, header: str = HEADER) -> Path:
    path.write_text("\n".join((header, *lines, "")), encoding="utf-8")
    return path


def folder_with(folder: Path, *entries: Mapping[str, object], places: tuple[str, ...] = ()) -> Path:
    write_actors(folder / "actors" / "states.yaml", *entries)
    write_places(folder / "places.csv", *places)
    return folder


def fault_of(path: Path) -> str:
    with pytest.raises(GazetteerError) as caught:
        read_actors(path)
    return str(caught.value)


def test_an_actor_is_read_with_its_dates_and_offices(tmp_path: Path) -> None:
    person = {
        "id": "ada-example",
        "label": "Ada Example",
        "kind": "Person",
        "offices": [{"role": "president", "of": "upland", "from": date(2001, 2, 3)}],
        "until": date(2020, 1, 1),
    }
    entry = read_actors(write_actors(tmp_path / "people.yaml", person))[0]
    assert entry.until == date(2020, 1, 1)
    assert entry.offices[0].start == date(2001, 2, 3)
    assert entry.offices[0].until is None
    assert entry.names == ()
    assert entry.prominence == 1


def test_a_government_says_from_when_it_rules(tmp_path: Path) -> None:
    rule = [{"state": "upland", "from": date(1999, 5, 6), "until": date(2004, 7, 8)}]
    entry = read_actors(write_actors(tmp_path / "a.yaml", {**FRONT, "governs": rule}))[0]
    assert [(r.state, r.start, r.until) for r in entry.governs] == [
        ("upland", date(1999, 5, 6), date(2004, 7, 8))
    ]


def test_an_entry_cannot_be_changed_after_reading(tmp_path: Path) -> None:
    entry = read_actors(write_actors(tmp_path / "a.yaml", VALLEY))[0]
    with pytest.raises(ValueError, match="frozen"):
        entry.label = "Lowland"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"nickname": "the Front"}, "nickname"),
        ({"id": "Upland Front"}, "id"),
        ({"id": "upland_front"}, "id"),
        ({"iso": "up"}, "iso"),
        ({"iso": "UPL"}, "iso"),
        ({"prominence": 10}, "prominence"),
        ({"prominence": -1}, "prominence"),
        ({"from": "last spring"}, "from"),
        ({"names": "Front"}, "names"),
        ({"offices": [{"role": "leader"}]}, "offices"),
        ({"offices": [{"role": "leader", "of": "upland", "since": 1990}]}, "since"),
        ({"governs": [{"from": date(2000, 1, 1)}]}, "state"),
    ],
)
def test_a_fault_names_the_file_and_the_entry_and_the_field(
    tmp_path: Path, change: dict[str, object], field: str
) -> None:
    faulty = {**FRONT, **change}
    path = write_actors(tmp_path / "groups.yaml", VALLEY, faulty)
    message = fault_of(path)
    assert message.startswith(f"{path}: actors.{faulty['id']}.")
    assert field in message
    assert "\n" not in message


@pytest.mark.parametrize("missing", ["label", "kind"])
def test_a_missing_field_is_named(tmp_path: Path, missing: str) -> None:
    path = write_actors(tmp_path / "a.yaml", {k: v for k, v in FRONT.items() if k != missing})
    assert f"actors.upland-front.{missing}: Field required" in fault_of(path)


def test_an_entry_without_id_is_named_by_its_number(tmp_path: Path) -> None:
    path = write_actors(tmp_path / "a.yaml", VALLEY, {"label": "Nobody", "kind": "Person"})
    assert "actors.1.id: Field required" in fault_of(path)


@pytest.mark.parametrize("text", ["", "actors:\n", "- a\n- b\n", "people: []\n", "actors: []\nplaces: []\n"])
def test_a_file_that_is_no_list_of_actors_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    assert fault_of(path).startswith(f"{path}: ")


def test_what_is_not_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "actors:\n  - {id: a, label: A, kind: Person}\n  - {id: b, label: [B}\n", encoding="utf-8"
    )
    message = fault_of(path)
    assert message.startswith(f"{path}:3: not YAML: ")
    assert "\n" not in message


@given(
    st.builds(
        lambda ident, label, names, prominence: {
            "id": ident,
            "label": label,
            "kind": "Movement",
            "names": names,
            "prominence": prominence,
        },
        st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True),
        st.text(min_size=1, max_size=20),
        st.lists(st.text(min_size=1, max_size=20), max_size=4),
        st.integers(0, 9),
    )
)
def test_what_fits_the_schema_comes_back_as_written(
    tmp_path_factory: pytest.TempPathFactory, raw: dict[str, object]
) -> None:
    path = write_actors(tmp_path_factory.mktemp("actors") / "a.yaml", raw)
    assert read_actors(path) == (Entry.model_validate(raw),)


def test_files_are_joined_and_places_come_by_id(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, VALLEY, places=("up,Upland,,CountryPlace,UP,,1.5,-2,,hand",))
    write_actors(folder / "actors" / "groups.yaml", FRONT)
    gazetteer = load_gazetteer(folder)
    assert sorted(gazetteer.actors) == ["upland", "upland-front"]
    assert gazetteer.places["up"].longitude == -2


def test_an_id_used_twice_is_refused_in_one_file_and_across_files(tmp_path: Path) -> None:
    across = folder_with(tmp_path / "across", VALLEY)
    second = write_actors(across / "actors" / "z.yaml", VALLEY)
    with pytest.raises(GazetteerError, match="the id 'upland' is used twice") as caught:
        load_gazetteer(across)
    assert caught.value.path == second
    with pytest.raises(GazetteerError, match="used twice"):
        load_gazetteer(folder_with(tmp_path / "within", VALLEY, VALLEY))


@pytest.mark.parametrize(
    "change",
    [
        {"country": "lowland"},
        {"of": "lowland"},
        {"governs": [{"state": "lowland"}]},
        {"offices": [{"role": "leader", "of": "upland"}, {"role": "envoy", "of": "lowland"}]},
    ],
)
def test_a_reference_to_nobody_names_both_ends(tmp_path: Path, change: dict[str, object]) -> None:
    folder = folder_with(tmp_path, VALLEY, {**FRONT, **change})
    with pytest.raises(GazetteerError, match="upland-front refers to 'lowland', which no file defines"):
        load_gazetteer(folder)


def test_a_place_is_read_with_empty_cells_as_nothing(tmp_path: Path) -> None:
    path = write_places(
        tmp_path / "places.csv",
        "sea,Calm Sea,Still Sea|Quiet Sea,WaterBody,,,,,,hand",
        'town,"Hill, Upper",,Locality,UP,up,10.25,-3.5,1200,geonames:1',
    )
    sea, town = read_places(path)
    assert sea.names == ("Still Sea", "Quiet Sea")
    assert (sea.country, sea.parent, sea.latitude, sea.longitude, sea.population) == (None,) * 4 + (0,)
    assert (town.label, town.parent, town.latitude, town.longitude) == ("Hill, Upper", "up", 10.25, -3.5)
    assert (town.population, town.source, town.names) == (1200, "geonames:1", ())


@pytest.mark.parametrize(
    "header", ["id,label", HEADER.replace("latitude", "lat"), HEADER + ",note", HEADER.upper(), ""]
)
def test_other_columns_are_refused_on_the_first_line(tmp_path: Path, header: str) -> None:
    path = write_places(tmp_path / "places.csv", header=header)
    with pytest.raises(GazetteerError) as caught:
        list(read_places(path))
    assert str(caught.value) == f"{path}:1: the columns must be {HEADER}"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("a,A,,Locality,UP,,north,1,5,hand", "north"),
        ("a,A,,Locality,UP,,1,east,5,hand", "east"),
        ("a,A,,Locality,UP,,1,1,many,hand", "many"),
        ("a,A,,Locality,UP,,1,1,1.5,hand", "1.5"),
    ],
)
def test_a_value_that_is_no_number_is_refused_with_its_line(tmp_path: Path, line: str, wrong: str) -> None:
    path = write_places(tmp_path / "places.csv", "ok,Fine,,Locality,UP,,1,1,5,hand", line)
    with pytest.raises(GazetteerError) as caught:
        list(read_places(path))
    assert caught.value.line == 3
    assert wrong in str(caught.value)


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[a-z]{2}-[a-z]{1,9}", fullmatch=True),
            st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="|"), min_size=1),
            st.floats(-90, 90),
            st.floats(-180, 180),
            st.integers(0, 40_000_000),
        ),
        max_size=5,
    )
)
def test_places_come_back_as_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, float, float, int]]
) -> None:
    path = tmp_path_factory.mktemp("places") / "places.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(HEADER.split(","))
        writer.writerows(
            (i, label, "", "Locality", "", "", lat, lon, people, "hand")
            for i, label, lat, lon, people in rows
        )
    read = [(p.id, p.label, p.latitude, p.longitude, p.population) for p in read_places(path)]
    assert read == rows
