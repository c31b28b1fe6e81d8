"""Web pages: the article's text by trafilatura, its day of publication only where the page states it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import ArticleError
from kg.read.decoding import decode, read_whole
from kg.read.metadata import Metadata, is_web_address, parse_metadata

_DECLARED_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD_BYTES = 2048
_AS_BROWSERS_READ = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
_ISO_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")


def read_page(path: Path) -> tuple[Metadata, str]:
    """What a page says of itself, and the text of its article.

    The text is what remains when menus and advertisements are gone; offsets count in it, not in the HTML.
    Raises ArticleError if the page cannot be read or decoded, or holds no article.
    """
    html = _decode_page(read_whole(path), path)
    tree, article = _parse(html)
    if article is None or not article.text:
        raise ArticleError(path, "no article text is found in this page")
    return _metadata(article, _published(tree), path), article.text


def _parse(html: str) -> tuple[Any, Any]:
    """The tree of a page and the article in it, None where there is none."""
    # A fifth of a second to import, and most runs read no HTML.
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        return None, None
    # trafilatura would take any date in the page, a copyright line too, for that of publication.
    no_date = {"original_date": True, "extensive_search": False, "max_date": "1995-01-01"}
    return tree, bare_extraction(
        html, with_metadata=True, include_comments=False, date_extraction_params=no_date
    )


def _decode_page(raw: bytes, path: Path) -> str:
    """UTF-8, or else the charset that the page itself declares."""
    declared = _DECLARED_CHARSET.search(raw[:_HEAD_BYTES])
    if declared is None or _is_utf8(raw):
        return decode(raw, path)
    charset = declared[1].decode("ascii").lower()
    try:
        return raw.decode(_AS_BROWSERS_READ.get(charset, charset))
    except (LookupError, UnicodeDecodeError) as error:
        raise ArticleError(path, f"the page is not in the charset that it declares ({charset})") from error


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _metadata(article: Any, published: date | None, path: Path) -> Metadata:
    address = article.url if article.url and is_web_address(article.url) else None
    stated = {"title": article.title, "publisher": article.sitename, "url": address, "published": published}
    return parse_metadata(stated, path)


@cache
def _date_places() -> dict[str, list[str]]:
    places: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "page.yaml").read_text("utf-8"))
    return places


def _published(tree: Any) -> date | None:
    """The first day that the page gives as that of its publication."""
    places = _date_places()
    stated = [value for path in places["xpaths"] for value in tree.xpath(path)]
    linked = [value for script in tree.xpath(places["linked_data"][0]) for value in _linked_dates(script)]
    return next((day for value in [*stated, *linked] if (day := _iso_day(value))), None)


def _iso_day(value: str) -> date | None:
    form = _ISO_DAY.match(value)
    try:
        return date.fromisoformat(form[1]) if form else None
    except ValueError:
        return None


def _linked_dates(script: str) -> Iterator[str]:
    try:
        yield from _dates_published(json.loads(script))
    except (ValueError, RecursionError):
        return


def _dates_published(node: Any) -> Iterator[str]:
    """Every `datePublished` in a tree of JSON-LD, in the order of the page."""
    if isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _dates_published(child)
