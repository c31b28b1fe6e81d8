"""The day that the article gives where the sentence states none: by distance, by the scene, by the news."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from kg.extract.chronicle import chronicle, in_the_news, last_told, led_away
from kg.extract.draft import Draft
from kg.extract.hosts import agree
from kg.extract.referents import Referent
from kg.extract.timing import distance_of, of_a_noun, offsets_of, verb_over
from kg.extract.wheres import same
from kg.extract.words import words
from kg.grammar.phrases import is_verb, pluperfect
from kg.grammar.voices import says
from kg.language.offsets import Offset
from kg.language.parse import Node
from kg.language.reading import Reading
from kg.model import Interval
from kg.vocabulary import load_vocabulary

_SCENE_REACH, _OFFSET_REACH, _LEAD = 3, 4, 3
_IN_PASSING = frozenset({"VBD", "VBN", "VBZ"})
_NEWS = _IN_PASSING | {"VBP"}
_CROWD = frozenset({"<crowd>"})


def follow(drafts: Sequence[Draft], reading: Reading, again: Collection[Draft] = ()) -> None:
    """Give acts without a date the day that the article gives them; `drafts` in the order of the text.

    "Chad summoned the envoy on Monday. It demanded an apology. Hours later it closed the border." is one day.
    What the first sentences tell with no date at all is the news, of the day of the report or the day before,
    and so are the words that are spoken in it later. Deeds need words of distance or parties of the scene.
    What tells an event `again` has the day of the first telling.
    """
    days = _Days(drafts, reading)
    for position, draft in enumerate(drafts):
        if draft.when is None and draft.status == "actual" and not draft.dropped and _single(draft):
            draft.when = days.of(draft, position, draft in again)


class _Days:
    """Finds the day of one draft after the other."""

    def __init__(self, drafts: Sequence[Draft], reading: Reading) -> None:
        self._drafts = drafts
        self._sentences = reading.sentences
        self._scenes = chronicle(reading.sentences, reading.document.published)

    def of(self, draft: Draft, position: int, again: bool) -> Interval | None:
        """The day of the draft at a position, if the article gives one."""
        told = [d for d in reversed(self._drafts[:position]) if d.status == "actual" and not d.dropped]
        stated = self._by_distance(draft, told) or self._from_news(draft)
        if stated is not None or again:
            return stated
        if _dated(draft):
            return self._scenes[draft.sentence.index] if _beside(draft) else self._before_told(draft)
        found = _by_scene(draft, told) or self._in_lead(draft) or self._in_scene(draft, told)
        return found or _complained_of(draft, told)

    def _by_distance(self, draft: Draft, before: Sequence[Draft]) -> Interval | None:
        """ "Two days later": counted from the last act or time told, if the words are those of this act."""
        offset = next((o for o in offsets_of(draft.sentence) if _belongs(o, draft)), None)
        if offset is None:
            return None
        widest = 31 if offset.months else 1
        telling = (d for d in before if not led_away(d.predicate))
        near = [(d.sentence.index, d.when) for d in telling if _sentences_back(d, draft) <= _OFFSET_REACH]
        times = [(at, when) for at, when in near if when is not None and when.width.days <= widest]
        told = last_told(self._sentences, draft.sentence.index, _OFFSET_REACH)
        if told is not None and (not times or times[0][0] < told[0]):
            times = [told]
        return offset.from_day(times[0][1]) if times else None

    def _from_news(self, draft: Draft) -> Interval | None:
        """ "Talks began two weeks after troops had stormed the town": counted from the undated news."""
        index = draft.sentence.index
        scene, told = self._scenes[index], last_told(self._sentences, index, _OFFSET_REACH)
        offset = None if draft.sentence.dates else distance_of(draft.predicate, draft.sentence)
        if offset is None or scene is None:
            return None
        return offset.reverse().from_day(told[1] if told is not None else scene)

    def _in_lead(self, draft: Draft) -> Interval | None:
        """What the first sentences tell in the past or in the present of a headline."""
        index = draft.sentence.index
        lead = index < _LEAD and any(v.tag in _NEWS and in_the_news(v) for v in _telling_verbs(draft))
        scene = self._scenes[index] if lead else None
        if scene is None or not draft.sentence.dates:
            return scene
        return scene if _past(draft) and _below(draft, scene) else None

    def _before_told(self, draft: Draft) -> Interval | None:
        """ "Chad said on Monday it had shot down a jet": what the first sentences tell so was on that day
        or the one before."""
        verb = draft.predicate
        told = verb.dep == "ccomp" and verb.head is not None and says(verb.head) and verb.tag in _IN_PASSING
        dates = draft.sentence.dates
        if not told or draft.sentence.index >= _LEAD or len(dates) != 1:
            return None
        day = dates[0].read(False)
        hers = verb_over(dates[0].begin, dates[0].end, draft.sentence) is verb.head
        return Interval(day.earliest - timedelta(days=1), day.latest) if hers and not day.width else None

    def _in_scene(self, draft: Draft, before: Sequence[Draft]) -> Interval | None:
        """Words spoken in an article's news by whomsoever, and deeds by or against those who are in it."""
        scene = self._scenes[draft.sentence.index]
        if scene is None or not _past(draft) or not in_the_news(draft.predicate):
            return None
        near = [d for d in before if _sentences_back(d, draft) <= _SCENE_REACH and _within(d.when, scene)]
        more = _also(draft) and any(d.type == draft.type for d in near)
        shared = any(_sides(d) & _sides(draft) for d in near)
        return scene if draft.spoken or more or shared or _violent(draft, near) else None


