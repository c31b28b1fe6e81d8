"""Whom a sentence that is not parsed may speak of: its mentions and pronouns, and who is an official."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.mentions import Glance, Mention, bystanders, mentions
from kg.extract.words import words

_OF_PERSONS = frozenset({"party", "person", "official", "thing"})
_ISSUER = frozenset({"party", "state", "political", "official"})
_REACH = 3
_BESIDE = 50


def _beside(mention: Mention, other: Mention) -> bool:
    return max(mention.begin - other.end, other.begin - mention.end) <= _BESIDE


def quotes(glance: Glance) -> bool:
    """Whether a quotation begins or ends in a sentence."""
    text = glance.text[glance.span.begin : glance.span.end]
    return any(mark in text for mark in '"“”')


class Everybody:
    """Who is in the sentences of one article; looked for in a sentence when somebody first asks."""

    def __init__(self, glances: Sequence[Glance], release: bool = False) -> None:
        """`release`: whether "we" is whoever issues the text, and needs no quotation."""
        self._glances = glances
        self._release = release
        self._own: dict[int, list[Mention]] = {}
        self._titled: set[str] = set()

    def of(self, index: int) -> list[Mention]:
        """The mentions of a sentence with its pronouns, and with its officials marked."""
        return [*self.of_rank(index), *bystanders(self._glances[index])]

    def of_rank(self, index: int) -> list[Mention]:
        """The same without those who are only numbers or ages."""
        return [*self._marked_in(index), *self._pronouns(index)]

    def named_in(self, index: int) -> frozenset[str]:
        """What those can be, in the words of rules, who are named in a sentence."""
        return frozenset().union(*(m.wants for m in self._marked_in(index) if m.named))

    def _marked_in(self, index: int) -> list[Mention]:
        if index not in self._own:
            glance = self._glances[index]
            found = mentions(glance)
            titles = [m for m in found if "official" in m.wants]
            self._own[index] = [self._marked(m, glance.text, titles) for m in found]
        return self._own[index]

    def _marked(self, mention: Mention, text: str, titles: Sequence[Mention]) -> Mention:
        """A person named beside a title stays an official further on."""
        if not mention.named or "person" not in mention.wants:
            return mention
        written = text[mention.begin : mention.end].removesuffix("'s").removesuffix("’s")
        if any(_beside(mention, title) for title in titles):
            self._titled.add(written)
        return replace(mention, wants=mention.wants | {"official"}) if written in self._titled else mention

    def _pronouns(self, index: int) -> Iterator[Mention]:
        """A pronoun can be whatever was named in the last sentences."""
        glance = self._glances[index]
        speaks = self._release or quotes(glance)
        persons, speaker = words().pronouns_of_persons, words().pronouns_of_the_speaker
        spoken = persons | words().pronouns_of_bodies | (speaker if speaks else frozenset())
        there = glance.words & spoken
        recent = range(max(0, index - _REACH), index + 1)
        known = frozenset().union(*map(self.named_in, recent)) if there else frozenset()
        known |= _ISSUER if self._release and there & speaker else frozenset()
        for word in there if known else ():
            wants = known & _OF_PERSONS if word in persons else known | {"people"}
            yield from (Mention(at, at + len(word), wants, pronoun=True) for at in glance.places(word))
