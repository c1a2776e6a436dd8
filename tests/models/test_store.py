"""The store: its schema, its pragmas, and what it refuses to open."""

from __future__ import annotations

from pathlib import Path

import pytest
from peewee import SQL
from playhouse.schema_diff import diff_models

from models.base import Row
from models.channel import Channel, ChannelCost, ChannelDuty, ChannelReach
from models.contact import Contact, CustomField, CustomValue, Identity, IdentityKind, NotSame
from models.feedback import Feedback, FeedbackNote, FeedbackPicture
from models.friendship import Friendship, FriendTask, Registration, StaffAccount
from models.import_batch import ImportBatch, ImportMapping, ImportRow
from models.ledger import Entry, Member, Opening, PointLot, Seal, Serial
from models.operation import Change, Operation
from models.points import Gift, GiftExchange, PointTask, TaskDone
from models.product import Product, ProductCategory, StockMove
from models.rule import AutoRule, RuleRun
from models.sale import DayClose, HeldSale, OrderIdentity, PayKind, Payment, PriorPurchases, Sale, SaleLine
from models.segment import Segment
from models.setting import Setting
from models.staff import Staff
from models.store import APPLICATION_ID, Store, StoreError, current_version, migrations, pragmas
from models.stored_value import ClosingNote, Package, Payout, Sharing, TopUp
from models.tag import ChannelTag, ContactTag, KeywordHit, RuleTag, Tag, TagGroup
from models.tier import BenefitUse, Membership, MembershipPlan, MemberTier, Tier, TierBenefit, TierChange

MODELS: tuple[type[Row], ...] = (
    Staff, Operation, Change, Setting, Contact, Identity, CustomField, CustomValue, TagGroup, Tag, ContactTag,
    ImportBatch, ImportRow, ImportMapping, IdentityKind, NotSame, Channel, ChannelDuty, ChannelCost, ChannelReach,
    ChannelTag, AutoRule, RuleTag, RuleRun, KeywordHit, Segment, StaffAccount, Friendship, FriendTask, Registration,
    Feedback, FeedbackNote, FeedbackPicture, ProductCategory, Product, StockMove, Tier, TierBenefit, BenefitUse, MemberTier,
    TierChange, MembershipPlan, Membership, PayKind, Sale, SaleLine, OrderIdentity, Payment, HeldSale, DayClose,
    PriorPurchases, Entry, Seal,
    Member, PointLot, Opening, Serial, Gift, GiftExchange, PointTask, TaskDone, Package, TopUp, Payout, Sharing, ClosingNote,
)  # fmt: skip


def test_the_models_are_the_migrated_schema(store: Store) -> None:
    # Partial indexes are declared as SQL, which the comparison does not read: these are compared as text.
    declared = {
        index.sql.split()[3 if " UNIQUE " in index.sql else 2]: " ".join(index.sql.split())
        for model in MODELS
        for index in model._meta.indexes  # type: ignore[attr-defined]
        if isinstance(index, SQL)
    }
    found = dict(store.rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))
    assert {name: " ".join(found[name].split()) for name in declared} == declared
    difference = diff_models(store.db, MODELS)
    assert {one.name for one in difference.drop_indexes} == set(declared)
    assert difference.create_tables == difference.add_columns == difference.drop_columns == []
    assert difference.add_indexes == []
    tables = {r[0] for r in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    named = {m._meta.table_name for m in MODELS}  # type: ignore[attr-defined]
    assert {t for t in tables - named if not t.startswith(("sqlite_", "contact_index"))} == {
        "schema_migration"
    }


def test_tables_are_strict(store: Store) -> None:
    sql = dict(store.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for model in MODELS:
        assert "STRICT" in sql[model._meta.table_name], model  # type: ignore[attr-defined]


def test_version_and_application(store: Store) -> None:
    assert store.value("PRAGMA user_version") == current_version() == migrations()[-1][0]
    assert store.value("PRAGMA application_id") == APPLICATION_ID
    assert [number for number, _ in migrations()] == list(range(1, current_version() + 1))


@pytest.mark.parametrize("reader", [False, True])
def test_pragmas_hold_on_every_connection(store: Store, reader: bool) -> None:
    if reader:
        store.release_thread()
        store.use_as_reader()
    for name, value in pragmas(store.path, reader=reader).items():
        assert store.value(f"PRAGMA {name}") == value, name


def test_a_reader_cannot_write(store: Store) -> None:
    with (
        Store.open(store.path, reader=True) as reader,
        pytest.raises(Exception, match=r"readonly|query_only|read-only"),
    ):
        reader.execute("DELETE FROM tag_group")


def test_seeds(store: Store) -> None:
    assert store.rows("SELECT id, role FROM staff") == [(1, "owner")]
    assert store.rows("SELECT id, name FROM tag_group") == [(1, "未分组")]


def test_a_missing_store_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refused:
        Store.open(tmp_path / "none.hudie")
    assert refused.value.reason == "missing"
    assert list(tmp_path.iterdir()) == []


def test_a_store_opens_once(store: Store) -> None:
    with pytest.raises(StoreError) as refused:
        Store.open(store.path, wait=0)
    assert refused.value.reason == "busy"
