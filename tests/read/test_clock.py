"""What had been published by a day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Document
from kg.read.clock import known_on

DAYS = st.dates(date(2030, 1, 1), date(2030, 1, 9))
DOCUMENTS = st.lists(st.builds(Document, st.text(), st.just("..."), st.none() | DAYS))


@given(DOCUMENTS, DAYS)
def test_everything_is_kept_or_counted_and_nothing_later_is_kept(articles: list[Document], day: date) -> None:
    known = known_on(articles, day)
    assert len(known.documents) + known.later + known.undated == len(articles)
    assert all(d.published is not None and d.published <= day for d in known.documents)
    assert known.undated == sum(d.published is None for d in articles)


def test_the_day_itself_counts_and_the_order_stays() -> None:
    articles = [Document("b", "", date(2030, 1, 2)), Document("a", "", date(2030, 1, 1))]
    assert [d.id for d in known_on(articles, date(2030, 1, 2)).documents] == ["b", "a"]
