"""Where the direct dependents of a word belong."""

from __future__ import annotations

import pytest
from clauses import slot


@pytest.mark.parametrize(
    ("sentence", "word", "name", "expected"),
    [
        ("Chad gave the rebels grain.", "gave", "indirect", "rebels"),
        ("The port was shelled by rebels.", "shelled", "subject", "rebels"),
        ("The port was rebuilt by Friday.", "rebuilt", "subject", ""),
        ("The guards were evacuated by plane to Gao.", "evacuated", "subject", ""),
        ("The guards were struck by a plane near Gao.", "struck", "subject", "plane"),
        ("Rebels shelled the port near Kano on Monday.", "shelled", "near", "Kano"),
        ("Police told them to go home or to face arrest.", "go", "or", "face"),
        ("Envoys left for Cairo, according to Chad.", "left", "according", ""),
        ("Chad holds Mali responsible for the raid.", "holds", "object", "Mali"),
        ("Chad holds Mali responsible for the raid.", "holds", "for", "raid"),
        ("Qatar-brokered talks began.", "brokered", "subject", "Qatar"),
        ("Chad will no longer host the envoy.", "host", "negation", "no"),
        ("Chad will host the envoy longer.", "host", "negation", ""),
        ("Latvia dismissed the vote as illegitimate.", "dismissed", "as", "illegitimate"),
    ],
)
def test_each_dependent_has_its_slot(sentence: str, word: str, name: str, expected: str) -> None:
    assert slot(sentence, word, name) == expected
