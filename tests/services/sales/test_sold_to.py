"""What was sold to some people of late: to who has a tag, to whom a segment finds."""

from __future__ import annotations

from datetime import UTC, date, datetime

from models.store import Store
from services import bulk, tag_facts, tags
from services.sales.pricing import SaleInput
from services.sales.selling import sell
from services.segments.live import look
from services.segments.parsing import parse
from services.selection import Ids
from tests.services.sales.counter import at, person


def test_only_sales_of_the_days_asked_for_and_of_these_people_count(store: Store) -> None:
    mother, other = person(store, gender="female"), person(store, "李伟", gender="male")
    bulk.add_tags(store, at("2026-11-01"), Ids((mother,)), ["宝妈"])
    for who, day, fen in (
        (mother, "2026-08-20", 900),
        (mother, "2026-10-23", 8_600),
        (mother, "2026-11-21", 3_000),
        (other, "2026-11-21", 5_000),
        (None, "2026-11-21", 7_000),
    ):
        sell(store, at(day), SaleInput(who, fen))
    now = datetime(2026, 11, 21, 6, tzinfo=UTC)
    (tag,) = tags.find_tags(store, ["宝妈"])
    assert tag_facts.detail(store, tag, now).sold == 8_600 + 3_000
    women = parse(store, {"field": "gender", "op": "any", "value": ["female"]})
    assert look(store, women, date(2026, 11, 21)).sold == 8_600 + 3_000
    assert look(store, women, date(2026, 11, 17)).sold == 900 + 8_600
