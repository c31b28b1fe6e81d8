"""The day that the scene gives: to words told on in the simple past, or by distance from the last act."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.extract.timing import offsets_of, verb_over
from kg.grammar.phrases import is_verb
from kg.language.offsets import Offset
from kg.language.parse import Node
from kg.model import Interval
from kg.vocabulary import load_vocabulary

_SCENE_REACH, _OFFSET_REACH = 3, 2
_LASTING = ("AttackCampaign", "War")


def follow(drafts: Sequence[Draft]) -> None:
    """Give acts without a date the day of the scene that they go on with; `drafts` in the order of the text.

    "Chad summoned the envoy on Monday. It demanded an apology. Hours later it closed the border." is one day.
    Only days are carried, never months or years, and only to facts in the simple past; deeds,
    which the news tells of many days, need words of distance ("hours later").
    """
    for position, draft in enumerate(drafts):
        if draft.when is None and _tells_on(draft):
            before = [d for d in reversed(drafts[:position]) if _has_day(d)]
            draft.when = _by_distance(draft, before) or _by_scene(draft, before)


def _by_distance(draft: Draft, before: Sequence[Draft]) -> Interval | None:
    """ "Two days later": counted from the last act told, if the words are those of this act."""
    offset = next((o for o in offsets_of(draft.sentence) if _belongs(o, draft)), None)
    last = next((d.when for d in before if _sentences_back(d, draft) <= _OFFSET_REACH), None)
    return offset.from_day(last) if offset is not None and last is not None else None


def _belongs(offset: Offset, draft: Draft) -> bool:
    verb = verb_over(offset.begin, offset.end, draft.sentence)
    told_before = not offset.clause or offset.days == 0
    return told_before and verb is not None and verb in (draft.predicate, *_conjoined(draft.predicate))


def _conjoined(verb: Node) -> list[Node]:
    """The verbs to which one is added by "and"."""
    found: list[Node] = []
    while verb.dep == "conj" and verb.head is not None and is_verb(verb.head):
        verb = verb.head
        found.append(verb)
    return found


def _by_scene(draft: Draft, before: Sequence[Draft]) -> Interval | None:
    if not draft.verbal or draft.sentence.dates or offsets_of(draft.sentence):
        return None
    near = (d for d in before if _sentences_back(d, draft) <= _SCENE_REACH)
    return next((d.when for d in near if _doers(d) & _doers(draft)), None)


def _sentences_back(earlier: Draft, draft: Draft) -> int:
    return draft.sentence.index - earlier.sentence.index


def _has_day(draft: Draft) -> bool:
    when = draft.when
    return (
        when is not None
        and (when.latest - when.earliest).days <= 1
        and draft.status == "actual"
        and not draft.dropped
    )


def _tells_on(draft: Draft) -> bool:
    """A fact in the simple past; a lasting thing has no day."""
    event = load_vocabulary().event(draft.event)
    single = event.kind == "event" and event.name not in _LASTING
    return single and draft.status == "actual" and not draft.dropped and _simple_past(draft.predicate)


def _simple_past(verb: Node) -> bool:
    """ "Killed", "was killed", "while asking"; not "has killed" nor "had killed"."""
    helpers = {c.lemma for c in verb.children if c.dep in ("aux", "auxpass")}
    if verb.tag == "VBG":
        return verb.dep == "advcl" and verb.head is not None and verb.head.tag == "VBD"
    passive = any(c.dep == "auxpass" and c.tag == "VBD" for c in verb.children)
    return "have" not in helpers and (verb.tag == "VBD" or (verb.tag == "VBN" and passive))


def _doers(draft: Draft) -> frozenset[str]:
    sides = (*draft.actors, *draft.speakers)
    return frozenset(i for r in sides for i in (r.participant.actor, r.participant.principal) if i)
