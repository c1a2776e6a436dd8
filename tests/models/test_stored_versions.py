"""A store of every released version opens, migrates and is whole.

`tests/fixtures/stores/` holds one file a release, made by that release's own `main.py demo --contacts 60 --seed 1
--date 2026-11-22`, packed with xz since 0.2.0. They are never made anew: a store that a shop has can't be either.
"""

from __future__ import annotations

import lzma
import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models.store import current_version
from services.checks import check
from services.contact_query import ContactQuery
from services.search import first_ids
from services.stores import open_store

ROOT = Path(__file__).parents[2]
_OWN = ("sqlite_sequence", "schema_migration")
"""What a migration itself writes down."""
STORES = sorted((ROOT / "tests" / "fixtures" / "stores").glob("*.hudie*"))


def _version(kept: Path) -> str:
    return kept.name.split(".hudie")[0]


def test_every_release_left_a_store() -> None:
    released = re.findall(
        r"^## \[([\d.]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(released) == [_version(p) for p in STORES]
    assert all(p.stat().st_size <= 300 * 1024 for p in STORES)


def _unpacked(kept: Path, tmp_path: Path) -> Path:
    path = tmp_path / "shop.hudie"
    data = kept.read_bytes()
    path.write_bytes(lzma.decompress(data) if kept.suffix == ".xz" else data)
    return path


@pytest.mark.parametrize("kept", STORES, ids=_version)
def test_nothing_of_it_is_lost(kept: Path, tmp_path: Path) -> None:
    """Rows and all columns that were there are what they were, table by table; the new ones begin empty, but for what every
    shop starts with."""
    path = _unpacked(kept, tmp_path)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as old:
        names = [
            n
            for (n,) in old.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            )
        ]
        columns = {
            n: [row[1] for row in old.execute(f"PRAGMA table_info({n})")] for n in names if n not in _OWN
        }
        before = {
            n: sorted(map(repr, old.execute(f"SELECT {', '.join(c)} FROM {n}")))
            for n, c in columns.items()
            if not n.startswith("contact_index")
        }
    with open_store(path) as store:
        for table, rows in before.items():
            assert (
                sorted(map(repr, store.rows(f"SELECT {', '.join(columns[table])} FROM {table}"))) == rows
            ), table
        if "sale" not in before:  # from before the counter
            assert not any(
                store.value(f"SELECT count(*) FROM {table}")
                for table in ("sale", "entry", "member", "top_up")
            )
            assert store.value("SELECT count(*) FROM tier") == 1
            assert store.value("SELECT count(*) FROM pay_kind") == 6


@pytest.mark.parametrize("kept", STORES, ids=_version)
def test_it_opens_and_is_whole(kept: Path, tmp_path: Path) -> None:
    path = _unpacked(kept, tmp_path)
    with open_store(path) as store:
        assert store.value("PRAGMA user_version") == current_version()
        assert store.value("SELECT count(*) FROM contact") >= 60
        assert first_ids(store, ContactQuery("wei chi"), date(2026, 11, 22)).ids
        assert check(store).findings == ()
