"""A sheet as it will be on paper: looked at, printed, saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from services.errors import HudieError
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.printing import Sheet, ask_and_print, safe_name, write_pdf
from ui.printing.preview import Preview
from ui.widgets import Button


class SheetDialog(Dialog):
    """The preview and what can be done with it; `hint` says what to know of the paper."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        sheet: Sheet,
        *,
        title: str = "",
        hint: str = "",
        width: int = 760,
    ) -> None:
        super().__init__(parent, "", width=width, height=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(title or sheet.title)
        self.context, self.printed = context, sheet
        self.add_close_cross()
        self.cancel.setText(self.tr("Close"))
        self.preview = Preview()
        self.across = QHBoxLayout()
        self.across.setSpacing(20)
        self.across.addWidget(self.preview, 1)
        self.body.addLayout(self.across, 1)
        self.preview.show_sheet(sheet)
        self.set_hint(hint)
        self.pdf = self.add_button(
            Button(self.tr("Save as PDF…"), "secondary", "download-simple", clicked=self.save)
        )
        self.set_primary(self.tr("Print"), icon="printer", keys="Ctrl+P").clicked.connect(self.print_out)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_out)

    def print_out(self) -> None:
        """Ask for a printer and print."""
        printed = ask_and_print(self.printed, self)
        if printed is False:
            self.set_hint(self.tr("The printer took nothing. Is it on?"))
        elif printed:
            self.accept()

    def save(self) -> None:
        """Ask where to and write a PDF."""
        if (path := self.where("pdf", self.tr("Save as PDF"), self.tr("PDF file (*.pdf)"))) is not None:
            self.save_to(path)

    def where(self, ending: str, title: str, kind: str) -> Path | None:
        """Ask where to; the folder is that of the last time."""
        name = f"{safe_name(self.printed.title)}.{ending}"
        path, _ = QFileDialog.getSaveFileName(self, title, str(self.context.machine.last_folder / name), kind)
        if not path:
            return None
        return Path(path if path.lower().endswith(f".{ending}") else f"{path}.{ending}")

    def save_to(self, path: Path) -> None:
        """Write a PDF in the background."""
        sheet = self.printed
        self.write(path, lambda: write_pdf(sheet, path))

    def write(self, path: Path, write: Callable[[], None]) -> None:
        """Write in the background and say so."""
        self.context.machine.remember_folder(path)
        self.context.jobs.read(
            lambda _store: write(),
            alive(self, lambda _none: self.set_hint(self.tr("Saved: {name}").format(name=path.name))),
            alive(self, self._failed),
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error))
        else:
            self.context.window.report(error)
