from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.errors import ArticleError
from kg.read.metadata import Metadata
from kg.read.page import read_page

PARAGRAPHS = [
    "Envoys of the two river states met in Port Elm on Tuesday and agreed to open the northern crossing.",
    "The interior minister of the upper state said that guards would leave the bridge within a week.",
    "A spokesman for the hill fighters rejected the accord and warned that no convoy would pass the ridge.",
    "Talks are to resume next month – the café owner who hosts them is said to be delighted by the trade.",
]


def page(head: str = "", body: str = "", charset: str = "utf-8") -> bytes:
    article = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = (
        f"<!doctype html><html><head><meta charset='{charset}'><title>Bridge accord</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav>{body}"
        f"<article><h1>Bridge accord</h1>{article}</article>"
        "<footer>Copyright 2019, all rights</footer></body></html>"
    )
    return html.encode(charset)


def read(folder: Path, raw: bytes) -> tuple[Metadata, str]:
    path = folder / "page.html"
    path.write_bytes(raw)
    return read_page(path)


def test_the_text_is_the_article_without_menu_and_footer(tmp_path: Path) -> None:
    _, text = read(tmp_path, page())
    assert all(paragraph in text for paragraph in PARAGRAPHS)
    assert "Sport" not in text
    assert "Copyright" not in text


def test_what_the_page_says_of_itself_is_kept(tmp_path: Path) -> None:
    head = (
        "<link rel='canonical' href='https://post.example/2020/01/02/accord'>"
        "<meta property='og:site_name' content='The Harbour Post'>"
        "<meta property='article:published_time' content='2023-05-06T07:08:09Z'>"
        "<meta property='article:modified_time' content='2024-01-01T00:00:00Z'>"
    )
    metadata, _ = read(tmp_path, page(head))
    assert metadata == Metadata(
        title="Bridge accord",
        publisher="The Harbour Post",
        url="https://post.example/2020/01/02/accord",
        published=date(2023, 5, 6),
    )


@pytest.mark.parametrize(
    "head",
    [
        "<meta itemprop='datePublished' content='2023-05-06'>",
        "<meta name='DC.date.issued' content=' 2023-05-06 '>",
        "<meta name='pubdate' content='2023-05-06 10:00'>",
        '<script type=\'application/ld+json\'>{"@graph": [{"datePublished": "2023-05-06T01:02Z"}]}</script>',
    ],
)
def test_a_stated_day_of_publication_is_found(tmp_path: Path, head: str) -> None:
    assert read(tmp_path, page(head))[0].published == date(2023, 5, 6)


def test_a_marked_time_in_the_page_is_found(tmp_path: Path) -> None:
    body = "<time itemprop='datePublished' datetime='2023-05-06T10:00'>Saturday</time>"
    assert read(tmp_path, page(body=body))[0].published == date(2023, 5, 6)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<meta property='article:modified_time' content='2023-05-06'>",
        "<link rel='canonical' href='https://post.example/2023/05/06/accord'>",
        "<meta property='article:published_time' content='yesterday'>",
        "<meta property='article:published_time' content='2023-13-45'>",
        "<script type='application/ld+json'>{not json</script>",
        f"<script type='application/ld+json'>{'[' * 100_000}</script>",
    ],
)
def test_no_day_is_guessed(tmp_path: Path, head: str) -> None:
    body = "<p>The bridge was closed on 2016-10-24 and again in 2017.</p>"
    assert read(tmp_path, page(head, body))[0].published is None


def test_the_first_good_statement_wins(tmp_path: Path) -> None:
    head = (
        "<meta property='article:published_time' content='unknown'>"
        "<meta itemprop='datePublished' content='2023-05-06'>"
        '<script type=\'application/ld+json\'>{"datePublished": "2001-01-01"}</script>'
    )
    assert read(tmp_path, page(head))[0].published == date(2023, 5, 6)


def test_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    head = "<link rel='canonical' href='javascript:alert(1)'>"
    assert read(tmp_path, page(head))[0].url is None


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "utf-8"])
def test_the_declared_charset_is_used(tmp_path: Path, declared: str) -> None:
    written = {"iso-8859-1": "cp1252"}.get(declared, declared)
    raw = page(charset=written).replace(f"charset='{written}'".encode(), f"charset='{declared}'".encode())
    assert PARAGRAPHS[3] in read(tmp_path, raw)[1]


def test_bytes_of_no_declared_charset_are_named_by_offset(tmp_path: Path) -> None:
    raw = page(charset="cp1252").replace(b"<meta charset='cp1252'>", b"")
    offset = next(i for i, byte in enumerate(raw) if byte > 127)
    with pytest.raises(ArticleError, match=rf"byte {offset} \(0x96\) is not UTF-8"):
        read(tmp_path, raw)


@pytest.mark.parametrize("declared", ["no-such-charset", "rot13", "ascii", "utf-8"])
def test_a_charset_that_does_not_fit_is_refused(tmp_path: Path, declared: str) -> None:
    raw = page(charset="cp1252").replace(b"charset='cp1252'", f"charset='{declared}'".encode())
    with pytest.raises(ArticleError, match="not in the charset that it declares"):
        read(tmp_path, raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"<html><body></body></html>",
        b"<html><body><script>let a = 1;</script></body></html>",
        b"no page",
        b" ",
    ],
)
def test_a_page_without_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(ArticleError) as caught:
        read(tmp_path, raw)
    assert str(caught.value) == f"{tmp_path / 'page.html'}: no article text is found in this page"


def test_the_same_page_gives_the_same_text(tmp_path: Path) -> None:
    assert read(tmp_path, page()) == read(tmp_path, page())
