"""English words of grammatical meaning (english.yaml), read into sets of lemmas."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from kg.errors import RuleError


def _split(value: object) -> object:
    """ "a, b c, d" is a set of three."""
    return frozenset(" ".join(part.split()) for part in value.split(",")) if isinstance(value, str) else value


Words = Annotated[frozenset[str], BeforeValidator(_split)]


class English(BaseModel):
    """The word lists of english.yaml; each is documented there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    support_verbs: Words
    object_control: Words
    speech_verbs: Words
    requested: Words
    future: Words
    hypothetical: Words
    negated: Words
    future_nouns: Words
    hypothetical_nouns: Words
    requested_nouns: Words
    negated_nouns: Words
    hypothetical_adjectives: Words
    hedge_adjectives: Words
    hedge_adverbs: Words
    content_nouns: Words
    gathering_verbs: Words
    future_adjectives: Words
    willing_adjectives: Words
    modals_hypothetical: Words
    modals_future: Words
    conditional_marks: Words


@cache
def english(path: Path = Path(__file__).with_name("english.yaml")) -> English:
    """Read the lists. Raises RuleError naming the file and the list that does not fit."""
    try:
        return English.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise RuleError(path, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
