"""Changing the ladder: all its steps and benefits at once, so that it rises before and after.

The table refuses a ladder that does not rise by a trigger of its own (migration 0003); both say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import JOURNALED, Journal
from services.money import MOST
from services.operations import Act, perform
from services.standing import used
from services.tiers.ladder import COLOURS, DOWNGRADES, METRICS, Tier, ladder

NAME_LENGTH, TEXT_LENGTH = 30, 100
MOST_TIERS, MOST_BENEFITS = 20, 30
BENEFIT_KINDS = (
    "upgrade", "birthday", "monthly", "vip_day", "member_price", "experience", "priority", "service", "other",
)  # fmt: skip
PERIODS = ("once", "month", "quarter", "year")
_ASKS = ("metric", "threshold", "position")
"""What the trigger looks at."""
LADDER_KINDS = ("save_ladder", "adopt_ladder", "take_starter")
"""The acts that write the ladder."""
_RANGES = {
    "window_days": (0, 3_650),
    "valid_days": (0, 3_650),
    "grace_days": (0, 3_650),
    "discount": (1, 1_000),
    "vip_discount": (1, 1_000),
    "multiplier": (0, 10_000),
}
_NEVER = ("metric", "threshold", "keep_threshold", "window_days", "valid_days", "downgrade", "grace_days")
"""What the lowest step does not have: everybody is on it, for good."""


@dataclass(frozen=True)
class BenefitInput:
    """A benefit as typed; `id` None is a new one, `quantity` 0 any number in a `period`."""

    kind: str
    text: str
    quantity: int = 0
    period: str = "year"
    id: int | None = None


@dataclass(frozen=True)
class TierInput:
    """A step as typed, all but its place; `id` None is a new one, `benefits` None leaves them as they are. Units as in
    `Tier`."""

    name: str = ""
    colour: str = "neutral"
    metric: str = "growth"
    threshold: int = 0
    keep_threshold: int = 0
    window_days: int = 0
    valid_days: int = 0
    downgrade: str = "none"
    grace_days: int = 0
    discount: int = 1000
    vip_discount: int = 1000
    multiplier: int = 1000
    benefits: tuple[BenefitInput, ...] | None = None
    id: int | None = None

    @classmethod
    def of(cls, tier: Tier, benefits: tuple[BenefitInput, ...] | None = None, **other: Any) -> TierInput:
        """What a step is now, with `other` values."""
        values = {c: getattr(tier, c) for c in cls.__dataclass_fields__ if c != "benefits"}
        return cls(**{**values, "benefits": benefits, **other})


def save_ladder(store: Store, act: Act, tiers: Sequence[TierInput]) -> Changes:
    """Make the ladder these steps, the lowest first; the receipt holds their `ids` in that order, and `removed`.

    The lowest step stays the lowest. A step that is missing goes; what was ever used only leaves the ladder. Raises
    FieldRefused (field `<place>.<column>`, `<place>.benefits.<n>`): blank, too_long_text, name_taken, not_a_choice,
    ladder_falls; OutOfRange; Refused: base_tier_stays, tier_has_members, tier_in_use, too_many_tiers;
    NotFound(unknown_tier, unknown_benefit).
    """
    ready = checked(tiers)

    def body(journal: Journal) -> Mapping[str, Any]:
        return put_ladder(journal, ready)

    return perform(store, act, "save_ladder", {}, [asdict(one) for one in tiers], body)


def checked(tiers: Sequence[TierInput]) -> tuple[TierInput, ...]:
    """The steps, cleaned. Raises as `save_ladder` does."""
    if not tiers or len(tiers) > MOST_TIERS:
        raise Refused("too_many_tiers", {"most": MOST_TIERS, "count": len(tiers)})
    ready = tuple(_checked(place, one) for place, one in enumerate(tiers))
    names: dict[str, int] = {}
    for place, one in enumerate(ready):
        if one.name and names.setdefault(one.name.casefold(), place) != place:
            raise FieldRefused("name_taken", {"name": one.name}, f"{place}.name")
    _check_rise(ready)
    return ready


def _check_rise(tiers: Sequence[TierInput]) -> None:
    """Of the steps that count the same, each higher one asks for more."""
    last: dict[str, int] = {"growth": 0}
    for place, one in enumerate(tiers):
        if place == 0 or one.metric == "paid":
            continue
        below = last.get(one.metric, 0)
        if one.threshold <= below:
            data = {"name": one.name, "threshold": one.threshold, "below": below, "metric": one.metric}
            raise FieldRefused("ladder_falls", data, f"{place}.threshold")
        last[one.metric] = one.threshold


def _checked(place: int, one: TierInput) -> TierInput:
    def key(column: str) -> str:
        return f"{place}.{column}"

    name = line_within(one.name, NAME_LENGTH, key("name"), needed=place > 0)
    for column, choices in (("colour", COLOURS), ("metric", METRICS), ("downgrade", DOWNGRADES)):
        if getattr(one, column) not in choices:
            raise FieldRefused("not_a_choice", {"value": getattr(one, column)}, key(column))
    for column, (least, most) in _RANGES.items():
        _check_range(getattr(one, column), least, most, key(column))
    most = MOST if one.metric in ("spend", "single") else 10**9
    _check_range(one.threshold, 0, most, key("threshold"))
    _check_range(one.keep_threshold, 0, max(one.threshold, 0), key("keep_threshold"))
    never = {column: getattr(TierInput(), column) for column in _NEVER}
    if one.metric == "paid":
        never = {column: never[column] for column in ("threshold", "keep_threshold", "window_days")}
    elif place:
        never = {}
    benefits = one.benefits
    if benefits is not None:
        if len(benefits) > MOST_BENEFITS:
            raise FieldRefused("too_many_benefits", {"most": MOST_BENEFITS}, key("benefits"))
        benefits = tuple(_checked_benefit(key(f"benefits.{n}"), b) for n, b in enumerate(benefits))
    return TierInput(**{**_fields(one), **never, "name": name, "benefits": benefits})


def _checked_benefit(key: str, one: BenefitInput) -> BenefitInput:
    text = line_within(one.text, TEXT_LENGTH, key, needed=True)
    for value, choices in ((one.kind, BENEFIT_KINDS), (one.period, PERIODS)):
        if value not in choices:
            raise FieldRefused("not_a_choice", {"value": value}, key)
    _check_range(one.quantity, 0, 1_000, key)
    return BenefitInput(one.kind, text, one.quantity, one.period, one.id)


def _check_range(value: int, least: int, most: int, key: str) -> None:
    if not least <= value <= most:
        raise OutOfRange("out_of_range", {"least": least, "most": most, "value": value}, key)


def _fields(one: TierInput) -> dict[str, Any]:
    return {column: getattr(one, column) for column in TierInput.__dataclass_fields__}


# -- writing ---------------------------------------------------------------------------------------


def put_ladder(journal: Journal, tiers: Sequence[TierInput]) -> Mapping[str, Any]:
    """Make the ladder these checked steps in the caller's operation; what its receipt holds. Raises as `save_ladder`."""
    now = {tier.id: tier for tier in ladder(journal.store)}
    kept = [one.id for one in tiers if one.id is not None]
    unknown = next((tier for tier in kept if tier not in now), None)
    if unknown is not None or len(set(kept)) < len(kept):
        raise NotFound("unknown_tier", {"tier": unknown})
    if tiers[0].id != next(iter(now)):
        raise Refused("base_tier_stays", {})
    removed = [tier for tier in now.values() if tier.id not in kept]
    for tier in removed:
        _remove(journal, tier)
    wanted = [{**_fields(one), "position": place} for place, one in enumerate(tiers)]
    moving = [
        one["id"] for one in wanted
        if one["id"] is not None and any(one[c] != getattr(now[one["id"]], c) for c in _ASKS)
    ]  # fmt: skip
    # Out of the trigger's sight until each has its new place: it judges one row at a time, in both directions.
    for tier_id in moving:
        journal.update("tier", {"metric": "paid"}, "id = ?", (tier_id,))
    ids = []
    for one in wanted:
        columns = {c: v for c, v in one.items() if c not in ("id", "benefits")}
        if one["id"] is None:
            ids.append(journal.insert("tier", columns))
        else:
            journal.update("tier", columns, "id = ?", (one["id"],))
            ids.append(one["id"])
    for tier_id, step in zip(ids, tiers, strict=True):
        if step.benefits is not None:
            _put_benefits(journal, tier_id, step.benefits)
    names = [one.name for one in tiers if one.id is None]
    told = {"tiers": len(ids), "new": names, "gone": [tier.name for tier in removed]}
    return {"ids": ids, "removed": [tier.id for tier in removed], "label": told}


