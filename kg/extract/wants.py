"""What a participant can be, in the words that rules use: party, armed, person, state, facility ..."""

from __future__ import annotations

from kg.model import Participant

_BY_KIND: dict[str, frozenset[str]] = {
    "Person": frozenset({"party", "person"}),
    "Country": frozenset({"party", "state", "armed", "place", "town"}),
    "Government": frozenset({"party", "state", "armed"}),
    "Ministry": frozenset({"party", "state"}),
    "Agency": frozenset({"party", "state", "armed"}),
    "Office": frozenset({"party", "state", "person"}),
    "Legislature": frozenset({"party", "state"}),
    "Court": frozenset({"party", "state"}),
    "ArmedGroup": frozenset({"party", "armed", "group"}),
    "SecurityForce": frozenset({"party", "armed", "state"}),
    "InternationalOrganization": frozenset({"party", "state", "group", "armed"}),
    "Media": frozenset({"party", "media"}),
    "Company": frozenset({"party"}),
    "Population": frozenset({"party", "people"}),
    "EthnicGroup": frozenset({"party", "people", "group"}),
    "ReligiousBody": frozenset({"party", "group", "people"}),
    "Landmark": frozenset({"facility", "place"}),
}
PLACE_KINDS = frozenset(
    {"Landmark", "Locality", "District", "Province", "CountryPlace", "Region", "WaterBody"}
)
POLITICAL_KINDS = frozenset(
    {
        "Party",
        "Movement",
        "ArmedGroup",
        "EthnicGroup",
        "ReligiousBody",
        "InternationalOrganization",
        "Legislature",
    }
)
_ORGANISED = frozenset({"party", "group"})
_UNNAMED: dict[str, frozenset[str]] = {
    "armed": frozenset({"party", "armed", "people"}),
    "people": frozenset({"party", "people"}),
    "organ": frozenset({"party", "armed", "state", "people"}),
    "office": frozenset({"party", "state", "person", "people"}),
    "title": frozenset({"party", "person", "people"}),
    "group": frozenset({"party", "group", "armed"}),
    "country": frozenset({"party", "state", "place"}),
    "facility": frozenset({"facility", "place"}),
}


def can_be(participant: Participant, classes: frozenset[str]) -> frozenset[str]:
    """What `participant` can be; `classes` are those of its noun.

    Whatever a name stands for today, its "guerrillas" are armed; an embassy and a parliament are buildings.
    """
    if participant.actor is None and classes:
        return frozenset().union(*(_UNNAMED.get(c, frozenset()) for c in classes)) | {"thing"}
    usual = frozenset({"place", "town"}) if participant.kind in PLACE_KINDS else _ORGANISED
    return _BY_KIND.get(participant.kind, usual) | (classes & {"armed", "facility"}) | {"thing"}
