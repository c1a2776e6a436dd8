"""Imports as a whole: cancelled, killed, gone on with, rolled back, repeated; masked rows; kept columns; rejects."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from models.store import Store
from services import backups
from services.checks import check as prove
from services.errors import Refused
from services.imports import batches, checking, mappings, masked, reader, runs
from services.imports.checking import Checked
from services.imports.kept import kept_keys, kept_values
from services.imports.plan import ReadPlan
from services.imports.rejects import save_rejects
from services.imports.rules import ImportPlan
from services.imports.staged import work_folder
from services.imports.template import write_template
from services.operations import Act
from services.progress import Cancelled
from services.undo import redo, undo
from tests.services.imports.lists import customer, people, stage
from tests.states import dump, found

MakeAct = Callable[[], Act]


def rows(count: int) -> list[dict[str, Any]]:
    return [
        {"phones": f"1380{n:07d}", "name": f"客{n}", "tags": ("宝妈", "团长", "")[n % 3], "remark": f"r{n}"}
        for n in range(count)
    ]


def checked(store: Store, some: list[dict[str, Any]], name: str = "1", **plan: Any) -> Checked:
    path = work_folder(store.path) / f"{name}.stage"
    result = stage(path, some, name)
    return checking.check(store, path, Path("名单.xlsx"), ImportPlan(**plan), result, "2026-11-18")


class StopsAfter:
    """A progress that asks to stop, or dies, at the n-th step after the backup; steps of the way back are only noted."""

    def __init__(self, steps: int, error: type[BaseException] = Cancelled) -> None:
        self.left, self.error = steps, error
        self.notes: list[str] = []

    def step(self, done: int, total: int | None, note: str = "") -> None:
        if note == "backup":
            return
        self.notes.append(note)
        self.left -= 1
        if self.left <= 0:
            raise self.error


@pytest.fixture
def known(store: Store, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Some people who are in the list too, and the store as it was; what is taken back is long already at 100 rows."""
    monkeypatch.setattr("services.undo.ONE_TRANSACTION", 100)
    for n in range(5):
        customer(store, f"1380{n:07d}", name="", tags="低糖")
    return dump(store)


def test_cancel_ends_unchanged(store: Store, act: MakeAct, known: dict[str, Any]) -> None:
    progress = StopsAfter(2)
    ready = checked(store, rows(4000))
    with pytest.raises(Cancelled):
        runs.write(store, act(), ready, progress)
    assert dump(store) == known
    assert found(store, "客1") == []
    assert set(progress.notes) == {"writing", "rollback"}
    assert batches.unfinished(store) == []
    assert not ready.stage_path.exists()
    assert [b.state for b in batches.batches(store)] == ["undone"]
    assert prove(store).findings == ()


class Killed(BaseException):
    """Nothing may catch it: as good as a kill."""


def interrupted(store: Store, act: MakeAct, count: int = 4000) -> batches.Unfinished:
    with pytest.raises(Killed):
        runs.write(store, act(), checked(store, rows(count)), StopsAfter(2, Killed))
    (left,) = batches.unfinished(store)
    return left


def test_an_interrupted_import_is_gone_on_with(
    store: Store, act: MakeAct, known: dict[str, Any], tmp_path: Path
) -> None:
    left = interrupted(store, act)
    assert (left.kind, left.can_resume, left.total) == ("writing", True, 4000)
    assert 0 < left.done < 4000
    customer(store, "13800003999", name="", tags="低糖")  # the counter goes on selling
    changes = batches.resume(store, act(), left.operation)
    assert changes.receipt["counts"] | {"repeated": 0} == changes.receipt["counts"]
    assert changes.receipt["counts"]["new"] == 3994
    assert changes.receipt["counts"]["updated"] == 6
    assert batches.unfinished(store) == []
    assert prove(store).findings == ()
    assert sorted(p["name"] for p in [{"name": n} for n in people(store)]) == sorted(
        f"客{n}" for n in range(4000)
    )


