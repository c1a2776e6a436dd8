"""The dialogs that the window opens, each imported only when it is asked for: starting must stay light."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from ui.context import Context


class Openers(QMainWindow):
    """The part of the main window that opens dialogs."""

    context: Context
    home: Path | None
    leave_for: Callable[[Path], None]

    def open_import(self, file: Path | None = None) -> None:
        """The import wizard."""
        from ui.pages.contacts.import_wizard import ImportWizard

        ImportWizard(self.context, file).open()

    def open_import_history(self) -> None:
        """Earlier imports."""
        from ui.dialogs.import_history import ImportHistory

        ImportHistory(self.context).open()

    def open_settings(self, section: str = "") -> None:
        """The settings, at a section."""
        from ui.dialogs.settings import SettingsDialog

        SettingsDialog(self.context, section).open()

    def open_history(self, operation: int | None = None) -> None:
        """All acts, one of them chosen."""
        from ui.dialogs.history import HistoryDialog

        HistoryDialog(self.context, operation).open()

    def open_keys(self) -> None:
        """The sheet of shortcuts."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self).open()

    def open_about(self) -> None:
        """About the program."""
        self.open_settings("about")

    def open_register(self, channel: int | None = None) -> None:
        """Take a newcomer down, at a channel if one is named."""
        from ui.dialogs.register import RegisterDialog

        RegisterDialog(self.context, channel).open()

    def open_sale(self, contact: int | None = None) -> None:
        """Record a sale, to somebody if one is named; one at a time."""
        from ui.dialogs.sale.dialog import RecordSaleDialog

        before = self.findChild(RecordSaleDialog)
        if self.context.store.reads_only or (before is not None and before.isVisible()):
            return
        RecordSaleDialog(self.context, contact).open()

    def open_slip(self, slip: int | str) -> None:
        """One sale or refund with all that hangs on it, by id or number."""
        from ui.dialogs.sale.slip_dialog import SlipDialog

        SlipDialog(self.context, slip).open()

    def open_products(self) -> None:
        """The list of products."""
        from ui.dialogs.products import ProductsDialog

        ProductsDialog(self.context).open()

    def open_top_up(self, contact: int) -> None:
        """Take money in for somebody's stored value."""
        from ui.dialogs.stored_value.top_up import TopUpDialog

        if not self.context.store.reads_only:
            TopUpDialog(self.context, contact).open()

    def open_payout(self, contact: int) -> None:
        """Pay somebody's stored value back."""
        from ui.dialogs.stored_value.payout import PayoutDialog

        if not self.context.store.reads_only:
            PayoutDialog(self.context, contact).open()

    def open_statement(self, contact: int) -> None:
        """All entries of one customer."""
        from ui.dialogs.statement import StatementDialog

        StatementDialog(self.context, contact).open()

    def open_sharing(self, holder: int) -> None:
        """Who pays with somebody's stored value."""
        from ui.dialogs.stored_value.sharing import SharingDialog

        if not self.context.store.reads_only:
            SharingDialog(self.context, holder).open()

    def open_packages(self) -> None:
        """What is offered for topping up."""
        from ui.dialogs.stored_value.packages import PackagesDialog

        PackagesDialog(self.context).open()

    def open_demo(self) -> None:
        """Look around in the demo shop."""
        from ui.dialogs.demo import DemoDialog

        DemoDialog(self.context, self.leave_for, self.home).open()

    def open_membership(self, contact: int) -> None:
        """The paid membership of a customer."""
        from ui.dialogs.memberships.person import MembershipDialog

        MembershipDialog(self.context, contact).open()

    def open_points(self, contact: int) -> None:
        """The points of a customer: gifts, tasks, benefits, corrections."""
        from ui.dialogs.points.person import PointsDialog

        PointsDialog(self.context, contact).open()
