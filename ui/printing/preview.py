"""The pages of a sheet on the screen, one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.printing.outputs import picture
from ui.printing.paper import Sheet
from ui.widgets import Button, Text


class PageView(QWidget):
    """One page, as large as there is room; `says` is what a screen reader hears of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._page = 0
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, sheet: Sheet | None, page: int, says: str) -> None:
        """Show a page; without a sheet what it says."""
        self._sheet, self._page = sheet, page
        self._image = QImage()
        self.setAccessibleName(says)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(430), theme.px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(300))

    def place(self) -> QRect:
        """Where the page lies."""
        if self._sheet is None:
            return QRect()
        size = QSize(round(self._sheet.width), round(self._sheet.height)).scaled(
            self.size() - QSize(8, 8), Qt.AspectRatioMode.KeepAspectRatio
        )
        found = QRect(0, 0, size.width(), size.height())
        found.moveCenter(self.rect().center())
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet, place = self._sheet, self.place()
        if sheet is None:
            painter = QPainter(self)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("ink2"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self.accessibleName())
            return
        if place.width() < 1:
            return
        ratio = self.devicePixelRatioF()
        wide = round(place.width() * ratio)
        if self._image.width() != wide:
            self._image = picture(sheet, self._page, wide)
            self._image.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        shadow = QColor(theme.color("line2"))
        shadow.setAlpha(90)
        painter.fillRect(place.adjusted(-1, -1, 3, 3), shadow)
        painter.drawImage(place.topLeft(), self._image)


class Preview(QWidget):
    """A page and below it the way to the others; `turned(page)` when another one is looked at."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._names: Sequence[str] = ()
        self._why = ""
        self.page = 0
        self.view = PageView()
        self.back = Button(
            "", "ghost", "caret-left", name=self.tr("Page before"), clicked=lambda: self.turn(-1)
        )
        self.forth = Button(
            "", "ghost", "caret-right", name=self.tr("Next page"), clicked=lambda: self.turn(1)
        )
        self.where = Text("", "body", "ink2")
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addStretch(1)
        for part in (self.back, self.where, self.forth):
            line.addWidget(part)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addLayout(line)
        self.show_sheet(None)

    def show_sheet(self, sheet: Sheet | None, names: Sequence[str] = (), why: str = "") -> None:
        """Show another sheet, at the same page if it has one; `names` tell whose pages they are, `why` there is none."""
        self._sheet, self._names, self._why = sheet, names, why
        self.page = min(self.page, sheet.pages - 1) if sheet is not None and sheet.pages else 0
        self._show()

    def turn(self, step: int) -> None:
        """Look at a page further on or back."""
        pages = self._sheet.pages if self._sheet is not None else 0
        wanted = self.page + step
        if 0 <= wanted < pages:
            self.page = wanted
            self._show()
            self.turned.emit(wanted)

    def _show(self) -> None:
        sheet = self._sheet if self._sheet is not None and self._sheet.pages else None
        pages = sheet.pages if sheet is not None else 0
        said = self.tr("Page {page} of {pages}").format(page=self.page + 1, pages=pages) if sheet else ""
        name = self._names[self.page] if self.page < len(self._names) else ""
        said = " · ".join(part for part in (said, name) if part)
        self.where.setText(said)
        self.view.show_page(sheet, self.page, said or self._why)
        for button, more in ((self.back, self.page > 0), (self.forth, self.page + 1 < pages)):
            button.setEnabled(more)
            button.setVisible(pages > 1)
        self.where.setVisible(bool(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageDown:
            self.turn(1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.turn(-1)
        else:
            super().keyPressEvent(event)
