"""The evidence for and against "the same event" that two claims give: points, and the words that say why."""

from __future__ import annotations

from kg.model import Claim, Participant, Toll
from kg.resolve.telling import ANSWERS, SPEECH, Telling
from kg.resolve.times import NEVER
from kg.resolve.words import words

Evidence = tuple[float, str]
NOTHING: Evidence = (0.0, "")
IN_ONE_ARTICLE = 1.0
SAME_DAY = 2.0

_GENERAL = frozenset(
    {"Killing", "Storming", "MilitaryOperation", "Destruction", "Massacre", "TerritoryCapture", "Invasion"}
)

_MORE_THAN_WORDS = frozenset({"Summons", "Investigation", "Lawsuit", "Charge"})


def classes(one: Telling, other: Telling) -> Evidence:
    """How far the classes of two events agree: one class, one a kind of the other, or others."""
    a, b = one.claim.event_class, other.claim.event_class
    if a == b:
        return 0.5, ""
    if not {"AttackCampaign", "War"}.isdisjoint((a, b)):
        return NEVER, "one is a whole campaign"
    if not _MORE_THAN_WORDS.isdisjoint((a, b)):
        return NEVER, "one is done and the other said"
    if one.claim.type in SPEECH and _in_one_sentence(one.claim, other.claim):
        return -3.0, "two acts of one sentence"
    if a in other.lineage or b in one.lineage:
        return 0.25, ""
    attack = one.claim.type == "ASSAULT"
    if attack and (a in _GENERAL or b in _GENERAL):
        return NOTHING
    return _unlike(one, other), "different kinds of event"


def _unlike(one: Telling, other: Telling) -> float:
    """How much two kinds of event that are not alike speak against one event; a visit has many meetings."""
    both = {one.claim.event_class, other.claim.event_class}
    if "Bombing" in one.lineage and "Bombing" in other.lineage:
        return -1.0
    if "Visit" in both and len(both) == 2:
        return -4.5
    if "AirStrike" in both and any(t.claim.event_class == "Bombing" and _by_forces(t) for t in (one, other)):
        return -0.5
    return next((points for kinds, points in _OFTEN_ONE if both <= kinds), -3.0)


def _by_forces(telling: Telling) -> bool:
    """States bomb from the air."""
    return any(p.kind in _FORCES for p in telling.claim.actors)


_FORCES = frozenset({"Country", "SecurityForce", "Government"})
_OFTEN_ONE = (
    (frozenset({"Meeting", "Talks"}), -0.5),
    (frozenset({"Meeting", "Talks", "Summit"}), -1.0),
    (frozenset({"TruceAgreement", "PeaceAgreement"}), -0.5),
    (frozenset({"Shooting", "GrenadeAttack", "HostageTaking", "Ambush", "SuicideBombing"}), -1.5),
)


def parties(
    a: frozenset[str], b: frozenset[str], states: frozenset[str], side: str, one: Telling
) -> Evidence:
    """The named actors, or recipients, of both: shared, of one state, or others."""
    if a & b:
        return 2.0, f"same {side[:-1]}"
    if states:
        return (1.5 if one.claim.type in SPEECH else 0.5), f"{side} of one state"
    return (-2.5, f"different {side}") if a and b else NOTHING


def _in_one_sentence(one: Claim, other: Claim) -> bool:
    return (one.document, one.begin) == (other.document, other.begin)


def actors(one: Telling, other: Telling) -> Evidence:
    """The named actors of both."""
    served = one.actor_states & other.actor_states
    served |= (one.actors & other.actor_states) | (other.actors & one.actor_states)
    return parties(one.actors, other.actors, served, "actors", one)


def recipients(one: Telling, other: Telling) -> Evidence:
    """The named recipients of both; troops are sent into a land, and against those who fight there."""
    served = one.recipient_states & other.recipient_states
    served |= (one.recipients & other.recipient_states) | (other.recipients & one.recipient_states)
    if one.claim.type == "MOBILIZE" and not (served or one.recipients & other.recipients):
        return NOTHING
    return parties(one.recipients, other.recipients, served, "recipients", one)


def described(a: frozenset[str], b: frozenset[str], side: str, named: frozenset[str]) -> Evidence:
    """Unnamed parties of like description, where nobody is named."""
    return (1.0, f"{side} described alike") if a & b and not named else NOTHING


