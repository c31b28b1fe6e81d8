from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.read import find_articles


def write(path: Path, text: str = "Troops left the border town at dawn.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_is_searched_to_any_depth_and_sorted(tmp_path: Path) -> None:
    wanted = [write(tmp_path / name) for name in ("a/b/c/4.txt", "a/2.md", "a/b/3.html", "1.htm", "z.jsonl")]
    assert find_articles([tmp_path]) == sorted(wanted)


@pytest.mark.parametrize(
    "name",
    [".hidden.txt", ".git/a.txt", "a/.cache/b.txt", "a.json", "b.pdf", "README.md", "licence.txt", "noext"],
)
def test_other_files_of_a_folder_are_passed_over(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    kept = write(tmp_path / "kept.txt")
    assert find_articles([tmp_path]) == [kept]


def test_a_file_given_by_name_is_read_even_if_hidden_or_a_readme(tmp_path: Path) -> None:
    hidden, readme = write(tmp_path / ".a.txt"), write(tmp_path / "README.md")
    assert find_articles([readme, hidden]) == [hidden, readme]


def test_a_hidden_folder_given_by_name_is_searched(tmp_path: Path) -> None:
    article = write(tmp_path / ".news" / "a.txt")
    assert find_articles([tmp_path / ".news"]) == [article]


def test_suffixes_count_in_any_case(tmp_path: Path) -> None:
    article = write(tmp_path / "A.TXT")
    assert find_articles([tmp_path]) == [article]


def test_an_article_named_twice_comes_once(tmp_path: Path) -> None:
    article = write(tmp_path / "a.txt")
    (tmp_path / "link.txt").symlink_to(article)
    assert find_articles([article, tmp_path, tmp_path / "." / "a.txt"]) == [article]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    article = write(tmp_path / "a" / "a.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert find_articles([tmp_path]) == [article]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError) as caught:
        find_articles([tmp_path / "nowhere"])
    assert str(caught.value) == f"{tmp_path / 'nowhere'}: no such file or folder"


def test_a_folder_without_articles_is_refused_even_beside_one_with(tmp_path: Path) -> None:
    write(tmp_path / "full" / "a.txt")
    write(tmp_path / "empty" / "a.json")
    with pytest.raises(ArticleError, match=r"empty: the folder holds no article \(\.htm, .*\.txt\)"):
        find_articles([tmp_path / "full", tmp_path / "empty"])


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a\.pdf: not an article"):
        find_articles([write(tmp_path / "a.pdf")])


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "a\x00b.txt"])
def test_a_name_that_no_file_can_have_is_no_such_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArticleError, match="no such file or folder"):
        find_articles([tmp_path / name])


@given(
    st.sets(
        st.from_regex(r"[a-c]{1,2}(/[a-c]{1,2}){0,2}\.(txt|md|jsonl|json|html)", fullmatch=True), min_size=1
    )
)
def test_the_result_does_not_depend_on_the_order_of_arguments(
    tmp_path_factory: pytest.TempPathFactory, names: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("articles")
    articles = [write(folder / name) for name in sorted(names)]
    given_by_name = [path for path in articles if path.suffix != ".json"]
    expected = sorted(given_by_name)
    assert find_articles(given_by_name) == find_articles(given_by_name[::-1]) == expected
    if expected:
        assert find_articles([folder]) == expected
        assert find_articles([folder, *given_by_name]) == expected


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may list every folder, so the system's refusal is put in its place."""

    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ArticleError) as caught:
        find_articles([tmp_path])
    assert str(caught.value) == f"{tmp_path}: cannot be read: Permission denied"
