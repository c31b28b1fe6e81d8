"""The lexicon of common nouns (nouns.yaml): which noun can be what kind of participant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from kg.errors import RuleError

NounClass = Literal["organ", "office", "title", "armed", "group", "country", "people", "facility"]


def _split(value: object) -> object:
    return tuple(" ".join(part.split()) for part in value.split(",")) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]


class Organ(BaseModel):
    """An organ that every state has. `label` is a template over {adjective} and {country}.

    `known` are words by which a known actor of that state is recognised as this organ; `state` says that it
    simply stands for the state.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str
    kind: str
    label: str
    nouns: Words
    known: tuple[str, ...] = ()
    state: bool = False


class _Lexicon(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    organs: tuple[Organ, ...]
    offices: Words
    titles: Words
    honorifics: Words
    armed: Words
    groups: Words
    countries: Words
    people: Words
    facilities: Words
    officials: Words
    political: Words


@dataclass(frozen=True, slots=True)
class Nouns:
    """Look-ups over nouns.yaml. A noun may be of several classes; the longest phrase decides."""

    classes: Mapping[str, frozenset[NounClass]]
    organs: Mapping[str, Organ]
    honorifics: frozenset[str]
    officials: frozenset[str]
    political: frozenset[str]

    def find(self, head: str, modifiers: tuple[str, ...]) -> tuple[str, frozenset[NounClass]]:
        """The longest known phrase that ends in `head`, and its classes; an empty set if there is none.

        >>> nouns().find("force", ("security",))[0]
        'security force'
        """
        for word in (head, *singulars(head)):
            for start in range(len(modifiers) + 1):
                phrase = " ".join((*modifiers[start:], word))
                if phrase in self.classes:
                    return phrase, self.classes[phrase]
        return head, frozenset()


def singulars(word: str) -> tuple[str, ...]:
    """What a plural that no lemmatiser has seen (a capitalised one, say) may be the plural of.

    >>> singulars("gunmen"), singulars("parties")
    (('gunman',), ('party', 'partie'))
    """
    if word.endswith("men"):
        return (word[:-3] + "man",)
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()


@cache
def nouns(path: Path = Path(__file__).with_name("nouns.yaml")) -> Nouns:
    """Read the lexicon. Raises RuleError naming the file and the entry that does not fit."""
    try:
        lexicon = _Lexicon.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise RuleError(path, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    classes: dict[str, set[NounClass]] = {}
    organs: dict[str, Organ] = {}
    for organ in lexicon.organs:
        for noun in organ.nouns:
            classes.setdefault(noun, set()).add("organ")
            organs.setdefault(noun, organ)
    listed: tuple[tuple[NounClass, Words], ...] = (
        ("office", lexicon.offices),
        ("title", lexicon.titles),
        ("armed", lexicon.armed),
        ("group", lexicon.groups),
        ("country", lexicon.countries),
        ("people", lexicon.people),
        ("facility", lexicon.facilities),
    )
    for name, words in listed:
        for word in words:
            classes.setdefault(word, set()).add(name)
    frozen = {noun: frozenset(found) for noun, found in classes.items()}
    return Nouns(
        frozen,
        organs,
        frozenset(lexicon.honorifics),
        frozenset(lexicon.officials),
        frozenset(lexicon.political),
    )
