"""Which files are articles."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from kg.errors import ArticleError

TEXT_SUFFIXES = frozenset({".txt", ".md"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
LINES_SUFFIXES = frozenset({".jsonl"})
ARTICLE_SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES | LINES_SUFFIXES

# Files that tell about a folder of articles and are none themselves; given by name, even they are read.
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence"})


def find_articles(paths: Sequence[Path]) -> list[Path]:
    """The article files among `paths` (files, or folders searched to any depth), each once and sorted.

    Inside folders, hidden files and folders, README and LICENSE files, and files that are not .txt, .md,
    .html, .htm or .jsonl are passed over; symbolic links to folders are not followed.
    Raises ArticleError for a path that does not exist, a file of another kind, or a folder with no article.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for article in _articles_at(path):
            found.setdefault(os.path.realpath(article), article)
    return sorted(found.values())


def _articles_at(path: Path) -> list[Path]:
    # os.path answers False where Path would raise: names too long, loops of links, folders closed to us.
    if os.path.isdir(path):
        articles = list(_articles_below(path))
        if not articles:
            raise ArticleError(path, f"the folder holds no article ({_kinds()})")
        return articles
    if not os.path.lexists(path):
        raise ArticleError(path, "no such file or folder")
    if path.suffix.lower() not in ARTICLE_SUFFIXES:
        raise ArticleError(path, f"not an article: {_kinds()} expected")
    return [path]


def _kinds() -> str:
    return ", ".join(sorted(ARTICLE_SUFFIXES))


def _articles_below(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if _is_article(Path(name)):
                yield Path(here, name)


def _is_article(name: Path) -> bool:
    return (
        not name.name.startswith(".")
        and name.suffix.lower() in ARTICLE_SUFFIXES
        and name.stem.lower() not in _ABOUT_THE_FOLDER
    )


def _refuse(error: OSError) -> NoReturn:
    raise ArticleError(error.filename, f"cannot be read: {error.strerror}") from error
