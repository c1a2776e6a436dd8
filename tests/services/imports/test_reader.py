from __future__ import annotations

import csv
import json
import os
import stat
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import sqlcipher3.dbapi2 as sqlite
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CalculationSettings, NullDate, Table, TableCell, TableRow
from odf.text import P

from services.errors import EnvironmentFault, Refused, Unusable
from services.imports import reader
from services.imports.plan import INVALID, MASKED, OK, REPEATED, ReadPlan, StageResult
from services.progress import Cancelled

Rows = Sequence[Sequence[Any]]


def write_xlsx(path: Path, rows: Rows) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)


def write_xls(path: Path, rows: Rows) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("客户")
    style = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            sheet.write(y, x, cell, style) if isinstance(cell, date) else sheet.write(y, x, cell)
    book.save(str(path))


def write_ods(path: Path, rows: Rows, first_day: str = "") -> None:
    book = OpenDocumentSpreadsheet()
    if first_day:
        settings = CalculationSettings()
        settings.addElement(NullDate(datevalue=first_day))
        book.spreadsheet.addElement(settings)
    table = Table(name="客户")
    book.spreadsheet.addElement(table)
    for row in rows:
        line = TableRow()
        table.addElement(line)
        for cell in row:
            if isinstance(cell, (int, float)):
                line.addElement(TableCell(valuetype="float", value=repr(float(cell))))
                continue
            if isinstance(cell, date):
                line.addElement(TableCell(valuetype="date", datevalue=cell.isoformat()))
                continue
            made = TableCell(valuetype="string")
            made.addElement(P(text=cell))
            line.addElement(made)
    book.save(str(path))


def write_csv(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[repr(c) if isinstance(c, float) else c for c in row] for row in rows])


WRITERS: dict[str, Callable[[Path, Rows], None]] = {
    "xlsx": write_xlsx,
    "xls": write_xls,
    "ods": write_ods,
    "csv": write_csv,
}


def staged(path: Path, plan: ReadPlan | None = None) -> tuple[StageResult, list[dict[str, Any]]]:
    target = path.with_suffix(".stage")
    result = reader.stage(path, plan or ReadPlan(), target)
    with sqlite.connect(str(target)) as db:
        db.row_factory = sqlite.Row
        rows = [dict(row) for row in db.execute("SELECT * FROM staged ORDER BY row")]
    db.close()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 or sys.platform == "win32"
    assert result.rows == sum(result.statuses) == len(rows)
    assert sorted(os.listdir(path.parent)) == sorted({path.name, target.name})
    target.unlink()
    return result, rows


M = "+8613812345678"
MATRIX: list[tuple[Any, str, str]] = [
    (13812345678.0, M, ""), (13812345678, M, ""), ("13812345678", M, ""), ("1.38E+10", "", "digits_lost"),
    ("1.3812E+10", "", "digits_lost"), ("+8613812345678", M, ""), ("+86 13812345678", M, ""), ("008613812345678", M, ""),
    ("86 138 1234 5678", M, ""), ("138 1234 5678", M, ""), ("138-1234-5678", M, ""), ("１３８１２３４５６７８", M, ""),
    ("'13812345678", M, ""), ("138\u200b12345678", M, ""), ("138\u00a01234\u00a05678", M, ""), ("138.1234.5678", M, ""),
    ("13812345678/13912345678", f"{M} +8613912345678", ""), ("13812345678、0571-88887777", f"{M} +8657188887777", ""),
    ("1381234567", "", "too_short"), ("138123456789", "", "too_long"), (1381234567.0, "", "too_short"), (138123456789.0, "", "too_long"),
    ("0571-88887777", "+8657188887777", ""), ("-13812345678", "", "not_a_number"), ("手机：13812345678", M, ""), ("+60123456789", "+60123456789", ""),
    ("13812345678.0", M, ""), ("1381234567.5", "", "not_a_number"), (1381234567.5, "", "not_a_number"),
]  # fmt: skip


