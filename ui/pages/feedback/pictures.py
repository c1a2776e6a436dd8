"""Pictures of a feedback: made small when they are added, shown small beside it, and large when pressed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from services.errors import FieldRefused
from services.feedback import MOST_BYTES
from ui import theme
from ui.dialogs.base import Dialog
from ui.widgets import FlowLayout
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring

LONGEST_SIDE = 1_600
MOST_PIXELS = 120_000_000
SUFFIXES = ("jpg", "jpeg", "png", "webp", "bmp")


def small_jpeg(path: Path) -> tuple[str, bytes]:
    """Name and JPEG bytes of a picture file, at most 1,600 pixels long and 400 KB. Runs outside the window's thread.

    Raises FieldRefused(bad_picture) for what is no picture, is damaged or is beyond reason.
    """
    if not path.is_file():  # gone meanwhile; or a pipe, which would never answer
        raise FieldRefused("bad_picture", {"name": path.name}, "pictures")
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise FieldRefused("bad_picture", {"name": path.name}, "pictures")
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise FieldRefused("bad_picture", {"name": path.name}, "pictures")
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)  # JPEG knows no transparency
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    for quality in (80, 65, 50, 35, 20):
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpeg"))
        writer.setQuality(quality)
        writer.write(plain)
        buffer.close()
        if data.size() <= MOST_BYTES:
            return path.name, bytes(data.data())
    raise FieldRefused("bad_picture", {"name": path.name}, "pictures")


class Thumbnail(PaintedButton):
    """A picture in a square."""

    def __init__(self, name: str, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.picture = QPixmap()
        self.picture.loadFromData(data)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(64), theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(self.picture.width(), self.picture.height())
        cut = QRect(0, 0, side, side)
        cut.moveCenter(self.picture.rect().center())
        painter.drawPixmap(self.rect(), self.picture, cut)
        if self.hasFocus():
            focus_ring(painter, self.rect(), 6)


class Thumbnails(QWidget):
    """Pictures in a row; `opened(index)` when one is pressed."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.shown: list[Thumbnail] = []

    def show_pictures(self, pictures: Sequence[tuple[str, bytes]]) -> None:
        """Show these: name and JPEG bytes."""
        for old in self.shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.shown = []
        for index, (name, data) in enumerate(pictures):
            made = Thumbnail(name, data, self)
            made.clicked.connect(lambda _checked=False, index=index: self.opened.emit(index))
            self._flow.addWidget(made)
            made.show()
            self.shown.append(made)
        self.setVisible(bool(pictures))
        self.updateGeometry()


class PictureDialog(Dialog):
    """One picture, as large as the window lets it be."""

    def __init__(self, parent: QWidget, name: str, data: bytes) -> None:
        room = parent.window().size() - QSize(160, 220)
        picture = QPixmap()
        picture.loadFromData(data)
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        super().__init__(parent, name, width=max(360, picture.width() + 50))
        self.cancel.setText(self.tr("Close"))
        label = QLabel()
        label.setPixmap(picture)
        label.setAccessibleName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(label)
