"""Closing a business date: what the drawer held, and from then on nothing of that day changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.day_close.figures import as_plain, figures
from services.errors import FieldRefused, OutOfRange
from services.journal import Journal
from services.operations import Act, perform
from services.payments import refuse_closed
from services.settings import shop_settings
from services.stored_value.packages import check_extra

LONGEST_REASON = 200


def close_day(
    store: Store,
    act: Act,
    on_date: str,
    counted: int | None = None,
    *,
    reason: str = "",
    opening: int | None = None,
    seen: int | None = None,
) -> Changes:
    """Close a business date with what was counted in the drawer (fen; None = as expected). `opening` is what lay in it in the
    morning (None = as the shop has set it), `seen` what the caller was told to expect. It can't be undone: corrections are
    new acts of a later day.

    The receipt: id, date, opening_cash, expected_cash, counted_cash, difference, figures.
    Raises FieldRefused: bad_date, reason_needed, too_long_text; OutOfRange: day_ahead, negative, amount_too_large;
    Refused: closed, drawer_changed.
    """
    reason = line_within(reason, LONGEST_REASON, "reason")
    for key, amount in (("counted", counted), ("opening", opening)):
        if amount is not None:
            check_extra(amount, key)
    try:
        wanted = date.fromisoformat(on_date).isoformat()
    except ValueError:
        raise FieldRefused("bad_date", {"text": on_date}, "date") from None

    def body(journal: Journal) -> Mapping[str, Any]:
        settings = shop_settings(store)
        if wanted > settings.business_date(act.clock.now()).isoformat():
            raise OutOfRange("day_ahead", {"date": wanted}, "date")
        refuse_closed(store, wanted)
        found = figures(store, wanted)
        began = settings.opening_cash if opening is None else opening
        expected = began + found.cash_in - found.cash_out
        if seen is not None and seen != expected:
            raise FieldRefused("drawer_changed", {"expected": expected}, "counted")
        there = expected if counted is None else counted
        if there != expected and not reason:
            raise FieldRefused("reason_needed", {"difference": there - expected}, "reason")
        plain = as_plain(found)
        made = journal.insert(
            "day_close",
            {"on_date": wanted, "opening_cash": began, "expected_cash": expected, "counted_cash": there, "reason": reason,
             "figures": json.dumps(plain, ensure_ascii=False), "at": act.at, "staff_id": act.staff_id},
        )  # fmt: skip
        cash = {
            "opening_cash": began,
            "expected_cash": expected,
            "counted_cash": there,
            "difference": there - expected,
        }
        return {"id": made, "date": wanted, **cash, "figures": plain}

    arguments = [wanted, counted, reason, opening, seen]
    return perform(store, act, "close_day", {"date": wanted}, arguments, body)
