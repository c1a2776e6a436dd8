"""The receipt printer of this computer: which one, how wide its roll, and whether it prints by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from ui.printing.roll import WIDTHS, Roll
from ui.settings_file import Machine
from ui.version import VERSION

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PRINTER: Final = "printers/receipt"
WIDTH: Final = "printers/width"
WHEN: Final = "printers/when"
WHENS: Final = ("ask", "always", "never")
_INCH: Final = 25.4


@dataclass(frozen=True)
class Till:
    """`printer` is its name as the system knows it ('' = none chosen), `width` of its roll in millimetres; `when` a receipt
    is printed: ask = on a press, always = by itself, never = not even offered."""

    printer: str = ""
    width: int = 80
    when: str = "ask"

    @property
    def by_itself(self) -> bool:
        """Whether every sale prints its receipt."""
        return self.when == "always" and bool(self.printer)


def till(machine: Machine) -> Till:
    """What is set on this computer."""
    printer, width, when = machine.get(PRINTER), machine.get(WIDTH), machine.get(WHEN)
    return Till(
        printer if isinstance(printer, str) else "",
        width if width in WIDTHS else 80,
        when if when in WHENS else "ask",
    )


def printers() -> list[str]:
    """The printers that the system knows, by name."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def print_roll(roll: Roll, name: str) -> bool:
    """Print on the printer of that name without asking; False = it is not there, or took nothing."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return False
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(roll.title)
    printer.setCreator(f"Hudie {VERSION}")
    printer.setPageLayout(roll.paper.layout())
    printer.setFullPage(True)
    return roll_to(roll, printer)


def roll_to(roll: Roll, printer: QPrinter) -> bool:
    """A roll on a printer, as wide as it is. A driver that knows only pages shorter than the receipt gets it in pieces,
    cut between its rows, rather than made small."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    dpi = printer.resolution()
    page = QSizeF(printer.pageLayout().fullRectPixels(dpi).size())
    scale = min(roll.paper.width / _INCH * dpi, page.width()) / roll.width
    try:
        for number, (top, bottom) in enumerate(roll.shares(page.height() / scale + 1)):
            if number and not printer.newPage():
                return False
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.translate(QPointF(0, -top))
            roll.paint_piece(painter, top, bottom)
            painter.restore()
    finally:
        painter.end()
    return True
