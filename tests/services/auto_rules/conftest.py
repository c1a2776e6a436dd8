"""The shop that tests of rules share."""

from __future__ import annotations

import pytest

from models.store import Store
from tests.services.auto_rules.shop import Acts, Shop


@pytest.fixture
def shop(store: Store, act: Acts) -> Shop:
    """An empty shop with a group for tags."""
    return Shop(store, act)
