"""Whom a sentence that is not parsed may speak of: its mentions and pronouns, and who is an official."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.mentions import Glance, Mention

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_COLLECTIVE = frozenset({"it", "its", "itself", "they", "them", "their"})
_OF_PERSONS = frozenset({"party", "person", "official", "thing"})
_REACH = 3


class Everybody:
    """Takes the sentences of one article in order, and remembers what pronouns and names lean on."""

    def __init__(self) -> None:
        self._recent: list[frozenset[str]] = []
        self._titled: set[str] = set()

    def of(self, glance: Glance, found: list[Mention]) -> list[Mention]:
        """The mentions of a sentence with its pronouns, and with its officials marked."""
        official = any("official" in m.wants for m in found)
        marked = [self._marked(m, glance.text, official) for m in found]
        named = frozenset().union(*(m.wants for m in marked if m.named))
        self._recent = [*self._recent[-_REACH:], named]
        return [*marked, *self._pronouns(glance)]

    def _marked(self, mention: Mention, text: str, official: bool) -> Mention:
        """A person named beside a title stays an official further on."""
        if not mention.named or "person" not in mention.wants:
            return mention
        written = text[mention.begin : mention.end].removesuffix("'s").removesuffix("’s")
        if official:
            self._titled.add(written)
        return replace(mention, wants=mention.wants | {"official"}) if written in self._titled else mention

    def _pronouns(self, glance: Glance) -> Iterator[Mention]:
        """A pronoun can be whatever was named in the last sentences."""
        known = frozenset().union(*self._recent)
        for word in glance.words.keys() & (_PERSONAL | _COLLECTIVE) if known else ():
            wants = known & _OF_PERSONS if word in _PERSONAL else known | {"people"}
            yield from (Mention(at, at + len(word), wants) for at in glance.words[word])
