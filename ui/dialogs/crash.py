"""The dialog after a fault of the program: what it means, what can be passed on, and on with the work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import logs, theme
from ui.dialogs.base import Dialog
from ui.widgets import Button, Text


class CrashDialog(Dialog):
    """`report` is free of personal data already; `before` = it tells of the run before this one."""

    def __init__(self, parent: QWidget | None, report: str, *, before: bool = False) -> None:
        super().__init__(parent, "", width=620)
        self.set_title(
            self.tr("Something went wrong last time") if before else self.tr("Something went wrong in Hudie")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        said = (
            self.tr("Hudie was closed by a fault last time. What had been saved is there.")
            if before
            else self.tr(
                "This step may not have been done; what was saved before is safe. You can go on working."
            )
        )
        self.body.addWidget(Text(said, "body", wrap=True))
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Report"))
        self.details.setMinimumHeight(theme.px(150))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.body.addWidget(self.details)
        self.body.addWidget(
            Text(
                self.tr("The report names places in the program, no customers and no numbers."),
                "caption",
                "ink3",
                wrap=True,
            )
        )
        self.cancel.hide()
        self.copy = self.add_button(Button(self.tr("Copy report"), icon="copy", clicked=self._copy))
        self.folder = self.add_button(
            Button(self.tr("Open log folder"), icon="folder-open", clicked=self._open_folder)
        )
        self.set_primary(self.tr("Go on")).clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.set_hint(self.tr("Copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs.folder())))
