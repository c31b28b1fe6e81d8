"""Trees set right where the small model is known to hang a word on the wrong one.

`clauses.py` looks at verbs and what goes on from them, `roles.py` at who does what to whom, `parties.py` at
names and the nouns beside them; a word is of one kind at most. `held.py` looks at captives.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.clauses import mend_clause
from kg.language.forms import forms
from kg.language.held import mend_held
from kg.language.parties import mend_party
from kg.language.roles import mend_role

if TYPE_CHECKING:
    from kg.language.parse import Node


def mend(nodes: Sequence[Node]) -> None:
    """Set the tree of a sentence, given as all its nodes in order, right in place."""
    for node in nodes:
        if node.lemma in forms().captive:
            mend_held(node)
        if not mend_clause(node, nodes) and not mend_role(node, nodes):
            mend_party(node, nodes)
