"""Files to Documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import ArticleError
from kg.model import Document
from kg.read.dating import infer_date
from kg.read.decoding import Line, check_text, decode, read_lines, read_whole
from kg.read.finding import LINES_SUFFIXES, PAGE_SUFFIXES, find_articles
from kg.read.metadata import Metadata, parse_json, parse_metadata, read_beside, split_front_matter
from kg.read.page import read_page


def read_articles(paths: Sequence[Path]) -> Iterator[Document]:
    """Read every article in `paths` (files, or folders searched to any depth), in the order of their paths.

    - .txt and .md: UTF-8; metadata in a JSON file of the same stem beside it, or as YAML front matter.
      The text is never altered: line ends stay. Front matter and byte order mark are cut off, and offsets
      count in the text after them.
    - .html and .htm: the article's text as found in the page; a JSON file beside it adds metadata.
    - .jsonl: an object a line, with `text` and the same metadata; read line by line, so of any size.

    Metadata keys: id, published, publisher, title, url, language. The id is otherwise the file's stem (in
    JSONL: stem and line number). An article without a date is dated by its own words where they suffice.
    Raises ArticleError, naming file and line or byte, for what cannot be read and for an id used twice.
    """
    first_with: dict[str, str] = {}
    for path in find_articles(paths):
        for document, where in _read(path):
            if document.id in first_with:
                other = first_with[document.id]
                raise ArticleError(where, f"has the id {document.id!r}, which {other} has too")
            first_with[document.id] = where
            yield document


def _read(path: Path) -> Iterator[tuple[Document, str]]:
    """The documents of one file, and where each stands."""
    suffix = path.suffix.lower()
    if suffix in LINES_SUFFIXES:
        for line, document in _read_jsonl(path):
            yield document, f"{path}:{line}"
    else:
        yield (_read_page(path) if suffix in PAGE_SUFFIXES else _read_text(path)), str(path)


def _read_text(path: Path) -> Document:
    front, text = split_front_matter(decode(read_whole(path), path), path)
    return _document(path, check_text(text, path), read_beside(path).or_else(front))


def _read_page(path: Path) -> Document:
    stated, text = read_page(path)
    return _document(path, check_text(text, path), read_beside(path).or_else(stated))


def _read_jsonl(path: Path) -> Iterator[tuple[int, Document]]:
    empty = True
    for line in read_lines(path):
        content = decode(line.raw, path, begin=line.begin, line=line.number)
        if content.strip():
            empty = False
            yield line.number, _document_of_line(content, line, path)
    if empty:
        raise ArticleError(path, "the file is empty")


def _document_of_line(content: str, line: Line, path: Path) -> Document:
    raw = parse_json(content, path, line=line.number)
    metadata = parse_metadata(raw, path, line=line.number)
    text = raw.get("text") if isinstance(raw, dict) else None
    if not isinstance(text, str):
        raise ArticleError(path, "the object has no field 'text' that is a string", line=line.number)
    return _document(path, check_text(text, path, line=line.number), metadata, line.number)


def _document(path: Path, text: str, metadata: Metadata, line: int | None = None) -> Document:
    document = Document(
        id=metadata.id or _own_name(path, line),
        text=text,
        published=metadata.published,
        publisher=metadata.publisher,
        title=metadata.title,
        url=metadata.url,
        language=metadata.language or "en",
        path=str(path),
        dated="metadata" if metadata.published else None,
    )
    return document if document.published else _dated_by_its_words(document)


def _own_name(path: Path, line: int | None) -> str:
    if not path.stem.isprintable():
        raise ArticleError(path, "the name of the file is not printable text: give an id in its metadata")
    return path.stem if line is None else f"{path.stem}-{line}"


def _dated_by_its_words(document: Document) -> Document:
    published = infer_date(document.text)
    return replace(document, published=published, dated="text") if published else document
