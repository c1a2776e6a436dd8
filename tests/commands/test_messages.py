"""Every code that the services raise has a sentence, and every sentence gets what it names."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from services import check_counter, check_rules, checks
from services.commands import command
from services.commands.arguments import own_arguments
from services.commands.base import UsageRefused
from services.errors import (
    EnvironmentFault,
    FieldRefused,
    InsufficientBalance,
    NotFound,
    OutOfRange,
    Refused,
    RowRefused,
    StoreRefused,
    Unusable,
)
from services.progress import Cancelled
from ui import command_lines, messages
from ui.command_words import store as store_words

ROOT = Path(__file__).resolve().parents[2]
KINDS = "FieldRefused|StoreRefused|EnvironmentFault|Unusable|Refused|OutOfRange|NotFound|RowRefused"
RAISED = re.compile(rf"({KINDS})\(\s*\"([a-z_0-9]+)\"")
NOTED = re.compile(r"report\.add\(\s*\"([a-z_]+)\"")


def codes() -> list[tuple[str, str]]:
    found = set()
    for file in (*(ROOT / "services").rglob("*.py"), *(ROOT / "ui").rglob("*.py")):
        found |= set(RAISED.findall(file.read_text(encoding="utf-8")))
    return sorted(found)


@pytest.mark.parametrize(("kind", "code"), codes())
def test_every_code_has_a_sentence(kind: str, code: str) -> None:
    error = {
        "Refused": lambda: Refused(code),
        "FieldRefused": lambda: FieldRefused(code, {}, "name"),
        "StoreRefused": lambda: StoreRefused(code, "a.hudie"),
        "EnvironmentFault": lambda: EnvironmentFault(code),
        "Unusable": lambda: Unusable(code, "list.xlsx"),
        "OutOfRange": lambda: OutOfRange(code, {}, "amount"),
        "NotFound": lambda: NotFound(code),
        "RowRefused": lambda: RowRefused(code),
    }[kind]()
    said = messages.sentence(error)
    assert f"({code})" not in said
    assert "{" not in said


def test_reasons_of_the_import_have_sentences() -> None:
    from services.imports.plan import REASONS

    for code in REASONS:
        assert f"({code})" not in messages.reason(code)


def test_unknown_errors_and_cancel_have_sentences() -> None:
    assert "ZeroDivisionError" in messages.sentence(ZeroDivisionError())
    assert messages.sentence(Cancelled()) == messages.sentence(KeyboardInterrupt())


def test_who_has_no_name_is_called_so() -> None:
    """Mended: the sentence began with a blank."""
    said = messages.sentence(Refused("merge_trashed", {"contact": 1, "name": ""}))
    assert said.startswith("Somebody without a name is in the trash")


def test_every_finding_of_a_check_has_a_sentence() -> None:
    noted = {rule[0] for rule in (*check_rules.RULES, *check_counter.COUNTER, *checks._OPERATION_RULES)}
    for name in ("checks", "index_check", "check_ledger"):
        noted |= set(NOTED.findall((ROOT / "services" / f"{name}.py").read_text(encoding="utf-8")))
    assert len(noted) > 15
    for code in noted:
        said = store_words.finding({"code": code, "table": "t", "row": 1, "contacts": [1], "detail": "d"})
        assert "{" not in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("search", "Something is missing: TEXT"),
        ("search a --nix", "This is not understood: --nix"),
        ("search a --limit x", "--limit can't be x. Write: 0 … 1000000"),
        ("search a --limit", "--limit needs a value behind it."),
        ("undo --operation x", "--operation is a whole number, not x."),
        ("import a --consent maybe", "--consent can't be maybe. It can be: yes, no, unknown"),
        ("check --rebuild=1", "--rebuild stands alone, without 1."),
        ("demo --date 2026-02-30", "--date can't be 2026-02-30. Write: YYYY-MM-DD"),
    ],
)
def test_wrong_arguments_are_said_in_sentences(arguments: str, said: str) -> None:
    name, *rest = arguments.split()
    with pytest.raises(UsageRefused) as refused:
        own_arguments(command(name), rest, Namespace())
    assert messages.sentence(refused.value) == said


def test_lines_of_each_command() -> None:
    counts = {"rows": 3, "new": 1, "updated": 1, "invalid": 1, "reasons": {"too_short": 1}}
    answers: dict[str, dict[str, Any]] = {
        "check": {"ok": True, "findings": [], "total": 0, "contacts": 1},
        "backup": {"file": "a", "contacts": 2},
        "restore": {"restored": "a", "kept": "b", "contacts": 2},
        "demo": {"store": "a", "contacts": 2},
        "search": {"total": 1, "contacts": [{"id": 1, "name": "王", "phone": "138****5210"}]},
        "export": {"file": "a.xlsx", "rows": 5},
        "import": {
            "files": [
                {"file": "a.csv", **counts},
                {"file": "b.csv", "error": "empty", "message": "b is empty."},
                {"file": "c.csv", "rows": 2, "already": {"operation": 3, "at": 1_790_000_000, "staff": ""}},
            ]
        },
        "undo": {
            "kind": "edit_contact",
            "label": {"of": "edit_contact"},
            "kept_total": 3,
            "kept": [{"contact": number} for number in (7, 7, 12)],
        },
        "tour": {
            "findings": [
                {"rule": "clipped", "scene": "list", "text": "a", "where": "", "detail": "", "rounds": ["en"]}
            ],
            "folder": "out",
        },
    }
    for name, payload in answers.items():
        lines = command_lines.lines(name, payload)
        assert lines
        assert all("{" not in line and "%n" not in line for line in lines), lines
        if name == "undo":
            assert lines[-1] == "Kept of contacts: 7, 12"
        if name == "import":
            assert lines[-2].startswith("Imported before by the owner on 2026-09-2"), lines


@pytest.mark.parametrize(("asset", "said"), [("stored", "1,234.05"), ("points", "123,405")])
def test_who_wants_too_much_is_told_what_is_there(asset: str, said: str) -> None:
    assert said in messages.sentence(InsufficientBalance.of(1, asset, 200_000, 123_405))
