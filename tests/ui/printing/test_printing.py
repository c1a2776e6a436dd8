"""What is painted comes out the same as a picture, a PDF and a print, and every code on it is read back."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from services import qr
from services.errors import EnvironmentFault
from ui import theme
from ui.code_pictures import codes_in, read_codes
from ui.printing import (
    A4,
    A4_LYING,
    A5,
    Poster,
    PosterCode,
    PosterWords,
    Sheet,
    SheetColumn,
    TableCard,
    TableSheet,
    ink,
    picture,
    picture_at,
    png_paths,
    print_to,
    safe_name,
    write_pdf,
    write_pngs,
)
from ui.printing.preview import Preview

LINK = "https://work.weixin.qq.com/ca/cawcde0123456789?customer_channel="
WORDS = PosterWords(
    shop="小区鲜果",
    title="加店主微信",
    line="先送 8 元",
    scan="微信扫一扫",
    gift="送 8 元券",
    gift_caption="新客",
    foot="和平路 118 号",
    small="渠道：抖音",
)
LONG = PosterWords(
    shop="青禾鲜果" * 15,
    title="加店主微信好友" * 8,
    line="先送八元" * 30,
    scan="扫一扫" * 10,
    gift="满三十减八" * 40,
    foot="路" * 140,
    small="渠" * 60,
)


def codes(*names: str, link: str = LINK) -> list[PosterCode]:
    return [PosterCode(link + name, qr.matrix(link + name), name, f"值班 {name}") for name in names]


SHEETS = [
    pytest.param(lambda words, *names, **more: Poster(A4, "海报", words, codes(*names), **more), id="a4"),
    pytest.param(lambda words, *names, **more: Poster(A5, "海报", words, codes(*names), **more), id="a5"),
    pytest.param(lambda words, *names, **more: TableCard("桌牌", words, codes(*names), **more), id="card"),
]


def pdf_pages(file: Path) -> list[str]:
    """The text of each page, without blanks; some Hanzi come out as the radicals whose glyphs they share."""
    document = pypdfium2.PdfDocument(str(file))
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
        return ["".join(unicodedata.normalize("NFKC", text).split()) for text in texts]
    finally:
        document.close()


def pdf_picture(file: Path, page: int, dpi: int) -> QImage:
    """A page as another program draws it."""
    document = pypdfium2.PdfDocument(str(file))
    try:
        drawn = document[page].render(scale=dpi / 72, grayscale=True)
        made = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_Grayscale8)
        return made.copy()
    finally:
        document.close()


@pytest.mark.parametrize("make", SHEETS)
@pytest.mark.parametrize("cut", [False, True])
@pytest.mark.parametrize("words", [WORDS, LONG, PosterWords(mark=False)], ids=["usual", "long", "bare"])
def test_the_code_of_every_page_is_read(make: Any, cut: bool, words: PosterWords) -> None:
    sheet = make(words, "小周", "阿梅", cut=cut)
    assert sheet.pages == 2
    for page, name in enumerate(("小周", "阿梅")):
        assert codes_in(picture_at(sheet, page)) == [LINK + name]


@given(rest=st.text("abcdefghijkXYZ0123456789-_~%&=/", max_size=300), size=st.sampled_from((A4, A5)))
@settings(max_examples=12)
def test_whatever_the_link(qapp: Any, rest: str, size: Any) -> None:
    sheet = Poster(size, "海报", WORDS, codes(rest))
    assert codes_in(picture_at(sheet, 0)) == [LINK + rest]


@pytest.mark.parametrize("make", SHEETS)
def test_a_pdf_holds_the_words_and_readable_codes(make: Any, tmp_path: Path) -> None:
    sheet = make(WORDS, "小周", "阿梅")
    file = tmp_path / "海报.pdf"
    write_pdf(sheet, file)
    first, second = pdf_pages(file)
    for text in (
        "小区鲜果",
        "加店主微信",
        "先送8元",
        "微信扫一扫",
        "送8元券",
        "和平路118号",
        "渠道:抖音",
        "值班小周",
    ):
        assert text in first
    assert "值班阿梅" in second
    assert codes_in(pdf_picture(file, 1, 150)) == [LINK + "阿梅"]
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(("paper", "points"), [(A4, (595, 842)), (A5, (420, 595)), (A4_LYING, (842, 595))])
def test_a_page_is_as_large_as_its_paper(paper: Any, points: tuple[int, int], tmp_path: Path) -> None:
    file = tmp_path / "list.pdf"
    write_pdf(TableSheet("名单", [SheetColumn("称呼")], [["小周"]], paper=paper), file)
    document = pypdfium2.PdfDocument(str(file))
    width, height = document[0].get_size()
    document.close()
    assert (width, height) == pytest.approx(points, abs=1.5)


def test_the_picture_has_300_dots_to_the_inch(tmp_path: Path) -> None:
    sheet = Poster(A5, "海报", WORDS, codes("小周", "阿梅"))
    paths = png_paths(tmp_path / "海报.png", ["小周", "阿/梅"])
    assert [path.name for path in paths] == ["海报 1 小周.png", "海报 2 阿_梅.png"]
    write_pngs(sheet, paths)
    assert [read_codes(path) for path in paths] == [[LINK + "小周"], [LINK + "阿梅"]]
    image = QImage(str(paths[0]))
    assert image.width() == round(148 / 25.4 * 300)
    assert image.dotsPerMeterX() == pytest.approx(300 / 0.0254, rel=0.001)
    assert png_paths(tmp_path / "海报.png", [""]) == [tmp_path / "海报.png"]


def test_names_that_no_system_takes() -> None:
    assert safe_name(' a/b\\c:"d*?<e>|\x07 .') == "a_b_c__d___e___"
    assert safe_name("长" * 300) == "长" * 80


@pytest.mark.parametrize("make", SHEETS)
def test_the_printer_gets_the_same(make: Any, tmp_path: Path) -> None:
    sheet: Sheet = make(WORDS, "小周", "阿梅")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    printer.setPageLayout(sheet.paper.layout())
    printer.setFullPage(True)
    assert print_to(sheet, printer)
    write_pdf(sheet, tmp_path / "saved.pdf")
    assert pdf_pages(tmp_path / "print.pdf") == pdf_pages(tmp_path / "saved.pdf")
    assert codes_in(pdf_picture(tmp_path / "print.pdf", 1, 150)) == [LINK + "阿梅"]


def test_on_smaller_paper_all_of_it_is_printed(qapp: Any, tmp_path: Path) -> None:
    sheet = Poster(A4, "海报", WORDS, codes("小周"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "small.pdf"))
    printer.setPageLayout(A5.layout())
    printer.setFullPage(True)
    assert print_to(sheet, printer)
    assert codes_in(pdf_picture(tmp_path / "small.pdf", 0, 200)) == [LINK + "小周"]
    assert "渠道:抖音" in pdf_pages(tmp_path / "small.pdf")[0]


def test_a_folder_that_takes_nothing(qapp: Any, tmp_path: Path) -> None:
    sheet = Poster(A5, "海报", WORDS, codes("小周"))
    with pytest.raises(OSError, match="gone"):
        write_pdf(sheet, tmp_path / "gone" / "a.pdf")
    with pytest.raises(OSError, match="gone"):
        write_pngs(sheet, [tmp_path / "gone" / "a.png"])
    (tmp_path / "full").mkdir()
    with pytest.raises((OSError, EnvironmentFault)):
        write_pdf(sheet, tmp_path / "full")
    assert [one.name for one in tmp_path.iterdir()] == ["full"]


@pytest.mark.parametrize("make", SHEETS)
def test_print_is_bright_in_every_theme(make: Any) -> None:
    sheet = make(WORDS, "小周")
    bright = picture(sheet, 0, 300)
    theme.instance().apply("dark", 1.3)
    assert picture(sheet, 0, 300) == bright
    theme.instance().apply("light", 1.0)


# -- text ----------------------------------------------------------------------------------------------------


@given(
    text=st.text("青禾鲜果 abc,WWW。\n", max_size=80),
    size=st.integers(20, 200),
    width=st.integers(200, 2_000),
    lines=st.integers(1, 3),
)
@settings(max_examples=40)
def test_a_text_keeps_to_its_lines_and_its_width(
    qapp: Any, text: str, size: int, width: int, lines: int
) -> None:
    font, shown = ink.fitted(text, size, width, lines=lines)
    assert len(shown) <= lines
    assert all(ink.advance(line, font) <= width + 1 for line in shown)
    assert size * 0.6 - 1 <= font.pixelSize() <= size


def test_a_long_text_is_smaller_before_it_is_cut(qapp: Any) -> None:
    font, shown = ink.fitted("加店主微信" * 2, 100, 900)
    assert (len(shown), shown[0], font.pixelSize() < 100) == (1, "加店主微信加店主微信", True)
    _font, shown = ink.fitted("加店主微信" * 20, 100, 900, lines=2)
    assert shown[-1].endswith("…")


# -- lists ---------------------------------------------------------------------------------------------------

COLUMNS = [
    SheetColumn("No.", 0.5, align="right"),
    SheetColumn("Name", 2, bold=True),
    SheetColumn("Asked", 0.8, "tick"),
    SheetColumn("Note", 2, "line"),
]


@pytest.mark.parametrize("signatures", [(), ("By", "Date")])
@pytest.mark.parametrize("count", [0, 1, 21, 22, 23, 24, 25, 46, 47, 48, 49, 50, 200])
def test_every_row_is_printed_once(
    qapp: Any, count: int, signatures: tuple[str, ...], tmp_path: Path
) -> None:
    rows = [[str(n), f"<客{n}>"] for n in range(1, count + 1)]
    sheet = TableSheet("List", COLUMNS, rows, said="11-22", note="Only here", signatures=signatures)
    file = tmp_path / "list.pdf"
    write_pdf(sheet, file)
    pages = pdf_pages(file)
    assert len(pages) == sheet.pages
    whole = "".join(pages)
    assert all(whole.count(f"<客{n}>") == 1 for n in range(1, count + 1))
    assert all(page.count("Page") == page.count("Onlyhere") == 1 for page in pages)
    assert whole.count("Date") == (1 if signatures else 0)


# -- preview -------------------------------------------------------------------------------------------------


def test_the_preview_turns_its_pages(qtbot: Any) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(500, 700)
    preview.show()
    sheet = Poster(A4, "海报", WORDS, codes("小周", "阿梅"))
    preview.show_sheet(sheet, ["小周", "阿梅"])
    assert (preview.where.text(), preview.back.isEnabled()) == ("Page 1 of 2 · 小周", False)
    with qtbot.waitSignal(preview.turned):
        preview.forth.click()
    preview.turn(1)
    assert (preview.page, preview.view.accessibleName()) == (1, "Page 2 of 2 · 阿梅")
    assert codes_in(preview.grab().toImage()) == [LINK + "阿梅"]
    preview.show_sheet(Poster(A4, "海报", WORDS, codes("小周")), ["小周"])
    assert (preview.page, preview.forth.isVisible()) == (0, False)
    preview.show_sheet(None)
    assert not preview.where.isVisible()
    preview.grab()


@pytest.mark.parametrize("text", ["🎉开业大吉" * 12, "𠮷野家" * 20, "果" * 60, "open now 🍓 " * 9])
def test_lines_fit_whatever_the_signs(qapp: Any, text: str) -> None:
    """Mended: every emoji made the lines of a poster longer than their place."""
    font = ink.face(40)
    lines = ink.wrapped(text, font, 400)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(ink.advance(line, font) for line in lines) <= 400
