"""A whole store to copy and to damage."""

from pathlib import Path

import pytest

from tests.states import demo_shop


@pytest.fixture(scope="session")
def template() -> Path:
    """A small shop with a past; nobody has it open."""
    return demo_shop()
