"""Where sheets go: a picture, a PDF, PNG files, a printer. All paint by the same code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from services.errors import EnvironmentFault
from services.files_out import put_in_place
from ui.printing.paper import Sheet
from ui.version import VERSION

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI: Final = 300
_PDF_DPI: Final = 1_200
_INCH: Final = 25.4


def picture(sheet: Sheet, page: int, width: int) -> QImage:
    """A page as a picture so many dots wide."""
    scale = width / sheet.width
    image = QImage(QSize(width, round(sheet.height * scale)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint(sheet, page, painter, scale)
    painter.end()
    return image


def picture_at(sheet: Sheet, page: int, dpi: int = DPI) -> QImage:
    """A page as a picture with so many dots to the inch."""
    image = picture(sheet, page, round(sheet.paper.width / _INCH * dpi))
    image.setDotsPerMeterX(round(dpi / _INCH * 1000))
    image.setDotsPerMeterY(round(dpi / _INCH * 1000))
    return image


def write_pdf(sheet: Sheet, path: Path) -> None:
    """All pages as one PDF, whole or not at all. Raises Refused(file_in_use), EnvironmentFault(io), OSError."""
    with put_in_place(path) as partial:
        writer = QPdfWriter(str(partial))
        writer.setResolution(_PDF_DPI)
        writer.setTitle(sheet.title)
        writer.setCreator(f"Hudie {VERSION}")
        writer.setPageLayout(sheet.paper.layout())
        _paint_all(sheet, writer, writer.newPage, lambda: _true_scale(sheet, _PDF_DPI))
        # Qt keeps quiet about a full disk; a PDF that was cut off has no end.
        if not _ends_well(partial):
            raise EnvironmentFault("io", path.name)


def write_pngs(sheet: Sheet, paths: Sequence[Path], dpi: int = DPI) -> None:
    """Each page as a PNG at its path. Raises as `write_pdf`."""
    for page, path in enumerate(paths):
        image = picture_at(sheet, page, dpi)
        with put_in_place(path) as partial:
            if not QImageWriter(str(partial), b"png").write(image):
                raise EnvironmentFault("io", path.name)


def png_paths(path: Path, names: Sequence[str]) -> list[Path]:
    """A path for each page: the one chosen, or, of several, that with the page's name behind."""
    if len(names) == 1:
        return [path]
    return [
        path.with_name(f"{path.stem} {n} {safe_name(name)}".rstrip() + path.suffix)
        for n, name in enumerate(names, 1)
    ]


def safe_name(text: str) -> str:
    """A text as a name of a file that every system takes, without an ending."""
    kept = "".join("_" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in text)
    return kept.strip(" .")[:80]


def print_to(sheet: Sheet, printer: QPrinter) -> bool:
    """All pages on a printer, as large as they are, smaller only where its paper is; False = it took none."""

    def scale() -> float:
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        fitting = min(paper.width() / sheet.width, paper.height() / sheet.height)
        return min(_true_scale(sheet, printer.resolution()), fitting)

    return _paint_all(sheet, printer, printer.newPage, scale)


def ask_and_print(sheet: Sheet, parent: QWidget) -> bool | None:
    """Let the user choose a printer, then print; None = thought better of it, False = the printer took nothing."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    printer.setCreator(f"Hudie {VERSION}")
    printer.setPageLayout(sheet.paper.layout())
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    chosen = dialog.exec()
    dialog.deleteLater()
    if not chosen:
        return None
    return print_to(sheet, printer)


def _true_scale(sheet: Sheet, dpi: float) -> float:
    """Dots for a painted unit, so that the sheet comes out as large as its paper."""
    return sheet.paper.width / _INCH * dpi / sheet.width


def _paint_all(sheet: Sheet, device: Any, new_page: Callable[[], bool], scale: Callable[[], float]) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        for page in range(sheet.pages):
            if page and not new_page():
                return False
            painter.save()
            _paint(sheet, page, painter, scale())
            painter.restore()
    finally:
        painter.end()
    return True


def _paint(sheet: Sheet, page: int, painter: QPainter, scale: float) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, sheet.width, sheet.height))
    sheet.paint(painter, page)


def _ends_well(file: Path) -> bool:
    with file.open("rb") as written:
        written.seek(0, 2)
        written.seek(max(0, written.tell() - 64))
        return b"%%EOF" in written.read()
