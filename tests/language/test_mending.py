"""Each word of a sentence is mended as the one kind of thing it is, beside others that are mended too."""

from __future__ import annotations

from kg.language.mending import mend
from kg.language.parse import Node
from tests.language.trees import nodes


def test_a_clause_a_role_and_a_party_are_mended_in_one_sentence() -> None:
    found = nodes("The Houthis and Yemen's government threatened on Monday to give Sudan ten days.")
    assert (found["give"].dep, found["give"].head) == ("xcomp", found["threatened"])
    assert (found["Sudan"].dep, found["days"].dep) == ("dative", "dobj")
    assert (found["government"].dep, found["government"].head) == ("conj", found["Houthis"])


def test_what_is_mended_already_stays_as_it_is() -> None:
    found = list(nodes("The union threatened late on Monday to halt the ferries.").values())
    before = [(node.dep, node.head) for node in found]
    mend(found)
    assert [(node.dep, node.head) for node in found] == before


def test_a_single_word_has_nothing_to_mend() -> None:
    alone = Node(0, "Fire", "fire", "NN", "NOUN", "ROOT", 0, 4)
    mend([alone])
    assert (alone.dep, alone.head, alone.children) == ("ROOT", None, [])
