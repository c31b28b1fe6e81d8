"""States that are teams: what nations do to each other in a game is no event of theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.extract.draft import Draft
from kg.extract.referents import Referent, Referents
from kg.extract.vicinity import WORD, Field, Vicinity
from kg.language.gazetteer import Entry
from kg.language.wordfiles import read_words

PLAY = Path(__file__).with_name("play.yaml")
_MATERIAL_CONFLICT = 4


@cache
def play_words(path: Path = PLAY) -> Field:
    """Read the lists. Raises RuleError naming the file and the line or list that does not fit."""
    return read_words(path, Field)


def leave_play(drafts: Sequence[Draft], referents: Referents) -> None:
    """Drop what states and nobodies do to each other where the text tells of sport; gunmen and police at a
    match are in earnest, and so is what costs lives, or what a player suffers ("was deported")."""
    if not drafts:
        return
    sport, listed = Vicinity(play_words(), referents), referents.gazetteer.actors
    for draft in drafts:
        if sport.tells_of_it(draft.sentence.index) and _could_play(draft, listed):
            draft.dropped = True


def _could_play(draft: Draft, listed: Mapping[str, Entry]) -> bool:
    """Whether all are teams, or the bodies of sport to whom teams do something: "withdrew from FIFA"."""
    harmed = draft.killed or draft.injured or _punished(draft)
    met = all(_team(r, listed) or _called_so(r) for r in draft.recipients)
    return bool(draft.actors) and not harmed and met and all(_team(r, listed) for r in draft.actors)


def _punished(draft: Draft) -> bool:
    """ "Australia deported the player": what is done to one person by force, if he is not beaten."""
    forced = draft.quad == _MATERIAL_CONFLICT and not draft.is_attack
    return forced and any(r.participant.kind == "Person" for r in draft.recipients)


def _team(referent: Referent, listed: Mapping[str, Entry]) -> bool:
    """A state, a name that no list knows, or somebody called by such a word."""
    participant = referent.participant
    if participant.actor is None:
        return _called_so(referent)
    return participant.kind == "Country" or participant.actor not in listed


def _called_so(referent: Referent) -> bool:
    return not play_words().sure.isdisjoint(WORD.findall(referent.participant.label.lower()))