@pytest.mark.parametrize("kind", WRITERS)
def test_the_whole_phone_matrix(tmp_path: Path, kind: str) -> None:
    """No digit wrong, none lost, whatever program wrote the number."""
    path = tmp_path / f"list.{kind}"
    # A name in each row of its own keeps rows apart from the folding of equal numbers: each is read by itself.
    rows: list[list[Any]] = [["姓名", "手机号"], *([f"n{n}", cell] for n, (cell, _, _) in enumerate(MATRIX))]
    WRITERS[kind](path, rows)
    result, found = staged(path)
    assert result.columns == {"name": (0,), "phone": (1,)}
    assert [(row["reason"]) for row in found] == [reason for _, _, reason in MATRIX]
    assert result.statuses[OK] + result.statuses[REPEATED] == sum(not reason for _, _, reason in MATRIX)
    for (cell, expected, _), row in zip(MATRIX, found, strict=True):
        if row["status"] == REPEATED:
            assert expected.split()[0] in found[0]["phones"] or row["phones"] == expected, cell
        elif row["row"] != 2:
            assert row["phones"] == expected, cell
    assert found[0]["phones"].split() == [M, "+8613912345678", "+8657188887777"]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_dates_booleans_and_hidden_rows(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"list.{kind}"
    WRITERS[kind](
        path,
        [["手机号", "生日", "备注"], ["13812345678", date(1985, 3, 5), "x"], ["13912345678", "2月30日", "y"]],
    )
    _, found = staged(path)
    assert found[0]["birthday"] == "1985-03-05"
    assert (found[1]["reason"], json.loads(found[1]["detail"])["field"]) == ("bad_date", "birthday")
    assert json.loads(found[1]["raw"]) == ["13912345678", "2月30日", "y"]


def test_the_1904_system_and_formulas_and_errors(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = datetime.fromisoformat("1904-01-01")
    sheet = book.active
    for row in [
        ["手机号", "生日", "姓名"],
        ["13812345671", date(1985, 3, 5), "甲"],
        ["13812345672", None, '="乙"&"丙"'],
        ["13812345673", None, "丁"],
        ["=A2", None, None],
    ]:
        sheet.append(row)
    sheet["C4"].value, sheet["C4"].data_type = "#N/A", "e"
    sheet.row_dimensions[2].hidden = True
    book.save(tmp_path / "b.xlsx")
    result, found = staged(tmp_path / "b.xlsx")
    assert found[0]["birthday"] == "1985-03-05"
    assert [row["reason"] for row in found] == [
        "",
        "formula_no_value",
        "formula_no_value",
        "formula_no_value",
    ]
    assert result.reasons == {"formula_no_value": 3}
    _, found = staged(tmp_path / "b.xlsx", ReadPlan(blank_unreadable=frozenset({"name"})))
    assert [row["reason"] for row in found] == ["", "", "", "formula_no_value"]


def test_rows_of_one_person_are_folded(tmp_path: Path) -> None:
    """Over a shared number or WeChat id, whatever lies between; the last value that is not blank wins."""
    path = tmp_path / "list.csv"
    write_csv(path, [
        ["手机号", "微信号", "姓名", "标签", "备注"], ["13812345671", "", "甲", "老客", "first"], ["13812345672", "WX1", "乙", "", ""],
        ["13812345671", "wx1", "", "新客;老客", ""], ["13812345673", "无", "丙", "", ""], ["13812345674", "无", "丁", "", ""],
        ["13812345672", "", "甲二", "", "last"],
    ])  # fmt: skip
    result, found = staged(path)
    assert result.statuses == (3, 3, 0, 0)
    assert [(row["row"], row["fold"], row["status"]) for row in found] == [
        (2, 2, OK), (3, 2, REPEATED), (4, 2, REPEATED), (5, 5, OK), (6, 6, OK), (7, 2, REPEATED),
    ]  # fmt: skip
    first = found[0]
    assert (first["phones"], first["wechat"], first["name"], first["remark"]) == (
        "+8613812345671 +8613812345672",
        "wx1",
        "甲二",
        "last",
    )
    assert first["tags"].split("\x1f") == ["老客", "新客"]
    assert "n甲二" in first["tokens"].split()
    assert first["name_key"].startswith("jia")


def test_masked_rows_blank_rows_and_rows_without_a_contact(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "手机号,姓名,积分\n138****5210,甲,5\n\n , ,\n,乙,\n13812345678,丙,1.5\n\x01,丁,\n", encoding="utf-8"
    )
    result, found = staged(path)
    assert [(row["row"], row["status"], row["reason"]) for row in found] == [
        (2, MASKED, ""), (5, INVALID, "no_contact"), (6, OK, ""), (7, INVALID, "control_chars"),
    ]  # fmt: skip
    assert json.loads(found[0]["detail"]) == {"field": "phone", "head": "138", "tail": "5210"}
    assert json.loads(found[2]["kept"]) == {"points": "1.5"}
    assert result.rows == 4


def test_corrections_lengths_and_our_own_export(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_csv(
        path, [["手机号", "姓名", "备注"], ["1381234567", "'=甲", "'@x"], ["13912345678", "长" * 201, ""]]
    )
    _, found = staged(path)
    assert (found[0]["reason"], found[0]["name"]) == ("too_short", "=甲")
    assert (found[1]["reason"], json.loads(found[1]["detail"])["length"]) == ("too_long_text", 201)
    plan = ReadPlan(corrections={2: {"phone": "13812345678"}, 3: {"name": "短", "area": "东湖"}})
    _, found = staged(path, plan)
    assert [(row["status"], row["name"], row["area"], row["remark"]) for row in found] == [
        (OK, "=甲", "", "@x"),
        (OK, "短", "东湖", ""),
    ]


def test_columns_by_name_by_letter_and_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_csv(
        path,
        [
            ["A号", "门店", "姓名", "手机2", "手机"],
            ["13812345678", "一店", "甲", "13912345678", "13712345678"],
        ],
    )
    result, found = staged(path, ReadPlan(named={"custom:店": "门店", "remark": "A"}))
    assert result.columns == {"phone": (3, 4), "name": (2,), "custom:店": (1,), "remark": (0,)}
    assert (json.loads(found[0]["custom"]), found[0]["remark"]) == ({"店": "一店"}, "13812345678")
    assert found[0]["phones"] == "+8613912345678 +8613712345678"
    for named in ({"name": "没有"}, {"nonsense": "姓名"}):
        with pytest.raises(Refused):
            reader.stage(path, ReadPlan(named=named), tmp_path / "x.stage")
    with pytest.raises(Refused):
        reader.inspect(tmp_path / "list.xlsx") if write_xlsx(
            tmp_path / "list.xlsx", [["a"]]
        ) else reader.inspect(tmp_path / "list.xlsx", sheet="没有")


def test_one_bare_column_in_gbk(tmp_path: Path) -> None:
    path = tmp_path / "numbers.txt"
    path.write_bytes("13812345678\n138****5210\n手机：13912345678\n".encode("gbk"))
    seen = reader.inspect(path)
    assert (seen.encoding, seen.header_row, seen.rows, seen.columns[0].field) == ("gb18030", None, 3, "phone")
    assert staged(path)[0].statuses == (2, 0, 1, 0)


def test_a_far_cell_does_not_take_the_memory(tmp_path: Path) -> None:
    """One cell at XFD1048576 asks a dense reader for 550 GB."""
    book = openpyxl.Workbook()
    for row in [
        ["手机号", "生日", "姓名"],
        ["13812345678", date(1985, 3, 5), "甲"],
        [13912345678, None, "乙"],
    ]:
        book.active.append(row)
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "far.xlsx")
    result, found = staged(tmp_path / "far.xlsx")
    assert [(row["row"], row["phones"], row["birthday"], row["reason"]) for row in found] == [
        (2, M, "1985-03-05", ""), (3, "+8613912345678", "", ""), (1048576, "", "", "no_contact"),
    ]  # fmt: skip
    assert result.header_row == 1


def bomb(path: Path, name: str, megabytes: int) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook/>")
        with book.open(name, "w", force_zip64=True) as file:
            for _ in range(megabytes):
                file.write(b" " * 1024 * 1024)


def test_bombs(tmp_path: Path) -> None:
    bomb(tmp_path / "zip.xlsx", "xl/worksheets/sheet1.xml", 1100)
    with zipfile.ZipFile(tmp_path / "many.xlsx", "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
        for n in range(2001):
            book.writestr(f"xl/media/{n}.png", b"")
    write_xlsx(tmp_path / "clean.xlsx", [["手机号"], ["13812345678"]])
    with (
        zipfile.ZipFile(tmp_path / "clean.xlsx") as source,
        zipfile.ZipFile(tmp_path / "entity.xlsx", "w") as made,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/workbook.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + data
            made.writestr(name, data)
    (tmp_path / "clean.xlsx").unlink()
    for name, error in (
        ("zip.xlsx", {"too_large", "damaged"}),
        ("many.xlsx", {"too_large"}),
        ("entity.xlsx", {"damaged"}),
    ):
        with pytest.raises(Unusable) as caught:
            reader.inspect(tmp_path / name)
        assert caught.value.error in error, name
        assert caught.value.path == str(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX special files")
def test_only_regular_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "~$a.xlsx").write_bytes(b"x")
    (tmp_path / "none.csv").write_bytes(b"")
    (tmp_path / "link.csv").symlink_to(tmp_path / "nowhere")
    begun = time.monotonic()
    for path, error in [
        (tmp_path / "pipe.csv", "not_a_table"), (tmp_path, "not_a_table"), (Path("/dev/zero"), "not_a_table"),
        (tmp_path / "~$a.xlsx", "not_a_table"), (tmp_path / "none.csv", "empty"), (tmp_path / "gone.csv", "missing"),
        (tmp_path / "link.csv", "missing"), (tmp_path / ("x" * 300), "missing"),
    ]:  # fmt: skip
        with pytest.raises(Unusable) as caught:
            reader.inspect(path)
        assert (caught.value.error, str(path)) == (error, caught.value.path)
    assert time.monotonic() - begun < 3


def test_caps_of_size(tmp_path: Path) -> None:
    with (tmp_path / "big.csv").open("wb") as file:
        file.write(b"13812345678\n")
        file.truncate(513 * 1024 * 1024)
    with (tmp_path / "big.xlsx").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(65 * 1024 * 1024)
    for name in ("big.csv", "big.xlsx"):
        with pytest.raises(Unusable) as caught:
            reader.inspect(tmp_path / name)
        assert caught.value.error == "too_large"


class Impatient:
    """Asks to stop once the child has begun to read."""

    def __init__(self) -> None:
        self.asked = 0.0

    def step(self, done: int, total: int | None, note: str = "") -> None:
        if note == "reading":
            self.asked = self.asked or time.monotonic()
            raise Cancelled


def test_cancel_kills_the_child_within_a_second(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("手机号,姓名\n" + "".join(f"138{n:08},甲\n" for n in range(300_000)), encoding="utf-8")
    progress = Impatient()
    with pytest.raises(Cancelled):
        reader.stage(path, ReadPlan(), tmp_path / "x.stage", progress)
    assert time.monotonic() - progress.asked < 1
    assert os.listdir(tmp_path) == ["long.csv"]
    assert not [thread for thread in threading.enumerate() if thread.name == "import child"]


def test_a_silent_child_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text("13812345678\n")
    monkeypatch.setattr(reader, "PATIENCE", 0.2)
    monkeypatch.setattr(reader, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    with pytest.raises(Unusable) as caught:
        reader.inspect(tmp_path / "a.csv")
    assert caught.value.error == "damaged"


@pytest.mark.parametrize(
    "code", ["import os; os.abort()", "import sys; sys.exit(3)", "print('rubbish', flush=True)"]
)
def test_a_dead_child_is_an_outcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    (tmp_path / "a.csv").write_text("13812345678\n")
    with monkeypatch.context() as patch:
        patch.setattr(reader, "_command", lambda: [sys.executable, "-c", code])
        with pytest.raises(Unusable):
            reader.stage(tmp_path / "a.csv", ReadPlan(), tmp_path / "x.stage")
    assert os.listdir(tmp_path) == ["a.csv"]
    assert staged(tmp_path / "a.csv")[0].statuses == (1, 0, 0, 0)


_BROKEN = """
from services.imports import child, rows
def broken(self, *_):
    raise ValueError("13812345678")
rows.Pass.run = broken
child.main()
"""


@pytest.mark.warns
def test_a_mistake_of_the_program_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What fails outside of the parser is told as a fault, with its place in the log and nothing of the cells."""
    path = tmp_path / "list.csv"
    write_csv(path, [["手机号"], ["13812345678"]])
    monkeypatch.setattr(reader, "_command", lambda: [sys.executable, "-c", _BROKEN])
    with pytest.raises(reader.ChildFault):
        reader.stage(path, ReadPlan(), tmp_path / "list.stage")
    assert "ValueError" in caplog.text
    assert "broken" in caplog.text
    assert "13812345678" not in caplog.text
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files as POSIX does")
def test_a_full_disk_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    write_csv(path, [["手机号", "姓名"], *([f"138{n:08d}", "甲" * 50] for n in range(3000))])
    small = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)); from services.imports import child; child.main()"
    )
    monkeypatch.setattr(reader, "_command", lambda: [sys.executable, "-c", small])
    with pytest.raises(EnvironmentFault) as caught:
        reader.stage(path, ReadPlan(), tmp_path / "list.stage")
    assert caught.value.fault in ("disk_full", "io")


@pytest.mark.parametrize("kind", ["xlsx", "xls", "csv"])
def test_a_sheet_of_headers_only_has_no_rows_and_a_bare_one_is_empty(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"list.{kind}"
    WRITERS[kind](path, [["手机号", "姓名"]])
    result, rows = staged(path)
    assert (result.rows, result.columns, rows) == (0, {"phone": (0,), "name": (1,)}, [])
    for nothing in ([], [[" ", ""], [" "]]):
        WRITERS[kind](path, nothing)
        with pytest.raises(Unusable) as caught:
            reader.stage(path, ReadPlan(), tmp_path / "list.stage")
        assert caught.value.error == "empty"


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_bare_day_numbers_of_the_1904_system(tmp_path: Path, kind: str) -> None:
    """A General cell holds the number of a day in the calendar of its book: four years lie between the two."""
    path = tmp_path / f"list.{kind}"
    rows: Rows = [["手机号", "生日", "注册时间"], ["13812345678", 30802, 42000]]
    if kind == "xlsx":
        book = openpyxl.Workbook()
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        for row in rows:
            book.active.append(list(row))
        book.save(path)
    elif kind == "ods":
        write_ods(path, rows, first_day="1904-01-01")
    else:
        old = xlwt.Workbook()
        old.dates_1904 = True
        sheet = old.add_sheet("客户")
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                sheet.write(y, x, cell)
        old.save(str(path))
    _, found = staged(path)
    assert (found[0]["birthday"], found[0]["added_on"]) == ("1988-05-01", "2018-12-28")
    WRITERS[kind](path, rows)
    _, found = staged(path)
    assert (found[0]["birthday"], found[0]["added_on"]) == ("1984-04-30", "2014-12-27")


def test_bare_day_numbers_from_another_first_day_are_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    write_ods(path, [["手机号", "生日"], ["13812345678", 30802]], first_day="1900-01-01")
    result, _ = staged(path)
    assert result.reasons == {"bad_date": 1}


def test_a_second_column_of_a_kept_key_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_csv(path, [["手机号", "来源渠道", "客户来源"], ["13812345678", "抖音", "朋友"], ["13912345678", "", "朋友"],
                     ["13712345678", "抖音", "抖音"]])  # fmt: skip
    _, found = staged(path)
    assert [(row["channel"], row["kept"]) for row in found] == [
        ("抖音", '{"channel:2":"朋友"}'),
        ("朋友", ""),
        ("抖音", ""),
    ]


def test_parts_of_names_and_further_remarks_are_joined_not_dropped(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text(
        "Last Name,First Name,Middle Name,Phone,Remark,备注名\n"
        "Smith,John,Q,13812345671,vip,三楼\n欧阳,修,,13812345672,同,同\n,Amy,,13812345673,,晚上\n王,Lily,,13812345674,,\n"
        f"甲,乙,,13812345675,{'长' * 600},{'短' * 600}\n",
        encoding="utf-8",
    )
    result, found = staged(path)
    assert result.columns == {"name": (0, 1, 2), "phone": (3,), "remark": (4, 5)}
    assert [row["name"] for row in found] == ["John Q Smith", "欧阳修", "Amy", "Lily 王", "甲乙"]
    assert [row["remark"] for row in found] == ["vip；三楼", "同", "晚上", "", ""]
    assert (result.statuses, result.reasons) == ((4, 0, 0, 1), {"too_long_text": 1})
