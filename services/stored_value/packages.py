"""Packages of stored value: pay so much, have so much more (储值套餐)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import Journal
from services.money import MOST, check_amount
from services.operations import Act, perform

LONGEST_GIFT = 200
MOST_DAYS = 36_500


@dataclass(frozen=True)
class PackageInput:
    """Pay `pay` fen: `bonus` fen more, a `gift` in words worth `gift_value` fen (charged when the value is paid back), and
    `tier_days` in the tier `tier_id`."""

    pay: int
    bonus: int = 0
    gift: str = ""
    gift_value: int = 0
    tier_id: int | None = None
    tier_days: int = 0


@dataclass(frozen=True)
class Package(PackageInput):
    """A package as it stands; `tier` is the name of its tier ('' = none, or one that the program words), `used` how often
    it was sold."""

    id: int = 0
    tier: str = ""
    active: bool = True
    used: int = 0


def packages(store: Store, *, all_: bool = False) -> list[Package]:
    """The packages in their order, those out of use only where `all_` is asked for."""
    return [
        Package(*(*values, number, tier or "", bool(active), used))
        for number, active, tier, used, *values in store.rows(
            "SELECT p.id, p.active, t.name, (SELECT count(*) FROM top_up u WHERE u.package_id = p.id), p.pay, p.bonus, p.gift,"
            " p.gift_value, p.tier_id, p.tier_days FROM package p LEFT JOIN tier t ON t.id = p.tier_id"
            " WHERE p.active OR ? ORDER BY NOT p.active, p.position, p.id",
            (all_,),
        )
    ]


def package(store: Store, package_id: int) -> Package:
    """One package. Raises Refused(unknown_package)."""
    found = next((one for one in packages(store, all_=True) if one.id == package_id), None)
    if found is None:
        raise NotFound("unknown_package", {"package": package_id})
    return found


def create(store: Store, act: Act, values: PackageInput) -> Changes:
    """A new package, behind the others; the receipt holds its `id`.

    Raises FieldRefused: not_positive, amount_too_large, too_long_text, value_without_gift, negative, bad_tier_days,
    days_without_tier, unknown_tier.
    """
    columns = _checked(store, values)

    def body(journal: Journal) -> Mapping[str, Any]:
        last = store.value("SELECT coalesce(max(position), -1) FROM package")
        return {"id": journal.insert("package", {**columns, "active": 1, "position": last + 1})}

    return perform(store, act, "create_package", _label(columns), columns, body)


def edit(store: Store, act: Act, package_id: int, values: PackageInput) -> Changes:
    """Change what a package offers; top-ups that were made stay as they were. Raises as `create`, Refused(unknown_package)."""
    columns = _checked(store, values)
    package(store, package_id)

    def body(journal: Journal) -> None:
        journal.update("package", columns, "id = ?", (package_id,))

    return perform(store, act, "edit_package", _label(columns), [package_id, columns], body)


def set_active(store: Store, act: Act, package_id: int, active: bool) -> Changes:
    """Take a package out of use, or back into it. Raises Refused(unknown_package)."""
    label = _label(asdict(package(store, package_id)))

    def body(journal: Journal) -> None:
        journal.update("package", {"active": int(active)}, "id = ?", (package_id,))

    kind = "reopen_package" if active else "archive_package"
    return perform(store, act, kind, label, [package_id], body)


def delete(store: Store, act: Act, package_id: int) -> Changes:
    """Remove a package that was never sold. Raises Refused(unknown_package, package_used)."""
    found = package(store, package_id)

    def body(journal: Journal) -> None:
        if package(store, package_id).used:
            raise Refused("package_used", {"package": package_id})
        journal.delete("package", "id = ?", (package_id,))

    return perform(store, act, "delete_package", _label(asdict(found)), [package_id], body)


def reorder(store: Store, act: Act, ids: Sequence[int]) -> Changes:
    """Put the packages into this order."""

    def body(journal: Journal) -> None:
        for place, number in enumerate(ids):
            journal.update("package", {"position": place}, "id = ?", (number,))

    return perform(store, act, "reorder_packages", {}, list(ids), body)


def _label(columns: Mapping[str, Any]) -> dict[str, Any]:
    return {"pay": columns["pay"], "bonus": columns["bonus"]}


def _checked(store: Store, values: PackageInput) -> dict[str, Any]:
    gift = line_within(values.gift, LONGEST_GIFT, "gift")
    check_amount(values.pay, "pay")
    for key in ("bonus", "gift_value"):
        check_extra(getattr(values, key), key)
    if values.gift_value and not gift:
        raise FieldRefused("value_without_gift", {}, "gift")
    if values.tier_id is None and values.tier_days:
        raise FieldRefused("days_without_tier", {}, "tier_id")
    if values.tier_id is not None:
        if not store.value("SELECT 1 FROM tier WHERE id = ?", (values.tier_id,)):
            raise FieldRefused("unknown_tier", {"tier": values.tier_id}, "tier_id")
        if not 1 <= values.tier_days <= MOST_DAYS:
            raise OutOfRange("bad_tier_days", {"most": MOST_DAYS}, "tier_days")
    return {**asdict(values), "gift": gift}


def check_extra(amount: int, key: str) -> int:
    """An amount (fen) that may be nothing. Raises OutOfRange(negative | amount_too_large)."""
    if amount < 0:
        raise OutOfRange("negative", {"amount": amount}, key)
    if amount > MOST:
        raise OutOfRange("amount_too_large", {"most": f"{MOST // 100:,}"}, key)
    return amount
