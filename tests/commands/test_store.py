"""check, backup, restore and demo as commands."""

import shutil
from pathlib import Path

import pytest

from services.backups import list_backups
from services.stores import is_older, open_store
from tests.commands.conftest import Run


def test_a_shop_made_backed_up_spoilt_and_restored(run: Run, tmp_path: Path) -> None:
    shop, copy = tmp_path / "shop.hudie", tmp_path / "copy.hudie"
    made = run("demo", "--store", shop, "--contacts", 60, "--date", "2026-11-18", "--json")
    assert (made.code, made.out["contacts"]) == (0, 60)
    again = run("demo", "--store", shop, "--json")
    assert (again.code, again.out["error"]) == (3, "exists")

    backed_up = run("backup", copy, "--store", shop, "--json")
    assert backed_up.code == 0
    assert backed_up.out["verified"] is True
    assert backed_up.out["contacts"] == 60
    again = run("backup", copy, "--store", shop, "--json")
    assert (again.code, again.out["error"]) == (3, "exists")
    onto_itself = run("backup", shop, "--store", shop, "--json")
    assert (onto_itself.code, onto_itself.out["error"]) == (3, "same_file")

    with open_store(shop) as store:
        store.execute("UPDATE contact SET name_key = 'x' WHERE id = 3")
    checked = run("check", "--store", shop, "--json")
    assert (checked.code, checked.out["ok"]) == (1, False)
    assert checked.out["findings"] == [
        {"code": "wrong_key", "table": "contact", "row": 3, "contacts": [3], "detail": ""}
    ]

    restored = run("restore", copy, "--store", shop, "--json")
    assert restored.code == 0
    assert restored.out["contacts"] == 60
    assert Path(restored.out["kept"]).exists()
    assert run("check", "--store", shop, "--json").out["ok"] is True


def test_a_backup_into_a_folder_gets_a_name(run: Run, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    made = run("backup", tmp_path / "stick", "--store", shop, "--json")
    assert Path(made.out["file"]).parent == tmp_path / "stick"
    assert Path(made.out["file"]).suffix == ".hudie"


def test_the_store_can_be_made_from_a_backup_alone(run: Run, shop: Path, tmp_path: Path) -> None:
    restored = run("restore", shop, "--store", tmp_path / "new.hudie", "--json")
    assert (restored.code, restored.out["kept"]) == (0, None)


def test_lines_without_json(run: Run, shop: Path) -> None:
    assert run("check", "--store", shop).out.startswith("check\nok\n")


@pytest.mark.parametrize("words", [("search", "wei"), ("check",), ("backup", "copy.hudie")])
def test_a_command_brings_an_older_store_up_to_date(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "shop.hudie"
    shutil.copyfile(Path(__file__).parents[1] / "fixtures" / "stores" / "0.1.0.hudie", path)
    assert is_older(path)
    for _ in range(2):
        assert run(*words, "--store", path, "--json").code == 0
        assert not is_older(path)
        assert [made.reason for made in list_backups(path)] == ["before-migration"]
        (tmp_path / "copy.hudie").unlink(missing_ok=True)
        (tmp_path / "copy.hudie.json").unlink(missing_ok=True)


def test_balances_are_worked_out_anew_only_when_asked(run: Run, shop: Path) -> None:
    with open_store(shop) as store:
        who = store.value("SELECT min(contact_id) FROM member WHERE growth > 0")
        store.execute("UPDATE member SET growth = growth + 7 WHERE contact_id = ?", (who,))
    checked = run("check", "--store", shop, "--json")
    assert (checked.code, [f["contacts"] for f in checked.out["findings"]]) == (1, [[who]])
    assert "rebuilt" not in checked.out
    mended = run("check", "--store", shop, "--rebuild", "--json")
    assert (mended.code, mended.out["ok"], mended.out["rebuilt"]) == (0, True, 1)
    with open_store(shop) as store:
        written = "SELECT kind FROM operation WHERE id = ?"
        assert store.value(written, (mended.out["operation"],)) == "rebuild_balances"
