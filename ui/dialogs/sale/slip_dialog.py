"""One slip with all that hangs on it: goods, how it was paid, what came back; receipt, refund, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.changes import Changes
from services.errors import HudieError
from services.sales import attaching
from services.sales.people import Buyer, buyer
from services.sales.reading import Slip, SlipLine, SlipRow, sale
from ui import messages, theme, tier_words
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Body, Dialog
from ui.dialogs.sale import words
from ui.dialogs.sale.bill import Sums
from ui.moments import moment_title
from ui.pages.contacts.words import called, owner
from ui.tables import Column, Kind, ListColumn, ListTable, TableView
from ui.tables.whole_rows import WholeRows
from ui.widgets import Banner, Button, Chip, ElidedLabel, Rule, Text

_SIDE: Final = 300


@dataclass(frozen=True)
class _Shown:
    slip: Slip
    buyer: Buyer | None
    holder: Buyer | None


def _read(store: Any, which: int | str, today: date, masked: bool) -> _Shown:
    slip = sale(store, which)
    contact, holder = slip.row.contact_id, slip.holder_id
    return _Shown(
        slip,
        buyer(store, contact, today, masked=masked) if contact is not None else None,
        buyer(store, holder, today, masked=masked) if holder is not None and holder != contact else None,
    )


class SlipDialog(Dialog):
    """A sale or a refund by its id."""

    def __init__(self, context: Context, which: int | str, parent: QWidget | None = None) -> None:
        window = parent or (context.window if isinstance(context.window, QWidget) else None)
        super().__init__(window, "", width=860, height=600, margins=(24, 0, 24, 14))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.which = which
        self.shown: _Shown | None = None
        self.set_title(self.tr("Sale"))
        self.state = Chip("", "neutral")
        self.head.insertWidget(1, self.state)
        self._build()
        self.cancel.setText(self.tr("Close"))
        self.attach = self.add_button(Button(self.tr("Give to a customer…"), clicked=self._attach))
        self.back = self.add_button(Button(self.tr("Refund…"), clicked=self._refund))
        self.set_primary(self.tr("Receipt"), icon="printer", keys="Ctrl+P").clicked.connect(self._receipt)
        QShortcut(QKeySequence.StandardKey.Print, self, self._receipt)
        context.operations.changed.connect(alive(self, self._hear))
        self._allow()
        self.refresh()

    def _build(self) -> None:
        self.facts = Text("", "body", "ink2", wrap=True)
        self.body.addWidget(self.facts)
        self.person = ElidedLabel("", "bold")
        self.body.addWidget(self.person)
        self.note = Banner("", "info")
        self.body.addWidget(self.note)
        self.elsewhere = Banner("", "info")
        self.body.addWidget(self.elsewhere)
        columns: list[ListColumn[SlipLine]] = [
            ListColumn(
                Column("name", self.tr("Goods"), Kind.TEXT, 160, least=110, stretch=True, sortable=False),
                lambda line: line.name or self.tr("Without a name"),
            ),
            ListColumn(
                Column("quantity", self.tr("Quantity"), Kind.TEXT, 86, right=True, sortable=False),
                lambda line: " ".join(part for part in (words.quantity(line.quantity), line.unit) if part),
            ),
            ListColumn(
                Column("price", self.tr("Price ¥"), Kind.MONEY, 84, sortable=False), lambda line: line.price
            ),
            ListColumn(
                Column("off", self.tr("Off ¥"), Kind.MONEY, 76, spare=1, sortable=False),
                lambda line: line.off,
            ),
            ListColumn(
                Column("amount", self.tr("Amount ¥"), Kind.MONEY, 96, sortable=False, bold=True),
                lambda line: line.amount - line.off,
            ),
        ]
        self.table: ListTable[SlipLine] = ListTable(columns, key=lambda line: line.id, parent=self)
        self.view = TableView(self.table, name=self.tr("Goods"), row_height=38)
        self.lines = WholeRows(self.view)
        self.body.addWidget(self.lines, 1)
        self.refunds_title = Text(self.tr("Came back"), "h2")
        self.body.addWidget(self.refunds_title)
        self.refunds = QVBoxLayout()
        self.refunds.setSpacing(4)
        self.body.addLayout(self.refunds)
        self.body.addStretch(1)
        side = QFrame()
        side.setProperty("panel", "side")
        side.setFixedWidth(theme.px(_SIDE))
        outer = QVBoxLayout(side)
        outer.setContentsMargins(1, 0, 0, 0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 22, 20, 12)
        column.setSpacing(9)
        self.above, self.below, self.earned = Sums(), Sums(), Sums()
        self.due_label = Text(self.tr("Due"), "body", "ink2")
        self.due = ElidedLabel("", "huge")
        for part in (self.above, Rule(), self.due_label, self.due, self.below, Rule(), self.earned):
            column.addWidget(part)
        column.addStretch(1)
        outer.addWidget(Body(inner))
        self.set_side(side)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the slip again."""
        which, today, masked = self.which, self.context.today(), self.context.settings.mask_phones
        self.context.jobs.read(
            lambda store: _read(store, which, today, masked),
            alive(self, self._show),
            alive(self, self._failed),
            key=(id(self), "slip"),
        )

    def _hear(self, changes: Changes) -> None:
        if changes.areas & {"sales", "contacts"}:
            self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
            self.shown = None
            self._allow()
        else:
            self.context.window.report(error)

    def _allow(self) -> None:
        slip = self.shown.slip if self.shown is not None else None
        own = slip is not None and not slip.row.source
        sold = slip is not None and own and slip.row.kind == "sale"
        self.back.setVisible(bool(sold and slip is not None and slip.left.gross > 0))
        self.attach.setVisible(
            bool(sold and slip is not None and slip.row.contact_id is None and not slip.closed)
        )
        if self.primary is not None:
            self.primary.setEnabled(own)

    # -- showing -----------------------------------------------------------------------------------

    def _show(self, shown: _Shown) -> None:
        self.shown = shown
        slip, row = shown.slip, shown.slip.row
        refund = row.kind == "refund"
        title = self.tr("Refund {number}") if refund else self.tr("Sale {number}")
        self.set_title(title.format(number=row.number))
        if row.wholly_refunded:
            self.state.set(self.tr("all came back"), "warn")
        elif row.refunded:
            self.state.set(self.tr("a part came back"), "warn")
        else:
            self.state.set(self.tr("day closed"), "neutral")
        self.state.setVisible(bool(row.refunded or slip.closed))
        at, now = self.context.local(row.at), self.context.now()
        parts = [moment_title(at, now), self.tr("Staff: {name}").format(name=row.staff or owner())]
        if refund:
            parts.append(self.tr("of sale {number}").format(number=row.of_number))
        self.facts.setText(" · ".join(parts))
        if shown.buyer is not None:
            one = shown.buyer
            named = (called(one.display), one.phone, tier_words.name(one.tier_name))
            self.person.setText(" · ".join(part for part in named if part))
        else:
            self.person.setText(self.tr("Walk-in"))
        said = [part for part in (row.reason, row.note) if part]
        self.note.set_text(" · ".join(said))
        self.note.setVisible(bool(said))
        self.elsewhere.set_text(
            self.tr("This order was imported ({source}, {number}). What comes back is imported too.").format(
                source=row.source, number=row.external
            )
        )
        self.elsewhere.setVisible(bool(row.source))
        self.table.set_rows(slip.lines)
        self.lines.setVisible(bool(slip.lines))
        self._show_sums(shown)
        self._show_refunds(slip.refunds)
        self._allow()

    def _show_sums(self, shown: _Shown) -> None:
        figures, slip = shown.slip.row.figures, shown.slip
        refund = slip.row.kind == "refund"
        goods = [(self.tr("Goods"), words.money(figures.gross), "ink")]
        for name, fen in (
            (self.tr("Member discount"), figures.tier_off),
            (self.tr("Taken off by hand"), figures.manual_off),
            (self.tr("Points"), figures.points_off),
            (self.tr("Rounded down"), figures.rounding_off),
        ):
            if fen:
                goods.append((name, words.money(-fen), "accent"))
        self.above.show_sums(goods)
        self.due_label.setText(self.tr("Goes back") if refund else self.tr("Due"))
        self.due.setText(words.yuan(abs(figures.due)))
        paid = [(self.tr("Principal"), words.money(figures.principal), "ink")] * bool(figures.principal)
        paid += [(self.tr("Bonus"), words.money(figures.bonus), "ink")] * bool(figures.bonus)
        if shown.holder is not None and (figures.principal or figures.bonus):
            paid.append((self.tr("Paid by"), called(shown.holder.display), "ink"))
        paid += [
            (words.pay_kind(one.kind.key, one.kind.name), words.money(one.amount), "ink")
            for one in slip.payments
        ]
        self.below.show_sums(paid or [(self.tr("Nothing to pay"), words.money(0), "ink")])
        earned = []
        if figures.points:
            earned.append((self.tr("Points"), words.points(figures.points), "ink"))
        if figures.points_used:
            earned.append((self.tr("Points used"), words.points(figures.points_used), "ink"))
        if figures.growth:
            earned.append((self.tr("Growth"), words.points(figures.growth), "ink"))
        earned.append((self.tr("Net sales"), words.money(figures.net), "ink"))
        self.earned.show_sums(earned)

    def _show_refunds(self, refunds: Sequence[SlipRow]) -> None:
        while self.refunds.count():
            item = self.refunds.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.refunds_title.setVisible(bool(refunds))
        for one in refunds:
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            when = moment_title(self.context.local(one.at), self.context.now())
            said = " · ".join(part for part in (when, one.staff or owner(), one.reason) if part)
            line.addWidget(Button(one.number, "link", size="small", clicked=partial(self._open, one.id)))
            line.addWidget(ElidedLabel(said, "body", "ink2"), 1)
            line.addWidget(Text(words.money(one.figures.due), "bold"))
            self.refunds.addWidget(holder)

    # -- acts --------------------------------------------------------------------------------------

    def _open(self, which: int) -> None:
        SlipDialog(self.context, which, self).open()

    def _receipt(self) -> None:
        if self.shown is not None and not self.shown.slip.row.source:
            from ui.dialogs.sale.receipt_dialog import ReceiptDialog

            ReceiptDialog(self.context, self.shown.slip.row.id, self).open()

    def _refund(self) -> None:
        if self.shown is not None:
            from ui.dialogs.sale.refund import RefundDialog

            RefundDialog(self.context, self.shown.slip, self.shown.buyer, self).open()

    def _attach(self) -> None:
        if self.shown is None:
            return
        from ui.dialogs.sale.whose import WhoseDialog

        number = self.shown.slip.row.id

        def chosen(one: Buyer) -> None:
            act = self.context.act()
            self.context.operations.run(
                lambda store: attaching.attach(store, act, number, one.id),
                failed=alive(self, self._failed),
            )

        WhoseDialog(self.context, self, chosen).open()