def test_an_interrupted_import_is_undone(store: Store, act: MakeAct, known: dict[str, Any]) -> None:
    left = interrupted(store, act)
    batches.undo_unfinished(store, act(), left.operation)
    assert dump(store) == known
    assert batches.unfinished(store) == []
    assert not Path(f"{store.path}.work").exists()


def test_an_interrupted_rollback_goes_forward(store: Store, act: MakeAct, known: dict[str, Any]) -> None:
    left = interrupted(store, act)
    with pytest.raises(Killed):
        batches.undo_unfinished(store, act(), left.operation, StopsAfter(3, Killed))
    (still,) = batches.unfinished(store)
    assert (still.kind, still.can_resume) == ("rolling_back", False)
    with pytest.raises(Refused):
        batches.resume(store, act(), left.operation)
    batches.undo_unfinished(store, act(), left.operation)
    assert dump(store) == known
    assert batches.unfinished(store) == []


def test_without_its_rows_only_the_way_back_is_left(
    store: Store, act: MakeAct, known: dict[str, Any]
) -> None:
    left = interrupted(store, act)
    for file in work_folder(store.path).iterdir():
        file.unlink()
    assert batches.unfinished(store)[0].can_resume is False
    with pytest.raises(Refused, match="stage_lost"):
        batches.resume(store, act(), left.operation)
    batches.undo_unfinished(store, act(), left.operation)
    assert dump(store) == known


@pytest.mark.parametrize("after", [1, 3])
def test_killed_for_real(tmp_path: Path, act: MakeAct, after: int) -> None:
    script = f"""
import os
from pathlib import Path
from models.store import Store
from services.imports import runs
from services.operations import Act
from tests.services.imports.test_runs import checked, rows
class Kill:
    left = {after}
    def step(self, done, total, note=''):
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), 9)
store = Store.open({str(tmp_path / "shop.hudie")!r}, create=True)
runs.write(store, Act(), checked(store, rows(6000)), Kill())
"""
    root = Path(__file__).parents[3]
    died = subprocess.run(
        [sys.executable, "-c", script], cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=False
    )
    assert died.returncode == -9
    with Store.open(tmp_path / "shop.hudie") as store:
        (left,) = batches.unfinished(store)
        done = batches.resume(store, act(), left.operation)
        assert done.receipt["counts"]["new"] == 6000
        assert store.value("SELECT count(*) FROM contact") == 6000
        assert prove(store).findings == ()
        undo(store, act(), left.operation)
        assert store.value("SELECT count(*) FROM contact") == 0
        assert found(store, "客1") == []


def test_any_other_fault_is_rolled_back_too(store: Store, act: MakeAct, known: dict[str, Any]) -> None:
    with pytest.raises(ZeroDivisionError):
        runs.write(store, act(), checked(store, rows(4000)), StopsAfter(2, ZeroDivisionError))
    # the progress still fails on the way back: the batch waits
    (left,) = batches.unfinished(store)
    batches.undo_unfinished(store, act(), left.operation)
    assert dump(store) == known


def test_the_same_list_again_is_refused_until_it_is_undone(store: Store, act: MakeAct) -> None:
    runs.write(store, act(), checked(store, rows(3)))
    second = checked(store, rows(3), "1")
    assert second.already is not None
    assert second.already.operation == 1
    with pytest.raises(Refused, match="already_imported"):
        runs.write(store, act(), second)
    runs.write(store, act(), second.again())
    tagged = checked(store, rows(3), "1", tags=("新",))
    assert tagged.already is None, "with other tags it is another import"
    runs.discard(tagged)
    undo(store, act(), 1)
    undo(store, act(), 2)
    assert checked(store, rows(3), "1").already is None


def test_a_second_click_is_the_same_act(store: Store, act: MakeAct) -> None:
    once = act()
    first = runs.write(store, once, checked(store, rows(3)), None)
    again = checked(store, rows(3)).again()
    assert first.operation is not None
    with pytest.raises(Refused, match="duplicate"):
        runs.write(store, once, again)


