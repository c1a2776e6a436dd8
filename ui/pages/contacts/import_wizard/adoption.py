"""The offer to take up what earlier imports only kept as text; made once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from services import openings
from services.changes import Changes
from services.imports import adopting
from services.imports.adopting import Offer
from ui.alive import alive
from ui.context import Context
from ui.dialogs.opening import Found, OpeningDialog, brought_words, read
from ui.pages.contacts.import_wizard import words
from ui.widgets import Banner


class BalancesBanner(Banner):
    """Shows itself where earlier imports kept balances, purchases or tiers about which the shop was not asked yet."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "info", parent=parent)
        self._context = context
        self.take = self.add_action(self.tr("Look at it…"), "secondary")
        self.take.clicked.connect(self._look)
        self.leave = self.add_action(self.tr("Leave it as text"))
        self.leave.clicked.connect(self._leave)
        self.hide()
        context.operations.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew whether there is anything to offer."""
        today = self._context.today().isoformat()
        self._context.jobs.read(
            lambda store: read(store, "principal", today, None) if openings.may_offer(store) else None,
            alive(self, self._show),
            key=f"import-balances-{id(self)}",
        )

    def _hear(self, changes: Changes) -> None:
        if changes.areas & {"settings", "imports", "balances"}:
            self.refresh()

    def _show(self, found: Found | None) -> None:
        self.leave.set_busy(False)
        self.setVisible(found is not None and not found.is_empty)
        if found is not None:
            said = self.tr("Earlier imports kept this as text, and it has a place now: {what}.")
            self.set_text(said.format(what=brought_words(found)))

    def _look(self) -> None:
        OpeningDialog(self._context, self.window()).open()

    def _leave(self) -> None:
        act = self._context.act()
        self.leave.set_busy(True)
        self._context.operations.run(
            lambda store: openings.decline(store, act),
            done=alive(self, lambda _changes: self.refresh()),
            failed=self._context.window.report,
        )


class AdoptionBanner(Banner):
    """Shows itself where there is something to take up, with a dry run in words; one answer for good."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "info", parent=parent)
        self._context = context
        self.take = self.add_action(self.tr("Take it up"), "secondary")
        self.take.clicked.connect(self._take)
        self.leave = self.add_action(self.tr("Leave it as text"))
        self.leave.clicked.connect(self._leave)
        self.hide()
        context.operations.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew whether there is anything to offer."""
        self._context.jobs.read(adopting.offer, alive(self, self._show), key=f"import-offer-{id(self)}")

    def _hear(self, changes: Changes) -> None:
        if changes.areas & {"settings", "imports"}:
            self.refresh()

    def _show(self, offer: Offer | None) -> None:
        self.setVisible(offer is not None)
        for button in (self.take, self.leave):
            button.set_busy(False)
        if offer is not None:
            self.set_text(words.grouped(self._said(offer)))

    def _said(self, offer: Offer) -> str:
        between = self.tr(", ", "between the items of a list")
        parts = []
        if offer.channels:
            parts.append(self.tr("a channel for %n contact(s)", "", offer.channels))
        if offer.new_channels:
            parts.append(self.tr("of these %n new channel(s)", "", len(offer.new_channels)))
        if offer.owners:
            parts.append(self.tr("staff in charge for %n contact(s)", "", offer.owners))
        if offer.identities:
            parts.append(self.tr("%n card number(s) and WeCom IDs", "", offer.identities))
        lines = [
            self.tr("Earlier imports kept this as text, and it has a place now: {what}.").format(
                what=between.join(parts)
            )
        ]
        if offer.left:
            lines.append(self.tr("%n number(s) that several people have stay as text.", "", offer.left))
        if offer.unknown_staff:
            names = between.join(offer.unknown_staff[:4]) + ("…" if len(offer.unknown_staff) > 4 else "")
            lines.append(self.tr("Not known as staff, kept as text: {names}").format(names=names))
        return words.sentences(lines)

    def _take(self) -> None:
        context = self._context
        act = context.act()
        self.take.set_busy(True, self.tr("Taking it up…"))
        context.operations.run_long(
            lambda store, progress: adopting.adopt(store, act, progress),
            done=alive(self, lambda _changes: self.refresh()),
            failed=self._failed,
        )

    def _leave(self) -> None:
        act = self._context.act()
        self.leave.set_busy(True)
        self._context.operations.run(
            lambda store: adopting.decline(store, act),
            done=alive(self, lambda _changes: self.refresh()),
            failed=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        self.refresh()
        self._context.window.report(error)
