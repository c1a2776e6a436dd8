"""Topping up: a package or an amount, how it is paid, what will stand to the customer's credit; then the agreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from services.money import read_amount
from services.payments import PayKind, pay_kinds
from services.sales.people import Buyer, buyer
from services.stored_value.packages import Package, packages
from services.stored_value.sharing import Sharer, holder_of, sharers
from services.stored_value.topping_up import top_up
from ui import messages, theme
from ui.alive import alive
from ui.amounts import money, plain, round_yuan, yuan
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale.words import pay_kind
from ui.dialogs.stored_value.after import After, AfterCard
from ui.dialogs.stored_value.legal import NAMED_MOST, LegalDialog
from ui.dialogs.stored_value.papers import show_agreement
from ui.dialogs.stored_value.who import WhoCard
from ui.dialogs.stored_value.words import package_note
from ui.pages.contacts.words import called
from ui.tier_words import name as tier_name
from ui.widgets import Button, CheckBox, Combo, CountTile, ElidedLabel, Field, FlowLayout, Text

_PRINT: Final = "stored_value/print"
_KIND: Final = "stored_value/kind"
_FREE: Final = -1


@dataclass(frozen=True)
class Needed:
    """What the dialog shows: whose balance, who shares it, what is offered, how it may be paid."""

    buyer: Buyer
    sharers: tuple[Sharer, ...]
    packages: tuple[Package, ...]
    kinds: tuple[PayKind, ...]


def read_needed(store: Any, contact: int, today: date, *, masked: bool) -> Needed | None:
    """What the dialog needs of a contact, or of whose balance it shares; None where nobody has it any more."""
    holder = holder_of(store, contact)
    found = buyer(store, holder, today, masked=masked)
    if found is None:
        return None
    return Needed(found, tuple(sharers(store, holder)), tuple(packages(store)), tuple(pay_kinds(store)))


class TopUpDialog(Dialog):
    """One top-up. The act is made here: a double click is one top-up."""

    def __init__(self, context: Context, contact: int, parent: QWidget | None = None) -> None:
        window = context.window
        super().__init__(
            parent or (window if isinstance(window, QWidget) else None),
            "",
            width=760,
            margins=(24, 0, 24, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.contact = context, contact
        self.act = context.act()
        self.found: Needed | None = None
        self.tiles: dict[int, CountTile] = {}
        self.set_title(self.tr("Top up stored value"))
        self.add_close_cross()
        self._build()
        self.reload()

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.body.setSpacing(10)
        self.who = WhoCard()
        self.body.addWidget(self.who)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.shared = ElidedLabel("", "caption", "ink2")
        self.sharing = Button(self.tr("Share with family…"), "link", size="small", clicked=self._share)
        line.addWidget(self.shared, 1)
        line.addWidget(self.sharing)
        self.body.addLayout(line)
        self.offer = Text(self.tr("How much"), "caption-bold", "ink2")
        self.body.addWidget(self.offer)
        self._place = QWidget()
        self._flow = FlowLayout(self._place)
        self._one = QButtonGroup(self)
        self.body.addWidget(self._place)
        paid, bonus = QLineEdit(), QLineEdit()
        paid.setProperty("editor", "amount")
        bonus.setProperty("editor", "amount")
        self.paid = Field(self.tr("Paid (yuan)"), paid)
        self.bonus = Field(self.tr("Bonus (yuan)"), bonus, optional=True)
        self.kind = Field(self.tr("Paid by"), Combo())
        self.note = Field(self.tr("Note"), QLineEdit(), optional=True)
        for fields in ((self.paid, self.bonus), (self.kind, self.note)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
                field.changed.connect(self._typed)
            self.body.addLayout(row)
        self.after = AfterCard(5)
        self.body.addWidget(self.after)
        self.print_it = CheckBox(self.tr("Print the agreement"), self.context.machine.get(_PRINT) != "no")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.print_it)
        self.text = Button(self.tr("Its text…"), "link", size="small", clicked=self._edit_text)
        line.addWidget(self.text)
        line.addStretch(1)
        line.addWidget(Text(self.tr("What rules say (no legal advice)"), "caption", "ink2"))
        line.addWidget(Button(self.tr("Look"), "link", size="small", clicked=self._legal))
        self.body.addLayout(line)
        self.set_primary(self.tr("Top up"), icon="check", keys="Ctrl+Enter").clicked.connect(self.save)

    def reload(self) -> None:
        """Read what the dialog shows."""
        today, masked, contact = self.context.today(), self.context.settings.mask_phones, self.contact
        self.context.jobs.read(
            lambda store: read_needed(store, contact, today, masked=masked),
            alive(self, self._got),
            alive(self, self._failed),
            key=(id(self), "needed"),
        )

    def _got(self, found: Needed | None) -> None:
        if found is None:
            self.set_hint(self.tr("This customer is not there any more."))
            return
        first = self.found is None
        self.found = found
        shared = self.tr("whose balance is shared") if found.buyer.id != self.contact else ""
        self.who.show_buyer(found.buyer, shared)
        names = self.tr(", ").join(called(one.name) for one in found.sharers)
        self.shared.setText(
            self.tr("Shared with {names}").format(names=names)
            if names
            else self.tr("Nobody shares this balance")
        )
        if first:
            self._fill(found)
        self._tell()

    def _fill(self, found: Needed) -> None:
        for number, one in enumerate(found.packages, 1):
            tile = CountTile(self.tr("Pay"), round_yuan(one.pay), package_note(one))
            tile.setToolTip(package_note(one))
            self._tile(one.id, tile)
            if number < 10:
                QShortcut(QKeySequence(f"Alt+{number}"), self, tile.click)
        if found.packages:
            self._tile(_FREE, CountTile(self.tr("Another"), self.tr("Amount"), self.tr("type it below")))
        self._place.setVisible(bool(found.packages))
        self.offer.setVisible(bool(found.packages))
        combo = self.kind.editor
        assert isinstance(combo, Combo)
        combo.set_items((one.id, pay_kind(one.key, one.name)) for one in found.kinds)
        known = self.context.machine.get(_KIND)
        combo.set_value(next((one.id for one in found.kinds if one.key == known), combo.value()))
        if found.packages:
            first = self.tiles[found.packages[0].id]
            first.setChecked(True)
            self._take(found.packages[0].id)
            first.show()  # what the layout has not shown yet takes no focus
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bonus.set_text("")
            self.paid.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, key: int, tile: CountTile) -> None:
        tile.setFixedWidth(max(theme.px(168), min(tile.sizeHint().width(), theme.px(300))))
        self._one.addButton(tile)
        self._flow.addWidget(tile)
        tile.clicked.connect(lambda _on=False: self._take(key))
        self.tiles[key] = tile

    # -- choosing ------------------------------------------------------------------------------------

    def package(self) -> Package | None:
        """The package that is chosen."""
        if self.found is None:
            return None
        return next((one for one in self.found.packages if self.tiles[one.id].isChecked()), None)

    def _take(self, key: int) -> None:
        one = self.package()
        free = one is None
        for field in (self.paid, self.bonus):
            field.setVisible(free)  # a package says them itself
            field.blockSignals(True)
        if one is not None:
            self.paid.set_text(plain(one.pay))
            self.bonus.set_text(plain(one.bonus) if one.bonus else "")
        else:
            self.bonus.set_text("")
            self.paid.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            assert isinstance(self.paid.editor, QLineEdit)
            self.paid.editor.selectAll()
        for field in (self.paid, self.bonus):
            field.blockSignals(False)
        self._tell()

    def _typed(self) -> None:
        self.set_dirty(bool(self.note.text()) or self.package() is None)
        self._tell()

    def amounts(self) -> tuple[int | None, int | None]:
        """Paid and bonus as they stand there, fen; None where it is no amount."""
        found: list[int | None] = []
        for field in (self.paid, self.bonus):
            text = field.text()
            if field is self.bonus and not text.strip("0."):
                found.append(0)
                continue
            try:
                found.append(read_amount(text))
            except FieldRefused:
                found.append(None)
        return found[0], found[1]

    def _tell(self) -> None:
        if self.found is None:
            return
        paid, bonus = self.amounts()
        now, one = self.found.buyer, self.package()
        shown = yuan(paid) if paid is not None else "…"
        if self.primary is not None:
            self.primary.setText(self.tr("Top up {amount}").format(amount=shown))
        combo = self.kind.editor
        assert isinstance(combo, Combo)
        more, given = paid or 0, bonus or 0
        figures = [
            After(self.tr("Comes in"), shown, combo.currentText(), "accent"),
            After(
                self.tr("Principal"),
                money(now.principal + more),
                self.tr("{amount} so far").format(amount=money(now.principal)),
            ),
            After(
                self.tr("Bonus"),
                money(now.bonus + given),
                self.tr("{amount} so far").format(amount=money(now.bonus)),
            ),
        ]
        if one is not None and one.gift:
            figures.append(After(self.tr("Gift"), one.gift, self.tr("hand it over now")))
        if one is not None and one.tier_days:
            figures.append(
                After(self.tr("Tier"), tier_name(one.tier), self.tr("%n day(s)", "", one.tier_days))
            )
        self.after.show_all(figures)
        high = now.principal + more > NAMED_MOST
        said = self.tr("More than 5,000 yuan on one name: look at what rules say first.") if high else ""
        self.set_hint(said, "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = list(self.tiles.values())
        if not event.modifiers() and event.text().isdigit() and 1 <= int(event.text()) <= len(tiles):
            tiles[int(event.text()) - 1].click()
            return
        super().keyPressEvent(event)

    # -- saving --------------------------------------------------------------------------------------

    def save(self) -> None:
        """Take the money in."""
        found = self.found
        if found is None or self.primary is None or self.primary.busy:
            return
        paid, bonus = self.amounts()
        for field, amount in ((self.paid, paid), (self.bonus, bonus)):
            if amount is None:
                field.set_error(messages.reason("blank" if not field.text() else "bad_amount"))
        if paid is None or bonus is None:
            (self.paid if paid is None else self.bonus).editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        combo = self.kind.editor
        assert isinstance(combo, Combo)
        act, who, note, kind = self.act, found.buyer.id, self.note.text(), int(combo.value())
        one = self.package()
        offer = one.id if one is not None else None
        self._remember(kind)
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: top_up(
                store, act, who, paid, bonus, package_id=offer, parts={kind: paid}, note=note
            ),
            done=alive(self, self._saved),
            failed=alive(self, self._failed),
        )

    def _remember(self, kind: int) -> None:
        assert self.found is not None
        key = next((one.key for one in self.found.kinds if one.id == kind), "")
        self.context.machine.set(_KIND, key)
        self.context.machine.set(_PRINT, "yes" if self.print_it.isChecked() else "no")

    def _saved(self, changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()
        if self.print_it.isChecked():
            show_agreement(self.context, changes.receipt["id"])

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        fields = {"paid": self.paid, "bonus": self.bonus, "note": self.note}
        if isinstance(error, FieldRefused) and error.field_key in fields:
            field = fields[error.field_key]
            field.set_error(messages.sentence(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)

    # -- ways on ---------------------------------------------------------------------------------------

    def _share(self) -> None:
        if self.found is None:
            return
        from ui.dialogs.stored_value.sharing import SharingDialog

        dialog = SharingDialog(self.context, self.found.buyer.id, self)
        dialog.finished.connect(lambda _result: self.reload())
        dialog.open()

    def _legal(self) -> None:
        LegalDialog(self).open()

    def _edit_text(self) -> None:
        from ui.dialogs.stored_value.agreement_text import AgreementTextDialog

        AgreementTextDialog(self.context, self).open()
