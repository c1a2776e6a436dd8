"""What a kind of rule asks for is shown and read back as it was."""

from __future__ import annotations

from typing import Any

import pytest

from models.store import Store
from services.auto_rules.kinds import KINDS
from services.segments.offers import offers
from tests.states import TODAY
from ui.pages.tags import rules_words
from ui.pages.tags.rules_arguments import RuleArguments

ASKED: dict[str, dict[str, Any]] = {
    "nth_order": {"times": 2, "match": "exact"},
    "amount": {"least": 20_050, "most": 0},
    "product": {"words": ["车厘子", "礼盒"]},
    "tier_reached": {"tiers": [2]},
    "since_purchase": {"days": 60},
    "contact_added": {"from": "09:00", "until": ""},
    "keyword": {"words": ["婚宴"], "match": "contains", "every": 3, "where": "both"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_arguments_come_back(qtbot: Any, store: Store, kind: str) -> None:
    store.execute("INSERT INTO tier (id, name, position, threshold) VALUES (2, '高级', 1, 10)")
    asked = KINDS[kind].check(store, ASKED[kind]) if kind in ASKED else {}
    shown = RuleArguments()
    qtbot.addWidget(shown)
    shown.set(kind, asked, offers(store, TODAY))
    if kind in ASKED:
        assert KINDS[kind].check(store, shown.value()) == asked
    else:
        assert set(shown.value()) <= set(KINDS[kind].asks)
    assert rules_words.kind(kind)


def test_an_amount_that_can_not_be_read_is_handed_on(qtbot: Any, store: Store) -> None:
    """It would count as nothing, and the rule mean everybody."""
    shown = RuleArguments()
    qtbot.addWidget(shown)
    shown.set("amount", {"least": "一百"}, offers(store, TODAY))
    assert shown.value()["least"] == "一百"
