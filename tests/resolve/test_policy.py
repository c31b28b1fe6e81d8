"""The policy is a file that a user can change, and that is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kg.errors import KgError
from kg.resolve.policy import POLICY, load_policy
from kg.vocabulary import load_vocabulary


def altered(tmp_path: Path, old: str, new: str) -> Path:
    text = POLICY.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path = tmp_path / "policy.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_classes_and_types_of_the_policy_are_in_the_vocabulary() -> None:
    policy, vocabulary = load_policy(), load_vocabulary()
    assert {kind for voice in policy.voices for kind in voice.kinds} <= set(vocabulary.actors)
    assert policy.attribution.blaming <= set(vocabulary.events)
    types = {each.type for each in vocabulary.events.values()}
    assert {name for voice in policy.voices for name in voice.types} <= types


def test_every_voice_and_agency_has_a_name_of_its_own() -> None:
    policy = load_policy()
    names = [voice.voice for voice in policy.voices]
    agencies = [name for names in policy.belief.agencies for name in names]
    assert len(names) == len(set(names))
    assert len(agencies) == len(set(agencies))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("smoothing: 4", "smoothing: none", "belief.smoothing"),
        ("smoothing: 4", "smoothing: 4\n  moon: 1", "belief.moon"),
        ("order: [rank,", "order: [whim,", "tolls.order.0"),
        ("{voice: media, rank: 1", "{voice: media, rank: 0", "voices.*rank"),
        ("{voice: anybody else,", "{voice: anybody else, side: doer,", "the last voice must ask for nothing"),
        ("tolls:\n", "tolls: [\n", "not YAML"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    with pytest.raises(KgError, match=rf"policy\.yaml.*{problem}"):
        load_policy(altered(tmp_path, old, new))


def test_a_policy_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"none\.yaml: No such file"):
        load_policy(tmp_path / "none.yaml")


def test_the_file_explains_every_criterion_and_condition() -> None:
    text = POLICY.read_text(encoding="utf-8")
    explained = {line.split()[1] for line in text.splitlines() if line.lstrip().startswith("#   ")}
    assert set(yaml.safe_load(text)["tolls"]["order"]) <= explained
    assert {"side", "types", "kinds", "words", "rank", "weight"} <= explained
