import sys
from pathlib import Path

import pytest

from ui.qt_libraries import explain_missing, explain_missing_for_window

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(params=["en_US.UTF-8", "zh_CN.UTF-8"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LC_ALL", request.param)
    return request.param


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
    ],
)
@pytest.mark.usefixtures("language")
def test_names_the_package(library: str, package: str) -> None:
    sentence = explain_missing(
        ImportError(f"{library}: cannot open shared object file: No such file or directory")
    )
    assert sentence is not None
    assert library in sentence
    assert sentence.endswith(f"apt-get install {package}")


@pytest.mark.usefixtures("language")
def test_a_library_not_in_the_table_is_named_all_the_same() -> None:
    sentence = explain_missing(ImportError("libodd.so.7: cannot open shared object file"))
    assert sentence is not None
    assert "libodd.so.7" in sentence
    assert "apt-get" not in sentence


def test_says_nothing_of_other_faults() -> None:
    assert explain_missing(ImportError("cannot import name 'QLabel'")) is None
    assert explain_missing(ModuleNotFoundError("No module named 'PySide6'")) is None


def test_needs_no_window_libraries_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert explain_missing_for_window() is None


@pytest.mark.skipif(sys.platform != "linux", reason="X11 libraries")
def test_names_all_window_libraries_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr("ui.qt_libraries._loads", lambda name: not name.startswith("libxcb-cursor"))
    sentence = explain_missing_for_window()
    assert sentence is not None
    assert "libxcb-cursor0" in sentence


def test_each_line_of_the_table_is_library_package_and_when() -> None:
    table = ROOT / "resources" / "dev" / "debian-packages.txt"
    rows = [line.split() for line in table.read_text().splitlines() if line and not line.startswith("#")]
    assert len({row[0] for row in rows}) == len(rows) > 20
    assert all(len(row) == 3 and row[2] in {"always", "xcb", "desktop"} for row in rows)
