"""A store of every released version opens, migrates and is whole.

`tests/fixtures/stores/` holds one file a release, made by that release's own `main.py demo --contacts 60 --seed 1
--date 2026-11-22`, packed with xz since 0.2.0. They are never made anew: a store that a shop has can't be either.
"""

from __future__ import annotations

import lzma
import re
from datetime import date
from pathlib import Path

import pytest

from models.store import current_version
from services.checks import check
from services.contact_query import ContactQuery
from services.search import first_ids
from services.stores import open_store

ROOT = Path(__file__).parents[2]
STORES = sorted((ROOT / "tests" / "fixtures" / "stores").glob("*.hudie*"))


def _version(kept: Path) -> str:
    return kept.name.split(".hudie")[0]


def test_every_release_left_a_store() -> None:
    released = re.findall(
        r"^## \[([\d.]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(released) == [_version(p) for p in STORES]
    assert all(p.stat().st_size <= 300 * 1024 for p in STORES)


@pytest.mark.parametrize("kept", STORES, ids=_version)
def test_it_opens_and_is_whole(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    data = kept.read_bytes()
    path.write_bytes(lzma.decompress(data) if kept.suffix == ".xz" else data)
    with open_store(path) as store:
        assert store.value("PRAGMA user_version") == current_version()
        assert store.value("SELECT count(*) FROM contact") >= 60
        assert first_ids(store, ContactQuery("wei chi"), date(2026, 11, 22)).ids
        assert check(store).findings == ()
