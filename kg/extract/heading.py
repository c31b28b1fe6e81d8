"""Whose paragraph it is, where a list of reactions names them first: "France: ...", "Chad – ..."."""

from __future__ import annotations

import re

from kg.extract.scene import Scene
from kg.language.gazetteer import Entry
from kg.language.names import Name
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


def moved_to(scene: Scene, sentence: Sentence) -> tuple[int, Entry] | None:
    """Where a paragraph moves to another state, and which: "In Chad, marches go on. The government ..."."""
    begin = paragraph(scene, sentence)
    for told in reversed(scene.reading.sentences[: sentence.index + 1]):
        if told.span.begin < begin:
            return None
        name = next((n for n in told.names if n.places), None)
        place = scene.choice.place(name) if name is not None and _opens(name, told, scene) else None
        if place is not None:
            state = scene.gazetteer.actors.get(scene.choice.state_of(place) or "")
            return (told.span.begin, state) if state is not None else None
    return None


def moved_before(scene: Scene, sentence: Sentence) -> Entry | None:
    """The state to which earlier sentences of a paragraph moved: who visits it is told of where they do."""
    moved = moved_to(scene, sentence)
    return moved[1] if moved is not None and moved[0] < sentence.span.begin else None


def _opens(name: Name, sentence: Sentence, scene: Scene) -> bool:
    """Whether "In", a name and a comma open a sentence."""
    before = _IN.fullmatch(scene.text, sentence.span.begin, name.begin)
    return before is not None and scene.text[name.end : name.end + 1] == ","


def itemised(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence stands in an item of a list: "- The minister condemned the attack."."""
    return _ITEM.match(scene.text, paragraph(scene, sentence)) is not None


def paragraph(scene: Scene, sentence: Sentence) -> int:
    """Where the paragraph begins that a sentence stands in."""
    return scene.text.rfind("\n", 0, sentence.span.begin) + 1


_IN = re.compile(r"In\s+(?:[a-z]+\s+)?")
_ITEM = re.compile(r"\s*[*•·–—-]\s")
_LONGEST_ACRONYM = 5