def fought(one: Telling, other: Telling) -> Evidence:
    """In a clash who fell is who fought, whatever side the sentence puts them on."""
    if "Clash" not in one.lineage + other.lineage or one.actors & other.actors:
        return NOTHING
    both = (one.actors | one.recipients) & (other.actors | other.recipients)
    return (2.0, "same sides") if both else NOTHING


def recalled(one: Telling, other: Telling) -> Evidence:
    """ "The gunmen fled", "they searched the compound": who and what the article told of before, so long as
    it tells of no others."""
    first, last = sorted((one, other), key=lambda telling: telling.claim.begin)
    apart = first.claim.document != last.claim.document or first.claim.begin == last.claim.begin
    if apart or last.sequel:
        return NOTHING
    if first.actor_words & last.actor_words and _known(last.claim.actors):
        return 1.0, "by those told of before"
    struck = last.targets and last.targets <= first.targets | words().vague
    return (1.0, "at what was told of before") if struck and _known(last.claim.recipients) else NOTHING


def _known(participants: tuple[Participant, ...]) -> bool:
    """Whether one of them is unnamed and yet spoken of as somebody told of before."""
    firsts = (p.written.lower().partition(" ") for p in participants if p.actor is None)
    return any(first in words().definite and rest for first, _, rest in firsts)


def turned(one: Telling, other: Telling) -> Evidence:
    """Police who kill the attackers do not tell of the attack."""
    if one.claim.type == "ASSAULT" and one.on_attackers != other.on_attackers:
        return NEVER, "one is done to those who did the other"
    return NOTHING


def answered(one: Telling, other: Telling) -> Evidence:
    """Who is attacked and strikes back does something else."""
    a, b = one.claim, other.claim
    if a.type == "ASSAULT" and _fell(one, other):
        return -4.0, "those of one did the other"
    if a.type != "ASSAULT" or a.document != b.document or _side(one, "actors") & _side(other, "actors"):
        return NOTHING
    back = _side(one, "actors") & _side(other, "recipients") or _side(one, "recipients") & _side(
        other, "actors"
    )
    return (-2.0, "one answers the other") if back else NOTHING


def _fell(one: Telling, other: Telling) -> bool:
    """Whether unnamed doers of one deed are those who suffer the other: "militants stormed the base; ten
    militants were killed". In a clash they may be either."""
    if "Clash" in one.lineage + other.lineage or one.recipient_words & other.recipient_words:
        return False
    return bool(one.actor_words & other.recipient_words or other.actor_words & one.recipient_words)


def _side(telling: Telling, side: str) -> frozenset[str]:
    if side == "actors":
        return telling.actors | telling.actor_states
    return telling.recipients | telling.recipient_states


def of_others(one: Telling, other: Telling) -> Evidence:
    """Chad's condemnation is not Mali's: an act of speech is told apart by for whom it is done."""
    told = one.claim.type in _OF_ONE_VOICE
    apart = one.actor_states and other.actor_states and not one.actor_states & other.actor_states
    crossed = one.recipient_states & other.actor_states or other.recipient_states & one.actor_states
    if told and apart and not (one.actors & other.actors or crossed):
        return NEVER, "said by others"
    return NOTHING


_OF_ONE_VOICE = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "CLAIM", "DENY"})


def tolls(one: tuple[Toll, ...], other: tuple[Toll, ...]) -> Evidence:
    """Death tolls that agree, are close, or differ."""
    if not one or not other:
        return NOTHING
    smaller, larger = sorted(
        (one[0], other[0]), key=lambda toll: (_named(toll), len(toll.stated), toll.stated)
    )
    names = f"tolls {smaller.stated} and {larger.stated}"
    if any(_meet(a, b) for a in one for b in other):
        return 1.5, f"{names} agree"
    apart = min(_ratio(a, b) for a in one for b in other)
    if apart <= _CLOSE or any(_rough(a, b) or _rough(b, a) for a in one for b in other):
        return 0.75, f"{names} are close"
    if apart >= _ANOTHER_KIND and smaller.high is not None:
        return -3.5, f"{names} differ"
    weight = -1.0 if apart <= _RISEN else -2.0
    return (weight / 2 if smaller.high is None else weight), f"{names} differ"


