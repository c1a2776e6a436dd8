"""What all commands share: options anywhere, one object, exit codes, the store as each needs it."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from services.commands import NAMES, command
from services.stores import open_store
from tests.commands.conftest import Run
from tests.faults.programs import Program

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_found_and_explains_itself(name: str, run: Run) -> None:
    assert command(name).name == name
    shown = run(name, "--help", "--lang", "zh_CN")
    assert shown.code == 0
    assert name in shown.out
    assert "--json" in shown.out


def test_help_names_all_commands(run: Run) -> None:
    shown = run("--help")
    assert shown.code == 0
    assert all(f"  {name} " in shown.out for name in NAMES)


def test_without_a_command_the_window_opens(run: Run, tmp_path: Path) -> None:
    assert run("--store", tmp_path / "x.hudie", "--lang", "en").code == 77


def test_global_options_may_stand_anywhere(run: Run, shop: Path) -> None:
    for arguments in (
        ("--json", "--store", shop, "check"),
        ("check", "--json", f"--store={shop}"),
        ("--lang", "en", "check", "--store", shop, "--json"),
    ):
        found = run(*arguments)
        assert (found.code, found.out["ok"]) == (0, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("check", "too much"),
        ("search",),
        ("demo", "--contacts", "none"),
        ("demo", "--contacts", "0"),
        ("demo", "--date", "2026-02-30"),
        ("check", "--lang", "fr"),
        ("--unknown",),
        ("backup",),
    ],
)
def test_wrong_arguments_are_answered(run: Run, shop: Path, arguments: tuple[str, ...]) -> None:
    found = run(*arguments, "--store", shop, "--json")
    assert found.code == 2
    assert found.out["error"] == "usage"
    assert found.out["message"]
    plain = run(*arguments, "--store", shop)
    assert (plain.code, plain.out) == (2, "")
    assert plain.err


@pytest.mark.parametrize("arguments", [("check",), ("search", "王"), ("undo",), ("backup", "to.hudie")])
def test_a_missing_store_is_said_and_not_made(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    path = tmp_path / "none.hudie"
    found = run(*arguments, "--store", path, "--json")
    assert (found.code, found.out["error"]) == (3, "missing")
    assert list(tmp_path.iterdir()) == []


def test_while_a_window_is_open_reading_works_and_writing_is_busy(
    run: Run, shop: Path, tmp_path: Path
) -> None:
    window = Program("hold", shop)
    try:
        assert window.word() == "held"
        assert run("search", "王", "--store", shop, "--json").code == 0
        assert run("check", "--store", shop, "--json").code == 0
        assert run("backup", tmp_path / "copy.hudie", "--store", shop, "--json").code == 0
        for arguments in (("undo",), ("restore", tmp_path / "copy.hudie")):
            found = run(*arguments, "--store", shop, "--json")
            assert (found.code, found.out["error"]) == (3, "busy")
    finally:
        window.let_go()


def test_writing_commands_queue(shop: Path) -> None:
    """Each of several undos at once gets its turn."""
    script = [sys.executable, str(ROOT / "main.py"), "undo", "--store", str(shop), "--json"]
    with open_store(shop) as store:
        before = store.value("SELECT count(*) FROM operation")
    running = [subprocess.Popen(script, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    said = [child.communicate()[0] for child in running]
    assert [child.returncode for child in running] == [0] * 3, said
    with open_store(shop, reader=True) as store:
        assert store.value("SELECT count(*) FROM operation") == before + 3


def test_a_store_made_in_vain_is_taken_away(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "no.xlsx"
    file.write_bytes(b"PK\x03\x04 no workbook")
    found = run("import", file, "--store", tmp_path / "new.hudie", "--json")
    assert found.code == 3
    assert not (tmp_path / "new.hudie").exists()


def test_one_object_in_the_language_asked_for(shop: Path) -> None:
    """The whole program, its words included."""
    said = {}
    for language in ("zh_CN", "en"):
        done = subprocess.run(
            [
                sys.executable,
                str(ROOT / "main.py"),
                "restore",
                "none.hudie",
                "--store",
                str(shop),
                "--lang",
                language,
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (3, "")
        said[language] = done.stderr
    assert "none.hudie" in said["en"]
    assert "none.hudie" in said["zh_CN"]


def test_the_commands_of_the_readme_are_understood(
    run: Run, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [
        shlex.split(line)[2:] for line in text.splitlines() if line.startswith(".venv/bin/python main.py ")
    ]
    assert {line[0] for line in lines} == {*NAMES, "tour"}
    # They need a file or a store that is not there.
    refused, sold = {"demo", "import", "import-orders"}, ""
    for line in lines:
        if line[0] != "tour":
            found = run(*(sold if part == "261130-001" else part for part in line), "--json")
            assert found.code == (3 if line[0] in refused else 0), (line, found.out)
            sold = found.out["number"] if line[0] == "sell" else sold


def test_a_damaged_store_is_refused_wherever_that_shows(run: Run, shop: Path) -> None:
    whole = shop.read_bytes()
    for size in (len(whole) // 2, 8192):
        shop.write_bytes(whole[:size])
        found = run("search", "x", "--store", shop, "--json")
        assert (found.code, found.out["error"]) == (3, "corrupt")
        assert shop.read_bytes() == whole[:size]