def test_pages_of_what_needs_a_look(store: Store) -> None:
    some = rows(3) + [
        {"name": f"x{n}", "status": 3, "reason": ("too_short", "bad_date")[n % 2], "cell": "1"}
        for n in range(10)
    ]
    ready = checked(store, some)
    assert [r.name for r in ready.problems(2, 3)] == ["x2", "x3", "x4"]
    assert len(ready.problems(reason="bad_date")) == 5
    assert [r.row for r in ready.problems(outcome="new")] == [2, 3, 4]
    assert ready.problems(outcome="invalid")[0].cells == ("x0", "1")
    assert {name: len(some) for name, some in ready.samples.items()} == {"new": 3, "invalid": 3}
    assert (ready.reasons, ready.new_tags) == ({"too_short": 5, "bad_date": 5}, ("宝妈", "团长"))


def test_a_masked_row_is_given_to_somebody(store: Store, act: MakeAct) -> None:
    other = customer(store, "13812340078", name="甲")
    mine = customer(store, "13899990078", name="乙")
    customer(store, "13812340079", name="丁")
    some = [{"name": "乙", "remark": "三号楼", "tags": "新", "status": 2, "detail": {"head": "138", "tail": "0078"}},
            {"name": "甲", "status": 2, "detail": {"head": "138", "tail": "0078"}}]  # fmt: skip
    ready = checked(store, some)
    offered = masked.masked_candidates(store, ready, 2)
    assert [(c.contact_id, c.same_name) for c in offered] == [(mine, True), (other, False)]
    masked.accept_masked(ready, 2, mine)
    masked.accept_masked(ready, 3, other)
    masked.release_masked(ready, 3)
    ready = runs.check_again(store, ready, ready.plan, act())
    assert (ready.counts["updated"], ready.counts["masked"]) == (1, 1)
    runs.write(store, act(), ready)
    assert (people(store)["乙"]["remark"], people(store)["乙"]["tags"]) == ("三号楼", ["新"])


def test_a_masked_row_is_given_to_somebody_later(store: Store, act: MakeAct) -> None:
    mine = customer(store, "13899990078", name="乙")
    some = [{"name": "乙", "remark": "三号楼", "tags": "新", "custom": {"咖啡": "拿铁"}, "status": 2, "kept": {"points": "3"},
             "detail": {"head": "138", "tail": "0078"}}]  # fmt: skip
    runs.write(store, act(), checked(store, some))
    before = dump(store)
    assert [c.contact_id for c in masked.masked_candidates(store, 1, 2)] == [mine]
    changes = masked.accept_later(store, act(), 1, 2, mine)
    person = people(store)["乙"]
    assert (person["remark"], person["tags"], person["custom"]) == ("三号楼", ["新"], {"咖啡": "拿铁"})
    assert found(store, "三号楼") == [mine]
    assert kept_keys(store) == {"points": 1}
    undo(store, act(), changes.operation)
    assert dump(store) == before
    with pytest.raises(Refused):
        masked.accept_later(store, act(), 1, 99, mine)


def test_kept_columns_wait_newest_first(store: Store, act: MakeAct) -> None:
    runs.write(
        store, act(), checked(store, [{"phones": "13812345678", "kept": {"points": "3", "tier": "金"}}])
    )
    runs.write(store, act(), checked(store, [{"phones": "13812345678", "kept": {"points": "5"}}], "2"))
    contact = store.value("SELECT id FROM contact")
    assert kept_keys(store) == {"points": 1, "tier": 1}
    assert list(kept_values(store, "points")) == [(contact, "5", 2), (contact, "3", 1)]
    undo(store, act())
    assert list(kept_values(store, "points")) == [(contact, "3", 1)]


def test_the_same_file_by_other_rules_is_told(store: Store, act: MakeAct) -> None:
    runs.write(store, act(), checked(store, rows(3)))
    other = checked(store, rows(3), tags=("新",))
    assert other.already is None
    assert other.seen is not None
    assert other.seen.operation == 1
    assert not other.changes_nothing, "all of them get a tag"
    runs.discard(other)
    same = checked(store, rows(3), on_duplicate="skip")
    assert same.changes_nothing


