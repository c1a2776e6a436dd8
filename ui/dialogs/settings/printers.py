"""The receipt printer of this computer, how wide its roll is, and what stands at the foot of every receipt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import messages, theme
from ui.alive import alive
from ui.dialogs.sale.receipts import sample
from ui.dialogs.settings.parts import Section
from ui.printing import write_pdf
from ui.printing.preview import PageView
from ui.printing.receipt import receipt_roll
from ui.printing.roll import WIDTHS, Roll
from ui.printing.till import PRINTER, WHEN, WIDTH, print_roll, printers, till
from ui.widgets import Banner, Button, Combo, Field, Rule, Segmented


class _Footer(QPlainTextEdit):
    """Tells when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class PrintersSection(Section):
    """Which printer takes receipts, its roll, when it prints, a test print, the words at the foot."""

    key = "printers"
    icon = "printer"

    @property
    def title(self) -> str:
        return self.tr("Printers")

    @property
    def said(self) -> str:
        return self.tr(
            "The printer belongs to this computer, the words at the foot to the shop. Lists, posters and agreements ask for a printer each time."
        )

    @property
    def words(self) -> tuple[str, ...]:
        return (
            self.tr("Receipt printer"),
            self.tr("Width of the roll"),
            self.tr("Print a receipt"),
            self.tr("Foot of the receipt"),
            self.tr("Test print"),
        )

    def build(self) -> None:
        self.none = Banner(
            self.tr("This computer knows no printer yet. Until then receipts can be saved as PDF."), "warn"
        )
        self.none.hide()
        self.column.addWidget(self.none)
        across = QHBoxLayout()
        across.setSpacing(24)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.printer = Combo(name=self.tr("Receipt printer"))
        self.printer.picked.connect(self._chosen)
        self.roll = Segmented([(w, f"{w} mm") for w in WIDTHS], name=self.tr("Width of the roll"))
        self.roll.chosen.connect(self._wide)
        self.when = Segmented(
            [("ask", self.tr("When asked")), ("always", self.tr("After every sale"))],
            name=self.tr("Print a receipt"),
        )
        self.when.chosen.connect(lambda value: self.context.machine.set(WHEN, value))
        for place, row in enumerate(
            (
                ("printer", self.tr("Receipt printer"), "", self.printer),
                ("receipt", self.tr("Width of the roll"), "", self.roll),
                ("check-circle", self.tr("Print a receipt"), "", self.when),
            )
        ):
            if place:
                column.addWidget(Rule())
            column.addWidget(self.row(*row))
        column.addWidget(Rule())
        column.addSpacing(6)
        self.footer = _Footer()
        self.footer.setTabChangesFocus(True)
        self.footer.setFixedHeight(theme.px(76))
        self.footer.setPlaceholderText(self.tr("Thank you, see you soon!"))
        self.footer.left.connect(self._foot_typed)
        self.footer.textChanged.connect(self._show)
        self.foot_field = Field(
            self.tr("Foot of the receipt"),
            self.footer,
            optional=True,
            help_text=self.tr("Name, address and opening hours are those of the shop."),
        )
        column.addWidget(self.foot_field)
        column.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        self.test = Button(self.tr("Test print"), "secondary", "printer", clicked=self.print_test)
        self.pdf = Button(self.tr("Sample as PDF…"), "ghost", clicked=self._ask_where)
        buttons.addWidget(self.test)
        buttons.addWidget(self.pdf)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        across.addWidget(left, 1)
        self.view = PageView()
        self.view.setFixedSize(theme.px(252), theme.px(340))
        across.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(across)

    def reload(self) -> None:
        found, set_ = printers(), till(self.context.machine)
        self.none.setVisible(not found)
        items: list[tuple[object, str]] = [("", self.tr("None chosen"))]
        items += [(name, name) for name in found]
        if set_.printer and set_.printer not in found:
            items.append((set_.printer, self.tr("{name} (not here now)").format(name=set_.printer)))
        self.printer.set_items(items)
        self.printer.set_value(set_.printer)
        self.roll.set_value(set_.width)
        self.when.set_value(set_.when)
        self.test.setEnabled(set_.printer in found)
        text = self.context.settings.receipt_footer
        if self.footer.toPlainText() != text and not self.footer.hasFocus():
            self.footer.setPlainText(text)
        self._show()

    def sample(self) -> Roll:
        """A receipt of nobody's, in the shop's own words."""
        return receipt_roll(
            sample(self.context, self.footer.toPlainText().strip()), till(self.context.machine).width
        )

    def _show(self) -> None:
        self.view.show_page(self.sample(), 0, self.tr("Sample of a receipt"))

    def _chosen(self, name: object) -> None:
        self.context.machine.set(PRINTER, name or None)
        self.test.setEnabled(bool(name))

    def _wide(self, width: object) -> None:
        self.context.machine.set(WIDTH, width)
        self._show()

    def _foot_typed(self) -> None:
        text = self.footer.toPlainText().strip()
        if text != self.context.settings.receipt_footer:
            self.change(receipt_footer=text)

    def print_test(self) -> None:
        """The sample on the printer chosen."""
        name = till(self.context.machine).printer
        done = print_roll(self.sample(), name)
        self.told(
            self.tr("Sent to {name}").format(name=name)
            if done
            else self.tr("{name} took nothing. Look whether it is on and has paper.").format(name=name)
        )

    def _ask_where(self) -> None:
        folder = self.context.machine.last_folder
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the sample"),
            str(folder / (self.tr("Sample receipt") + ".pdf")),
            self.tr("PDF file (*.pdf)"),
        )
        if path:
            self.save_pdf(Path(path if path.lower().endswith(".pdf") else f"{path}.pdf"))

    def save_pdf(self, path: Path) -> None:
        """Write the sample as a PDF."""
        roll = self.sample()
        self.context.machine.remember_folder(path)
        self.context.jobs.read(
            lambda _store: write_pdf(roll, path),
            alive(self, lambda _none: self.told(self.tr("Saved: {name}").format(name=path.name))),
            alive(self, lambda error: self.told(messages.sentence(error))),
        )
