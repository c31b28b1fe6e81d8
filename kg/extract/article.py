"""One article to its claims: the sentences in order, then what ties them together."""

from __future__ import annotations

from kg.extract.attribution import speaker_of
from kg.extract.circumstances import Circumstances, struck_place
from kg.extract.discourse import carry_dates, complete, peg
from kg.extract.draft import Draft
from kg.extract.effects import settle
from kg.extract.links import fold, link
from kg.extract.matching import Matcher
from kg.extract.persons import titles
from kg.extract.referents import Referent, Referents
from kg.extract.scanning import telling
from kg.language.reading import Reading, Sentence, read
from kg.model import Claim, Document, Participant
from kg.rules import RuleBook, load_rules
from kg.vocabulary import load_vocabulary


def extract(document: Document) -> tuple[Claim, ...]:
    """All claims of an article, in the order of its text. A pure function of the document and the rules.

    Only sentences that a rule may match, and those that they lean on, are parsed.
    """
    return claims_of(read(document, telling(load_rules())), load_rules())


def claims_of(reading: Reading, book: RuleBook) -> tuple[Claim, ...]:
    """The claims that a rule book finds in an article already read."""
    drafts = [d for d in drafts_of(reading, book) if not d.dropped]
    ids = {id(d): f"{reading.document.id}.{number}" for number, d in enumerate(drafts, 1)}
    return tuple(_claim(d, ids, reading) for d in drafts)


def drafts_of(reading: Reading, book: RuleBook) -> list[Draft]:
    """All matches of an article, settled and linked; those that another absorbed are marked as dropped."""
    referents = Referents(reading)
    matcher = Matcher(book, referents)
    circumstances = Circumstances(referents)
    drafts: list[Draft] = []
    for sentence in reading.sentences:
        referents.observe(sentence)
        found = [*matcher.match(sentence), *titles(sentence, book, referents)]
        found.sort(key=lambda d: d.predicate.begin)
        _circumstances(found, circumstances, sentence)
        _quoted(found, sentence, reading, referents)
        settle(found, referents)
        drafts += found
    carry_dates(drafts)
    peg(drafts, reading.document.published)
    fold(drafts)
    link(drafts)
    _assert(drafts)
    complete(drafts, referents)
    _forget_unreal(drafts)
    return sorted(drafts, key=lambda d: (d.sentence.index, d.predicate.begin, d.event))


def _circumstances(drafts: list[Draft], circumstances: Circumstances, sentence: Sentence) -> None:
    events = frozenset(d.predicate for d in drafts if load_vocabulary().event(d.event).kind == "event")
    for draft in drafts:
        if load_vocabulary().event(draft.event).kind == "tie":
            continue
        draft.place = circumstances.place(draft.clause, sentence, events) or struck_place(draft)
        draft.when = circumstances.date(draft.clause, sentence, draft.status in ("future", "requested"))
        draft.content = _content(draft, sentence)


def _content(draft: Draft, sentence: Sentence) -> str | None:
    """What is asked, promised or threatened: the words of the first filled slot that the rule names."""
    for slot in draft.rule.content:
        for head in draft.clause.get(slot):
            words = list(head.subtree())
            words = [w for w in words if w.begin > draft.predicate.begin] or words
            text = " ".join(w.text for w in words)
            return text[:200]
    return None


def _quoted(drafts: list[Draft], sentence: Sentence, reading: Reading, referents: Referents) -> None:
    if sentence.quoted is None or not drafts:
        return
    speakers = speaker_of(sentence, reading.sentences, referents)
    for draft in drafts:
        if not draft.speakers:
            draft.speakers = speakers


def _assert(drafts: list[Draft]) -> None:
    """Who claims or is blamed for an attack did it by that account, unless the article names somebody."""
    for draft in drafts:
        if draft.rule.asserts is None or draft.dropped or draft.status != "actual":
            continue
        for about in (draft.of, *draft.besides):
            if about is not None and not _named(about):
                _ascribe(draft, about)


def _ascribe(draft: Draft, about: Draft) -> None:
    if draft.rule.asserted_actor == "actor" and draft.actors:
        about.actors, about.speakers = draft.actors, about.speakers or draft.actors
    elif draft.rule.asserted_actor == "recipient" and draft.recipients:
        about.actors, about.speakers = draft.recipients, about.speakers or draft.actors
        about.hedge = about.hedge or "blamed"


def _named(draft: Draft) -> bool:
    return any(r.participant.actor for r in draft.actors)


def _forget_unreal(drafts: list[Draft]) -> None:
    """What did not happen, or might, is worth a row only if somebody denies, demands or threatens it.

    A promise to investigate is a promise; words that are only asked for or promised have no row of their own.
    """
    spoken_of = {id(d.of) for d in drafts if d.of is not None and not d.dropped}
    for draft in drafts:
        if draft.status == "actual":
            continue
        if draft.speech or (draft.status != "future" and id(draft) not in spoken_of):
            draft.dropped = True


def _claim(draft: Draft, ids: dict[int, str], reading: Reading) -> Claim:
    event = load_vocabulary().event(draft.event)
    begin, end = draft.sentence.span.begin, draft.sentence.span.end
    return Claim(
        id=ids[id(draft)],
        document=reading.document.id,
        kind=event.kind,
        type=event.type,
        event_class=event.name,
        mode=event.mode,
        actors=_participants(draft.actors),
        recipients=_participants(draft.recipients),
        status=draft.status,
        quote=reading.document.text[begin:end],
        begin=begin,
        end=end,
        rule=draft.rule.id,
        hedge=draft.hedge,
        speakers=_participants(draft.speakers),
        place=draft.place,
        when=draft.when,
        killed=tuple(dict.fromkeys(draft.killed)),
        injured=tuple(dict.fromkeys(draft.injured)),
        role=draft.role,
        content=draft.content,
        of=ids.get(id(draft.of)) if draft.of else None,
    )


def _participants(referents: tuple[Referent, ...]) -> tuple[Participant, ...]:
    """Named participants once each; descriptions once each."""
    found: dict[str, Participant] = {}
    for referent in referents:
        found.setdefault(referent.participant.actor or referent.participant.label, referent.participant)
    return tuple(found.values())