def test_the_rows_written_so_far_are_told_after_each_slice(store: Store, act: MakeAct) -> None:
    customer(store, "13800000001", name="")
    told: list[dict[str, int]] = []
    done = runs.write(
        store, act(), checked(store, rows(3000)), counted=lambda so_far: told.append(dict(so_far))
    )
    assert len(told) > 1
    assert told[0]["new"] < told[-1]["new"]
    assert told[-1] == done.receipt["counts"]


def test_history(store: Store, act: MakeAct) -> None:
    runs.write(store, act(), checked(store, rows(3)))
    (batch,) = batches.batches(store)
    assert (batch.file_name, batch.state, batch.counts["new"]) == ("名单.xlsx", "done", 3)


def test_mappings_are_remembered(store: Store) -> None:
    signature = mappings.header_signature(["手机", "姓名"])
    assert mappings.recall(store, signature) is None
    mappings.remember(store, signature, {"phone": (0,)}, 1)
    mappings.remember(store, signature, {"phone": (0, 2), "name": (1,)}, 2)
    assert mappings.recall(store, signature) == mappings.Known({"phone": (0, 2), "name": (1,)}, "", 2)
    mappings.remember(store, signature, {"phone": (0,)}, 3, "十一月名单")
    assert mappings.recall(store, signature) == mappings.Known({"phone": (0,)}, "十一月名单", 3)


