"""The quick set of each fault; `python -m tests.soak` runs as many as there is time for."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.trials import FULL, TRIALS

QUICK = {"torn_log": 40, "flipped_bytes": 40, "full_disk": 10}


@pytest.mark.parametrize(
    ("name", "number"), [(name, n) for name in TRIALS if name.startswith("kill_") for n in range(5)]
)
def test_a_killed_program_loses_nothing(name: str, number: int, tmp_path: Path, template: Path) -> None:
    TRIALS[name](tmp_path, template, Random(f"{name} {number}"))


@pytest.mark.parametrize("name", QUICK)
def test_damage_is_survived(name: str, tmp_path: Path, template: Path) -> None:
    for number in range(QUICK[name]):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        TRIALS[name](folder, template, Random(f"{name} {number}"))


def test_every_trial_has_a_full_set() -> None:
    assert FULL.keys() == TRIALS.keys()
