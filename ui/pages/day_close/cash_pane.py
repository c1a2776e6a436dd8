"""The cash of a day: what must lie in the drawer, what does, and what to look at before the lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from services.changes import Changes
from services.day_close.figures import Day
from services.errors import FieldRefused, HudieError
from services.money import read_amount
from services.shop import change_settings
from ui import messages, theme
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.dialogs.sale.words import money, plain
from ui.moments import moment_words
from ui.pages.contacts.words import owner
from ui.widgets import Banner, Button, Card, CheckBox, Field, Icon, Rule, Text

WIDTH: Final = 372
NARROW: Final = 340


class FloatDialog(FormDialog):
    """What lies in the drawer when a day begins."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent, "")
        self.set_title(self.tr("Float in the morning"))
        shown = context.settings.opening_cash
        self.add(
            "opening_cash",
            self.tr("In the drawer in the morning (yuan)"),
            plain(shown),
            help_text=self.tr("From now on, for days that are not closed yet"),
        )
        self.row("opening_cash")

    def call(self) -> Callable[[Any], Changes]:
        text = self.fields["opening_cash"].text()
        fen = read_amount(text, "opening_cash") if text.strip("0.") else 0
        act = self.act
        return lambda store: change_settings(store, act, opening_cash=fen)


class CashPane(Card):
    """`locking(counted, reason)` when the day is to be closed, `print_wanted()`, `day_wanted(date)` for a day before that
    nobody closed, `held_wanted()` for slips that wait."""

    locking = Signal(int, str)
    print_wanted = Signal()
    day_wanted = Signal(str)
    held_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(margins=(18, 14, 18, 14), parent=parent)
        self.context = context
        self.day: Day | None = None
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Count the cash"), "h2"))
        head.addStretch(1)
        self.step = Text("", "caption", "ink2")
        head.addWidget(self.step)
        self.body.addLayout(head)
        inner = QWidget()
        self.inside = QVBoxLayout(inner)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)
        area = self.area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self._build_cash()
        self._build_checks()
        self.inside.addStretch(1)
        self.lock = Button(
            self.tr("Close and print"),
            "primary",
            "lock-simple",
            size="big",
            keys="Ctrl+Enter",
            clicked=self.press,
        )
        self.lock.setSizePolicy(self.lock.sizePolicy().Policy.Expanding, self.lock.sizePolicy().Policy.Fixed)
        self.body.addWidget(self.lock)
        self.foot = Text("", "caption", "ink2", wrap=True)
        self.foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.foot)

    def _build_cash(self) -> None:
        self.float, line = self._line(self.tr("Float in the morning"))
        self.change = Button(self.tr("Change"), "link", size="small", clicked=self._change_float)
        line.insertWidget(1, self.change)
        self.came, _ = self._line(self.tr("Cash in"))
        self.went, _ = self._line(self.tr("Cash out"))
        self.inside.addWidget(Rule())
        self.expected, _ = self._line(self.tr("Must be in the drawer"), "h1")
        editor = QLineEdit()
        editor.setProperty("editor", "amount")
        self.counted = Field(self.tr("Counted (yuan)"), editor)
        self.counted.changed.connect(self._tell)
        self.inside.addWidget(self.counted)
        self.difference = Banner("", "warn")
        self.inside.addWidget(self.difference)
        self.reason = Field(self.tr("Reason"), QLineEdit())
        self.inside.addWidget(self.reason)

    def _line(self, text: str, role: str = "bold") -> tuple[Text, QHBoxLayout]:
        line = QHBoxLayout()
        line.setSpacing(6)
        value = Text("", role)
        line.addWidget(Text(text, "body"))
        line.addStretch(1)
        line.addWidget(value)
        self.inside.addLayout(line)
        return value, line

    def _build_checks(self) -> None:
        self.inside.addWidget(Rule())
        self.look = Text(self.tr("Look before closing"), "caption-bold", "ink2")
        self.inside.addWidget(self.look)
        self.held = self._check(self.tr("Look"), lambda: self.held_wanted.emit())
        self.before = self._check(self.tr("Go there"), self._go_before)
        self.not_over = self._check("", None)
        self.walk_ins = self._check("", None)
        self.bridge = self._check("", None)
        self.phone = CheckBox(self.tr("Payments on the phone agree"))
        self.inside.addWidget(self.phone)

    def _check(
        self, link: str, clicked: Callable[[], object] | None
    ) -> tuple[QWidget, Icon, Text, Button | None]:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        icon, text = Icon("check-circle", 18, "accent"), Text("", "body", wrap=True)
        line.addWidget(icon)
        line.addWidget(text, 1)
        button = Button(link, "link", size="small", clicked=clicked) if clicked is not None else None
        if button is not None:
            line.addWidget(button)
        self.inside.addWidget(row)
        return row, icon, text, button

    # -- what is shown -------------------------------------------------------------------------------

    def show_day(self, day: Day) -> None:
        """Show a day; what was typed for the same day stays."""
        other = self.day is None or self.day.figures.on_date != day.figures.on_date
        self.day = day
        found, closed = day.figures, day.closed
        self.float.setText(money(closed.opening_cash if closed is not None else day.opening_cash))
        self.change.setVisible(closed is None)
        self.came.setText(money(found.cash_in))
        self.went.setText(f"− {money(found.cash_out)}" if found.cash_out else money(0))
        self.expected.setText(money(day.expected_cash))
        editor = self.counted.editor
        assert isinstance(editor, QLineEdit)
        reason = self.reason.editor
        assert isinstance(reason, QLineEdit)
        for one in (editor, reason):
            one.setReadOnly(closed is not None)
            theme.restyle(one)
        if closed is not None:
            self.counted.set_text(plain(closed.counted_cash))
            self.reason.set_text(closed.reason)
        elif other:
            self.counted.set_text("")
            self.reason.set_text("")
            self.phone.setChecked(False)
        self._show_checks(day)
        self.lock.setText(self.tr("Print again") if closed is not None else self.tr("Close and print"))
        self.lock.set_icon("printer" if closed is not None else "lock-simple")
        self.lock.setEnabled(not day.ahead)
        self.step.setText("" if closed is not None else self.tr("Step 1 of 2"))
        if closed is not None:
            at = moment_words(self.context.local(closed.at), self.context.now())
            self.foot.setText(
                self.tr("Closed {time} by {staff}").format(time=at, staff=closed.staff or owner())
            )
        elif day.ahead:
            self.foot.setText(self.tr("This day is still to come."))
        else:
            self.foot.setText(
                self.tr("Nothing of it changes afterwards; corrections are noted on their own day")
            )
        self.foot.setVisible(day.closed is not None or day.ahead or not theme.instance().compact)
        self._tell()

    def _show_checks(self, day: Day) -> None:
        found = day.figures
        open_ = day.closed is None and not day.ahead
        for part in (
            self.look,
            self.phone,
            *(row[0] for row in (self.held, self.before, self.not_over, self.walk_ins, self.bridge)),
        ):
            part.setVisible(open_)
        if not open_:
            return
        self._say(self.held, self.tr("%n slip(s) still wait", "", found.held), "warning", "warn")
        self.held[0].setVisible(found.held > 0)
        first = day.unclosed[0] if day.unclosed else ""
        self._say(
            self.before,
            self.tr("%n day(s) before are not closed, the first {date}", "", len(day.unclosed)).format(
                date=first
            ),
            "warning",
            "warn",
        )
        self.before[0].setVisible(bool(day.unclosed))
        self._say(
            self.not_over,
            self.tr("Today is not over: once it is closed nothing more is sold or paid today"),
            "info",
            "slate",
        )
        self.not_over[0].setVisible(day.today)
        if found.walk_ins:
            said = self.tr(
                "%n walk-in slip(s); afterwards they can't be given to a customer", "", found.walk_ins
            )
            self._say(self.walk_ins, said, "info", "slate")
        else:
            self._say(self.walk_ins, self.tr("Every slip names its customer"), "check-circle", "accent")
        if found.bridge.holds:
            self._say(self.bridge, self.tr("The equation holds to the fen"), "check-circle", "accent")
        else:
            self._say(
                self.bridge,
                self.tr("The equation does not hold: run a check of the store"),
                "warning-circle",
                "danger",
            )

    @staticmethod
    def _say(row: tuple[QWidget, Icon, Text, Button | None], text: str, icon: str, tone: str) -> None:
        row[1].set(icon, tone)
        row[2].setText(text)
        row[0].setAccessibleName(text)

    def amount(self) -> int | None:
        """What was counted, fen; None where nothing readable stands there."""
        text = self.counted.text()
        if text and not text.strip("0."):
            return 0
        try:
            return read_amount(text)
        except FieldRefused:
            return None

    def _tell(self) -> None:
        day, counted = self.day, self.amount()
        if day is None:
            return
        gap = 0 if counted is None else counted - day.expected_cash
        self.difference.setVisible(bool(gap))
        self.reason.setVisible(bool(gap) or bool(self.reason.text()))
        if gap:
            said = self.tr("{amount} too little") if gap < 0 else self.tr("{amount} too much")
            more = (
                ""
                if day.closed is not None
                else self.tr(" · a reason is needed, the difference is kept apart")
            )
            self.difference.set_text(said.format(amount=money(abs(gap))) + more)

    # -- acting --------------------------------------------------------------------------------------

    def press(self) -> None:
        """Close the day, or print it once more."""
        day = self.day
        if day is None or self.lock.busy:
            return
        if day.closed is not None:
            self.print_wanted.emit()
            return
        counted = self.amount()
        if counted is None:
            self.counted.set_error(messages.reason("blank" if not self.counted.text() else "bad_amount"))
            self.counted.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if counted != day.expected_cash and not self.reason.text():
            self._ask_reason(messages.reason("reason_needed"))
            return
        self.locking.emit(counted, self.reason.text())

    def refused(self, error: BaseException) -> None:
        """Say why the day was not closed."""
        self.lock.set_busy(False)
        if isinstance(error, FieldRefused) and error.field_key == "reason":
            self._ask_reason(messages.sentence(error))
        elif isinstance(error, HudieError):
            self.counted.set_error(messages.sentence(error))
        else:
            self.context.window.report(error)

    def _ask_reason(self, said: str) -> None:
        self.reason.show()
        self.reason.set_error(said)
        self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(self.reason)

    def typed(self) -> bool:
        """Whether something was typed for a day that is open."""
        return (
            self.day is not None
            and self.day.closed is None
            and bool(self.counted.text() or self.reason.text())
        )

    def _change_float(self) -> None:
        FloatDialog(self.context, self.window()).open()

    def _go_before(self) -> None:
        if self.day is not None and self.day.unclosed:
            self.day_wanted.emit(self.day.unclosed[0])
