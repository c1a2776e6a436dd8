"""Asks whether today's date is right after the computer's clock jumped: until then nothing expires (faults.md F15)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.clock_jump import Jump
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.widgets import Icon, Text


class DateJumpDialog(Dialog):
    """Yes goes on with what was held back; Later asks again at the next start."""

    def __init__(
        self, context: Context, parent: QWidget | None, jump: Jump, go_on: Callable[[], object]
    ) -> None:
        super().__init__(parent, "", width=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._go_on = context, go_on
        self.set_title(self.tr("Is today's date right?"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(
            Icon("calendar-check", 22, "warn", square=42, back="warn_soft"), 0, Qt.AlignmentFlag.AlignTop
        )
        said = self.tr(
            "Hudie was used on {before}, and next on {after}: {days} days later. Tags, points and tiers whose time is over"
            " stay as they are until you say that the date is right."
        )
        row.addWidget(
            Text(said.format(before=jump.before, after=jump.after, days=jump.days), "body", wrap=True), 1
        )
        self.body.addLayout(row)
        self.body.addWidget(
            Text(
                self.tr("If it is wrong, set the computer's clock and start Hudie again."),
                "caption",
                "ink2",
                wrap=True,
            )
        )
        self.cancel.setText(self.tr("Later"))
        today = context.today().isoformat()
        self.set_primary(self.tr("Yes, today is {date}").format(date=today)).clicked.connect(self.confirm)

    def confirm(self) -> None:
        """Say that the date is right, and do what was held back."""
        from services.clock_jump import confirm_date

        act = self.context.act()
        assert self.primary is not None
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: confirm_date(store, act), done=lambda _changes: self._done(), failed=self._failed
        )

    def _done(self) -> None:
        self.accept()
        self._go_on()

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self.context.window.report(error)
