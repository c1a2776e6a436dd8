"""Where a file may be written, and that it comes there whole or not at all."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from services.errors import Refused
from services.files_out import check_target, put_in_place


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.pdf", "unknown_file_type"),
        ("nowhere/a.csv", "no_folder"),
        ("folder.csv", "not_a_file"),
        ("store.csv", "not_a_file"),
        ("list.csv", "is_the_source"),
        ("link.csv", "is_the_source"),
    ],
)
def test_a_target_that_would_cost_something_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    for known in ("store.csv", "list.csv"):
        (tmp_path / known).write_text("here")
    (tmp_path / "link.csv").symlink_to(tmp_path / "list.csv")
    with pytest.raises(Refused) as caught:
        check_target(tmp_path / name, tmp_path / "store.csv", tmp_path / "list.csv")
    assert caught.value.reason == reason


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    with contextlib.suppress(ValueError), put_in_place(target) as partial:
        partial.write_text("half")
        raise ValueError
    assert list(tmp_path.iterdir()) == []
    with put_in_place(target) as partial:
        partial.write_text("whole")
    assert target.read_text() == "whole"
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]
