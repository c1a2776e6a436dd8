"""The ladder as a whole: it rises, whoever writes it and whatever is undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from peewee import IntegrityError

from models.store import Store
from services.errors import FieldRefused, HudieError, NotFound, OutOfRange, Refused
from services.operations import Act
from services.tiers.benefits import benefits
from services.tiers.editing import BenefitInput, TierInput, save_ladder
from services.tiers.ladder import Tier, ladder, tier_of
from services.undo import redo, undo
from tests.services.tiers.shop import do, on, person, sell
from tests.states import dump

PLUS = TierInput("高级", "accent", threshold=1000, multiplier=1200)
PRESTIGE = TierInput("尊享", "gold", threshold=4000, discount=950, vip_discount=900, multiplier=1500)


def now(store: Store) -> list[TierInput]:
    return [TierInput.of(tier) for tier in ladder(store)]


@pytest.fixture
def steps(store: Store) -> tuple[Tier, ...]:
    save_ladder(store, on("2026-01-01"), [*now(store), PLUS, PRESTIGE])
    return ladder(store)


def test_a_new_shop_has_one_step_without_discount(store: Store) -> None:
    assert ladder(store) == (Tier(1),)
    assert tier_of(store, person(store), date(2026, 11, 18)) == Tier(1)


def test_steps_are_added_changed_moved_and_taken_out(store: Store, steps: tuple[Tier, ...]) -> None:
    basic, plus, prestige = now(store)
    assert [(t.name, t.threshold, t.position) for t in steps] == [
        ("", 0, 0),
        ("高级", 1000, 1),
        ("尊享", 4000, 2),
    ]
    between = TierInput("优享", "plum", threshold=2000)
    save_ladder(
        store, Act(), [basic, replace(plus, threshold=1500), between, replace(prestige, threshold=9000)]
    )
    assert [t.threshold for t in ladder(store)] == [0, 1500, 2000, 9000]
    swapped = [basic, replace(prestige, threshold=10), replace(plus, threshold=20, name="黄金")]
    done = save_ladder(store, Act(), swapped)
    assert [(t.id, t.name, t.threshold) for t in ladder(store)] == [
        (1, "", 0),
        (3, "尊享", 10),
        (2, "黄金", 20),
    ]
    assert done.receipt["removed"] == [4]
    assert not store.value("SELECT 1 FROM tier WHERE id = 4")


LADDERS = {
    "added": [PLUS, PRESTIGE],
    "raised over the next one": [replace(PLUS, threshold=5000), replace(PRESTIGE, threshold=6000)],
    "lowered under the last one": [replace(PLUS, threshold=1), replace(PRESTIGE, threshold=2)],
    "turned round": [replace(PRESTIGE, threshold=10), replace(PLUS, threshold=20)],
    "counted otherwise": [replace(PLUS, metric="spend", threshold=100000, window_days=365), replace(PRESTIGE, metric="paid")],
    "one less": [PRESTIGE],
    "all gone": [],
}  # fmt: skip


@pytest.mark.parametrize("case", LADDERS)
def test_an_undo_of_a_ladder_brings_back_what_was_and_a_redo_what_came(store: Store, case: str) -> None:
    """The trigger judges each row by itself: the order of the rows must not matter, in any direction."""
    save_ladder(
        store, Act(), [*now(store), replace(PLUS, benefits=(BenefitInput("birthday", "生日券"),)), PRESTIGE]
    )
    basic, *known = now(store)
    ids = {one.name: one.id for one in known}
    before = dump(store)
    done = save_ladder(store, Act(), [basic, *(replace(one, id=ids[one.name]) for one in LADDERS[case])])
    if done.operation is None:
        return
    after = dump(store)
    undo(store, Act(), done.operation)
    assert dump(store) == before
    redo(store, Act(), done.operation)
    assert dump(store) == after
    undo(store, Act(), done.operation)
    assert dump(store) == before


REFUSED = {
    "equal": ([PLUS, replace(PRESTIGE, threshold=1000)], FieldRefused, "ladder_falls", "2.threshold"),
    "lower": ([PLUS, replace(PRESTIGE, threshold=999)], FieldRefused, "ladder_falls", "2.threshold"),
    "no more than the lowest": ([replace(PLUS, threshold=0)], FieldRefused, "ladder_falls", "1.threshold"),
    "negative": ([replace(PLUS, threshold=-1)], OutOfRange, "out_of_range", "1.threshold"),
    "10^18": ([replace(PLUS, threshold=10**18)], OutOfRange, "out_of_range", "1.threshold"),
    "free": ([replace(PLUS, discount=0)], OutOfRange, "out_of_range", "1.discount"),
    "dearer": ([replace(PLUS, vip_discount=1001)], OutOfRange, "out_of_range", "1.vip_discount"),
    "kept at more than reached": ([replace(PLUS, keep_threshold=1001)], OutOfRange, "out_of_range", "1.keep_threshold"),
    "without a name": ([replace(PLUS, name=" ")], FieldRefused, "blank", "1.name"),
    "two of one name": ([PLUS, replace(PRESTIGE, name="高级")], FieldRefused, "name_taken", "2.name"),
    "of no colour": ([replace(PLUS, colour="pink")], FieldRefused, "not_a_choice", "1.colour"),
    "of no metric": ([replace(PLUS, metric="visits")], FieldRefused, "not_a_choice", "1.metric"),
    "a benefit of nothing": ([replace(PLUS, benefits=(BenefitInput("other", ""),))], FieldRefused, "blank", "1.benefits.0"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_ladder_is_refused(store: Store, case: str) -> None:
    tiers, kind, reason, field = REFUSED[case]
    with pytest.raises(kind) as refused:
        save_ladder(store, Act(), [*now(store), *tiers])
    assert (refused.value.reason, refused.value.field_key) == (reason, field)
    assert ladder(store) == (Tier(1),)


def test_the_lowest_step_stays_the_lowest(store: Store, steps: tuple[Tier, ...]) -> None:
    _, plus, prestige = now(store)
    with pytest.raises(Refused, match="base_tier_stays"):
        save_ladder(store, Act(), [plus, prestige])
    with pytest.raises(NotFound):
        save_ladder(store, Act(), [now(store)[0], replace(plus, id=99)])


@pytest.mark.parametrize(
    "statement",
    ["UPDATE tier SET threshold = 4000 WHERE id = 2", "UPDATE tier SET position = 3 WHERE id = 2",
     "INSERT INTO tier (name, position, threshold) VALUES ('x', 3, 4000)",
     "INSERT INTO tier (name, position, threshold) VALUES ('x', 0, 4000)"],
)  # fmt: skip
def test_the_database_refuses_a_ladder_that_does_not_rise(
    store: Store, steps: tuple[Tier, ...], statement: str
) -> None:
    with pytest.raises(IntegrityError):
        store.execute(statement)


def test_a_tier_with_members_stays(store: Store, steps: tuple[Tier, ...]) -> None:
    sell(store, person(store), 100000, "2026-11-01")
    basic, plus, prestige = now(store)
    with pytest.raises(Refused) as refused:
        save_ladder(store, Act(), [basic, prestige])
    assert (refused.value.code, refused.value.data) == ("tier_has_members", {"name": "高级", "count": 1})
    for statement in ("DELETE FROM tier WHERE id = 2", "UPDATE tier SET active = 0 WHERE id = 2"):
        with pytest.raises(IntegrityError):
            store.execute(statement)
    assert tier_of(store, 1, date(2026, 11, 18)).id == plus.id


def test_a_tier_that_was_used_leaves_the_ladder_but_not_the_store(
    store: Store, steps: tuple[Tier, ...]
) -> None:
    sold = sell(store, person(store), 100000, "2026-11-01")
    undo(store, Act(), sold.operation)
    do(store, Act(), lambda j: j.insert("tier_change", {"contact_id": 1, "tier_id": 2, "reason": "import",
                                                        "on_date": "2026-11-01", "at": 1}))  # fmt: skip
    basic, _, prestige = now(store)
    gone = save_ladder(store, Act(), [basic, prestige])
    assert [tier.id for tier in ladder(store)] == [1, 3]
    assert store.value("SELECT active FROM tier WHERE id = 2") == 0
    undo(store, Act(), gone.operation)
    redo(store, Act(), gone.operation)  # what names it is no reason to refuse
    assert [tier.id for tier in ladder(store)] == [1, 3]
    undo(store, Act(), gone.operation)
    assert [tier.id for tier in ladder(store)] == [1, 2, 3]
    sell(store, 1, 200000, "2026-11-02")
    with pytest.raises(Refused, match="tier_used_since"):
        redo(store, Act(), gone.operation)


def test_a_ladder_goes_back_whole_or_not_at_all(store: Store, steps: tuple[Tier, ...]) -> None:
    """An older ladder came back in part and did not rise: the trigger made a fault of the undo."""
    basic, plus, prestige = now(store)
    raised = save_ladder(store, Act(), [basic, replace(plus, threshold=3000), prestige])
    lowered = save_ladder(
        store, Act(), [basic, replace(plus, threshold=500), replace(prestige, threshold=900)]
    )
    with pytest.raises(Refused, match="ladder_since"):
        undo(store, Act(), raised.operation)
    undo(store, Act(), lowered.operation)
    undo(store, Act(), raised.operation)
    assert ladder(store) == steps
    between = TierInput("优享", "plum", threshold=2000)
    widened = save_ladder(store, Act(), [basic, replace(plus, threshold=1500), between, prestige])
    sell(store, person(store), 200000, "2026-11-01")
    with pytest.raises(HudieError) as refused:
        undo(store, Act(), widened.operation)
    assert refused.value.code == "tier_used_since"
    assert len(ladder(store)) == 4


def test_a_benefit_that_was_given_stays_in_the_records(store: Store, steps: tuple[Tier, ...]) -> None:
    basic, plus, prestige = now(store)
    with_two = replace(
        plus, benefits=(BenefitInput("birthday", "生日券", 1), BenefitInput("monthly", "月券", 2, "month"))
    )
    save_ladder(store, Act(), [basic, with_two, prestige])
    first, second = benefits(store)[2]
    do(store, Act(), lambda j: j.insert("benefit_use", {"contact_id": person(store), "benefit_id": first.id,
                                                        "on_date": "2026-11-01", "at": 1}))  # fmt: skip
    save_ladder(store, Act(), [basic, replace(plus, benefits=()), prestige])
    assert benefits(store) == {}
    assert store.rows("SELECT id, active FROM tier_benefit") == [(first.id, 0)]
    assert second.id != first.id
