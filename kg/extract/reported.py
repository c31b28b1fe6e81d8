"""The day on which something is reported, which is not the day on which it happened."""

from __future__ import annotations

from kg.grammar.phrases import is_verb
from kg.grammar.voices import credits, says
from kg.language.parse import Node


def day_of_the_report(date: Node, told: Node) -> bool:
    """Whether a date is that of the words by which `told` is reported: "..., a newspaper said on Saturday",
    "according to Saturday's edition, ..."."""
    above = list(date.ancestors())
    source = next((node for node in above if credits(node) or is_verb(node)), None)
    if source is None or source is told:
        return False
    if credits(source):
        return not any(node is source for node in told.ancestors())
    subjects = [child.index for child in source.children if child.dep == "nsubj"]
    return says(source) and bool(subjects) and told.index < min(subjects)
