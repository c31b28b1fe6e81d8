"""Whose paragraph it is, where a list of reactions names them first: "France: ...", "Chad – ..."."""

from __future__ import annotations

import re

from kg.extract.scene import Scene
from kg.language.gazetteer import Entry
from kg.language.reading import Sentence

_MARK = r"\s*(?::|–|—|--|\s-\s)\s*"
_BEFORE_NAME = re.compile(r"[\s*•·–—-]*(?:[Tt]he\s+)?")
_BEHIND_NAME = re.compile(rf"(?:\s\([A-Z][\w.-]*\))?{_MARK}")


def heading(scene: Scene, sentence: Sentence) -> Entry | None:
    """The known state or body named at the head of the paragraph that a sentence stands in, and set off.

    A town in that position, or a name in the capitals of a dateline, says where the article comes from.
    """
    begin = paragraph(scene, sentence)
    if begin == 0:
        return None
    name = next((n for n in scene.reading.names if n.begin >= begin), None)
    if name is None or name.begin >= sentence.span.end or not name.actors("name"):
        return None
    alone = _BEFORE_NAME.fullmatch(scene.text, begin, name.begin)
    set_off = _BEHIND_NAME.match(scene.text, name.end)
    dateline = len(name.written) > _LONGEST_ACRONYM and name.written.isupper()
    return scene.choice.actor(name) if alone and set_off and not dateline else None


def itemised(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence stands in an item of a list: "- The minister condemned the attack."."""
    return _ITEM.match(scene.text, paragraph(scene, sentence)) is not None


def paragraph(scene: Scene, sentence: Sentence) -> int:
    """Where the paragraph begins that a sentence stands in."""
    return scene.text.rfind("\n", 0, sentence.span.begin) + 1


_ITEM = re.compile(r"\s*[*•·–—-]\s")
_LONGEST_ACRONYM = 5
