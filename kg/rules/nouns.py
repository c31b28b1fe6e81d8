"""The lexicon of common nouns (nouns.yaml): which noun can be what kind of participant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from kg.language.wordfiles import WordFile, Words, read_words

NOUNS = Path(__file__).with_name("nouns.yaml")
NounClass = Literal["organ", "office", "title", "armed", "group", "country", "people", "facility"]


class Organ(WordFile):
    """An organ that every state has. `label` is a template over {adjective} and {country}.

    `known` are words by which a known actor of that state is recognised as this organ; `state` says that it
    simply stands for the state; `owned` that it is nobody's unless its owner is named ("the Chinese side");
    `abroad` that it serves in other states, and so may be that of any ("the envoys met in Geneva"); `lacking`
    are the ids of states that have none.
    """

    key: str
    kind: str
    label: str
    nouns: Words
    known: tuple[str, ...] = ()
    lacking: Words = ()
    state: bool = False
    owned: bool = False
    abroad: bool = False


class _Lexicon(WordFile):
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
    nobody: Words
    political: Words


@dataclass(frozen=True, slots=True)
class Nouns:
    """Look-ups over nouns.yaml. A noun may be of several classes; the longest phrase decides.

    `heads` are the last words of all phrases.
    """

    classes: Mapping[str, frozenset[NounClass]]
    heads: frozenset[str]
    organs: Mapping[str, Organ]
    honorifics: frozenset[str]
    officials: frozenset[str]
    political: frozenset[str]

    def find(self, head: str, modifiers: tuple[str, ...]) -> tuple[str, frozenset[NounClass]]:
        """The longest known phrase that ends in `head`, and its classes; an empty set if there is none.

        >>> nouns().find("force", ("security",))[0]
        'security force'
        >>> sorted(nouns().find("ministry of foreign affairs", ())[1])
        ['organ']
        """
        for word in (w for w in (head, *singulars(head)) if w in self.heads or w in self.classes):
            for start in range(len(modifiers) + 1):
                phrase = " ".join((*modifiers[start:], word))
                if phrase in self.classes:
                    return phrase, self.classes[phrase]
        return head, frozenset()


@lru_cache(maxsize=1 << 16)
def singulars(word: str) -> tuple[str, ...]:
    """What a plural that no lemmatiser has seen (a capitalised one, say) may be the plural of.

    >>> singulars("gunmen"), singulars("parties")
    (('gunman',), ('party', 'partie'))
    """
    if word.endswith("men"):
        return (word[:-3] + "man",)
    if word.endswith("children"):
        return (word.removesuffix("ren"),)
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()


@cache
def nouns(path: Path = NOUNS) -> Nouns:
    """Read the lexicon. Raises RuleError naming the file and the line or entry that does not fit."""
    lexicon = read_words(path, _Lexicon)
    organs: dict[str, Organ] = {}
    for organ in lexicon.organs:
        for noun in organ.nouns:
            organs.setdefault(noun, organ)
    classes = _classes(lexicon)
    return Nouns(
        classes,
        frozenset(phrase.rpartition(" ")[2] for phrase in classes),
        organs,
        frozenset(lexicon.honorifics),
        frozenset(lexicon.officials),
        frozenset(lexicon.political),
    )


def _classes(lexicon: _Lexicon) -> dict[str, frozenset[NounClass]]:
    """The classes of each noun; one noun may stand in several lists."""
    listed: tuple[tuple[NounClass, Words], ...] = (
        ("organ", tuple(noun for organ in lexicon.organs for noun in organ.nouns)),
        ("office", lexicon.offices),
        ("title", lexicon.titles),
        ("armed", lexicon.armed),
        ("group", lexicon.groups),
        ("country", lexicon.countries),
        ("people", lexicon.people),
        ("facility", lexicon.facilities),
    )
    classes: dict[str, set[NounClass]] = {}
    for name, words in listed:
        for word in words:
            classes.setdefault(word, set()).add(name)
    nobody: dict[str, frozenset[NounClass]] = dict.fromkeys(lexicon.nobody, frozenset())
    return {noun: frozenset(found) for noun, found in classes.items()} | nobody
