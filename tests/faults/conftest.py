"""A whole store to copy and to damage."""

from pathlib import Path

import pytest

from tests.faults.trials import make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small shop with a past; nobody has it open."""
    return make_template(tmp_path_factory.mktemp("template") / "template.hudie")
