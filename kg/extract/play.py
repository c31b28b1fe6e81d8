"""States that are teams: what nations do to each other in a game is no event of theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.language.gazetteer import Entry
from kg.language.wordfiles import WordFile, WordSet, read_words

PLAY = Path(__file__).with_name("play.yaml")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_AROUND, _ENOUGH, _ENOUGH_AT_ONCE = 5, 3, 2


class PlayWords(WordFile):
    """The word lists of play.yaml; each is documented there."""

    sure: WordSet
    perhaps: WordSet


@cache
def play_words(path: Path = PLAY) -> PlayWords:
    """Read the lists. Raises RuleError naming the file and the line or list that does not fit."""
    return read_words(path, PlayWords)


def leave_play(drafts: Sequence[Draft], referents: Referents) -> None:
    """Drop what states and nobodies do to each other where the text tells of sport; gunmen and police at a
    match are in earnest, and so is what costs lives, or what a player suffers ("was deported")."""
    words = _words_by_sentence(referents) if drafts else []
    for draft in drafts:
        if _of_sport(words, draft.sentence.index) and _could_play(draft, referents.gazetteer.actors):
            draft.dropped = True


def _words_by_sentence(referents: Referents) -> list[frozenset[str]]:
    """The words of sport in each sentence of the article."""
    known, text = play_words().sure | play_words().perhaps, referents.reading.document.text
    spans = (sentence.span for sentence in referents.reading.sentences)
    return [known & set(_WORD.findall(text[s.begin : s.end].lower())) for s in spans]


def _of_sport(words: Sequence[frozenset[str]], here: int) -> bool:
    """Whether enough of the words stand in a sentence, or around it."""
    around = frozenset().union(*words[max(0, here - _AROUND) : here + _AROUND + 1])
    found = ((words[here], _ENOUGH_AT_ONCE), (around, _ENOUGH))
    return any(len(these) >= enough and these & play_words().sure for these, enough in found)


def _could_play(draft: Draft, listed: Mapping[str, Entry]) -> bool:
    parties = (*draft.actors, *draft.recipients)
    harmed = draft.killed or draft.injured
    return bool(draft.actors) and not harmed and all(_team(r, listed) for r in parties)


def _team(referent: Referent, listed: Mapping[str, Entry]) -> bool:
    """A state, a name that no list knows, or somebody called by such a word."""
    participant = referent.participant
    if participant.actor is None:
        words = set(_WORD.findall(participant.label.lower()))
        return not words.isdisjoint(play_words().sure)
    return participant.kind == "Country" or participant.actor not in listed
