"""Folders for private copies: closed to others, removed in the end, also what a killed process has left."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import time
from pathlib import Path

import pytest

from services.imports.copies import is_held, private_folder


def test_beside_the_store(tmp_path: Path) -> None:
    work = tmp_path / "shop.hudie.work"
    with private_folder(work) as folder:
        assert folder.parent == work
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700 or sys.platform == "win32"
        (folder / "copy").touch()
    assert list(tmp_path.iterdir()) == []
    work.mkdir()
    (work / "import-1.stage").touch()
    with private_folder(work):
        pass
    assert [one.name for one in work.iterdir()] == ["import-1.stage"], "what an import still needs stays"


def test_what_a_killed_process_left_among_the_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left, recent, other = (tmp_path / name for name in ("hudie-reading-a", "hudie-reading-b", "others"))
    for folder in (left, recent, other):
        folder.mkdir()
        (folder / "source").touch()
    for folder in (left, other):
        os.utime(folder, (time.time() - 2 * 86_400,) * 2)
    with private_folder() as made:
        assert made.parent == tmp_path
        assert sorted(tmp_path.iterdir()) == sorted([made, recent, other])
    assert sorted(tmp_path.iterdir()) == [recent, other]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that can't be written to"
)
def test_where_the_store_can_only_be_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with private_folder(tmp_path / "shop.hudie.work") as folder:
            assert folder.parent == Path(tempfile.gettempdir())
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_in_use_is_held(tmp_path: Path) -> None:
    """Another process that cleans up the store's work folder must not take it from a dry run."""
    work = tmp_path / "shop.hudie.work"
    with private_folder(work) as folder:
        assert is_held(folder)
    left = work / "hudie-reading-left"
    left.mkdir(parents=True)
    assert not is_held(left)
    (left / "held.lock").touch()
    assert not is_held(left), "its process is dead"
