"""Backups: whole or not there at all, thinned as promised, restored at once or not at all."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.store import Store, current_version
from services import backup_files, backups, contacts
from services.backup_files import BackupInfo, connect, manifest_path, read_manifest, write_manifest
from services.checks import check
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.errors import EnvironmentFault, StoreRefused
from services.operations import Act
from services.progress import Cancelled
from services.stores import open_store
from tests.states import demo_shop, dump

NOW = datetime(2026, 11, 18, 4, 0, tzinfo=UTC)
ZONE = "Asia/Shanghai"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copyfile(demo_shop(), tmp_path_factory.mktemp("template") / "template.hudie"))


@pytest.fixture
def path(tmp_path: Path, template: Path) -> Path:
    path = tmp_path / "shop.hudie"
    path.write_bytes(template.read_bytes())
    return path


@pytest.fixture
def shop(path: Path) -> Iterator[Store]:
    with open_store(path) as store:
        yield store


def add(store: Store, name: str) -> None:
    contacts.create(store, Act(clock=FixedClock(NOW)), ContactInput(name=name, wechat_name=name))


def later(minutes: float) -> FixedClock:
    return FixedClock(NOW + timedelta(minutes=minutes))


def test_a_backup_is_the_store_and_says_what_it_holds(shop: Store, tmp_path: Path) -> None:
    add(shop, "还在日志里的人")  # not yet in the main file
    made = backups.backup(shop, tmp_path / "copy.hudie", clock=FixedClock(NOW))
    copied = Store.look(made.path)
    assert dump(copied) == dump(shop)
    assert check(copied).ok
    copied.close()
    assert made == read_manifest(made.path)
    assert (made.contacts, made.version, made.at) == (201, current_version(), int(NOW.timestamp()))
    assert json.loads(manifest_path(made.path).read_text())["verified"] is True
    assert {p.name for p in tmp_path.iterdir() if "copy" in p.name} == {"copy.hudie", "copy.hudie.json"}


def test_never_onto_a_file_or_the_store(shop: Store, tmp_path: Path) -> None:
    there = tmp_path / "there.hudie"
    there.write_bytes(b"mine")
    beside = tmp_path / "beside.hudie"
    manifest_path(beside).write_bytes(b"mine")
    (tmp_path / "link.hudie").symlink_to(tmp_path / "nowhere")
    (tmp_path / "same.hudie").symlink_to(shop.path)
    before = dump(shop)
    for name, reason in (
        ("there.hudie", "exists"),
        ("beside.hudie", "exists"),
        ("link.hudie", "exists"),
        ("same.hudie", "same_file"),
        ("shop.hudie", "same_file"),
        ("shop.hudie-wal", "same_file"),
        ("shop.hudie-journal", "same_file"),
        ("shop.hudie.lock", "same_file"),
        ("no/copy.hudie", "no_folder"),
    ):
        with pytest.raises(StoreRefused) as refused:
            backups.backup(shop, tmp_path / name)
        assert refused.value.reason == reason, name
    assert there.read_bytes() == manifest_path(beside).read_bytes() == b"mine"
    assert dump(shop) == before
    assert not list(tmp_path.glob("*.partial*"))


def test_it_is_of_one_moment_while_the_counter_sells(shop: Store, tmp_path: Path) -> None:
    class Sells:
        def __init__(self) -> None:
            self.sold = 0

        def step(self, done: int, total: int | None, note: str = "") -> None:
            if note == "backup" and self.sold < 3:
                self.sold += 1
                add(shop, f"新客 {self.sold}")

    seller = Sells()
    made = backups.backup(shop, tmp_path / "copy.hudie", progress=seller)
    assert seller.sold
    assert made.contacts == 200
    assert shop.value("SELECT count(*) FROM contact") == 200 + seller.sold


@pytest.mark.parametrize("note", ["backup", "check"])
def test_cancel_leaves_nothing(note: str, shop: Store, tmp_path: Path) -> None:
    class Stops:
        def step(self, done: int, total: int | None, said: str = "") -> None:
            if said == note:
                raise Cancelled

    with pytest.raises(Cancelled):
        backups.backup(shop, tmp_path / "copy.hudie", progress=Stops())
    assert not [p for p in tmp_path.iterdir() if "copy" in p.name]


def test_a_damaged_store_makes_no_backup(shop: Store) -> None:
    good = backups.automatic(shop, "close", FixedClock(NOW))
    shop.rows("PRAGMA foreign_keys = 0")
    shop.execute("UPDATE contact SET referrer_id = 999999 WHERE id = 3")
    with pytest.raises(EnvironmentFault) as fault:
        backups.automatic(shop, "close", later(60))
    assert fault.value.fault == "backup_failed"
    assert [i.path for i in backups.list_backups(shop.path)] == [good.path]


def test_a_fresh_one_of_an_unchanged_store_serves_again(shop: Store) -> None:
    first = backups.automatic(shop, "close", FixedClock(NOW))
    assert backups.automatic(shop, "close", later(9)).path == first.path
    assert backups.before(shop, "import", later(9)).path == first.path
    add(shop, "新客")
    second = backups.before(shop, "bulk_edit", later(9.5))
    assert second.path != first.path
    assert second.reason == "before-bulk-edit"
    assert backups.automatic(shop, "close", later(30)).path not in (first.path, second.path)
    newest = backups.newest(shop)
    assert newest is not None
    assert newest.at == int(later(30).now().timestamp())
    assert [i.at for i in backups.list_backups(shop.path)] == sorted(
        (i.at for i in backups.list_backups(shop.path)), reverse=True
    )


def test_the_name_tells_when_and_why(shop: Store) -> None:
    made = backups.automatic(shop, "close", FixedClock(NOW))
    assert made.path.name == "hudie-20261118-120000-close.hudie"
    add(shop, "新客")
    assert (
        backups.automatic(shop, "close", FixedClock(NOW)).path.name == "hudie-20261118-120000-close-2.hudie"
    )


def test_without_its_manifest_a_file_is_listed_but_not_trusted(shop: Store) -> None:
    made = backups.automatic(shop, "close", FixedClock(NOW))
    manifest_path(made.path).unlink()
    (found,) = backups.list_backups(shop.path)
    assert (found.at, found.reason, found.verified) == (made.at, "close", False)
    assert backups.newest(shop) is None


# -- thinning --------------------------------------------------------------------------------------


def planted(folder: Path, moments: list[tuple[datetime, str]]) -> None:
    folder.mkdir(exist_ok=True)
    for moment, reason in moments:
        path = folder / f"hudie-{moment.astimezone(UTC):%Y%m%d-%H%M%S}-{reason}.hudie"
        path.write_bytes(b"x")
        write_manifest(BackupInfo(path, int(moment.timestamp()), reason, size=1, verified=True))


def test_what_is_kept(tmp_path: Path) -> None:
    """Two a day for two years."""
    store_path = tmp_path / "shop.hudie"
    folder = backups.folder(store_path)
    planted(folder, [(NOW - timedelta(hours=12 * n), "close") for n in range(1460)])
    planted(folder, [(NOW - timedelta(days=200 * n, hours=3), "before-migration") for n in range(1, 5)])
    removed = backups.thin(store_path, NOW, ZONE)
    left = backups.list_backups(store_path)
    assert len(removed) + len(left) == 1464
    days = [datetime.fromtimestamp(i.at, UTC) for i in left if i.reason == "close"]
    assert sum(NOW - d < timedelta(hours=36) for d in days) >= 3  # all of today and yesterday
    assert len([i for i in left if i.reason == "before-migration"]) == 3
    assert 12 + 8 + 6 <= len(days) <= 2 + 12 + 10 + 9
    assert min(days) < NOW - timedelta(days=230)  # nine months back
    assert backups.thin(store_path, NOW, ZONE) == []
    assert not [p for p in folder.glob("*.json") if not p.with_suffix("").exists()]


def test_never_fewer_than_ten(tmp_path: Path) -> None:
    store_path = tmp_path / "shop.hudie"
    planted(backups.folder(store_path), [(NOW - timedelta(days=40, minutes=n), "close") for n in range(30)])
    backups.thin(store_path, NOW, ZONE)
    assert len(backups.list_backups(store_path)) == 10


@pytest.mark.parametrize("jump", [timedelta(days=3650), timedelta(days=-3650)])
def test_a_jump_of_the_clock_removes_no_day(jump: timedelta, tmp_path: Path) -> None:
    store_path = tmp_path / "shop.hudie"
    planted(backups.folder(store_path), [(NOW - timedelta(days=n), "close") for n in range(12)])
    assert backups.thin(store_path, NOW + jump, ZONE) == []


def test_space_goes_before_age_but_the_newest_stay(tmp_path: Path) -> None:
    store_path = tmp_path / "shop.hudie"
    folder = backups.folder(store_path)
    planted(folder, [(NOW - timedelta(hours=n), "close") for n in range(12)])
    free = shutil.disk_usage(folder).free
    for info in backups.list_backups(store_path):
        with info.path.open("rb+") as file:
            file.truncate(free)  # sparse: it takes no room, yet counts as if it did
        write_manifest(BackupInfo(info.path, info.at, "close", size=free, verified=True))
    backups.thin(store_path, NOW, ZONE)
    assert len(backups.list_backups(store_path)) == 3


# -- coming back -----------------------------------------------------------------------------------


def test_a_restored_store_is_the_backup_and_the_other_is_kept(path: Path, tmp_path: Path) -> None:
    with open_store(path) as store:
        good = backups.backup(store, tmp_path / "copy.hudie")
        then = dump(store)
        add(store, "后来的人")
        lost = dump(store)
    done = backups.restore(good.path, path, FixedClock(NOW))
    assert (done.contacts, done.taken) == (200, good.path)
    with open_store(path) as store:
        assert dump(store) == then
        assert check(store).ok
        assert store.value("SELECT kind FROM operation ORDER BY id DESC LIMIT 1") == "restore"
    assert done.kept is not None
    kept = read_manifest(done.kept)
    assert kept is not None
    assert kept.reason == "before-restore"
    assert kept.verified
    backups.restore(done.kept, path)
    with open_store(path) as store:
        assert dump(store) == lost


def test_a_live_copy_with_its_log_can_be_restored(path: Path, tmp_path: Path) -> None:
    """Somebody has copied the files of an open store."""
    with open_store(path) as store:
        add(store, "日志里的人")
        for end in ("", "-wal"):
            shutil.copyfile(f"{path}{end}", tmp_path / f"copied.hudie{end}")
        wanted = dump(store)
    assert backups.restore(tmp_path / "copied.hudie", tmp_path / "new.hudie").kept is None
    with open_store(tmp_path / "new.hudie") as store:
        assert dump(store) == wanted


def wrong_text(file: Path, template: Path) -> None:
    file.write_text("no store")


def wrong_newer(file: Path, template: Path) -> None:
    shutil.copyfile(template, file)
    with file.open("rb+") as opened:
        opened.seek(60)
        opened.write((current_version() + 1).to_bytes(4, "big"))


def wrong_rows(file: Path, template: Path) -> None:
    shutil.copyfile(template, file)
    connection = connect(file)
    connection.execute("UPDATE identity SET contact_id = 9999 WHERE id = 3")
    connection.close()


def wrong_missing(file: Path, template: Path) -> None:
    assert not file.exists()


def wrong_changed(file: Path, template: Path) -> None:
    """A byte of a text has changed since it was made: no rule can tell, the manifest can."""
    with open_store(template) as store:
        backups.backup(store, file)
    content = file.read_bytes()
    at = content.index("小周".encode())
    file.write_bytes(content[:at] + "小王".encode() + content[at + 6 :])


@pytest.mark.parametrize(
    ("make_wrong", "reason"),
    [
        (wrong_text, "foreign"),
        (wrong_newer, "newer"),
        (wrong_rows, "not_a_backup"),
        (wrong_missing, "missing"),
        (wrong_changed, "not_a_backup"),
    ],
)
def test_a_wrong_backup_leaves_the_store_untouched(
    make_wrong: Callable[[Path, Path], None], reason: str, path: Path, template: Path, tmp_path: Path
) -> None:
    file = tmp_path / "wrong.hudie"
    private = tmp_path / "template.hudie"
    shutil.copyfile(template, private)
    make_wrong(file, private)
    before = path.read_bytes()
    with pytest.raises(StoreRefused) as refused:
        backups.restore(file, path)
    assert refused.value.reason == reason
    assert path.read_bytes() == before
    assert not Path(f"{path}.restoring").exists()
    assert not backups.folder(path).exists()


def test_a_backup_cut_anywhere_is_refused(path: Path, template: Path, tmp_path: Path) -> None:
    content, before = template.read_bytes(), path.read_bytes()
    for number in range(50):
        file = tmp_path / "cut.hudie"
        file.write_bytes(content[: len(content) * number // 50])
        with pytest.raises(StoreRefused):
            backups.restore(file, path)
        assert path.read_bytes() == before


def test_nobody_may_have_it_open(path: Path, tmp_path: Path) -> None:
    with open_store(path) as store:
        copy = backups.backup(store, tmp_path / "copy.hudie").path
        with pytest.raises(StoreRefused) as refused:
            backups.restore(copy, path, wait=0)
        assert refused.value.reason == "busy"
    with pytest.raises(StoreRefused) as refused:
        backups.restore(path, path)
    assert refused.value.reason == "same_file"


def test_a_reader_at_work_is_waited_for(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the log only would not be kept: better no restore than that."""
    monkeypatch.setattr(backup_files, "WAIT", 0.1)
    with open_store(path) as store:
        copy = backups.backup(store, tmp_path / "copy.hudie").path
    with open_store(path, reader=True) as reader, reader.db.atomic("DEFERRED"):
        reader.rows("SELECT 1 FROM contact LIMIT 1")
        writer = connect(path)
        writer.execute("INSERT INTO setting (key, value) VALUES ('note', '1')")
        with pytest.raises(StoreRefused) as refused:
            backups.restore(copy, path)
        assert refused.value.reason == "busy"
        writer.close()
    with open_store(path) as store:
        assert store.value("SELECT value FROM setting WHERE key = 'note'") == "1"
    assert backups.restore(copy, path).kept is not None


