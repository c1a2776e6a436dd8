"""Agreements and payout slips as they will be on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from services.sales.people import Buyer, buyer
from services.stored_value.payouts import read_payout
from services.stored_value.topping_up import read_top_up
from ui.context import Context
from ui.pages.contacts.words import called
from ui.printing import Sheet
from ui.tier_words import name as tier_name


def show_agreement(context: Context, top_up_id: int) -> None:
    """The agreement of a top-up."""
    from ui.printing.stored_value import agreement

    def paint(one: Any, name: str, phone: str) -> Sheet:
        at, tier = context.local(one.at), tier_name(one.tier)
        return agreement(one, name=name, phone=phone, at=at, settings=context.settings, tier=tier)

    _show(context, lambda store: read_top_up(store, top_up_id), paint)


def show_slip(context: Context, payout_id: int) -> None:
    """The slip of a payout."""
    from ui.printing.stored_value import payout_slip

    def paint(one: Any, name: str, phone: str) -> Sheet:
        return payout_slip(one, name=name, phone=phone, at=context.local(one.at), settings=context.settings)

    _show(context, lambda store: read_payout(store, payout_id), paint)


def _show(context: Context, read: Callable[[Any], Any], paint: Callable[[Any, str, str], Sheet]) -> None:
    today, masked = context.today(), context.settings.mask_phones

    def found(store: Any) -> tuple[Any, Buyer | None]:
        one = read(store)
        return one, buyer(store, one.contact, today, masked=masked)

    def show(answer: tuple[Any, Buyer | None]) -> None:
        from ui.dialogs.sheet import SheetDialog

        one, who = answer
        sheet = paint(one, called(who.display) if who else "—", who.phone if who else "")
        window = context.window
        SheetDialog(context, window if isinstance(window, QWidget) else None, sheet).open()

    context.jobs.read(found, show, context.window.report)
