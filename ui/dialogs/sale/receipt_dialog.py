"""A receipt on the screen: printed on the roll, or saved as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from services.errors import HudieError
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale import receipts
from ui.dialogs.sale.receipts import Printable
from ui.printing import safe_name, write_pdf
from ui.printing.preview import PageView
from ui.printing.receipt import receipt_roll
from ui.printing.roll import WIDTHS, Roll
from ui.printing.till import print_roll, printers, till
from ui.widgets import Button, Segmented


class ReceiptDialog(Dialog):
    """The receipt of a slip by id. Without a printer it says so and offers a PDF."""

    def __init__(self, context: Context, which: int | str, parent: QWidget | None = None) -> None:
        window = parent or (context.window if isinstance(context.window, QWidget) else None)
        super().__init__(window, "", width=520, height=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.found: Printable | None = None
        self.roll: Roll | None = None
        self.set_title(self.tr("Receipt"))
        set_ = till(context.machine)
        self._printer = set_.printer if set_.printer in printers() else ""
        self.widths = Segmented([(w, f"{w} mm") for w in WIDTHS], name=self.tr("Width of the roll"))
        self.widths.set_value(set_.width)
        self.widths.chosen.connect(lambda _value: self._show())
        self.head.addWidget(self.widths)
        self.view = PageView()
        self.body.addWidget(self.view, 1)
        self.cancel.setText(self.tr("Close"))
        self.pdf = Button(self.tr("Save as PDF…"), clicked=self._ask_where)
        if self._printer:
            self.add_button(self.pdf)
            self.set_primary(self.tr("Print"), icon="printer", keys="Ctrl+P").clicked.connect(self.print_it)
            self.set_hint(self._printer)
        else:
            self.set_primary(self.tr("Save as PDF…"), icon="file").clicked.connect(self._ask_where)
            self.set_hint(self.tr("No receipt printer is chosen (Settings > Printers)"))
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_it)
        today = context.today()
        context.jobs.read(
            lambda store: receipts.read(store, which, today),
            alive(self, self._got),
            alive(self, self._failed),
        )

    def _got(self, found: Printable) -> None:
        self.found = found
        self._show()

    def _show(self) -> None:
        if self.found is None:
            return
        made = receipts.receipt(self.context, self.found)
        self.roll = receipt_roll(made, int(str(self.widths.value())))
        self.view.show_page(self.roll, 0, "; ".join(self.roll.texts()))

    def print_it(self) -> None:
        """On the roll of the printer chosen in the settings; without one where to save it is asked."""
        if self.roll is None:
            return
        if not self._printer:
            self._ask_where()
            return
        if print_roll(self.roll, self._printer):
            self.set_hint(self.tr("Sent to {name}").format(name=self._printer))
        else:
            self.set_hint(
                self.tr("{name} took nothing. Look whether it is on and has paper.").format(
                    name=self._printer
                )
            )

    def _ask_where(self) -> None:
        if self.found is None:
            return
        name = safe_name(" ".join((self.tr("Receipt"), self.found.slip.row.number))) + ".pdf"
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the receipt"),
            str(self.context.machine.last_folder / name),
            self.tr("PDF file (*.pdf)"),
        )
        if path:
            self.save_pdf(Path(path if path.lower().endswith(".pdf") else f"{path}.pdf"))

    def save_pdf(self, path: Path) -> None:
        """Write it as a PDF as long as it is."""
        roll = self.roll
        if roll is None:
            return
        self.context.machine.remember_folder(path)
        self.context.jobs.read(
            lambda _store: write_pdf(roll, path),
            alive(self, lambda _none: self.set_hint(self.tr("Saved: {name}").format(name=path.name))),
            alive(self, self._failed),
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