def test_cancelling_a_restore_changes_nothing(path: Path, tmp_path: Path) -> None:
    class Stops:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            raise Cancelled

    with open_store(path) as store:
        copy = backups.backup(store, tmp_path / "copy.hudie").path
    before = path.read_bytes()
    with pytest.raises(Cancelled):
        backups.restore(copy, path, progress=Stops())
    assert path.read_bytes() == before


def test_a_damaged_store_is_kept_as_it_is(path: Path, tmp_path: Path) -> None:
    with open_store(path) as store:
        copy = backups.backup(store, tmp_path / "copy.hudie").path
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)
    done = backups.restore(copy, path)
    assert done.kept is not None
    assert done.kept.read_bytes() == bytes(content)
    assert backups.list_backups(path) == []  # damaged files are no backups, and are never thinned out
    with open_store(path) as store:
        assert check(store).ok


def test_left_overs_go_at_the_next_start(path: Path) -> None:
    folder, work = backups.folder(path), Path(f"{path}.work")
    folder.mkdir()
    work.mkdir()
    left = [
        folder / "hudie-x.hudie.partial",
        folder / "a.json.partial",
        Path(f"{path}.restoring"),
        work / "copy.xlsx",
    ]
    for file in left:
        file.write_bytes(b"x")
    kept = folder / "hudie-20260101-000000-close.hudie"
    kept.write_bytes(b"x")
    open_store(path, reader=True).close()
    assert all(file.exists() for file in left)
    open_store(path).close()
    assert not any(file.exists() for file in left)
    assert kept.exists()


def test_another_thread_can_make_it(shop: Store) -> None:
    """The window makes backups in its writer thread, and before an import beside the reading child."""
    found: list[BackupInfo] = []

    def work() -> None:
        shop.use_as_reader()
        found.append(backups.automatic(shop, "close", FixedClock(NOW)))
        shop.release_thread()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found[0].verified


def test_a_file_in_the_folders_place_is_a_fault_not_a_crash(shop: Store) -> None:
    backups.folder(shop.path).write_bytes(b"in the way")
    with pytest.raises(EnvironmentFault):
        backups.automatic(shop, "close", FixedClock(NOW))
    assert backups.list_backups(shop.path) == []
