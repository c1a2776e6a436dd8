"""Stores that must not be opened, by whom they may not be opened, and what is asserted of those that are."""

import contextlib
import os
import shutil
import stat
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.store import APPLICATION_ID, Store, current_version, pragmas
from services import backups
from services.backup_files import connect
from services.errors import StoreRefused
from services.stores import open_store
from tests.faults.programs import Program, at_work


def _patched(at: int, value: int) -> Callable[[Path, Path], None]:
    def make(path: Path, template: Path) -> None:
        shutil.copyfile(template, path)
        with path.open("rb+") as file:
            file.seek(at)
            file.write(value.to_bytes(4, "big"))

    return make


def _bytes(content: bytes) -> Callable[[Path, Path], None]:
    return lambda path, template: path.write_bytes(content) and None


def _zip(path: Path, template: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")


def _other_database(path: Path, template: Path) -> None:
    connection = connect(path)
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY)")
    connection.close()


def _beginning(path: Path, template: Path) -> None:
    path.write_bytes(template.read_bytes()[:99])


WRONG: dict[str, tuple[str, Callable[[Path, Path], None]]] = {
    "empty": ("foreign", lambda path, template: path.touch()),
    "text": ("foreign", _bytes("姓名,手机号\n王,13812345678\n".encode())),
    "long text": ("foreign", _bytes(b"not a store " * 5000)),
    "picture": ("foreign", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))),
    "zeros": ("foreign", _bytes(bytes(8192))),
    "header alone": ("foreign", _bytes(b"SQLite format 3\x00")),
    "beginning": ("foreign", _beginning),
    "workbook": ("foreign", _zip),
    "other database": ("foreign", _other_database),
    "no application id": ("foreign", _patched(68, 0)),
    "other application": ("foreign", _patched(68, APPLICATION_ID + 1)),
    "newer": ("newer", _patched(60, current_version() + 1)),
}


@pytest.mark.parametrize("reader", [False, True], ids=["writer", "reader"])
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_refused_untouched(name: str, reader: bool, tmp_path: Path, template: Path) -> None:
    reason, make = WRONG[name]
    path = tmp_path / "shop.hudie"
    make(path, template)
    before, modified = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(StoreRefused) as refused:
        open_store(path, create=True, reader=reader, wait=0)
    assert refused.value.reason == reason
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == modified
    assert {p.name for p in tmp_path.iterdir()} <= {"shop.hudie", "shop.hudie.lock"}


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_folders_and_pipes_are_no_stores(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe"):
        with pytest.raises(StoreRefused) as refused:
            open_store(tmp_path / name, create=True, wait=0)
        assert refused.value.reason == "foreign"


def test_missing_stores_and_folders(tmp_path: Path) -> None:
    for path, create, reason in (
        (tmp_path / "no.hudie", False, "missing"),
        (tmp_path / "no" / "no.hudie", False, "missing"),
        (tmp_path / "no" / "no.hudie", True, "no_folder"),
    ):
        with pytest.raises(StoreRefused) as refused:
            open_store(path, create=create)
        assert refused.value.reason == reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("reader", [False, True], ids=["writer", "reader"])
def test_every_connection_is_set(reader: bool, tmp_path: Path, template: Path) -> None:
    path = tmp_path / "shop.hudie"
    shutil.copyfile(template, path)
    open_store(path).close()
    with open_store(path, reader=reader) as store:
        wanted = pragmas(path, reader=reader)
        assert wanted["synchronous"] == 2
        assert {name: store.value(f"PRAGMA {name}") for name in wanted} == wanted


def test_twenty_starts_one_window(tmp_path: Path) -> None:
    """One of twenty holds the lock, the store is made once, and a killed holder frees it."""
    path = tmp_path / "shop.hudie"
    windows = [Program("hold", path) for _ in range(20)]
    told = [window.word() for window in windows]
    assert sorted(told) == ["busy"] * 19 + ["held"]
    with pytest.raises(StoreRefused) as refused:
        open_store(path, wait=5)  # a window stays: commands do not queue for it
    assert refused.value.reason == "busy"
    holder = windows.pop(told.index("held"))
    begun = time.monotonic()
    holder.kill()
    with open_store(path, wait=2) as store:
        assert store.value("SELECT count(*) FROM staff") == 1
    assert time.monotonic() - begun < 2
    for other in windows:
        other.let_go()


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write anything: be somebody else for a while."""
    if os.name != "posix":
        pytest.skip("users of POSIX")
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555)], ids=["file", "folder"]
)
def test_read_only_is_said_and_nothing_made(file_mode: int, folder_mode: int, template: Path) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / "shop.hudie"
        shutil.copyfile(template, path)
        open_store(path).close()  # what is imported late is imported now, while it can be read
        Path(f"{path}.lock").unlink()
        path.chmod(file_mode)
        folder.chmod(folder_mode)
        before = path.read_bytes()
        with as_nobody(), pytest.raises(StoreRefused) as refused:
            open_store(path, create=True, wait=0)
        assert refused.value.reason == "read_only"
        assert path.read_bytes() == before
        assert {p.name for p in folder.iterdir()} <= {"shop.hudie", "shop.hudie.lock"}
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_all_files_are_the_users_own(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with open_store(tmp_path / "shop.hudie", create=True) as store:
            backups.automatic(store, "close")
            backups.backup(store, tmp_path / "copy.hudie")
            live = list(tmp_path.rglob("*"))
        backups.restore(tmp_path / "copy.hudie", tmp_path / "shop.hudie")
        for path in {*live, *tmp_path.rglob("*")}:
            if path.is_file():
                assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
            elif path.is_dir():
                assert stat.S_IMODE(path.stat().st_mode) == 0o700, path
    finally:
        os.umask(before)


def test_a_killed_first_start_leaves_no_half_store(tmp_path: Path) -> None:
    """What a start was making lies under another name and is made anew."""
    path = tmp_path / "shop.hudie"
    Path(f"{path}.new").write_bytes(b"half")
    with open_store(path, create=True) as store:
        assert store.value("PRAGMA user_version") == current_version()
    assert not Path(f"{path}.new").exists()
    assert Store.inspect(path)


def test_a_window_that_is_killed_holds_nothing(tmp_path: Path, template: Path) -> None:
    path = tmp_path / "shop.hudie"
    shutil.copyfile(template, path)
    window = at_work("edits", path, 1)
    with pytest.raises(StoreRefused):
        open_store(path, wait=0)
    window.kill()
    open_store(path, wait=2).close()


@pytest.mark.parametrize("table", ["contact", "setting", "staff", "import_batch"])
def test_a_window_is_told_of_damage_and_may_restore_at_once(
    table: str, tmp_path: Path, template: Path
) -> None:
    path = tmp_path / "shop.hudie"
    shutil.copyfile(template, path)
    with open_store(path) as store:
        backup = backups.automatic(store, "manual")
        size = store.value("PRAGMA page_size")
        root = store.value("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    with path.open("rb+") as file:
        file.seek((root - 1) * size)
        file.write(b"\x55" * size)
    with pytest.raises(StoreRefused) as refused:
        open_store(path, window=True, wait=0)
    assert refused.value.reason == "corrupt"
    assert backups.restore(backup.path, path, wait=0).kept is not None
    open_store(path, window=True, wait=0).close()
