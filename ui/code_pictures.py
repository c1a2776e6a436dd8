"""Pictures that people drop or paste: opened with care, and the QR codes in them read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from services import qr
from services.errors import Refused

ENDINGS: Final = ("png", "jpg", "jpeg", "webp", "bmp")
_FORMATS: Final = frozenset(("png", "jpg", "jpeg", "webp", "bmp"))
MOST_BYTES: Final = 40 * 1024 * 1024
MOST_DOTS: Final = 120_000_000
"""What the sensor of a large phone gives; a small file that claims more than that is a trap."""
LONGEST_SIDE: Final = 4_000
"""Larger pictures are made smaller before they are searched."""


def read_codes(path: Path) -> list[str]:
    """The texts of the codes in a picture; for a job, since it takes a while.

    Raises Refused: picture_missing, picture_too_large (data: name), not_a_picture (data: name), no_code.
    """
    return codes_in(open_picture(path))


def open_picture(path: Path) -> QImage:
    """A picture upright and not larger than is sensible. Raises as `read_codes`."""
    named = {"name": path.name}
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Refused("picture_missing", named) from error
    if not path.is_file():  # a pipe would never answer
        raise Refused("not_a_picture", named)
    if size > MOST_BYTES:
        raise Refused("picture_too_large", named)
    reader = QImageReader(str(path))
    # What it is counts, not what it is called; other kinds are not even tried.
    reader.setDecideFormatFromContent(True)
    if _kind(reader.format()) not in _FORMATS:
        raise Refused("not_a_picture", named)
    reader.setAutoTransform(True)
    claimed = reader.size()
    if claimed.isValid():
        if claimed.width() * claimed.height() > MOST_DOTS:
            raise Refused("picture_too_large", named)
        if max(claimed.width(), claimed.height()) > LONGEST_SIDE:
            reader.setScaledSize(
                claimed.scaled(QSize(LONGEST_SIDE, LONGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
            )
    image = reader.read()
    if image.isNull():
        too_large = claimed.width() * claimed.height() * 4 > QImageReader.allocationLimit() * 1024 * 1024
        raise Refused("picture_too_large" if too_large else "not_a_picture", named)
    return image


def codes_in(image: QImage) -> list[str]:
    """The texts of the codes in a picture that is open already, from the clipboard say. Raises Refused(no_code)."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            LONGEST_SIDE,
            LONGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    if not image.hasAlphaChannel():
        return _read(image)
    # Nobody knows on which ground a picture with holes was meant to lie: mostly white.
    try:
        return _read(_laid_on(image, Qt.GlobalColor.white))
    except Refused:
        return _read(_laid_on(image, Qt.GlobalColor.black))


def _read(image: QImage) -> list[str]:
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return qr.read(gray.constBits(), gray.width(), gray.height(), gray.bytesPerLine())


def _laid_on(image: QImage, ground: Qt.GlobalColor) -> QImage:
    laid = QImage(image.size(), QImage.Format.Format_RGB32)
    laid.fill(ground)
    painter = QPainter(laid)
    painter.drawImage(0, 0, image)
    painter.end()
    return laid


def _kind(found: QByteArray) -> str:
    return bytes(found.data()).decode("ascii", "replace")