def _remove(journal: Journal, tier: Tier) -> None:
    store = journal.store
    if count := store.value("SELECT count(*) FROM member_tier WHERE tier_id = ?", (tier.id,)):
        raise Refused("tier_has_members", {"name": tier.name, "count": count})
    if names := in_use(store, tier.id):
        raise Refused("tier_in_use", {"name": tier.name, "names": "、".join(names)})
    journal.delete(
        "tier_benefit",
        "tier_id = ? AND NOT EXISTS (SELECT 1 FROM benefit_use u WHERE u.benefit_id = tier_benefit.id)",
        (tier.id,),
    )
    if store.value(f"SELECT 1 FROM tier WHERE id = ? AND ({used(JOURNALED['tier'])})", (tier.id,)):
        journal.update("tier", {"active": 0}, "id = ?", (tier.id,))
    else:
        journal.delete("tier", "id = ?", (tier.id,))


def in_use(store: Store, tier_id: int) -> list[str]:
    """Names of plans, gifts and packages (by what is paid for one, yuan) on offer that give a tier."""
    return [
        name
        for (name,) in store.rows(
            "SELECT name FROM membership_plan WHERE tier_id = ?1 AND active UNION ALL"
            " SELECT name FROM gift WHERE tier_id = ?1 AND active UNION ALL"
            " SELECT '¥' || (pay / 100) FROM package WHERE tier_id = ?1 AND active",
            (tier_id,),
        )
    ]


