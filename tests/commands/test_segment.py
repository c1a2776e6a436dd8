"""`segment`: a saved one by name, or a tree in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from models.store import Store
from services.operations import Act
from services.segments.parsing import parse
from services.segments.saved import create
from tests.commands.conftest import Run

WOMEN = {"field": "gender", "op": "any", "value": ["female"]}


def test_saved_and_from_a_file_agree(run: Run, shop: Path, tmp_path: Path) -> None:
    store = Store.open(shop)
    create(store, Act(), "女客", parse(store, WOMEN))
    women = [i for (i,) in store.rows(
        "SELECT id FROM contact WHERE gender = 'female' AND deleted_at IS NULL AND merged_into IS NULL"
    )]  # fmt: skip
    store.close()
    file = tmp_path / "tree.json"
    file.write_text("\ufeff" + json.dumps({"all": [WOMEN]}), encoding="utf-8")
    named = run("segment", "女客", "--store", shop, "--json", "--ids")
    read = run("segment", "--tree", file, "--store", shop, "--json")
    assert (named.code, read.code) == (0, 0)
    assert sorted(named.out["ids"]) == sorted(women)
    assert named.out["count"] == read.out["count"] == len(women) > 0
    assert "gender" in named.out["sentence"]
    assert set(read.out) == {"count", "sentence"}


def test_refusals(run: Run, shop: Path, tmp_path: Path) -> None:
    bad, binary = tmp_path / "bad.json", tmp_path / "binary.json"
    bad.write_text('{"field": "shoes", "op": "any"}', encoding="utf-8")
    binary.write_bytes(b"\xff\xfe\x00")
    for arguments, code, error in (
        (["没有"], 3, "no_segment"),
        (["--tree", bad], 3, "tree_field"),
        (["--tree", binary], 3, "encoding"),
        (["--tree", tmp_path / "none.json"], 3, "missing"),
        (["--tree", tmp_path], 3, "missing"),
        ([], 2, "usage"),
        (["女客", "--tree", bad], 2, "usage"),
    ):
        answered = run("segment", *arguments, "--store", shop, "--json")
        assert (answered.code, answered.out["error"]) == (code, error)


def test_sentence(
    qapp: QCoreApplication, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from main import main

    file = tmp_path / "tree.json"
    file.write_text(json.dumps(WOMEN), encoding="utf-8")
    assert main(["segment", "--tree", str(file), "--store", str(shop), "--lang", "en"]) == 0
    assert "Gender is 'Female'" in capsys.readouterr().out
