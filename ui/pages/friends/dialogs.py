"""What the page opens: dealing, pasting, the sheet, the texts, the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services import friendships
from services.errors import HudieError
from services.friend_work import figures, results
from services.friend_work.figures import Acceptance
from services.friend_work.lists import Desk, WorkQuery, WorkRow, work_ids, work_rows
from services.friendships import Day
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.pages.friends.days_popup import DAYS, DaysPopup
from ui.pages.friends.deal_dialog import DealDialog, Needed, read_needed
from ui.pages.friends.paste_dialog import PasteDialog
from ui.pages.friends.texts_dialog import TextsDialog


class Dialogs(QObject):
    """Opens them over the page, once what they need is read."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self.context, self._page = context, page

    def texts(self) -> None:
        """Edit the verification texts."""
        TextsDialog(self.context, self._page).open()

    def deal(self) -> None:
        """Choose who shall be asked; without an account in use first the staff."""
        context = self.context

        def opened(needed: Needed) -> None:
            if needed.desks:
                DealDialog(context, self._page, needed).open()
            else:
                context.window.open_settings("staff")

        context.jobs.read(
            lambda store: read_needed(store, context), alive(self, opened), key=(id(self), "needed")
        )

    def paste(self, desks: Sequence[Desk]) -> None:
        """Read results pasted from the app; friends of nobody's list go to the first own account."""
        own = [desk.account for desk in desks if desk.staff_id == self.context.staff_id]
        accounts = own or [desk.account for desk in desks]
        if accounts:
            PasteDialog(self.context, self._page, accounts[0]).open()
        else:
            self.context.window.open_settings("staff")

    def explain(self, opener: QWidget) -> None:
        """How the acceptance came about, and what the last days brought."""
        today = self.context.today()
        count = DAYS // 2 if theme.instance().compact else DAYS
        first, last = (today - timedelta(days=count - 1)).isoformat(), today.isoformat()

        def show(found: tuple[Acceptance, list[Day]]) -> None:
            if self._page.isVisible():
                DaysPopup(opener, *found, today).open_under(at_right=True)

        self.context.jobs.read(
            lambda store: (figures.recent(store, today), friendships.daily(store, first, last)),
            alive(self, show),
            key=(id(self), "days"),
        )

    def print_out(self, query: WorkQuery) -> None:
        """A list on paper, the numbers in full; that is written down."""
        act = self.context.act()

        def made(store: Any) -> tuple[list[WorkRow], dict[int, str]]:
            ids = work_ids(store, query)
            numbers = results.numbers_to_print(store, act, list(ids))
            rows = work_rows(store, ids)
            return [rows[task] for task in ids if task in rows], numbers

        self.context.jobs.write(made, alive(self, self._open_sheet), alive(self, self._tell))

    def _open_sheet(self, made: tuple[list[WorkRow], dict[int, str]]) -> None:
        from ui.pages.friends.sheet import SheetDialog, work_sheet

        rows, numbers = made
        if not numbers:
            self.context.window.toast(self.tr("Nobody to be added today"), icon="info")
            return
        sheet = work_sheet(
            rows,
            numbers,
            staff=self.context.staff.get(self.context.staff_id, "") or self.tr("Owner"),
            shop=self.context.settings.shop_name,
            day=self.context.today().isoformat(),
        )
        SheetDialog(self.context, self._page, sheet).open()

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.context.window.toast(messages.sentence(error), icon="warning-circle")
        else:
            self.context.window.report(error)
