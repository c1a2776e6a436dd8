"""Logs and crash reports: no name, no number, never in the way."""

from __future__ import annotations

import logging
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from ui import crash, logs
from ui.dialogs.crash import CrashDialog


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("HUDIE_LOGS", str(tmp_path / "logs"))
    level = logging.getLogger().level
    made = logs.begin()
    assert made is not None
    yield made
    logs.end()
    logging.getLogger().setLevel(level)


def failing() -> None:
    raise ValueError("陈雨晴 13800135210")


def trouble() -> tuple[Any, Any, Any]:
    try:
        failing()
    except ValueError:
        return sys.exc_info()
    raise AssertionError


@pytest.mark.warns
def test_a_log_holds_neither_names_nor_numbers(folder: Path) -> None:
    logging.getLogger("test").error("saved %s %s", "陈雨晴", "138 0013 5210", exc_info=trouble())
    text = (folder / "hudie.log").read_text(encoding="utf-8")
    assert "saved" in text
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d", text)
    assert "failing" in text
    assert "ValueError" in text
    assert not any(secret in text for secret in ("陈", "5210", "0013"))
    assert str(Path.home()) not in text


def test_a_log_is_for_its_owner_alone_and_rolls_over(folder: Path) -> None:
    for _ in range(9):
        logging.getLogger("test").info("x" * 800_000)
    files = sorted(folder.glob("hudie.log*"))
    assert len(files) == 5
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("HUDIE_LOGS", str(tmp_path / "taken"))
    assert logs.begin() is None
    logs.end()


@pytest.mark.warns
@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_slot_is_told_and_the_program_lives(
    qtbot: Any, folder: Path, people: list[int], open_window: Any
) -> None:
    window = open_window()
    before = sys.excepthook
    crash.install(folder)
    try:
        QTimer.singleShot(0, failing)
        qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
        report = window.findChild(CrashDialog).details.toPlainText()
        assert "failing" in report
        assert "5210" not in report
        window.findChild(CrashDialog).discard()
    finally:
        crash.uninstall()
        sys.excepthook = before
    assert window.isVisible()


def test_a_second_window_keeps_its_logs_to_itself(folder: Path) -> None:
    with logs.folder().joinpath(crash.FAULT_FILE).open("w", encoding="utf-8") as first:
        first.write("Fatal Python error: Aborted\nCurrent thread\n")
    script = (
        "import logging; from ui import crash, logs; place = logs.begin(); print(place.name, crash.last_abort(place));"
        "crash.install(place); logging.getLogger('test').info('second'); crash.uninstall(); logs.end()"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "2"
    assert "second" in (folder / "2" / "hudie.log").read_text(encoding="utf-8")
    assert not (folder / "2" / crash.FAULT_FILE).exists()
    assert "Aborted" in crash.last_abort(folder)


def test_the_report_of_an_abort_is_offered_at_the_next_start(tmp_path: Path) -> None:
    assert crash.last_abort(tmp_path) == ""
    (tmp_path / crash.FAULT_FILE).write_text("Fatal Python error: Aborted\nCurrent thread\n  File x.py\n")
    assert "Aborted" in crash.last_abort(tmp_path)
