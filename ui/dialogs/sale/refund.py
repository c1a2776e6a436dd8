"""Taking goods back: all of a sale, some lines, or an amount; before it is done it is shown what goes back where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from services.money import read_amount
from services.payments import PayKind, pay_kinds
from services.sales.people import Buyer
from services.sales.reading import Slip
from services.sales.refunding import Back, refund, refund_quote
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale import words
from ui.dialogs.sale.bill import Sums
from ui.dialogs.sale.finished import Sold, show
from ui.dialogs.sale.quantities import read_quantity
from ui.pages.contacts.words import called
from ui.widgets import Banner, Card, CheckBox, Combo, ElidedLabel, Field, Segmented, Text

AS_PAID: Final = ""
"""Money goes back the way it came."""


class RefundDialog(Dialog):
    """A refund of a slip. The act is made here: a second press is the same refund."""

    def __init__(self, context: Context, slip: Slip, buyer: Buyer | None, parent: QWidget) -> None:
        super().__init__(parent, "", width=720)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.slip, self.buyer = context, slip, buyer
        self.act = context.act()
        self.back: Back | None = None
        self._turn = 0
        self._answered = 0
        self._saving = False
        self._too_much = ""
        self.kinds: Sequence[PayKind] = ()
        self.quantities: dict[int, tuple[CheckBox, QLineEdit]] = {}
        self.set_title(self.tr("Refund of {number}").format(number=slip.row.number))
        self._build()
        self.set_primary(self.tr("Refund"), keys="Ctrl+Enter").clicked.connect(self.save)
        context.jobs.read(
            lambda store: pay_kinds(store), alive(self, self._got_kinds), key=(id(self), "kinds")
        )
        self.work_out()

    def _build(self) -> None:
        items: list[tuple[object, str]] = [("all", self.tr("All that is left"))]
        if self.slip.lines:
            items.append(("lines", self.tr("Some goods")))
        items.append(("amount", self.tr("An amount")))
        self.how = Segmented(items, name=self.tr("What comes back"))
        self.how.chosen.connect(lambda _value: self._switch())
        line = QHBoxLayout()
        line.addWidget(self.how)
        line.addStretch(1)
        left = words.yuan(self.slip.left.gross)
        line.addWidget(Text(self.tr("{left} left at list price").format(left=left), "caption", "ink2"))
        self.body.addLayout(line)
        self.amount = Field(
            self.tr("Amount at list price ¥"),
            help_text=self.tr("A sum such as 98+70 is fine"),
            check=self._check_amount,
        )
        self.amount.changed.connect(self.work_out)
        self.body.addWidget(self.amount)
        self.lines = self._lines()
        self.body.addWidget(self.lines)
        across = QHBoxLayout()
        across.setSpacing(14)
        self.goes_card = Card(self.tr("Goes back to the customer"))
        self.goes = Sums()
        self.goes_card.body.addWidget(self.goes)
        self.goes_card.body.addStretch(1)
        self.taken_card = Card(self.tr("Is taken back"))
        self.taken = Sums()
        self.taken_card.body.addWidget(self.taken)
        self.taken_card.body.addStretch(1)
        across.addWidget(self.goes_card, 1)
        across.addWidget(self.taken_card, 1)
        self.body.addLayout(across)
        self.owes = Banner("", "warn")
        self.owes.hide()
        self.body.addWidget(self.owes)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        self.by = Combo([(AS_PAID, self.tr("As it was paid"))])
        self.by.picked.connect(lambda _value: self._show())
        self.by_field = Field(self.tr("Money goes back by"), self.by)
        self.reason = Field(self.tr("Reason"), QLineEdit(), optional=True)
        foot.addWidget(self.by_field, 1, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(foot)
        self._switch()

    def _lines(self) -> QWidget:
        holder = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(one for one in self.slip.lines if one.left_quantity > 0):
            name = line.name or self.tr("Without a name")
            tick = CheckBox("", name=name)
            label = ElidedLabel(name, "body")
            label.setBuddy(tick)
            quantity = QLineEdit(words.quantity(line.left_quantity))
            quantity.setProperty("editor", "cell")
            quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
            quantity.setFixedWidth(theme.px(70))
            quantity.setAccessibleName(self.tr("Quantity of {name}").format(name=name))
            of = words.quantity(line.left_quantity)
            unit = f" {line.unit}" if line.unit else ""
            left = Text(self.tr("of {quantity}").format(quantity=of) + unit, "caption", "ink2")
            worth = Text(words.money(line.left_amount - line.left_off), "bold")
            worth.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            box = QHBoxLayout()
            box.setSpacing(6)
            box.addWidget(tick)
            box.addWidget(label, 1)
            grid.addLayout(box, row, 0)
            for column, part in enumerate((quantity, left, worth), 1):
                grid.addWidget(part, row, column)
            tick.toggled.connect(lambda _on: self.work_out())
            quantity.textEdited.connect(lambda _text, tick=tick: self._typed(tick))
            self.quantities[line.id] = (tick, quantity)
        holder.body.addLayout(grid)
        return holder

    def _typed(self, tick: CheckBox) -> None:
        if tick.isChecked():
            self.work_out()
        else:
            tick.setChecked(True)

    def _switch(self) -> None:
        how = self.how.value()
        self.amount.setVisible(how == "amount")
        self.lines.setVisible(how == "lines")
        if how == "amount":
            self.amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.work_out()

    def _got_kinds(self, kinds: list[PayKind]) -> None:
        self.kinds = kinds
        items: list[tuple[object, str]] = [(AS_PAID, self.tr("As it was paid"))]
        items += [(kind.key, words.pay_kind(kind.key, kind.name)) for kind in kinds]
        self.by.set_items(items)

    # -- what would happen -------------------------------------------------------------------------

    def asked(self) -> dict[str, Any] | None:
        """What comes back, as the service takes it; None while nothing is said. Raises FieldRefused under `amount`, or under
        the id of the line."""
        how = self.how.value()
        if how == "all":
            return {}
        if how == "amount":
            return {"amount": read_amount(self.amount.text())} if self.amount.text() else None
        chosen = []
        for line, (tick, editor) in self.quantities.items():
            if tick.isChecked():
                try:
                    chosen.append((line, read_quantity(editor.text())))
                except FieldRefused as error:
                    raise FieldRefused(error.reason, error.data, str(line)) from error
        return {"lines": chosen} if chosen else None

    def _check_amount(self, text: str) -> str | None:
        try:
            if text:
                read_amount(text)
        except FieldRefused as error:
            return messages.sentence(error)
        return self._too_much or None

    def dirty(self) -> bool:
        ticked = any(tick.isChecked() for tick, _ in self.quantities.values())
        return ticked or bool(self.amount.text() or self.reason.text())

    def work_out(self) -> None:
        """Ask what would go back where."""
        self._turn += 1
        turn, which = self._turn, self.slip.row.id
        self._too_much = ""
        self.set_hint("")
        try:
            asked = self.asked()
        except FieldRefused:
            asked = None  # said on leaving the field, or when the button is pressed
        if asked is None:
            self._answered, self.back = turn, None
            self._show()
            return
        self.context.jobs.read(
            lambda store: (turn, refund_quote(store, which, **asked)),
            alive(self, self._worked_out),
            alive(self, self._cannot),
            key=(id(self), "back"),
        )

    def _worked_out(self, found: tuple[int, Back]) -> None:
        turn, back = found
        if turn != self._turn:
            return
        self._answered, self.back = turn, back
        self.amount.set_error("")
        self._show()
        if self._saving:
            self.save()

    def _cannot(self, error: BaseException) -> None:
        self._answered, self.back, self._saving = self._turn, None, False
        self._show()
        if not isinstance(error, HudieError):
            self.context.window.report(error)
            return
        said = messages.sentence(error)
        if isinstance(error, FieldRefused) and error.field_key == "reason":
            self.reason.set_error(said)
        elif isinstance(error, FieldRefused) and self.how.value() == "amount":
            self._too_much = said
            self.amount.set_error(said)
        else:
            self.set_hint(said, "danger")

    def _to_error(self) -> None:
        """Say what is missing or wrong, and go there."""
        how = self.how.value()
        if how == "amount":
            if self.amount.validate():
                self.amount.set_error(messages.reason("blank"))
            self.amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif how == "lines" and self.quantities:
            first = next(iter(self.quantities.values()))[0]
            place: QWidget = next((tick for tick, _ in self.quantities.values() if tick.isChecked()), first)
            try:
                if self.asked() is None:
                    self.set_hint(self.tr("Tick what comes back"), "danger")
            except FieldRefused as error:
                self.set_hint(messages.sentence(error), "danger")
                place = self.quantities[int(error.field_key)][1]
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        back = self.back
        figures = back.figures if back is not None else None
        goes: list[tuple[str, str, str]] = []
        taken: list[tuple[str, str, str]] = []
        if back is None:
            goes = taken = [(self.tr("nothing so far"), "—", "ink3")]
        if back is not None and figures is not None:
            if figures.principal:
                goes.append((self.tr("Principal"), words.money(figures.principal), "ink"))
            if figures.bonus:
                goes.append((self.tr("Bonus"), words.money(figures.bonus), "ink"))
            goes += [(name, words.money(fen), "accent") for name, fen in self._paid(back)]
            if figures.points_used:
                goes.append((self.tr("Points used"), words.points(figures.points_used), "ink"))
            if not goes:
                goes.append((self.tr("Nothing"), words.money(0), "ink3"))
            taken.append((self.tr("Net sales"), words.money(figures.net), "ink"))
            if figures.gross != figures.due:
                taken.append((self.tr("Its share of discounts"), words.money(figures.off), "ink"))
            if figures.points:
                taken.append((self.tr("Points earned"), words.points(figures.points), "ink"))
            if back.expired:
                taken.append((self.tr("Of them expired unused"), words.points(back.expired), "ink3"))
            if figures.growth:
                taken.append((self.tr("Growth"), words.points(figures.growth), "ink"))
        self.goes.show_sums(goes)
        self.taken.show_sums(taken)
        owes = back.owes if back is not None else 0
        self.owes.setVisible(bool(owes))
        if owes:
            who = called(self.buyer.display) if self.buyer is not None else ""
            self.owes.set_text(
                self.tr("{who} has spent points of this sale: {points} will be owed, and settled by the next earning.").format(
                    who=who, points=words.points(owes)
                )
            )  # fmt: skip
        self.by_field.setVisible(figures is not None and figures.received > 0)
        if self.primary is not None and not self.primary.busy:
            amount = words.yuan(figures.due) if figures is not None else ""
            self.primary.setText(
                self.tr("Refund {amount}").format(amount=amount) if amount else self.tr("Refund")
            )

    def _paid(self, back: Back) -> list[tuple[str, int]]:
        if not back.figures.received:
            return []
        names = {kind.id: words.pay_kind(kind.key, kind.name) for kind in self.kinds}
        names |= {one.kind.id: words.pay_kind(one.kind.key, one.kind.name) for one in self.slip.payments}
        if self.by.value():
            return [(self.by.currentText(), back.figures.received)]
        return [(names.get(kind, ""), fen) for kind, fen in back.paid.items()]

    # -- done --------------------------------------------------------------------------------------

    def save(self) -> None:
        """Take it back, as soon as it is known what that comes to; a wrong value is said and gone to."""
        if self.primary is None or self.primary.busy:
            return
        self._saving = self._answered != self._turn
        if self._saving:
            return
        back, asked = self.back, self.asked() if self.back is not None else None
        if back is None or asked is None:
            self._to_error()
            return
        by = str(self.by.value() or "")
        if by and back.figures.received:
            asked["paid_back"] = [(by, back.figures.received)]
        act, which, reason = self.act, self.slip.row.id, self.reason.text()
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: refund(store, act, which, reason=reason, **asked),
            done=self._done,
            failed=alive(self, self._refused),
            quiet=True,
        )

    def _done(self, changes: Changes) -> None:
        """Also when the dialog was closed meanwhile: what was written is told of."""
        got = changes.receipt
        said = Sold.tr("Refunded: {amount} of {number}").format(
            amount=words.yuan(-got["due"]), number=got["of"]
        )
        show(self.context, changes, said, int(got["id"]))
        alive(self, self.accept)()

    def _refused(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self._cannot(error)
        if said := self._hint.text():
            self.work_out()  # something may have come back meanwhile
            self.set_hint(said, "danger")
