"""How days, classes and tolls are put into words on the page."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from kg.model import Interval
from kg.vocabulary import load_vocabulary

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def class_words(name: str) -> str:
    """A class as words: the label that the ontology gives a class of events, else its name taken apart.

    >>> class_words("SuicideBombing"), class_words("ArmedGroup")
    ('Suicide bombing', 'Armed group')
    """
    known = load_vocabulary().events.get(name)
    words = known.label if known else _HUMP.sub(" ", name).lower()
    return words[:1].upper() + words[1:]


def day_words(day: date) -> str:
    """A day as a reader says it.

    >>> day_words(date(2023, 1, 30))
    '30 Jan 2023'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def when_words(when: Interval | None) -> str:
    """An interval in the shortest words that say it exactly; "" for none.

    >>> when_words(Interval(date(2022, 11, 1), date(2022, 11, 30)))
    'Nov 2022'
    >>> when_words(Interval(date(2023, 1, 30), date(2023, 2, 2)))
    '30 Jan 2023 – 2 Feb 2023'
    """
    if when is None:
        return ""
    first, last = when.earliest, when.latest
    if first == last:
        return day_words(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months_words(first, last)
    return f"{day_words(first)} – {day_words(last)}"


def _months_words(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return _span(str(first.year), str(last.year))
    return _span(*(f"{_MONTHS[day.month - 1]} {day.year}" for day in (first, last)))


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def bare(label: str) -> str:
    """The label of an unnamed participant without its angle brackets.

    >>> bare("<militants>"), bare("Norway")
    ('militants', 'Norway')
    """
    return label[1:-1] if len(label) > 2 and label.startswith("<") and label.endswith(">") else label


# strftime("%b") follows the locale of the process; the page must not.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
