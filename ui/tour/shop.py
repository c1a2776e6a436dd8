"""What a shop needs that there is something to see on every page."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from services import contacts, history
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.contact_query import ContactQuery
from services.errors import Refused
from services.operations import Act
from services.search import first_ids
from services.segments import saved
from services.segments.parsing import parse
from services.selection import Ids
from services.stores import open_store

_FULL = ContactInput(
    name="尉迟雨晴",
    phones=("13700135210", "057188886666"),
    wechat_name="晴天小雨 ☀",
    wechat_id="weichi_yuqing",
    remark="三号楼，爱吃车厘子，晚上七点以后到店",
    gender="female",
    birthday="L1990-08-15",
    address="滨江小区3栋2单元1701",
    area="滨江小区",
    consent="yes",
    consent_source="到店时说的",
    follow_state="following",
    notes="第一次来是王阿姨带来的。\n要软一点的水果，送老人。",
    tags=("宝妈", "爱车厘子", "滨江小区老客", "只买优惠"),
)


_LAPSED: Final = {
    "all": [
        {"field": "spent", "op": "at_least", "value": 500},
        {"field": "purchases", "op": "at_least_last_days", "value": [365, 3]},
        {"field": "last_purchase", "op": "over_days_ago", "value": 30},
        {"any": [
            {"field": "product", "op": "contains_last_days", "value": [180, "车厘子"]},
            {"field": "stored_value", "op": "at_least", "value": 0.01},
        ]},
    ]
}  # fmt: skip
_THROWN: Final = 3


def enrich(path: Path) -> None:
    """Add one contact with everything filled in, one who must not be contacted, and some in the trash."""
    store = open_store(path)
    try:
        newest = history.operations(store, limit=1)
        clock = FixedClock(datetime.fromtimestamp(newest[0].at + 60, UTC) if newest else datetime.now(UTC))

        def act() -> Act:
            return Act(staff_id=1, clock=clock)

        found = list(first_ids(store, ContactQuery(), clock.now().date(), 60).ids)
        thrown = 0
        for one in reversed(found[1:]):
            with suppress(Refused):  # who has points or stored value can't go
                contacts.trash(store, act(), Ids((one,)))
                thrown += 1
            if thrown == _THROWN:
                break
        referrer = found[0] if found else None
        made = contacts.create(store, act(), replace(_FULL, referrer_id=referrer))
        full = _created(made)
        contacts.edit(store, act(), full, replace(_FULL, referrer_id=referrer, remark="三号楼，爱吃车厘子"))
        saved.create(store, act(), "好久没来的常客", parse(store, _LAPSED))
        contacts.set_do_not_contact(store, act(), full, True, "说过晚上不要打电话")
    finally:
        store.close()


def _created(changes: Any) -> int:
    return int(changes.receipt["id"])
