from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from services.errors import Unusable
from services.imports import html_tables, reader, sniff, texts

CHINESE = "手机号,姓名,备注\n" + "13812345678,张伟,喜欢苹果，周末来取\n13912345678,王秀英,要发票\n" * 10
TRADITIONAL = "電話,姓名,備註\n" + "0912345678,陳國華,喜歡蘋果,週末來取\n" * 10
JAPANESE = "電話,名前,備考\n" + "09012345678,さとう はなこ,りんごが好き\n" * 10
KOREAN = "전화,이름,비고\n" + "01012345678,김민수,사과를 좋아하는 사람입니다\n" * 10


def nothing(done: int, total: int) -> None:
    """Progress that nobody watches."""


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be"),
     ("utf-32-le", "utf-32-le"), ("utf-32", "utf-32"), ("gbk", "gb18030"), ("gb18030", "gb18030")],
)  # fmt: skip
def test_encodings_that_are_told(tmp_path: Path, encoding: str, expected: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(CHINESE.encode(encoding))
    seen = reader.inspect(path)
    assert seen.encoding == expected
    assert seen.preview[1] == ("13812345678", "张伟", "喜欢苹果，周末来取")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc-kr"),
        ("name,phone\nRenée Müller,123456\n", "cp1252"),
    ],
)
def test_other_encodings_are_asked_and_never_garbled(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(Unusable) as caught:
        reader.inspect(path)
    assert caught.value.error == "encoding"
    assert caught.value.detail["candidates"]
    assert reader.inspect(path, encoding=encoding).preview[0][0] == text.split(",")[0]


def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(CHINESE.encode("gbk"))
    for encoding in ("utf-8", "klingon", "hex", "rot13"):
        with pytest.raises(Unusable) as caught:
            reader.inspect(tmp_path / "a.csv", encoding=encoding)
        assert caught.value.error == "encoding"


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters_and_quoted_line_breaks(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        f'手机号{sign}姓名{sign}备注\r\n13812345678{sign}"张{sign}伟"{sign}"一\r\n二"\r\n13912345678{sign}王\r\n',
        "utf-8",
        newline="",
    )
    seen = reader.inspect(path)
    assert (seen.delimiter, seen.rows, seen.header_row) == (sign, 2, 1)
    assert seen.preview[1:] == (("13812345678", f"张{sign}伟", "一\r\n二"), ("13912345678", "王"))


def rows_of(path: Path) -> list[list[str]]:
    found: list[list[str]] = []
    for first, rows in texts.rows(path, "utf-8", ",", nothing):
        assert first == len(found) + 1
        found += rows
    return found


@pytest.mark.parametrize("lines", [10, 5000])
def test_a_stray_quotation_mark_swallows_no_row(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "a.csv"
    rows = [f"{13800000000 + n},n{n}" for n in range(lines)]
    rows[5] = '13800000005,"n5'
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = rows_of(path)
    assert [row[0] for row in found] == [str(13800000000 + n) for n in range(lines)]
    assert found[5] == ["13800000005", '"n5']


def test_a_cell_of_a_megabyte_zero_bytes_and_ragged_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"13812345678,{'长' * 400_000}\n1,2,3,4\n\n13812345679,a\0b\n", encoding="utf-8")
    assert list(map(len, rows_of(path))) == [2, 4, 0, 2]
    assert reader.inspect(path).rows == 3


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "empty"), (b"\n\n  \n", "empty"), (b"%PDF-1.7 x", "not_a_table"), (b"\x89PNG\r\n\x1a\n0000", "not_a_table"),
        (bytes(range(256)) * 20, "not_a_table"), (b"PK\x03\x04 cut", "damaged"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_table(tmp_path: Path, data: bytes, error: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(Unusable) as caught:
        reader.inspect(path)
    assert caught.value.error == error


def test_a_workbook_under_a_password(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 504
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 500
    )
    with pytest.raises(Unusable) as caught:
        reader.inspect(path)
    assert caught.value.error == "password"


def test_an_xls_that_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    page = """<html><head><meta charset=gb2312><style>td{x:"<td>"}</style></head><body><table><tr><th colspan=2>名单</th></tr>
        <tr><td>手机号<td>姓名</tr><tr><td style='mso-number-format:"\\@"'>13812345678</td><td>张 &amp; <b>伟</b><br>二</td></tr></table></body>"""
    path.write_bytes(page.encode("gbk"))
    seen = reader.inspect(path)
    assert (seen.kind, seen.encoding, seen.header_row, seen.rows) == ("html", "gb18030", 2, 1)
    assert seen.preview[2] == ("13812345678", "张 & 伟\n二")
    with pytest.raises(Unusable):
        html_tables.read(_written(tmp_path / "b.xls", b"<html><p>no table</p></html>"), None, nothing)


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_text_named_xls_and_workbook_named_csv(tmp_path: Path) -> None:
    assert sniff.kind(_written(tmp_path / "a.xls", b"phone\tname\n13812345678\tx\n")) == "text"
    book = openpyxl.Workbook()
    book.active.append(["手机号"])
    book.save(tmp_path / "b.xlsx")
    (tmp_path / "b.xlsx").rename(tmp_path / "b.csv")
    assert sniff.kind(tmp_path / "b.csv") == "xlsx"


@pytest.mark.parametrize("careful", [True, False])
def test_examining_a_sheet(tmp_path: Path, careful: bool) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["C7"], book.active["AB9"] = "x", "=1+1", "y"
    book.save(tmp_path / "a.xlsx")
    seen = sniff.examine(tmp_path / "a.xlsx", nothing, careful=careful)["xl/worksheets/sheet1.xml"]
    assert (seen.last_row, seen.last_column, seen.unusable) == (9, 28, {(7, 3)})


def test_sheets_of_other_writers(tmp_path: Path) -> None:
    """Prefixes, single quotes, attributes in another order."""
    sheet = b"<x:worksheet xmlns:x='m'><x:sheetData><x:row spans='1:2' r='3'><x:c t='e' r='B3'><x:v>#N/A</x:v></x:c><x:c r='ZZ3'/></x:row></x:sheetData></x:worksheet>"
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as book:
        book.writestr("xl/worksheets/sheet1.xml", sheet)
    seen = sniff.examine(tmp_path / "a.xlsx", nothing, careful=False)["xl/worksheets/sheet1.xml"]
    assert (seen.last_row, seen.last_column, seen.unusable) == (3, 702, {(3, 2)})
