"""Public spreadsheets of every kind, the ones that kill the parser too: read, or refused with a good code."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from services.errors import Unusable
from services.imports import reader
from services.imports.plan import ReadPlan

ROOT = Path(os.environ.get("HUDIE_CORPUS", "") or os.devnull)
FILES = sorted(path for path in ROOT.glob("*/*") if path.is_file()) if ROOT.is_dir() else []
CODES = {"password", "damaged", "not_a_table", "too_large", "encoding", "empty"}
EXPECTED = {
    "encrypted": {"password"}, "killers": {"damaged", "too_large"}, "bombs": {"damaged", "read"}, "templates": {"read"},
    "csv-spectrum": {"read"}, "date1904": {"read"}, "csv": {"read", "encoding"}, "scientific": {"read"}, "merged": {"read"},
    "corrupt": {"damaged", "not_a_table", "read"}, "external": {"read"},
}  # fmt: skip


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason="HUDIE_CORPUS names no folder")
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}"[:80])
def test_every_file_gets_a_good_answer(path: Path, tmp_path: Path) -> None:
    try:
        result = reader.stage(path, ReadPlan(), tmp_path / "x.stage")
    except Unusable as error:
        answer = error.error
        assert answer in CODES
        assert os.listdir(tmp_path) == []
    else:
        answer = "read"
        assert result.rows == sum(result.statuses) == reader.inspect(path).rows
        assert os.listdir(tmp_path) == ["x.stage"]
    assert answer in EXPECTED.get(path.parent.name, CODES | {"read"})
