from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.read.metadata import (
    Metadata,
    is_web_address,
    parse_json,
    parse_metadata,
    read_beside,
    split_front_matter,
)

HERE = Path("a.json")


def test_all_keys_are_read_and_others_passed_over() -> None:
    metadata = parse_metadata(
        {
            "id": "truce-1",
            "published": "2024-05-06",
            "publisher": "The Harbour Post",
            "title": "A truce\n in the  hills",
            "url": "https://example.org/a?b=c",
            "language": "en",
            "file": 17,
            "tags": ["x"],
        },
        HERE,
    )
    assert metadata.model_dump() == {
        "id": "truce-1",
        "published": date(2024, 5, 6),
        "publisher": "The Harbour Post",
        "title": "A truce in the hills",
        "url": "https://example.org/a?b=c",
        "language": "en",
    }


@given(st.sampled_from(sorted(Metadata.model_fields)), st.sampled_from([1, 2.5, True, ["x"], {"x": "y"}]))
def test_wrong_types_are_refused_by_key(key: str, value: object) -> None:
    with pytest.raises(ArticleError, match=rf"^a\.json: {key}: Input should be a valid"):
        parse_metadata({key: value}, HERE)


@given(st.sampled_from(sorted(Metadata.model_fields)), st.sampled_from([None, "", "  ", "\n"]))
def test_null_and_blank_say_nothing(key: str, value: object) -> None:
    assert parse_metadata({key: value}, HERE) == Metadata()


@given(st.dates())
def test_a_day_in_iso_form_is_read_with_or_without_a_time(day: date) -> None:
    for text in (day.isoformat(), f"{day}T10:30:00Z", f"{day} 23:59", f"{day}T00:00:00.5+05:00"):
        assert parse_metadata({"published": text}, HERE).published == day


@pytest.mark.parametrize(
    "text",
    [
        "2023-13-45",
        "2023-02-30",
        "4 February 2023",
        "20230204",
        "2023",
        "2023-W05-6",
        "2023-02-04T99:99",
        "soon",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ArticleError) as caught:
        parse_metadata({"published": text}, HERE, line=3)
    assert str(caught.value) == f"a.json:3: published: {text!r} is not a date (YYYY-MM-DD)"


def test_a_day_with_a_remark_is_not_taken_for_the_day_of_publication() -> None:
    assert parse_metadata({"published": "2016-10-24 (event)"}, HERE).published is None


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "www.example.org", "ftp://example.org", "https://a b", 'https://x/"><b>'],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    assert not is_web_address(address)
    with pytest.raises(ArticleError, match=r"url: .* is not a web address"):
        parse_metadata({"url": address}, HERE)


@pytest.mark.parametrize("key", ["title", "publisher", "id", "language"])
def test_control_characters_are_refused(key: str) -> None:
    with pytest.raises(ArticleError, match=rf"{key}: holds a control character \(U\+001B\)"):
        parse_metadata({key: "a\x1b[2Jb"}, HERE)


@pytest.mark.parametrize("identifier", ["a\u202eb", "x" * 201])
def test_ids_are_printable_and_not_endless(identifier: str) -> None:
    with pytest.raises(ArticleError, match=r"id: .* not printable, or longer than 200 characters"):
        parse_metadata({"id": identifier}, HERE)


@pytest.mark.parametrize("raw", [[], "text", 3, None])
def test_what_is_no_object_is_refused(raw: object) -> None:
    with pytest.raises(ArticleError, match="not an object of keys and values"):
        parse_metadata(raw, HERE)


values = st.builds(
    Metadata,
    id=st.none() | st.just("a"),
    published=st.none() | st.dates(),
    title=st.none() | st.just("Talks"),
    publisher=st.none() | st.just("The Post"),
)


@given(values, values)
def test_one_source_fills_only_what_the_other_leaves_open(first: Metadata, second: Metadata) -> None:
    merged = first.or_else(second)
    for key in Metadata.model_fields:
        own = getattr(first, key)
        assert getattr(merged, key) == (own if own is not None else getattr(second, key))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_json_comes_back(value: object) -> None:
    assert parse_json(json.dumps(value), HERE) == value


def test_broken_json_is_named_by_its_line() -> None:
    with pytest.raises(ArticleError, match=r"^a\.json:2: not JSON: "):
        parse_json('{\n "id": oops}', HERE)
    with pytest.raises(ArticleError, match=r"^a\.json:41: not JSON: "):
        parse_json("{", HERE, line=41)


@pytest.mark.parametrize("text", ["[" * 200_000, "1" * 6_000])
def test_json_made_to_break_a_parser_is_refused(text: str) -> None:
    with pytest.raises(ArticleError, match=r"^a\.json:1: not JSON that can be read"):
        parse_json(text, HERE, line=1)


def test_the_json_beside_an_article_is_found_by_its_stem(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"title": "One"}')
    assert read_beside(tmp_path / "a.txt") == Metadata(title="One")
    assert read_beside(tmp_path / "b.txt") == Metadata()


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe{\x00", b"{'id': 1}", b'["a"]', b'{"published": "2023-13-45"}']
)
def test_faults_of_the_json_name_the_json(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.json").write_bytes(raw)
    with pytest.raises(ArticleError) as caught:
        read_beside(tmp_path / "a.txt")
    assert caught.value.path == tmp_path / "a.json"
    assert "\n" not in str(caught.value)


@given(st.sampled_from(["\n", "\r\n"]), st.text(st.sampled_from("ab \r\n-—"), max_size=40))
def test_front_matter_is_cut_and_the_text_after_it_stays_as_it_is(end: str, text: str) -> None:
    block = end.join(["---", "id: 007", "published: 2024-05-06", "title: 'Talks: a hope'", "---", ""])
    metadata, rest = split_front_matter(block + text, HERE)
    assert rest == text
    assert metadata == Metadata(id="007", published=date(2024, 5, 6), title="Talks: a hope")


@pytest.mark.parametrize(
    "text",
    [
        "Talks began.\n---\nid: x\n---\n",
        "---\nTalks began, and no line closes this.\n",
        "---\nTalks began.\n---\nAnd ended.\n",
        "---\n---\nTalks began.\n",
        " ---\nid: x\n---\n",
        "---- \nid: x\n---\n",
    ],
)
def test_text_without_front_matter_comes_back_whole(text: str) -> None:
    assert split_front_matter(text, HERE) == (Metadata(), text)


def test_front_matter_that_is_not_yaml_is_named_by_its_line() -> None:
    with pytest.raises(ArticleError, match=r"^a\.md:3: front matter is not YAML: mapping values"):
        split_front_matter("---\nid: a\ntitle: Talks: a hope\n---\nText.", Path("a.md"))


def test_values_in_front_matter_are_checked_too() -> None:
    with pytest.raises(ArticleError, match=r"^a\.md:1: published: '2023-13-45' is not a date"):
        split_front_matter("---\npublished: 2023-13-45\n---\nText.", Path("a.md"))
    with pytest.raises(ArticleError, match=r"^a\.md:1: title: Input should be a valid string"):
        split_front_matter("---\ntitle: [a, b]\n---\nText.", Path("a.md"))


def test_front_matter_made_to_break_a_parser_is_refused() -> None:
    with pytest.raises(ArticleError, match="front matter is not YAML"):
        split_front_matter(f"---\nid: {'[' * 5_000}\n---\nText.", Path("a.md"))
