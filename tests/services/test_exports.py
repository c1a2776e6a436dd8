"""Contacts written to spreadsheets and CSV files."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from models.store import Store
from services import custom_fields, exports, feedback, files_out, friendships, identities, staff
from services.channels import channels
from services.channels.channels import ChannelInput
from services.contact_query import ContactQuery
from services.contacts import ContactInput, create
from services.errors import Refused
from services.export_words import CHOICES, LABELS, WORKED_OUT
from services.imports import agreement, fields
from services.imports.plan import ReadPlan
from services.imports.rules import ImportPlan
from services.imports.runs import import_file
from services.operations import Act
from services.progress import Cancelled
from services.selection import AllMatching, Ids
from tests.states import dump

Acts = Callable[..., Act]
ALL = AllMatching(ContactQuery(sort="name"))


@pytest.fixture
def people(store: Store, act: Acts) -> list[int]:
    taste = custom_fields.create(store, act(), "口味", "choices", ["甜", "脆"]).receipt["id"]
    channel = channels.create(store, act(), ChannelInput(name="抖音同城")).receipt["id"]
    staff.rename_staff(store, act(), 1, "林姐")
    regular = custom_fields.create(store, act(), "常客", "yes_no").receipt["id"]
    first = create(
        store,
        act(),
        ContactInput(
            name="=1+1",
            phones=("13812345210", "021-58881234", "+442071838750"),
            wechat_id="wx_1",
            wechat_name="-小王",
            remark="＝SUM(A1)",
            gender="female",
            birthday="L--05-03",
            notes="第一行\n第二行",
            tags=("宝妈", "团长"),
            consent="yes",
            do_not_contact=True,
            custom={taste: "甜;脆", regular: "yes"},
            channel_id=channel,
            owner_staff_id=1,
        ),
    ).receipt["id"]
    for kind, text in (("card", "vip-7"), ("card", "VIP8"), ("douyin", "Dy_1")):
        identities.add(store, act(), first, kind, text)
    friendships.begin(store, act(), first, 1, "scan", "2026-11-10")
    feedback.give(store, act(), first, feedback.FeedbackInput("praise", "很甜"))
    second = create(
        store, act(), ContactInput(phones=("13912345210",), referrer_id=first, birthday="1990-02-28")
    ).receipt["id"]
    return [first, second]


def _xlsx(path: Path) -> list[list[object]]:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def _csv(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_everything_full(store: Store, act: Acts, people: list[int], tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    chosen = [c.key for c in exports.available(store)]
    has = "INSERT INTO member (contact_id, points, owed, principal, bonus, growth) VALUES (?, -20, 20, 10050, 50, 7)"
    store.execute(has, (people[0],))
    before = dump(store)
    done = exports.export_contacts(store, act("e"), ALL, chosen, path, full_phones=True)
    rows = _xlsx(path) if ending == "xlsx" else _csv(path)
    mark = "" if ending == "xlsx" else "'"
    words = LABELS["zh_CN"]
    assert rows[0] == [
        *(words[c.key] for c in exports.COLUMNS),
        words["card"],
        words["douyin"],
        "口味",
        "常客",
    ]
    assert rows[1] == [
        f"{mark}=1+1", "13812345210 / 02158881234 / +442071838750", "wx_1", f"{mark}-小王", f"{mark}＝SUM(A1)", "女",
        "农历05-03", "", "", "宝妈、团长", "", "是", "是", "待跟进", "2026-11-18", "抖音同城", "林姐", "有互动",
        # Amounts are ours: a minus there is no formula (F41).
        "2026-11-10", "活跃", "普通", "-20", "100.50", "0.50", "7", "", "", "", "第一行\n第二行", "vip-7 / VIP8", "Dy_1", "甜、脆", "是",
    ]  # fmt: skip
    assert rows[2][:11] == ["", "13912345210", "", "", "", "", "1990-02-28", "", "", "", f"{mark}=1+1"]
    assert done.receipt == {"rows": 2, "file": path.name}
    kind, label = store.rows("SELECT kind, label FROM operation ORDER BY id DESC LIMIT 1")[0]
    assert kind == "export"
    assert '"count": 2' in label
    assert '"full_phones": true' in label
    assert "138" not in label
    assert dump(store) == before
    assert not list(tmp_path.glob("*.partial"))
    path.unlink()
    again = exports.export_contacts(store, act("e"), ALL, chosen, path, full_phones=True)
    assert again.repeated
    assert not path.exists()


def test_phones_are_masked_by_default(store: Store, act: Acts, people: list[int], tmp_path: Path) -> None:
    exports.export_contacts(
        store, act(), Ids((people[1], people[0])), ["phone", "name"], tmp_path / "a.csv", language="en"
    )
    assert _csv(tmp_path / "a.csv") == [
        ["Phone", "Name"],
        ["139****5210", ""],
        ["138****5210 / 021****1234 / +44******8750", "'=1+1"],
    ]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_apostrophes_of_their_own_come_back(store: Store, act: Acts, tmp_path: Path, ending: str) -> None:
    field = custom_fields.create(store, act(), "口味", "text").receipt["id"]
    for number, text in enumerate(("'=1", "''+1", "'", "''x", "'-", "=1")):
        values = ContactInput(
            name=text, phones=(f"1381234521{number}",), notes=f"{text}\n{text}", custom={field: text}
        )
        create(store, act(), values)
    path = tmp_path / f"out.{ending}"
    columns = ["name", "phone", "notes", f"custom:{field}"]
    exports.export_contacts(store, act(), ALL, columns, path, full_phones=True)
    report = import_file(store, act(), path, ImportPlan(on_duplicate="overwrite"))
    assert (report.counts["unchanged"], report.result.rows) == (6, 6)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_nobody_still_has_a_header(store: Store, act: Acts, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    exports.export_contacts(store, act(), ALL, ["name", "phone"], path, header={"name": "@客户"})
    assert (_xlsx(path) if ending == "xlsx" else _csv(path)) == [
        [f"{'' if ending == 'xlsx' else chr(39)}@客户", "手机号"]
    ]


def test_more_rows_than_a_sheet_takes(
    store: Store, act: Acts, people: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "MOST_ROWS", 1)
    exports.export_contacts(store, act(), ALL, ["phone"], tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [(s.title, [c.value for c in s["A"]]) for s in book] == [
        ("客户", ["手机号", "138****5210 / 021****1234 / +44******8750"]),
        ("客户 2", ["手机号", "139****5210"]),
    ]


def test_what_a_sheet_cannot_hold_is_cleaned(
    store: Store, act: Acts, people: list[int], tmp_path: Path
) -> None:
    # The services clean what is typed; a store can come from elsewhere.
    store.execute(
        "UPDATE contact SET remark = ?, notes = ? WHERE id = ?",
        ("a\x00b\x0b\ufffe", "长" * 40_000, people[0]),
    )
    exports.export_contacts(store, act(), Ids((people[0],)), ["remark", "notes"], tmp_path / "a.xlsx")
    assert _xlsx(tmp_path / "a.xlsx")[1] == ["ab", "长" * 32_767]


class _Stops:
    def step(self, done: int, total: int | None, note: str = "") -> None:
        if done:
            raise Cancelled


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_cancel_leaves_the_old_file(
    store: Store, act: Acts, people: list[int], tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"out.{ending}"
    path.write_text("old")
    operations = store.value("SELECT count(*) FROM operation")
    with pytest.raises(Cancelled):
        exports.export_contacts(store, act(), ALL, ["name"], path, progress=_Stops())
    assert path.read_text() == "old"
    assert not list(tmp_path.glob("*.partial"))
    assert store.value("SELECT count(*) FROM operation") == operations


def test_a_file_that_excel_holds(
    store: Store, act: Acts, people: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def held(source: object, target: object) -> None:
        tries.append(target)
        error = PermissionError(13, "held")
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(files_out.os, "replace", held)
    monkeypatch.setattr(files_out, "PATIENCE", 0.05)
    monkeypatch.setattr(files_out, "PAUSE", 0.01)
    with pytest.raises(Refused) as refused:
        exports.export_contacts(store, act(), ALL, ["name"], tmp_path / "a.xlsx")
    assert refused.value.reason == "file_in_use"
    assert len(tries) > 1
    assert not list(tmp_path.glob("*.partial"))


@pytest.mark.parametrize(
    ("name", "columns", "code"),
    [
        ("a.txt", ["name"], "unknown_file_type"),
        ("none/a.csv", ["name"], "no_folder"),
        ("folder.csv", ["name"], "not_a_file"),
        ("a.csv", ["salary"], "unknown_column"),
        ("a.csv", ["custom:99"], "unknown_column"),
        ("a.csv", [], "unknown_column"),
    ],
)
def test_refusals(store: Store, act: Acts, tmp_path: Path, name: str, columns: list[str], code: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(Refused) as refused:
        exports.export_contacts(store, act(), ALL, columns, tmp_path / name)
    assert refused.value.reason == code


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_an_import_knows_every_word(language: str) -> None:
    for key, label in LABELS[language].items():
        if key in WORKED_OUT:
            assert fields.by_header(label) is None
            continue
        assert fields.by_header(label)[0] == key  # type: ignore[index]
    for key, words in CHOICES[language].items():
        for code, word in words.items():
            if key == "consent":
                assert agreement.consent(word) == code
            elif key not in ("yes_no", *WORKED_OUT):
                assert fields.CHOICES[key][word.casefold()] == code
    assert agreement.do_not_contact(CHOICES[language]["yes_no"]["yes"]) == "yes"


@pytest.mark.parametrize("on_duplicate", ["fill", "overwrite"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_export_then_import_changes_nothing(
    store: Store, act: Acts, people: list[int], tmp_path: Path, ending: str, language: str, on_duplicate: str
) -> None:
    path = tmp_path / f"out.{ending}"
    create(store, act(), ContactInput(name="三", phones=("400-123-4567", "0755-2234 5678"), birthday="L1988-12-30", consent="no",
                                      follow_state="no_interest", gender="male", area="东 区", remark="=x 一\n二"))  # fmt: skip
    exports.export_contacts(
        store,
        act(),
        ALL,
        [c.key for c in exports.available(store)],
        path,
        full_phones=True,
        language=language,
    )
    before = dump(store)
    # An import takes the shop's own fields as text: it fills them, and compares no choices.
    fill = on_duplicate == "fill"
    named = {f"custom:{d.name}": d.name for d in custom_fields.definitions(store)} if fill else {}
    plan = ImportPlan(read=ReadPlan(named=named), on_duplicate=on_duplicate)  # type: ignore[arg-type]
    report = import_file(store, act(), path, plan)
    assert dump(store) == before
    assert dict(report.counts) == dict.fromkeys(report.counts, 0) | {"unchanged": 3}
