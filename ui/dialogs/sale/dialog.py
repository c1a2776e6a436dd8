"""Record a sale: who, what, how it is paid; from anywhere by F2, without the mouse."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.errors import HudieError
from services.payments import PayKind, pay_kinds
from services.products.product import Product
from services.products.products import by_barcode, by_ids
from services.sales.holding import hold
from services.sales.next_tier import NextTier
from services.sales.pricing import Quote, SaleInput
from services.sales.selling import sell
from ui import messages, theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale import words
from ui.dialogs.sale.amount import AmountPart
from ui.dialogs.sale.bill import Bill
from ui.dialogs.sale.finished import tell, with_tier
from ui.dialogs.sale.paying import Paying
from ui.dialogs.sale.person import PersonPart
from ui.dialogs.sale.quoted import next_words, percent_off, read_quote
from ui.dialogs.sale.waiting import Waiting, Waits
from ui.dialogs.sale.words import Counter
from ui.pages.contacts.words import owner
from ui.widgets import ElidedLabel, Icon, KeyCap, Text

_WIDE: Final = 1040
_HIGH: Final = 700
_LOW: Final = 600


class RecordSaleDialog(Dialog):
    """One sale; `contact` is who buys where that is known already. The act is made here, so that Enter held down or a
    double click is one sale."""

    def __init__(self, context: Context, contact: int | None = None) -> None:
        window = context.window
        super().__init__(
            window if isinstance(window, QWidget) else None,
            "",
            width=_WIDE,
            height=_HIGH,
            margins=(24, 0, 24, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.act = context.act()
        self.quote: Quote | None = None
        self._asked = 0
        self._answered = 0
        self._finishing = False
        self._news = ""
        self.set_title(self.tr("Record a sale"))
        self._build_head()
        self.person = PersonPart(context)
        self.amount = AmountPart(context)
        self.paying = Paying(context)
        self.bill = Bill()
        self.bill.staff.setText(
            self.tr("Staff: {name}").format(name=context.staff.get(context.staff_id, "") or owner())
        )
        for part in (self.person, self.amount, self.paying):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.setSpacing(10)
        self.set_side(self.bill)
        self.footer.hide()
        self.primary = self.bill.finish
        self._connect()
        self._density()
        self.waiting = Waiting(context, self.bill.held, self)
        self._waited: SaleInput | None = None
        self.waiting.taken.connect(self._resumed)
        self.bill.hold.clicked.connect(self.hold)
        context.jobs.read(pay_kinds, alive(self, self._got_kinds), key=(id(self), "kinds"))
        self.waiting.refresh()
        if contact is not None:
            self.person.take_contact(contact)

    def _build_head(self) -> None:
        self.head.insertWidget(0, Icon("receipt", 20, "accent", square=34, back="accent_soft"))
        self.path = ElidedLabel(self.tr("Keys alone"), "caption", "ink2")
        self.path.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.setSpacing(6)
        self.head.addWidget(self.path, 8)
        for key in ("F2", "5210", "Enter", "168", "Enter", "Ctrl+Enter"):
            self.head.addWidget(KeyCap(key))
        self.head.addSpacing(8)
        self.head.addWidget(KeyCap("Esc"))
        self.head.addWidget(Text(self.tr("Close"), "caption", "ink2"))

    def _connect(self) -> None:
        self.person.chosen.connect(self._person_chosen)
        self.person.cleared.connect(self._person_cleared)
        self.person.awaited.connect(lambda: self._focus(self.amount.field))
        self.person.unsure.connect(self._person_unsure)
        self.person.nobody.connect(self._product_first)
        self.amount.changed.connect(self.work_out)
        self.amount.entered.connect(self.paying.take_focus)
        self.amount.products_wanted.connect(self._products)
        self.amount.card_scanned.connect(self.person.take)
        self.paying.scanned.connect(lambda text: self.amount.look_up(text, elsewhere=True))
        self.paying.changed.connect(self.work_out)
        self.paying.kinds_wanted.connect(self._edit_kinds)
        self.paying.went.connect(self.scroller.ensureWidgetVisible)
        self.bill.finish.clicked.connect(self.finish)
        self.bill.note.textChanged.connect(lambda _text: self.set_dirty(self._typed()))
        self.bill.note.returnPressed.connect(self.paying.take_focus)
        QShortcut(QKeySequence("F3"), self, self.person.ask_again)
        QShortcut(QKeySequence("Alt+H"), self, self.hold)
        QShortcut(QKeySequence("Alt+W"), self, self._offer_held)
        for digit in self.paying.digits():
            QShortcut(QKeySequence(f"Alt+{digit}"), self, lambda digit=digit: self.paying.press(digit))
        self.context.operations.changed.connect(self._hear)

    def _got_kinds(self, kinds: list[PayKind]) -> None:
        self.paying.set_kinds(kinds)
        self.work_out()

    def _hear(self, changes: Changes) -> None:
        """Another write, that of an editor opened from here for instance."""
        if changes.areas & {"sales", "products", "settings"}:
            self.waiting.refresh()
            self.context.jobs.read(pay_kinds, alive(self, self._got_kinds), key=(id(self), "kinds"))
        if "products" in changes.areas and (ids := [line.product.id for line in self.amount.lines.lines()]):
            self.context.jobs.read(
                lambda store: by_ids(store, ids),
                alive(self, self.amount.lines.renew),
                key=(id(self), "products on the bill"),
            )

    # -- size ----------------------------------------------------------------------------------------

    def _density(self) -> None:
        compact = theme.instance().compact
        self._wanted = QSize(_WIDE, _LOW if compact else _HIGH)
        self.head.setContentsMargins(24, 12 if compact else 18, 24, 6 if compact else 8)
        self.body.setSpacing(8 if compact else 12)
        for part in (self.person, self.amount, self.paying, self.bill):
            part.set_compact(compact)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "bill"):
            self._density()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.person.settled:
            self._focus(self.person.field)

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- who -----------------------------------------------------------------------------------------

    def _person_chosen(self, one: Any) -> None:
        self.paying.set_buyer(one)
        self.work_out()
        if self.amount.empty() or self.person.field.hasFocus():
            self._focus(self.amount.field)

    def _person_cleared(self) -> None:
        self.paying.set_buyer(None)
        self.work_out()

    def _person_unsure(self) -> None:
        self._stop_finishing()
        self._focus(self.person.field)

    def _product_first(self, text: str) -> None:
        """Goods may be scanned before it is asked who buys."""

        def got(one: Product | None) -> None:
            if one is not None and not one.archived and self.person.field.text().strip() == text:
                self.person.forget()
                self.amount.take(one)

        self.context.jobs.read(
            lambda store: by_barcode(store, text), alive(self, got), key=(id(self), "product first")
        )

    # -- what it comes to ------------------------------------------------------------------------------

    def values(self) -> SaleInput | None:
        """The slip as typed; None while there is nothing to pay."""
        amount, lines = self.amount.values()
        if not amount and not lines:
            return None
        buyer = self.person.buyer
        return self.paying.values(
            buyer.id if buyer is not None else None, amount, lines, self.bill.note.text().strip()
        )

    def _typed(self) -> bool:
        return not self.amount.empty() or bool(self.bill.note.text().strip())

    def work_out(self, news: str = "") -> None:
        """Ask what the slip comes to as it stands now; `news` are told with it."""
        self.set_dirty(self._typed())
        self._news = news
        self._asked += 1
        values, turn, act = self.values(), self._asked, self.act
        settings, today = self.context.settings, self.context.today()
        if values is None:
            self._answered = turn
            self.quote = None
            self.paying.show_quote(None)
            self.bill.show_nothing()
            return
        self.context.jobs.read(
            lambda store: (turn, read_quote(store, act, values, settings, today)),
            alive(self, self._worked_out),
            alive(self, self._not_worked_out),
            key=(id(self), "quote"),
        )

    def _worked_out(self, found: tuple[int, tuple[Quote, NextTier | None]]) -> None:
        turn, (worked, to_next) = found
        if turn != self._asked:
            return
        self._answered = turn
        self.quote = worked
        self.paying.show_quote(worked)
        rate = self.tr("Member price")
        if worked.discount != 1000:
            rate = self.tr("Member discount {percent} %").format(percent=percent_off(worked.discount))
        kinds = [(self.paying.kind_words(key), fen) for key, fen in worked.paid if fen]
        self.bill.show_quote(worked, rate=rate, kinds=kinds)
        self.bill.tell("\n".join(self._said(worked, to_next)), self._wrong(worked), look=self._look(worked))
        if self._finishing:
            self._sell()

    def _said(self, worked: Quote, to_next: NextTier | None) -> list[str]:
        said = []
        if worked.contact_id is not None or worked.bonus:
            line = self.tr("Counts as net sales {net}, received {received}").format(
                net=words.money(worked.net), received=words.money(worked.received)
            )
            said.append(line)
        if worked.bonus:
            said.append(self.tr("What bonus pays neither counts nor earns points"))
        if to_next is not None and (line := next_words(to_next)):
            said.append(line)
        return said

    def _look(self, worked: Quote) -> str:
        """What is allowed but better looked at."""
        names = Counter.tr(", ").join(worked.below_floor)
        floor = self.tr("Below the floor price: {names}").format(names=names) if names else ""
        return self._news or floor

    def _wrong(self, worked: Quote) -> str:
        return messages.sentence(worked.problems[0]) if worked.problems else ""

    def _not_worked_out(self, error: BaseException) -> None:
        self._answered, self.quote = self._asked, None
        self._stop_finishing()
        if isinstance(error, HudieError):
            self.bill.tell("", messages.sentence(error))
        else:
            self.context.window.report(error)

    # -- done ------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Ctrl+Enter: sell, as soon as it is known who buys and what it comes to."""
        if self.bill.finish.busy or self.context.store.reads_only:
            return
        self.paying.act_now()
        if self._unread():
            return
        if not self.person.settled and not self.person.pending:
            if self.person.field.text().strip():
                self._finishing = True
                self.person.enter()
                return
            self.person.take_walk_in()
        if self.amount.empty() or self.amount.error:
            self.amount.enter()
            self._focus(self.amount.field)
            return
        self._finishing = True
        self.bill.finish.set_busy(True, self.tr("Saving…"))
        if self.person.settled and self._answered == self._asked:
            self._sell()

    def _unread(self) -> bool:
        """Go to what was typed and is not on the bill, lest something else is sold than stands there."""
        if (wrong := self.amount.lines.wrong()) is not None:
            self.work_out(messages.sentence(wrong[1]))
            wrong[0].selectAll()
            self._focus(wrong[0])
            self.amount.lines.ensureWidgetVisible(wrong[0])
            return True
        if self.amount.unread():
            self.amount.enter()
            self._focus(self.amount.field)
            return True
        return False

    def _stop_finishing(self) -> None:
        self._finishing = False
        self.bill.finish.set_busy(False)

    def _sell(self) -> None:
        values, worked = self.values(), self.quote
        if not self.person.settled:
            return
        self._finishing = False
        if values is None or worked is None or worked.problems:
            self.bill.finish.set_busy(False)
            if worked is not None and worked.problems:
                self.paying.show_problem(worked.problems[0])
            elif values is not None:
                self.work_out()  # to say once more why it can't be told
            return
        self.bill.finish.set_busy(True, self.tr("Saving…"))
        act = self.act
        self.context.operations.run(
            lambda store: with_tier(store, sell(store, act, values, worked)),
            done=self._sold,
            failed=alive(self, self._failed),
            quiet=True,
        )

    def _sold(self, changes: Changes) -> None:
        """Also when the dialog was closed meanwhile: what was written is told of."""
        tell(self.context, changes, self.person.buyer)
        alive(self, self._close)()

    def _close(self) -> None:
        self._waited = None
        self.paying.remember()
        self.set_dirty(False)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._stop_finishing()
        if isinstance(error, HudieError) and error.code == "changed_meanwhile":
            self.work_out(messages.sentence(error))
        elif isinstance(error, HudieError):
            self.bill.tell("", messages.sentence(error))
        else:
            self.context.window.report(error)

    # -- slips that wait ---------------------------------------------------------------------------------

    def hold(self) -> None:
        """Put the slip aside and close."""
        self.paying.act_now()
        values = self.values()
        if self.bill.finish.busy or self._unread():
            return
        if values is None:
            self.amount.enter()
            self._focus(self.amount.field)
            return
        act = self.context.act()
        self.bill.finish.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: hold(store, act, values),
            done=alive(self, lambda _changes: self._put_aside()),
            failed=alive(self, self._failed),
        )

    def _put_aside(self) -> None:
        self._waited = None
        self.set_dirty(False)
        self.accept()

    def _offer_held(self) -> None:
        if self.waiting.found:
            self.waiting.offer()
        else:
            self.paying.say(self.tr("No slip is on hold"))

    def _resumed(self, found: Waits) -> None:
        """A slip that waited stands here now; if it is not sold it waits again. What stood here waits in its place."""
        if self.bill.finish.busy:
            self._wait(found.held.values)
            return
        here = self.values() if self._typed() else None
        if (here := here or self._waited) is not None:
            self._wait(here)
        self._waited = found.held.values
        if found.buyer is not None:
            self.person.take(found.buyer)
        else:
            self.person.take_walk_in()
        self.paying.set_from(found.held.values)
        self.bill.note.setText(found.held.values.note)
        self.amount.fill(found.held.values, found.products)
        self.work_out()
        self._focus(self.amount.field)

    def _wait(self, values: SaleInput) -> None:
        """Let a slip wait that the dialog does not show any more."""
        act = self.context.act()
        self.context.operations.run(lambda store: hold(store, act, values))

    # -- keys --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.isAutoRepeat():
            return
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not self._asking:
                self.finish()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc: first what is open goes, then what is being typed, then the dialog."""
        if self.person.escape() or self.amount.escape():
            return
        note = self.bill.note
        if note.hasFocus() and note.text():
            note.clear()
            return
        super().reject()

    def done(self, result: int) -> None:
        if self._waited is not None and not self.bill.finish.busy:
            values, self._waited = self._waited, None
            self._wait(values)
        super().done(result)

    def _ask(self, asking: bool) -> None:
        self.footer.setVisible(asking)
        self.cancel.hide()
        super()._ask(asking)
        self.cancel.hide()

    # -- what is opened from here ----------------------------------------------------------------------

    def _products(self) -> None:
        from ui.dialogs.products import ProductsDialog

        ProductsDialog(self.context, self).open()

    def _edit_kinds(self) -> None:
        from ui.dialogs.sale.kinds import KindsDialog

        KindsDialog(self.context, self).open()