def _also(draft: Draft) -> bool:
    """ "Clashes also broke out in Tarija": one more of those just told."""
    verb = draft.predicate
    return any(c.lemma == "also" and c.dep == "advmod" for c in verb.children)


def _violent(draft: Draft, near: Sequence[Draft]) -> bool:
    """An attack told behind another of the news, in the same town or by "the attackers"."""
    if not draft.is_attack or any(n.lemma in words().elsewhere for n in draft.sentence.nodes):
        return False
    by_attackers = any(head.lemma in words().attackers for head in draft.clause.get("subject"))
    told = (d for d in near if d.is_attack and agree(d, draft))
    return any(by_attackers if draft.place is None else same(d.place, draft.place) for d in told)


def _telling_verbs(draft: Draft) -> list[Node]:
    """The verb of an act; of an attack that a noun names, those that say what it did: "ten died in a raid",
    "a raid left ten dead"."""
    noun = draft.predicate
    if is_verb(noun) or not draft.is_attack:
        return [noun]
    hers = [n for n in draft.extra if is_verb(n) and n in draft.sentence.nodes]
    doing = noun.head if noun.dep == "nsubj" and noun.head is not None and is_verb(noun.head) else None
    return [*hers, doing] if doing is not None and doing in hers else hers


def _single(draft: Draft) -> bool:
    """No lasting tie, nor a campaign that no day could hold."""
    return load_vocabulary().event(draft.event).kind == "event" and not draft.lasting


def _dated(draft: Draft) -> bool:
    """Whether a date or a distance in time hangs on the words of an act or on those above them."""
    here = draft.sentence
    above: tuple[Node | None, ...] = (draft.predicate, *draft.predicate.ancestors())
    spans = [(when.begin, when.end) for when in here.dates if not of_a_noun(when, here)]
    spans += [(offset.begin, offset.end) for offset in offsets_of(here)]
    return any(verb_over(begin, end, here) in above for begin, end in spans)


def _beside(draft: Draft) -> bool:
    """Whether an act with a doer of its own is added behind that of which the sentence states the day:
    "Police left on Monday, and crowds looted shops" since then."""
    verb = draft.predicate
    own = any(c.dep in ("nsubj", "nsubjpass") for c in verb.children)
    over = [verb_over(when.begin, when.end, draft.sentence) for when in draft.sentence.dates]
    return verb.dep == "conj" and own and _simple_past(verb) and all(above is verb.head for above in over)


def _below(draft: Draft, scene: Interval) -> bool:
    """Whether all days of the sentence are of the news but of clauses below: "left after police had come on
    Monday"."""
    here = draft.sentence
    if not all(_within(when.read(False), scene) for when in here.dates):
        return False
    over = (verb_over(when.begin, when.end, here) for when in here.dates)
    return all(verb is not None and draft.predicate in verb.ancestors() for verb in over)