_CLOSE, _RISEN, _ROUGH, _ANOTHER_KIND = 1.4, 3.0, 4.0, 20.0


def _rough(said: Toll, known: Toll) -> bool:
    """ "Dozens", where others count 50."""
    dozens = said.high is None and said.stated.endswith("s") and not said.stated[-2:-1].isdigit()
    return dozens and known.low >= said.low and _ratio(said, known) <= _ROUGH


def _ratio(a: Toll, b: Toll) -> float:
    one, other = _named(a), _named(b)
    return max(one, other) / max(min(one, other), 1)


def _named(toll: Toll) -> int:
    """The number that is named: 20 of "up to 20"."""
    return toll.low or toll.high or 0


def _meet(a: Toll, b: Toll) -> bool:
    """Whether two tolls can be one count: they overlap, and neither is more than twice the other."""
    overlap = (a.high is None or b.low <= a.high) and (b.high is None or a.low <= b.high)
    return overlap and _ratio(a, b) <= 2


def near(one: Claim, other: Claim) -> Evidence:
    """How near two claims stand in one article."""
    if one.document != other.document:
        return NOTHING
    apart = abs(one.begin - other.begin)
    return (1.5, "told side by side") if apart < 400 else (IN_ONE_ARTICLE, "in one article")


def sequel(one: Telling, other: Telling) -> Evidence:
    """ "An hour later, a second bomb", "she also asked": not what the same article told before."""
    a, b = one.claim, other.claim
    if a.document != b.document or a.begin == b.begin or a.type not in SPEECH | {"ASSAULT"}:
        return NOTHING
    last = max(one, other, key=lambda telling: telling.claim.begin)
    return (-4.0, "told as another one") if last.sequel and one.sequel != other.sequel else NOTHING


def targets(one: Telling, other: Telling) -> Evidence:
    """The kinds of target (a mosque, a checkpoint) of both."""
    a, b = one.targets, other.targets
    if a & b:
        return 1.5, f"both at a {min(a & b)}"
    if not (a - words().vague and b - words().vague):
        return NOTHING
    same_people = one.recipient_words & other.recipient_words
    return -1.0 - (0.0 if same_people else 0.75 * (one.stated + other.stated)), "different targets"


def subject(one: Telling, other: Telling) -> Evidence:
    """What they answer: the attack that both claim, deny or condemn."""
    if one.about is None or other.about is None:
        return NOTHING
    if one.about != other.about:
        return NOTHING if one.asked and other.asked else (-2.0, "about different events")
    same_article = one.claim.document == other.claim.document
    return (2.5 if one.claim.type in ANSWERS else 1.0 if same_article else 1.5), "about the same event"


def contents(one: Telling, other: Telling) -> Evidence:
    """Two demands are one only if they ask for like things; what condemnations of one deed say may differ."""
    a, b = one.content, other.content
    if not a or not b:
        return _unsaid(one, other), ""
    same_subject = one.about is not None and one.about == other.about
    same_wish = one.asked is not None and one.asked == other.asked
    shared = len(a & b) / min(len(a), len(b))
    if shared >= 0.5 or (shared > 0 and same_wish) or (shared > 0.3 and same_subject):
        return 1.5, "alike in content"
    if one.claim.type == "ACCUSE" and same_subject:
        return -0.5, "other words about the same event"
    return (-5.5 if one.claim.document == other.claim.document else -4.0), "different in content"


def _unsaid(one: Telling, other: Telling) -> float:
    """A demand of which it is not said what is asked: perhaps not that of which its article says it."""
    if one.claim.type != "REQUEST":
        return 0.0
    return -3.0 if one.claim.document == other.claim.document and one.content != other.content else -1.0


def voices(one: Claim, other: Claim) -> Evidence:
    """Two persons who speak are two speech acts, though both speak for one state."""
    a, b = ([p for p in c.actors if p.kind == "Person" and p.actor] for c in (one, other))
    if not a or not b or any(_one_person(x, y) for x in a for y in b):
        return NOTHING
    return -6.0, "different speakers"


def _one_person(one: Participant, other: Participant) -> bool:
    """Whether two names can be one person's: "Ada Example" and, where only that is given, "Example"."""
    a, b = sorted((one.label.split(), other.label.split()), key=len)
    return one.actor == other.actor or (len(a) == 1 and a[0] == b[-1] and one.principal == other.principal)
