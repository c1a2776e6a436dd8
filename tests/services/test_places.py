"""Stores on network drives and in folders that are kept in step (F5)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from models.store import Store
from services import places
from services.contacts import ContactInput, create
from services.errors import StoreRefused
from services.operations import Act


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - 小店", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("我的坚果云", "坚果云"),
        ("Nutstore Files", "坚果云"),
        ("iCloudDrive", "iCloud Drive"),
        ("com~apple~CloudDocs", "iCloud Drive"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive-shop@example.com", "Google Drive"),
        ("百度网盘同步空间", "百度网盘"),
        ("BaiduNetdiskDownload", "百度网盘"),
    ],
)
def test_a_folder_kept_in_step_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    assert places.bad_place(tmp_path / folder / "店" / "shop.hudie") == places.BadPlace("synced", service)


@pytest.mark.parametrize("folder", ["data", "onedriver", "我的店", "dropboxes of fruit"])
def test_other_folders_are_good(tmp_path: Path, folder: str) -> None:
    assert places.bad_place(tmp_path / folder / "OneDrive.hudie") is None


def test_a_network_drive_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.network.filesystem_type", lambda _path: "cifs")
    assert places.bad_place(tmp_path / "shop.hudie") == places.BadPlace("network")


def test_a_copy_is_a_store_of_its_own(store: Store, act: Callable[[], Act], tmp_path: Path) -> None:
    create(store, act(), ContactInput(name="陈雨晴"))
    made = places.copy_to(store, tmp_path / "here" / "shop.hudie")
    with Store.open(made) as copied:
        assert copied.value("SELECT name FROM contact") == "陈雨晴"
    assert sorted(path.name for path in made.parent.iterdir() if not path.name.endswith(".lock")) == [
        "shop.hudie"
    ]
    with pytest.raises(StoreRefused, match="exists"):
        places.copy_to(store, made)
