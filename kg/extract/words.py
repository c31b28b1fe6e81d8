"""The closed word lists of this room (words.yaml): partitives, titles, marks of organisations, ..."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, WordSet, read_words

WORDS = Path(__file__).with_name("words.yaml")


class Marks(WordFile):
    """Words that say of what kind the organisation is in whose name they stand."""

    kind: str
    words: WordSet


class Words(WordFile):
    """The lists; words.yaml says what each is for."""

    armed_bodies: WordSet
    partitives: WordSet
    sums: WordSet
    loads: WordSet
    throngs: WordSet
    units: WordSet
    attackers: WordSet
    elsewhere: WordSet
    occasions: WordSet
    onward: WordSet
    captives: WordSet
    demonstrators: WordSet
    answers: WordSet
    one_each: WordSet
    trespasses: WordSet
    borders: WordSet
    nobody: WordSet
    suffering: WordSet
    lasting: WordSet
    mishaps: WordSet
    many: WordSet
    deathbeds: WordSet
    lone: WordSet
    killed: WordSet
    injured: WordSet
    times: WordSet
    alliances: WordSet
    counterparts: WordSet
    states: WordSet
    paired: WordSet
    opposed: WordSet
    scattered_peoples: WordSet
    facing: WordSet
    neighbours: WordSet
    media: WordSet
    kinds_of_attack: WordSet
    idle: WordSet
    aftermath: WordSet
    named_after: WordSet
    directions: WordSet
    title_parts: WordSet
    body_openers: WordSet
    release_marks: WordSet
    name_heads: WordSet
    sitting: WordSet
    joint: WordSet
    civic: WordSet
    conditions: WordSet
    trading: WordSet
    exemplifying: WordSet
    unidentified: WordSet
    of_others: WordSet
    leanings: WordSet
    powers: WordSet
    split_off: WordSet
    officers: WordSet
    political_names: WordSet
    portfolio_titles: WordSet
    calendar: WordSet
    unnamed: WordSet
    moods: WordSet
    things: WordSet
    geographic: WordSet
    crowned: WordSet
    students: WordSet
    junior_titles: WordSet
    armed_marks: WordSet
    held: WordSet
    party_marks: WordSet
    bygone: WordSet
    naming: WordSet
    papers: WordSet
    issuing: WordSet
    quoted_texts: WordSet
    pronouns_of_persons: WordSet
    pronouns_of_bodies: WordSet
    pronouns_of_the_speaker: WordSet
    conversation: WordSet
    disowned: WordSet
    sequels: WordSet
    meanwhile: WordSet
    leading_away: WordSet
    strict_titles: WordSet
    taking_ground: WordSet
    organisations: tuple[Marks, ...]

    def organisation_kind(self, name: list[str]) -> str | None:
        """The kind of organisation that the words of a name tell, if any.

        >>> words().organisation_kind(["river", "police"])
        'SecurityForce'
        """
        return next((m.kind for m in self.organisations if not m.words.isdisjoint(name)), None)


@cache
def words(path: Path = WORDS) -> Words:
    """Read the lists. Raises RuleError naming the file and the line or entry that does not fit."""
    return read_words(path, Words)