def list_file(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_rejects_can_be_mended_and_imported(store: Store, act: MakeAct, tmp_path: Path, suffix: str) -> None:
    customer(store, "13812345678", name="甲")
    customer(store, "13712345678", name="乙")
    source = list_file(tmp_path / "a.csv", ["姓名,手机号,标签", "好,13600000000,新", "=坏,123,新", "遮,138****5678,新",
                                            "两个,13812345678/13712345678,宝妈;新"])  # fmt: skip
    report = runs.import_file(store, act(), source, ImportPlan())
    assert {k: v for k, v in report.counts.items() if v} == {
        "new": 1,
        "invalid": 1,
        "masked": 1,
        "conflict": 1,
    }
    assert report.batch is not None
    out = tmp_path / f"问题行{suffix}"
    assert save_rejects(store, report.batch, out, lambda outcome, reason: f"为什么：{reason or outcome}") == 3
    again = runs.import_file(store, act(), out, ImportPlan())
    assert {k: v for k, v in again.counts.items() if v} == {"invalid": 1, "masked": 1, "conflict": 1}
    assert again.reasons == {"too_short": 1}
    assert set(again.result.columns) == {"name", "phone", "tags"}
    if suffix == ".xlsx":
        sheet = openpyxl.load_workbook(out).active
        assert sheet is not None
        assert [c.value for c in sheet[2]] == ["=坏", "123", "新", "为什么：too_short", "too_short"]
        assert sheet["A2"].data_type == "s"
        assert again.batch is not None
        save_rejects(store, again.batch, out, lambda outcome, reason: reason)
        sheet = openpyxl.load_workbook(out).active
        assert sheet is not None
        assert [c.value for c in sheet[1]] == ["姓名", "手机号", "标签", "问题", "reason_code"]


def test_rejects_of_a_list_without_headers_keep_its_columns(
    store: Store, act: MakeAct, tmp_path: Path
) -> None:
    source = list_file(tmp_path / "a.csv", ["138****5678,老客", "13600000000,", "123,"])
    report = runs.import_file(store, act(), source, ImportPlan())
    assert report.batch is not None
    assert report.result.notes["no_name"] == 1  # of the rows that are imported
    out = tmp_path / "问题行.csv"
    save_rejects(store, report.batch, out, lambda outcome, reason: reason or outcome)
    assert out.read_text("utf-8-sig").splitlines() == [
        "#1,#2,问题,reason_code", "138****5678,老客,masked,masked", "123,,too_short,too_short",
    ]  # fmt: skip
    out.write_text(out.read_text("utf-8-sig").replace("123,,", "13700000000,,"), "utf-8-sig")
    mended = runs.import_file(store, act(), out, ImportPlan())
    assert {k: v for k, v in mended.counts.items() if v} == {"new": 1, "masked": 1}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_template_is_understood(store: Store, act: MakeAct, tmp_path: Path, language: str) -> None:
    path = tmp_path / "模板.xlsx"
    write_template(path, language)
    seen = reader.inspect(path)
    assert seen.rows == 3
    assert [c.field for c in seen.columns] == [
        "phone", "name", "wechat", "wechat_name", "remark", "gender", "birthday", "address", "area", "tags", "referrer", "consent",
        "channel", "owner_staff", "card",
    ]  # fmt: skip
    report = runs.import_file(store, act(), path, ImportPlan())
    assert report.counts["new"] == 3
    assert report.reasons == {}
    assert store.value("SELECT count(*) FROM contact WHERE consent = 'no'") == 1


def test_a_plan_survives_being_stored() -> None:
    plan = ImportPlan(ReadPlan(sheet="客户", columns={"phone": (1, 2)}, corrections={3: {"phone": "1"}}), "skip", {"name": "fill"},
                      ("新",), "yes", "网上", "2026-01-01", channel="地推", owners=(1, 2), add_friends=True)  # fmt: skip
    assert ImportPlan.from_json(json.loads(json.dumps(plan.to_json()))) == plan


def test_numbers_stay_in_order_whatever_is_added_or_taken_back(
    store: Store, act: MakeAct, tmp_path: Path
) -> None:
    """Gaps in the order of phones, and a contact whose primary number is not the first."""
    source = tmp_path / "a.csv"

    def phones() -> list[tuple[int, str]]:
        assert prove(store).findings == ()
        rows = store.rows("SELECT position, value FROM identity ORDER BY position")
        return [(position, value[-1]) for position, value in rows]

    def importing(cell: str, plan: ImportPlan) -> int:
        runs.import_file(store, act(), list_file(source, ["手机号", cell]), plan)
        return int(store.value("SELECT max(id) FROM operation"))

    customer(store, "13900000001")
    second = importing("13900000001/13900000002", ImportPlan())
    assert phones() == [(0, "1"), (1, "2")]
    third = importing("13900000001/13900000003", ImportPlan())
    assert phones() == [(0, "1"), (1, "2"), (2, "3")]
    undo(store, act(), second)
    assert phones() == [(0, "1"), (1, "3")]
    redo(store, act(), second)
    assert phones() == [(0, "1"), (1, "2"), (2, "3")]
    fewer = importing(
        "13900000003", ImportPlan(on_duplicate="overwrite", column_rules={"phone": "overwrite"})
    )
    assert phones() == [(0, "3")]
    undo(store, act(), fewer)
    assert phones() == [(0, "1"), (1, "2"), (2, "3")]
    undo(store, act(), third)
    undo(store, act(), second)
    assert phones() == [(0, "1")]


def test_undo_leaves_a_do_not_contact_whose_reason_came_later(
    store: Store, act: MakeAct, tmp_path: Path
) -> None:
    source = list_file(tmp_path / "a.csv", ["手机号,免打扰", "13900000001,是"])
    customer(store, "13900000001")
    runs.import_file(store, act(), source, ImportPlan())
    first = store.value("SELECT max(id) FROM operation")
    runs.import_file(store, act(), list_file(source, ["手机号,免打扰", "13900000001,投诉过"]), ImportPlan())
    back = undo(store, act(), first)
    assert [k.columns for k in back.kept] == [("do_not_contact",)]
    assert store.row("SELECT do_not_contact, do_not_contact_reason FROM contact") == (1, "投诉过")
    assert prove(store).ok


def test_a_backup_goes_before_an_import_and_the_history_has_no_end(store: Store, act: MakeAct) -> None:
    names: list[str] = []
    runs.write(store, act(), checked(store, rows(3)), None, names.append)
    assert names == []  # nothing was there to lose
    runs.write(store, act(), checked(store, rows(5), "2"), None, names.append)
    (made,) = backups.list_backups(store.path)
    assert (made.path.name, made.reason, made.contacts, made.verified) == (names[0], "before-import", 3, True)
    assert [len(batches.batches(store, limit)) for limit in (1, None)] == [1, 2]