def _put_benefits(journal: Journal, tier_id: int, benefits: Sequence[BenefitInput]) -> None:
    store = journal.store
    known = {b for (b,) in store.rows("SELECT id FROM tier_benefit WHERE tier_id = ? AND active", (tier_id,))}
    stay = [one.id for one in benefits if one.id is not None]
    if (unknown := next((b for b in stay if b not in known), None)) is not None:
        raise NotFound("unknown_benefit", {"benefit": unknown})
    for benefit in known.difference(stay):
        if store.value("SELECT 1 FROM benefit_use WHERE benefit_id = ?", (benefit,)):
            journal.update("tier_benefit", {"active": 0}, "id = ?", (benefit,))
        else:
            journal.delete("tier_benefit", "id = ?", (benefit,))
    for position, one in enumerate(benefits):
        columns = {
            "tier_id": tier_id, "kind": one.kind, "text": one.text, "quantity": one.quantity, "period": one.period,
            "position": position,
        }  # fmt: skip
        if one.id is None:
            journal.insert("tier_benefit", columns)
        else:
            journal.update("tier_benefit", columns, "id = ?", (one.id,))


# -- undo ------------------------------------------------------------------------------------------


def check_reversal(store: Store, tip: int, kind: str) -> None:
    """A ladder goes back whole or not at all, or it might not rise any more.

    `tip` is the operation that is to be turned back, `kind` that of its chain. Raises Refused: ladder_since (it was changed again, that comes
    first), tier_used_since (data: name; a step that would go is in use).
    """
    if kind not in LADDER_KINDS:
        return
    touched = "SELECT 1 FROM change WHERE operation_id = ?1 AND tbl = 'tier'"
    made = "SELECT 1 FROM tier WHERE created_op = ?1"
    if not store.value(f"{touched} UNION ALL {made} LIMIT 1", (tip,)):
        return
    stands = "o.id > ?1 AND o.state = 'done' AND o.root_id IS NULL"
    if store.value(
        "SELECT 1 FROM change c JOIN operation o ON o.id = c.operation_id WHERE c.contact_id IS NULL AND c.tbl = 'tier'"
        f" AND {stands} UNION ALL SELECT 1 FROM tier t JOIN operation o ON o.id = t.created_op WHERE {stands} LIMIT 1",
        (tip,),
    ):
        raise Refused("ladder_since", {})
    gone = "SELECT id, name FROM tier WHERE created_op = ?1 OR id IN (SELECT row_key FROM change WHERE operation_id = ?1"
    gone += " AND tbl = 'tier' AND before IS NULL)"
    for tier_id, name in store.rows(gone, (tip,)):
        if store.value(f"SELECT 1 FROM tier WHERE id = ? AND ({_USES})", (tier_id,)):
            raise Refused("tier_used_since", {"name": name})
    # One that only leaves the ladder again may be named by what has been; not by what is.
    leaves = "SELECT id, name FROM tier WHERE id IN (SELECT row_key FROM change WHERE operation_id = ? AND tbl = 'tier'"
    leaves += " AND json_extract(before, '$.active') = 0)"
    for tier_id, name in store.rows(leaves, (tip,)):
        held = store.value("SELECT 1 FROM member_tier WHERE tier_id = ?", (tier_id,))
        if held or in_use(store, tier_id):
            raise Refused("tier_used_since", {"name": name})


_USES = (
    " OR ".join(
        f"EXISTS (SELECT 1 FROM {name} x WHERE x.{column} = tier.id)"
        for name, table in JOURNALED.items()
        for column, parent in table.parents
        if parent == "tier" and name != "tier_benefit"
    )
    + " OR EXISTS (SELECT 1 FROM tier_benefit b JOIN benefit_use u ON u.benefit_id = b.id WHERE b.tier_id = tier.id)"
)
"""An SQL condition: something beside its own benefits names this tier."""
