"""English words of grammatical meaning (english.yaml), read into sets of lemmas."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.language.wordfiles import WordFile, WordSet, read_words

ENGLISH = Path(__file__).with_name("english.yaml")


class English(WordFile):
    """The word lists of english.yaml; each is documented there."""

    support_verbs: WordSet
    simultaneous_marks: WordSet
    presupposing_verbs: WordSet
    planning_verbs: WordSet
    planned_deeds: WordSet
    object_control: WordSet
    speech_verbs: WordSet
    requested: WordSet
    insisting: WordSet
    future: WordSet
    hypothetical: WordSet
    negated: WordSet
    future_nouns: WordSet
    hypothetical_nouns: WordSet
    requested_nouns: WordSet
    negated_nouns: WordSet
    hypothetical_adjectives: WordSet
    hedge_adjectives: WordSet
    hedge_adverbs: WordSet
    content_nouns: WordSet
    ending_verbs: WordSet
    steps: WordSet
    gathering_verbs: WordSet
    stopping_verbs: WordSet
    enacted_purposes: WordSet
    future_adjectives: WordSet
    arranging_verbs: WordSet
    willing_adjectives: WordSet
    modals_hypothetical: WordSet
    modals_future: WordSet
    conditional_marks: WordSet
    measures: WordSet
    renown: WordSet
    works: WordSet
    parts_of_works: WordSet
    ordinals: WordSet
    ranks: WordSet
    narrating_verbs: WordSet
    dwellers_in_works: WordSet
    performing_verbs: WordSet
    causing_verbs: WordSet
    exchanges: WordSet
    followed: WordSet
    counting_in: WordSet
    conveyances: WordSet
    travel: WordSet
    announcing_verbs: WordSet
    assertions: WordSet
    contradicting_verbs: WordSet
    answering_verbs: WordSet
    light_objects: WordSet
    supposing_verbs: WordSet
    happening_verbs: WordSet
    implying_verbs: WordSet
    trying_verbs: WordSet

    @property
    def hedges(self) -> frozenset[str]:
        """Words that say of an event or its actor that it is not certain."""
        return self.hedge_adverbs | self.hedge_adjectives


@cache
def english(path: Path = ENGLISH) -> English:
    """Read the lists. Raises RuleError naming the file and the line or list that does not fit."""
    return read_words(path, English)
