"""The dry run of a file, of people or of orders alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from services.imports import runs
from services.imports.checking import Checked
from services.orders import runs as order_runs
from services.orders.checking import CheckedOrders
from services.progress import Progress
from ui.pages.contacts.import_wizard.draft import Draft

AnyChecked = Checked | CheckedOrders
Work = Callable[[Any, Progress], AnyChecked]
"""What a reading job does with a store."""


def reading(draft: Draft, region: str, old: AnyChecked | None) -> Work:
    """Reads the file of a draft and compares it; what was read before is forgotten first."""
    path, act, orders = draft.path, draft.act, draft.of_orders
    assert path is not None
    plan, order_plan = draft.import_plan(region), draft.orders_plan(region)

    def work(store: Any, progress: Progress) -> AnyChecked:
        if old is not None:
            discard(old)
        if orders:
            return order_runs.check(store, path, order_plan, act, None, progress)
        return runs.check(store, path, plan, act, None, progress)

    return work


def comparing(draft: Draft, region: str, checked: AnyChecked) -> Work:
    """Compares the rows that were read already by other rules."""
    act = draft.act
    plan, order_plan = draft.import_plan(region), draft.orders_plan(region)

    def work(store: Any, progress: Progress) -> AnyChecked:
        if isinstance(checked, CheckedOrders):
            return order_runs.check_again(store, checked, order_plan, act, progress)
        return runs.check_again(store, checked, plan, act, progress)

    return work


def discard(checked: AnyChecked) -> None:
    """Forget what was read of a file."""
    if isinstance(checked, CheckedOrders):
        order_runs.discard(checked)
    else:
        runs.discard(checked)