def _belongs(offset: Offset, draft: Draft) -> bool:
    verb = verb_over(offset.begin, offset.end, draft.sentence)
    told_before = not offset.clause or offset.days == 0
    own = verb_over(draft.predicate.begin, draft.predicate.end, draft.sentence)
    mine = own if draft.clause.form == "noun" and own is not None else draft.predicate
    return told_before and verb is not None and verb in (mine, *_conjoined(mine))


def _conjoined(verb: Node) -> list[Node]:
    """The verbs to which one is added by "and"."""
    found: list[Node] = []
    while verb.dep == "conj" and verb.head is not None and is_verb(verb.head):
        verb = verb.head
        found.append(verb)
    return found


def _by_scene(draft: Draft, before: Sequence[Draft]) -> Interval | None:
    """The day of the last act of the same side; what it "also" did may be of the same month."""
    if not draft.verbal or draft.predicate.tag not in _IN_PASSING or _before_that(draft.predicate):
        return None
    also = any(c.lemma == "also" for c in draft.predicate.children)
    for earlier in before:
        back = _sentences_back(earlier, draft)
        aside = earlier.sentence is not draft.sentence and _aside(earlier)
        if earlier.when is None or aside or not _doers(earlier) & _doers(draft):
            continue
        one_day = not earlier.when.width or (back == 1 and _meeting(earlier))
        near = back <= (_SCENE_REACH if one_day else 1)
        return earlier.when if near and (also or one_day) else None
    return None


def _aside(earlier: Draft) -> bool:
    """Told of another time than its sentence: "who fled in May", "a day after it had left"."""
    apart = distance_of(earlier.predicate, earlier.sentence) is not None
    return apart or not in_the_news(earlier.predicate)


def _meeting(earlier: Draft) -> bool:
    """Talks of some days, at which their parties speak or agree."""
    return earlier.type == "CONSULT"


def _before_that(verb: Node) -> bool:
    """ "They had promised it": earlier than what is told, unless somebody says so."""
    told = verb.dep == "ccomp" and verb.head is not None and says(verb.head)
    return not told and pluperfect(verb)


def _complained_of(draft: Draft, before: Sequence[Draft]) -> Interval | None:
    """ "It complained that the plane had gone astray": the day of a complaint, told of a day long past."""
    told = draft.predicate.dep == "ccomp" and _simple_past(draft.predicate)
    words = (d for d in before if told and d.predicate is draft.predicate.head and d.speech)
    return next((d.when for d in words if d.when is not None and not d.when.width), None)


def _sentences_back(earlier: Draft, draft: Draft) -> int:
    return draft.sentence.index - earlier.sentence.index


def _within(when: Interval | None, scene: Interval) -> bool:
    return when is not None and when.earliest <= scene.latest and scene.earliest <= when.latest


def _past(draft: Draft) -> bool:
    """Told in the simple past, or said so: what somebody "said he did not know" he said then."""
    verb = draft.predicate
    said = verb.dep == "ccomp" and verb.head is not None and says(verb.head) and draft.spoken
    return _simple_past(verb.head if said and verb.head is not None else verb)


def _simple_past(verb: Node) -> bool:
    """ "Killed", "was killed", "while asking"; not "has killed" nor "had killed"."""
    helpers = {c.lemma for c in verb.children if c.dep in ("aux", "auxpass")}
    if verb.tag == "VBG":
        return verb.dep == "advcl" and verb.head is not None and verb.head.tag == "VBD"
    passive = any(c.dep == "auxpass" and c.tag == "VBD" for c in verb.children)
    denied = any(c.dep == "aux" and c.text.lower() == "did" for c in verb.children)
    return "have" not in helpers and (verb.tag == "VBD" or denied or (verb.tag == "VBN" and passive))


def _doers(draft: Draft) -> frozenset[str]:
    """Whose day it is: a deed's is not that of those who tell of it."""
    return _ids((*draft.actors, *draft.speakers) if draft.verbal else draft.actors)


def _sides(draft: Draft) -> frozenset[str]:
    """Who is in it: known parties, and the crowd in the streets, however it is called."""
    everybody = (*draft.actors, *draft.recipients)
    heads = {r.participant.label.strip("<>").split()[-1].removesuffix("s") for r in everybody}
    return _ids(everybody) | (frozenset() if heads.isdisjoint(words().demonstrators) else _CROWD)


def _ids(referents: Iterable[Referent]) -> frozenset[str]:
    return frozenset(i for r in referents for i in (r.participant.actor, r.participant.principal) if i)
