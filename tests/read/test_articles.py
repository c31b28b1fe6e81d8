from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.model import Document
from kg.read import read_articles
from kg.read.decoding import not_text

SHARED = Path(__file__).parents[3] / "shared"
TEXT = "Guards at the Zarko crossing fired on a lorry, the governor said.\n"
PAGE = (
    f"<html><head><title>Crossing</title></head><body><article>{f'<p>{TEXT}</p>' * 5}</article></body></html>"
)

texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t"), min_size=1
).filter(lambda text: text.strip() and not text.startswith(("\ufeff", "---")))


def read(*paths: Path) -> list[Document]:
    return list(read_articles(paths))


def failure(*paths: Path) -> str:
    with pytest.raises(ArticleError) as caught:
        read(*paths)
    message = str(caught.value)
    assert "\n" not in message
    return message


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@given(texts)
def test_a_text_is_never_altered(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("articles")
    for content in (text, "\ufeff" + text):
        assert [d.text for d in read(write(folder / "a.txt", content))] == [text]


def test_line_ends_stay(tmp_path: Path) -> None:
    text = "Talks began.\r\n\r\nThey ended.\rNobody signed.\n"
    assert read(write(tmp_path / "a.txt", text))[0].text == text


def test_an_article_without_metadata_is_known_by_its_stem(tmp_path: Path) -> None:
    path = write(tmp_path / "crossing.txt", TEXT)
    assert read(path) == [Document(id="crossing", text=TEXT, path=str(path))]


def test_metadata_come_from_the_json_beside(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    stated = {
        "id": "z-1",
        "published": "2024-05-06",
        "publisher": "Post",
        "title": "Shots",
        "language": "en-GB",
    }
    write(tmp_path / "a.json", json.dumps({**stated, "url": "https://post.example/1", "file": "x"}))
    assert read(path) == [
        Document(
            id="z-1",
            text=TEXT,
            published=date(2024, 5, 6),
            publisher="Post",
            title="Shots",
            url="https://post.example/1",
            language="en-GB",
            path=str(path),
            dated="metadata",
        )
    ]


def test_front_matter_is_cut_off_and_the_json_beside_wins(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", f"\ufeff---\r\nid: 007\r\ntitle: Old\r\n---\r\n{TEXT}")
    write(tmp_path / "a.json", '{"title": "New"}')
    (document,) = read(path)
    assert (document.id, document.title, document.text) == ("007", "New", TEXT)


def test_an_undated_article_is_dated_by_its_own_words(tmp_path: Path) -> None:
    (document,) = read(write(tmp_path / "a.txt", f"Published: 6 May 2024\n{TEXT}"))
    assert (document.published, document.dated) == (date(2024, 5, 6), "text")


def test_stated_metadata_come_before_the_articles_own_words(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", f"Published: 6 May 2024\n{TEXT}")
    write(tmp_path / "a.json", '{"published": "2024-05-07"}')
    (document,) = read(path)
    assert (document.published, document.dated) == (date(2024, 5, 7), "metadata")


def test_a_page_is_read_with_the_json_beside_it(tmp_path: Path) -> None:
    path = write(tmp_path / "a.html", PAGE)
    write(tmp_path / "a.json", '{"published": "2024-05-06"}')
    (document,) = read(path)
    assert (document.id, document.title, document.published) == ("a", "Crossing", date(2024, 5, 6))
    assert TEXT.strip() in document.text


@given(st.lists(texts, min_size=1, max_size=5), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_every_line_of_jsonl_is_an_article(
    tmp_path_factory: pytest.TempPathFactory, contents: list[str], end: str
) -> None:
    lines = [json.dumps({"text": text, "id": str(number)}) for number, text in enumerate(contents)]
    path = write(tmp_path_factory.mktemp("lines") / "a.jsonl", end.join(lines))
    assert [(d.id, d.text) for d in read(path)] == [(str(n), text) for n, text in enumerate(contents)]


def test_a_line_without_an_id_is_known_by_stem_and_line(tmp_path: Path) -> None:
    path = write(
        tmp_path / "wire.jsonl", '{"text": "Talks began."}\n\n{"text": "Talks ended.", "title": "End"}\n'
    )
    assert [(d.id, d.title) for d in read(path)] == [("wire-1", None), ("wire-3", "End")]


def test_jsonl_is_read_line_by_line(tmp_path: Path) -> None:
    path = write(tmp_path / "wire.jsonl", '{"text": "Talks began."}\nnonsense\n')
    articles: Iterator[Document] = read_articles([path])
    assert next(articles).text == "Talks began."
    with pytest.raises(ArticleError, match=r"wire\.jsonl:2: not JSON"):
        next(articles)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nonsense", "not JSON: Expecting value"),
        ('"text"', "the metadata are not an object of keys and values"),
        ('{"title": "x"}', "the object has no field 'text' that is a string"),
        ('{"text": 3}', "the object has no field 'text' that is a string"),
        ('{"text": " "}', "there is no text in it"),
        ('{"text": "a\\u0000b"}', "a control character (U+0000) in the text: a binary file?"),
        ('{"text": "\\ud800"}', "a lone surrogate (U+D800) in the text: a binary file?"),
        ('{"text": "x", "published": "2023-13-45"}', "published: '2023-13-45' is not a date (YYYY-MM-DD)"),
        ('{"text": "x", "id": 3}', "id: Input should be a valid string"),
    ],
)
def test_a_bad_line_of_jsonl_is_named_by_its_number(tmp_path: Path, line: str, problem: str) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "Talks began."}\n' + line + "\n")
    assert failure(path) == f"{path}:2: {problem}"


def test_bytes_in_jsonl_are_counted_from_the_start_of_the_file(tmp_path: Path) -> None:
    first = b'{"text": "Talks began."}\n'
    path = write(tmp_path / "a.jsonl", first + b'{"text": "Caf\xe9"}\n')
    assert failure(path).startswith(f"{path}:2: byte {len(first) + 13} (0xe9) is not UTF-8")


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf \n\n"])
def test_jsonl_without_an_object_is_empty(tmp_path: Path, content: bytes) -> None:
    path = write(tmp_path / "a.jsonl", content)
    assert failure(path) == f"{path}: the file is empty"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf\n", "there is no text in it"),
        (b"---\nid: x\n---\n\n", "there is no text in it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a NUL byte at byte 8: binary, or not UTF-8"),
        (b"Talks\nbegan\x07.", "a control character (U+0007) in the text: a binary file?"),
        (b"The caf\xe9 of Zarko", "byte 7 (0xe9) is not UTF-8"),
    ],
)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_bad_text_is_refused_in_one_line(tmp_path: Path, content: bytes, problem: str, suffix: str) -> None:
    path = write(tmp_path / f"a.{suffix}", content)
    message = failure(path)
    assert message.startswith(str(path))
    assert problem in message


