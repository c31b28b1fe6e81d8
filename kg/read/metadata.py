"""What is said about an article outside its text: strictly typed, open to keys that others need."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from kg.errors import ArticleError
from kg.read.decoding import character_name, decode, not_text, read_whole

_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")
_REMARKED_DAY = re.compile(r"\d{4}-\d\d-\d\d \([^()]+\)")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?^)---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST_ID = 200


def _tidy(value: object) -> object:
    """A string on one line without outer blanks; None for a blank one, which says nothing."""
    if not isinstance(value, str):
        return value
    if fault := not_text(value):
        raise ValueError(f"holds {character_name(fault)}")
    return " ".join(value.split()) or None


def _day(value: object) -> object:
    """A calendar day out of ISO text. A day with a remark, "2016-10-24 (event)", is no day of publication."""
    if not isinstance(value, str):
        return value
    if _REMARKED_DAY.fullmatch(value):
        return None
    try:
        if _ISO_MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).date()
    except ValueError:
        pass
    raise ValueError(f"{value!r} is not a date (YYYY-MM-DD)")


def _usable_id(value: object) -> object:
    if isinstance(value, str) and (not value.isprintable() or len(value) > _LONGEST_ID):
        raise ValueError(f"{value[:40]!r} is not printable, or longer than {_LONGEST_ID} characters")
    return value


def is_web_address(text: str) -> bool:
    """Whether `text` is an http or https address that a link may carry.

    >>> is_web_address("javascript:alert(1)")
    False
    """
    return _WEB_ADDRESS.fullmatch(text) is not None


def _address(value: object) -> object:
    if isinstance(value, str) and not is_web_address(value):
        raise ValueError(f"{value!r} is not a web address (http://... or https://...)")
    return value


# The last of the validators runs first.
_Text = Annotated[str | None, BeforeValidator(_tidy)]
_Id = Annotated[str | None, BeforeValidator(_usable_id), BeforeValidator(_tidy)]
_Day = Annotated[date | None, BeforeValidator(_day), BeforeValidator(_tidy)]
_Address = Annotated[str | None, BeforeValidator(_address), BeforeValidator(_tidy)]


class Metadata(BaseModel):
    """What is known of one article. Keys of other names are passed over, values of other types refused.

    `published` is a day, in ISO form where it is text: "2023-02-04", or with a time of day, which is dropped.
    """

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    id: _Id = None
    published: _Day = None
    publisher: _Text = None
    title: _Text = None
    url: _Address = None
    language: _Text = None

    def or_else(self, other: Metadata) -> Metadata:
        """This metadata, with what it does not say taken from `other`."""
        return other.model_copy(update=self.model_dump(exclude_none=True))


def parse_metadata(raw: object, path: Path, *, line: int | None = None) -> Metadata:
    """Check metadata that came as JSON or YAML from `path`.

    Raises ArticleError naming the key: not an object, a wrong type, no date, no web address.

    >>> parse_metadata({"published": "2023-02-04", "file": "x"}, Path("a.json")).published
    datetime.date(2023, 2, 4)
    """
    if not isinstance(raw, dict):
        raise ArticleError(path, "the metadata are not an object of keys and values", line=line)
    try:
        return Metadata.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        problem = first.get("ctx", {}).get("error") or first["msg"]
        raise ArticleError(path, f"{first['loc'][0]}: {problem}", line=line) from error


def parse_json(text: str, path: Path, *, line: int | None = None) -> object:
    """A JSON value. Raises ArticleError with the line (`line`, if the value is one line of a longer file)."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(path, f"not JSON: {error.msg}", line=line or error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(
            path, "not JSON that can be read: too deep, or too long a number", line=line
        ) from error


def read_beside(path: Path) -> Metadata:
    """The metadata in the JSON file of the same stem beside an article; empty metadata if there is none.

    Raises ArticleError, naming the JSON file, if it cannot be read or does not fit.
    """
    beside = path.with_suffix(".json")
    if not beside.exists():
        return Metadata()
    return parse_metadata(parse_json(decode(read_whole(beside), beside), beside), beside)


def split_front_matter(text: str, path: Path) -> tuple[Metadata, str]:
    """The metadata between two lines `---` at the very top of `text`, and the text after them.

    Values are read as plain text, so that an id 007 keeps its zeros. Text that opens with such a line but
    holds no keys and values after it has no front matter and comes back whole.
    Raises ArticleError, with the line, for front matter that is not YAML or does not fit.
    """
    block = _FRONT_MATTER.match(text)
    raw = _load_yaml(block["yaml"], path) if block else None
    if block is None or not isinstance(raw, dict):
        return Metadata(), text
    return parse_metadata(raw, path, line=1), text[block.end() :]


def _load_yaml(text: str, path: Path) -> object:
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ArticleError(path, f"front matter is not YAML: {error.problem}", line=line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ArticleError(path, "front matter is not YAML that can be read", line=1) from error
