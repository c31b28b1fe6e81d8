"""How `kg evaluate` shows whether claims came together into the annotated events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from rich.table import Table

from kg.cli.tables import table
from kg.evaluate.coreference import Coreference
from kg.evaluate.retellings import Mention, RetellingScore, ToldEvent


def retelling_tables(score: RetellingScore) -> tuple[Table, ...]:
    """The figures, and one table each for what was missed, split and wrongly merged, if anything was."""
    listed = (
        ("Not found", ("type", "mention"), [(t, _where(m)) for t, m in score.missed]),
        ("Split", ("event", "parts"), [(_named(s.event), _parts(s.parts)) for s in score.split]),
        ("Wrongly merged", ("record", "events"), [(m.record, _all_named(m.events)) for m in score.merged]),
    )
    return (_figures(score), *(table(title, columns, rows) for title, columns, rows in listed if rows))


def retellings_json(score: RetellingScore) -> str:
    """The same as JSON."""
    shown = {
        "all": _coreference_json(score.all),
        "found": _coreference_json(score.found),
        "missed": [{"type": type_, **mention.model_dump()} for type_, mention in score.missed],
        "split": {
            s.event.id: {name: [_where(m) for m in part] for name, part in s.parts} for s in score.split
        },
        "merged": {m.record: [event.id for event in m.events] for m in score.merged},
    }
    return json.dumps(shown, ensure_ascii=False, indent=1)


def _coreference_json(found: Coreference) -> dict[str, object]:
    scores = {name: asdict(each) | {"f1": each.f1} for name, each in found.scores.items()}
    return {"mentions": found.mentions, **scores, "conll": found.conll, "merges": found.merges}


def _figures(score: RetellingScore) -> Table:
    rows = [
        (f"{name}, {part}", each.precision, each.recall, each.f1)
        for part, found in (("all mentions", score.all), ("those found", score.found))
        for name, each in found.scores.items()
    ]
    summary: list[Sequence[object]] = [
        ("CoNLL, all mentions", None, None, score.all.conll),
        ("CoNLL, those found", None, None, score.found.conll),
        ("pairs put together", score.all.merges, None, None),
    ]
    found = f"{score.found.mentions} of {score.all.mentions} mentions found"
    return table(found, ("score", "precision", "recall", "F1"), [*rows, *summary])


def _named(event: ToldEvent) -> str:
    return f"{event.id} {event.what}"


def _all_named(events: Iterable[ToldEvent]) -> str:
    return "\n".join(map(_named, events))


def _parts(parts: Iterable[tuple[str, tuple[Mention, ...]]]) -> str:
    return "\n".join(f"{name}: {', '.join(map(_where, mentions))}" for name, mentions in parts)


def _where(mention: Mention) -> str:
    return f"{mention.document}:{mention.begin}-{mention.end}"