def test_two_articles_of_one_id_are_both_named(tmp_path: Path) -> None:
    one = write(tmp_path / "a" / "x.txt", TEXT)
    two = write(tmp_path / "b" / "x.md", TEXT)
    assert failure(tmp_path) == f"{two}: has the id 'x', which {one} has too"


def test_one_id_in_two_lines_names_both_lines(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n')
    assert failure(path) == f"{path}:2: has the id 'x', which {path}:1 has too"


def test_a_name_that_cannot_be_shown_needs_an_id(tmp_path: Path) -> None:
    path = write(tmp_path / "a\x1b[2J.txt", TEXT)
    assert "the name of the file is not printable text" in failure(tmp_path)
    write(path.with_suffix(".json"), '{"id": "a"}')
    assert read(tmp_path)[0].id == "a"


def test_the_order_is_that_of_the_paths_whatever_order_they_are_given_in(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{name}.txt", TEXT) for name in "cab"]
    assert [d.id for d in read(*paths)] == [d.id for d in read(*paths[::-1])] == ["a", "b", "c"]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the articles in ../shared are not here")
def test_the_shared_articles_are_read_with_true_offsets() -> None:
    documents = read(SHARED / "articles", SHARED / "bench" / "general.jsonl")
    assert len(documents) == 13 + 540
    for document in documents:
        path = Path(document.path or "")
        assert not_text(document.text) is None
        if path.suffix == ".txt":
            assert document.text.encode() == path.read_bytes()
            assert document.dated == "metadata"
