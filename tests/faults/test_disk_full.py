"""No room on the disk while a backup or an export is written."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from services.errors import EnvironmentFault
from services.stores import open_store

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")


def _limited(size: int, *arguments: str) -> "subprocess.CompletedProcess[str]":
    import resource

    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments, "--json"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


@pytest.mark.parametrize("size", [0, 4096, 100_000])
def test_a_backup_without_room_leaves_nothing(size: int, tmp_path: Path, template: Path) -> None:
    path = tmp_path / "shop.hudie"
    shutil.copyfile(template, path)
    before = path.read_bytes()
    done = _limited(size, "backup", str(tmp_path / "copy.hudie"), "--store", str(path))
    assert done.returncode == 1, done.stderr
    assert any(f'"error": "{code}"' in done.stdout for code in ("disk_full", "io")), done.stdout
    assert "Traceback" not in done.stderr
    assert path.read_bytes() == before
    assert not [p for p in tmp_path.iterdir() if "copy" in p.name]
    assert _limited(2**30, "backup", str(tmp_path / "copy.hudie"), "--store", str(path)).returncode == 0


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_an_export_without_room_leaves_nothing(name: str, tmp_path: Path, template: Path) -> None:
    pytest.importorskip("services.commands.exports")
    path = tmp_path / "shop.hudie"
    shutil.copyfile(template, path)
    done = _limited(4096, "export", "--out", str(tmp_path / name), "--store", str(path))
    assert done.returncode != 0
    assert "Traceback" not in done.stderr, done.stderr
    assert not [p for p in tmp_path.iterdir() if "out" in p.name]


def test_a_store_on_a_full_disk_says_so(
    tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite tells only of an I/O error where the memory beside the store finds no room."""
    import resource

    path = tmp_path / "shop.hudie"
    shutil.copyfile(template, path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for free, expected in ((0, "disk_full"), (2**30, "io")):
        monkeypatch.setattr(
            shutil, "disk_usage", lambda _, free=free: shutil._ntuple_diskusage(2**30, 0, free)
        )
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            with pytest.raises(EnvironmentFault) as fault:
                open_store(path)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert fault.value.fault == expected
