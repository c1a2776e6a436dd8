"""A whole store to copy and to damage."""

from datetime import date
from pathlib import Path

import pytest

from services.demo import make


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small shop with a past; nobody has it open."""
    path = tmp_path_factory.mktemp("template") / "template.hudie"
    make(path, 200, 7, date(2026, 11, 18))
    return path
