"""Twenty programs spend one balance at once (F17): never more than there is, each slip once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.store import Store
from services import contacts, shop
from services.checks import check
from services.contact_input import ContactInput
from services.ledger import balances
from services.operations import Act
from services.points.adjusting import adjust
from services.stored_value.topping_up import top_up
from tests.faults.spender import PRICE
from tests.faults.trials import ROOT

PROGRAMS, SPENDS = 20, 100
STORED, POINTS = 60_000, 40_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
def test_twenty_programs_spend_one_balance(tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    with Store.open(path, create=True) as store:
        shop.change_settings(store, Act(), points_per_yuan=0)
        who = int(contacts.create(store, Act(), ContactInput(name="陈")).receipt["id"])
        top_up(store, Act(), who, STORED)
        adjust(store, Act(), who, POINTS, "开业")
        before = store.value("SELECT count(*) FROM operation")
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.spender", str(path), str(who), str(PROGRAMS), str(SPENDS)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    answers = [line.split() for line in done.stdout.splitlines()]
    assert len(answers) == PROGRAMS
    taken, added = (sum(int(answer[n]) for answer in answers) for n in range(2))
    with Store.open(path) as store:
        left = balances(store, who)
        slips = store.value("SELECT count(*) FROM sale")
        spent = store.value("SELECT sum(principal + bonus + points_off) FROM sale")
        assert slips == taken
        assert spent == slips * PRICE
        assert left.principal == STORED + added - store.value("SELECT sum(principal) FROM sale")
        assert left.points == POINTS - store.value("SELECT sum(points_used) FROM sale")
        assert min(left.principal, left.points) == 0  # there was less than all of them wanted
        top_ups = store.value("SELECT count(*) FROM top_up") - 1
        assert store.value("SELECT count(*) FROM operation") == before + taken + top_ups
        assert store.value("SELECT count(DISTINCT operation_id) FROM entry") == taken + top_ups + 2
        assert check(store).findings == ()
