"""Receipts on rolls of 58 and 80 mm: as long as they must be, nothing cut, in pieces for drivers with short pages."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from tests.ui.printing.test_printing import pdf_pages
from ui.printing import ink, picture_at, write_pdf
from ui.printing.receipt import Receipt, ReceiptLine, receipt_roll
from ui.printing.roll import WIDTHS, Roll
from ui.printing.till import print_roll, roll_to, till
from ui.settings_file import Machine

RECEIPT = Receipt(
    title="销售小票",
    shop="青禾鲜果",
    about_shop=("人民路 118 号", "每天 8:00–22:00"),
    head=(("单号", "261118-041"), ("客户", "陈雨晴 138****5210")),
    lines=(
        ReceiptLine("红富士苹果", "2.5 斤 × 12.80", "32.00"),
        ReceiptLine("山竹 5A 级" * 4, "", "88.00"),
    ),
    sums=(("商品金额", "120.00"), ("优惠", "− 5.00")),
    due=("应收", "¥115.00"),
    paid=(("微信", "115.00"),),
    after=(("积分余额", "2,530"),),
    note="备注：少放冰",
    footer="谢谢惠顾\n欢迎再来",
)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_receipt_is_as_wide_as_the_roll_and_as_long_as_it_must_be(width: int, tmp_path: Path) -> None:
    roll = receipt_roll(RECEIPT, width)
    file = tmp_path / "receipt.pdf"
    write_pdf(roll, file)
    (text,) = pdf_pages(file)
    for said in ("禾鲜果", "261118-041", "2.5斤×12.80", "¥115.00", "欢迎再来", "138****5210"):
        assert said in text
    document = pypdfium2.PdfDocument(str(file))
    wide, high = document[0].get_size()
    document.close()
    assert wide / 72 * 25.4 == pytest.approx(width, abs=0.5)
    assert high / 72 * 25.4 == pytest.approx(roll.paper.height, abs=0.5)
    longer = receipt_roll(Receipt(**{**RECEIPT.__dict__, "lines": RECEIPT.lines * 9}), width)
    assert longer.height > roll.height + 500
    assert receipt_roll(Receipt("小票"), width).height > width  # Qt would turn a page that is wider than high


def test_58_mm_wraps_what_80_mm_has_on_a_line() -> None:
    narrow, wide = (receipt_roll(RECEIPT, width) for width in WIDTHS)
    lines = [sum(len(placed.lines) for placed in roll._rows) for roll in (narrow, wide)]
    assert lines[0] > lines[1]
    assert narrow.texts() == wide.texts()


def test_nothing_stands_beyond_the_edges() -> None:
    for width in WIDTHS:
        image = picture_at(receipt_roll(RECEIPT, width), 0, 203)
        edge = round(3.5 / 25.4 * 203)
        for x in (*range(edge), *range(image.width() - edge, image.width())):
            assert all(image.pixelColor(x, y).lightness() > 200 for y in range(0, image.height(), 3))


def test_a_driver_with_short_pages_gets_it_in_pieces_between_rows(tmp_path: Path) -> None:
    roll = receipt_roll(Receipt(**{**RECEIPT.__dict__, "lines": RECEIPT.lines * 20}), 80)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "pieces.pdf"))
    printer.setPageSize(QPageSize(QSizeF(80, 200), QPageSize.Unit.Millimeter))
    printer.setFullPage(True)
    assert roll_to(roll, printer)
    pages = pdf_pages(tmp_path / "pieces.pdf")
    assert len(pages) > 1
    assert sum(page.count("红富士苹果") for page in pages) == 20
    assert "".join(pages).count("¥115.00") == 1


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.text(max_size=80), st.text("0123456789.,−¥", max_size=14)), max_size=8),
    st.sampled_from(WIDTHS),
    st.integers(400, 3000),
)
def test_any_rows_fit_and_pieces_cover_all_of_them(
    sums: list[tuple[str, str]], width: int, most: int
) -> None:
    roll = receipt_roll(Receipt("小票", sums=tuple(sums), due=("应收", "¥1.00")), width)
    pieces = roll.shares(most)
    assert pieces[0][0] == 0
    assert [end for _, end in pieces[:-1]] == [begin for begin, _ in pieces[1:]]
    assert all(end - begin <= max(most, 400) for begin, end in pieces[:-1])
    room = roll.width - 80
    for placed in roll._rows:
        font = ink.face(
            roll._text * getattr(placed.row, "size", 1.0), bold=getattr(placed.row, "bold", False)
        )
        assert all(ink.advance(line, font) <= room + 1 for line in placed.lines)


def test_without_a_printer_nothing_is_printed_by_itself(tmp_path: Path) -> None:
    machine = Machine(tmp_path / "machine.ini")
    assert (till(machine).width, till(machine).when, till(machine).by_itself) == (80, "ask", False)
    machine.set("printers/when", "always")
    machine.set("printers/width", 58)
    assert not till(machine).by_itself
    machine.set("printers/receipt", "XP-58")
    assert till(machine).by_itself
    assert not print_roll(Roll("x", [], 58), "XP-58")  # it is not there
