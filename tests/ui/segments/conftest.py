"""The Segments page in the real window, over a real store of sixty people and three segments."""

from __future__ import annotations

from typing import Any

import pytest

from models.store import Store
from services.clock import FixedClock
from services.operations import Act
from services.segments import saved
from services.segments.parsing import parse
from tests.conftest import NOON
from tests.states import furnished
from tests.ui.contacts import people
from tests.ui.contacts.conftest import window  # noqa: F401 - a fixture
from ui.main_window import MainWindow
from ui.pages.segments import SegmentsPage

WOMEN = {"field": "gender", "op": "any", "value": ["female"]}


def _fill(store: Store) -> tuple[dict[str, int], dict[str, int]]:
    ids = people.fill(store)
    trees: dict[str, Any] = {
        "女客": WOMEN,
        "新的": {
            "all": [{"field": "added_on", "op": "last_days", "value": 30}, {"none": [{"segment": "女客"}]}]
        },
        "深的": {"any": [{"all": [WOMEN, {"none": [{"field": "phone", "op": "blank"}]}]}]},
    }
    return ids, {
        name: saved.create(store, Act(clock=FixedClock(NOON)), name, parse(store, tree)).receipt["id"]
        for name, tree in trees.items()
    }


@pytest.fixture
def shop(store: Store) -> tuple[dict[str, int], dict[str, int]]:
    """The ids of people and segments by name."""
    return furnished(store, _fill)


@pytest.fixture
def ids(shop: tuple[dict[str, int], dict[str, int]]) -> dict[str, int]:
    """Those of the people."""
    return shop[0]


@pytest.fixture
def numbers(shop: tuple[dict[str, int], dict[str, int]]) -> dict[str, int]:
    """Those of the segments."""
    return shop[1]


@pytest.fixture
def page(qtbot: Any, numbers: dict[str, int], window: MainWindow) -> SegmentsPage:  # noqa: F811
    """The page, its first segment in sight and everything counted."""
    found = window.show_view("tags", "segments")
    assert isinstance(found, SegmentsPage)
    qtbot.waitUntil(lambda: ready(found) and len(counts(found)) == 3)
    return found


def counts(page: SegmentsPage) -> dict[str, str]:
    """What the list says, by name, as far as it is counted."""
    from ui.pages.segments.segment_list import COUNT

    view = page.side.view
    items = [view.item(at) for at in range(view.count())]
    return {i.text(): str(i.data(COUNT)) for i in items if i is not None and i.data(COUNT) != "…"}


def ready(page: SegmentsPage) -> bool:
    """Whether what is in sight is counted."""
    return not page.busy and page.live.count.text() != "—" and not page._pause.isActive()
