"""Which id an actor or place bears once people have judged: those that are the same share one."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import islice

import networkx as nx

from kg.model import Judgement

Group = tuple[str, ...]


class Naming:
    """Ids after judgements on one kind of thing. A key is an id, or "id@document" for it in one document.

    Those judged the same bear one id: that of a known thing if there is one, else of the one that the file
    names first. "id@document" alone means what the id means, until it is judged to be another; then it
    bears an id of its own, which is that key.
    """

    def __init__(self, judgements: Iterable[Judgement], known: Container[str]) -> None:
        decided = [each for each in judgements if each.verdict != "unsure"]
        keys = dict.fromkeys(key for each in decided for key in (each.one, each.other))
        self._known = known
        self._apart: set[Group] = set()
        self._group = {key: group for group in _groups(keys, decided) for key in group}
        for each in decided:
            if each.verdict == "different":
                self._tell_apart(each.one, each.other)

    @property
    def changed(self) -> dict[str, str]:
        """For every judged key the id that it bears, without ids that stay what they are."""
        found = {key: self.id_of(key) for key in self._group}
        return {key: new for key, new in found.items() if key != new or _base(key) != key}

    def id_of(self, key: str) -> str:
        """The id that a thing bears."""
        if key not in self._group:
            return key if _base(key) == key else self.id_of(_base(key))
        group = self._group[key]
        if group in self._apart:
            return group[0]
        candidates = _plain(group) or list(dict.fromkeys(map(_base, group)))
        chosen = next((each for each in candidates if each in self._known), candidates[0])
        return chosen if chosen in group else self.id_of(chosen)

    def _tell_apart(self, one: str, other: str) -> None:
        """What only bears the same id by default gets one of its own, the second rather than the first."""
        if self.id_of(one) != self.id_of(other):
            return
        by_default = (self._group[key] for key in (other, one) if not _plain(self._group[key]))
        self._apart.update(islice(by_default, 1))


def _groups(keys: Iterable[str], judgements: Iterable[Judgement]) -> list[Group]:
    """The keys that judgements say are one, each group in the order in which the file names them."""
    order = {key: place for place, key in enumerate(keys)}
    same: nx.Graph[str] = nx.Graph()
    same.add_nodes_from(order)
    same.add_edges_from((each.one, each.other) for each in judgements if each.verdict == "same")
    return [tuple(sorted(group, key=order.__getitem__)) for group in nx.connected_components(same)]


def _plain(group: Group) -> list[str]:
    return [key for key in group if _base(key) == key]


def _base(key: str) -> str:
    """The id in a key.

    >>> _base("ali-khan@dawn-7")
    'ali-khan'
    """
    return key.partition("@")[0]
